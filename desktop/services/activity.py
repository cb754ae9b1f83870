"""Takes note of every call made and answered, tells who listens, and keeps it."""

import logging
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import replace

from desktop.base.tasks import TaskScope
from desktop.domain.activity import ActivityEntry
from desktop.domain.errors import StoreError
from desktop.domain.ports import ActivityStore

MAX_SHOWN = 10_000

_log = logging.getLogger(__name__)
Listener = Callable[[ActivityEntry], None]


class ActivityService:
    """The newest calls in memory, and all of them in the store, written in batches off the window."""

    def __init__(self, store: Callable[[], Awaitable[ActivityStore]], tasks: TaskScope) -> None:
        self._store = store
        self._tasks = tasks
        self._entries: deque[ActivityEntry] = deque(maxlen=MAX_SHOWN)
        self._unwritten: list[ActivityEntry] = []
        self._listeners: list[Listener] = []
        self._last_id = 0

    @property
    def entries(self) -> tuple[ActivityEntry, ...]:
        """The calls of this run, oldest first."""
        return tuple(self._entries)

    def listen(self, listener: Listener) -> None:
        """Calls `listener` with every further entry."""
        self._listeners.append(listener)

    def record(self, entry: ActivityEntry) -> None:
        """Takes note of one call."""
        self._last_id -= 1  # negative: numbers of this run, told apart from the store's
        entry = replace(entry, id=self._last_id)
        self._entries.append(entry)
        self._unwritten.append(entry)
        for listener in self._listeners:
            listener(entry)
        self._tasks.start("write activity", self._write())

    async def earlier(self, limit: int = 1000) -> tuple[ActivityEntry, ...]:
        """What earlier runs kept, newest first. Raises StoreError."""
        store = await self._store()
        written_now = {(entry.at, entry.path, entry.source) for entry in self._entries}
        kept = await store.newest(limit)
        return tuple(entry for entry in kept if (entry.at, entry.path, entry.source) not in written_now)

    async def flush(self) -> None:
        """Writes what is not written yet; for the orderly end."""
        await self._write()

    async def _write(self) -> None:
        while self._unwritten:
            batch, self._unwritten = self._unwritten, []
            try:
                await (await self._store()).add([replace(entry, id=0) for entry in batch])
            except StoreError as error:
                # The log of calls is a convenience: losing it must never stop a call. Memory still has it.
                _log.warning("activity not kept: %s", error)
                return
