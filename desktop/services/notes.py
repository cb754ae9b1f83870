"""What people write down about connections; it stays on this computer, and nothing typed is lost."""

from collections.abc import Awaitable, Callable

from desktop.base.tasks import TaskScope
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import StoreError
from desktop.domain.ports import NoteStore
from desktop.domain.timeline import EventKind
from desktop.domain.workspace import WorkspaceId
from desktop.services.timeline import TimelineService

MAX_NOTE_CHARS = 20_000
_Whose = tuple[WorkspaceId, ConnectionKey]


class NoteService:
    """Each change is written at once, beside the typing; while one is written, the newest of the further
    ones waits. What could not be written is tried again with the next, and at the end."""

    def __init__(
        self,
        store: Callable[[], Awaitable[NoteStore]],
        timeline: TimelineService,
        tasks: TaskScope,
    ) -> None:
        self._store = store
        self._timeline = timeline
        self._tasks = tasks
        self._unwritten: dict[_Whose, str] = {}
        self.on_kept: Callable[[StoreError | None], None] = lambda trouble: None
        """Hears that all was written, or what was in the way."""

    @property
    def is_kept(self) -> bool:
        """Whether all that was typed is on the disk."""
        return not self._unwritten

    async def read(self, workspace_id: WorkspaceId, key: ConnectionKey) -> str:
        """The note as last typed. Raises StoreError."""
        if (text := self._unwritten.get((workspace_id, key))) is not None:
            return text
        return await (await self._store()).read(workspace_id, key)

    def write(self, workspace_id: WorkspaceId, key: ConnectionKey, text: str) -> None:
        """Keeps a note; returns at once."""
        self._unwritten[workspace_id, key] = text[:MAX_NOTE_CHARS]
        self._tasks.start("write notes", self._write())

    def settled(self, workspace_id: WorkspaceId, key: ConnectionKey, before: str, now: str) -> None:
        """Somebody has finished writing: the timeline takes note of it, if anything changed."""
        if before.strip() != now.strip():
            self._timeline.note(workspace_id, key, EventKind.NOTE, text=now)

    async def carry_over(self, workspace_id: WorkspaceId, old: ConnectionKey, new: ConnectionKey) -> None:
        """Puts the note of one connection before that of another, its heir. Raises StoreError."""
        texts = [await self.read(workspace_id, key) for key in (old, new)]
        self.write(workspace_id, new, "\n".join(text for text in texts if text))
        await self.flush()

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Forgets a workspace's notes. Raises StoreError."""
        for whose in [whose for whose in self._unwritten if whose[0] == workspace_id]:
            del self._unwritten[whose]
        await (await self._store()).erase(workspace_id)

    async def flush(self) -> None:
        """Writes what is not written yet; for the orderly end."""
        await self._write()

    async def _write(self) -> None:
        while self._unwritten:
            whose, text = next(iter(self._unwritten.items()))
            try:
                await (await self._store()).write(*whose, text)
            except StoreError as error:
                self.on_kept(error)
                return
            if self._unwritten.get(whose) == text:
                del self._unwritten[whose]
        self.on_kept(None)
