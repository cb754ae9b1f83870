"""Connectors: what can be connected, found by name or platform id as you type."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.connector import Connector
from desktop.models import ages
from desktop.models.connectors.connector_table import ALL
from desktop.models.connectors.connectors_view import ConnectorsView
from desktop.models.notices.recorded_words import recorded
from desktop.models.notices.sentences import together
from desktop.models.scope import Scope
from desktop.models.tables.list_state import ListPhase, ListState
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.pages.connectors.detail import ConnectorDetail
from desktop.ui.pages.connectors.sections import Sections
from desktop.ui.pages.page import Page
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.connector_grid import ConnectorGrid
from desktop.ui.widgets.drawer import DrawerHost
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.segment import Segment
from desktop.ui.widgets.toast import Toast

_AGE_MS = 60_000
_SEARCH_WIDTH = 300


class ConnectorsPage(Page):
    """Catalogue, sections, detail. `connect_asked` carries the Connector."""

    connect_asked = Signal(Connector)
    url_asked = Signal(str)

    def __init__(self, view: ConnectorsView, scope: Scope, logos: LogoSource, toast: Toast) -> None:
        super().__init__()
        self.setObjectName("connectors_page")
        self._view, self._scope, self._toast = view, scope, toast
        self.head = PageHead(self.tr("Connectors"), has_line=True)
        self.search = SearchField(self.tr("Search connectors"), placeholder=self.tr("Search by name or id"))
        self.search.setObjectName("connector_search")
        self.offered = Segment(
            self.tr("Which connectors"),
            (("enabled", self.tr("Enabled")), ("all", self.tr("All connectors"))),
        )
        self.offered.setObjectName("connector_scope")
        self.refresh = IconButton("refresh", self.tr("Refresh"), key="F5")
        self.refresh.setObjectName("refresh_connectors")
        self.sections = Sections()
        self.grid = ConnectorGrid(self.tr("Connectors"), logos=logos)
        self.grid.setObjectName("connector_grid")
        self.grid.setModel(view.table)
        self.list = ListStack(self.grid, row_height=108)
        self.detail = ConnectorDetail(logos)
        self._lay_out()
        self._connect()
        self._no_match_in = ""  # the section that was told to hold no match
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._keep_age)
        self._timer.start(_AGE_MS)
        self._show()

    def enter(self) -> None:
        self.search.setFocus()
        if self._view.state.phase is ListPhase.ERROR:
            self._view.reload()

    def focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def reload(self) -> None:
        self._view.reload()

    def place(self) -> object:
        return self.host.is_open

    def go_to(self, place: object) -> None:
        if place:
            self._open_detail()

    def step_back(self) -> bool:
        if self.host.is_open:
            self.host.close_drawer()
            return True
        if self.search.text():
            self.search.clear()
            return True
        return False

    def show_connector(self, platform: str) -> None:
        """Chooses a connector and opens its detail."""
        if self.grid.select_key(platform):
            self._open_detail()

    def _connect(self) -> None:
        view = self._view
        view.state_changed.connect(self._show)
        view.table.shown.connect(self._show)
        self._scope.identity_changed.connect(self._refresh_detail)
        self.search.textChanged.connect(view.table.set_query)
        self.search.stepped_down.connect(self._to_grid)
        self.search.returnPressed.connect(self._enter_first)
        self.offered.changed.connect(self._offer)
        self.refresh.clicked.connect(view.reload)
        self.sections.chosen.connect(view.table.choose)
        self.grid.opened.connect(self._opened)
        self.grid.clicked.connect(self._open_detail)
        self.grid.selectionModel().currentChanged.connect(self._current_changed)
        self.detail.connect_asked.connect(self._ask_to_connect)
        self.detail.dashboard_asked.connect(self._ask_for_dashboard)
        self.detail.copied.connect(self._say_copied)
        self.list.acted.connect(self._act)
        self.list.cancelled.connect(view.cancel)

    def _offer(self, value: str) -> None:
        self._view.show_authkit_only(value == "enabled")

    def _opened(self, _index: QModelIndex) -> None:
        """Enter on a card opens it; on the open one it connects."""
        if self.host.is_open and self.detail.connector == self._current():
            self.detail.connect_button.click()
        else:
            self._open_detail()

    def _current_changed(self, *_of_a_signal: object) -> None:
        if self.host.is_open:
            self._refresh_detail()

    def _open_detail(self, *_of_a_signal: object) -> None:
        if self._current() is not None:
            self._refresh_detail()
            self.host.open_drawer()
            QTimer.singleShot(0, self.grid, self._show_current)  # once the narrower grid has its columns

    def _show_current(self) -> None:
        self.grid.scrollTo(self.grid.currentIndex())

    def _refresh_detail(self) -> None:
        connector, workspace = self._current(), self._scope.workspace
        if connector is not None and workspace is not None:
            self.detail.show_connector(
                connector,
                self._scope.identity,
                workspace.environment.value,
                self._view.table.connected(connector.platform),
                is_enabled=self._view.is_enabled(connector.platform),
            )

    def _current(self) -> Connector | None:
        return self._view.table.row_at(self.grid.currentIndex().row())

    def _to_grid(self) -> None:
        if self._view.table.rowCount():
            if not self.grid.currentIndex().isValid():
                self.grid.setCurrentIndex(self._view.table.index(0, 0))
            self.grid.setFocus()

    def _enter_first(self) -> None:
        """Enter in the search opens the best hit; pressed again it connects."""
        if self._view.table.rowCount():
            first = self._view.table.index(0, 0)
            if self.grid.currentIndex() != first or not self.host.is_open:
                self.grid.setCurrentIndex(first)
                self._open_detail()
            else:
                self.detail.connect_button.click()

    def _say_copied(self, label: str) -> None:
        self._toast.show_toast(self.tr("{what} copied").format(what=label), icon="copy")

    def _ask_to_connect(self, connector: Connector) -> None:
        if self._scope.identity is not None:  # else it is not sure yet that a session is opened
            self._view.remember_used(connector.platform)
        self.connect_asked.emit(connector)

    def _ask_for_dashboard(self) -> None:
        if url := self._dashboard_url():
            self.url_asked.emit(url)

    def _act(self, id_: str) -> None:
        match id_:
            case "dashboard":
                self._ask_for_dashboard()
            case "all":
                self._view.show_authkit_only(False)
            case "everywhere":
                self.sections.choose(ALL)
            case "clear":
                self.search.clear()
                self.search.setFocus()
            case _:
                self._view.reload()

    def _show(self) -> None:
        state = self._view.state
        self.sections.show_counts(self._view.table.section_counts())
        self.offered.set_value("enabled" if self._view.is_authkit_only else "all")
        self.head.set_subtitle(self._subtitle(state.as_of) if state.as_of is not None else "")
        is_loaded = state.phase in {ListPhase.ROWS, ListPhase.STALE}
        if not (is_loaded and not self._view.table.rowCount()):
            self._no_match_in = ""
            self._show_state(state)
        elif self._no_match_in != self.sections.current:  # said once, and its buttons keep the focus
            self._no_match_in = self.sections.current
            self._show_no_match()
        if self.host.is_open:
            self._refresh_detail()

    def _keep_age(self) -> None:
        state = self._view.state
        if state.as_of is not None:
            self.head.set_subtitle(self._subtitle(state.as_of))
        if self.list.state == "stale":
            self._show_state(state)

    def _subtitle(self, as_of: datetime) -> str:
        is_enabled = self._view.is_authkit_only
        what = self.tr("{count} enabled for AuthKit") if is_enabled else self.tr("{count} in all")
        age = self.tr("catalogue from {age}").format(age=ages.age(as_of, datetime.now(UTC)))
        return f"{what.format(count=ages.number(self._view.table.total))} · {age}"

    def _show_no_match(self) -> None:
        clear = Action("clear", self.tr("Clear the search"))
        cause = self.tr("Search looks at display names and platform ids.")
        actions = [clear]
        if self.sections.current != ALL:
            cause = self.tr("Search looks at display names and platform ids of the chosen section.")
            actions = [Action("everywhere", self.tr("Search all sections")), clear]
        self.list.show_empty(self.tr("No connector matches"), cause, actions, icon="search")

    def _show_state(self, state: ListState) -> None:
        again = Action("reload", self.tr("Try again"), icon="refresh", key="F5")
        notice = state.notice
        match state.phase:
            case ListPhase.LOADING:
                self.list.show_loading(state.done, state.total)
            case ListPhase.STALE if notice is not None and state.as_of is not None:
                age = ages.age(state.as_of, datetime.now(UTC))
                self.list.show_stale(self.tr("Shown as of {age}.").format(age=age), notice.title, again)
            case ListPhase.EMPTY if notice is not None:
                cause = together(notice.cause, notice.next_step)
                self.list.show_empty(notice.title, cause, self._empty_actions(), icon="connectors")
            case ListPhase.ERROR if notice is not None:
                self.list.show_error(notice, [replace(again, kind="primary")])
            case ListPhase.ROWS if self._view.caveat:
                self.list.show_stale(
                    self.tr("The list may be incomplete."), recorded(self._view.caveat), again
                )
            case _:
                self.list.show_rows()

    def _empty_actions(self) -> list[Action]:
        refresh = Action("reload", self.tr("Refresh"), icon="refresh", key="F5")
        if not self._view.is_authkit_only:
            return [refresh]
        actions = [Action("all", self.tr("Show all connectors")), refresh]
        if self._dashboard_url():
            actions.insert(0, Action("dashboard", self.tr("Open dashboard"), "primary", icon="external"))
        return actions

    def _dashboard_url(self) -> str:
        workspace = self._scope.workspace
        return workspace.service.dashboard_authkit_url if workspace is not None else ""

    def _lay_out(self) -> None:
        self.search.setFixedWidth(_SEARCH_WIDTH)
        for widget in (self.refresh, self.offered, self.search):
            self.head.add(widget)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sections)
        row.addWidget(Line(is_vertical=True))
        row.addWidget(self.list, 1)
        self.host = DrawerHost(middle, self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.host, 1)
