"""Long work on the window's thread, cut into slices that leave it alive."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE_MS = 4.0
PAUSE_MS = 12  # after something to be seen: it is painted, and input let in, before the work goes on


class Slices(QObject):
    """Runs one iterator a few milliseconds at a time, from a 0 ms timer; a new one replaces the old.

    Each `next()` must take well under a slice; one that yields True ends it. `flush` is called after every
    slice, so that results gathered in it are shown together; where it answers True, there is something new to
    be seen, and a pause in which it is painted.
    """

    def __init__(self, flush: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flush = flush
        self._work: Iterator[bool] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._run_slice)

    @property
    def is_running(self) -> bool:
        """Whether work is left."""
        return self._work is not None

    def start(self, work: Iterator[bool], first_ms: float) -> None:
        """Runs the first slice at once, up to `first_ms` or until the work yields True.

        With an infinite `first_ms` all of it is done before this returns.
        """
        self._work = work
        self._step(first_ms)

    def cancel(self) -> None:
        """Drops the work that is left."""
        self._work = None
        self._timer.stop()

    def finish(self) -> None:
        """Does all that is left now."""
        self._step(float("inf"))

    def _run_slice(self) -> None:
        self._step(SLICE_MS)

    def _step(self, budget_ms: float) -> None:
        work = self._work
        end = perf_counter() + budget_ms / 1000
        while work is not None:
            told = next(work, None)
            if told is None:
                self.cancel()
                break
            if (told and budget_ms != float("inf")) or perf_counter() >= end:
                break
        is_seen = self._flush()
        if self._work is work and work is not None:
            self._timer.start(PAUSE_MS if is_seen else 0)
