"""The merged session token, three pages at 50 ms, against @picahq/authkit-token."""

import asyncio
from functools import partial
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.domain.identity import Identity
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.peer import Peer, peer
from tests.bench.sandbox import Running, sandbox
from tests.bench.stall import StallMeter

TURNS = 15
CONNECTORS = 260
LATENCY_MS = 50


def measure() -> Report:
    """Ratio of the medians, both against the same sandbox in turns."""
    with sandbox(connectors=CONNECTORS, latency_ms=LATENCY_MS) as running, peer(running) as other:
        return window.run(partial(_measure, running, other))


async def _measure(running: Running, other: Peer, _app: QApplication) -> Report:
    api = running.client()
    identity = Identity("bench")
    await api.mint(identity)
    await asyncio.to_thread(other.mint)
    stalls = StallMeter()
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(TURNS):
        stalls.start()
        began = perf_counter()
        token = await api.mint(identity)
        ours.append((perf_counter() - began) * 1000)
        stalls.stop()
        took_ms, rows = await asyncio.to_thread(other.mint)
        theirs.append(took_ms)
        assert rows == len(token["rows"]), "the two tokens differ"
        assert 200 < rows <= 300, f"{rows} rows are not three pages"
    await api.aclose()
    mine, its = median(ours), median(theirs)
    detail = f"{mine:.0f} ms against {its:.0f} ms"
    return Report((Row("merged token, 3 pages", mine / its, 0.8, "×", detail),), stalls.longest_ms)
