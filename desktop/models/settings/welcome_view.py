"""The Welcome page without its widgets: a key is checked, kept, and a workspace made."""

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, SecretError, UserError
from desktop.domain.service import Service
from desktop.domain.workspace import Environment, KeyHome, Workspace, environment_hint
from desktop.models.notices.notices import Notice, notice_of, user_words
from desktop.models.scope import Scope
from desktop.services.workspaces import WorkspaceService, parse_key


class WelcomeView(QObject):
    """Makes a workspace from what was typed; whatever goes wrong, what was typed stays."""

    busy_changed = Signal()
    made = Signal(Workspace)
    field_failed = Signal(str, str)  # the field and the sentence beside it
    failed = Signal(Notice)
    keyring_failed = Signal(Notice)  # the key is good and cannot be kept; memory for this run is offered

    def __init__(
        self,
        workspaces: WorkspaceService,
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspaces = workspaces
        self._scope = scope
        self._tasks = tasks

    @property
    def is_busy(self) -> bool:
        """Whether a key is being checked."""
        return self._tasks.is_running("make workspace")

    @staticmethod
    def hint(key_text: str) -> Environment | None:
        """What the key's prefix suggests."""
        return environment_hint(key_text.strip())

    @staticmethod
    def was_padded(key_text: str) -> bool:
        """Whether white space or line ends stand around the key; they are dropped, and that is said."""
        return bool(key_text.strip()) and key_text != key_text.strip()

    def make(
        self, service: Service, key_text: str, *, name: str = "", key_home: KeyHome = KeyHome.KEYRING
    ) -> None:
        """Checks the key at the chosen service alone, keeps it, makes the workspace and shows it."""
        self._tasks.start("make workspace", self._make(service, key_text, name, key_home))
        self.busy_changed.emit()

    def cancel(self) -> None:
        """Gives up a check under way."""
        self._tasks.cancel("make workspace")

    async def _make(self, service: Service, key_text: str, name: str, key_home: KeyHome) -> None:
        try:
            typed = parse_key(key_text)
            workspace = await self._workspaces.add(service, typed.secret, name=name, key_home=key_home)
        except UserError as error:
            self.field_failed.emit(error.field, user_words(error))
        except SecretError as error:
            self.keyring_failed.emit(notice_of(error, service))
        except DesktopError as error:
            self.failed.emit(notice_of(error, service))
        else:
            self._scope.refresh()
            self.made.emit(workspace)
        finally:
            self._tasks.after("make workspace", self.busy_changed.emit)
