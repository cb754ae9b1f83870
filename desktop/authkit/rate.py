"""How often a server's caller may ask."""

from collections import deque

from desktop.domain.ports import Clock


class RequestRate:
    """At most `per_second` requests in any second, and `in_all` in the object's life (0: no such cap)."""

    def __init__(self, clock: Clock, *, per_second: int = 10, in_all: int = 0) -> None:
        self._clock = clock
        self._per_second = per_second
        self._in_all = in_all
        self._count = 0
        self._recent: deque[float] = deque(maxlen=per_second)

    @property
    def is_spent(self) -> bool:
        """Whether no further request will ever be taken."""
        return bool(self._in_all) and self._count >= self._in_all

    def take(self) -> bool:
        """Counts one request; False when it is one too many, which is then not counted."""
        now = self._clock.monotonic()
        is_full = len(self._recent) == self._per_second
        if self.is_spent or (is_full and now - self._recent[0] < 1.0):
            return False
        self._count += 1
        self._recent.append(now)
        return True
