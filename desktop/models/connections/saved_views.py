"""The saved views of the workspace shown."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import UserError
from desktop.domain.saved_view import MAX_VIEWS, SavedView, parse_view_name
from desktop.domain.workspace import WorkspaceId
from desktop.models.scope import Scope

Views = tuple[SavedView, ...]


class KeepsViews(Protocol):
    """Where a workspace's views are remembered."""

    def views(self, workspace_id: WorkspaceId) -> Views:
        """The views, in the order they were made."""
        ...

    def keep_views(self, workspace_id: WorkspaceId, views: Views) -> None:
        """Remembers these in place of the others. Raises StoreError."""
        ...


class SavedViews(QObject):
    """Reads and keeps them; names are told apart without regard to case."""

    changed = Signal()

    def __init__(self, scope: Scope, kept: KeepsViews, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope, self._kept = scope, kept
        scope.workspace_changed.connect(self.changed)

    @property
    def rows(self) -> Views:
        """All of the workspace."""
        workspace = self._scope.workspace
        return self._kept.views(workspace.id) if workspace is not None else ()

    def named(self, name: str) -> SavedView | None:
        """The view of this name."""
        wanted = name.strip().casefold()
        return next((view for view in self.rows if view.name.casefold() == wanted), None)

    def save(self, view: SavedView) -> None:
        """Keeps it in place of the one of its name, or as a new one. Raises UserError, StoreError."""
        made = replace(view, name=parse_view_name(view.name))
        old, rows = self.named(made.name), self.rows
        if old is None and len(rows) >= MAX_VIEWS:
            raise UserError("view", "There are {most} views already; remove one first.", most=MAX_VIEWS)
        self._keep(tuple(made if each is old else each for each in rows) if old else (*rows, made))

    def rename(self, view: SavedView, name: str) -> None:
        """Gives a view another name. Raises UserError, StoreError."""
        parsed = parse_view_name(name)
        other = self.named(parsed)
        if other is not None and other != view:
            raise UserError("view", "There is a view called {name} already.", name=other.name)
        self._keep(tuple(replace(each, name=parsed) if each == view else each for each in self.rows))

    def remove(self, view: SavedView) -> None:
        """Forgets a view. Raises StoreError."""
        self._keep(tuple(each for each in self.rows if each != view))

    def _keep(self, views: Views) -> None:
        workspace = self._scope.workspace
        if workspace is not None:
            self._kept.keep_views(workspace.id, views)
            self.changed.emit()
