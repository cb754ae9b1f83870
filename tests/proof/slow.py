"""R3: 200 sockets that send a byte now and then, and what a valid call takes meanwhile."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import suppress
from time import perf_counter

from tests.proof.figure import Figure, Share
from tests.unit.authkit.parts import WIDGET, Open, opened

SOCKETS = 200
CUT_S = 5.5
P99_MS = 50.0
COME_BACK_S = 4.0  # for so long, who was cut tries again
TOKENS = 55  # of the 60 a session answers, and at most ten of them a second
_DRIP = b"POST / HTTP/1.1\r\nX-Slow: " + b"x" * 200


async def _drip(port: int, cut_s: float, source: random.Random) -> float:
    """Seconds until the server cut it; a little more than `cut_s` when it did not."""
    started = perf_counter()
    with suppress(OSError, TimeoutError):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            async with asyncio.timeout(cut_s + 0.5):
                for byte in _DRIP:
                    writer.write(bytes([byte]))
                    with suppress(TimeoutError):
                        async with asyncio.timeout(source.uniform(0.1, 0.9)):
                            if not await reader.read(1024):
                                break
        finally:
            writer.transport.abort()
    return perf_counter() - started


async def _attack(port: int, cut_s: float, come_back_s: float, source: random.Random) -> list[float]:
    ends_at = perf_counter() + come_back_s
    await asyncio.sleep(source.uniform(0, 1))  # over 32 in one moment would drop whoever comes among them
    lives: list[float] = []
    while not lives or perf_counter() < ends_at:
        lives.append(await _drip(port, cut_s, source))
        await asyncio.sleep(source.uniform(0.3, 1.0))
    return lives


async def _valid_calls(
    it: Open, slow: "asyncio.Future[list[list[float]]]"
) -> AsyncIterator[tuple[int, float]]:
    """Status and milliseconds of calls, until the last slow socket is gone."""
    tokens, token_at = 0, perf_counter()
    while not slow.done():
        is_token = tokens < TOKENS and perf_counter() >= token_at
        started = perf_counter()
        answer = await (it.post("token", b"{}", origin=WIDGET) if is_token else it.get())
        yield answer.status, (perf_counter() - started) * 1000
        if is_token:
            tokens, token_at = tokens + 1, perf_counter() + 0.125
        await asyncio.sleep(0.005)


async def _prove(share: Share, cut_s: float) -> Figure:
    count = share.of(SOCKETS, 50)
    source = share.random("slow")
    async with opened() as it:
        slow = asyncio.gather(
            *(_attack(it.port, cut_s, COME_BACK_S * share.fraction, source) for _ in range(count))
        )
        calls = [call async for call in _valid_calls(it, slow)]
    lives = [life for each in await slow for life in each]
    times = sorted(took for _, took in calls)
    p99 = times[int(len(times) * 0.99)]
    faults = [f"a slow socket lived for {life:.1f} s" for life in lives if life > cut_s]
    faults += [f"a valid call was answered {status}" for status, _ in calls if status != 200]
    words = f"valid call's p99 {p99:.1f} ms beside {count} slow sockets (≤ {P99_MS:.0f} ms), "
    words += f"{len(lives):,} slow ones cut in at most {max(lives):.1f} s (≤ {cut_s:.1f} s)"
    return Figure(words, p99 <= P99_MS and not faults, tuple(faults[:10]))


def prove(share: Share, cut_s: float = CUT_S) -> Figure:
    """A slow socket counts from its connecting to its end, whether dropped for a newer one or timed out."""
    return asyncio.run(_prove(share, cut_s))
