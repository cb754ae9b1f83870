"""Takes note of what happens to connections, and tells it."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence

from desktop.base.redact import redact
from desktop.base.tasks import TaskScope
from desktop.domain.connection import Connection, ConnectionKey
from desktop.domain.errors import StoreError
from desktop.domain.identity import Identity
from desktop.domain.ports import Clock, TimelineStore
from desktop.domain.timeline import EventKind, TimelineEvent
from desktop.domain.workspace import WorkspaceId

MAX_DETAIL_CHARS = 4_000

_log = logging.getLogger(__name__)


class TimelineService:
    """Events are written in batches beside what caused them: nobody waits for the disk."""

    def __init__(self, store: Callable[[], Awaitable[TimelineStore]], clock: Clock, tasks: TaskScope) -> None:
        self._store = store
        self._clock = clock
        self._tasks = tasks
        self._unwritten: list[TimelineEvent] = []
        self._deleted: set[ConnectionKey] = set()  # here and in this run: that they are gone is no news
        self._listeners: list[Callable[[TimelineEvent], None]] = []

    def listen(self, listener: Callable[[TimelineEvent], None]) -> None:
        """Calls `listener` with every further event."""
        self._listeners.append(listener)

    def note(self, workspace_id: WorkspaceId, key: ConnectionKey, kind: EventKind, **detail: str) -> None:
        """Takes note of one event, now; secrets in the detail are masked."""
        told = tuple((name, redact(text)[:MAX_DETAIL_CHARS]) for name, text in detail.items())
        event = TimelineEvent(workspace_id, key, self._clock.now(), kind, told)
        self._unwritten.append(event)
        if kind is EventKind.DELETED:
            self._deleted.add(key)
        for listener in self._listeners:
            listener(event)
        self._tasks.start("write timeline", self._write())

    def note_listing(
        self, workspace_id: WorkspaceId, before: Iterable[Connection], now: Iterable[Connection]
    ) -> None:
        """Takes note of what changed between two whole listings of the same identity."""
        old = {row.key: row for row in before}
        for row in now:
            known = old.pop(row.key, None)
            if known is not None and known.state is not row.state:
                states = {"from": known.state.value, "to": row.state.value}
                self.note(workspace_id, row.key, EventKind.STATE, **states)
        for key, gone in old.items():
            if key not in self._deleted:
                self.note(workspace_id, key, EventKind.GONE, state=gone.state.value)

    async def of(self, workspace_id: WorkspaceId, key: ConnectionKey) -> Sequence[TimelineEvent]:
        """The events of one connection, newest first. Raises StoreError."""
        await self._write()
        return await (await self._store()).of(workspace_id, key)

    async def of_identity(
        self, workspace_id: WorkspaceId, identity: Identity, keys: Sequence[ConnectionKey]
    ) -> Sequence[TimelineEvent]:
        """The events of an identity's connections, newest first; `keys` are those that are still listed.

        Raises StoreError.
        """
        return await (await self._store()).of_many(
            workspace_id, await self.all_keys(workspace_id, identity, keys)
        )

    async def all_keys(
        self, workspace_id: WorkspaceId, identity: Identity, keys: Sequence[ConnectionKey]
    ) -> Sequence[ConnectionKey]:
        """These, and those of the identity's connections that were deleted here. Raises StoreError."""
        await self._write()
        deleted = await (await self._store()).deletions(workspace_id)
        whose = (identity.type.value, identity.id)
        gone = (each.key for each in deleted if (each.told("identity_type"), each.told("identity")) == whose)
        return tuple(dict.fromkeys((*keys, *gone)))

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes a workspace's events. Raises StoreError."""
        await self._write()
        await (await self._store()).erase(workspace_id)

    async def flush(self) -> None:
        """Writes what is not written yet; for the orderly end."""
        await self._write()

    async def _write(self) -> None:
        while self._unwritten:
            batch, self._unwritten = self._unwritten, []
            try:
                await (await self._store()).add(batch)
            except StoreError as error:
                # As with the calls: a record that cannot be kept must never stop what it records.
                _log.warning("timeline not kept: %s", error)
                return
