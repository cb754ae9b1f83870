"""What the application asks of the service."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.api.client import ApiClient
from desktop.api.convert import connection as converted
from desktop.base.clock import SystemClock
from desktop.domain.connection import Connection, ConnectionKey, InspectedConnection
from desktop.domain.identity import Identity
from desktop.domain.request import Method, PassthroughRequest
from desktop.domain.verification import Verification
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.services.verify import VerifyService
from desktop.store.probe_book import FileProbeBook
from tests.fakes.upstream_actions import KNOWN, LISTED, action_row
from tests.fakes.upstream_service import Shape, connection_row

USER = Identity("user-1")
SHAPE = Shape.V2
CONNECTION = ConnectionKey(connection_row(SHAPE, 3)["key"])
ACTION = action_row(KNOWN, 7)["id"]
Ask = Callable[[ApiClient, str], Awaitable[Any]]


@dataclass(frozen=True)
class Operation:
    """`ask` takes the client and the address of logos. A passthrough call shows every answer it gets."""

    name: str
    ask: Ask
    is_passthrough: bool = False
    is_repeatable: bool = True  # may be sent again by itself: reads, but not the console's
    is_change: bool = False  # its answer says nothing that is read: any good one is a yes


def _sends(method: Method) -> Operation:
    body = None if method in {Method.GET, Method.DELETE} else b'{"a": "b"}'
    request = PassthroughRequest(method, "gmail/v1/users/me", CONNECTION, body=body)
    return Operation(
        f"send {method}", lambda api, _: api.send(request), is_passthrough=True, is_repeatable=False
    )


def _row() -> Connection:
    raw = json.dumps(connection_row(SHAPE, 3)).encode()
    found = converted(raw, environment=Environment.TEST)
    assert found is not None
    return found


async def _verify(api: ApiClient, _: str) -> Verification:
    """By the real service, which has no timeline and keeps nothing."""
    workspace = Workspace(WorkspaceId("w"), "W", SHAPE.service, Environment.TEST)
    probes = FileProbeBook(Path("no", "probes", "of", "their", "own"))
    service = VerifyService(_Pool(api), probes, None, _Silent(), SystemClock())  # type: ignore[arg-type]  # parts
    return await service.look(workspace, InspectedConnection(vault=_row(), saved=None))


class _Pool:
    """The pool of one API."""

    is_locked = False

    def __init__(self, api: ApiClient) -> None:
        self._api = api

    async def get(self, workspace: Workspace) -> ApiClient:
        """Always the same."""
        return self._api


class _Silent:
    """A timeline that nobody reads."""

    def note(self, *_: Any, **told: str) -> None:
        """Forgets it."""


OPERATIONS = (
    Operation("check key", lambda api, _: api.check_key()),
    Operation("connectors", lambda api, _: api.connectors()),
    Operation("all connectors", lambda api, _: api.connectors(authkit_only=False)),
    Operation("connections", lambda api, _: api.connections()),
    Operation("connections of one", lambda api, _: api.connections(USER)),
    Operation("connection", lambda api, _: api.connection(CONNECTION)),
    Operation("token", lambda api, _: api.mint(USER), is_repeatable=False),
    Operation("token by page", lambda api, _: api.mint(USER, page=2, limit=50), is_repeatable=False),
    *map(_sends, (Method.GET, Method.POST, Method.PATCH, Method.DELETE)),
    Operation(
        "label", lambda api, _: api.label(_row(), tags=("a", "ü")), is_repeatable=False, is_change=True
    ),
    Operation("delete", lambda api, _: api.delete(_row()), is_repeatable=False, is_change=True),
    Operation("actions", lambda api, _: api.actions(KNOWN)),
    Operation("actions of the plain list", lambda api, _: api.actions(LISTED)),
    Operation("action", lambda api, _: api.action(ACTION)),
    Operation("search actions", lambda api, _: api.search_actions(KNOWN, "what it does")),
    Operation("verify", _verify, is_repeatable=False),
    Operation("logo", lambda api, logos: api.logo(f"{logos}/logo.svg")),
)
