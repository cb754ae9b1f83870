"""Garbage is collected in the window's thread alone.

Python collects in whichever thread happens to allocate, a worker of the database for example. When a cycle
holds a QObject, its destructor then runs in that thread: Qt warns of timers stopped from elsewhere, and may
crash. So automatic collection stays off for good (`__main__`) and a timer does its work here.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000
_BUSY_MS = 100  # while much is made: a second's worth of garbage took 48 ms at once, a tenth of it 5
_THRESHOLDS = (2_000, 100, 10)  # objects of the youngest generation, then collections of the younger one
_MANY = 20_000  # objects that stay: only a long list makes as many


class GarbageCollector(QObject):
    """Collects what a threshold says is due, the youngest objects most often."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._grown = 0  # young objects that were searched and stayed
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start(EVERY_MS)

    def settle(self) -> None:
        """Once the window is there: what lives by now stays, and no later collection searches it.

        A full collection over all modules and widgets took 40 ms each time, a stall that a person sees.
        """
        gc.freeze()

    def collect_due(self) -> None:
        """Collects the oldest generation whose threshold is passed; nothing when none is.

        A list of 100,000 connections is no garbage while it is shown, and goes by its counts of references
        when it is replaced: it is set apart, or each full collection would search it for 70 ms.
        """
        counts = gc.get_count()
        is_busy = counts[0] > _THRESHOLDS[0]
        self._timer.setInterval(_BUSY_MS if is_busy else EVERY_MS)
        if counts[0] + self._grown > _MANY:
            gc.collect(1)
            gc.freeze()
            self._grown = 0
            return
        due = [generation for generation in range(3) if counts[generation] > _THRESHOLDS[generation]]
        if due:
            found = gc.collect(due[-1])
            self._grown = self._grown + counts[0] - found if due[-1] == 0 else 0
