"""The developer endpoint of the current workspace: off by default, one at a time."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.audit import AuditAction
from desktop.domain.ports import ServiceApi
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode


@dataclass(frozen=True, slots=True)
class EndpointChoice:
    """What a person chose: the port (0 takes a free one), further origins, and LIVE confirmed or not."""

    port: int
    extra_origins: tuple[str, ...] = ()
    is_live_confirmed: bool = False


class Endpoint(Protocol):
    """A token endpoint on loopback."""

    @property
    def is_running(self) -> bool:
        """Whether it listens."""
        ...

    @property
    def is_open_to_all(self) -> bool:
        """Whether any origin may ask."""
        ...

    @property
    def url(self) -> str:
        """The full URL to give to AuthKit; empty while it is stopped."""
        ...

    @property
    def allowed_origins(self) -> tuple[str, ...]:
        """Whose pages may ask."""
        ...

    async def start(self) -> int:
        """Listens; returns the port. Raises UserError naming the field at fault."""
        ...

    async def stop(self) -> None:
        """Closes it."""
        ...


EndpointMaker = Callable[[Workspace, ServiceApi, EndpointChoice], Awaitable[Endpoint]]
"""Makes an endpoint that does not listen yet; the imports behind it happen off the window."""


class EndpointService:
    """Starts and stops the developer endpoint; it stops when its workspace is left, changed or removed."""

    def __init__(
        self, apis: ApiPool, make: EndpointMaker, *, guard: SupportMode, audit: AuditService
    ) -> None:
        self._apis = apis
        self._guard = guard
        self._audit = audit
        self._make = make
        self._endpoint: Endpoint | None = None
        self.workspace: Workspace | None = None
        self.on_changed: Callable[[], None] = lambda: None

    @property
    def endpoint(self) -> Endpoint | None:
        """The endpoint that listens, or None."""
        return self._endpoint

    async def start(self, workspace: Workspace, choice: EndpointChoice) -> Endpoint:
        """Starts it for this workspace; one that runs is stopped first.

        Raises SupportModeOn, UserError (fields "port", "allowed_origins", "environment"), and nothing
        listens then.
        """
        self._guard.require_writable(Writing.ENDPOINT)
        await self.stop()
        with self._audit.attempt(AuditAction.ENDPOINT_START, workspace=workspace.name) as attempt:
            endpoint = await self._make(workspace, await self._apis.get(workspace), choice)
            await endpoint.start()
            attempt.detail = endpoint.url
        self._endpoint, self.workspace = endpoint, workspace
        self.on_changed()
        return endpoint

    async def stop(self) -> None:
        """Stops it; stopping twice is fine."""
        endpoint, self._endpoint = self._endpoint, None
        workspace, self.workspace = self.workspace, None
        if endpoint is not None:
            await endpoint.stop()
            name = workspace.name if workspace is not None else ""
            self._audit.record(AuditAction.ENDPOINT_STOP, workspace=name)
            self.on_changed()
