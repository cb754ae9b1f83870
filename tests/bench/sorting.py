"""A new set of 100,000 rows, and sorting it: until the list is painted in its new order."""

import asyncio
from collections.abc import Callable
from statistics import median
from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.list_window import COUNT, ListWindow
from tests.bench.rows import inspected_connections
from tests.bench.stall import StallMeter
from tests.support.loops import eventually

TURNS = 5
BAR_MS = 100.0


def measure() -> Report:
    """Medians of a reset, and of a sort by each column."""
    return window.run(_measure)


async def _measure(app: QApplication) -> Report:
    rows = inspected_connections(COUNT)
    view = ListWindow(app, rows[:1000])
    await view.open()
    await eventually(lambda: not view.model.is_counting, 5)
    stalls = StallMeter(view)
    stalls.start()
    resets: list[float] = []
    for turn in range(TURNS):
        fresh = rows[turn:] + rows[:turn]
        resets.append(await _until_painted(view, lambda fresh=fresh: view.model.replace(fresh)))
    sorts: dict[str, float] = {}
    for column, title in enumerate(view.model.titles()):
        sorts[title] = await _until_painted(
            view, lambda column=column: view.model.sort(column, Qt.SortOrder.AscendingOrder)
        )
    stalls.stop()
    await view.aclose()
    slowest = max(sorts, key=sorts.__getitem__)
    return Report(
        (
            Row("reset of 100,000 rows", median(resets), BAR_MS, "ms", f"median of {TURNS}"),
            Row("sort of 100,000 rows", sorts[slowest], BAR_MS, "ms", f"slowest column: {slowest}"),
        ),
        stalls.longest_ms,
    )


async def _until_painted(view: ListWindow, change: Callable[[], None]) -> float:
    shown: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def finish() -> None:
        if not shown.done():
            shown.set_result(None)

    view.model.shown.connect(finish)
    began = perf_counter()
    change()
    await asyncio.wait_for(shown, 10)
    painted = view.paints.next()
    view.table.viewport().update()
    end = await asyncio.wait_for(painted, 5)
    view.model.shown.disconnect(finish)
    await eventually(lambda: not view.model.is_counting, 5)  # facets too: the next turn begins from rest
    return (end - began) * 1000
