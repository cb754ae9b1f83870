"""How long the window could not react though it had a core: what other programs took of it is taken off."""

import sys
import threading
from pathlib import Path
from time import perf_counter

from tests.bench.stall import BEAT_MS, StallMeter


class OwnStallMeter(StallMeter):
    """A StallMeter less the time for which this thread stood ready and other programs had the cores.

    Linux tells how long that was (/proc/…/schedstat); elsewhere it counts as ours. Waiting for another
    thread of this process, for a lock or for the disk is ours. To be made in the window's thread.
    """

    def __init__(self) -> None:
        super().__init__()
        self._table = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._waited_ms = 0.0

    def start(self) -> None:
        """As there."""
        self._waited_ms = self._waited()
        super().start()

    def _beat(self) -> None:
        now, waited_ms = perf_counter(), self._waited()
        stood_ms = (now - self._last) * 1000 - BEAT_MS - (waited_ms - self._waited_ms)
        self.longest_ms = max(self.longest_ms, stood_ms)
        self._last, self._waited_ms = now, waited_ms

    def _waited(self) -> float:
        if sys.platform != "linux" or not self._table.exists():
            return 0.0
        return int(self._table.read_text().split()[1]) / 1e6
