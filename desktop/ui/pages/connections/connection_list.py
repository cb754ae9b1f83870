"""The table and what stands in its place: loading, empty, error; and the one banner above it."""

from typing import NamedTuple

from PySide6.QtCore import Signal

from desktop.models import ages
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.notices.recorded_words import recorded
from desktop.models.notices.sentences import together
from desktop.models.tables.list_state import ListPhase, ListState
from desktop.ui.actions import shortcut
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.table import Table


class _Panel(NamedTuple):
    """What stands in place of the table."""

    icon: str
    title: str
    words: str
    action: Action


class _Banner(NamedTuple):
    """What stands above it."""

    icon: str
    title: str
    words: str


class ConnectionList(ListStack):
    """Follows the view's state when told to; the same state again leaves all as it is, focus included."""

    connect_asked = Signal()
    clear_asked = Signal()
    shown = Signal()
    """Another of the states is shown."""

    def __init__(self, table: Table, view: ConnectionsView) -> None:
        super().__init__(table)
        self._view = view
        self._shown: _Panel | _Banner | str = ""
        self.setObjectName("connection_list")
        self.acted.connect(self._act)
        self.cancelled.connect(view.cancel)

    @property
    def offers_accent(self) -> bool:
        """Whether the panel shown has the page's one accent button."""
        return isinstance(self._shown, _Panel) and self._shown.action.kind == "primary"

    def follow(self, query: str, *, has_choice: bool) -> None:
        """Shows the view's state now; `query` and `has_choice` tell why nothing matches."""
        state = self._view.state
        if state.phase is ListPhase.LOADING:
            self._shown = "loading"
            self.show_loading(state.done, state.total)
            self.shown.emit()
            return
        wanted = self._panel(state, query, has_choice=has_choice) or self._banner(state) or "rows"
        if wanted != self._shown:
            self._shown = wanted
            self._show(wanted)
            self.shown.emit()

    def _show(self, wanted: _Panel | _Banner | str) -> None:
        if isinstance(wanted, _Panel):
            self.show_empty(wanted.title, wanted.words, [wanted.action], icon=wanted.icon)
        elif isinstance(wanted, _Banner):
            again = Action("reload", self.tr("Try again"), "ghost", icon="refresh")
            self.show_stale(wanted.title, wanted.words, again)
            self.banner.show_banner("warn", wanted.title, wanted.words, again, icon=wanted.icon)
        else:
            self.show_rows()

    def _panel(self, state: ListState, query: str, *, has_choice: bool) -> _Panel | None:
        notice = state.notice
        if state.phase is ListPhase.ERROR and notice is not None:
            again = Action("reload", self.tr("Try again"), "primary", icon="refresh", key="F5")
            why = together(notice.cause, notice.next_step)
            return _Panel("octagon-x", notice.title, why, again)
        if state.phase is ListPhase.EMPTY and notice is not None:
            icon = "connections" if state.as_of is not None else "stop"
            return _Panel(icon, notice.title, notice.cause, self._empty_action(state))
        if self._view.has_no_match:
            why = self._view.no_match(query, has_choice=has_choice)
            clear = Action("clear", self.tr("Clear search and filters"))
            return _Panel("search", why.title, why.cause, clear)
        return None

    def _empty_action(self, state: ListState) -> Action:
        if state.as_of is None:  # loading was stopped before anything came
            return Action("reload", self.tr("Load the list"), "primary", icon="refresh", key="F5")
        return Action("connect", self.tr("Connect account"), "primary", icon="plus", key=shortcut("connect"))

    def _banner(self, state: ListState) -> _Banner | None:
        if state.is_refreshing:
            return None  # the head tells the age
        if state.phase is ListPhase.STALE and state.as_of is not None:
            title = self.tr("Last loaded {age}.").format(age=ages.age(state.as_of, self._view.now()))
            why = state.notice.title if state.notice is not None else self.tr("Refreshing was stopped.")
            return _Banner("cloud-off", title, why)
        if self._view.caveat:
            return _Banner("triangle", self.tr("The list may be incomplete."), recorded(self._view.caveat))
        return None

    def _act(self, id_: str) -> None:
        if id_ == "connect":
            self.connect_asked.emit()
        elif id_ == "clear":
            self.clear_asked.emit()
        else:
            self._view.reload()
