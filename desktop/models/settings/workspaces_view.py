"""Settings' workspaces without their widgets: switch, change, another key, remove."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, StoreError, UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.service import BUILT_IN, Service, parse_base_url, parse_extra_headers
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId
from desktop.models.notices.notices import Notice, notice_of, user_words
from desktop.models.scope import Scope
from desktop.models.words import keyring
from desktop.services.workspaces import WorkspaceService, parse_key, parse_name

_TASK = "workspace"


@dataclass(frozen=True, slots=True)
class WorkspaceForm:
    """What the form of a workspace holds, as it was typed; it may be wrong."""

    name: str
    colour: str
    environment: Environment
    identity: str  # empty for none
    identity_type: IdentityType
    api_base: str = ""  # of a custom service alone
    widget_url: str = ""
    extra_headers: str = ""  # one `Name: value` a line


class WorkspacesView(QObject):
    """One change at a time; the window follows through the scope. A change that fails changes nothing."""

    busy_changed = Signal()
    changed = Signal(Workspace)
    key_replaced = Signal(Workspace)
    marked = Signal()  # a key was refused, or the mark is gone
    removed = Signal(Workspace)
    field_failed = Signal(str, str)  # the field and the sentence beside it
    failed = Signal(Notice)

    def __init__(
        self, workspaces: WorkspaceService, scope: Scope, tasks: TaskScope, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspaces = workspaces
        self._tasks = tasks
        self.scope = scope
        self._refused: set[WorkspaceId] = set()
        self._current = self._now()
        scope.workspace_changed.connect(self._follow)

    @property
    def is_busy(self) -> bool:
        """Whether a change is under way."""
        return self._tasks.is_running(_TASK)

    def mark_refused(self, workspace_id: WorkspaceId) -> None:
        """The service no longer accepts the key of this workspace; a new key takes the mark away."""
        self._refused.add(workspace_id)
        self.marked.emit()

    def is_key_refused(self, workspace: Workspace) -> bool:
        """Whether the service answered 401 to its key in this run."""
        return workspace.id in self._refused

    def key_place(self, workspace: Workspace) -> str:
        """Where its key is kept, in words."""
        if workspace.key_home is KeyHome.MEMORY:
            return QCoreApplication.translate("workspaces", "in memory for this run")
        name = self._workspaces.key_home_name(workspace.key_home)
        return QCoreApplication.translate("workspaces", "in the {keyring}").format(keyring=keyring(name))

    @staticmethod
    def is_custom(service: Service) -> bool:
        """Whether its addresses may be changed."""
        return service.id not in {known.id for known in BUILT_IN}

    def switch(self, workspace: Workspace) -> None:
        """Makes it the current one."""
        try:
            self.scope.select(workspace.id)
        except StoreError as error:
            self.failed.emit(notice_of(error))

    def change(self, workspace: Workspace, form: WorkspaceForm) -> None:
        """Keeps another name, colour, identity, environment or (custom) service for the workspace."""
        self._begin(lambda: self._change(workspace, form), workspace.service)

    def replace_key(self, workspace: Workspace, key_text: str) -> None:
        """Checks the key at the workspace's service and puts it in the old one's place."""
        self._begin(lambda: self._replace_key(workspace, key_text), workspace.service)

    def remove(self, workspace: Workspace) -> None:
        """Removes the key from where it is kept, then the workspace and what is saved of it here."""
        self._begin(lambda: self._remove(workspace), workspace.service)

    def cancel(self) -> None:
        """Gives up what is under way."""
        self._tasks.cancel(_TASK)

    def _begin(self, work: Callable[[], Awaitable[None]], service: Service) -> None:
        self._tasks.start(_TASK, self._told(work, service))
        self.busy_changed.emit()

    async def _told(self, work: Callable[[], Awaitable[None]], service: Service) -> None:
        try:
            await work()
        except UserError as error:
            self.field_failed.emit(error.field, user_words(error))
        except DesktopError as error:
            self.failed.emit(notice_of(error, service))
        finally:
            self._tasks.after(_TASK, self.busy_changed.emit)

    async def _change(self, workspace: Workspace, form: WorkspaceForm) -> None:
        name = parse_name(form.name)
        others = (each for each in self.scope.workspaces if each.id != workspace.id)
        if any(each.name == name for each in others):
            raise UserError("name", "Another workspace has this name.")
        typed = form.identity.strip()
        changed = replace(
            workspace,
            name=name,
            colour=form.colour,
            environment=form.environment,
            identity=Identity.parse(typed, form.identity_type) if typed else None,
            service=self._service(workspace.service, form),
        )
        await self._workspaces.change(changed)
        self._tell_window()
        self.changed.emit(changed)

    async def _replace_key(self, workspace: Workspace, key_text: str) -> None:
        await self._workspaces.replace_key(workspace, parse_key(key_text).secret)
        self._tell_window()
        self._refused.discard(workspace.id)
        self.marked.emit()
        self.key_replaced.emit(workspace)

    async def _remove(self, workspace: Workspace) -> None:
        try:
            await self._workspaces.remove(workspace)
        finally:
            # Saved rows that cannot be erased do not bring the workspace back: it may be gone already.
            is_gone = all(each.id != workspace.id for each in self.scope.workspaces)
            if is_gone:
                self._tell_window()
                self.removed.emit(workspace)

    def _tell_window(self) -> None:
        """Everybody reads the workspaces again; the identity that is shown stays where it still can."""
        scope, shown = self.scope, self.scope.identity
        before, self._current = self._current, self._now()
        scope.refresh()
        if self._current == before and shown != scope.identity:
            scope.set_identity(shown)

    def _now(self) -> tuple[WorkspaceId, Identity | None] | None:
        """The current workspace and its default identity."""
        current = self.scope.workspace
        return (current.id, current.identity) if current is not None else None

    def _follow(self) -> None:
        self._current = self._now()

    def _service(self, service: Service, form: WorkspaceForm) -> Service:
        if not self.is_custom(service):
            return service
        return replace(
            service,
            api_base=parse_base_url("api_base", form.api_base),
            widget_url=parse_base_url("widget_url", form.widget_url),
            extra_headers=parse_extra_headers(form.extra_headers),
        )
