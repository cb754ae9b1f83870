"""Connections: what the vault reports and what is saved here, searched as you type, one in full beside."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.models import ages
from desktop.models.connections.connection_table import CREATED
from desktop.models.connections.connection_words import identity
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.scope import Scope
from desktop.models.tables.list_state import ListPhase
from desktop.ui.actions import shortcut
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.connections.connection_drawer import ConnectionDrawer
from desktop.ui.pages.connections.connection_list import ConnectionList
from desktop.ui.pages.connections.connection_search import ConnectionSearch
from desktop.ui.pages.connections.connection_widths import connection_widths
from desktop.ui.pages.connections.facets import Facets
from desktop.ui.pages.connections.grouped_list import GroupedList
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.pages.connections.support import ConnectionSupport
from desktop.ui.pages.connections.verifying import Verifying
from desktop.ui.pages.connections.view_menu import VIEW_KEYS, ViewMenu
from desktop.ui.pages.page import Page
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.column_menu import columns_menu, sort_menu
from desktop.ui.widgets.drawer import DrawerHost
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.toast import Toast

_AGE_MS = 60_000
CLEAN_UP_KEYS = "Ctrl+Shift+K"
_BY_KEY = Qt.FocusReason.ShortcutFocusReason


class ConnectionsPage(Page):
    """Facets, search, table, drawer. What leaves it carries the row, or the rows that are selected."""

    connect_asked = Signal()
    export_asked = Signal()
    import_asked = Signal()
    try_asked = Signal(InspectedConnection)
    reconnect_asked = Signal(InspectedConnection)
    labels_asked = Signal(object)
    delete_asked = Signal(object)
    clean_up_asked = Signal()
    identity_asked = Signal(object)
    report_asked = Signal(object)

    def __init__(
        self,
        view: ConnectionsView,
        scope: Scope,
        logos: LogoSource,
        toast: Toast,
        support: ConnectionSupport | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("connections_page")
        self.setProperty("ring_none", True)
        self._view, self._scope, self._toast = view, scope, toast
        self._awaited = ""  # the key of a row to be shown as soon as it is there
        self.head = PageHead(self.tr("Connections"))
        self.refresh = IconButton("refresh", self.tr("Refresh"), key="F5")
        self.refresh.setObjectName("refresh_connections")
        self.tidy = IconButton("trash", self.tr("Clean up…"), key=CLEAN_UP_KEYS)
        self.tidy.setObjectName("clean_up")
        self.connect_button = self._connect_button()
        self.searching = ConnectionSearch(view.table)
        self.search = self.searching.field
        self.facets = Facets()
        # Before the table's selection hears of it, which goes on to the next row.
        for model in (view.table, view.grouping.table):
            model.rowsAboutToBeRemoved.connect(self._about_to_go)
        self.table = self._table(logos)
        self.list = ConnectionList(self.table, view)
        self.grouped = GroupedList(view, self.table, self, toast)
        self.actions_of_row = RowActions(self._current, self, lambda: self.grouped.selected)
        self.drawer = ConnectionDrawer(view, self.actions_of_row, logos, support)
        self.verifying = Verifying(self, view.table, support, toast) if support is not None else None
        self.views = self._saved_views()
        self._lay_out()
        self._connect_view()
        self._connect_widgets()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_state)
        self._timer.start(_AGE_MS)
        self._show_counts()

    def enter(self) -> None:
        if self._view.state.phase is ListPhase.ERROR:
            self._view.reload()
        if not self._to_table():
            self.setFocus()  # the table takes it over as soon as there are rows

    def focus_search(self) -> None:
        self.search.setFocus(_BY_KEY)
        self.search.selectAll()

    def reload(self) -> None:
        self._view.reload()

    def rows_to_report(self) -> Sequence[InspectedConnection]:
        """What a report is on: all that are selected, or the current one."""
        return self.actions_of_row.rows()

    def place(self) -> object:
        return self.host.is_open

    def go_to(self, place: object) -> None:
        if place:
            self._open(self.table.currentIndex())

    def step_back(self) -> bool:
        if self.host.is_open:
            self.host.close_drawer()
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def show_connection(self, key: str) -> None:
        """Selects the row and opens it; one that is not there yet as soon as it comes."""
        self._awaited = key
        self._show_awaited()
        if self._awaited and self._view.find(key) is None and not self._view.state.is_refreshing:
            self._view.reload()

    def verify_row(self, row: InspectedConnection) -> None:
        """Verifies a connection, shown or not."""
        if self.verifying is not None:
            self.verifying.verify((row,))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc with nothing to clear in the search goes to the table; the next one backs out of the page."""
        is_left = event.key() == Qt.Key.Key_Escape and self.search.hasFocus()
        if not (is_left and self._to_table()):
            super().keyPressEvent(event)

    # --- what happens

    def _connect_view(self) -> None:
        view = self._view
        view.state_changed.connect(self._show_state)
        view.caveat_changed.connect(self._show_state)
        view.rows_shown.connect(self._take_news)
        view.table.shown.connect(self._rows_changed)
        view.table.counted.connect(self._show_counts)
        self._scope.workspace_changed.connect(self._begin_again)
        self._scope.identity_changed.connect(self._begin_again)

    def _connect_widgets(self) -> None:
        actions = self.actions_of_row
        self.search.stepped_down.connect(self._to_table)
        self.search.returnPressed.connect(self._to_table)
        self.facets.chosen.connect(self._choose)
        self.refresh.clicked.connect(self._view.reload)
        for asking in (self.connect_button.clicked, self.list.connect_asked):
            asking.connect(self._ask_to_connect)
        self.list.clear_asked.connect(self._clear)
        self.list.shown.connect(self._list_shown)
        self.table.opened.connect(self._opened)
        self.table.clicked.connect(self._open)
        self.table.moved.connect(self._follow)
        self.table.customContextMenuRequested.connect(self._pop_up)
        menu_keys = QShortcut(QKeySequence("Shift+F10"), self.table, self._pop_up_here)
        menu_keys.setContext(Qt.ShortcutContext.WidgetShortcut)  # the Menu key asks for itself
        tidy_keys = QShortcut(QKeySequence(CLEAN_UP_KEYS), self, self._ask_to_clean_up)
        tidy_keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.tidy.clicked.connect(self._ask_to_clean_up)
        actions.serve_copy(self.table)
        actions.tried.connect(self.try_asked)
        actions.reconnect_asked.connect(self.reconnect_asked)
        actions.labels_asked.connect(self.labels_asked)
        actions.delete_asked.connect(self.delete_asked)
        actions.identity_asked.connect(self.identity_asked)
        actions.report_asked.connect(self.report_asked)
        self.table.selected.connect(self._show_selected)
        if self.verifying is not None:
            self.verifying.serve(actions)
        actions.copied.connect(self._say_copied)

    def _ask_to_connect(self, *_of_a_signal: object) -> None:
        self.connect_asked.emit()

    def _ask_to_clean_up(self, *_of_a_signal: object) -> None:
        self.clean_up_asked.emit()

    @property
    def current_row(self) -> InspectedConnection | None:
        """The row that the keyboard is on, or that the drawer shows."""
        return self._current()

    def _current(self) -> InspectedConnection | None:
        row = self.grouped.current
        if row is None and self.host.is_open and self.grouped.heading is None:
            return self.drawer.row  # a search has hidden its row; what is read stays
        return row

    def _choose(self) -> None:
        table = self._view.table
        table.choose_states(self.facets.states)
        table.choose_presences(self.facets.presences)
        table.choose_differing(self.facets.is_differing_only)

    def _to_table(self) -> bool:
        if not self._view.table.rowCount() or self.list.view.isHidden():
            return False
        self.table.setFocus(_BY_KEY)
        return True

    def _opened(self, index: QModelIndex) -> None:
        if self.grouped.heading is not None:
            self.actions_of_row.identity.trigger()
        else:
            self._open(index)

    def _open(self, _index: QModelIndex) -> None:
        is_one = self.table.selected_count < 2
        if is_one and (row := self.grouped.current) is not None:
            self.drawer.show_row(row)
            self.host.open_drawer()

    def _follow(self, *_of_a_signal: object) -> None:
        """The drawer shows the current row; one that a search hides stays in it."""
        row = self.grouped.current
        if self.host.is_open and row is not None:
            self.drawer.show_row(row)

    def _about_to_go(self, _parent: QModelIndex, first: int, last: int) -> None:
        is_shown = self.sender() is self.table.model()
        if is_shown and first <= self.table.currentIndex().row() <= last:
            self._take_news()

    def _take_news(self) -> None:
        """The list was read again: the drawer shows the news of its row, and a row that is gone closes it."""
        if not self.host.is_open or self.drawer.row is None:
            return
        row = self._view.find(self.drawer.row.key)
        if row is not None:
            self.drawer.show_row(row)
        else:
            self.host.close_drawer()

    def _pop_up(self, at: QPoint) -> None:
        if self.table.indexAt(at).isValid() and self.actions_of_row.rows():
            menu = self.actions_of_row.row_menu()
            self.grouped.add_to(menu)
            menu.addSeparator()
            menu.addMenu(sort_menu(self.table, menu))
            menu.addMenu(columns_menu(self.table, menu))
            menu.popup(self.table.viewport().mapToGlobal(at))

    def _pop_up_here(self) -> None:
        self._pop_up(self.table.visualRect(self.table.currentIndex()).center())

    def _rows_changed(self) -> None:
        self._show_counts()
        self._show_awaited()

    def _show_awaited(self) -> None:
        key = self._awaited
        if not key:
            return
        self.grouped.reveal(key)
        if self.table.select_key(key):
            self._awaited = ""
            self._open(self.table.currentIndex())
        elif self._view.table.is_filtered and self._view.find(key) is not None:
            self._clear()  # it is there, and hidden: the search gives way

    def _begin_again(self) -> None:
        self.host.close_drawer()

    def _say_copied(self, done: str, rows: Sequence[InspectedConnection]) -> None:
        words = self.tr("{count} connections").format(count=ages.number(len(rows)))
        if len(rows) == 1:
            words = f"{self._view.table.name_of(rows[0].platform)} · {identity(rows[0])}"
        self._toast.show_toast(done, words, icon="copy")

    def _clear(self) -> None:
        self.facets.clear()
        self.search.clear()

    # --- what is shown

    def _show_counts(self) -> None:
        table = self._view.table
        if not table.is_counting:
            self.facets.show_counts(table.state_counts(), table.presence_counts(), table.differing_count())
        self._show_state()

    def _show_state(self) -> None:
        self._show_selected()
        has_choice = self.facets.has_choice
        self.list.follow(self.search.text(), has_choice=has_choice)
        self._give_up()

    def _show_selected(self, *_of_a_signal: object) -> None:
        count = self.table.selected_count
        if self.grouped.is_on:
            count = len(self.grouped.selected)
        selected = self.tr("{count} selected").format(count=ages.number(count))
        summary = self._view.summary
        self.head.set_subtitle(f"{selected}  ·  {summary}" if count > 1 else summary)

    def _list_shown(self) -> None:
        # One accent button a page: the panel's, where it has one.
        self.connect_button.set_kind("secondary" if self.list.offers_accent else "primary")
        if self.hasFocus():
            self._to_table()

    def _give_up(self) -> None:
        state = self._view.state
        is_done = state.phase in {ListPhase.ROWS, ListPhase.EMPTY} and not state.is_refreshing
        if not (self._awaited and is_done) or self._view.find(self._awaited) is not None:
            return
        self._awaited = ""
        why = self.tr("It may belong to another identity or workspace, or it was deleted.")
        self._toast.show_toast(self.tr("This connection is not in the list"), why, icon="info")

    # --- building

    def _saved_views(self) -> ViewMenu | None:
        views = self._view.saved_views
        self.facets.add_space(10)
        self.facets.add(self.grouped.button)
        if views is None:
            return None
        menu = ViewMenu(views, self.search, self.facets, self.grouped, self._toast)
        self.facets.add(menu.button)
        QShortcut(QKeySequence(VIEW_KEYS), self, menu.pop_up)
        return menu

    @staticmethod
    def _asking(id_: str, icon: str, name: str, asked: SignalInstance) -> IconButton:
        button = IconButton(icon, name, key=shortcut(id_))
        button.setObjectName(f"{id_}_connections")
        button.clicked.connect(lambda _checked=False: asked.emit())
        return button

    def _connect_button(self) -> Button:
        keys = shortcut("connect")
        button = Button(self.tr("Connect account"), "primary", icon="plus", key=keys)
        button.setObjectName("connect_account")
        button.setToolTip(f"{self.tr('Connect an account through AuthKit')}  {keys}")
        return button

    def _table(self, logos: LogoSource) -> Table:
        table = Table(self.tr("Connections"), logos=logos)
        table.setObjectName("connection_table")
        table.setProperty("ring_none", True)  # the current row wears it
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grouping = self._view.grouping
        table.setModel(grouping.table if grouping.is_on else self._view.table)
        table.set_widths(connection_widths())
        table.horizontalHeader().setSortIndicator(CREATED, Qt.SortOrder.DescendingOrder)
        table.setSortingEnabled(True)
        return table

    def _lay_out(self) -> None:
        self.head.add(self.refresh)
        self.head.add(
            self._asking("export", "download", self.tr("Export the connections shown"), self.export_asked)
        )
        self.head.add(
            self._asking("import", "upload", self.tr("Import connections from a file"), self.import_asked)
        )
        self.head.add(self.tidy)
        if self.verifying is not None:
            self.head.add(self.verifying.button)
        self.head.add(self.connect_button)
        above = QVBoxLayout()
        above.setContentsMargins(20, 0, 16, 12)
        above.setSpacing(10)
        above.addWidget(self.searching)
        above.addWidget(self.facets)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        self.host = DrawerHost(main, self.drawer, back_to=self.table)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.host)
