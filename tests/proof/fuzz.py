"""R1: fuzzed requests to the session server.

A tenth goes over real sockets, the rest to the same connections, guard and handlers through a transport in
memory, which is quicker. Nothing is told apart in what is asked of the answers.
"""

import asyncio
import gc
import logging
import random
import re
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from desktop.authkit.session import open_session
from desktop.domain.activity import ActivityEntry
from desktop.domain.ports import AuthKitSession
from desktop.net.loopback import LoopbackServer
from tests.proof.figure import MAX_FAULTS, Figure, Share
from tests.proof.mutator import Target, damaged, legal, may_succeed
from tests.unit.authkit.parts import WIDGET, Ears, HandClock, Minting, session_request

FULL = 1_000_000
OVER_SOCKETS = 0.1
PER_SESSION = 40  # fewer than the wrong nonces that close one, and than the calls it answers
LEGAL_ONE_IN = 20  # undamaged, so that a server which refuses everything fails the proof
AT_ONCE = 12  # the server drops sockets over 32, and that is not what is proved here
LEGAL_S, DAMAGED_S = 10.0, 0.2  # half a request waits in vain
Send = Callable[[AuthKitSession, Target, bytes, random.Random, float], Awaitable[bytes]]
_STATUS = re.compile(rb"HTTP/1\.1 (?!100)(\d\d\d) ")


@dataclass
class Tally:
    """What came back."""

    asked: int = 0
    harmless: int = 0
    answered: int = 0
    legal_refused: int = 0
    statuses: dict[int, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def count(self, data: bytes, wire: bytes, it: Target, is_legal: bool) -> None:
        """Judges one request by all that was sent back for it."""
        self.asked += 1
        statuses = [int(status) for status in _STATUS.findall(wire.partition(b"<!doctype")[0])]
        fault = _fault(data, wire, statuses, it)
        if is_legal and not any(200 <= status < 300 for status in statuses):
            fault = fault or f"a legal request was answered {statuses}"
        if statuses:
            self.answered += 1
            self.statuses[statuses[0]] = self.statuses.get(statuses[0], 0) + 1
        if fault is None:
            self.harmless += 1
        elif len(self.faults) < MAX_FAULTS:
            self.faults.append(f"{fault}: {data[:300]!r}")


def _fault(data: bytes, wire: bytes, statuses: list[int], it: Target) -> str | None:
    is_good = any(200 <= status < 300 for status in statuses)
    if is_good and not may_succeed(data, it):
        return f"unauthorised {statuses}"
    if len(statuses) > 1:
        return f"{len(statuses)} answers on one connection"
    if 500 in statuses:
        return "unhandled error"
    is_page = is_good and data.startswith(b"GET ")  # it hands the widget its settings
    if not is_page and (it.nonce.encode() in wire or it.secret.encode() in wire):
        return "a secret in the answer"
    return None


class Sink(logging.Handler):
    """Every line the application logs meanwhile: none may hold a secret, none may tell of an error."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))
        self.errors: list[str] = []
        self.text: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps it until the session ends."""
        line = self.format(record)
        self.text.append(line)
        if record.levelno >= logging.WARNING:
            self.errors.append(line[-300:])


@contextmanager
def _listening(sink: Sink) -> Iterator[None]:
    """All that the application logs goes to the sink and nowhere else: who keeps a million lines is slow."""
    log = logging.getLogger("desktop")
    level = log.level
    log.addHandler(sink)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        yield
    finally:
        log.removeHandler(sink)
        log.setLevel(level)
        log.propagate = True


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Each request leaves a few cycles: looking for them every 700 objects takes a sixth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(50_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


class Ticking(HandClock):
    """A fifth of a second passes between two calls: this is not about the rate limit."""

    def monotonic(self) -> float:
        """Later than before."""
        self.moved_s += 0.2
        return self.moved_s


async def _session(source: random.Random, count: int, tally: Tally, send: Send) -> tuple[str, list[str]]:
    """Asks one session `count` times; what it told others about it, and what must not be in there."""
    sources = [random.Random(source.getrandbits(64)) for _ in range(count)]  # in an order of their own
    ears, entries, minting = Ears(), list[ActivityEntry](), Minting()
    session = await open_session(
        session_request(),
        minting,  # type: ignore[arg-type]  # the part of the port that is used
        ears,
        clock=Ticking(),
        record=entries.append,
    )
    secret, nonce = session._secrets  # type: ignore[attr-defined]
    it = Target(urlsplit(session.host_url).port or 0, secret, nonce, WIDGET)
    at_once = asyncio.Semaphore(AT_ONCE)

    async def ask(own: random.Random) -> None:
        async with at_once:
            data, is_legal = _next(own, it)
            tally.count(
                data, await send(session, it, data, own, LEGAL_S if is_legal else DAMAGED_S), it, is_legal
            )

    try:
        await asyncio.gather(*(ask(own) for own in sources))
    finally:
        await session.aclose()
    return repr((entries, ears.events, ears.messages)), [secret, nonce]


async def _sessions(source: random.Random, count: int, tally: Tally, sink: Sink, send: Send) -> None:
    """Several sessions at a time, until `count` requests were asked."""
    while count > 0:
        counts = [
            min(PER_SESSION, count - done) for done in range(0, min(count, 10 * PER_SESSION), PER_SESSION)
        ]
        found = await asyncio.gather(*(_session(source, each, tally, send) for each in counts))
        told = "\n".join([*sink.text, *(text for text, _ in found)])
        sink.text.clear()
        tally.faults += ["a secret in a log" for _, words in found for word in words if word in told]
        count -= sum(counts)


# --- over sockets


async def _over_a_socket(
    _: AuthKitSession, it: Target, data: bytes, source: random.Random, timeout_s: float
) -> bytes:
    """Raw sockets: asyncio's streams would take longer than the server."""
    loop, wire = asyncio.get_running_loop(), b""
    with socket.socket() as sock:
        sock.setblocking(False)
        with suppress(OSError, TimeoutError):
            await loop.sock_connect(sock, ("127.0.0.1", it.port))
            for part in _pieces(source, data):
                await loop.sock_sendall(sock, part)
                await asyncio.sleep(0)
            async with asyncio.timeout(timeout_s):
                while part := await loop.sock_recv(sock, 65536):
                    wire += part
    return wire


# --- in memory


class _Memory(asyncio.Transport):
    """What a connection writes to; its client goes away as soon as it has its answer."""

    def __init__(self, connection: Any) -> None:
        super().__init__()
        self._connection = connection
        self._is_closed = False
        self.wire = bytearray()

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """The client has it at once."""
        self.wire += data

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """Nothing is ever waiting."""

    def pause_reading(self) -> None:
        """All has been sent already."""

    def resume_reading(self) -> None:
        """All has been sent already."""

    def write_eof(self) -> None:
        """The answer is complete."""
        self.abort()

    def is_closing(self) -> bool:
        """Whether the end was told."""
        return self._is_closed

    def abort(self) -> None:
        """Tells the connection in the next turn of the loop, as a socket does."""
        if not self._is_closed:
            self._is_closed = True
            asyncio.get_running_loop().call_soon(self._connection.connection_lost, None)


async def _in_memory(
    session: AuthKitSession, _: Target, data: bytes, source: random.Random, _timeout_s: float
) -> bytes:
    server: LoopbackServer = session._loopback  # type: ignore[attr-defined]
    connection = server._protocol()
    transport = _Memory(connection)
    connection.connection_made(transport)
    for part in _pieces(source, data):
        if not transport.is_closing():
            connection.data_received(part)
        await asyncio.sleep(0)
    for _ in range(40):  # a token takes about ten turns; who has no answer by then waits for more bytes
        if transport.is_closing():
            break
        await asyncio.sleep(0)
    transport.abort()
    await asyncio.sleep(0)
    return bytes(transport.wire)


# --- both


def _next(source: random.Random, it: Target) -> tuple[bytes, bool]:
    if source.randrange(LEGAL_ONE_IN) == 0:
        return legal(source, it).wire(), True
    return damaged(source, it), False


def _pieces(source: random.Random, data: bytes) -> list[bytes]:
    """As the network may cut it."""
    if source.random() < 0.6:
        return [data]
    cuts = sorted(source.randrange(len(data) + 1) for _ in range(source.randrange(1, 4)))
    return [data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True) if a < b]


async def _fuzz(share: Share, tally: Tally, sink: Sink) -> int:
    total = share.of(FULL)
    by_socket = max(1, round(total * OVER_SOCKETS))

    def unhandled(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        sink.errors.append(str(context.get("exception") or context["message"]))

    asyncio.get_running_loop().set_exception_handler(unhandled)
    await _sessions(share.random("sockets"), by_socket, tally, sink, _over_a_socket)
    await _sessions(share.random("memory"), total - by_socket, tally, sink, _in_memory)
    return by_socket


def prove(share: Share) -> Figure:
    """Every request is asked, and every answer judged."""
    tally, sink = Tally(), Sink()
    with _listening(sink), _seldom_collected():
        by_socket = asyncio.run(_fuzz(share, tally, sink))
    what = f"fuzzed requests harmless ({by_socket:,} over sockets; {tally.answered:,} answered)"
    return Figure.counted(tally.harmless, tally.asked, what, [*tally.faults, *sink.errors])
