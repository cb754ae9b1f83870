"""What the console's history may keep, without its widgets."""

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, StoreError, UserError
from desktop.domain.history import HistoryHeld, parse_body_mib, parse_days, parse_megabytes
from desktop.domain.workspace import Workspace
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.services.history import HistoryService
from desktop.settings.registry import SettingsRegistry


class HistorySettings(QObject):
    """The limits are those of each workspace; what is held, and whether bodies are, is the current one's."""

    held = Signal(HistoryHeld)
    kept_now = Signal()
    refused = Signal(Notice)  # the fault of one field
    failed = Signal(Notice)
    changed = Signal()  # another workspace
    erased = Signal()

    def __init__(
        self,
        history: HistoryService,
        registry: SettingsRegistry,
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history, self._registry, self._scope, self._tasks = history, registry, scope, tasks
        scope.workspace_changed.connect(self.changed)

    @property
    def workspace(self) -> Workspace | None:
        """Whose history it is."""
        return self._scope.workspace

    @property
    def limits(self) -> tuple[int, int, int]:
        """Days, MB, and MiB of a body in memory, as kept."""
        settings = self._registry.settings
        return settings.history_days, settings.history_mb, settings.console_body_mib

    @property
    def keeps_bodies(self) -> bool:
        """Whether bodies are kept in this workspace."""
        return self.workspace is not None and self._registry.keeps_bodies(self.workspace.id)

    def measure(self) -> None:
        """Looks what is held."""
        if (workspace := self.workspace) is not None:
            self._tasks.start("history held", self._measure(workspace), replace=True)

    def keep(self, days: str, megabytes: str, body_mib: str) -> None:
        """Keeps these limits and erases what is beyond them, or says what is wrong with one."""
        try:
            values = {
                "history_days": parse_days(days),
                "history_mb": parse_megabytes(megabytes),
                "console_body_mib": parse_body_mib(body_mib),
            }
        except UserError as error:
            self.refused.emit(notice_of(error))
            return
        try:
            self._registry.change(**values)
        except StoreError as error:
            self.failed.emit(notice_of(error))
            return
        self.kept_now.emit()
        self._tasks.start("trim histories", self._trim())

    def keep_bodies(self, is_kept: bool) -> None:
        """Turns the keeping of bodies on or off in this workspace."""
        if self.workspace is None:
            return
        try:
            self._registry.keep_bodies(self.workspace.id, is_kept)
        except StoreError as error:
            self.failed.emit(notice_of(error))
            self.changed.emit()

    def erase(self) -> None:
        """Erases all of this workspace."""
        if (workspace := self.workspace) is not None:
            self._tasks.start("erase history", self._erase(workspace))

    async def _measure(self, workspace: Workspace) -> None:
        try:
            self.held.emit(await self._history.held(workspace.id))
        except DesktopError as error:
            self.failed.emit(notice_of(error))

    async def _trim(self) -> None:
        try:
            for workspace in self._scope.workspaces:
                await self._history.trim(workspace.id)
        except DesktopError as error:
            self.failed.emit(notice_of(error))
        self.measure()

    async def _erase(self, workspace: Workspace) -> None:
        try:
            await self._history.erase(workspace)
        except DesktopError as error:
            self.failed.emit(notice_of(error))
        else:
            self.erased.emit()
        self.measure()
