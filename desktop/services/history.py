"""What was sent from the Console, kept without its secrets and within its limits, and found again."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

from desktop.base.redact import MASK, is_secret_header, redact, redact_bytes
from desktop.base.tasks import TaskScope
from desktop.domain.audit import AuditAction
from desktop.domain.history import MAX_KEPT_BODY_BYTES, HistoryHeld, HistoryLimits, HistoryQuery, HistoryStore
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry, KeptAnswer, PassthroughResponse
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

_TRIMMED_EVERY = 50  # entries


class HistoryService:
    """`on_remembered` hears of each entry once it is stored."""

    def __init__(
        self,
        store: Callable[[], Awaitable[HistoryStore]],
        clock: Clock,
        tasks: TaskScope,
        limits: Callable[[], HistoryLimits] = HistoryLimits,
        *,
        guard: SupportMode,
        audit: AuditService,
    ) -> None:
        self._store = store
        self._clock = clock
        self._tasks = tasks
        self._limits = limits
        self._guard = guard
        self._audit = audit
        self._count = 0
        self.on_remembered: Callable[[HistoryEntry], None] = lambda entry: None

    def remember(self, entry: HistoryEntry) -> None:
        """Stores an entry, without waiting for the disk; secrets in its answer's body are masked first."""
        self._count += 1
        self._tasks.start(f"history {self._count}", self._write(entry, self._count))

    async def find(self, query: HistoryQuery, offset: int = 0, limit: int = 100) -> Sequence[HistoryEntry]:
        """The entries asked for, newest first, without the answers' bodies. Raises StoreError."""
        return await (await self._store()).find(query, offset, limit)

    async def count(self, query: HistoryQuery) -> int:
        """How many there are. Raises StoreError."""
        return await (await self._store()).count(query)

    async def held(self, workspace_id: WorkspaceId) -> HistoryHeld:
        """What is kept of a workspace. Raises StoreError."""
        return await (await self._store()).held(workspace_id)

    async def newest_id(self, workspace_id: WorkspaceId) -> int:
        """The id of the entry added last; 0 where there is none. Raises StoreError."""
        return await (await self._store()).newest_id(workspace_id)

    async def entry(self, entry_id: int) -> HistoryEntry | None:
        """One entry with its bodies; None when it is gone. Raises StoreError."""
        return await (await self._store()).entry(entry_id)

    async def pin(self, entry_id: int, is_pinned: bool) -> None:
        """Keeps an entry beyond every limit, or no longer. Raises StoreError."""
        await (await self._store()).pin(entry_id, is_pinned)

    async def forget(self, entry_id: int) -> None:
        """Erases one entry. Raises SupportModeOn, StoreError."""
        self._guard.require_writable(Writing.HISTORY)
        await (await self._store()).forget((entry_id,))

    async def erase(self, workspace: Workspace) -> None:
        """Erases all entries of a workspace. Raises SupportModeOn, StoreError."""
        self._guard.require_writable(Writing.HISTORY)
        with self._audit.attempt(AuditAction.HISTORY_ERASE, workspace=workspace.name):
            await (await self._store()).erase(workspace.id)

    async def trim(self, workspace_id: WorkspaceId) -> int:
        """Erases what is beyond the limits; tells how many entries. Raises StoreError."""
        return await (await self._store()).trim(workspace_id, self._limits(), self._clock.now())

    async def _write(self, entry: HistoryEntry, number: int) -> None:
        if entry.response_body is not None:  # what was sent may come back in the answer
            # Redacted before it is cut: half a secret would not be known.
            body = await asyncio.to_thread(redact_bytes, entry.response_body)
            entry = replace(entry, response_body=body[:MAX_KEPT_BODY_BYTES])
        stored = await (await self._store()).add(entry)
        self.on_remembered(stored)
        if number % _TRIMMED_EVERY == 1:
            await self.trim(entry.workspace_id)


def answered(entry: HistoryEntry, response: PassthroughResponse, *, keeps_bodies: bool) -> HistoryEntry:
    """The entry of a request that was answered."""
    return replace(
        entry,
        status=response.status,
        response_bytes=response.size,
        response_body=response.body if keeps_bodies else None,
        answer=KeptAnswer(
            headers=tuple(_header(name, value) for name, value in response.headers),
            content_type=response.content_type,
            is_service_error=response.is_service_error,
            reference=response.reference,
            rate_limit=response.rate_limit,
            wire_bytes=response.wire_bytes,
        ),
    )


def _header(name: str, value: str) -> tuple[str, str]:
    return name, MASK if is_secret_header(name) else redact(value)
