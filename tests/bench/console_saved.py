"""A folder of 10,000 saved requests: from choosing it to its first row and its last; a search in it."""

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.base.tasks import TaskScope
from desktop.domain.request import Method
from desktop.domain.saved_request import SavedRequest, SavedRow
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.console.saved_view import SavedView
from desktop.models.scope import Scope
from desktop.services.saved import SavedService
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.store.saved_folder import SavedFolder
from desktop.store.saved_toml import to_toml
from desktop.ui.pages.console.saved_panel import SavedPanel
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.stall import StallMeter

FILES, FOLDERS = 10_000, 4
_BY_HAND = 20  # one file in so many has a comment, as a person writes it, and is read whole


def measure() -> Report:
    """All folders open, so that every row is laid out."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "saved"
        _fill(root)
        return window.run(lambda _app: _measure(_app, Path(folder), root))


def _fill(root: Path) -> None:
    methods = list(Method)
    for number in range(FILES):
        request = SavedRequest(
            f"Request {number:05}",
            "gmail",
            methods[number % len(methods)],
            f"gmail/v1/users/me/messages/{number}",
            query=(SavedRow("maxResults", "100"),),
            headers=(SavedRow("X-Trace", "on"),),
            body='{\n  "a": "b"\n}\n',
        )
        file = root / f"team {number % FOLDERS}" / f"Request {number:05}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes((b"# mine\n" if number % _BY_HAND == 0 else b"") + to_toml(request))


async def _measure(_app: QApplication, folder: Path, root: Path) -> Report:
    registry = SettingsRegistry(SettingsFile(folder / "settings.json"))
    tasks = TaskScope(_fail)
    scope = Scope(registry)
    chosen: list[str] = [""]
    service = SavedService(lambda: chosen[0], SavedFolder)
    view = SavedView(service, ConsoleTabs(scope), lambda root: chosen.__setitem__(0, root), tasks)
    panel = SavedPanel(view)
    panel.resize(304, 800)
    panel.show()
    tree = view.list.tree
    stalls = StallMeter()
    painted = window.PaintWatch(panel.tree.viewport())
    stalls.start()
    began = perf_counter()
    view.choose(str(root))
    await _until(lambda: tree.rowCount() == FOLDERS)
    panel.tree.expandAll()
    first = (await painted.next() - began) * 1000
    await tasks.settle()
    await _until(lambda: sum(tree.count(f"team {n}") for n in range(FOLDERS)) == FILES)
    await _until(lambda: all(entry.is_read for entry in tree.entries) and _rows(panel) == FILES)
    whole = (perf_counter() - began) * 1000
    panel.search.setText("request 09999")
    began = perf_counter()
    await _until(lambda: _rows(panel) == 1)
    found = (perf_counter() - began) * 1000
    panel.search.clear()
    await _until(lambda: _rows(panel) == FILES)
    (root / "team 0" / "new.toml").write_text('name = "New"\n')
    began = perf_counter()
    await _until(lambda: any(entry.name == "New" for entry in tree.entries))
    seen = (perf_counter() - began) * 1000
    stalls.stop()
    await tasks.aclose()
    rows = (
        Row("10,000 saved requests: first rows painted", first, 300, "ms"),
        Row("10,000 saved requests: all read and shown", whole, 2_000, "ms"),
        Row("10,000 saved requests: a search", found, 300, "ms"),
        Row("10,000 saved requests: a new file seen", seen, 1_000, "ms"),
    )
    return Report(rows, stalls.longest_ms)


def _rows(panel: SavedPanel) -> int:
    tree = panel.tree.tree
    return sum(tree.rowCount(tree.index(row, 0)) for row in range(tree.rowCount()))


async def _until(is_so: Callable[[], bool]) -> None:
    while not is_so():  # noqa: ASYNC110 # asked as often as a screen is painted; nothing tells of all of it
        await asyncio.sleep(0.01)


def _fail(error: BaseException) -> None:
    raise error
