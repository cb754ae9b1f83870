"""A real HTTP server on loopback whose answers a test writes: h11 on asyncio."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import h11

from tests.fakes.serving import serving


@dataclass(frozen=True)
class Seen:
    """One request as it arrived."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    """What goes back; `raw` is written as it is instead, and the connection closed."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    delay_s: float = 0.0
    raw: bytes | None = None
    hangs: bool = False  # after `raw`, until the client goes


def json_reply(value: Any, status: int = 200, **headers: str) -> Reply:
    """A JSON answer; `x_request_id="1"` becomes the header x-request-id."""
    named = tuple((name.replace("_", "-"), text) for name, text in headers.items())
    return Reply(status, (("Content-Type", "application/json"), *named), json.dumps(value).encode())


Answering = Callable[[Seen], Reply | Awaitable[Reply]]


@dataclass
class Upstream:
    """Answers with `answer`; remembers what it saw and how many clients came and went."""

    answer: Answering
    seen: list[Seen] = field(default_factory=list)
    opened: int = 0
    arrived: asyncio.Event = field(default_factory=asyncio.Event)  # a request is there
    gone: asyncio.Event = field(default_factory=asyncio.Event)  # a client went before its answer was whole
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.opened += 1
        try:
            await self._converse(reader, writer)
        except ConnectionError:
            self.gone.set()
        except h11.RemoteProtocolError:
            writer.write(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        finally:
            writer.close()

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connection = h11.Connection(h11.SERVER)
        while (request := await _read(connection, reader)) is not None:
            self.seen.append(request)
            self.arrived.set()
            reply = self.answer(request)
            reply = reply if isinstance(reply, Reply) else await reply
            if not await self._wait(reader, reply.delay_s):
                return
            if reply.raw is not None:
                writer.write(reply.raw)
                await writer.drain()
                if reply.hangs:
                    await self._wait(reader, 60)
                return
            writer.write(_written(connection, reply, request.method))
            await writer.drain()
            if connection.our_state is h11.MUST_CLOSE or connection.our_state is h11.CLOSED:
                return
            connection.start_next_cycle()

    async def _wait(self, reader: asyncio.StreamReader, seconds: float) -> bool:
        """Waits, unless the client goes first."""
        if not seconds:
            return True
        try:
            await asyncio.wait_for(reader.read(1), seconds)
        except TimeoutError:
            return True
        self.gone.set()
        return False


async def _read(connection: h11.Connection, reader: asyncio.StreamReader) -> Seen | None:
    head: h11.Request | None = None
    body = b""
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(await reader.read(65536))
        elif isinstance(event, h11.Request):
            head = event
        elif isinstance(event, h11.Data):
            body += bytes(event.data)
        elif isinstance(event, h11.EndOfMessage):
            assert head is not None
            headers = tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in head.headers.raw_items())
            return Seen(head.method.decode(), head.target.decode(), headers, body)
        else:
            return None


def _written(connection: h11.Connection, reply: Reply, method: str) -> bytes:
    headers = list(reply.headers)
    if not any(name.lower() in {"content-length", "transfer-encoding"} for name, _ in headers):
        headers.append(("Content-Length", str(len(reply.body))))
    out = connection.send(h11.Response(status_code=reply.status, headers=headers)) or b""
    if method != "HEAD" and reply.body:
        out += connection.send(h11.Data(data=reply.body)) or b""
    return out + (connection.send(h11.EndOfMessage()) or b"")


@contextlib.asynccontextmanager
async def upstream(answer: Answering) -> AsyncIterator[Upstream]:
    """A server that answers so, for the length of the block."""
    fake = Upstream(answer)
    async with serving(fake.serve) as fake.port:
        yield fake
