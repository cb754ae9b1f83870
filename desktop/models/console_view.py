"""The Console page without its widgets: forms, the request under way, its answer, and the history."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.draft import parse_draft
from desktop.domain.errors import DesktopError, DraftErrors
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.draft_form import DraftForm
from desktop.models.exchange import Exchange, answer_of
from desktop.models.history_table import HistoryTable
from desktop.models.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.services.console import ConsoleService

ASKED_AGAIN_AFTER_S = 60.0  # a write to LIVE that was allowed is not asked about again for so long

_Allowed = tuple[WorkspaceId, str, str]


class KeepsBodies(Protocol):
    """Where it is remembered whether a workspace's history keeps bodies."""

    def keeps_bodies(self, workspace_id: WorkspaceId) -> bool:
        """Whether it does."""
        ...

    def keep_bodies(self, workspace_id: WorkspaceId, is_kept: bool) -> None:
        """Remembers it. Raises StoreError."""
        ...


class ConsoleView(QObject):
    """Sends what the form holds; the newest send of a workspace wins. No outcome touches what was typed.

    Form, request under way and last exchange are each workspace's own: an answer that comes after a switch
    waits where it belongs.
    """

    state_changed = Signal()  # `sending` or `exchange`
    refused = Signal(tuple)  # of UserError: what is wrong in the form, in its order
    history_changed = Signal()  # `history_notice`, or whether it is loaded

    def __init__(
        self,
        console: ConsoleService,
        scope: Scope,
        clock: Clock,
        tasks: TaskScope,
        name_of: Callable[[str], str] = str,
        bodies: KeepsBodies | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._scope = scope
        self._clock = clock
        self._tasks = tasks
        self._name_of = name_of
        self._bodies = bodies
        self._forms: dict[WorkspaceId, DraftForm] = {}
        self._sending: dict[WorkspaceId, RequestDraft] = {}
        self._numbers: dict[WorkspaceId, int] = {}
        self._exchanges: dict[WorkspaceId, Exchange] = {}
        self._allowed: dict[_Allowed, float] = {}
        self.history = HistoryTable(clock.now, self)
        self.history_notice: Notice | None = None
        self.is_history_loaded = False
        console.on_remembered = self._remembered
        scope.workspace_changed.connect(self._workspace_changed)

    @property
    def scope(self) -> Scope:
        """What the window shows."""
        return self._scope

    @property
    def workspace(self) -> Workspace | None:
        """Where requests go."""
        return self._scope.workspace

    @property
    def sending(self) -> RequestDraft | None:
        """The request whose answer is waited for in this workspace."""
        workspace = self.workspace
        return self._sending.get(workspace.id) if workspace is not None else None

    @property
    def is_sending(self) -> bool:
        """Whether an answer is waited for."""
        return self.sending is not None

    @property
    def exchange(self) -> Exchange | None:
        """The last request of this workspace and what came of it."""
        workspace = self.workspace
        return self._exchanges.get(workspace.id) if workspace is not None else None

    # --- the form

    def keep_form(self, workspace_id: WorkspaceId, form: DraftForm) -> None:
        """Remembers what stands in the form, for the workspace's next turn in this run."""
        self._forms[workspace_id] = form

    def form_of(self, workspace_id: WorkspaceId) -> DraftForm:
        """What stood in the form for a workspace."""
        return self._forms.get(workspace_id, DraftForm())

    # --- sending

    def is_ready(self, draft: RequestDraft) -> bool:
        """Whether the draft can be sent; what is wrong in it is said by `refused`."""
        workspace = self.workspace
        if workspace is None:
            return False
        try:
            parse_draft(draft, workspace.service)
        except DraftErrors as error:
            self.refused.emit(error.errors)
            return False
        return True

    def must_ask(self, draft: RequestDraft) -> bool:
        """Whether to ask before it is sent: a write to LIVE, not allowed within the last minute."""
        workspace = self.workspace
        if workspace is None or not workspace.is_live or not draft.method.is_write:
            return False
        allowed_at = self._allowed.get(_allowed(workspace, draft))
        return allowed_at is None or self._clock.monotonic() - allowed_at > ASKED_AGAIN_AFTER_S

    def allow(self, draft: RequestDraft) -> None:
        """A person said yes: this method on this connection is not asked about again for a minute."""
        if (workspace := self.workspace) is not None:
            self._allowed[_allowed(workspace, draft)] = self._clock.monotonic()

    def send(self, draft: RequestDraft, through: str = "") -> None:
        """Sends the draft; a send under way in this workspace is given up. `through` names the account."""
        workspace = self.workspace
        if workspace is None or not self.is_ready(draft):
            return
        number = self._numbers[workspace.id] = self._numbers.get(workspace.id, 0) + 1
        self._sending[workspace.id] = draft
        work = self._send(workspace, draft, through, number)
        self._tasks.start(f"send {workspace.id}", work, replace=True)
        self.state_changed.emit()

    def cancel(self) -> None:
        """Gives up this workspace's send under way; its connection is closed."""
        workspace = self.workspace
        if workspace is None or workspace.id not in self._sending:
            return
        self._numbers[workspace.id] += 1
        self._tasks.cancel(f"send {workspace.id}")
        draft = self._sending.pop(workspace.id)
        self._exchanges[workspace.id] = Exchange(draft, self._clock.now(), "", _cancelled(draft))
        self.state_changed.emit()

    def as_code(self, draft: RequestDraft, language_id: str) -> str:
        """The request in a language; an empty text where the form is not right yet, which is said."""
        workspace = self.workspace
        if workspace is None or not self.is_ready(draft):
            return ""
        try:
            return self._console.as_code(workspace, draft, language_id)
        except DraftErrors as error:
            self.refused.emit(error.errors)
            return ""

    # --- history

    @property
    def keeps_bodies(self) -> bool:
        """Whether history keeps bodies in this workspace; off until a person asks for it."""
        workspace = self.workspace
        return workspace is not None and self._bodies is not None and self._bodies.keeps_bodies(workspace.id)

    def keep_bodies(self, is_kept: bool) -> None:
        """Turns the keeping of bodies on or off. Raises StoreError."""
        workspace = self.workspace
        if workspace is not None and self._bodies is not None:
            self._bodies.keep_bodies(workspace.id, is_kept)

    def load_history(self) -> None:
        """Reads the workspace's requests."""
        self._tasks.start("history", self._load_history(), replace=True)

    def erase_history(self) -> None:
        """Removes the workspace's requests."""
        self._tasks.start("erase history", self._erase_history())

    # --- below

    async def _send(self, workspace: Workspace, draft: RequestDraft, through: str, number: int) -> None:
        at = self._clock.now()
        try:
            keeps = self._bodies is not None and self._bodies.keeps_bodies(workspace.id)
            response = await self._console.send(workspace, draft, keeps_bodies=keeps)
            outcome = await answer_of(response, workspace.service, self._name_of(draft.platform))
            self._take(workspace.id, number, Exchange(draft, at, through, outcome))
        except DesktopError as error:
            notice = notice_of(error, workspace.service)
            self._take(workspace.id, number, Exchange(draft, at, through, notice))
        finally:  # also when a bug ends it: the form must not wait for ever
            self._end(workspace.id, number)

    def _take(self, workspace_id: WorkspaceId, number: int, exchange: Exchange) -> None:
        if number == self._numbers[workspace_id]:
            self._exchanges[workspace_id] = exchange

    def _end(self, workspace_id: WorkspaceId, number: int) -> None:
        if number == self._numbers[workspace_id] and self._sending.pop(workspace_id, None) is not None:
            self.state_changed.emit()

    def _workspace_changed(self) -> None:
        self.load_history()
        self.state_changed.emit()

    async def _load_history(self) -> None:
        workspace = self.workspace
        try:
            entries = await self._console.history(workspace) if workspace is not None else ()
        except DesktopError as error:
            self.history_notice = notice_of(error)
        else:
            self.history_notice, self.is_history_loaded = None, True
            self.history.replace(list(entries))
        self.history_changed.emit()

    async def _erase_history(self) -> None:
        workspace = self.workspace
        if workspace is None:
            return
        try:
            await self._console.erase_history(workspace)
        except DesktopError as error:
            self.history_notice = notice_of(error)
            self.history_changed.emit()
            return
        await self._load_history()

    def _remembered(self, entry: HistoryEntry) -> None:
        workspace = self.workspace
        if workspace is not None and workspace.id == entry.workspace_id:
            self.history.add(entry)


def _allowed(workspace: Workspace, draft: RequestDraft) -> _Allowed:
    return workspace.id, draft.connection_key, draft.method.value


def _cancelled(draft: RequestDraft) -> Notice:
    def text(words: str) -> str:
        return QCoreApplication.translate("ConsoleView", words)

    step = text("Look at the account: {method} may have taken effect all the same.")
    return Notice(
        text("Cancelled"),
        text("The connection was closed before an answer came."),
        step.format(method=draft.method.value) if draft.method.is_write else text("Send it again."),
        kind="info",
    )
