"""R18: a session's server is gone within 200 ms of its end, however it ends and whatever is under way.

Under way each time: a socket that says nothing, half a request, and a token that the service is slow with.
"""

import asyncio
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import Any

from desktop.authkit.session import open_session
from desktop.base.clock import SystemClock
from desktop.domain.connection import VaultListing
from desktop.domain.service import PICA
from desktop.domain.session import SessionRequest
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.services.connect import ConnectRun, ConnectService
from tests.proof.figure import Figure, Share
from tests.support.guard import open_guard
from tests.support.raw_http import ask, request
from tests.unit.authkit.parts import WIDGET, Minting, session_request

FULL = 500
WITHIN_MS = 200.0
LIFE_S = 0.15
_MAX_WRONG = 50
_WORKSPACE = Workspace(WorkspaceId("w"), "W", PICA, Environment.TEST)


class _Api(Minting):
    """Mints when it is let, and has an empty vault."""

    async def connections(self, identity: Any = None) -> VaultListing:
        return VaultListing((), SystemClock().now())


@dataclass
class Life:
    """One session from its opening to its end."""

    service: ConnectService
    run: ConnectRun
    api: _Api
    opened_at: float

    @property
    def port(self) -> int:
        return int(self.run.host_url.split(":")[2].partition("/")[0])

    @property
    def secrets(self) -> tuple[str, str]:
        """Path and nonce."""
        return self.run._session._secrets  # type: ignore[union-attr]

    async def post(self, route: str, body: bytes, nonce: str = "") -> None:
        """As the widget and the host page do."""
        path, right = self.secrets
        host = f"127.0.0.1:{self.port}"
        origin = WIDGET if route == "token" else f"http://{host}"
        headers = [("Host", host), ("Origin", origin), ("X-Session-Nonce", nonce or right)]
        with suppress(OSError, TimeoutError):
            await ask(self.port, request("POST", f"/{path}/{route}", headers, body), timeout_s=2)


# --- the ends: each returns the moment from which the 200 ms count


async def _closed(life: Life) -> float:
    started = perf_counter()
    await life.service.close(life.run)
    return started


async def _locked(life: Life) -> float:
    """Locking and quitting end all sessions."""
    started = perf_counter()
    await life.service.aclose()
    return started


async def _crashed(life: Life) -> float:
    started = perf_counter()
    life.run.crashed("the page's process ended")
    return started


async def _reported_closed(life: Life) -> float:
    await life.post("result", b'{"kind": "close"}')
    return perf_counter()


async def _timed_out(life: Life) -> float:
    ends_at = life.opened_at + LIFE_S
    await asyncio.sleep(max(0.0, ends_at - perf_counter()))
    return ends_at


async def _guessed(life: Life) -> float:
    for _ in range(_MAX_WRONG):
        await life.post("token", b"{}", nonce="wrong")
    return perf_counter()


ENDS: dict[str, Callable[[Life], Awaitable[float]]] = {
    "close": _closed,
    "lock": _locked,
    "crash": _crashed,
    "the widget's close": _reported_closed,
    "timeout": _timed_out,
    "50 wrong nonces": _guessed,
}


async def _open(end: str) -> Life:
    api = _Api(gate=asyncio.Event())

    async def opener(asked: SessionRequest, _: Any, listener: Any) -> Any:
        life_s = LIFE_S if end == "timeout" else 60.0
        clock = SystemClock()
        return await open_session(
            asked,
            api,  # type: ignore[arg-type]  # the part of the port that is used
            listener,
            clock=clock,
            record=lambda entry: None,
            life_s=life_s,
        )

    async def store() -> Any:
        return None  # nothing is saved here

    class Pool:
        async def get(self, workspace: Workspace) -> _Api:
            return api

    guard, audit = open_guard()
    service = ConnectService(Pool(), store, opener, SystemClock(), guard=guard, audit=audit)  # type: ignore[arg-type]
    opened_at = perf_counter()
    run = await service.open(_WORKSPACE, replace(session_request()))
    return Life(service, run, api, opened_at)


async def _gone_after_ms(end: str) -> tuple[float, int]:
    """Milliseconds until nothing listens and every socket is cut; how many sockets still listen."""
    life = await _open(end)
    port = life.port
    idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
    idle[1][1].write(b"POST /half HTTP/1.1\r\nHost: ")
    slow = asyncio.create_task(life.post("token", b"{}"))
    await asyncio.sleep(0.01)
    started = await ENDS[end](life)
    for _ in range(1000):
        if _is_refused(port):
            break
        await asyncio.sleep(0.002)
    for reader, writer in idle:
        with suppress(OSError, TimeoutError):
            async with asyncio.timeout(2):
                while await reader.read(4096):
                    pass
        writer.transport.abort()
    await slow
    took_ms = (perf_counter() - started) * 1000
    left = listening_sockets()
    await life.service.aclose()
    return took_ms, left


def _is_refused(port: int) -> bool:
    with socket.socket() as sock:
        return sock.connect_ex(("127.0.0.1", port)) != 0


def listening_sockets() -> int:
    """TCP sockets of this process that listen; Linux tells, elsewhere 0."""
    if sys.platform != "linux":
        return 0
    own = {str(each.readlink()) for each in _file_descriptors()}
    lines = [row.split() for table in ("tcp", "tcp6") for row in _table(table)]
    return sum(f"socket:[{row[9]}]" in own for row in lines if row[3] == "0A")


def _file_descriptors() -> list[Path]:
    return [each for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]


def _table(name: str) -> list[str]:
    path = Path("/proc/self/net") / name
    return path.read_text().splitlines()[1:] if path.exists() else []


async def _prove(share: Share) -> Figure:
    ends = list(islice(cycle(ENDS), share.of(FULL, len(ENDS))))
    faults: list[str] = []
    slowest, left = 0.0, 0
    before = listening_sockets()
    for end in ends:
        took_ms, listening = await _gone_after_ms(end)
        slowest, left = max(slowest, took_ms), max(left, listening - before)
        if took_ms > WITHIN_MS or listening > before:
            faults.append(f"after {end}: {took_ms:.0f} ms, {listening - before} sockets listen")
    figures = f"slowest {slowest:.0f} ms; {left} listening sockets without a session"
    what = f"session servers gone within {WITHIN_MS:.0f} ms ({figures})"
    return Figure.counted(len(ends) - len(faults), len(ends), what, faults)


def prove(share: Share) -> Figure:
    """One after the other: each has to be gone whatever the others do."""
    return asyncio.run(_prove(share))
