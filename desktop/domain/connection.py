"""A connected account, as the vault reports it and as it is saved here."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, WorkspaceId

ConnectionKey = NewType("ConnectionKey", str)
ConnectionId = NewType("ConnectionId", str)


class ConnectionState(StrEnum):
    """The state the service reports."""

    OPERATIONAL = "operational"
    DEGRADED = "degraded"
    FAILED = "failed"
    UNKNOWN = "unknown"


class Presence(StrEnum):
    """Where a connection is found."""

    SAVED = "saved"  # in the vault and saved here
    VAULT_ONLY = "vault_only"
    NOT_IN_VAULT = "not_in_vault"  # saved here, gone from the vault


@dataclass(frozen=True, slots=True)
class Connection:
    """One row of `GET /v1/vault/connections`. `raw_json` is the row as received."""

    key: ConnectionKey
    id: ConnectionId
    platform: str
    environment: Environment
    state: ConnectionState
    identity: Identity | None = None
    name: str = ""
    tags: tuple[str, ...] = ()
    is_active: bool = True
    created_at: datetime | None = None  # One does not send it
    raw_json: str = "{}"


@dataclass(frozen=True, slots=True)
class SavedConnection:
    """One row of `user_connections`: the guide's columns, plus workspace, identity type and the raw row."""

    id: UUID
    user_id: str
    platform: str
    connection_key: ConnectionKey
    environment: Environment
    state: ConnectionState
    created_at: datetime
    updated_at: datetime
    workspace_id: WorkspaceId
    identity_type: str
    raw_json: str = "{}"


@dataclass(frozen=True, slots=True)
class InspectedConnection:
    """One connection seen from both sides, merged by key; at least one side is there."""

    vault: Connection | None
    saved: SavedConnection | None

    @property
    def presence(self) -> Presence:
        """Where it was found."""
        if self.vault is None:
            return Presence.NOT_IN_VAULT
        return Presence.SAVED if self.saved is not None else Presence.VAULT_ONLY

    @property
    def key(self) -> ConnectionKey:
        """The connection key."""
        return self._side.key if isinstance(self._side, Connection) else self._side.connection_key

    @property
    def platform(self) -> str:
        """Platform id."""
        return self._side.platform

    @property
    def environment(self) -> Environment:
        """Test or live."""
        return self._side.environment

    @property
    def state(self) -> ConnectionState:
        """The vault's state; the saved one where the vault has none."""
        return self._side.state

    @property
    def identity_id(self) -> str:
        """Whose it is, or an empty text where nobody said."""
        if self.vault is not None and self.vault.identity is not None:
            return self.vault.identity.id
        return self.saved.user_id if self.saved is not None else ""

    @property
    def identity_type(self) -> str:
        """The identity's type, or an empty text."""
        if self.vault is not None and self.vault.identity is not None:
            return self.vault.identity.type.value
        return self.saved.identity_type if self.saved is not None else ""

    @property
    def created_at(self) -> datetime | None:
        """When it was made: the vault's word, else when it was first saved here."""
        if self.vault is not None and self.vault.created_at is not None:
            return self.vault.created_at
        return self.saved.created_at if self.saved is not None else None

    @property
    def raw_json(self) -> str:
        """The row as received."""
        return self._side.raw_json

    @property
    def _side(self) -> Connection | SavedConnection:
        side = self.vault if self.vault is not None else self.saved
        if side is None:
            raise ValueError("an inspected connection has at least one side")
        return side


@dataclass(frozen=True, slots=True)
class VaultListing:
    """What the vault holds, as of `fetched_at`; `caveat` says why it may be incomplete."""

    connections: tuple[Connection, ...]
    fetched_at: datetime
    caveat: str = ""
