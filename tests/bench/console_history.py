"""The Console's history at 100,000 entries: from the last key of a search to its painted hits."""

import random
import sqlite3
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.base.clock import SystemClock
from desktop.base.tasks import TaskScope
from desktop.domain.request import HistoryEntry, KeptAnswer, Method, RequestDraft
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.models.console.history_view import HistoryView
from desktop.models.scope import Scope
from desktop.services.history import HistoryService
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.store.history import SqliteHistoryStore, values_of
from desktop.store.history_index import REBUILD
from desktop.store.sqlite import open_database
from desktop.store.table import history
from desktop.ui.pages.console.history_panel import HistoryPanel
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.stall import StallMeter
from tests.support.guard import open_guard

ENTRIES = 100_000
W = WorkspaceId("bench")
# From a word in every entry over one in a few to none; with a part of a word, two words and a short one.
QUERIES = ("gmail", "messages/99", "needle", "404", "hubspot contacts", "x-not-there", "ge", "path 123")
_PLATFORMS = ("gmail", "slack", "hubspot", "github", "notion")
_NOUNS = ("messages", "contacts", "issues", "pages", "files")


def measure() -> Report:
    """The slowest of the queries, five times each, counted to the paint of the first hits."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desktop.db"
        _fill(path)
        return window.run(lambda app: _measure(app, Path(folder), path))


def _entry(number: int, seeded: random.Random) -> HistoryEntry:
    platform, noun = seeded.choice(_PLATFORMS), seeded.choice(_NOUNS)
    body = b'{"id": %d, "word": "%s"}' % (number, b"needle" if number % 5_000 == 0 else b"hay")
    draft = RequestDraft(
        connection_key=f"test::{platform}::default::{number % 997:032x}",
        platform=platform,
        method=seeded.choice((Method.GET, Method.POST)),
        path=f"{platform}/v1/users/me/{noun}/{number}/path",
    )
    status = seeded.choice((200, 200, 200, 201, 404, 429, 500))
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    return HistoryEntry(0, W, at, draft, status, 0.2, len(body), body, answer=KeptAnswer((("X-A", "1"),)))


def _fill(path: Path) -> None:
    """Straight into the table: 100,000 single commits would take minutes."""
    seeded = random.Random(4)
    open_database(path).close()
    rows = [values_of(_entry(number, seeded)) for number in range(ENTRIES)]
    names = [column.name for column in history.columns if column.name != "id"]
    marks = ", ".join(f":{name}" for name in names)
    with sqlite3.connect(path) as connection:
        for row in rows:
            row["at"] = row["at"].replace(tzinfo=None).isoformat(" ", "microseconds")
        connection.executemany(f"INSERT INTO history ({', '.join(names)}) VALUES ({marks})", rows)
        connection.execute(REBUILD)
    connection.close()


async def _measure(_app: QApplication, folder: Path, path: Path) -> Report:
    database = open_database(path)
    store = SqliteHistoryStore(database)

    async def get() -> SqliteHistoryStore:
        return store

    registry = SettingsRegistry(SettingsFile(folder / "settings.json"))
    registry.put(Workspace(W, "Bench", PICA, Environment.TEST))
    tasks = TaskScope(_raise)
    clock = SystemClock()
    guard, audit = open_guard()
    history_ = HistoryService(get, clock, tasks, guard=guard, audit=audit)
    view = HistoryView(history_, Scope(registry), clock, tasks)
    panel = HistoryPanel(view)
    panel.resize(304, 800)
    panel.show()
    view.load()
    await tasks.settle()
    assert view.table.total == ENTRIES
    stalls = StallMeter()
    stalls.start()
    slowest, worst, counts = 0.0, "", []
    for query in QUERIES * 5:
        took = await _search(panel, view, tasks, query)
        if took > slowest:
            slowest, worst = took, query
        counts.append(f"{query} {view.table.total:,}")
    stalls.stop()
    await tasks.aclose()
    await database.aclose()
    panel.hide()
    panel.deleteLater()
    detail = f"slowest “{worst}”; found: {', '.join(counts[: len(QUERIES)])}"
    return Report((Row("history search to painted, 100,000", slowest, 50, "ms", detail),), stalls.longest_ms)


async def _search(panel: HistoryPanel, view: HistoryView, tasks: TaskScope, words: str) -> float:
    """From the last key to the painted first page; the count of all goes on after it."""
    import asyncio

    shown = asyncio.get_running_loop().create_future()

    def painted() -> None:
        if not shown.done():
            panel.grab()
            shown.set_result(perf_counter())

    panel.search.setText("")
    await tasks.settle()
    view.changed.connect(painted)
    began = perf_counter()
    panel.search.setText(words)
    took = (await shown - began) * 1000
    view.changed.disconnect(painted)
    await tasks.settle()
    return took


def _raise(error: BaseException) -> None:
    raise error
