"""The Settings page without its widgets."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.base.files import write_private
from desktop.base.paths import Folders
from desktop.base.tasks import TaskScope
from desktop.domain.errors import StoreError
from desktop.domain.workspace import KeyHome
from desktop.models.console.history_settings import HistorySettings
from desktop.models.console.variables import Variables
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.models.settings.about import EngineFacts, StoredPart, stored_parts, version_rows, versions_text
from desktop.models.settings.endpoint_view import EndpointView
from desktop.models.settings.looks_view import LooksView
from desktop.models.settings.network_view import NetworkView
from desktop.models.settings.workspaces_view import WorkspacesView
from desktop.services.endpoint import EndpointService
from desktop.services.history import HistoryService
from desktop.services.network import NetworkService
from desktop.services.support_bundle import BundleEntry, collect, to_zip
from desktop.services.workspaces import WorkspaceService
from desktop.settings.registry import SettingsRegistry


class SettingsView(QObject):
    """Workspaces, developer endpoint, theme, data and versions."""

    measured = Signal(tuple)  # of StoredPart
    versions_changed = Signal()
    failed = Signal(Notice)
    lock_changed = Signal()
    bundled = Signal(tuple)  # of BundleEntry: the support bundle, to be shown
    bundle_saved = Signal(str)  # its path

    def __init__(
        self,
        workspaces: WorkspaceService,
        endpoint: EndpointService,
        registry: SettingsRegistry,
        scope: Scope,
        folders: Folders,
        engine: EngineFacts,
        tasks: TaskScope,
        network: NetworkService,
        examine: Callable[[], Awaitable[str]],
        history: HistoryService,
        variables: Variables,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._registry, self._tasks = workspaces, registry, tasks
        self._engine = engine
        self._examine = examine  # the doctor's findings as text, without names
        self.folders = folders
        self.workspaces = WorkspacesView(workspaces, scope, tasks, self)
        self.endpoint = EndpointView(endpoint, registry, scope, tasks, self)
        self.network = NetworkView(network, tasks, self)
        self.network.failed.connect(self.failed)
        self.history = HistorySettings(history, registry, scope, tasks, self)
        self.history.failed.connect(self.failed)
        self.variables = variables
        self.looks = LooksView(registry, self)
        self.looks.failed.connect(self.failed)
        # Its connections to the service were closed with the old key.
        self.workspaces.key_replaced.connect(self.endpoint.renew)

    @property
    def lock_after_min(self) -> int:
        """After how many minutes without input the window locks; 0 never."""
        return self._registry.settings.lock_after_min

    def keep_lock(self, minutes: int) -> None:
        """Keeps that choice."""
        try:
            self._registry.change(lock_after_min=minutes)
        except StoreError as error:
            self.failed.emit(notice_of(error))
        self.lock_changed.emit()

    @property
    def notifies(self) -> bool:
        """Whether the desktop tells of a long job that ended unseen."""
        return self._registry.settings.notifies

    def keep_notifying(self, is_on: bool) -> None:
        """Keeps that choice."""
        try:
            self._registry.change(notifies=is_on)
        except StoreError as error:
            self.failed.emit(notice_of(error))

    def collect_bundle(self) -> None:
        """Puts the support bundle together, off the window."""
        self._tasks.start("support bundle", self._collect_bundle())

    def save_bundle(self, entries: tuple[BundleEntry, ...], path: Path) -> None:
        """Writes exactly what was shown."""
        self._tasks.start("save support bundle", self._save_bundle(entries, path))

    async def _collect_bundle(self) -> None:
        facts = versions_text(tuple(row for row in self.versions()))
        self.bundled.emit(await collect(self.folders, facts, await self._examine()))

    async def _save_bundle(self, entries: tuple[BundleEntry, ...], path: Path) -> None:
        try:
            await asyncio.to_thread(write_private, path, to_zip(entries))
        except OSError as error:
            self.failed.emit(notice_of(StoreError.from_os(error, str(path))))
        else:
            self.bundle_saved.emit(str(path))

    def measure(self) -> None:
        """Looks how much is kept on this computer, off the window."""
        self._tasks.start("measure data", self._measure(), replace=True)

    @property
    def has_engine_versions(self) -> bool:
        """Whether the web engine is loaded, so that its versions are known."""
        return self._engine.is_loaded()

    def load_engine_versions(self) -> None:
        """Loads the web engine to learn its versions, off the window."""
        self._tasks.start("engine versions", self._load_engine())

    def versions(self) -> tuple[tuple[str, str], ...]:
        """Name and version of each part."""
        return version_rows(self._service.key_home_name(KeyHome.KEYRING), self._engine)

    async def _measure(self) -> None:
        parts: tuple[StoredPart, ...] = await asyncio.to_thread(stored_parts, self.folders)
        self.measured.emit(parts)

    async def _load_engine(self) -> None:
        await asyncio.to_thread(self._engine.versions)
        self.versions_changed.emit()
