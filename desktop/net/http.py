"""The HTTP client: httpx behind one class, with deadlines, caps and bounded inflation.

Calls go through httpx's transports and not through its client: no cookies kept between calls, no redirects
followed, no headers but our own, and less time a call.
"""

import asyncio
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import cast

import httpx

from desktop import __version__
from desktop.domain.body import RequestBody, StreamedBody
from desktop.domain.errors import NetworkCause, Unreachable, UserError
from desktop.net.body import BodyDamaged, BodyTooLarge, check_length, read_body
from desktop.net.failure import unreachable
from desktop.net.retry import OnWait, with_retries
from desktop.net.streamed import FileChanged, stream
from desktop.net.transport import Transports

MIB = 1024 * 1024
Headers = tuple[tuple[str, str], ...]
CONNECT_S = 10.0

_OWN_HEADERS = (
    ("user-agent", f"authkit-desktop/{__version__}"),
    ("accept", "*/*"),
    ("accept-encoding", "gzip, deflate"),
)


@dataclass(frozen=True, slots=True)
class HttpCall:
    """One call to make. Redirects are never followed."""

    method: str
    url: str  # absolute
    headers: Headers = field(default=(), repr=False)  # may hold the secret key
    body: RequestBody | None = field(default=None, repr=False)
    total_s: float = 60.0  # each try
    idle_s: float = 15.0  # without a byte
    max_bytes: int = 64 * MIB  # on the wire and decoded
    retries: int = 0  # further tries on connect errors, 429 and 502 to 504; for GET only


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """The whole answer, decoded."""

    status: int
    headers: Headers
    body: bytes = field(repr=False)
    wire_bytes: int
    elapsed_s: float

    def header(self, name: str) -> str:
        """The first header of that name in any case, or an empty text."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


class HttpClient:
    """Pools of connections, kept open between calls; one client a workspace.

    `proxy` is a proxy's URL; None takes the system's, an empty text none. Loopback never goes through one.
    """

    def __init__(self, proxy: str | None = None) -> None:
        self._transports = Transports(proxy)

    async def call(self, call: HttpCall, on_wait: OnWait | None = None) -> HttpAnswer:
        """Makes the call; `on_wait` hears of waits that the service asked for.

        Raises Unreachable when no whole answer came, UserError (field "headers") for a header that cannot
        be sent, UserError (field "body") for a file that cannot be read to its end; a status of 4xx or 5xx is
        an answer. A cancel closes the connection.
        """
        if call.retries and call.method == "GET":
            return await with_retries(lambda: self._once(call), call.retries, on_wait)
        return await self._once(call)

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._transports.aclose()

    async def _once(self, call: HttpCall) -> HttpAnswer:
        request = _request(call)
        host = request.url.netloc.decode("ascii", "replace")
        started = time.monotonic()
        try:
            async with asyncio.timeout(call.total_s):
                status, headers, body, wire_bytes = await self._exchange(call, request)
        except BodyTooLarge as error:
            raise Unreachable(NetworkCause.TOO_LARGE, host=host, detail=str(error)) from error
        except BodyDamaged as error:
            raise Unreachable(NetworkCause.BROKEN, host=host, detail=str(error)) from error
        except FileChanged as error:
            raise UserError("body", str(error)) from error
        except httpx.LocalProtocolError as error:
            raise UserError("headers", "This request holds a header that cannot be sent.") from error
        except TimeoutError as error:
            raise Unreachable(
                NetworkCause.TIMEOUT, host=host, detail=f"no whole answer within {call.total_s:g} s"
            ) from error
        except (httpx.HTTPError, OSError, UnicodeError) as error:
            is_proxied = bool(self._transports.proxy_for(request.url))
            raise unreachable(error, host, is_proxied=is_proxied) from error
        return HttpAnswer(status, headers, body, wire_bytes, time.monotonic() - started)

    async def _exchange(self, call: HttpCall, request: httpx.Request) -> tuple[int, Headers, bytes, int]:
        pool = await self._transports.pool(request.url)
        response = await pool.handle_async_request(request)
        try:
            if call.method != "HEAD":
                check_length(response.headers.get("content-length", ""), call.max_bytes)
            coding = response.headers.get("content-encoding", "").strip().lower()
            # Closed here and not by the garbage collector when the body is not read to its end.
            raw = cast("AsyncGenerator[bytes, None]", response.aiter_raw())
            async with aclosing(raw) as chunks:
                body, wire_bytes = await read_body(chunks, coding, call.max_bytes)
        finally:
            await response.aclose()
        return response.status_code, _decoded(response.headers.raw), body, wire_bytes


def _request(call: HttpCall) -> httpx.Request:
    given = {name.lower() for name, _ in call.headers}
    headers = [pair for pair in _OWN_HEADERS if pair[0] not in given]
    if isinstance(call.body, StreamedBody):  # else httpx would send it in chunks, which not every API takes
        headers.append(("content-length", str(call.body.size)))
    deadlines = {"connect": CONNECT_S, "read": call.idle_s, "write": call.idle_s, "pool": call.total_s}
    try:
        return httpx.Request(
            call.method,
            call.url,
            headers=[_encoded(name, value) for name, value in (*headers, *call.headers)],
            content=stream(call.body) if isinstance(call.body, StreamedBody) else call.body,
            extensions={"timeout": deadlines},
        )
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Unreachable(NetworkCause.NAME, host="", detail="not a usable address") from error


def _encoded(name: str, value: str) -> tuple[bytes, bytes]:
    value = value.strip(" \t")
    is_clean = not any((char < " " and char != "\t") or char == "\x7f" or char > "\xff" for char in value)
    if not is_clean or not name.isascii():
        # The value may be a secret: neither it nor an error that holds it goes further.
        raise UserError("headers", f"The value of {name} holds characters that a header cannot carry.")
    return name.encode("ascii"), value.encode("latin-1")


def _decoded(raw: list[tuple[bytes, bytes]]) -> Headers:
    return tuple((name.decode("latin-1"), _text(value)) for name, value in raw)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
