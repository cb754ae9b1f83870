"""The audit log's service: how an attempt ended, and that a disk that is full for a while loses no entry."""

import asyncio
import contextlib
import logging
from collections.abc import Sequence

import pytest

from desktop.base.clock import SystemClock
from desktop.base.tasks import TaskScope
from desktop.domain.audit import AuditAction, AuditEntry, AuditEvent, AuditOutcome
from desktop.domain.errors import StoreError, StoreTrouble, SupportModeOn, UserError
from desktop.domain.support_mode import Writing
from desktop.services.audit import AuditService
from tests.support.guard import MemoryAuditStore
from tests.support.loops import Run


class FullDisk(MemoryAuditStore):
    """Takes nothing while it is full."""

    is_full = False

    async def append(self, events: Sequence[AuditEvent]) -> Sequence[AuditEntry]:
        if self.is_full:
            raise StoreError(StoreTrouble.FULL, "authkit.db")
        return await super().append(events)


def service(store: FullDisk) -> AuditService:
    async def opened() -> FullDisk:
        return store

    tasks = TaskScope(lambda error: logging.getLogger(__name__).error("audit: %s", error))
    return AuditService(opened, SystemClock(), tasks, lambda: "tester")


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (None, AuditOutcome.DONE),
        (asyncio.CancelledError(), AuditOutcome.CANCELLED),
        (SupportModeOn(Writing.DELETE), AuditOutcome.REFUSED),
        (UserError("tag", "Type a tag."), AuditOutcome.FAILED),
        (OSError("no"), AuditOutcome.FAILED),
        (ZeroDivisionError(), AuditOutcome.FAILED),
    ],
)
def test_an_attempt_is_told_however_it_ends(
    run: Run, error: BaseException | None, outcome: AuditOutcome
) -> None:
    async def work() -> None:
        audit = service(FullDisk())
        with contextlib.suppress(BaseException), audit.attempt(AuditAction.EXPORT, "file.csv"):
            if error is not None:
                raise error
        (entry,) = await audit.entries()
        assert entry.event.outcome == outcome.value

    run(work())


@pytest.mark.allow_log("audit log is not written")
def test_what_a_full_disk_refused_is_written_with_what_comes_next(run: Run) -> None:
    async def work() -> None:
        store = FullDisk()
        audit = service(store)
        store.is_full = True
        audit.record(AuditAction.EXPORT, "first.csv")
        await audit.flush()
        assert audit.trouble is not None
        store.is_full = False
        audit.record(AuditAction.EXPORT, "second.csv")
        targets = [entry.event.target for entry in await audit.entries()]
        assert targets == ["second.csv", "first.csv"]
        assert audit.trouble is None

    run(work())
