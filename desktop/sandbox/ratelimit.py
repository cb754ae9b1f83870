"""So many calls a minute."""

from desktop.domain.ports import Clock
from desktop.sandbox.reply import Headers

WINDOW_S = 60


class RateLimit:
    """A fixed window of a minute that begins with its first call."""

    def __init__(self, per_minute: int, clock: Clock) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._began = float("-inf")
        self._used = 0

    def take(self) -> bool:
        """Counts one call; whether it is within the limit."""
        now = self._clock.monotonic()
        if now - self._began >= WINDOW_S:
            self._began, self._used = now, 0
        self._used += 1
        return self._used <= self._per_minute

    @property
    def headers(self) -> Headers:
        """As Pica sends them; "remainings" is its own spelling, and reset is always the whole window."""
        return (
            ("x-pica-rate-limit-limit", str(self._per_minute)),
            ("x-pica-rate-limit-remainings", str(max(self._per_minute - self._used, 0))),
            ("x-pica-rate-limit-reset", str(WINDOW_S)),
        )
