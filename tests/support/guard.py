"""A guard that lets everything through, and an audit log in memory, for services that are built by hand."""

import logging
from collections.abc import Sequence

from desktop.base.clock import SystemClock
from desktop.base.tasks import TaskScope
from desktop.domain.audit import AuditCheck, AuditEntry, AuditEvent, AuditHead, chained, check
from desktop.domain.support_mode import SupportModeKept
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode


class MemoryAuditStore:
    """An AuditStore without a disk."""

    def __init__(self) -> None:
        self.entries: list[AuditEntry] = []

    async def append(self, events: Sequence[AuditEvent]) -> Sequence[AuditEntry]:
        added = chained(events, self._head)
        self.entries += added
        return added

    async def newest(self, limit: int = 100_000) -> Sequence[AuditEntry]:
        return self.entries[::-1][:limit]

    async def check(self) -> AuditCheck:
        return check(self.entries, self._head)

    @property
    def _head(self) -> AuditHead | None:
        return AuditHead(self.entries[-1].seq, self.entries[-1].hash) if self.entries else None


class MemoryKeeper:
    """A SupportModeKeeper without a disk."""

    def __init__(self) -> None:
        self.support_mode = SupportModeKept()

    def keep_support_mode(self, kept: SupportModeKept) -> None:
        self.support_mode = kept


def open_guard() -> tuple[SupportMode, AuditService]:
    """Both, on the running loop."""
    store, clock = MemoryAuditStore(), SystemClock()

    async def opened() -> MemoryAuditStore:
        return store

    tasks = TaskScope(lambda error: logging.getLogger(__name__).error("audit: %s", error))
    audit = AuditService(opened, clock, tasks, lambda: "tester")
    return SupportMode(MemoryKeeper(), clock, audit), audit
