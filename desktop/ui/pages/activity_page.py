"""Activity: every call the application made and every call its servers answered, newest first."""

from datetime import UTC, date, datetime

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from desktop.models import ages, words
from desktop.models.activity.activity_view import ActivityView
from desktop.models.connectors.connectors_view import ConnectorsView
from desktop.models.notices.sentences import together
from desktop.models.tables.list_state import ListPhase
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.activity.call_detail import CallDetail
from desktop.ui.pages.activity.outcomes import Outcomes
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.column_menu import columns_menu
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import ONE_LINE, Table, Width
from desktop.ui.widgets.toast import Toast

_AGE_MS = 60_000
_WIDTHS = (
    Width(126), Width(124, 1), Width(190, 5), Width(92), Width(72), Width(124, 2), Width(120, 4),
)  # fmt: skip


class ActivityPage(Page):
    """Calls, filter, pause, and the detail of the selected call."""

    connection_asked = Signal(str)  # the connection's key

    def __init__(
        self, view: ActivityView, connectors: ConnectorsView, logos: LogoSource, toast: Toast
    ) -> None:
        super().__init__()
        self.setObjectName("activity_page")
        self._view, self._connectors, self._toast = view, connectors, toast
        self.head = PageHead(self.tr("Activity"))
        self.pause = Button(self.tr("Pause"), icon="pause")
        self.pause.setObjectName("pause_activity")
        self.search = SearchField(
            self.tr("Filter calls"),
            placeholder=self.tr("Filter: status, source, path, connection, identity"),
        )
        self.search.setObjectName("activity_filter")
        self.outcomes = Outcomes()
        self.table = Table(self.tr("Calls"), row_height=ONE_LINE, logos=logos)
        self.table.setObjectName("activity_table")
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setModel(view.table)
        self.table.set_widths(_WIDTHS)
        self.list = ListStack(self.table, row_height=ONE_LINE)
        self.detail = CallDetail()
        self.detail.hide()
        self._is_no_match_told = False
        self._today = date.today()
        self._timer = QTimer(self)
        self._lay_out()
        self._connect()
        self._timer.start(_AGE_MS)
        self._take_names()
        self._show_state()
        self._show_pause()

    def enter(self) -> None:
        self._view.load_earlier()
        self.table.setFocus() if self.list.state in {"rows", "stale"} else self.search.setFocus()

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def reload(self) -> None:
        self._view.reload()

    def step_back(self) -> bool:
        if not self.detail.isHidden():
            self._close_detail()
            return True
        if self.search.text() or self.outcomes.current != "all":
            self._show_all()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._view.table.retranslate()
            self.table.retranslate()
            self._show_state()
        super().changeEvent(event)

    def _connect(self) -> None:
        view, table = self._view, self._view.table
        view.state_changed.connect(self._show_state)
        view.waiting_changed.connect(self._show_pause)
        table.shown.connect(self._show_state)
        table.counted.connect(self._show_counts)
        self._connectors.catalogue_changed.connect(self._take_names)
        self._timer.timeout.connect(self._keep_day)
        self.pause.clicked.connect(lambda: view.pause(not view.is_paused))
        self.search.textChanged.connect(table.set_query)
        self.search.stepped_down.connect(self._to_table)
        self.search.returnPressed.connect(self._to_table)
        self.search.left.connect(self._to_table)
        self.outcomes.changed.connect(lambda: table.choose_outcome(self.outcomes.current))
        self.table.selectionModel().selectionChanged.connect(self._show_detail)
        self.table.opened.connect(self._opened)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._pop_up)
        menu = QShortcut(QKeySequence("Shift+F10"), self.table, self._pop_up_here)
        menu.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.detail.connection_asked.connect(self.connection_asked)
        self.detail.copied.connect(self._say_copied)
        self.detail.closed.connect(self._close_detail)
        self.list.acted.connect(self._act)

    def _show_state(self) -> None:
        state = self._view.state
        self._show_counts()
        self._show_detail()
        if state.phase is ListPhase.LOADING:
            self.list.show_loading()
        elif state.phase is ListPhase.ERROR and state.notice is not None:
            self.list.show_error(state.notice, [self._again()])
        elif state.phase is ListPhase.EMPTY and state.notice is not None:
            said = together(state.notice.cause, state.notice.next_step)
            self._is_no_match_told = False
            self.list.show_empty(state.notice.title, said, icon="activity")
        elif not self._view.table.rowCount() and not self._view.table.is_counting:
            self._show_no_match()
        elif state.phase is ListPhase.STALE and state.notice is not None:
            title = self.tr("Only the calls of this run are shown.")
            self.list.show_stale(title, state.notice.title, self._again())
        else:
            self.list.show_rows()

    def _show_no_match(self) -> None:
        if self.list.state == "empty" and self._is_no_match_told:
            return  # with every further call: said once, and its button keeps the focus
        self._is_no_match_told = True
        self.list.show_empty(
            self.tr("No call matches"),
            self.tr(
                "The filter looks at source, request, status, connection, identity, cause and reference."
            ),
            [Action("clear", self.tr("Show all calls"))],
            icon="search",
        )

    def _again(self) -> Action:
        return Action("reload", self.tr("Try again"), icon="refresh", key="F5")

    def _show_counts(self) -> None:
        table = self._view.table
        self.outcomes.show_counts(table.outcome_counts())
        total = ages.number(table.total)
        if table.is_filtered:
            shown = ages.number(table.match_count)
            said = self.tr("{shown} of {total} calls match").format(shown=shown, total=total)
        elif table.total == 1:
            said = self.tr("1 call")
        else:
            said = self.tr("{total} calls").format(total=total)
        if self._view.is_paused:
            said += " · " + self.tr("paused")
        self.head.set_subtitle(said)

    def _show_pause(self) -> None:
        if not self._view.is_paused:
            self.pause.setText(self.tr("Pause"))
            self.pause.set_icon("pause")
            self.pause.setToolTip(self.tr("Hold new calls back while you read"))
        else:
            waiting = ages.number(self._view.waiting_count)
            self.pause.setText(self.tr("Resume · {count} waiting").format(count=waiting))
            self.pause.set_icon("play")
            self.pause.setToolTip(self.tr("Show the calls held back, and new ones as they happen"))
        self._show_counts()

    def _show_detail(self, *_of_a_signal: object) -> None:
        entry = self._view.table.row_at(self.table.currentIndex().row())
        if entry is None or not self.table.selectionModel().hasSelection():
            self.detail.hide()
            return
        if entry is not self.detail.entry:
            self.detail.show_call(entry, self._name_of(entry.platform))
        if self.detail.isHidden():
            self.detail.show()
            QTimer.singleShot(0, self.table, self._show_current)  # once the table has become lower

    def _show_current(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    def _name_of(self, platform: str) -> str:
        connector = self._connectors.connector(platform)
        return connector.name if connector is not None else words.platform_name(platform)

    def _close_detail(self) -> None:
        had_focus = self.detail.isAncestorOf(self.focusWidget() or self)
        self.table.clearSelection()
        if had_focus:
            self.table.setFocus()

    def _opened(self, _index: QModelIndex) -> None:
        entry = self._view.table.row_at(self.table.currentIndex().row())
        if entry is not None and entry.connection_key:
            self.connection_asked.emit(entry.connection_key)

    def _pop_up(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("call_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.table.indexAt(at).isValid() and self.detail.entry is not None:
            menu.addAction(self.tr("Open connection"), self.detail.open.click).setVisible(
                bool(self.detail.entry.connection_key)
            )
            menu.addAction(self.tr("Copy line"), self.detail.copy.click)
            menu.addSeparator()
        menu.addMenu(columns_menu(self.table, menu))
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _pop_up_here(self) -> None:
        self._pop_up(self.table.visualRect(self.table.currentIndex()).center())

    def _to_table(self) -> None:
        if self._view.table.rowCount():
            if not self.table.selectionModel().hasSelection():
                self.table.selectRow(0)
            self.table.setFocus()

    def _act(self, id_: str) -> None:
        if id_ == "clear":
            self._show_all()
        else:
            self._view.reload()

    def _show_all(self) -> None:
        self.search.clear()
        self.outcomes.choose("all")

    def _say_copied(self, what: str) -> None:
        self._toast.show_toast(self.tr("{what} copied").format(what=what), icon="copy")

    def _take_names(self) -> None:
        rows = self._connectors.by_platform.values()
        self._view.table.set_names(
            {row.platform: row.name for row in rows}, {row.platform: row.image for row in rows}
        )

    def _keep_day(self) -> None:
        """A new day: what was of today is of yesterday."""
        if self._today != date.today():
            self._today = datetime.now(UTC).astimezone().date()
            self._view.table.retranslate()
            self.table.retranslate()
            if self.detail.entry is not None:
                self.detail.show_call(self.detail.entry, self._name_of(self.detail.entry.platform))

    def _lay_out(self) -> None:
        self.head.add(self.pause)
        filters = QHBoxLayout()
        filters.setContentsMargins(20, 0, 16, 12)
        filters.setSpacing(6)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.outcomes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
