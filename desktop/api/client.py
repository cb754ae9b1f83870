"""The service's API for one workspace: `domain.ports.ServiceApi` over HTTP."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, cast
from urllib.parse import SplitResult, urlsplit

from desktop.api import convert
from desktop.api.actions import find_action, list_actions, search_actions
from desktop.api.calls import Calls, ServiceCall
from desktop.api.listing import list_connections, list_connectors, vault_call
from desktop.api.passthrough import passthrough_call, passthrough_cause, passthrough_response
from desktop.api.refusal import refused
from desktop.api.token import mint_merged, mint_page
from desktop.api.vault_change import delete_connection, label_connection
from desktop.api.wire import decode_envelope, decode_object, is_image
from desktop.domain.action import Action, ActionCatalogue
from desktop.domain.activity import Source
from desktop.domain.connection import Connection, ConnectionKey, VaultListing
from desktop.domain.connector import Catalogue
from desktop.domain.errors import Malformed, Refused
from desktop.domain.identity import Identity
from desktop.domain.ports import ActivityRecorder, Arrived, Clock, KeyReader, Progress
from desktop.domain.request import PassthroughRequest, PassthroughResponse
from desktop.domain.text import is_web_page
from desktop.domain.workspace import Environment, KeyCheck, Workspace, environment_hint
from desktop.net.http import HttpCall, HttpClient
from desktop.net.retry import OnWait

MAX_LOGO_BYTES = 256 * 1024
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class ApiClient:
    """Implements `ServiceApi` in V1's, V2's and One's manner; differences are data of the service.

    `on_wait` hears the seconds of each wait that the service's rate limit asks for, `on_key_refused` of each
    401 of the service but for `check_key`. The client owns `http`.
    """

    def __init__(
        self,
        http: HttpClient,
        workspace: Workspace,
        read_key: KeyReader,
        record: ActivityRecorder,
        clock: Clock,
        *,
        on_wait: OnWait | None = None,
        on_key_refused: Callable[[], None] | None = None,
        console_total_s: float | None = None,
        console_idle_s: float | None = None,
    ) -> None:
        self._http = http
        self._workspace = workspace
        self._service = workspace.service
        self._read_key = read_key
        self._clock = clock
        self._console_s = (console_total_s, console_idle_s)
        self._calls = Calls(http, workspace, read_key, record, clock, on_wait, on_key_refused)

    async def check_key(self) -> KeyCheck:
        """Asks whoami where the service has one, and the vault for one row, which names the environment.

        Raises Refused (401) for a wrong key.
        """
        calls = await self._calls.for_operation()
        account = await self._account(calls) if self._service.whoami_path else None
        rows = await self._one_row(calls, is_known_good=account is not None)
        told = next((found for row in rows if (found := _environment(row)) is not None), None)
        hint = environment_hint((await self._read_key()).reveal())
        environment = told or hint or Environment.LIVE
        return KeyCheck(environment, is_environment_certain=told is not None, account=account or "")

    async def connectors(self, *, authkit_only: bool = True, progress: Progress | None = None) -> Catalogue:
        """All pages of `GET /v1/available-connectors`."""
        rows, caveat = await list_connectors(self._calls, authkit_only=authkit_only, progress=progress)
        return Catalogue(rows, self._clock.now(), is_authkit_only=authkit_only, caveat=caveat)

    async def connections(
        self,
        identity: Identity | None = None,
        *,
        progress: Progress | None = None,
        arrived: Arrived | None = None,
    ) -> VaultListing:
        """All pages of `GET /v1/vault/connections`, active and inactive."""
        environment = self._workspace.environment
        rows, caveat = await list_connections(self._calls, environment, identity, progress, arrived)
        return VaultListing(rows, self._clock.now(), caveat)

    async def connection(self, key: ConnectionKey) -> Connection | None:
        """`GET /v1/vault/connections?key=`, then the same among the inactive ones."""
        calls = await self._calls.for_operation()
        found = await self._row(calls, key, is_active=True)
        return found if found is not None else await self._row(calls, key, is_active=False)

    async def delete(self, connection: Connection) -> bool:
        """`DELETE /v1/vault/connections/{id}`, never repeated; False when the vault had none of that id."""
        return await delete_connection(self._calls, connection)

    async def label(self, connection: Connection, *, tags: Sequence[str], name: str | None = None) -> None:
        """`PATCH /v1/vault/connections/{id}`; the name only where the service keeps names."""
        kept = name if self._service.keeps_names else None
        await label_connection(self._calls, connection, tags, kept)

    async def actions(self, platform: str, *, progress: Progress | None = None) -> ActionCatalogue:
        """All pages of `GET /v1/knowledge?connectionPlatform=`, else of `GET /v1/available-actions/`."""
        rows, caveat = await list_actions(self._calls, platform, progress)
        return ActionCatalogue(platform, rows, self._clock.now(), caveat)

    async def action(self, action_id: str) -> Action | None:
        """`GET /v1/knowledge?_id=`."""
        return await find_action(self._calls, action_id)

    async def search_actions(self, platform: str, query: str) -> tuple[Action, ...]:
        """`GET /v1/available-actions/search/{platform}`."""
        return await search_actions(self._calls, platform, query)

    async def mint(
        self, identity: Identity, *, page: int | None = None, limit: int | None = None
    ) -> dict[str, Any]:
        """`POST` of the service's token path: the page asked for, or all merged.

        Raises Refused with the real status; an error's body is never a token.
        """
        if page is not None or limit is not None:
            return await mint_page(self._calls, identity, page, limit)
        return await mint_merged(self._calls, identity)

    async def send(
        self, request: PassthroughRequest, *, source: Source = Source.CONSOLE
    ) -> PassthroughResponse:
        """One passthrough call, never repeated, redirects not followed; any status is an answer.

        Raises UserError (field "path" or "headers") for what cannot be sent. A cancel closes the connection.
        """
        total_s, idle_s = self._console_s
        call = passthrough_call(request, self._service)
        call = replace(call, source=source, total_s=total_s, idle_s=idle_s)
        return passthrough_response(await self._calls.exchange(call, passthrough_cause), call, self._service)

    async def logo(self, url: str) -> bytes:
        """A logo of at most 256 KiB, without the key. Plain http only on loopback, for a service there.

        Raises Malformed for another address, Refused, Unreachable.
        """
        parts = self._logo_address(url)
        call = ServiceCall(Source.LOGO, f"{parts.scheme}://{parts.netloc}{parts.path}")
        http_call = HttpCall("GET", url, max_bytes=MAX_LOGO_BYTES, retries=1)
        answer = await self._calls.recorded(call, http_call, lambda _: ("", ""))
        if not 200 <= answer.status < 300:
            raise refused(answer, parts.netloc)
        if not is_image(answer.body):  # a sign-in page would be kept on the disk as this connector's logo
            raise Malformed("the logo: no image", host=parts.netloc, is_web_page=is_web_page(answer.body))
        return answer.body

    async def aclose(self) -> None:
        """Closes the connections to the host."""
        await self._http.aclose()

    async def _account(self, calls: Calls) -> str | None:
        """Who the key belongs to; None where the service turns out to have no whoami."""
        try:
            answer = await calls.ask(ServiceCall(Source.KEY_CHECK, self._service.whoami_path))
        except Refused as error:
            if error.status not in {404, 405}:
                raise
            return None
        who = decode_object(answer.body, "whoami", self._service.api_host)
        names = [_member(who, "organization", "name"), _member(who, "project", "name")]
        return " · ".join(name for name in names if name) or (
            _member(who, "user", "name") or _member(who, "user", "email")
        )

    async def _one_row(self, calls: Calls, *, is_known_good: bool) -> list[bytes]:
        call = replace(vault_call(("limit", "1")), source=Source.KEY_CHECK)
        try:
            answer = await calls.ask(call)
        except Refused as error:
            # A key that whoami knows may still lack the right to list: it is a good key.
            if is_known_good and error.status in {402, 403}:
                return []
            raise
        return [
            bytes(row)
            for row in decode_envelope(answer.body, "connections", self._service.api_host).rows or ()
        ]

    async def _row(self, calls: Calls, key: ConnectionKey, *, is_active: bool) -> Connection | None:
        query = (("key", key),) if is_active else (("key", key), ("active", "false"))
        try:
            answer = await calls.ask(replace(vault_call(*query), connection_key=key))
        except Refused as error:
            if error.status == 404 or (error.status == 400 and not is_active):
                return None
            raise
        envelope = decode_envelope(answer.body, "connections", self._service.api_host)
        if not envelope.rows and convert.count(envelope.total):
            raise Malformed("connection: announced and not sent", host=self._service.api_host)
        environment = self._workspace.environment
        rows = [
            convert.connection(bytes(r), environment=environment, is_active=is_active)
            for r in envelope.rows or ()
        ]
        found = next((row for row in rows if row is not None and row.key == key), None)
        if found is None and None in rows:  # it may be the one: that nothing was found would be a guess
            raise Malformed("connection: a row that cannot be read", host=self._service.api_host)
        return found

    def _logo_address(self, url: str) -> SplitResult:
        try:
            parts = urlsplit(url)
            host = parts.hostname
        except ValueError as error:
            raise Malformed("the logo's address") from error
        is_local = urlsplit(self._service.api_base).hostname in _LOOPBACK and host in _LOOPBACK
        if not host or not (parts.scheme == "https" or (parts.scheme == "http" and is_local)):
            raise Malformed("the logo's address")
        return parts


def _environment(row: bytes) -> Environment | None:
    """The environment a vault row names, itself or in its key."""
    found = {convert.connection(row, environment=assumed) for assumed in Environment}
    named = {one.environment for one in found if one is not None}
    return named.pop() if len(named) == 1 else None


def _member(value: dict[str, Any], outer: str, inner: str) -> str:
    part = value.get(outer)
    return convert.text(cast("dict[str, Any]", part).get(inner)) if isinstance(part, dict) else ""
