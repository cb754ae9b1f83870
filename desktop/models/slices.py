"""Long work on the window's thread, cut into slices that leave it alive."""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

SLICE_MS = 6.0


class Slices(QObject):
    """Runs one iterator a few milliseconds at a time, from a 0 ms timer; a new one replaces the old.

    Each `next()` must take well under a slice. `flush` is called after every slice, so that results
    gathered in it are shown together.
    """

    def __init__(self, flush: Callable[[], None], parent: QObject | None = None) -> None:
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
        """Runs the first slice at once, up to `first_ms` or until the work yields True ("show this now").

        With an infinite `first_ms` all of it is done before this returns.
        """
        self._work = work
        self._step(first_ms, stops_when_told=first_ms != float("inf"))
        if self.is_running:
            self._timer.start()

    def cancel(self) -> None:
        """Drops the work that is left."""
        self._work = None
        self._timer.stop()

    def finish(self) -> None:
        """Does all that is left now."""
        self._step(float("inf"), stops_when_told=False)

    def _run_slice(self) -> None:
        self._step(SLICE_MS, stops_when_told=False)

    def _step(self, budget_ms: float, *, stops_when_told: bool) -> None:
        work = self._work
        end = perf_counter() + budget_ms / 1000
        while work is not None:
            told = next(work, None)
            if told is None:
                self.cancel()
                break
            if (told and stops_when_told) or perf_counter() >= end:
                break
        self._flush()
