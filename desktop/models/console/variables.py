"""The variables of the workspace shown, for the Console's `{{names}}`."""

import re
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.base.redact import redact
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import UserError
from desktop.domain.saved_request import has_secret_name
from desktop.domain.variables import CONNECTION_KEY, IDENTITY, Variable, parse_name, parse_value
from desktop.domain.workspace import WorkspaceId
from desktop.models.scope import Scope

# Tokens as their makers shape them: bearer, GitHub, Slack, Google, AWS, Stripe, a JSON web token.
_SECRET_SHAPE = re.compile(
    r"(?i:^(?:bearer|basic)\s+\S{8,})|\bgh[pousr]_\w{20,}|\bxox[abprs]-[\w-]{10,}|\bya29\.[\w-]{20,}|\bAKIA[0-9A-Z]{16}\b"
    r"|\b[rs]k_(?:live|test)_\w{8,}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*"
)


class KeepsVariables(Protocol):
    """Where a workspace's variables are remembered."""

    def variables(self, workspace_id: WorkspaceId) -> tuple[Variable, ...]:
        """All of them, in their order."""
        ...

    def keep_variables(self, workspace_id: WorkspaceId, variables: tuple[Variable, ...]) -> None:
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
    def workspace_name(self) -> str:
        """Whose they are; empty while there is no workspace."""
        workspace = self._scope.workspace
        return workspace.name if workspace is not None else ""

    @property
    def rows(self) -> tuple[Variable, ...]:
        """Those that people made."""
        workspace = self._scope.workspace
        return self._kept.variables(workspace.id) if workspace is not None else ()

    def keep(self, rows: Sequence[Variable]) -> None:
        """Keeps these; rows left empty are dropped. Raises UserError (field "variable"), StoreError."""
        workspace = self._scope.workspace
        if workspace is None:
            return
        made: dict[str, Variable] = {}
        for row in rows:
            if not row.name.strip() and not row.value:
                continue
            parsed = parse_name(row.name)
            if parsed in made:
                raise UserError("variable", "There are two variables called {parsed}.", parsed=parsed)
            made[parsed] = Variable(parsed, parse_value(row.value), row.is_on)
        self._kept.keep_variables(workspace.id, tuple(made.values()))
        self.changed.emit()

    def values(self, connection_key: str, row: InspectedConnection | None) -> dict[str, str]:
        """All values for a request through this connection; `row` is None for one not in the list."""
        shown = self._scope.identity
        identity = (row.identity_id if row is not None else "") or (shown.id if shown is not None else "")
        own = {CONNECTION_KEY: connection_key, IDENTITY: identity}
        made = {each.name: each.value for each in self.rows if each.is_on}
        return made | {name: value for name, value in own.items() if value}


def looks_secret(name: str, value: str) -> bool:
    """Whether a value looks like one that must not stand in a plain file: by its name, its shape, or because
    this run knows it as a secret."""
    if not value.strip():
        return False
    return has_secret_name(name) or redact(value) != value or bool(_SECRET_SHAPE.search(value))
