"""R9: every kind of redirect in the answer to every operation; nothing of it arrives at the other host."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import DesktopError, ServiceError
from desktop.domain.identity import Identity
from desktop.domain.request import Method, PassthroughRequest
from desktop.domain.secret import Secret
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.net.http import HttpClient
from tests.fakes.upstream import Reply, Seen, upstream
from tests.proof.figure import Figure, Share
from tests.support.canary import CANARY, forms_of

STATUSES = (300, 301, 302, 303, 305, 307, 308, 399)
CONNECTION = ConnectionKey("test::gmail::default::canary-connection-4711")
Operation = Callable[[ApiClient], Awaitable[Any]]


def locations(other: int) -> Iterator[tuple[tuple[str, str], ...]]:
    """25 ways to name the other host, or to make somebody look."""
    host = f"127.0.0.1:{other}"
    for value in (
        *(
            f"http://{host}/x",
            f"HTTP://{host}/x",
            f"//{host}/x",
            f"///{host}/x",
            f"http:{host}/x",
            f"http:/{host}/x",
        ),
        *(
            f"https://{host}/x",
            f"http://user:pw@{host}/x",
            f"http://localhost:{other}/x",
            f"http://[::1]:{other}/x",
        ),
        *(f"http://{host}/x?key={{key}}", f"http://{host}/x#part", f" http://{host}/x", f"http://{host}\\x"),
        *(
            f"/\\{host}/x",
            f"\\\\{host}\\x",
            f"ws://{host}/x",
            "/elsewhere",
            "../../elsewhere",
            "?elsewhere",
            "",
        ),
    ):
        yield (("Location", value),)
    yield (("Location", f"http://{host}/x"), ("Location", f"http://{host}/y"))
    yield (("Refresh", f"0; url=http://{host}/x"), ("Content-Location", f"http://{host}/x"))
    yield (("Set-Cookie", "a=b"), ("Location", f"http://{host}/x"), ("Alt-Svc", f'h2="{host}"'))
    yield (("Link", f"<http://{host}/x>; rel=next"), ("Location", f"http://{host}/{'x' * 4000}"))


def _send(method: Method) -> Operation:
    request = PassthroughRequest(method, "gmail/v1/users/me", CONNECTION, body=None)
    return lambda api: api.send(request)


OPERATIONS: dict[str, Operation] = {
    "check key": lambda api: api.check_key(),
    "connectors": lambda api: api.connectors(),
    "connections": lambda api: api.connections(Identity("u")),
    "connection": lambda api: api.connection(CONNECTION),
    "token": lambda api: api.mint(Identity("u")),
    "token by page": lambda api: api.mint(Identity("u"), page=2),
    **{
        f"send {method}": _send(method)
        for method in (Method.GET, Method.POST, Method.PUT, Method.PATCH, Method.DELETE)
    },
    "logo": lambda api: api.logo(f"{api._service.api_base}/logo.png"),
}


async def _prove(share: Share, make_client: Callable[[], HttpClient]) -> Figure:
    reply = Reply()
    heard = bytearray()
    visits = 0

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal visits
        visits += 1
        heard.extend(await reader.read(65536))
        writer.close()

    def answer(seen: Seen) -> Reply:
        return reply

    async with await asyncio.start_server(listen, "127.0.0.1", 0) as other, upstream(answer) as server:
        every = list(product(OPERATIONS, STATUSES, locations(other.sockets[0].getsockname()[1])))
        chosen = share.random("redirects").sample(every, share.of(len(every), 60))
        api = _client(server.url, make_client())
        faults: list[str] = []
        for name, status, headers in chosen:
            reply = Reply(raw=_wire(status, headers))
            server.seen.clear()
            before = visits
            outcome = await _outcome(OPERATIONS[name], api)
            await asyncio.sleep(0)  # so that a visit is noticed by the one that made it
            if visits != before or _is_followed(server.seen) or not _is_said(name, status, outcome):
                faults.append(f"{name}, {status} {headers[0]}: {outcome!r}")
        await api.aclose()
    held = [
        form for secret in (CANARY, CONNECTION) for form, data in forms_of(secret).items() if data in heard
    ]
    faults = [*(f"{form} bytes of a secret at the other host" for form in held), *faults]
    what = f"redirects × operations not followed ({len(heard):,} bytes at the other host)"
    return Figure.counted(len(chosen) - min(len(faults), len(chosen)), len(chosen), what, faults)


def _wire(status: int, headers: tuple[tuple[str, str], ...]) -> bytes:
    """As bytes: h11 would not send all of these."""
    lines = [f"HTTP/1.1 {status} Elsewhere", *(f"{name}: {value}" for name, value in headers)]
    return ("\r\n".join([*lines, "Content-Length: 0", "Connection: close"]) + "\r\n\r\n").encode()


def _client(url: str, http: HttpClient) -> ApiClient:
    workspace = Workspace(WorkspaceId("w"), "W", replace(PICA, api_base=url), Environment.TEST)

    async def read_key() -> Secret:
        return Secret(CANARY)

    return ApiClient(http, workspace, read_key, lambda entry: None, SystemClock())


async def _outcome(operation: Operation, api: ApiClient) -> Any:
    try:
        return await operation(api)
    except DesktopError as error:
        return error


def _is_followed(seen: list[Seen]) -> bool:
    return any("elsewhere" in request.target for request in seen) or not seen


def _is_said(name: str, status: int, outcome: Any) -> bool:
    """The console shows the redirect as the answer it is; for all others it is an error."""
    if name.startswith("send"):
        return getattr(outcome, "status", None) == status
    return isinstance(outcome, ServiceError)


def prove(share: Share, make_client: Callable[[], HttpClient] = HttpClient) -> Figure:
    """One client for all, as a workspace has one."""
    return asyncio.run(_prove(share, make_client))
