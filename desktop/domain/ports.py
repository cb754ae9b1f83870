"""What the services ask of the outside world. Adapters implement these; tests run one suite on each."""

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from desktop.domain.action import Action, ActionCatalogue
from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.audit import AuditCheck, AuditEntry, AuditEvent
from desktop.domain.connection import Connection, ConnectionKey, SavedConnection, VaultListing
from desktop.domain.connector import Catalogue
from desktop.domain.identity import Identity
from desktop.domain.request import PassthroughRequest, PassthroughResponse
from desktop.domain.secret import Secret
from desktop.domain.session import SessionEvent, SessionRequest, WidgetMessage
from desktop.domain.timeline import TimelineEvent
from desktop.domain.verification import Verification
from desktop.domain.workspace import KeyCheck, Workspace, WorkspaceId

Progress = Callable[[int, int], None]
"""Called with (rows so far, rows announced); announced is 0 while unknown."""

Arrived = Callable[[Sequence[Connection]], None]
"""Called with the rows of each page of a list as it comes, in order; what is returned in the end counts."""

KeyReader = Callable[[], Awaitable[Secret]]
"""Reads the secret key at the moment of use. Raises SecretError."""


class Clock(Protocol):
    """Where time comes from, so that tests can own it."""

    def now(self) -> datetime:
        """The UTC-aware wall time."""
        ...

    def monotonic(self) -> float:
        """Seconds that never go back."""
        ...


class ServiceApi(Protocol):
    """The service's API for one workspace. Every call may raise SecretError and ServiceError."""

    async def check_key(self) -> KeyCheck:
        """Asks the service whether the key is good. Raises Refused (401) when it is not."""
        ...

    async def connectors(self, *, authkit_only: bool = True, progress: Progress | None = None) -> Catalogue:
        """All pages of `GET /v1/available-connectors`."""
        ...

    async def connections(
        self,
        identity: Identity | None = None,
        *,
        progress: Progress | None = None,
        arrived: Arrived | None = None,
    ) -> VaultListing:
        """All pages of `GET /v1/vault/connections`, active and inactive; of one identity or of all."""
        ...

    async def connection(self, key: ConnectionKey) -> Connection | None:
        """The vault's row for this key, active or not; None when the vault has none."""
        ...

    async def delete(self, connection: Connection) -> bool:
        """Removes it from the vault for good; False when the vault had none of that id."""
        ...

    async def label(self, connection: Connection, *, tags: Sequence[str], name: str | None = None) -> None:
        """Replaces the whole set of tags, and the name where one is given and the service keeps names."""
        ...

    async def actions(self, platform: str, *, progress: Progress | None = None) -> ActionCatalogue:
        """The actions of a platform, with their documentation; none where the service lists none."""
        ...

    async def action(self, action_id: str) -> Action | None:
        """One action with its documentation, with or without the id's prefix; None for an unknown id."""
        ...

    async def search_actions(self, platform: str, query: str) -> tuple[Action, ...]:
        """The service's search by meaning, best first; without documentation."""
        ...

    async def mint(
        self, identity: Identity, *, page: int | None = None, limit: int | None = None
    ) -> dict[str, Any]:
        """The session token object: the page asked for, or all pages merged."""
        ...

    async def send(
        self, request: PassthroughRequest, *, source: Source = Source.CONSOLE
    ) -> PassthroughResponse:
        """One passthrough call; redirects are not followed; a cancel closes the connection."""
        ...

    async def logo(self, url: str) -> bytes:
        """A connector's logo, without the key; at most 256 KiB."""
        ...

    async def aclose(self) -> None:
        """Closes the connections to the host."""
        ...


class SecretVault(Protocol):
    """Where secret keys are kept. Every call may raise SecretError."""

    @property
    def name(self) -> str:
        """The keyring's name, for people."""
        ...

    async def read(self, workspace_id: WorkspaceId) -> Secret:
        """The key. Raises SecretError(MISSING) when there is none."""
        ...

    async def write(self, workspace_id: WorkspaceId, secret: Secret) -> None:
        """Stores the key and reads it back; only then is it stored."""
        ...

    async def remove(self, workspace_id: WorkspaceId) -> None:
        """Removes the key; nothing to remove is no error."""
        ...


class WorkspaceRegistry(Protocol):
    """The workspaces and what is remembered of each. Writing may raise StoreError."""

    @property
    def workspaces(self) -> tuple[Workspace, ...]:
        """All of them, in the order in which they were made."""
        ...

    @property
    def current(self) -> Workspace | None:
        """The workspace shown; None before the first one is made."""
        ...

    def put(self, workspace: Workspace) -> None:
        """Adds a workspace, or replaces the one of that id. A demo's is not written to disk."""
        ...

    def remove(self, workspace_id: WorkspaceId) -> None:
        """Forgets a workspace; when it was the current one, the first of the others is."""
        ...

    def select(self, workspace_id: WorkspaceId) -> None:
        """Makes it the current one."""
        ...

    def recent_identities(self, workspace_id: WorkspaceId) -> tuple[Identity, ...]:
        """Identities used, newest first; at most 20."""
        ...

    def remember_identity(self, workspace_id: WorkspaceId, identity: Identity) -> None:
        """Puts an identity first among the recent ones."""
        ...


class ConnectionStore(Protocol):
    """The saved connections. Returns after commit. Every call may raise StoreError."""

    async def save(
        self, workspace_id: WorkspaceId, connection: Connection, identity: Identity
    ) -> tuple[SavedConnection, bool]:
        """Inserts or updates by key; the second value is True when the row is new."""
        ...

    async def saved(
        self, workspace_id: WorkspaceId, identity: Identity | None = None
    ) -> Sequence[SavedConnection]:
        """The rows of a workspace, of one identity or of all, oldest first."""
        ...

    async def held_elsewhere(
        self, workspace_id: WorkspaceId, keys: Sequence[ConnectionKey]
    ) -> Mapping[ConnectionKey, WorkspaceId]:
        """Those of the keys that a row of another workspace has, and which workspace that is."""
        ...

    async def take_over(
        self, rows: Sequence[SavedConnection], moving: Collection[ConnectionKey] = ()
    ) -> None:
        """Inserts these rows as they are, or updates those whose key is there; all of them or none.

        A row of another workspace comes over only where its key is among `moving`.
        """
        ...

    async def forget(self, workspace_id: WorkspaceId, key: ConnectionKey) -> None:
        """Removes a saved row; the vault is not touched."""
        ...

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all saved rows of a workspace; the vault is not touched."""
        ...


class ActivityStore(Protocol):
    """The calls made and answered. Every call may raise StoreError."""

    async def add(self, entries: Sequence[ActivityEntry]) -> None:
        """Stores entries; the oldest beyond the store's limit go."""
        ...

    async def newest(self, limit: int = 1000) -> Sequence[ActivityEntry]:
        """The newest entries first."""
        ...


class AuditStore(Protocol):
    """The audit log: grows, and never changes. Every call may raise StoreError."""

    async def append(self, events: Sequence[AuditEvent]) -> Sequence[AuditEntry]:
        """Adds events after the newest entry; the hash outside the database follows."""
        ...

    async def newest(self, limit: int = 100_000) -> Sequence[AuditEntry]:
        """The newest entries first."""
        ...

    async def check(self) -> AuditCheck:
        """Looks at every entry, and at the hash outside the database."""
        ...


class ListCache(Protocol):
    """What was last seen, kept on disk so that the next start shows it at once; losing it costs nothing.

    `load_…` returns None when there is nothing usable; `store_…` never raises for a full disk.
    """

    def load_catalogue(self, workspace_id: WorkspaceId) -> Catalogue | None:
        """The catalogue last seen."""
        ...

    def store_catalogue(self, workspace_id: WorkspaceId, catalogue: Catalogue) -> None:
        """Keeps it."""
        ...

    def load_connections(self, workspace_id: WorkspaceId, identity: Identity | None) -> VaultListing | None:
        """The vault listing last seen for this identity (None: of all)."""
        ...

    def store_connections(
        self, workspace_id: WorkspaceId, identity: Identity | None, listing: VaultListing
    ) -> None:
        """Keeps it."""
        ...

    def load_actions(self, workspace_id: WorkspaceId, platform: str) -> ActionCatalogue | None:
        """The actions of a platform last seen."""
        ...

    def store_actions(self, workspace_id: WorkspaceId, catalogue: ActionCatalogue) -> None:
        """Keeps them."""
        ...

    def load_logo(self, url: str) -> bytes | None:
        """A logo last fetched."""
        ...

    def store_logo(self, url: str, image: bytes) -> None:
        """Keeps it."""
        ...

    def drop(self, workspace_id: WorkspaceId) -> None:
        """Forgets all of a workspace."""
        ...


ApiOpener = Callable[[Workspace, KeyReader], Awaitable[ServiceApi]]
"""Opens the API for a workspace; the heavy imports behind it happen at the first call, off the window."""

ActivityRecorder = Callable[[ActivityEntry], None]
"""Takes note of one call; returns at once."""


class SessionListener(Protocol):
    """Hears what happens in an AuthKit session; called on the loop, returns at once."""

    def happened(self, event: SessionEvent) -> None:
        """A step for the session log."""
        ...

    def messaged(self, message: WidgetMessage) -> None:
        """The host page passed on a message of the widget."""
        ...


class AuthKitSession(Protocol):
    """An open session: a server of its own on loopback, gone within 200 ms of `aclose`."""

    @property
    def host_url(self) -> str:
        """The host page's address; holds the one-time path, so it is never logged or shown."""
        ...

    @property
    def is_open(self) -> bool:
        """Whether the server still listens."""
        ...

    async def aclose(self) -> None:
        """Closes the server; closing twice is fine."""
        ...


SessionOpener = Callable[[SessionRequest, ServiceApi, SessionListener], Awaitable[AuthKitSession]]
"""Opens an AuthKit session's server. Raises OSError when no port can be had."""


class VerificationStore(Protocol):
    """The verdicts of connections. Every call may raise StoreError."""

    async def add(self, verifications: Sequence[Verification]) -> None:
        """Stores them in one transaction; of each connection the newest few are kept."""
        ...

    async def latest(self, workspace_id: WorkspaceId) -> Sequence[Verification]:
        """The newest one of each connection."""
        ...

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all of a workspace."""
        ...


class TimelineStore(Protocol):
    """What happened to connections. Every call may raise StoreError."""

    async def add(self, events: Sequence[TimelineEvent]) -> None:
        """Stores events in one transaction."""
        ...

    async def of(
        self, workspace_id: WorkspaceId, key: ConnectionKey, limit: int = 500
    ) -> Sequence[TimelineEvent]:
        """The events of one connection, newest first."""
        ...

    async def of_many(
        self, workspace_id: WorkspaceId, keys: Sequence[ConnectionKey], limit: int = 500
    ) -> Sequence[TimelineEvent]:
        """The events of these connections, newest first."""
        ...

    async def deletions(self, workspace_id: WorkspaceId, limit: int = 5_000) -> Sequence[TimelineEvent]:
        """What was deleted here, newest first."""
        ...

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all of a workspace."""
        ...


class NoteStore(Protocol):
    """What people wrote down about connections; it stays here. Every call may raise StoreError."""

    async def read(self, workspace_id: WorkspaceId, key: ConnectionKey) -> str:
        """The note of a connection, an empty text without one."""
        ...

    async def write(self, workspace_id: WorkspaceId, key: ConnectionKey, text: str) -> None:
        """Keeps a note in place of the one before; an empty text removes it."""
        ...

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all of a workspace."""
        ...
