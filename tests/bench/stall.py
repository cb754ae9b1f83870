"""How long the window could not react: the largest gap between two beats of a timer on Qt's loop."""

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2


class StallMeter:
    """Measures between `start` and `stop`; needs a running Qt loop."""

    def __init__(self, parent: QObject | None = None) -> None:
        self.longest_ms = 0.0
        self._last = 0.0
        self._timer = QTimer(parent)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begins, or goes on after a pause."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Ends; a gap that is open counts."""
        if self._timer.isActive():
            self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - BEAT_MS)
        self._last = now
