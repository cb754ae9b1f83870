"""What can be shown: a scene sets something up in the real window, is looked at, and puts it back."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from desktop.app.demo import SandboxHandle
from desktop.app.robot import Robot, Stuck
from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, Workspace
from desktop.models.tables.list_state import ListPhase
from desktop.ui.pages.connections_page import ConnectionsPage
from desktop.ui.pages.console_page import ConsolePage
from desktop.ui.widgets.scrim_dialog import SheetDialog

if TYPE_CHECKING:
    from desktop.app.desk import Desk

_TURNS = 4  # of the loop, in which a page that changed is laid out
_SETTLED_S = 0.15


class Stage:
    """The running application, on a sandbox that does as it is told."""

    def __init__(self, desk: "Desk", robot: Robot, sandbox: SandboxHandle) -> None:
        self.desk, self.robot, self.sandbox = desk, robot, sandbox

    @property
    def workspace(self) -> Workspace:
        """The tour's own."""
        workspace = self.desk.views.scope.workspace
        assert workspace is not None
        return workspace

    @property
    def rows(self) -> tuple[InspectedConnection, ...]:
        """The first connections that the list shows."""
        return self.desk.views.connections.table.shown_rows()[:16]

    @property
    def connections(self) -> ConnectionsPage:
        """The page, in front."""
        return cast(ConnectionsPage, self.desk.window.show_page("connections"))

    @property
    def console(self) -> ConsolePage:
        """The page, in front."""
        return cast(ConsolePage, self.desk.window.show_page("console"))

    def sheet(self) -> SheetDialog | None:
        """The sheet over the window."""
        found = self.desk.window.findChildren(SheetDialog)
        return next((each for each in found if each.isVisible()), None)

    async def rest(self) -> None:
        """Lets what was begun come to its layout."""
        for _turn in range(_TURNS):
            await asyncio.sleep(0.01)

    async def settled(self) -> None:
        """Lets logos and lines that are still on their way arrive."""
        await asyncio.sleep(_SETTLED_S)

    async def rows_there(self) -> None:
        """Waits until both lists are whole."""
        views = self.desk.views
        for view in (views.connections, views.connectors):
            await self.robot.until(
                "the lists",
                lambda view=view: view.state.phase is ListPhase.ROWS and not view.state.is_refreshing,
                60,
            )

    async def close_sheet(self) -> None:
        """Esc, as often as there are sheets."""
        while (sheet := self.sheet()) is not None:
            sheet.reject()
            await self.rest()

    @asynccontextmanager
    async def identity(self, identity: Identity) -> AsyncGenerator[None, None]:
        """Another identity, for a time."""
        scope = self.desk.views.scope
        before = scope.identity
        scope.set_identity(identity)
        try:
            yield
        finally:
            scope.set_identity(before)
            await self.rows_there()

    @asynccontextmanager
    async def live(self) -> AsyncGenerator[None, None]:
        """The workspace reaches real accounts, for a time."""
        before = self.workspace
        await self._move(replace(before, environment=Environment.LIVE))
        try:
            yield
        finally:
            await self._move(before)

    async def _move(self, workspace: Workspace) -> None:
        self.sandbox.move_to(workspace.environment)
        self.desk.services.registry.put(workspace)
        self.desk.views.scope.refresh()
        await self.robot.until(
            "the rows of its environment",
            lambda: all(row.environment is workspace.environment for row in self.rows) and self.rows,
            60,
        )
        await self.rows_there()


Show = Callable[[Stage], AbstractAsyncContextManager[QWidget | None]]
Shown = AsyncGenerator[QWidget | None, None]


@dataclass(frozen=True, slots=True)
class Scene:
    """`show` yields what is to be looked at, None for the window. `name` names its file."""

    name: str
    title: str
    show: Show


@dataclass(frozen=True, slots=True)
class Group:
    """Scenes that belong together."""

    title: str
    scenes: tuple[Scene, ...]


def page_scene(name: str, title: str, id_: str) -> Scene:
    """A page as it comes."""

    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        stage.desk.window.show_page(id_)
        yield None

    return Scene(name, title, show)


def sheet_scene(name: str, title: str, open_: Callable[[Stage], object], over: str = "connections") -> Scene:
    """What `open_` opens over a page; a sheet that it returns is opened here."""

    @asynccontextmanager
    async def show(stage: Stage) -> Shown:
        stage.desk.window.show_page(over)
        made = open_(stage)
        if isinstance(made, SheetDialog):
            made.open()
        try:
            await stage.robot.until(f"the sheet of {name}", stage.sheet, 15)
            yield None
        finally:
            await stage.close_sheet()

    return Scene(name, title, show)


def visible(name: str) -> QWidget:
    """A window of its own. Raises Stuck when there is none."""
    window = Robot.top_level(name)
    if window is None:
        raise Stuck(name)
    return window
