"""Two answers of 5 MB compared in the Console: from the question to the painted rows."""

import asyncio
import json
import random
from datetime import UTC, datetime
from time import perf_counter
from typing import Any, cast

from PySide6.QtWidgets import QApplication, QWidget

from desktop.base.clock import SystemClock
from desktop.base.tasks import TaskScope
from desktop.domain.request import Method, PassthroughResponse, RequestDraft
from desktop.models.console.body_view import BodyTools
from desktop.models.console.compare_view import CompareView
from desktop.models.console.exchange import Answer, Exchange
from desktop.reading.reader import BodyReader
from desktop.ui.dialogs.compare_sheet import CompareSheet
from desktop.ui.theme import theme
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.stall import StallMeter

BYTES = 5_000_000
DEPTH = 100_000
_CHANGED = 50  # rows: one in so many is changed
_IGNORED = "$..email, $[*].tags, headers.date"


def measure() -> Report:
    """The slower of two ways: rows in another order with some changed, the same with paths to ignore."""
    return window.run(_measure)


def _bodies() -> tuple[bytes, bytes, int]:
    seeded = random.Random(5)
    rows = [_row(number) for number in range(BYTES // 119)]
    left = json.dumps(rows).encode()
    for row in rows[::_CHANGED]:
        row["name"] += "!"
    seeded.shuffle(rows)
    return left, json.dumps(rows).encode(), len(rows[::_CHANGED])


def _row(number: int) -> dict[str, Any]:
    more = {"tags": ["a", "b"], "n": {"x": number * 1.5, "y": None}}
    return {"id": number, "name": f"name {number}", "email": f"a{number}@example.com", **more}


async def _measure(app: QApplication) -> Report:
    theme().apply(app)
    errors: list[BaseException] = []
    tasks, reader, over = TaskScope(errors.append), BodyReader(), QWidget()
    over.resize(1440, 900)
    over.show()
    none = cast(Any, None)  # what reads the history and sends is not asked here
    view = CompareView(none, none, none, SystemClock(), BodyTools(reader, tasks, tasks), str)
    sheet = CompareSheet(over, view)
    sheet.open()
    await reader.warm_up()  # it read the answers that are compared
    await asyncio.sleep(0.2)
    left, right, changed = _bodies()
    stalls = StallMeter()
    stalls.start()
    took = await _compare(sheet, view, left, right)
    assert view.count == changed, view.problem
    view.table.replace(())
    view.ignored = _IGNORED
    ignoring = await _compare(sheet, view, left, right)
    assert view.count == changed, view.problem
    view.ignored = ""
    deep = [b"[" * DEPTH + number + b"]" * DEPTH for number in (b"1", b"2")]
    nested = await _compare(sheet, view, *deep)
    assert view.count == 1, view.problem
    stalls.stop()
    over.hide()
    await tasks.aclose()
    await reader.aclose()
    assert not errors, errors
    return Report(
        (
            Row("two bodies of 5 MB: asked to painted differences", took, 2000, "ms", f"{changed} of them"),
            Row("the same with paths to ignore", ignoring, 2000, "ms", _IGNORED),
            Row(f"two bodies of {DEPTH:,} levels", nested, 2000, "ms"),
            Row("two bodies: longest stall", stalls.longest_ms, 50, "ms"),
        )
    )


async def _compare(sheet: CompareSheet, view: CompareView, left: bytes, right: bytes) -> float:
    watch = window.PaintWatch(sheet.table.viewport())
    began = perf_counter()
    view.compare(_exchange(left), _exchange(right))
    while True:
        done = await watch.next()
        if not view.is_busy:
            return (done - began) * 1000


def _exchange(body: bytes) -> Exchange:
    response = PassthroughResponse(200, (), body, len(body), 0.1, "application/json")
    draft = RequestDraft(method=Method.GET, path="things", connection_key="test::crisp::default::1")
    return Exchange(draft, datetime.now(UTC), "Crisp", Answer(response, None, "Crisp"))
