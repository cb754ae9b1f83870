"""The Console page without its widgets: its tabs, what they send, and the history."""

import asyncio
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.draft import parse_draft
from desktop.domain.errors import DesktopError, DraftErrors
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.console.actions_view import ActionsView
from desktop.models.console.body_view import BodyTools
from desktop.models.console.compare_view import CompareView
from desktop.models.console.console_drafts import ConsoleDrafts, KeepsDrafts
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.console.draft_form import DraftForm
from desktop.models.console.exchange import Exchange, answer_of
from desktop.models.console.history_view import HistoryView
from desktop.models.console.kept_exchange import kept_exchange
from desktop.models.console.saved_view import SavedView
from desktop.models.console.variables import Variables
from desktop.models.console.verdict_words import with_network_step
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.reading.reader import BodyReader
from desktop.services.console import ConsoleService
from desktop.services.history import HistoryService
from desktop.services.saved import SavedService

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
    """Sends what a tab's form holds; the newest send of a tab wins. No outcome touches what was typed.

    Form, request under way and last exchange are each tab's own: an answer that comes after another tab was
    chosen, or another workspace, waits where it belongs.
    """

    state_changed = Signal(str)  # a tab's `sending` or `exchange`: its id
    refused = Signal(tuple)  # of UserError: what is wrong in the form, in its order

    def __init__(
        self,
        console: ConsoleService,
        history: HistoryService,
        scope: Scope,
        clock: Clock,
        tasks: TaskScope,
        name_of: Callable[[str], str] = str,
        bodies: KeepsBodies | None = None,
        drafts: KeepsDrafts | None = None,
        *,
        actions: ActionsView,
        variables: Variables,
        saved: SavedService,
        keep_saved_folder: Callable[[str], None],
        body_tools: BodyTools | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._scope = scope
        self._clock = clock
        self._tasks = tasks
        self._name_of = name_of
        self._bodies = bodies
        self.actions = actions
        self.variables = variables
        self.body_tools = body_tools if body_tools is not None else BodyTools(BodyReader(), tasks, tasks)
        self._calls = self.body_tools.calls
        self._allowed: dict[_Allowed, float] = {}
        self.tabs = ConsoleTabs(scope, self)
        self.history = HistoryView(history, scope, clock, tasks, self)
        self.compare = CompareView(console, history, scope, clock, self.body_tools, name_of, self)
        self.saved = SavedView(saved, self.tabs, keep_saved_folder, tasks, self)
        self._kept_drafts = ConsoleDrafts(self.tabs, scope, drafts, self) if drafts is not None else None
        self.tabs.closed.connect(self._cancel_closed)

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
        """The request whose answer the current tab waits for."""
        return self.tabs.current.sending

    @property
    def is_sending(self) -> bool:
        """Whether it waits for an answer."""
        return self.sending is not None

    @property
    def exchange(self) -> Exchange | None:
        """The current tab's last request and what came of it."""
        return self.tabs.current.exchange

    def bring_back_tabs(self) -> None:
        """After a crash: the tabs of the run before, with all that was typed."""
        if self._kept_drafts is not None:
            self._kept_drafts.bring_back()

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

    def send(self, draft: RequestDraft, through: str = "", tab: ConsoleTab | None = None) -> None:
        """Sends the draft from a tab, else from the current one; a send under way there is given up.

        `through` names the account.
        """
        workspace, tab = self.workspace, tab or self.tabs.current
        if workspace is None or workspace.id != tab.workspace_id or not self.is_ready(draft):
            return
        tab.turn += 1
        tab.sending = draft
        work = self._send(workspace, tab, draft, through, tab.turn)
        self._calls.start(_task(tab), work, replace=True)
        self._tell(tab)

    def cancel(self) -> None:
        """Gives up the current tab's send under way; its connection is closed."""
        tab = self.tabs.current
        if tab.sending is not None:
            draft = self._stop(tab, tab.sending)
            tab.exchange = Exchange(draft, self._clock.now(), "", _cancelled(draft))
            self._tell(tab)

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

    # --- what came of earlier requests

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

    def reopen(self, entry: HistoryEntry, then: Callable[[HistoryEntry], None]) -> None:
        """Opens a tab with an earlier request and its answer, as far as history keeps them."""
        self.history.open(entry, lambda whole: self._reopen(whole, then))

    # --- below

    def _reopen(self, entry: HistoryEntry, then: Callable[[HistoryEntry], None]) -> None:
        workspace = self.workspace
        if workspace is None or workspace.id != entry.workspace_id:
            return
        tab = self.tabs.open(DraftForm.from_draft(entry.draft))
        then(entry)
        self._tasks.start(f"reopen {tab.id}", self._show_kept(workspace, tab, entry))

    async def _show_kept(self, workspace: Workspace, tab: ConsoleTab, entry: HistoryEntry) -> None:
        third_party = self._name_of(entry.draft.platform)
        turn, exchange = tab.turn, await kept_exchange(entry, workspace.service, third_party)
        if turn == tab.turn:
            tab.exchange = exchange
            self._tell(tab)

    async def _send(
        self, workspace: Workspace, tab: ConsoleTab, draft: RequestDraft, through: str, turn: int
    ) -> None:
        at = self._clock.now()
        try:
            keeps = self._bodies is not None and self._bodies.keeps_bodies(workspace.id)
            response = await self._console.send(workspace, draft, keeps_bodies=keeps)
            outcome = await answer_of(response, workspace.service, self._name_of(draft.platform), draft)
            self._take(tab, turn, Exchange(draft, at, through, outcome))
        except DesktopError as error:
            notice = with_network_step(error, notice_of(error, workspace.service))
            self._take(tab, turn, Exchange(draft, at, through, notice))
        except asyncio.CancelledError:  # by a lock: nobody at the form asked for it
            self._take(tab, turn, Exchange(draft, at, through, _cancelled(draft)))
            raise
        finally:  # also when a bug ends it: the form must not wait for ever
            self._end(tab, turn)

    def _take(self, tab: ConsoleTab, turn: int, exchange: Exchange) -> None:
        if turn == tab.turn:
            tab.exchange = exchange

    def _end(self, tab: ConsoleTab, turn: int) -> None:
        if turn == tab.turn and tab.sending is not None:
            tab.sending = None
            self._tell(tab)

    def _stop(self, tab: ConsoleTab, draft: RequestDraft) -> RequestDraft:
        """Ends a send under way at once; what still comes of it comes too late."""
        tab.turn += 1
        tab.sending = None
        self._calls.cancel(_task(tab))
        return draft

    def _cancel_closed(self, tab: ConsoleTab) -> None:
        """A tab that is closed waits for nothing; it says so where it is opened again."""
        if tab.sending is not None:
            draft = self._stop(tab, tab.sending)
            tab.exchange = Exchange(draft, self._clock.now(), "", _cancelled(draft))

    def _tell(self, tab: ConsoleTab) -> None:
        self.state_changed.emit(tab.id)
        self.tabs.changed.emit(tab.id)


def _task(tab: ConsoleTab) -> str:
    return f"send {tab.id}"


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
        again=lambda: _cancelled(draft),
    )
