"""One connection in full: Overview and Raw."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.models import connection_words
from desktop.models.connection_table import CONNECTION
from desktop.models.connections_view import ConnectionsView
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.connections.overview_pane import OverviewPane
from desktop.ui.pages.connections.raw_pane import RawPane
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.widgets.drawer import Drawer
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.logo import Logo
from desktop.ui.widgets.tab_bar import TabBar

_LOGO = 36


class ConnectionDrawer(Drawer):
    """Shows one row; what can be done with it is in `actions`."""

    connect_asked = Signal()

    def __init__(self, view: ConnectionsView, actions: RowActions, logos: LogoSource) -> None:
        super().__init__(self.tr("Connection details"))
        self.setObjectName("connection_drawer")
        self._view = view
        self._row: InspectedConnection | None = None
        self._logo = Logo("", "", "", logos, size=_LOGO)
        self._name = ElidedLabel("", "card")
        self._second = ElidedLabel("", "second", "text3")
        self.tabs = TabBar(self.tr("Connection details"))
        self.tabs.setObjectName("drawer_tabs")
        self.tabs.addTab(self.tr("Overview"))
        self.tabs.addTab(self.tr("Raw"))
        self.overview = OverviewPane(view, actions)
        self.raw = RawPane(view, actions)
        self._panes = QStackedWidget()
        self._lay_out()
        self.tabs.currentChanged.connect(self._turn_to)
        self.overview.connect_asked.connect(self.connect_asked)

    @property
    def row(self) -> InspectedConnection | None:
        """What is shown."""
        return self._row

    def show_row(self, row: InspectedConnection) -> None:
        """Shows another connection, or the same with news."""
        self._row = row
        cell = self._view.table.cell_of(row, CONNECTION)
        self._logo.show_connector(row.platform, cell.text, cell.image)
        self._name.setText(cell.text)
        platform, whose = one_line(row.platform), connection_words.identity(row)
        self._second.setText(f"{platform} · {whose}")
        self.overview.show_row(row)
        if self.tabs.currentIndex() == 1:
            self.raw.show_row(row)

    def _turn_to(self, tab: int) -> None:
        if tab == 1 and self._row is not None:
            self.raw.show_row(self._row)
        self._panes.setCurrentIndex(tab)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addStretch()
        names.addWidget(self._name)
        names.addWidget(self._second)
        names.addStretch()
        self.head.addWidget(self._logo, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addSpacing(2)
        self.head.addLayout(names, 1)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 0, 0)
        tabs.addWidget(self.tabs)
        self._panes.addWidget(self.overview)
        self._panes.addWidget(self.raw)
        self.column.addLayout(tabs)
        self.column.addWidget(self._panes, 1)
