"""The variables of the workspace shown, for the Console's `{{names}}`."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import UserError
from desktop.domain.request import Pairs
from desktop.domain.variables import CONNECTION_KEY, IDENTITY, parse_name, parse_value
from desktop.domain.workspace import WorkspaceId
from desktop.models.scope import Scope


class KeepsVariables(Protocol):
    """Where a workspace's variables are remembered."""

    def variables(self, workspace_id: WorkspaceId) -> Pairs:
        """Names and values, in their order."""
        ...

    def keep_variables(self, workspace_id: WorkspaceId, variables: Pairs) -> None:
        """Remembers these in place of the others. Raises StoreError."""
        ...


class Variables(QObject):
    """Reads and keeps them; the application's own come from the connection that is called through."""

    changed = Signal()

    def __init__(self, scope: Scope, kept: KeepsVariables, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scope, self._kept = scope, kept
        scope.workspace_changed.connect(self.changed)

    @property
    def rows(self) -> Pairs:
        """Those that people made."""
        workspace = self._scope.workspace
        return self._kept.variables(workspace.id) if workspace is not None else ()

    def keep(self, rows: Pairs) -> None:
        """Keeps these; rows left empty are dropped. Raises UserError (field "variable"), StoreError."""
        workspace = self._scope.workspace
        if workspace is None:
            return
        made: dict[str, str] = {}
        for name, value in rows:
            if not name.strip() and not value:
                continue
            parsed = parse_name(name)
            if parsed in made:
                raise UserError("variable", "There are two variables called {parsed}.", parsed=parsed)
            made[parsed] = parse_value(value)
        self._kept.keep_variables(workspace.id, tuple(made.items()))
        self.changed.emit()

    def values(self, connection_key: str, row: InspectedConnection | None) -> dict[str, str]:
        """All values for a request through this connection; `row` is None for one not in the list."""
        shown = self._scope.identity
        identity = (row.identity_id if row is not None else "") or (shown.id if shown is not None else "")
        own = {CONNECTION_KEY: connection_key, IDENTITY: identity}
        return dict(self.rows) | {name: value for name, value in own.items() if value}
