"""Connections: what the vault reports and what is saved here, searched as you type, one in full beside."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.connection import ConnectionState, InspectedConnection, Presence
from desktop.models import ages, words
from desktop.models.connection_table import CREATED
from desktop.models.connections_view import ConnectionsView
from desktop.models.list_state import ListPhase
from desktop.models.scope import Scope
from desktop.ui.actions import shortcut
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.connections.connection_drawer import ConnectionDrawer
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.drawer import DrawerHost
from desktop.ui.widgets.facet import Facet
from desktop.ui.widgets.flow_row import FlowRow
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table, Width
from desktop.ui.widgets.toast import Toast

_AGE_MS = 60_000
_WIDTHS = (Width(180, 3), Width(120, 2), Width(64), Width(128), Width(116), Width(76), Width(110))


class ConnectionsPage(Page):
    """Facets, search, table, drawer. `try_asked` carries the row."""

    connect_asked = Signal()
    try_asked = Signal(InspectedConnection)

    def __init__(self, view: ConnectionsView, scope: Scope, logos: LogoSource, toast: Toast) -> None:
        super().__init__()
        self.setObjectName("connections_page")
        self._view, self._scope, self._toast = view, scope, toast
        self._awaited = ""  # the key of a row to be shown as soon as it is there
        self.head = PageHead(self.tr("Connections"))
        self.refresh = IconButton("refresh", self.tr("Refresh"), key="F5")
        self.refresh.setObjectName("refresh_connections")
        self.connect_button = Button(
            self.tr("Connect account"), "primary", icon="plus", key=shortcut("connect")
        )
        self.connect_button.setObjectName("connect_account")
        self.search = SearchField(
            self.tr("Search connections"), placeholder=self.tr("Search by name, identity, key, state or tag")
        )
        self.search.setObjectName("connection_search")
        self.states = {state: _facet(words.reported(state), state.value) for state in ConnectionState}
        self.presences = {each: _facet(words.saved_here(each), each.value) for each in Presence}
        self.table = Table(self.tr("Connections"), logos=logos)
        self.table.setObjectName("connection_table")
        self.table.setModel(view.table)
        self.table.set_widths(_WIDTHS)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(CREATED, Qt.SortOrder.DescendingOrder)
        self.list = ListStack(self.table)
        self.actions_of_row = RowActions(self._current, self)
        self.drawer = ConnectionDrawer(view, self.actions_of_row, logos)
        self._lay_out()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_state)
        self._timer.start(_AGE_MS)
        self._show_state()

    def enter(self) -> None:
        if self._view.state.phase is ListPhase.ERROR:
            self._view.reload()
        (self.table if self._view.table.rowCount() else self.search).setFocus()

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def reload(self) -> None:
        self._view.reload()

    def step_back(self) -> bool:
        if self.host.is_open:
            self.host.close_drawer()
            self.table.setFocus()
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def show_connection(self, key: str) -> None:
        """Selects the row and opens it; one that is not there yet as soon as it comes."""
        self._awaited = key
        self._show_awaited()

    # --- what happens

    def _connect(self) -> None:
        view, actions = self._view, self.actions_of_row
        view.state_changed.connect(self._show_state)
        view.caveat_changed.connect(self._show_state)
        view.rows_shown.connect(self._show_awaited)
        view.table.shown.connect(self._show_counts)
        view.table.counted.connect(self._show_counts)
        self._scope.workspace_changed.connect(self.step_back_to_list)
        self.search.textChanged.connect(view.table.set_query)
        self.search.stepped_down.connect(self._to_table)
        self.search.left.connect(self._to_table)
        self.search.returnPressed.connect(self._to_table)
        for facet in (*self.states.values(), *self.presences.values()):
            facet.toggled.connect(self._choose)
        self.refresh.clicked.connect(view.reload)
        self.connect_button.clicked.connect(self.connect_asked)
        self.drawer.connect_asked.connect(self.connect_asked)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._pop_up)
        actions.serve_copy(self.table)
        actions.tried.connect(self.try_asked)
        actions.copied.connect(self._say_copied)
        self.list.acted.connect(self._act)
        self.list.cancelled.connect(view.cancel)

    def step_back_to_list(self) -> None:
        """Another workspace: nothing of the old one stays open."""
        self.host.close_drawer()

    def _current(self) -> InspectedConnection | None:
        return self._view.table.row_at(self.table.currentIndex().row())

    def _choose(self, _is_on: bool) -> None:
        table = self._view.table
        table.choose_states(frozenset(state for state, facet in self.states.items() if facet.isChecked()))
        table.choose_presences(
            frozenset(presence for presence, facet in self.presences.items() if facet.isChecked())
        )

    def _to_table(self) -> None:
        if self._view.table.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus()

    def _open(self, _index: QModelIndex) -> None:
        if (row := self._current()) is not None:
            self.drawer.show_row(row)
            self.host.open_drawer()

    def _follow(self, *_of_a_signal: object) -> None:
        if self.host.is_open and (row := self._current()) is not None:
            self.drawer.show_row(row)

    def _pop_up(self, at: QPoint) -> None:
        if self._current() is not None:
            self.actions_of_row.row_menu().popup(self.table.viewport().mapToGlobal(at))

    def _show_awaited(self) -> None:
        if self._awaited and self.table.select_key(self._awaited):
            self._open(self.table.currentIndex())
            if (row := self._current()) is not None and row.vault is not None:
                self._awaited = ""
        elif self.host.is_open:
            self._follow()

    def _say_copied(self, done: str, row: InspectedConnection) -> None:
        self._toast.show_toast(done, self._view.table.name_of(row.platform), icon="copy")

    def _act(self, id_: str) -> None:
        if id_ == "clear":
            self._clear()
        elif id_ == "connect":
            self.connect_asked.emit()
        else:
            self._view.reload()

    def _clear(self) -> None:
        for facet in (*self.states.values(), *self.presences.values()):
            facet.setChecked(False)
        self.search.clear()

    # --- what is shown

    def _show_counts(self) -> None:
        table = self._view.table
        self.head.set_subtitle(self._view.summary)
        states, presences = table.state_counts(), table.presence_counts()
        for state, facet in self.states.items():
            facet.set_count(states[state])
        for presence, facet in self.presences.items():
            facet.set_count(presences[presence])
        if self._view.state.phase in {ListPhase.ROWS, ListPhase.STALE}:
            self._show_rows()

    def _show_state(self) -> None:
        state = self._view.state
        self.head.set_subtitle(self._view.summary)
        again = Action("reload", self.tr("Try again"), icon="refresh")
        match state.phase:
            case ListPhase.LOADING:
                self.list.show_loading(state.done, state.total)
            case ListPhase.ROWS | ListPhase.STALE:
                self._show_rows()
            case ListPhase.EMPTY if state.notice is not None:
                connect = Action("connect", self.tr("Connect account"), "primary", icon="plus")
                self.list.show_empty(state.notice.title, state.notice.cause, [connect], icon="connections")
            case ListPhase.ERROR if state.notice is not None:
                self.list.show_error(state.notice, [again])
            case _:
                pass

    def _show_rows(self) -> None:
        state, view = self._view.state, self._view
        if view.has_no_match:
            notice = view.no_match(self.search.text())
            clear = Action("clear", self.tr("Clear search and filters"))
            self.list.show_empty(notice.title, notice.cause, [clear], icon="search")
        elif state.phase is ListPhase.STALE and state.as_of is not None and not state.is_refreshing:
            title = self.tr("Shown as of {age}.").format(age=ages.age(state.as_of, view.now()))
            why = state.notice.title if state.notice is not None else self.tr("Loading was stopped.")
            self.list.show_stale(title, why, Action("reload", self.tr("Try again"), icon="refresh"))
        elif view.caveat:
            again = Action("reload", self.tr("Try again"), icon="refresh")
            self.list.show_stale(self.tr("The list may be incomplete."), view.caveat, again)
        else:
            self.list.show_rows()

    def _lay_out(self) -> None:
        self.head.add(self.refresh)
        self.head.add(self.connect_button)
        facets = FlowRow()
        for facet in self.states.values():
            facets.add(facet)
        facets.add_space(10)
        for facet in self.presences.values():
            facets.add(facet)
        above = QVBoxLayout()
        above.setContentsMargins(20, 0, 16, 12)
        above.setSpacing(10)
        above.addWidget(self.search)
        above.addWidget(facets)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.host = DrawerHost(main, self.drawer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.host)


def _facet(sign: words.Sign, name: str) -> Facet:
    made = Facet(sign.word, icon=sign.icon, tone=sign.tone)
    made.setObjectName(f"facet_{name}")
    made.setToolTip(sign.word)
    return made
