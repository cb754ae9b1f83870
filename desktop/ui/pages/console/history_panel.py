"""The requests sent from here, newest first; Enter opens one in a tab."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.request import HistoryEntry
from desktop.models.console_view import ConsoleView
from desktop.models.history_table import REQUEST, STATUS
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import ONE_LINE, Table, Width
from desktop.ui.widgets.toggle import Check

_AGE_MS = 60_000


class HistoryPanel(QWidget):
    """`reopened` carries the entry."""

    reopened = Signal(HistoryEntry)
    erase_asked = Signal()
    bodies_asked = Signal(bool)

    def __init__(self, view: ConsoleView) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("History"))
        self.setObjectName("history_panel")
        self._view = view
        self.search = SearchField(self.tr("Search history"), placeholder=self.tr("Search history"), keys="")
        self.search.setObjectName("history_search")
        self.table = Table(self.tr("History"), row_height=ONE_LINE)
        self.table.setObjectName("history_table")
        self.table.setProperty("ring_inside", True)
        self.table.setModel(view.history)
        shown = {REQUEST: Width(120, 1), STATUS: Width(80)}
        columns = view.history.columnCount()
        self.table.set_widths([shown.get(column, Width(0)) for column in range(columns)])
        for column in range(columns):
            self.table.setColumnHidden(column, column not in shown)
        self.list = ListStack(self.table, row_height=ONE_LINE)
        self.bodies = Check(self.tr("Keep bodies in history on this computer"))
        self.bodies.setObjectName("keep_bodies")
        self.bodies.setToolTip(self.tr("Bodies may hold customers' data; secrets in them are masked."))
        self.erase = Button(self.tr("Erase history"), "danger_text", icon="trash", size=28)
        self.erase.setObjectName("erase_history")
        self.erase.setToolTip(self.tr("Remove all requests of this workspace from this computer"))
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.timeout.connect(view.history.retranslate)  # "2 min ago" grows older
        self._timer.start(_AGE_MS)
        view.history.shown.connect(self._show_state)
        view.history_changed.connect(self._show_state)
        self.list.acted.connect(view.load_history)
        self.search.textChanged.connect(view.history.set_query)
        self.search.stepped_down.connect(self.focus_list)
        self.table.opened.connect(self._reopen)
        self.erase.clicked.connect(self.erase_asked)
        self.bodies.toggled.connect(self.bodies_asked)
        self._show_state()

    def show_choice(self, keeps_bodies: bool) -> None:
        """Whether bodies are kept in this workspace."""
        self.bodies.blockSignals(True)
        self.bodies.setChecked(keeps_bodies)
        self.bodies.blockSignals(False)

    def focus_list(self) -> None:
        """The keyboard goes to the newest request, or into the search where there is none."""
        if self.table.model().rowCount():
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.search.setFocus()

    def _reopen(self, index: QModelIndex) -> None:
        entry = self._view.history.row_at(index.row())
        if entry is not None:
            self.reopened.emit(entry)

    def _show_state(self) -> None:
        history = self._view.history
        self.erase.setEnabled(history.total > 0)
        notice = self._view.history_notice
        if notice is not None and not history.total:
            self.list.show_error(notice, [Action("reload", self.tr("Try again"), icon="refresh")])
        elif history.rowCount():
            self.list.show_rows()
        elif not self._view.is_history_loaded:
            self.list.show_loading()
        elif history.total:
            self.list.show_empty(self.tr("No request matches"), self.tr("Search looks at path and platform."))
        else:
            self.list.show_empty(
                self.tr("No requests yet"),
                self.tr("What is sent from here is kept, without its body unless you ask for it."),
                icon="clock",
            )

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 12, 16, 8)
        above.addWidget(self.search)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 8, 12)
        below.addWidget(self.bodies)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.erase)
        below.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(below)
