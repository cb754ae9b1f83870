"""A 50 MB answer in the Console: opened, scrolled, searched. Linux only: it reads smaps."""

import asyncio
import os
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.base.tasks import TaskScope
from desktop.domain.request import Method, PassthroughResponse, RequestDraft
from desktop.models.console.body_view import BodyTools
from desktop.models.console.exchange import Answer, Exchange
from desktop.reading.reader import BodyReader
from desktop.sandbox.third_parties.echo import sized_json
from desktop.ui.pages.console.response_pane import ResponsePane
from desktop.ui.theme import theme
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.memory import children, pss_mib
from tests.bench.stall import StallMeter

BYTES = 50_000_000
FRAMES = 60
MIB = 1024 * 1024


def measure() -> Report:
    """From the last byte to the first painted line, and what one does then."""
    return window.run(_measure)


async def _measure(app: QApplication) -> Report:
    theme().apply(app)
    errors: list[BaseException] = []
    tasks, reader = TaskScope(errors.append), BodyReader()
    pane = ResponsePane(BodyTools(reader, tasks, tasks))
    pane.resize(700, 844)
    pane.show()
    await asyncio.sleep(0.3)
    before = _all_mib()
    pane.show_waiting(RequestDraft())  # as an answer of that size is waited for; starts the helper process
    await tasks.settle()
    exchange = _exchange(sized_json(BYTES))
    stalls = StallMeter()
    stalls.start()
    painted = await _open(pane, exchange)
    opening_ms = stalls.longest_ms
    await tasks.settle()  # the longest line too
    grown = (_all_mib() - before) / (BYTES / MIB)
    frame = await _scroll(pane)
    stalls.stop()
    pane.open_search()
    await tasks.settle()
    stalls = StallMeter()
    stalls.start()
    first = [await _find(pane, words) for words in ("1000001", "1699999", "ordinary", "zzz-none")]
    regex = await _find(pane, r"169\d{3}9\b", is_regex=True)
    stalls.stop()
    rows = (
        Row("50 MB: last byte to first painted line", painted, 1500, "ms"),
        Row("50 MB: longest stall while it opens", opening_ms, 50, "ms"),
        Row("50 MB: memory over the body", grown, 3, "×", "all processes, once it is open"),
        Row("50 MB: a scroll frame", median(frame), 16.7, "ms", f"worst {max(frame):.1f} ms"),
        Row(
            "50 MB: first hit",
            max(first[:3]),
            300,
            "ms",
            f"first, last, every line: {first[0]:.0f}, {first[1]:.0f}, {first[2]:.0f} ms",
        ),
        Row("50 MB: first hit of an expression", regex, 300, "ms", "near the end"),
        Row("50 MB: longest stall while it searches", stalls.longest_ms, 50, "ms"),
    )
    pane.hide()
    await tasks.aclose()
    await reader.aclose()
    assert not errors, errors
    return Report(rows)


async def _open(pane: ResponsePane, exchange: Exchange) -> float:
    began = perf_counter()
    watch = window.PaintWatch(pane.body.viewport())
    pane.show_exchange(exchange)
    while True:
        done = await watch.next()
        if pane.body.lines.size:
            return (done - began) * 1000


async def _scroll(pane: ResponsePane) -> list[float]:
    bar, watch, frames = pane.body.verticalScrollBar(), window.PaintWatch(pane.body.viewport()), list[float]()
    for turn in range(FRAMES):
        bar.setValue(bar.maximum() * turn // FRAMES if turn % 2 else bar.value() + 60)
        began = perf_counter()
        frames.append((await watch.next() - began) * 1000)
    return frames


async def _find(pane: ResponsePane, words: str, *, is_regex: bool = False) -> float:
    """From the question to the hit on screen; until it is known that there is none."""
    view, watch = pane.view, window.PaintWatch(pane.body.viewport())
    assert view.reading is not None
    hit, ended = asyncio.Event(), asyncio.Event()
    painted: list[asyncio.Future[float]] = []
    view.search.hit_chosen.connect(lambda: (painted.append(watch.next()), hit.set()))
    view.search.changed.connect(lambda: None if view.search.is_running else (hit.set(), ended.set()))
    began = perf_counter()
    view.search.look_for(view.reading, words, is_regex=is_regex, is_exact=False)
    await hit.wait()
    taken = await painted[0] if painted else perf_counter()
    await ended.wait()
    return (taken - began) * 1000


def _exchange(body: bytes) -> Exchange:
    response = PassthroughResponse(200, (), body, len(body), 0.1, "application/json")
    return Exchange(RequestDraft(method=Method.GET), datetime.now(UTC), "", Answer(response, None, ""))


def _all_mib() -> float:
    pids = (os.getpid(), *children(os.getpid()))
    return sum(pss_mib(pid) for pid in pids if Path(f"/proc/{pid}/smaps_rollup").exists())
