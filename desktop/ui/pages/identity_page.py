"""One identity: its connections, the requests made through them, and what happened to them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity
from desktop.domain.request import HistoryEntry
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.connections.connection_table import CREATED, IDENTITY
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.connections.identity_view import IdentityView
from desktop.models.tables.list_state import ListPhase
from desktop.ui import clipboard
from desktop.ui.actions import shortcut
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.connections.connection_drawer import ConnectionDrawer
from desktop.ui.pages.connections.connection_widths import connection_widths
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.pages.connections.support import ConnectionSupport
from desktop.ui.pages.connections.verifying import Verifying
from desktop.ui.pages.identity.head import COPY_ID_KEYS, IdentityHead
from desktop.ui.pages.identity.records import IdentityRecords
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.column_menu import columns_menu, sort_menu
from desktop.ui.widgets.drawer import DrawerHost
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.tab_bar import TabBar
from desktop.ui.widgets.table import Table, Width
from desktop.ui.widgets.toast import Toast

_AGE_MS = 60_000
_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class IdentityPage(Page):
    """Shown from a row, a heading, the palette or the drawer; Esc goes back to where one was."""

    left = Signal()
    connect_asked = Signal(Identity)
    try_asked = Signal(InspectedConnection)
    reconnect_asked = Signal(InspectedConnection)
    labels_asked = Signal(object)
    delete_asked = Signal(object)
    report_asked = Signal(object)
    request_asked = Signal(HistoryEntry)

    def __init__(
        self,
        view: IdentityView,
        connections: ConnectionsView,
        logos: LogoSource,
        toast: Toast,
        support: ConnectionSupport,
    ) -> None:
        super().__init__()
        self.setObjectName("identity_page")
        self.setProperty("ring_none", True)
        self._view, self._toast = view, toast
        self.head = IdentityHead()
        self.tabs = TabBar(self.tr("What is shown of the identity"))
        self.tabs.setObjectName("identity_tabs")
        for words in (self.tr("Connections"), self.tr("Requests"), self.tr("Timeline")):
            self.tabs.addTab(words)
        self.table = self._table(logos)
        self.list = ListStack(self.table)
        self.records = IdentityRecords(view, logos, self)
        self.actions_of_row = RowActions(self._current, self, self._selected, has_identity=False)
        self.drawer = ConnectionDrawer(connections, self.actions_of_row, logos, support)
        self.verifying = Verifying(self, view.table, support, toast, tells=False)
        self._lay_out()
        self._connect()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._say_ages)
        self._timer.start(_AGE_MS)
        self._show()

    def show_identity(self, identity: Identity) -> None:
        """Shows this identity; the keyboard goes to its connections with `enter`."""
        if identity != self._view.identity:
            self.host.close_drawer()
            self.tabs.setCurrentIndex(0)
        self._view.show(identity)

    @property
    def identity(self) -> Identity | None:
        """Whose page it is."""
        return self._view.identity

    def enter(self) -> None:
        self._view.follow(True)
        self._view.load_records()
        self._focus_pane()

    def reload(self) -> None:
        self._view.reload()

    def focus_search(self) -> None:
        """There is none: the few rows are all there."""
        self._focus_pane()

    def rows_to_report(self) -> Sequence[InspectedConnection]:
        """A report is on the whole identity."""
        return tuple(self._view.rows)

    @property
    def current_row(self) -> InspectedConnection | None:
        """The connection that the keyboard is on."""
        return self._current()

    def place(self) -> object:
        return self.tabs.currentIndex()

    def go_to(self, place: object) -> None:
        if isinstance(place, int):
            self.tabs.setCurrentIndex(place)

    def step_back(self) -> bool:
        if self.host.is_open:
            self.host.close_drawer()
        else:
            self.left.emit()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        self._view.follow(False)
        super().hideEvent(event)

    # --- what happens

    def _connect(self) -> None:
        view, actions = self._view, self.actions_of_row
        view.changed.connect(self._show)
        view.records_changed.connect(self._show_counts)
        self.tabs.currentChanged.connect(self._turn_to)
        self.list.acted.connect(self._act)
        self.list.cancelled.connect(view.cancel)
        self.head.back.clicked.connect(lambda: self.left.emit())
        self.head.refresh.clicked.connect(view.reload)
        self.head.copy_id.clicked.connect(self._copy_id)
        self.head.report.clicked.connect(lambda: self.report_asked.emit(self.rows_to_report()))
        self.head.connect_button.clicked.connect(self._ask_to_connect)
        keys = QShortcut(QKeySequence(COPY_ID_KEYS), self, self._copy_id)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._open)
        self.table.moved.connect(self._follow)
        self.table.customContextMenuRequested.connect(self._pop_up)
        menu = QShortcut(QKeySequence("Shift+F10"), self.table, self._pop_up_here)
        menu.setContext(Qt.ShortcutContext.WidgetShortcut)
        actions.serve_copy(self.table)
        for told, asked in (
            (actions.tried, self.try_asked),
            (actions.reconnect_asked, self.reconnect_asked),
            (actions.labels_asked, self.labels_asked),
            (actions.delete_asked, self.delete_asked),
            (actions.report_asked, self.report_asked),
            (self.records.request_asked, self.request_asked),
        ):
            told.connect(asked)
        actions.copied.connect(self._say_copied)
        self.verifying.serve(actions)

    def _current(self) -> InspectedConnection | None:
        return self._view.table.row_at(self.table.currentIndex().row())

    def _selected(self) -> tuple[InspectedConnection, ...]:
        rows = (self._view.table.row_at(at) for at in self.table.selected_rows())
        return tuple(row for row in rows if row is not None)

    def _ask_to_connect(self) -> None:
        if (identity := self._view.identity) is not None:
            self.connect_asked.emit(identity)

    def _copy_id(self) -> None:
        if (identity := self._view.identity) is not None and clipboard.copy(identity.id):
            self._toast.show_toast(self.tr("Identity's id copied"), one_line(identity.id, 60), icon="copy")

    def _say_copied(self, done: str, rows: Sequence[InspectedConnection]) -> None:
        words = self.tr("{count} connections").format(count=ages.number(len(rows)))
        self._toast.show_toast(done, "" if len(rows) == 1 else words, icon="copy")

    def _act(self, id_: str) -> None:
        if id_ == "connect":
            self._ask_to_connect()
        elif id_ == "back":
            self.left.emit()
        else:
            self._view.reload()

    def _open(self, _index: QModelIndex) -> None:
        if self.table.selected_count < 2 and (row := self._current()) is not None:
            self.drawer.show_row(row)
            self.host.open_drawer()

    def _follow(self) -> None:
        if self.host.is_open and (row := self._current()) is not None:
            self.drawer.show_row(row)

    def _turn_to(self, tab: int) -> None:
        self.panes.setCurrentIndex(tab)
        if tab:
            self.host.close_drawer()

    def _focus_pane(self) -> None:
        pane = self.panes.currentWidget()
        if isinstance(pane, ListStack) and pane.state in {"rows", "stale"}:
            pane.view.setFocus(_BY_KEY)
        else:
            self.setFocus()

    def _pop_up(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid() and self._current() is not None:
            menu = self.actions_of_row.row_menu()
            menu.addSeparator()
            menu.addMenu(sort_menu(self.table, menu))
            menu.addMenu(columns_menu(self.table, menu))
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _pop_up_here(self) -> None:
        self._pop_up(self.table.visualRect(self.table.currentIndex()).center())

    # --- what is shown

    def _show(self) -> None:
        view = self._view
        self.head.show_identity(view.identity, view.summary, view.worst, len(view.rows))
        self._show_counts()
        had_focus = self.hasFocus()
        self._show_list()
        if had_focus and self.list.state in {"rows", "stale"} and self.panes.currentIndex() == 0:
            self.table.setFocus(_BY_KEY)
        self._take_news()

    def _show_list(self) -> None:
        state, view = self._view.state, self._view
        again = Action("reload", self.tr("Try again"), icon="refresh", key="F5")
        if view.identity is None:
            back = Action("back", self.tr("Back to the list"), icon="arrow-left", key="Esc")
            words = self.tr("Open one from a connection (I), from its heading, or from the palette (Ctrl+K).")
            self._show_empty(self.tr("No identity is chosen"), words, back, "users")
        elif view.rows and state.phase is ListPhase.STALE and not state.is_refreshing and state.as_of:
            title = self.tr("Last loaded {age}.").format(age=ages.age(state.as_of, view.now()))
            why = state.notice.title if state.notice is not None else self.tr("Refreshing was stopped.")
            self.list.show_stale(title, why, again)
        elif view.rows:
            if self.list.state != "rows":
                self.list.show_rows()
        elif state.phase is ListPhase.ERROR and state.notice is not None:
            self.list.show_error(state.notice, [again])
        elif state.phase is ListPhase.EMPTY and state.notice is not None:
            connect = Action("connect", self.tr("Connect account"), icon="plus", key=shortcut("connect"))
            self._show_empty(state.notice.title, state.notice.cause, connect, "connections")
        else:
            self.list.show_loading(state.done, state.total)

    def _show_empty(self, title: str, why: str, action: Action, icon: str) -> None:
        if self.list.state != "empty" or self.list.panel.accessibleName() != title:
            self.list.show_empty(title, why, [action], icon=icon)

    def _show_counts(self) -> None:
        view = self._view
        counts = (len(view.rows), view.requests.total, view.events.rowCount())
        for tab, count in enumerate(counts):
            self.tabs.set_count(tab, count if view.identity is not None else None)

    def _take_news(self) -> None:
        if not self.host.is_open or self.drawer.row is None:
            return
        key = self.drawer.row.key
        row = next((row for row in self._view.rows if row.key == key), None)
        if row is None:
            self.host.close_drawer()
        else:
            self.drawer.show_row(row)

    def _say_ages(self) -> None:
        if self.isVisible():
            self._view.events.retranslate()
            self._show()

    # --- building

    def _table(self, logos: LogoSource) -> Table:
        table = Table(self.tr("Connections of the identity"), logos=logos)
        table.setObjectName("identity_connections")
        table.setProperty("ring_none", True)  # the current row wears it
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setModel(self._view.table)
        widths = list(connection_widths())
        widths[IDENTITY] = Width(0)
        table.set_widths(widths)
        table.horizontalHeader().setSortIndicator(CREATED, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        return table

    def _lay_out(self) -> None:
        self.head.add(self.verifying.button)
        self.head.add(self.head.connect_button)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(20, 0, 0, 0)
        tabs.addWidget(self.tabs)
        self.panes = QStackedWidget()
        for pane in (self.list, self.records.requests, self.records.events):
            self.panes.addWidget(pane)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(tabs)
        column.addWidget(self.panes, 1)
        self.host = DrawerHost(main, self.drawer, back_to=self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.host)
