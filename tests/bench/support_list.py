"""The connections of a whole workspace: 20,000 over 5,000 identities, 50 ms a page, from the window on."""

import asyncio
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QApplication

from desktop.app.bug import BugSink
from desktop.app.garbage import GarbageCollector
from desktop.app.views import Views, build_views
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.base.tasks import TaskScope
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.ui.delegates.logo_source import NoLogos
from desktop.ui.edge import Edge
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.connections_page import ConnectionsPage
from desktop.ui.theme import theme
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.toast import Toast
from desktop.ui.widgets.top_bar import TopBar
from tests.bench import window
from tests.bench.figure import Report, Row
from tests.bench.sandbox import Running, sandbox
from tests.bench.stall import StallMeter
from tests.support.loops import eventually

COUNT, IDENTITIES = 20_000, 5_000
LATENCY_MS = 50
FIRST_S, ALL_S = 0.5, 4.0
GROUPED_MS, STALL_MS = 500.0, 50.0
SIZE = (1280, 800)


class Opening:
    """One start: the window with its page, and when its rows were painted."""

    def __init__(self, app: QApplication, services: Services) -> None:
        theme().apply(app)
        bugs = BugSink()
        self.services, self._tasks = services, TaskScope(bugs)
        self.views: Views = build_views(services, self._tasks, bugs)
        top, foot = TopBar(), StatusBar()
        self.window = MainWindow(top, foot)
        page = ConnectionsPage(self.views.connections, self.views.scope, NoLogos(), Toast(self.window))
        self.window.add_page("connections", "Connections", "connections", lambda: page)
        self._edge = Edge(top, foot, self.views.scope, self.views.status, services.clock.now)
        self._edge.follow(self.views.connections)
        self._garbage = GarbageCollector(self.window)
        self.table = self.views.connections.table
        self.paints = window.PaintWatch(page.table.viewport())
        self.window.resize(*SIZE)
        self.window.show_page("connections")
        self.stalls = StallMeter(self.window)

    async def run(self) -> tuple[float, float]:
        """Seconds from showing the window to the first rows and to all of them, both painted."""
        state = self.views.connections
        began = perf_counter()
        self.window.show()
        state.reload()
        await asyncio.sleep(0.05)  # a window's own first paint is the start's figure, not this one's
        self._garbage.settle()
        self.stalls.start()
        first = await self._painted_when(lambda: self.table.rowCount() > 0)
        every = await self._painted_when(
            lambda: not state.state.is_refreshing and self.table.match_count == COUNT
        )
        await eventually(lambda: not self.table.is_counting, 20)
        await asyncio.sleep(1.2)  # a round of the garbage collection counts too
        self.stalls.stop()
        return first - began, every - began

    async def group(self) -> tuple[float, float]:
        """Seconds until all stand under their identities, painted; and the longest stall in ms, closing all
        and opening them again counted in."""
        grouping = self.views.connections.grouping
        stalls = StallMeter(self.window)
        stalls.start()
        began = perf_counter()
        grouping.turn(True)
        ended = await self._painted_when(lambda: grouping.table.rowCount() > COUNT)
        for is_closed in (True, False):
            await asyncio.sleep(0.2)
            grouping.turn_all(closed=is_closed)
        await asyncio.sleep(0.2)
        stalls.stop()
        return ended - began, stalls.longest_ms

    async def aclose(self) -> None:
        """Ends it in order."""
        self.window.close()
        await self.views.aclose()
        await self._tasks.aclose()
        await self.services.aclose()

    async def _painted_when(self, holds: Callable[[], bool]) -> float:
        await eventually(holds, 30)
        self.window.update()
        return await asyncio.wait_for(self.paints.next(), 5)


def measure() -> Report:
    """The first start, with nothing in the cache, and the second."""
    with sandbox(connections=COUNT, identities=IDENTITIES, latency_ms=LATENCY_MS) as running:
        return window.run(partial(_measure, running))


async def _measure(running: Running, app: QApplication) -> Report:
    rows: list[Row] = []
    longest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for which in ("first start", "with a cache"):
            opening = Opening(app, await _services(Path(folder), running))
            first_s, all_s = await opening.run()
            longest = max(longest, opening.stalls.longest_ms)
            if which == "with a cache":
                grouped_s, grouped_stall_ms = await opening.group()
                rows.append(
                    Row("20,000 connections under 5,000 identities", grouped_s * 1000, GROUPED_MS, "ms")
                )
                rows.append(Row("the same: longest stall", grouped_stall_ms, STALL_MS, "ms"))
            await opening.aclose()
            rows.append(Row(f"20,000 connections, first rows, {which}", first_s * 1000, FIRST_S * 1000, "ms"))
            rows.append(Row(f"20,000 connections, all rows, {which}", all_s * 1000, ALL_S * 1000, "ms"))
    return Report(tuple(rows), longest)


async def _services(folder: Path, running: Running) -> Services:
    folders = Folders.below(folder)
    folders.make()
    services = build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), BugSink())
    kept = services.registry.workspaces
    if kept:
        services.registry.select(kept[0].id)
        await services.memory.write(kept[0].id, Secret(running.key))
    else:
        await services.workspaces.add(
            running.workspace.service, Secret(running.key), name="Bench", key_home=KeyHome.MEMORY
        )
    await services.tasks.settle()
    return services
