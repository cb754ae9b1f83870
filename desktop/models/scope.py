"""What the window shows: a workspace, and in it one identity or all."""

from PySide6.QtCore import QObject, Signal

from desktop.domain.identity import Identity
from desktop.domain.ports import WorkspaceRegistry
from desktop.domain.workspace import Workspace, WorkspaceId


class Scope(QObject):
    """The current workspace and identity; pages follow its signals."""

    workspace_changed = Signal()  # another one, or the same with other properties
    identity_changed = Signal()
    workspaces_changed = Signal()  # the list of them

    def __init__(self, registry: WorkspaceRegistry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._identity = registry.current.identity if registry.current is not None else None

    @property
    def workspace(self) -> Workspace | None:
        """The current workspace; None until one is made."""
        return self._registry.current

    @property
    def workspaces(self) -> tuple[Workspace, ...]:
        """All workspaces."""
        return self._registry.workspaces

    @property
    def identity(self) -> Identity | None:
        """Whose connections are shown and for whom AuthKit connects; None: all identities."""
        return self._identity

    @property
    def recent_identities(self) -> tuple[Identity, ...]:
        """Identities used in this workspace, newest first."""
        workspace = self.workspace
        return self._registry.recent_identities(workspace.id) if workspace is not None else ()

    def set_identity(self, identity: Identity | None) -> None:
        """Shows this identity, or all; remembers it among the recent ones. Raises StoreError."""
        if identity == self._identity:
            return
        self._identity = identity
        workspace = self.workspace
        if identity is not None and workspace is not None:
            self._registry.remember_identity(workspace.id, identity)
        self.identity_changed.emit()

    def select(self, workspace_id: WorkspaceId) -> None:
        """Switches to another workspace and its default identity. Raises StoreError."""
        self._registry.select(workspace_id)
        self.refresh()

    def refresh(self) -> None:
        """Tells everybody that workspaces were added, changed or removed."""
        current = self.workspace
        self._identity = current.identity if current is not None else None
        self.workspaces_changed.emit()
        self.workspace_changed.emit()
        self.identity_changed.emit()
