"""The server: raw sockets on loopback, so that it can do what no HTTP library would."""

import asyncio
import contextlib
import json
import socket
import struct
from collections import Counter, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import Any

from desktop.net.http import Deadlines, HttpClient
from tests.fakes.faults.certificates import Certificate, client_context, server_context
from tests.fakes.serving import serving
from tests.fakes.upstream import Reply, Seen

Headers = tuple[tuple[str, str], ...]
PROXIED_HOST = "api.faults.test"
LATEST = 64  # bodies that are remembered
SILENCE_S = 100.0  # longer than every deadline of the application


class Road(Enum):
    """How a client gets to the server."""

    PLAIN = auto()
    TLS = auto()
    PROXY = auto()  # with CONNECT, to a host behind it
    PLAIN_PROXY = auto()  # without TLS, so that the proxy sees the calls
    NAME = auto()  # to a host of `Fault.host`, which is looked up first
    CLOSED = auto()  # nobody listens
    FULL = auto()  # somebody listens and takes nobody


@dataclass
class Exchange:
    """One request as it came, its true answer, and the socket to do wrong on."""

    seen: Seen
    truth: Reply
    attempt: int  # how often this target was asked for, this time included
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    answer: Callable[[Seen], Reply]  # the upstream
    bodies: deque[bytes]  # what a client that reads rightly may have understood
    is_over: bool = True  # whether the connection is closed afterwards

    async def raw(self, data: bytes) -> None:
        """These bytes."""
        self.writer.write(data)
        await self.writer.drain()

    async def reply(self, status: int = 200, body: bytes = b"", headers: Headers = (), **more: bytes) -> None:
        """A whole answer; `wire` is what is sent of the body, `length` what is said of it."""
        wire = more.get("wire", body)
        self.bodies.extend((body, wire))
        length = more.get("length", str(len(wire)).encode())
        lines = [f"HTTP/1.1 {status} So".encode(), *(f"{n}: {v}".encode() for n, v in headers)]
        head = b"\r\n".join([*lines, b"Content-Length: " + length, b"Connection: close", b"", b""])
        await self.raw(head + wire)

    async def tell_truth(self, headers: Headers = ()) -> None:
        """What the upstream would have said, and the connection stays open."""
        truth = self.truth
        self.bodies.append(truth.body)
        lines = [f"HTTP/1.1 {truth.status} So", *(f"{n}: {v}" for n, v in (*truth.headers, *headers))]
        head = "\r\n".join([*lines, f"Content-Length: {len(truth.body)}", "", ""])
        await self.raw(head.encode() + truth.body)
        self.is_over = False

    async def silence(self) -> None:
        """Nothing, until the client goes."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(SILENCE_S):
                while await self.reader.read(65536):
                    pass

    async def drip(self, data: Iterator[bytes], step_s: float = 0.05) -> None:
        """A piece now and then, until the client goes."""
        for piece in data:
            await self.raw(piece)
            await asyncio.sleep(step_s)

    def reset(self) -> None:
        """Ends the connection with RST."""
        sock = self.writer.get_extra_info("socket")
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()

    @property
    def value(self) -> Any:
        """The true answer's JSON; None where there is none."""
        try:
            return json.loads(self.truth.body)
        except ValueError:
            return None


Act = Callable[[Exchange], Awaitable[None]]


@dataclass(frozen=True)
class Fault:
    """One way to misbehave, and what has to come of it.

    `gives` names the outcomes allowed, `says` words of which one must be in what a person is shown.
    """

    name: str
    act: Act
    gives: tuple[str, ...]
    says: tuple[str, ...] = ()
    road: Road = Road.PLAIN
    certificate: Certificate = Certificate.GOOD
    host: str = "127.0.0.1"
    at_accept: bool = False  # before anything is read


@dataclass
class FaultServer:
    """A server with one fault. `client` makes an HTTP client that goes its road."""

    fault: Fault
    answer: Callable[[Seen], Reply]
    asked: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    bodies: deque[bytes] = field(default_factory=lambda: deque(maxlen=LATEST))
    port: int = 0

    @property
    def url(self) -> str:
        """What the client is told as the API's address."""
        match self.fault.road:
            case Road.PLAIN | Road.CLOSED | Road.FULL:
                return f"http://127.0.0.1:{self.port}"
            case Road.PLAIN_PROXY:
                return f"http://{PROXIED_HOST}"
            case Road.PROXY:
                return f"https://{PROXIED_HOST}"
            case Road.TLS | Road.NAME:
                return f"https://{self.fault.host}:{self.port}"

    @property
    def secure_url(self) -> str:
        """The same for what is never asked for without TLS but from loopback: logos."""
        return self.url.replace("http:", "https:") if self.fault.road is Road.PLAIN_PROXY else self.url

    def client(self, deadlines: Deadlines) -> HttpClient:
        """A client that goes this road and trusts the authority of `certificates`."""
        is_proxied = self.fault.road in {Road.PROXY, Road.PLAIN_PROXY}
        proxy = f"http://{self.fault.host}:{self.port}" if is_proxied else ""
        context = client_context()  # made here and not in several worker threads, which would make several
        return HttpClient(proxy, deadlines=deadlines, tls=lambda: context)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, from its first byte to its last."""
        try:
            while await self._exchange(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # the client went
        finally:
            writer.close()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        nothing = Exchange(Seen("", "", (), b""), Reply(), 0, reader, writer, self.answer, self.bodies)
        if self.fault.at_accept:
            await self.fault.act(nothing)
            return False
        seen = await _read(reader)
        named = (seen.method, seen.target)
        self.asked[named] += 1
        truth = Reply() if seen.method == "CONNECT" else self.answer(_without_host(seen))
        it = replace(nothing, seen=seen, truth=truth, attempt=self.asked[named])
        await self.fault.act(it)
        return not it.is_over


async def _read(reader: asyncio.StreamReader) -> Seen:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    method, target, _ = head[0].split(" ", 2)
    headers = tuple((n, v.strip()) for n, _, v in (line.partition(":") for line in head[1:] if line))
    length = next((v for n, v in headers if n.lower() == "content-length"), "0")
    return Seen(method, target, headers, await reader.readexactly(int(length)))


def _without_host(seen: Seen) -> Seen:
    return replace(seen, target=seen.target.removeprefix(f"http://{PROXIED_HOST}"))


@contextlib.asynccontextmanager
async def misbehaving(fault: Fault, answer: Callable[[Seen], Reply]) -> AsyncIterator[FaultServer]:
    """A server with this fault, for the length of the block."""
    it = FaultServer(fault, answer)
    with contextlib.ExitStack() as held:
        if fault.road is Road.FULL:
            it.port = held.enter_context(_full())
            yield it
            return
        if fault.road is Road.CLOSED:
            it.port = _closed_port()
            yield it
            return
        is_tls = fault.road is Road.TLS and not fault.at_accept
        context = server_context(fault.certificate) if is_tls else None
        async with serving(it.serve, context) as it.port:
            yield it


@contextlib.contextmanager
def _full() -> Iterator[int]:
    """A port whose queue is full: whoever connects waits (Linux drops what comes then)."""
    with contextlib.ExitStack() as held:
        server = held.enter_context(socket.socket())
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for _ in range(8):
            waiting = held.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(server.getsockname())
        yield server.getsockname()[1]


def _closed_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return server.getsockname()[1]
