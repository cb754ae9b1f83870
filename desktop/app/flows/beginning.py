"""How a run begins: a key from the environment, the first page, what is said at the start, the demo."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop.app.start.given import take_given
from desktop.domain.errors import DesktopError, StoreError

if TYPE_CHECKING:
    from desktop.app.desk import Desk


class Beginning(QObject):
    """The desk's first steps."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._demo_close: Callable[[], Coroutine[Any, Any, None]] | None = None

    def take_given_key(self) -> None:
        """A key from the environment makes a workspace of this run; nothing of it is written."""
        desk = self._desk
        workspace = take_given(desk.given, desk.services, self.tr("From the environment"))
        if workspace is not None:
            desk.attempt(lambda: desk.views.scope.select(workspace.id))

    def show_first(self) -> None:
        """Puts the page last seen into the window, with the rows last seen, or Welcome."""
        desk = self._desk
        if desk.views.scope.workspace is None:
            desk.show_welcome()
            return
        last = desk.services.registry.settings.last_page
        is_known = last in desk.page_words() and not desk.arguments.safe_mode
        desk.views.connectors.show_cached()
        desk.window.show_page(last if is_known else "connections")

    def begin(self) -> None:
        """Asks the service, and says what opening settings and database found."""
        desk = self._desk
        if desk.arguments.safe_mode:
            self._say_safe_mode()
        if desk.views.scope.workspace is None:
            return
        # After the first paint: what was last seen is on screen before the service is asked.
        asyncio.get_running_loop().call_soon(self._refresh_all)
        for notice in desk.services.registry.notices:
            if isinstance(notice, StoreError):
                desk.say(notice)
        desk.tasks.start("store notices", self._tell_store_notices())
        if (
            not desk.arguments.safe_mode
            and desk.services.registry.settings.developer_endpoint.starts_with_app
        ):
            desk.tasks.start("endpoint at start", self._start_endpoint())

    async def open_demo(self) -> None:
        """Starts the built-in service and shows its workspace. Raises ServiceError, StoreError, OSError."""
        from desktop.app.demo import start_demo

        workspace, self._demo_close = await start_demo(self._desk.services)
        self._desk.views.scope.refresh()
        self._desk.workspace_made(workspace)

    async def aclose(self) -> None:
        """Ends the demo's service."""
        if self._demo_close is not None:
            await self._demo_close()

    def _say_safe_mode(self) -> None:
        about = self.tr(
            "Window and appearance are as new. What you had typed waits for the next ordinary start."
        )
        self._desk.toast.show_toast(self.tr("Safe mode"), about, icon="shield", timeout_ms=12_000)

    def _refresh_all(self) -> None:
        self._desk.views.connectors.reload()
        self._desk.views.connections.reload()

    async def _start_endpoint(self) -> None:
        """Where it cannot listen, its own page need not be open for that to be said."""
        try:
            await self._desk.views.settings.endpoint.start_as_kept()
        except DesktopError as error:
            self._desk.say(error)

    async def _tell_store_notices(self) -> None:
        """A database that was moved aside, or is of a newer version, is said once it was opened."""
        try:
            opened = await self._desk.services.stores.opened()
        except StoreError as error:
            self._desk.say(error)
            return
        for notice in opened.notices:
            self._desk.say(notice)
