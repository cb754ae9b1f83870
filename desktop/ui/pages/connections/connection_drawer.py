"""One connection in full: Overview, Timeline and Raw."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.text import one_line
from desktop.models.connections import connection_words
from desktop.models.connections.connection_table import CONNECTION
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.connections.timeline_table import TimelineTable
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.connections.overview_pane import OverviewPane
from desktop.ui.pages.connections.raw_pane import RawPane
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.pages.connections.support import ConnectionSupport
from desktop.ui.pages.connections.timeline_pane import TimelinePane
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.drawer import Drawer
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.logo import Logo
from desktop.ui.widgets.tab_bar import TabBar

_LOGO = 36


class ConnectionDrawer(Drawer):
    """Shows one row; what can be done with it is in `actions`."""

    def __init__(
        self,
        view: ConnectionsView,
        actions: RowActions,
        logos: LogoSource,
        support: ConnectionSupport | None = None,
    ) -> None:
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
        self._support = support
        self.timeline: TimelinePane | None = None
        self.overview = OverviewPane(view, actions, support)
        self.raw = RawPane(view, actions)
        self._actions = actions
        self.more = IconButton("more", self.tr("Copy, label or delete this connection"))
        self.more.setObjectName("row_more")
        self._panes = QStackedWidget()
        self._lay_out()
        if support is not None:
            self._add_timeline(support)
        self.tabs.currentChanged.connect(self._turn_to)
        self.more.clicked.connect(self._pop_up_more)

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
        self._fill(self._panes.currentWidget())

    def _turn_to(self, tab: int) -> None:
        self._panes.setCurrentIndex(tab)
        self._fill(self._panes.currentWidget())

    def _fill(self, pane: QWidget | None) -> None:
        """The panes behind the first are filled when they are looked at."""
        if self._row is None:
            return
        if pane is self.raw:
            self.raw.show_row(self._row)
        elif pane is self.timeline and self.timeline is not None and self._support is not None:
            workspace = self._support.scope.workspace
            if workspace is not None:
                self.timeline.show_row(workspace.id, self._row)

    def _pop_up_more(self) -> None:
        self._actions.more_menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _add_timeline(self, support: ConnectionSupport) -> None:
        self.timeline = TimelinePane(support.timeline, TimelineTable(self._view.now, self), support.tasks)
        self.tabs.insertTab(1, self.tr("Timeline"))
        self._panes.insertWidget(1, self.timeline)
        support.verify.found.connect(self._verified)

    def _verified(self, key: str) -> None:
        if self._row is not None and self._row.key == key:
            self.show_row(self._row)

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
        self.head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 0, 0)
        tabs.addWidget(self.tabs)
        self._panes.addWidget(self.overview)
        self._panes.addWidget(self.raw)
        self.column.addLayout(tabs)
        self.column.addWidget(self._panes, 1)
