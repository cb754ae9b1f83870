"""The developer endpoint without its widgets: on and off, port, origins, and what is wrong with them."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.authkit.origin import browser_origin
from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, StoreError, UserError
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.notices.notices import Notice, notice_of, user_words
from desktop.models.scope import Scope
from desktop.services.endpoint import EndpointChoice, EndpointService
from desktop.settings.registry import SettingsRegistry
from desktop.settings.schema import DeveloperEndpoint

ANY_ORIGIN = "*"
_TASK = "developer endpoint"


class EndpointView(QObject):
    """Belongs to the current workspace: it stops when that is left, changed or removed."""

    changed = Signal()  # on or off, its choices, or its workspace
    stopped = Signal(str)  # it stopped because the workspace of this name was left or changed
    field_failed = Signal(str, str)  # "port", "allowed_origins" or "environment", and the sentence beside it
    failed = Signal(Notice)

    def __init__(
        self,
        endpoint: EndpointService,
        registry: SettingsRegistry,
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._endpoint, self._registry, self._scope, self._tasks = endpoint, registry, scope, tasks
        self._shown_id = self._workspace_id()
        scope.workspace_changed.connect(self._follow)

    @property
    def is_running(self) -> bool:
        """Whether it listens."""
        return self._endpoint.endpoint is not None

    @property
    def is_busy(self) -> bool:
        """Whether it is being started or stopped."""
        return self._tasks.is_running(_TASK)

    @property
    def workspace(self) -> Workspace | None:
        """Whose endpoint it is: the current workspace."""
        return self._scope.workspace

    @property
    def url(self) -> str:
        """The full URL to give to AuthKit: where it listens, or would listen; PORT for one not known yet."""
        if self._endpoint.endpoint is not None:
            return self._endpoint.endpoint.url
        return f"http://127.0.0.1:{self.kept.port or 'PORT'}/api/authkit/token"

    @property
    def kept(self) -> DeveloperEndpoint:
        """What was chosen."""
        return self._registry.settings.developer_endpoint

    @property
    def own_origin(self) -> str:
        """The widget's origin, always allowed; empty without a workspace."""
        workspace = self._scope.workspace
        return browser_origin(workspace.service.widget_url) if workspace is not None else ""

    @property
    def is_open_to_all(self) -> bool:
        """Whether any web page may ask, now or once it is on."""
        return ANY_ORIGIN in self.kept.allowed_origins

    def start(self, port_text: str) -> None:
        """Turns it on at this port; 0 takes a free one."""
        self._begin(lambda: self._start(port_text))

    def stop(self) -> None:
        """Turns it off."""
        self._begin(self._endpoint.stop)

    def add_origin(self, text: str) -> bool:
        """Allows one more origin, also while it is on; False when that is none, which is then said."""
        origin = text.strip()
        try:
            if origin != ANY_ORIGIN:
                origin = browser_origin(origin, "allowed_origins")
        except UserError as error:
            self.field_failed.emit(error.field, user_words(error))
            return False
        if origin in {self.own_origin, *self.kept.allowed_origins}:
            sentence = QCoreApplication.translate("endpoint", "This origin is allowed already.")
            self.field_failed.emit("allowed_origins", sentence)
            return False
        return self._keep_origins((*self.kept.allowed_origins, origin))

    def remove_origin(self, origin: str) -> None:
        """Allows it no longer."""
        self._keep_origins(tuple(each for each in self.kept.allowed_origins if each != origin))

    def confirm_live(self, is_confirmed: bool) -> None:
        """Confirms that a LIVE workspace may mint tokens here; taken back, it stops."""
        self._keep(is_live_confirmed=is_confirmed)
        if not is_confirmed and self.is_running and self.workspace is not None and self.workspace.is_live:
            self.stop()

    def start_with_application(self, does_start: bool) -> None:
        """Whether each start of the application turns it on."""
        self._keep(starts_with_app=does_start)

    async def start_as_kept(self) -> None:
        """The application has started: turns it on where that was chosen, for a TEST workspace alone.

        LIVE is confirmed by a person each time. Raises UserError, DesktopError.
        """
        workspace = self.workspace
        if self.kept.starts_with_app and workspace is not None and not workspace.is_live:
            await self._listen(self.kept.port)
            self.changed.emit()

    def renew(self, workspace: Workspace) -> None:
        """Restarts it if it is this workspace's, whose key was replaced."""
        running = self._endpoint.workspace
        if running is not None and running.id == workspace.id:
            self.restart()

    def restart(self) -> None:
        """Stops and starts it where it listens, because what it was made from has changed."""
        if self._endpoint.endpoint is not None:
            port = urlsplit(self._endpoint.endpoint.url).port or 0
            self._begin(lambda: self._listen(port))

    def _keep_origins(self, origins: tuple[str, ...]) -> bool:
        if not self._keep(allowed_origins=origins):
            return False
        self.restart()
        return True

    def _keep(self, **values: object) -> bool:
        try:
            self._registry.change(developer_endpoint=msgspec.structs.replace(self.kept, **values))
        except StoreError as error:
            self.failed.emit(notice_of(error))
            return False
        self.changed.emit()
        return True

    def _begin(self, work: Callable[[], Awaitable[object]]) -> None:
        self._tasks.start(_TASK, self._told(work), replace=True)
        self.changed.emit()

    async def _told(self, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except UserError as error:
            self.field_failed.emit(error.field, user_words(error))
        except DesktopError as error:
            self.failed.emit(notice_of(error))
        finally:
            self._tasks.after(_TASK, self.changed.emit)

    async def _start(self, port_text: str) -> None:
        port = _parse_port(port_text)
        await self._listen(port)
        self._keep(port=port)

    async def _listen(self, port: int) -> None:
        workspace, kept = self._scope.workspace, self.kept
        if workspace is None:
            return
        choice = EndpointChoice(port, kept.allowed_origins, kept.is_live_confirmed)
        await self._endpoint.start(workspace, choice)

    def _follow(self) -> None:
        """The workspace was switched, changed or removed."""
        if self._workspace_id() != self._shown_id:
            self._shown_id = self._workspace_id()
            if self.kept.is_live_confirmed:
                self._keep(is_live_confirmed=False)  # it was said for the other workspace
        running = self._endpoint.workspace
        if running is not None and running != self._scope.workspace:
            self.stopped.emit(running.name)
            self.stop()
        else:
            self.changed.emit()

    def _workspace_id(self) -> WorkspaceId | None:
        return self._scope.workspace.id if self._scope.workspace is not None else None


def _parse_port(text: str) -> int:
    """A port from what was typed. Raises UserError (field "port")."""
    digits = text.strip()
    if not (digits.isascii() and digits.isdigit() and int(digits[:6]) <= 65_535):
        raise UserError("port", "A port is a number from 1 to {most}; 0 takes any free one.", most=65_535)
    return int(digits)
