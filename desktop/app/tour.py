"""The main job from the first key to the last call, done as a person does it, with a picture of each page.

It runs on the sandbox in a workspace of its own, keeps the key where the application keeps keys, and removes
the workspace at the end. In the AuthKit window it presses Enter, in the page and in the sign-in window.
"""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.demo import SandboxHandle, start_sandbox
from desktop.app.robot import Robot, Stuck
from desktop.models.tables.list_state import ListPhase
from desktop.ui.theme import theme

if TYPE_CHECKING:
    from desktop.app.desk import Desk

_log = logging.getLogger(__name__)
IDENTITY, PLATFORM, NAME = "42", "gmail", "Gmail"
PATH = "gmail/v1/users/me/profile"


class Tour:
    """Runs once; ends the application with 0, or with 1 and the reason on standard error."""

    def __init__(self, desk: "Desk", folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._desk = desk
        self._robot = Robot(desk.window, folder)
        self._folder = folder

    async def run(self) -> None:
        """Goes through it all and ends the application."""
        status = 1
        bugs = self._desk.bugs.count
        theme().set_mode("light")
        try:
            sandbox = await start_sandbox()
            try:
                await self._go(sandbox)
                if self._desk.arguments.gallery:
                    await self._show_all(sandbox)
            finally:
                await self._clean_up()
                await sandbox.aclose()
            if self._desk.bugs.count > bugs:
                raise Stuck("an error nobody expected; the log tells")
            status = 0
            print(f"The tour is done: {len(self._robot.taken)} pictures in {self._folder}")
        except Stuck as error:
            await self._robot.picture("stuck")
            _log.error("the tour stopped: %s", error)
        finally:
            self._desk.end(status)

    async def _go(self, sandbox: SandboxHandle) -> None:
        await self._welcome(sandbox)
        await self._connections()
        await self._connectors()
        await self._connect()
        await self._request()
        await self._others()
        await self._in_the_dark()

    async def _welcome(self, sandbox: SandboxHandle) -> None:
        """The key: pasted, checked, kept."""
        robot, desk = self._robot, self._desk
        desk.show_welcome()
        await robot.until("the welcome page", lambda: desk.window.is_covered)
        await robot.activate()
        robot.press("service_custom")
        robot.type("api_base", sandbox.service.api_base)
        robot.type("widget_url", sandbox.service.widget_url)
        robot.type("secret_key", sandbox.key)
        await robot.picture("welcome")
        line = robot.find("secret_key")
        robot.key(Qt.Key.Key_Return, widget=line)
        await robot.until("the key to be checked", lambda: not desk.window.is_covered or self._is_offered())
        if desk.window.is_covered:
            await robot.picture("welcome-no-keyring")
            robot.press("action_memory")
            await robot.until("the workspace", lambda: not desk.window.is_covered)

    def _is_offered(self) -> bool:
        """Whether this computer has no keyring, so that memory is offered."""
        try:
            self._robot.find("action_memory")
        except Stuck:
            return False
        return True

    async def _connections(self) -> None:
        views = self._desk.views
        await self._robot.until(
            "the connections", lambda: views.connections.state.phase is ListPhase.ROWS, 60
        )
        await self._robot.picture("connections")

    async def _connectors(self) -> None:
        robot, views = self._robot, self._desk.views
        robot.control(Qt.Key.Key_2)
        await robot.until("the Connectors page", lambda: self._desk.window.rail.current() == "connectors")
        await robot.until("the connectors", lambda: views.connectors.state.phase is ListPhase.ROWS)
        robot.type("connector_search", NAME)
        robot.key(Qt.Key.Key_Return, widget=robot.find("connector_search"))
        await robot.picture("connectors")

    async def _connect(self) -> None:
        """Ctrl+N, the identity, the connector, Enter; then Enter in the widget and in its sign-in window."""
        robot = self._robot
        robot.control(Qt.Key.Key_N)
        await robot.until("the connect sheet", lambda: self._desk.window.findChild(QWidget, "connect_sheet"))
        robot.type("connect_identity", IDENTITY)
        robot.type("connect_search", NAME)
        await robot.picture("connect")
        robot.key(Qt.Key.Key_Return, widget=robot.find("connect_search"))
        await robot.until("the AuthKit window", lambda: Robot.top_level("authkit_window"))
        window = Robot.top_level("authkit_window")
        assert window is not None
        await self._sign_in(window)
        await robot.until("the connection to be saved", lambda: self._sees("copy_key", window))
        await robot.picture("authkit", window)
        robot.press("try_request", window)
        await robot.until("the Console", lambda: self._desk.window.rail.current() == "console")
        robot.press("close_session", window)
        await robot.until("the session to close", lambda: Robot.top_level("authkit_window") is None)
        await robot.activate()

    async def _sign_in(self, window: QWidget) -> None:
        robot = self._robot
        await robot.until(
            "the widget", lambda: any("Token sent" in str(line) for line in self._log_of(window))
        )
        await robot.until("the page to take keys", lambda: self._page_in(window, "auth_view_page"))

        def popup() -> QWidget | None:
            return Robot.top_level("authkit_popup")

        await self._press_until(window, "auth_view_page", popup, "the sign-in window")
        signing = popup()
        assert signing is not None
        await robot.picture("sign-in", signing)
        await self._press_until(signing, "authkit_popup_page", lambda: popup() is None, "the sign-in to end")

    async def _press_until(self, window: QWidget, page: str, is_done: object, what: str) -> None:
        """Enter on the page's main button, again after a while: a page that loads drops early keys."""
        assert callable(is_done)
        for _attempt in range(15):
            target = self._page_in(window, page)
            if target is not None:
                self._robot.key(Qt.Key.Key_Return, widget=target)
            try:
                await self._robot.until(what, is_done, 4)
            except Stuck:
                continue
            return
        raise Stuck(what)

    @staticmethod
    def _page_in(window: QWidget, name: str) -> QWidget | None:
        page = window.findChild(QWidget, name)
        return page.focusProxy() if page is not None else None

    @staticmethod
    def _log_of(window: QWidget) -> list[object]:
        log = getattr(window, "log", None)
        return list(getattr(log, "lines", ()))

    def _sees(self, name: str, inside: QWidget) -> bool:
        try:
            self._robot.find(name, inside=inside)
        except Stuck:
            return False
        return True

    async def _request(self) -> None:
        """The first call through the new connection."""
        robot = self._robot
        robot.type("request_path", PATH)
        robot.choose("request_method", "GET")
        robot.control(Qt.Key.Key_Return)
        await robot.until("the answer", lambda: self._sees("response_status", self._desk.window))
        await robot.picture("console")

    async def _others(self) -> None:
        robot = self._robot
        robot.control(Qt.Key.Key_1)
        await robot.until("the connections", lambda: self._desk.window.rail.current() == "connections")
        await robot.until("the new row", lambda: self._desk.window.findChild(QWidget, "connection_drawer"))
        await robot.picture("connection")
        for key, name in ((Qt.Key.Key_4, "activity"), (Qt.Key.Key_5, "doctor"), (Qt.Key.Key_6, "settings")):
            robot.control(key)
            await robot.until(name, lambda name=name: self._desk.window.rail.current() == name)
            if name == "doctor":
                await robot.until("what it found", lambda: not self._desk.views.doctor.is_running)
            await robot.picture(name)

    async def _in_the_dark(self) -> None:
        theme().set_mode("dark")
        for name in ("connections", "connectors", "console", "activity", "doctor", "settings"):
            self._desk.window.show_page(name)
            await self._robot.picture(f"{name}-dark")

    async def _show_all(self, sandbox: SandboxHandle) -> None:
        """Every page and state, in folders beside the tour's own pictures."""
        from desktop.app.gallery.gallery import Gallery
        from desktop.app.gallery.scene import Stage

        gallery = Gallery(Stage(self._desk, self._robot, sandbox), self._folder)
        count = await gallery.run()
        if gallery.missed:
            raise Stuck(", ".join(gallery.missed))
        print(f"The gallery is done: {count} pictures, {self._folder / 'index.html'}")

    async def _clean_up(self) -> None:
        """The tour's workspace goes, and its key leaves the keyring."""
        for window in QApplication.topLevelWidgets():
            if window.objectName() == "authkit_window":
                window.close()
        workspace = self._desk.views.scope.workspace
        if workspace is not None and workspace.service.id == "custom":
            await self._desk.services.workspaces.remove(workspace)
            self._desk.views.scope.refresh()
