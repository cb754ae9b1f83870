"""Opens AuthKit windows: who for, which connector, then the web view; the engine is loaded at the first."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.base.tasks import TaskScope
from desktop.domain.connector import Connector
from desktop.domain.errors import DesktopError
from desktop.domain.identity import Identity
from desktop.domain.session import SessionOutcome, SessionRequest
from desktop.domain.support_mode import Writing
from desktop.models import words
from desktop.models.notices.notices import notice_of
from desktop.models.notices.sentences import together
from desktop.services.connect import ConnectRun
from desktop.ui.theme import theme

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.ui.authkit_window import AuthKitWindow

_PAINT_FIRST_S = 0.05
OnSaved = Callable[[SessionOutcome], object]


class Sessions:
    """The AuthKit windows that are open; one session each."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._tasks = TaskScope(desk.bugs)
        self._windows: list[AuthKitWindow] = []

    def choose_for(self, identity: Identity) -> None:
        """Asks which connector, for this identity unless another is typed."""
        self.choose(identity)

    def choose(self, identity: Identity | None = None) -> None:
        """Ctrl+N: asks who for and which connector, in one sheet."""
        if self._desk.support.refuses(Writing.CONNECT):
            return
        from desktop.ui.dialogs.connect_sheet import ConnectSheet

        desk = self._desk
        sheet = ConnectSheet(
            desk.window, desk.views.connectors, desk.views.scope, desk.logos.images, identity=identity
        )
        sheet.chosen.connect(self.open)
        sheet.open()

    def connect_as(self, connector: Connector) -> None:
        """Connect on a connector: straight on where an identity is chosen, else asks for it."""
        if self._desk.support.refuses(Writing.CONNECT):
            return
        identity = self._desk.views.scope.identity
        if identity is not None:
            self.open(identity, connector)
            return
        from desktop.ui.dialogs.connect_sheet import ConnectSheet

        desk = self._desk
        sheet = ConnectSheet(
            desk.window, desk.views.connectors, desk.views.scope, desk.logos.images, connector=connector
        )
        sheet.chosen.connect(self.open)
        sheet.open()

    def open(self, identity: Identity, connector: Connector | None, on_saved: OnSaved | None = None) -> None:
        """Opens an AuthKit session for this identity; None lets the widget show its list.

        `on_saved` hears of what was connected in place of the window, and ends the session.
        """
        self._tasks.start("open session", self._open(identity, connector, on_saved))

    def hide(self) -> None:
        """Takes all windows off the screen at once, and gives up one that is being opened."""
        self._tasks.cancel("open session")
        for window in self._windows:
            window.hide()

    async def close_all(self) -> None:
        """Closes all sessions, which is quick, then their windows."""
        await self._desk.services.connect.aclose()
        for window in tuple(self._windows):
            await self._close(window)

    async def aclose(self) -> None:
        """Closes all windows and their sessions."""
        for window in tuple(self._windows):
            await self._close(window)
        await self._tasks.aclose()

    async def _open(
        self, identity: Identity, connector: Connector | None, on_saved: OnSaved | None = None
    ) -> None:
        desk = self._desk
        workspace = desk.views.scope.workspace
        if workspace is None:
            return
        request = SessionRequest(
            workspace_id=workspace.id,
            service=workspace.service,
            environment=workspace.environment,
            identity=identity,
            connector_name=connector.name if connector is not None else "",
            platform=connector.platform if connector is not None else "",
            theme="dark" if theme().is_dark else "light",
        )
        desk.toast.show_toast(
            QCoreApplication.translate("Sessions", "Opening AuthKit for {identity}").format(
                identity=words.identity(identity)
            )
        )
        try:
            run = await desk.services.connect.open(workspace, request)
        except DesktopError as error:
            notice = notice_of(error, workspace.service)
            desk.toast.show_toast(notice.title, together(notice.cause, notice.next_step), icon="triangle")
            return
        self._show(run, on_saved)

    def _show(self, run: ConnectRun, on_saved: OnSaved | None) -> None:
        from desktop.ui.authkit_window import AuthKitWindow
        from desktop.ui.widgets.role import give_role

        desk = self._desk
        workspace = desk.views.scope.workspace
        connectors = desk.views.connectors
        connector = connectors.connector(run.request.platform)
        window = AuthKitWindow(
            run,
            workspace.name if workspace is not None else "",
            connector.image if connector is not None else "",
            desk.logos.images,
            connectors.name_of,
            desk.services.clock.now,
        )
        window.closed.connect(lambda: self._tasks.start(f"close {id(window)}", self._close(window)))
        window.saved.connect(self._hearing(window, on_saved))
        window.try_asked.connect(desk.try_key)
        window.connection_asked.connect(desk.show_connection)
        self._windows.append(window)
        self._tell()
        desk.toast.end()
        window.show()
        give_role(window, "window")
        # The first view stalls the window for some 0.3 s: it is painted with "Opening AuthKit" before.
        asyncio.get_running_loop().call_later(_PAINT_FIRST_S, self._show_pages, window)

    def _show_pages(self, window: "AuthKitWindow") -> None:
        if window in self._windows:
            _build_view(window, window.run)

    async def _close(self, window: "AuthKitWindow") -> None:
        if window in self._windows:
            self._windows.remove(window)
            await window.aclose()
            await self._desk.services.connect.close(window.run)
            self._tell()

    def _hearing(self, window: "AuthKitWindow", on_saved: OnSaved | None) -> Callable[[object], None]:
        def saved(outcome: object) -> None:
            if not isinstance(outcome, SessionOutcome):
                return
            if on_saved is None:
                self._desk.connection_saved(outcome)
                return
            self._tasks.start(f"close {id(window)}", self._close(window))
            on_saved(outcome)

        return saved

    def _tell(self) -> None:
        self._desk.tell_servers()


def _build_view(window: "AuthKitWindow", run: ConnectRun) -> None:
    """Builds the embedded view, which loads the web engine at the first, and passes on what it tells."""
    from desktop.web.auth_view import AuthView

    service = run.request.service
    view = AuthView(run.host_url, service.widget_origin, allowed_origins=service.local_origins, parent=window)
    view.failed.connect(window.page_failed)
    view.crashed.connect(run.crashed)
    view.popup_opened.connect(window.popup_opened)
    view.popup_closed.connect(window.popup_closed)
    view.popup_refused.connect(window.popup_refused)
    window.hold(view, view)
