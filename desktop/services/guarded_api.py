"""The service's API behind the guard of support mode, with every write in the audit log."""

from collections.abc import Sequence
from typing import Any

from desktop.base.redact import key_tail
from desktop.domain.action import Action, ActionCatalogue
from desktop.domain.activity import Source
from desktop.domain.audit import AuditAction, AuditOutcome
from desktop.domain.connection import Connection, ConnectionKey, VaultListing
from desktop.domain.connector import Catalogue
from desktop.domain.identity import Identity
from desktop.domain.ports import Arrived, Progress, ServiceApi
from desktop.domain.request import PassthroughRequest, PassthroughResponse
from desktop.domain.support_mode import READING_METHODS, Writing
from desktop.domain.workspace import KeyCheck, Workspace
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode


class GuardedApi:
    """A ServiceApi that writes only while support mode lets it.

    Services ask the guard first, to say no before anything else is done. This is the last door: what a
    service forgot, or what a session that is still open asks for, does not get through either.
    """

    def __init__(
        self, api: ServiceApi, guard: SupportMode, audit: AuditService, workspace: Workspace
    ) -> None:
        self._api = api
        self._guard = guard
        self._audit = audit
        self._workspace = workspace.name

    # --- what reads

    async def check_key(self) -> KeyCheck:
        """Reads."""
        return await self._api.check_key()

    async def connectors(self, *, authkit_only: bool = True, progress: Progress | None = None) -> Catalogue:
        """Reads."""
        return await self._api.connectors(authkit_only=authkit_only, progress=progress)

    async def connections(
        self,
        identity: Identity | None = None,
        *,
        progress: Progress | None = None,
        arrived: Arrived | None = None,
    ) -> VaultListing:
        """Reads."""
        return await self._api.connections(identity, progress=progress, arrived=arrived)

    async def connection(self, key: ConnectionKey) -> Connection | None:
        """Reads."""
        return await self._api.connection(key)

    async def actions(self, platform: str, *, progress: Progress | None = None) -> ActionCatalogue:
        """Reads."""
        return await self._api.actions(platform, progress=progress)

    async def action(self, action_id: str) -> Action | None:
        """Reads."""
        return await self._api.action(action_id)

    async def search_actions(self, platform: str, query: str) -> tuple[Action, ...]:
        """Reads."""
        return await self._api.search_actions(platform, query)

    async def logo(self, url: str) -> bytes:
        """Reads."""
        return await self._api.logo(url)

    async def aclose(self) -> None:
        """Closes."""
        await self._api.aclose()

    # --- what writes

    async def mint(
        self, identity: Identity, *, page: int | None = None, limit: int | None = None
    ) -> dict[str, Any]:
        """A session token: with it accounts are connected. Raises SupportModeOn too."""
        self._guard.require_writable(Writing.CONNECT)
        with self._audit.attempt(AuditAction.MINT, str(identity), workspace=self._workspace):
            return await self._api.mint(identity, page=page, limit=limit)

    async def delete(self, connection: Connection) -> bool:
        """Removes a connection. Raises SupportModeOn too."""
        target = _target(connection)
        self._guard.require_writable(Writing.DELETE, target)
        with self._audit.attempt(AuditAction.DELETE, target, workspace=self._workspace):
            return await self._api.delete(connection)

    async def label(self, connection: Connection, *, tags: Sequence[str], name: str | None = None) -> None:
        """Changes tags and name. Raises SupportModeOn too."""
        target = _target(connection)
        self._guard.require_writable(Writing.LABELS, target)
        with self._audit.attempt(AuditAction.LABELS, target, workspace=self._workspace) as attempt:
            attempt.detail = ", ".join(tags) + (f" · {name}" if name is not None else "")
            await self._api.label(connection, tags=tags, name=name)

    async def send(
        self, request: PassthroughRequest, *, source: Source = Source.CONSOLE
    ) -> PassthroughResponse:
        """GET and HEAD read; anything else raises SupportModeOn while the mode is on."""
        if request.method in READING_METHODS:
            return await self._api.send(request, source=source)
        target = f"{request.method.value} {request.path} · {key_tail(request.connection_key)}"
        self._guard.require_writable(Writing.SEND, target)
        with self._audit.attempt(AuditAction.SEND, target, workspace=self._workspace) as attempt:
            answer = await self._api.send(request, source=source)
            attempt.detail = str(answer.status)
            attempt.outcome = AuditOutcome.DONE if answer.is_ok else AuditOutcome.FAILED
            return answer


def _target(connection: Connection) -> str:
    return f"{connection.platform} · {connection.identity or ''} · {key_tail(connection.key)}"
