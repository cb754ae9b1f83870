"""Delete connections: asked for, waited for 8 s in which it can be undone, then sent, one after the other."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from desktop.base.files import write_private
from desktop.base.redact import key_tail
from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError, StoreError
from desktop.domain.ports import Clock, ConnectionStore
from desktop.domain.support_mode import Writing
from desktop.domain.timeline import EventKind
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool
from desktop.services.row_run import RowRun
from desktop.services.support_mode import SupportMode
from desktop.services.timeline import TimelineService

GRACE_S = 8.0
_TICK_S = 0.25
_MAX_TOLD = 50


class DeletionPhase(StrEnum):
    """How far a deletion is."""

    WAITING = "waiting"  # nothing was sent, it can be undone
    SENDING = "sending"
    OVER = "over"
    UNDONE = "undone"


class Deletion:
    """One request to delete some rows; `on_changed` hears each step."""

    def __init__(self, workspace: Workspace, run: RowRun, left_s: Callable[[], float]) -> None:
        self.workspace = workspace
        self.run = run
        self.phase = DeletionPhase.WAITING
        self.trouble: DesktopError | None = None
        """What stopped it before all rows were seen to."""
        self.on_changed: Callable[[], None] = lambda: None
        self._left_s = left_s

    @property
    def rows(self) -> tuple[InspectedConnection, ...]:
        """What is deleted."""
        return self.run.rows

    @property
    def left_s(self) -> float:
        """Seconds until it is sent; 0 once it is."""
        return max(0.0, self._left_s()) if self.phase is DeletionPhase.WAITING else 0.0

    def turn(self, phase: DeletionPhase) -> None:
        """Goes on to another phase and tells it."""
        self.phase = phase
        self.on_changed()


class DeleteService:
    """Nothing is sent before the wait is over; what waits when the application ends is not sent.

    `unsent_file` names what waits, without keys, so that the next start can say that it was not deleted.
    """

    def __init__(
        self,
        apis: ApiPool,
        store: Callable[[], Awaitable[ConnectionStore]],
        timeline: TimelineService,
        clock: Clock,
        tasks: TaskScope,
        unsent_file: Path,
        guard: SupportMode,
        *,
        grace_s: float = GRACE_S,
    ) -> None:
        self.grace_s = grace_s
        self._apis = apis
        self._store = store
        self._timeline = timeline
        self._clock = clock
        self._tasks = tasks
        self._unsent_file = unsent_file
        self._guard = guard
        self._waiting: list[Deletion] = []
        self._earlier: tuple[str, ...] | None = None  # None: the file is an earlier run's, and not read yet

    def begin(self, workspace: Workspace, rows: Sequence[InspectedConnection]) -> Deletion:
        """Starts the wait for these rows; returns at once.

        Raises SupportModeOn, and StoreError when it cannot be noted.
        """
        self._guard.require_writable(Writing.DELETE)
        due = self._clock.monotonic() + self.grace_s

        async def delete(row: InspectedConnection) -> None:
            await self._delete(workspace, row)

        deletion = Deletion(workspace, RowRun(rows, delete), lambda: due - self._clock.monotonic())
        self._take_earlier()  # before the file becomes this run's
        self._waiting.append(deletion)
        self._note_unsent()
        self._tasks.start(_task(deletion), self._carry_out(deletion))
        return deletion

    def undo(self, deletion: Deletion) -> bool:
        """Gives it up; False when it is too late."""
        if deletion.phase is not DeletionPhase.WAITING:
            return False
        self._forget(deletion)
        self._tasks.cancel(_task(deletion))
        deletion.turn(DeletionPhase.UNDONE)
        return True

    def cancel(self, deletion: Deletion) -> None:
        """Stops one that is being sent: what was deleted is, the rest stays."""
        if deletion.phase is DeletionPhase.SENDING:
            self._tasks.cancel(_task(deletion))

    @property
    def waiting(self) -> tuple[Deletion, ...]:
        """Those that are not sent yet."""
        return tuple(self._waiting)

    def stop(self) -> None:
        """The application ends: what waits is not sent, and the next start says so."""
        for deletion in self.waiting:
            self._tasks.cancel(_task(deletion))

    def take_unsent(self) -> tuple[str, ...]:
        """What an earlier run was asked to delete and did not send, in words; told once. It blocks."""
        told, self._earlier = self._take_earlier(), ()
        return told

    def _take_earlier(self) -> tuple[str, ...]:
        if self._earlier is None:
            self._earlier = ()
            with contextlib.suppress(OSError, ValueError):
                told: object = json.loads(self._unsent_file.read_bytes())
                self._unsent_file.unlink()
                if isinstance(told, list):
                    self._earlier = tuple(text for text in cast(list[Any], told) if isinstance(text, str))
        return self._earlier

    async def _carry_out(self, deletion: Deletion) -> None:
        while deletion.left_s > 0:
            await asyncio.sleep(min(_TICK_S, deletion.left_s))
            deletion.on_changed()
        self._forget(deletion)
        deletion.run.on_step = lambda: deletion.on_changed()
        deletion.turn(DeletionPhase.SENDING)
        try:
            await deletion.run.run()
        except DesktopError as error:
            deletion.trouble = error
        finally:
            deletion.turn(DeletionPhase.OVER)

    async def _delete(self, workspace: Workspace, row: InspectedConnection) -> None:
        """Raises SupportModeOn, SecretError, ServiceError, StoreError."""
        self._guard.require_writable(Writing.DELETE)
        was_there = True
        if row.vault is not None:
            was_there = await (await self._apis.get(workspace)).delete(row.vault)
        told = {"row": row.raw_json, "in_vault": "yes" if row.vault is not None and was_there else "no"}
        told |= {"identity": row.identity_id, "identity_type": row.identity_type}
        self._timeline.note(workspace.id, row.key, EventKind.DELETED, **told)
        await (await self._store()).forget(workspace.id, row.key)

    def _forget(self, deletion: Deletion) -> None:
        if deletion in self._waiting:
            self._waiting.remove(deletion)
        self._note_unsent()

    def _note_unsent(self) -> None:
        rows = [row for deletion in self._waiting for row in deletion.rows][:_MAX_TOLD]
        names = [
            " · ".join(part for part in (row.platform, row.identity_id, key_tail(row.key)) if part)
            for row in rows
        ]
        try:
            if names:
                write_private(self._unsent_file, json.dumps(names).encode(), is_durable=False)
            else:
                self._unsent_file.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError.from_os(error, str(self._unsent_file)) from error


def _task(deletion: Deletion) -> str:
    return f"delete {id(deletion)}"
