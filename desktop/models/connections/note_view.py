"""Notes without widgets: loads the note of the connection shown, and keeps what is typed as it is typed."""

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import StoreError
from desktop.domain.workspace import WorkspaceId
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.services.notes import NoteService


class NoteView(QObject):
    """One note at a time."""

    loaded = Signal(str, str)  # key, text
    failed = Signal(Notice)
    kept = Signal()

    def __init__(
        self, service: NoteService, scope: Scope, tasks: TaskScope, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._scope = scope
        self._tasks = tasks
        self._shown: tuple[WorkspaceId, ConnectionKey] | None = None
        self._before = self._now = ""
        service.on_kept = self._told

    def show(self, key: ConnectionKey) -> None:
        """Loads the note of another connection; what was typed for the one before is kept already."""
        self.leave()
        workspace = self._scope.workspace
        if workspace is not None:
            self._tasks.start("load note", self._load(workspace.id, key), replace=True)

    def write(self, text: str) -> None:
        """What the note now says."""
        if self._shown is not None:
            self._now = text
            self._service.write(*self._shown, text)

    def leave(self) -> None:
        """Nobody writes here any more for now: the timeline takes note of what was changed."""
        if self._shown is not None:
            self._service.settled(*self._shown, self._before, self._now)
            self._before = self._now

    async def _load(self, workspace_id: WorkspaceId, key: ConnectionKey) -> None:
        self._shown = None
        try:
            text = await self._service.read(workspace_id, key)
        except StoreError as error:
            self.failed.emit(notice_of(error))
            return
        self._shown, self._before, self._now = (workspace_id, key), text, text
        self.loaded.emit(key, text)

    def _told(self, trouble: StoreError | None) -> None:
        if trouble is None:
            self.kept.emit()
        else:
            self.failed.emit(notice_of(trouble))
