"""One visit of the doctor: what the checks share, asked for once and closed at its end."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from desktop.base.paths import Folders
from desktop.domain.activity import ActivityEntry
from desktop.domain.connector import Catalogue
from desktop.domain.errors import StoreError
from desktop.domain.identity import Identity
from desktop.domain.ports import AuthKitSession, Clock, ConnectionStore, ServiceApi, SessionOpener
from desktop.domain.service import Service
from desktop.domain.session import SessionEvent, SessionRequest, WidgetMessage
from desktop.domain.workspace import KeyCheck, Workspace, WorkspaceId
from desktop.services.apis import ApiPool, KeyHomes
from desktop.services.doctor.machine import Machine
from desktop.services.endpoint import Endpoint

T = TypeVar("T")
_NOBODY = Identity("authkit-desktop-doctor")  # nothing is connected for it


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes


class Fetcher(Protocol):
    """Calls without a key: to the hosts, and to this application's own servers."""

    async def fetch(self, method: str, url: str, headers: tuple[tuple[str, str], ...] = ()) -> Fetched:
        """The answer, whatever its status. Raises Unreachable."""
        ...

    async def proxy_for(self, url: str) -> str:
        """Host and port of the proxy on the way to `url`; empty without one."""
        ...

    async def aclose(self) -> None:
        """Closes its connections."""
        ...


class OpenedStores(Protocol):
    """The database as it was opened."""

    @property
    def connections(self) -> ConnectionStore:
        """The saved connections."""
        ...

    @property
    def notices(self) -> tuple[StoreError, ...]:
        """What opening found."""
        ...

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written."""
        ...


@dataclass(frozen=True, slots=True)
class KeptEndpoint:
    """What is chosen for the developer endpoint, and the one that listens."""

    port: int
    origins: tuple[str, ...]
    running: Endpoint | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the doctor looks at; made where everything is made."""

    clock: Clock
    folders: Folders
    homes: KeyHomes
    apis: ApiPool
    make_fetcher: Callable[[], Fetcher]
    open_session: SessionOpener
    open_stores: Callable[[], Awaitable[OpenedStores]]
    settings_notices: Callable[[], tuple[Exception, ...]]
    endpoint: Callable[[], KeptEndpoint]
    entries: Callable[[], tuple[ActivityEntry, ...]]
    machine: Machine
    least_free_bytes: int = 64 << 20  # less, and the database cannot grow
    low_free_bytes: int = 512 << 20


class Visit:
    """Shares what several checks need: each is asked for once, and whoever fails fails for all of them."""

    def __init__(
        self, around: Surroundings, workspace: Workspace | None, identity: Identity | None, *, is_asked: bool
    ) -> None:
        self.around = around
        self.workspace = workspace
        self.identity = identity or (workspace.identity if workspace is not None else None) or _NOBODY
        self.is_asked = is_asked  # a person asked for just this check
        self.seen_before = len(around.entries())
        self.fetcher = around.make_fetcher()
        self._shared: dict[str, asyncio.Task[Any]] = {}
        self._session: AuthKitSession | None = None

    @property
    def service(self) -> Service:
        """The workspace's; only asked for where there is one."""
        assert self.workspace is not None
        return self.workspace.service

    async def once(self, name: str, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """What `work` gives, done once a visit; a check that stops waiting leaves it to the others."""
        task = self._shared.get(name)
        if task is None:
            task = self._shared[name] = asyncio.ensure_future(work())
        return await asyncio.shield(task)

    async def api(self) -> ServiceApi:
        """The workspace's API. Raises SecretError."""
        assert self.workspace is not None
        return await self.around.apis.get(self.workspace)

    async def key(self) -> None:
        """Reads the key and forgets it. Raises SecretError."""

        async def read() -> None:
            assert self.workspace is not None
            await self.around.homes[self.workspace.key_home].read(self.workspace.id)

        await self.once("key", read)

    async def keyring(self, id_: WorkspaceId) -> None:
        """Whether the system's keyring answers. Raises SecretError."""
        from desktop.domain.workspace import KeyHome

        async def read() -> None:
            await self.around.homes[KeyHome.KEYRING].read(id_)

        await self.once("keyring", read)

    async def key_check(self) -> KeyCheck:
        """What the service says of the key. Raises SecretError, ServiceError."""

        async def ask() -> KeyCheck:
            return await (await self.api()).check_key()

        return await self.once("key check", ask)

    async def catalogue(self) -> Catalogue:
        """What AuthKit offers. Raises SecretError, ServiceError."""

        async def ask() -> Catalogue:
            return await (await self.api()).connectors()

        return await self.once("catalogue", ask)

    async def host(self) -> Fetched:
        """An answer of the service's host, without a key. Raises Unreachable."""
        return await self.once("host", lambda: self.fetcher.fetch("GET", f"{self.service.api_base}/"))

    async def session(self) -> AuthKitSession:
        """A real AuthKit session, opened for this visit. Raises SecretError, UserError, OSError."""

        async def open_it() -> AuthKitSession:
            assert self.workspace is not None
            request = SessionRequest(
                self.workspace.id,
                self.service,
                self.workspace.environment,
                self.identity,
                connector_name=await self._some_connector(),
            )
            opened = await self.around.open_session(request, await self.api(), _Deaf())
            self._session = opened
            return opened

        return await self.once("session", open_it)

    async def stores(self) -> OpenedStores:
        """The database. Raises StoreError."""

        async def open_them() -> OpenedStores:
            return await self.around.open_stores()

        return await self.once("stores", open_them)

    async def aclose(self) -> None:
        """Ends what is still under way, the session, and the connections."""
        tasks = tuple(self._shared.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.aclose()
        await self.fetcher.aclose()

    async def _some_connector(self) -> str:
        """The first connector's display name, as a person would have chosen it; empty without one."""
        from desktop.domain.errors import DesktopError

        with contextlib.suppress(DesktopError):
            return next((each.name for each in (await self.catalogue()).connectors), "")
        return ""


class _Deaf:
    """Nobody reads this session's log."""

    def happened(self, event: SessionEvent) -> None:
        """A step."""

    def messaged(self, message: WidgetMessage) -> None:
        """A message."""
