"""The support desk's services, each made when it is first asked for: the window is painted without them."""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from desktop.base.paths import Folders
from desktop.base.tasks import TaskScope
from desktop.domain.connection import Connection, ConnectionKey
from desktop.domain.ports import Clock, ConnectionStore, NoteStore, TimelineStore, VerificationStore
from desktop.domain.request import HistoryEntry
from desktop.domain.workspace import WorkspaceId
from desktop.services.apis import ApiPool
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from desktop.services.deletion import DeleteService
    from desktop.services.exporting import ExportService
    from desktop.services.importing import ImportService
    from desktop.services.labels import LabelService
    from desktop.services.notes import NoteService
    from desktop.services.reconnect import ReconnectService
    from desktop.services.timeline import TimelineService
    from desktop.services.verify import VerifyService


class SupportStores(Protocol):
    """Where the support desk keeps what it finds."""

    async def verifications(self) -> VerificationStore:
        """The verdicts."""
        ...

    async def timeline(self) -> TimelineStore:
        """The timelines."""
        ...

    async def notes(self) -> NoteStore:
        """The notes."""
        ...

    async def connections(self) -> ConnectionStore:
        """The saved connections."""
        ...


class SupportServices:
    """What the support desk works with: verdicts, timelines, deletion, labels, notes, reconnecting."""

    def __init__(
        self,
        stores: SupportStores,
        apis: ApiPool,
        clock: Clock,
        tasks: TaskScope,
        folders: Folders,
        guard: SupportMode,
        audit: AuditService,
    ) -> None:
        self._guard, self._audit = guard, audit
        self._stores, self._apis, self._clock, self._tasks = stores, apis, clock, tasks
        self._folders = folders

    @cached_property
    def timeline(self) -> "TimelineService":
        """What happened to connections."""
        from desktop.services.timeline import TimelineService

        return TimelineService(self._stores.timeline, self._clock, self._tasks)

    @cached_property
    def verify(self) -> "VerifyService":
        """Probes connections."""
        from desktop.services.verify import VerifyService
        from desktop.store.probe_book import FileProbeBook

        book = FileProbeBook(self._folders.data / "probes.toml")
        store: Callable[[], Awaitable[VerificationStore]] = self._stores.verifications
        return VerifyService(self._apis, book, store, self.timeline, self._clock)

    @cached_property
    def deletion(self) -> "DeleteService":
        """Deletes connections."""
        from desktop.services.deletion import DeleteService

        return DeleteService(
            self._apis,
            self._stores.connections,
            self.timeline,
            self._clock,
            self._tasks,
            self._folders.data / "not-deleted.json",
            self._guard,
        )

    @cached_property
    def labels(self) -> "LabelService":
        """Changes tags and names."""
        from desktop.services.labels import LabelService

        return LabelService(self._apis, self.timeline, self._guard, self._audit)

    @cached_property
    def notes(self) -> "NoteService":
        """What people write down."""
        from desktop.services.notes import NoteService

        return NoteService(self._stores.notes, self.timeline, self._tasks)

    @cached_property
    def reconnect(self) -> "ReconnectService":
        """Judges what a reconnect brought."""
        from desktop.services.reconnect import ReconnectService

        return ReconnectService(
            self._apis,
            self._stores.connections,
            self.verify,
            self.labels,
            self.notes,
            self.timeline,
            self._guard,
            self._audit,
        )

    @cached_property
    def exporting(self) -> "ExportService":
        """Writes connections and the audit log into files."""
        from desktop.services.exporting import ExportService

        return ExportService(self._guard, self._audit)

    @cached_property
    def importing(self) -> "ImportService":
        """Takes over `user_connections` from a file."""
        from desktop.services.importing import ImportService

        return ImportService(self._stores.connections, self._clock, self._guard, self._audit)

    def listed(
        self, workspace_id: WorkspaceId, before: Iterable[Connection], now: Iterable[Connection]
    ) -> None:
        """A list was read again: what changed belongs to the timelines."""
        self.timeline.note_listing(workspace_id, before, now)

    def connected(self, workspace_id: WorkspaceId, key: ConnectionKey, identity: str) -> None:
        """An account was connected here."""
        from desktop.domain.timeline import EventKind

        self.timeline.note(workspace_id, key, EventKind.CONNECTED, identity=identity)

    def requested(self, entry: HistoryEntry) -> None:
        """A request was sent through a connection, or tried to be."""
        from desktop.domain.timeline import EventKind

        draft = entry.draft
        answer = str(entry.status) if entry.status is not None else entry.problem
        told = {"method": draft.method.value, "path": draft.path, "status": answer}
        key = ConnectionKey(draft.connection_key)
        self.timeline.note(entry.workspace_id, key, EventKind.REQUEST, **told)

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Forgets a workspace. Raises StoreError."""
        await self.verify.erase(workspace_id)
        await self.notes.erase(workspace_id)

    async def flush(self) -> None:
        """Writes what is not written yet; what waits to be deleted is not."""
        if "deletion" in self.__dict__:
            self.deletion.stop()
        if "notes" in self.__dict__:
            await self.notes.flush()
        if "timeline" in self.__dict__:
            await self.timeline.flush()
