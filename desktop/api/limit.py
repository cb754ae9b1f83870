"""The service's rate limit: read from headers, and kept to before it is passed.

V1 sends x-pica-rate-limit-limit, -remainings (sic) and -reset; One documents none (pica-api.md, section 1).
"""

import asyncio
import re
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from desktop.net.http import Headers
from desktop.net.retry import OnWait, retry_after_s

DEFAULT_RESET_S = 60.0
_MARGIN_S = 0.05
_NAME = re.compile(r"rate-?limit(?:-(limit|remainings?|reset))?$")
_ITEM = re.compile(r"\b(limit|remaining|reset|q|r|t)\s*=\s*\"?(\d{1,15})")
_MEMBERS = {"remainings": "remaining", "q": "limit", "r": "remaining", "t": "reset"}


@dataclass(frozen=True, slots=True)
class RateLimit:
    """What an answer said about the limit."""

    remaining: int
    limit: int | None
    reset_s: float

    def __str__(self) -> str:
        of = f" of {self.limit:,}" if self.limit is not None else ""
        return f"{self.remaining:,}{of} calls left, new in {self.reset_s:,.0f} s"


def rate_limit(headers: Headers) -> RateLimit | None:
    """The service's limit from any header like *rate-limit*; a third party's, passed on, is not it."""
    found: dict[str, int] = {}
    for name, value in headers:
        name = name.lower()
        match = _NAME.search(name) if "ratelimit" in name or "rate-limit" in name else None
        if match is None or "-passthrough-" in name:
            continue
        if match[1] is None:
            found |= {_member(item[1]): int(item[2]) for item in _ITEM.finditer(value)}
        elif (number := re.match(r"\s*(\d{1,15})", value)) is not None:
            found[_member(match[1])] = int(number[1])
    if "remaining" not in found:
        return None
    return RateLimit(found["remaining"], found.get("limit"), _reset_s(found.get("reset")))


def _member(name: str) -> str:
    return _MEMBERS.get(name, name)


def _reset_s(number: int | None) -> float:
    """Seconds from a reset value, which is seconds left or a moment in (milli)seconds since 1970."""
    if number is None:
        return DEFAULT_RESET_S
    if number > 1_000_000_000_000:
        number //= 1000
    seconds = number - time.time() if number > 1_000_000_000 else float(number)
    return min(max(seconds, 0.0), 3600.0)


class Throttle:
    """Lets calls start as long as the service's limit has room; the others wait for the next window.

    The headers of calls that are still out are unknown, so each counts as not yet counted. One call probes
    an unknown window: at first two, so that a short list is not slowed down.
    """

    def __init__(self, on_wait: OnWait | None = None) -> None:
        self._on_wait = on_wait
        self._in_flight = 0
        self._is_silent = False  # the service says nothing about a limit
        self._room: int | None = None  # calls that may still start; None: not known
        self._least = 0  # the smallest "remaining" of this window
        self._probes = 2
        self._ends_at = 0.0
        self._announced = 0.0
        self._changed = asyncio.Event()

    @asynccontextmanager
    async def slot(self) -> AsyncGenerator[None]:
        """Waits for room, and holds it while the call is out."""
        while not self._may_start():
            await self._wait()
        self._in_flight += 1
        if self._room is not None:
            self._room -= 1
        try:
            yield
        finally:
            self._in_flight -= 1
            self._wake()

    def note(self, headers: Headers) -> None:
        """Takes in what an answer said; called while its slot is still held."""
        told = rate_limit(headers)
        if told is None:
            self._is_silent = self._is_silent or self._room is None
            return self._wake()
        now, others = time.monotonic(), max(0, self._in_flight - 1)
        reserve = max(1, min(5, (told.limit or 0) // 20))
        room = told.remaining - others - reserve
        is_new = self._room is None or told.remaining > self._least + others + 8
        self._is_silent = False
        self._room = room if is_new or self._room is None else min(self._room, room)
        self._least = told.remaining if is_new else min(self._least, told.remaining)
        ends_at = now + told.reset_s
        self._ends_at = ends_at if is_new else min(self._ends_at, ends_at)
        return self._wake()

    def pause(self, seconds: float) -> None:
        """The service asked for a wait: nothing starts before it is over."""
        self._is_silent, self._room = False, 0
        self._ends_at = time.monotonic() + seconds
        if self._on_wait is not None:
            self._on_wait(seconds)

    def _may_start(self) -> bool:
        if self._is_silent:
            return True
        if self._room is not None and time.monotonic() >= self._ends_at:
            self._room, self._probes = None, 1
        if self._room is None:
            return self._in_flight < self._probes
        return self._room > 0

    async def _wait(self) -> None:
        """Until the window ends, or something becomes known."""
        changed, left_s = self._changed, None
        if self._room is not None:
            left_s = max(0.0, self._ends_at - time.monotonic()) + _MARGIN_S
            if self._on_wait is not None and self._announced != self._ends_at:
                self._announced = self._ends_at
                self._on_wait(left_s)
        try:
            async with asyncio.timeout(left_s):
                await changed.wait()
        except TimeoutError:
            return

    def _wake(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()


def asked_wait_s(headers: Headers) -> float | None:
    """Seconds of a Retry-After header."""
    value = next((value for name, value in headers if name.lower() == "retry-after"), "")
    return retry_after_s(value)
