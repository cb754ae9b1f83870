"""One thing done to many connections, one after the other; can be paused, and tells what failed and why."""

from collections.abc import Awaitable, Callable, Sequence

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError, SecretError, StoreError
from desktop.services.pausable import Pausable

RowWork = Callable[[InspectedConnection], Awaitable[None]]


class RowRun(Pausable):
    """Await `run`; cancel the task that awaits it. What was done stays done, and is in `done`."""

    def __init__(self, rows: Sequence[InspectedConnection], work: RowWork) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self.done: list[InspectedConnection] = []
        self.failed: list[tuple[InspectedConnection, DesktopError]] = []
        self.on_step: Callable[[], None] = lambda: None
        """Called after each row, done or failed."""
        self._work = work

    @property
    def total(self) -> int:
        """Rows in all."""
        return len(self.rows)

    @property
    def count(self) -> int:
        """Rows that were seen to, whatever came of it."""
        return len(self.done) + len(self.failed)

    @property
    def left(self) -> tuple[InspectedConnection, ...]:
        """Rows that were not begun, or cut off: after a cancel or a trouble that concerns all."""
        seen = {row.key for row in self.done} | {row.key for row, _ in self.failed}
        return tuple(row for row in self.rows if row.key not in seen)

    async def run(self) -> None:
        """Sees to all rows. A row's own trouble is kept in `failed`.

        Raises SecretError and StoreError, which concern all rows: those not begun are left.
        """
        for row in self.rows:
            await self._may_go_on()
            try:
                await self._work(row)
            except (SecretError, StoreError):
                raise
            except DesktopError as error:
                self.failed.append((row, error))
            else:
                self.done.append(row)
            self.on_step()
