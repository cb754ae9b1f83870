"""The tabs of the Console, each workspace's its own: opened, closed, brought back, put in order."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from desktop.domain.workspace import WorkspaceId
from desktop.models.console.console_tab import MAX_NAME_CHARS, ConsoleTab
from desktop.models.console.draft_form import DraftForm
from desktop.models.console.exchange import Answer
from desktop.models.scope import Scope

MAX_CLOSED = 20  # so many closed tabs can be brought back, the last first
MAX_CLOSED_BYTES = 64 << 20  # of bodies; the tabs closed before come back without their answer
_NOWHERE = WorkspaceId("")  # before there is a workspace


@dataclass(slots=True)
class _Row:
    """One workspace's tabs; never without one."""

    tabs: list[ConsoleTab]
    current: ConsoleTab
    closed: list[tuple[int, ConsoleTab]] = field(default_factory=list[tuple[int, ConsoleTab]])


class ConsoleTabs(QObject):
    """The tabs of the workspace that the window shows; those of the others wait.

    There is always a current tab: closing the last one leaves an empty one.
    """

    listed = Signal()  # which there are, their order, or which is the current one
    changed = Signal(str)  # one tab's title, form, request under way or exchange: its id
    refilled = Signal(str)  # another form was put into one that is shown: its id
    touched = Signal()  # something is typed; it comes into its tab within 150 ms, or with `reading`
    reading = Signal()  # they are about to be kept: put what stands in a form into its tab now
    closed = Signal(ConsoleTab)

    def __init__(self, scope: Scope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope = scope
        self._rows: dict[WorkspaceId, _Row] = {}
        scope.workspace_changed.connect(self._workspace_changed)
        scope.workspaces_changed.connect(self._drop_removed)

    @property
    def all(self) -> tuple[ConsoleTab, ...]:
        """The workspace's tabs from left to right."""
        return tuple(self._row.tabs)

    @property
    def current(self) -> ConsoleTab:
        """The one that is shown."""
        return self._row.current

    @property
    def index(self) -> int:
        """Its place, from 0."""
        return self._row.tabs.index(self._row.current)

    @property
    def can_reopen(self) -> bool:
        """Whether a closed tab can come back."""
        return bool(self._row.closed)

    def every(self) -> tuple[tuple[WorkspaceId, tuple[ConsoleTab, ...], int], ...]:
        """Of each workspace seen in this run: its tabs, and which of them is the current one."""
        rows = self._rows.items()
        return tuple((id_, tuple(row.tabs), row.tabs.index(row.current)) for id_, row in rows)

    def find(self, tab_id: str) -> ConsoleTab | None:
        """The tab of this id, in any workspace."""
        tabs = (tab for row in self._rows.values() for tab in row.tabs)
        return next((tab for tab in tabs if tab.id == tab_id), None)

    def fill(self, workspace_id: WorkspaceId, tabs: list[ConsoleTab], current: int) -> None:
        """Puts tabs of an earlier run in place of a workspace's."""
        if tabs:
            at = current if 0 <= current < len(tabs) else 0
            self._rows[workspace_id] = _Row(tabs, tabs[at])
            self.listed.emit()

    # --- what a person does with them

    def open(self, form: DraftForm | None = None, name: str = "") -> ConsoleTab:
        """Opens a tab at the right of the current one and shows it.

        A form takes the place of a current tab in which nothing was typed yet.
        """
        row = self._row
        if form is not None and row.current.is_pristine:
            return self._use(row.current, form, name)
        tab = ConsoleTab(self._workspace_id, form or DraftForm(), name)
        row.tabs.insert(row.tabs.index(row.current) + 1, tab)
        row.current = tab
        self.listed.emit()
        return tab

    def close(self, tab_id: str) -> ConsoleTab | None:
        """Closes a tab of this workspace; its right neighbour is shown, or the left one of the last."""
        row = self._row
        tab = next((tab for tab in row.tabs if tab.id == tab_id), None)
        if tab is None:
            return None
        at = row.tabs.index(tab)
        row.tabs.remove(tab)
        if not tab.is_pristine:
            row.closed.append((at, tab))
            del row.closed[:-MAX_CLOSED]
            _let_go_of_bodies([each for _at, each in row.closed])
        if not row.tabs:
            row.tabs.append(ConsoleTab(self._workspace_id))
        if row.current is tab:
            row.current = row.tabs[min(at, len(row.tabs) - 1)]
        self.closed.emit(tab)
        self.listed.emit()
        return tab

    def reopen(self) -> ConsoleTab | None:
        """Brings the tab closed last back to its place, with all that was typed in it."""
        row = self._row
        if not row.closed:
            return None
        at, tab = row.closed.pop()
        if len(row.tabs) == 1 and row.current.is_pristine:
            self.closed.emit(row.tabs.pop())
        row.tabs.insert(min(at, len(row.tabs)), tab)
        row.current = tab
        self.listed.emit()
        return tab

    def select(self, tab_id: str) -> None:
        """Shows a tab of this workspace."""
        row = self._row
        tab = next((tab for tab in row.tabs if tab.id == tab_id), None)
        if tab is not None and tab is not row.current:
            row.current = tab
            self.listed.emit()

    def step(self, by: int) -> None:
        """Shows the next tab, or the one before with -1; after the last comes the first."""
        row = self._row
        self.select(row.tabs[(row.tabs.index(row.current) + by) % len(row.tabs)].id)

    def move(self, from_: int, to: int) -> None:
        """Puts a tab at another place."""
        tabs = self._row.tabs
        if from_ != to and 0 <= from_ < len(tabs) and 0 <= to < len(tabs):
            tabs.insert(to, tabs.pop(from_))
            self.listed.emit()

    def duplicate(self) -> ConsoleTab:
        """Opens a tab with the same form; what came of its request stays where it is."""
        current = self.current
        row, tab = self._row, ConsoleTab(current.workspace_id, current.form, current.name)
        row.tabs.insert(row.tabs.index(current) + 1, tab)
        row.current = tab
        self.listed.emit()
        return tab

    def rename(self, tab_id: str, name: str) -> None:
        """Calls a tab something; with an empty name its path names it again."""
        tab = self.find(tab_id)
        if tab is not None and tab.name != (name := name.strip()[:MAX_NAME_CHARS]):
            tab.name = name
            self.changed.emit(tab_id)

    def for_connection(self, key: str, platform: str) -> ConsoleTab:
        """Shows a tab for calls through a connection: the current one where it is that connection's or still
        has none, else another one of it, else a new one."""
        row = self._row
        own = [tab for tab in (row.current, *row.tabs) if tab.form.connection_key == key]
        if own:
            self.select(own[0].id)
            return own[0]
        if not row.current.form.connection_key:
            return row.current
        return self.open(DraftForm(connection_key=key, platform=platform))

    def refill(self, tab: ConsoleTab, form: DraftForm) -> None:
        """Puts another form into a tab, shown or not."""
        self._use(tab, form, tab.name)

    # --- below

    @property
    def _workspace_id(self) -> WorkspaceId:
        workspace = self._scope.workspace
        return workspace.id if workspace is not None else _NOWHERE

    @property
    def _row(self) -> _Row:
        id_ = self._workspace_id
        if id_ not in self._rows:
            tab = ConsoleTab(id_)
            self._rows[id_] = _Row([tab], tab)
        return self._rows[id_]

    def _use(self, tab: ConsoleTab, form: DraftForm, name: str) -> ConsoleTab:
        tab.form, tab.name = form, name
        self.refilled.emit(tab.id)
        self.changed.emit(tab.id)
        return tab

    def _workspace_changed(self) -> None:
        self.listed.emit()

    def _drop_removed(self) -> None:
        """What was typed for a workspace that is gone goes with it."""
        known = {workspace.id for workspace in self._scope.workspaces} | {_NOWHERE}
        for id_ in [id_ for id_ in self._rows if id_ not in known]:
            for tab in self._rows.pop(id_).tabs:
                self.closed.emit(tab)


def _let_go_of_bodies(closed: list[ConsoleTab]) -> None:
    """The answers of the tabs closed last stay, as far as their bodies fit; they count from the last."""
    left = MAX_CLOSED_BYTES
    for tab in reversed(closed):
        outcome = tab.exchange.outcome if tab.exchange is not None else None
        left -= len(outcome.response.body) if isinstance(outcome, Answer) else 0
        if left < 0:
            tab.exchange = None
