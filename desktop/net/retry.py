"""Trying again: GETs only, with jitter, and as long as the server asks for.

A loop of our own, because Retry-After sets the wait and the window shows it.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Protocol, TypeVar

from desktop.domain.errors import NetworkCause, Unreachable

BACKOFF_S = 0.5
MAX_WAIT_S = 60.0  # a longer Retry-After is not waited for; the answer is handed over
RETRY_STATUSES = frozenset({429, 502, 503, 504})
RETRY_CAUSES = frozenset({NetworkCause.NAME, NetworkCause.CONNECT, NetworkCause.BROKEN})

OnWait = Callable[[float], None]
"""Called with the seconds that will be waited because the service limits the rate."""


class Answer(Protocol):
    """What the loop looks at."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    def header(self, name: str) -> str:
        """A header's value, or an empty text."""
        ...


A = TypeVar("A", bound=Answer)


async def with_retries(
    attempt: Callable[[], Awaitable[A]], retries: int, on_wait: OnWait | None, backoff_s: float = BACKOFF_S
) -> A:
    """The first answer worth having, or the last one. Raises what the last attempt raises."""
    for number in range(retries):
        asked_s: float | None = None
        own_s = own_wait_s(number, backoff_s)
        try:
            answer = await attempt()
        except Unreachable as error:
            if error.cause not in RETRY_CAUSES:
                raise
        else:
            if answer.status not in RETRY_STATUSES:
                return answer
            asked_s = retry_after_s(answer.header("retry-after"))
            if asked_s is not None and asked_s > MAX_WAIT_S:
                return answer
            if on_wait is not None and (asked_s or answer.status == 429):
                on_wait(asked_s or own_s)
        await asyncio.sleep(own_s if asked_s is None else asked_s)
    return await attempt()


def own_wait_s(number: int, backoff_s: float = BACKOFF_S) -> float:
    """Seconds before the next try: about 0.5, 1, 2, …, jittered so that clients do not march in step."""
    return backoff_s * 2**number * random.uniform(0.5, 1.0)


def retry_after_s(text: str, now: datetime | None = None) -> float | None:
    """Seconds from a Retry-After header, which holds seconds or an HTTP date; None when it says nothing."""
    text = text.strip()
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        try:
            until = parsedate_to_datetime(text)
        except (ValueError, IndexError, OverflowError):
            return None
        until = until if until.tzinfo else until.replace(tzinfo=UTC)
        seconds = (until - (now or datetime.now(UTC))).total_seconds()
    return max(0.0, seconds) if seconds < 1e9 else None  # NaN and infinity say nothing
