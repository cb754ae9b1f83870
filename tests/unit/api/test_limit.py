"""Reading rate limits and keeping to them."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest

from desktop.api.limit import DEFAULT_RESET_S, Throttle, rate_limit

PICA = "x-pica-rate-limit-"
Run = Callable[[Any], Any]


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({PICA + "limit": "100", PICA + "remainings": "7", PICA + "reset": "60"}, (7, 100, 60)),
        ({"X-RateLimit-Limit": "5", "X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2"}, (0, 5, 2)),
        ({"ratelimit-remaining": "3"}, (3, None, DEFAULT_RESET_S)),
        ({"RateLimit": "limit=10, remaining=4, reset=9"}, (4, 10, 9)),
        ({"RateLimit": '"default";r=50;t=30', "RateLimit-Policy": '"default";q=100;w=60'}, (50, None, 30)),
    ],
)
def test_what_headers_say(headers: dict[str, str], told: tuple[int, int | None, float]) -> None:
    limit = rate_limit(tuple(headers.items()))
    assert limit is not None
    assert (limit.remaining, limit.limit, limit.reset_s) == told


def test_a_reset_may_be_a_moment() -> None:
    for factor in (1, 1_000):
        at = str(int((time.time() + 30) * factor))
        limit = rate_limit((("x-ratelimit-remaining", "1"), ("x-ratelimit-reset", at)))
        assert limit is not None
        assert 28 < limit.reset_s <= 30


@pytest.mark.parametrize(
    "headers",
    [
        (),
        (("x-pica-passthrough-x-ratelimit-remaining", "0"),),
        (("x-ratelimit-remaining", "many"),),
        (("x-ratelimit-remaining", "-1"),),
        (("x-ratelimit-limit", "5"),),
        (("x-rate-limited-by", "us"),),
    ],
)
def test_what_is_no_limit(headers: tuple[tuple[str, str], ...]) -> None:
    assert rate_limit(headers) is None


class Window:
    """A server's fixed window on a clock of its own: `limit` calls each `seconds`."""

    def __init__(self, limit: int, seconds: float) -> None:
        self.limit, self.seconds = limit, seconds
        self.ends_at = time.monotonic() + seconds
        self.used = self.refused = self.at_once = self.most_at_once = 0

    async def call(self, throttle: Throttle) -> None:
        async with throttle.slot():
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            if (now := time.monotonic()) >= self.ends_at:
                self.ends_at, self.used = now + self.seconds, 0
            self.used += 1
            self.refused += self.used > self.limit
            left = max(0, self.limit - self.used)
            await asyncio.sleep(0.01)
            self.at_once -= 1
            throttle.note(
                (("x-ratelimit-remaining", str(left)), ("x-ratelimit-reset", str(int(self.seconds + 1))))
            )


def calls(run: Run, window: Window, number: int) -> list[float]:
    """Makes that many calls, all wanting to start now; the waits that were told."""
    waits: list[float] = []

    async def go() -> None:
        throttle = Throttle(waits.append)
        await asyncio.gather(*(window.call(throttle) for _ in range(number)))

    run(go())
    return waits


@pytest.mark.parametrize("limit", [2, 3, 10])
def test_no_call_is_refused(run: Run, limit: int) -> None:
    window = Window(limit, 0.3)
    waits = calls(run, window, limit + 1)
    assert window.refused == 0
    assert waits


def test_a_wide_limit_is_not_felt(run: Run) -> None:
    window = Window(1_000, 60)
    assert calls(run, window, 100) == []
    assert window.most_at_once > 20


def test_a_service_without_limits_is_not_slowed(run: Run) -> None:
    async def go() -> int:
        throttle, out, most = Throttle(), 0, 0

        async def call() -> None:
            nonlocal out, most
            async with throttle.slot():
                out += 1
                most = max(most, out)
                await asyncio.sleep(0.01)
                out -= 1
                throttle.note(())

        await asyncio.gather(*(call() for _ in range(50)))
        return most

    assert run(go()) > 40


def test_a_cancelled_or_failed_call_frees_its_place(run: Run) -> None:
    async def go() -> None:
        throttle = Throttle()

        async def fail() -> None:
            async with throttle.slot():
                raise ValueError

        for _ in range(5):
            with pytest.raises(ValueError):
                await fail()
        async with asyncio.timeout(1), throttle.slot(), throttle.slot():
            waiting = asyncio.ensure_future(fail())
            await asyncio.sleep(0)
            waiting.cancel()

    run(go())
