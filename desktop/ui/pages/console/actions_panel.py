"""What the chosen platform can do: found by words, with its documentation below."""

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop.domain.action import Action
from desktop.models import ages
from desktop.models.console.actions_view import ActionsView
from desktop.models.notices.sentences import together
from desktop.models.tables.list_state import ListPhase
from desktop.ui.widgets.action import Action as Deed
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.doc_view import DocView
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import TWO_LINES, Table, Width

_AGE_MS = 60_000


class ActionsPanel(QWidget):
    """Type, Down and Up, Enter: `chosen` carries the action, `typed_by_hand` a search that is a path."""

    chosen = Signal(Action)
    typed_by_hand = Signal(str)
    link_asked = Signal(str)
    left = Signal()

    def __init__(self, view: ActionsView) -> None:
        super().__init__()
        self.setObjectName("actions_panel")
        self._view = view
        self._is_taking = False  # Enter came before the list
        self.search = SearchField(
            self.tr("Find an action in words"), placeholder=self.tr("Find an action in words"), keys="Ctrl+P"
        )
        self.search.setObjectName("action_search")
        self.search.setToolTip(self.tr("Find an action; Enter takes the first  Ctrl+P"))
        self.table = Table(self.tr("Actions"), row_height=TWO_LINES)
        self.table.setObjectName("actions_table")
        self.table.setProperty("ring_inside", True)
        self.table.setModel(view.table)
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.set_widths([Width(120, 1)])
        self.table.horizontalHeader().hide()
        self.list = ListStack(self.table)
        self.count = ElidedLabel("", "second", "text3")
        self.count.setObjectName("actions_count")
        self.reload = IconButton("refresh", self.tr("Read the catalogue again"), size=24)
        self.reload.setObjectName("reload_actions")
        self.ask = Button(self.tr("Ask the service"), "ghost", icon="search", size=28)
        self.ask.setObjectName("ask_actions")
        self.ask.setToolTip(self.tr("Search by meaning: the service's own search  Alt+Enter"))
        self.asked = IconLine("info", "", "text3")
        self.doc = DocView(self.tr("Documentation"))
        self.doc.setObjectName("action_doc")
        self.doc_tags = ElidedLabel("", "second", "text3")
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show_count)
        self._timer.start(_AGE_MS)
        self._lay_out()
        self._connect()
        self._show_state()
        self._show_detail()

    def begin_search(self) -> None:
        """The keyboard goes into the search, whose words the next ones replace."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_action(self, action: Action | None) -> None:
        """The action that the form holds: its row and its documentation."""
        if action is not None:
            self.table.select_key(self._view.table.key_of(action))
        self._view.look_at(action)

    # --- below

    def _take(self) -> None:
        """Enter in the search: the row chosen below, else the first; a path is handed on as typed."""
        text = self.search.text().strip()
        if text.startswith(("/", "http://", "https://", "curl")):
            self.typed_by_hand.emit(text)
            return
        row = self._view.table.row_at(max(0, self.table.currentIndex().row()))
        if row is not None:
            self._choose(row)
        elif self._view.state.phase is ListPhase.LOADING and self._view.platform:
            self._is_taking = True
        elif text:
            self.typed_by_hand.emit(text)

    def _take_index(self, index: QModelIndex) -> None:
        if (row := self._view.table.row_at(index.row())) is not None:
            self._choose(row)

    def _choose(self, action: Action) -> None:
        self._is_taking = False
        self._view.look_at(action)
        self.chosen.emit(action)

    def _searched(self, text: str) -> None:
        self._is_taking = False
        self._view.find(text)
        if self._view.table.rowCount() and text:
            self.table.selectRow(0)
        self.ask.setEnabled(bool(text.strip()) and bool(self._view.platform))

    def _into_list(self) -> None:
        if self._view.table.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _look(self) -> None:
        if (row := self._view.table.row_at(self.table.currentIndex().row())) is not None:
            self._view.look_at(row)

    def _show_state(self) -> None:
        view, state = self._view, self._view.state
        self._show_count()
        if not view.platform:
            self.list.show_empty(
                self.tr("No connection yet"), self.tr("Its actions are listed here."), icon="connections"
            )
        elif view.table.rowCount():
            self.list.show_rows()
        elif state.phase is ListPhase.LOADING:
            self.list.show_loading(state.done, state.total)
        elif state.phase is ListPhase.ERROR and state.notice is not None:
            self.list.show_error(state.notice, [Deed("reload", self.tr("Try again"), icon="refresh")])
        elif view.total:
            self.list.show_empty(
                self.tr("No action matches"),
                self.tr(
                    "Other words may, or the service's own search. Enter takes what you typed as a path."
                ),
                icon="search",
            )
        elif state.notice is not None:
            words = together(state.notice.cause, state.notice.next_step)
            self.list.show_empty(state.notice.title, words, icon="book")
        if self._is_taking and state.phase is not ListPhase.LOADING:
            self._is_taking = False
            self._take()

    def _show_count(self) -> None:
        view, state = self._view, self._view.state
        self.count.setText(self._count_words() if view.platform and view.total else "")
        self.count.setAccessibleDescription(self.tr("The time is the age of the catalogue."))
        notice = view.asked_notice
        if state.phase is ListPhase.STALE and state.notice is not None and notice is None:
            notice = state.notice
        self.asked.show_line("triangle", notice.title if notice is not None else "", "warn")

    def _count_words(self) -> str:
        view, state = self._view, self._view.state
        if view.is_asking:
            return self.tr("Asking the service")
        if view.is_by_service:
            return self.tr("{count} found by the service").format(count=view.table.rowCount())
        age = ages.age(state.as_of, view.now) if state.as_of is not None else ""
        if view.query.strip():
            words = self.tr("{count} of {total} · {age}")
            return words.format(count=view.table.rowCount(), total=ages.number(view.total), age=age)
        return self.tr("{total} actions · {age}").format(total=ages.number(view.total), age=age)

    def _show_detail(self) -> None:
        action = self._view.detail
        self._below.setVisible(action is not None)
        if action is None:
            return
        self.doc_tags.setText(" · ".join(action.tags))
        no_doc = self.tr("The service gives no documentation of this action.")
        self.doc.show_markdown(action.doc or f"# {action.title}\n\n{no_doc}")

    def _connect(self) -> None:
        for keys in ("Alt+Return", "Alt+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.ask.click)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        view = self._view
        view.changed.connect(self._show_state)
        view.asked_changed.connect(self._show_count)
        view.detail_changed.connect(self._show_detail)
        self.search.textChanged.connect(self._searched)
        self.search.stepped_down.connect(self._into_list)
        self.search.returnPressed.connect(self._take)
        self.search.left.connect(self.left)
        self.table.opened.connect(self._take_index)
        self.table.clicked.connect(self._take_index)
        self.table.selectionModel().currentRowChanged.connect(self._look)
        self.list.acted.connect(view.reload)
        self.list.cancelled.connect(view.cancel)
        self.reload.clicked.connect(view.reload)
        self.ask.clicked.connect(view.ask_service)
        self.doc.link_asked.connect(self.link_asked)

    def _lay_out(self) -> None:
        self.ask.setEnabled(False)
        above, self._below = QWidget(), QWidget()
        top = QHBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 12, 4)
        foot.setSpacing(4)
        foot.addWidget(self.count, 1)
        foot.addWidget(self.reload)
        foot.addWidget(self.ask)
        column = QVBoxLayout(above)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addWidget(self.asked)
        below = QVBoxLayout(self._below)
        below.setContentsMargins(20, 0, 12, 12)
        below.setSpacing(6)
        head = QHBoxLayout()
        head.setContentsMargins(0, 10, 0, 0)
        head.setSpacing(12)
        head.addWidget(Label(self.tr("Documentation"), "chip", "text2"))
        head.addWidget(self.doc_tags, 1)
        below.addWidget(Line())
        below.addLayout(head)
        below.addWidget(self.doc, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName("actions_splitter")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(above)
        split.addWidget(self._below)
        split.setSizes([480, 300])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(split)
