"""The audit log: what was done here, by which user of the operating system, to what, with what outcome."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import UTC

from desktop.base.redact import key_tail, redact
from desktop.base.tasks import TaskScope
from desktop.domain.audit import AuditAction, AuditCheck, AuditEntry, AuditEvent, AuditOutcome
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError, StoreError, SupportModeOn
from desktop.domain.ports import AuditStore, Clock
from desktop.domain.text import one_line

MAX_CHARS = 500

_log = logging.getLogger(__name__)


class Attempt:
    """What is tried now; whoever tries may say more about how it ended."""

    def __init__(self) -> None:
        self.outcome = AuditOutcome.DONE
        self.detail = ""


class AuditService:
    """Entries are written in the order in which they happened, beside what caused them."""

    def __init__(
        self,
        store: Callable[[], Awaitable[AuditStore]],
        clock: Clock,
        tasks: TaskScope,
        os_user: Callable[[], str],
    ) -> None:
        self._store = store
        self._clock = clock
        self._tasks = tasks
        self._os_user = os_user
        self._name = ""
        self._unwritten: list[AuditEvent] = []
        self._listeners: list[Callable[[], None]] = []
        self._writing = asyncio.Lock()
        self.trouble: StoreError | None = None
        """Why the newest entries could not be written; they are tried again with the next one."""

    def record(
        self,
        action: AuditAction,
        target: str = "",
        outcome: AuditOutcome = AuditOutcome.DONE,
        *,
        workspace: str = "",
        detail: str = "",
    ) -> None:
        """Takes note of one thing done, now, and returns at once; secrets in the texts are masked.

        `target` says to what it was done (an identity, a platform and a key's tail, a file's name),
        `workspace` is the workspace's name. Call it where the outcome is known.
        """
        self._name = self._name or self._os_user()
        at = self._clock.now().astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
        texts = (_kept(text) for text in (target, outcome.value, workspace, detail))
        self._unwritten.append(AuditEvent(at, self._name, action.value, *texts))
        self._tasks.start("write audit", self._write())

    @contextmanager
    def attempt(self, action: AuditAction, target: str = "", *, workspace: str = "") -> Generator[Attempt]:
        """Takes note of what is done inside, once it has ended, however it ended."""
        attempt = Attempt()
        try:
            yield attempt
        except asyncio.CancelledError:
            attempt.outcome = AuditOutcome.CANCELLED
            raise
        except SupportModeOn:
            attempt.outcome = AuditOutcome.REFUSED
            raise
        except (DesktopError, OSError) as error:
            attempt.outcome, attempt.detail = AuditOutcome.FAILED, str(error)
            raise
        except BaseException as error:
            attempt.outcome, attempt.detail = AuditOutcome.FAILED, type(error).__name__
            raise
        finally:
            self.record(action, target, attempt.outcome, workspace=workspace, detail=attempt.detail)

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` whenever entries were written."""
        self._listeners.append(listener)

    async def entries(self, limit: int = 100_000) -> Sequence[AuditEntry]:
        """The newest entries first. Raises StoreError."""
        await self._write()
        return await (await self._store()).newest(limit)

    async def check(self) -> AuditCheck:
        """Verifies the chain. Raises StoreError."""
        await self._write()
        return await (await self._store()).check()

    async def flush(self) -> None:
        """Writes what is not written yet; for the orderly end."""
        await self._write()

    async def _write(self) -> None:
        async with self._writing:
            while batch := tuple(self._unwritten):
                try:
                    await (await self._store()).append(batch)
                except StoreError as error:
                    # What was done is done: it stays in memory, to be written with what comes next.
                    self.trouble = error
                    _log.warning("the audit log is not written: %s", error)
                    return
                del self._unwritten[: len(batch)]
                self.trouble = None
                for listener in self._listeners:
                    listener()


def target_of(row: InspectedConnection) -> str:
    """A connection as the log names it: its platform, whose it is, the end of its key."""
    whose = f"{row.identity_type} {row.identity_id}".strip()
    return f"{row.platform} · {whose} · {key_tail(row.key)}"


def _kept(text: str) -> str:
    return one_line(redact(text), MAX_CHARS)
