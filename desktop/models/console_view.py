"""The Console page without its widgets: the request under way, its answer, and the history."""

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, DraftErrors
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry, PassthroughResponse, RequestDraft
from desktop.models.history_table import HistoryTable
from desktop.models.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.services.console import ConsoleService


class ConsoleView(QObject):
    """Sends what the form holds; the newest send wins. Nothing typed is touched by any outcome."""

    sending_changed = Signal()
    answered = Signal(PassthroughResponse)
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
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._scope = scope
        self._tasks = tasks
        self._sends = 0
        self.keeps_bodies = False
        self.history = HistoryTable(clock.now, self)
        console.on_remembered = self._remembered
        scope.workspace_changed.connect(self.load_history)

    @property
    def is_sending(self) -> bool:
        """Whether an answer is waited for."""
        return self._tasks.is_running("send")

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
        except DraftErrors as error:
            self.refused.emit(error.errors)
        except DesktopError as error:
            self.failed.emit(notice_of(error, workspace.service))
        else:
            self.answered.emit(response)
        finally:
            if number == self._sends:
                self._tasks.after("send", self.sending_changed.emit)

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
