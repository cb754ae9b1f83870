"""The Console page without its widgets: the request under way, its answer, and the history."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, DraftErrors
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry, PassthroughResponse, RequestDraft
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.history_table import HistoryTable
from desktop.models.notices import Notice, notice_of
from desktop.models.pretty import MAX_BYTES, pretty
from desktop.models.scope import Scope
from desktop.models.text_lines import TextLines
from desktop.models.verdict_words import verdict
from desktop.services.console import ConsoleService

_AT_ONCE_BYTES = 100_000


class KeepsBodies(Protocol):
    """Where it is remembered whether a workspace's history keeps bodies."""

    def keeps_bodies(self, workspace_id: WorkspaceId) -> bool:
        """Whether it does."""
        ...

    def keep_bodies(self, workspace_id: WorkspaceId, is_kept: bool) -> None:
        """Remembers it. Raises StoreError."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer made ready to be shown: `lines` is its body, readable; `note` what of it is not shown."""

    response: PassthroughResponse
    lines: TextLines
    verdict: Notice | None
    note: str = ""


class ConsoleView(QObject):
    """Sends what the form holds; the newest send wins. Nothing typed is touched by any outcome."""

    sending_changed = Signal()
    answered = Signal(Answer)
    failed = Signal(Notice)  # no answer came
    cancelled = Signal()
    refused = Signal(tuple)  # of UserError: what is wrong in the form, in its order
    history_failed = Signal(Notice)

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
        self._name_of = name_of
        self._bodies = bodies
        self._drafts: dict[WorkspaceId, RequestDraft] = {}
        self._scope = scope
        self._tasks = tasks
        self._sends = 0
        self.history = HistoryTable(clock.now, self)
        console.on_remembered = self._remembered
        scope.workspace_changed.connect(self.load_history)

    @property
    def is_sending(self) -> bool:
        """Whether an answer is waited for."""
        return self._tasks.is_running("send")

    @property
    def scope(self) -> Scope:
        """What the window shows."""
        return self._scope

    @property
    def workspace(self) -> Workspace | None:
        """Where requests go."""
        return self._scope.workspace

    @property
    def keeps_bodies(self) -> bool:
        """Whether history keeps bodies in this workspace; off until a person asks for it."""
        workspace = self._scope.workspace
        return workspace is not None and self._bodies is not None and self._bodies.keeps_bodies(workspace.id)

    def keep_bodies(self, is_kept: bool) -> None:
        """Turns the keeping of bodies on or off. Raises StoreError."""
        workspace = self._scope.workspace
        if workspace is not None and self._bodies is not None:
            self._bodies.keep_bodies(workspace.id, is_kept)

    def keep_draft(self, draft: RequestDraft) -> None:
        """Remembers what stands in the form, for the workspace's next turn in this run."""
        if (workspace := self._scope.workspace) is not None:
            self._drafts[workspace.id] = draft

    def kept_draft(self) -> RequestDraft:
        """What stood in the form for this workspace."""
        workspace = self._scope.workspace
        return self._drafts.get(workspace.id, RequestDraft()) if workspace is not None else RequestDraft()

    def send(self, draft: RequestDraft) -> None:
        """Sends the draft, or says what is wrong in it; a send under way is given up."""
        self._sends += 1
        self._tasks.start("send", self._send(draft, self._sends), replace=True)
        self.sending_changed.emit()

    def cancel(self) -> None:
        """Gives up the send under way; its connection is closed."""
        if self.is_sending:
            self._sends += 1
            self._tasks.cancel("send")
            self.cancelled.emit()
            self.sending_changed.emit()

    def as_curl(self, draft: RequestDraft) -> str:
        """The request for a shell; an empty text where the form is not right yet, which is said."""
        workspace = self._scope.workspace
        if workspace is None:
            return ""
        try:
            return self._console.as_curl(workspace, draft)
        except DraftErrors as error:
            self.refused.emit(error.errors)
            return ""

    def load_history(self) -> None:
        """Reads the workspace's requests."""
        self._tasks.start("history", self._load_history(), replace=True)

    def erase_history(self) -> None:
        """Removes the workspace's requests."""
        self._tasks.start("erase history", self._erase_history())

    async def _send(self, draft: RequestDraft, number: int) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        try:
            response = await self._console.send(workspace, draft, keeps_bodies=self.keeps_bodies)
            answer = await self._ready(response, draft, workspace)
        except DraftErrors as error:
            self.refused.emit(error.errors)
        except DesktopError as error:
            self.failed.emit(notice_of(error, workspace.service))
        else:
            self.answered.emit(answer)
        finally:
            if number == self._sends:
                self._tasks.after("send", self.sending_changed.emit)

    async def _ready(
        self, response: PassthroughResponse, draft: RequestDraft, workspace: Workspace
    ) -> Answer:
        """Indents and indexes the body; a large one in a thread, so that the window goes on."""
        body, note = response.body, ""
        if len(body) > MAX_BYTES:
            body = body[:MAX_BYTES]
            note = _text("Only the first 5 MB are shown, as they came.")
        if len(body) > _AT_ONCE_BYTES:
            lines = await asyncio.to_thread(_lines_of, body, response.content_type)
        else:
            lines = _lines_of(body, response.content_type)
        third_party = self._name_of(draft.platform)
        return Answer(response, lines, verdict(response, workspace.service, third_party), note)

    async def _load_history(self) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            self.history.replace([])
            return
        try:
            self.history.replace(list(await self._console.history(workspace)))
        except DesktopError as error:
            self.history_failed.emit(notice_of(error))

    async def _erase_history(self) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        try:
            await self._console.erase_history(workspace)
        except DesktopError as error:
            self.history_failed.emit(notice_of(error))
        await self._load_history()

    def _remembered(self, entry: HistoryEntry) -> None:
        workspace = self._scope.workspace
        if workspace is not None and workspace.id == entry.workspace_id:
            self.history.add(entry)


def _lines_of(body: bytes, content_type: str) -> TextLines:
    return TextLines(pretty(body, content_type))


def _text(words: str) -> str:
    return QCoreApplication.translate("console", words)
