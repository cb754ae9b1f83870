"""The HTTP client: httpx behind one class, with deadlines, caps and bounded inflation.

Calls go through httpx's transports and not through its client: no cookies kept between calls, no redirects
followed, no headers but our own, and less time a call.
"""

import asyncio
import ssl
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

import httpx

from desktop import __version__
from desktop.domain.body import RequestBody, StreamedBody
from desktop.domain.errors import NetworkCause, Unreachable, UserError
from desktop.domain.request import BodyFault, Timing
from desktop.net.body import Body, BodyDamaged, BodyTooLarge, check_length
from desktop.net.failure import unreachable
from desktop.net.handshake import closing_handshakes
from desktop.net.retry import OnWait, with_retries
from desktop.net.spill import Spill
from desktop.net.streamed import FileChanged, stream
from desktop.net.timing import Watch
from desktop.net.transport import Transports, tls_context

MIB = 1024 * 1024
Headers = tuple[tuple[str, str], ...]

_OWN_HEADERS = (
    ("user-agent", f"authkit-desktop/{__version__}"),
    ("accept", "*/*"),
    ("accept-encoding", "gzip, deflate"),
)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """How long a client waits where a call says nothing else; `backoff_s` is before the first new try."""

    connect_s: float = 10.0
    idle_s: float = 15.0  # without a byte
    total_s: float = 60.0  # each try
    backoff_s: float = 0.5


@dataclass(frozen=True, slots=True)
class HttpCall:
    """One call to make. Redirects are never followed."""

    method: str
    url: str  # absolute
    headers: Headers = field(default=(), repr=False)  # may hold the secret key
    body: RequestBody | None = field(default=None, repr=False)
    total_s: float | None = None  # each try; None: the client's, as the next
    idle_s: float | None = None
    max_bytes: int = 64 * MIB  # on the wire and decoded
    retries: int = 0  # further tries on connect errors, 429 and 502 to 504; for GET only
    is_watched: bool = False  # to be looked at: timed, a body that is not whole kept, a huge one in a file


_WHO_ARE_YOU = 407  # said by a proxy, never by the host itself
_DEADLINES = Deadlines()


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """The whole answer, decoded."""

    status: int
    headers: Headers
    body: bytes = field(repr=False)
    wire_bytes: int
    elapsed_s: float
    fault: BodyFault | None = None  # set only for a call that is watched, as are the next five
    file: Path | None = None
    file_bytes: int = 0
    timing: Timing | None = None
    url: str = ""
    sent_headers: Headers = field(default=(), repr=False)  # the secret among them

    def header(self, name: str) -> str:
        """The first header of that name in any case, or an empty text."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


class HttpClient:
    """Pools of connections, kept open between calls; one client a workspace.

    `proxy` is a proxy's URL; None takes the system's, an empty text none. Loopback never goes through one.
    `spill` takes bodies over the cap of calls that are watched. `tls` makes the context, off the loop.
    """

    def __init__(
        self,
        proxy: str | None = None,
        spill: Spill | None = None,
        *,
        deadlines: Deadlines = _DEADLINES,
        tls: Callable[[], ssl.SSLContext] = tls_context,
    ) -> None:
        self._transports = Transports(proxy, tls)
        self._spill = spill
        self._deadlines = deadlines

    async def call(self, call: HttpCall, on_wait: OnWait | None = None) -> HttpAnswer:
        """Makes the call; `on_wait` hears of waits that the service asked for.

        Raises Unreachable when no whole answer came, UserError (field "headers") for a header that cannot
        be sent, UserError (field "body") for a file that cannot be read to its end; a status of 4xx or 5xx is
        an answer. A cancel closes the connection.
        """
        if call.retries and call.method == "GET":
            backoff_s = self._deadlines.backoff_s
            return await with_retries(lambda: self._once(call), call.retries, on_wait, backoff_s)
        return await self._once(call)

    def proxy_host(self, url: str) -> str:
        """Host and port of the proxy on the way to this address, without its password; empty without one."""
        proxy = self._transports.proxy_for(httpx.URL(url))
        return httpx.URL(proxy).netloc.decode("ascii", "replace") if proxy else ""

    async def aclose(self) -> None:
        """Closes all connections; removes the bodies that were put into files."""
        await self._transports.aclose()
        if self._spill is not None:
            await asyncio.to_thread(self._spill.clear)  # removing 1 GiB takes 0.1 s and more

    async def _once(self, call: HttpCall) -> HttpAnswer:
        watch = Watch() if call.is_watched else None
        total_s = self._deadlines.total_s if call.total_s is None else call.total_s
        request = _request(call, watch, self._timeouts(call, total_s))
        host = request.url.netloc.decode("ascii", "replace")
        started = time.monotonic()
        coming = _Coming(watch)
        try:
            async with asyncio.timeout(total_s):
                await self._exchange(call, request, coming)
        except BodyTooLarge as error:
            coming.fail(error.fault, Unreachable(NetworkCause.TOO_LARGE, host=host, detail=str(error)), error)
        except BodyDamaged as error:
            broken = Unreachable(NetworkCause.BROKEN, host=host, detail=str(error))
            coming.fail(error.fault, broken, error)
        except FileChanged as error:
            raise error.said from error
        except httpx.LocalProtocolError as error:
            raise UserError("headers", "This request holds a header that cannot be sent.") from error
        except TimeoutError as error:
            detail = f"no whole answer within {total_s:g} s"
            late = Unreachable(NetworkCause.TIMEOUT, host=host, detail=detail)
            coming.fail(BodyFault.TIMED_OUT, late, error)
        except (httpx.HTTPError, OSError, UnicodeError) as error:
            is_proxied = bool(self._transports.proxy_for(request.url))
            fault = BodyFault.TIMED_OUT if isinstance(error, httpx.TimeoutException) else BodyFault.CUT
            coming.fail(fault, unreachable(error, host, is_proxied=is_proxied), error)
        return coming.answer(request, time.monotonic() - started)

    def _timeouts(self, call: HttpCall, total_s: float) -> dict[str, float]:
        idle_s = self._deadlines.idle_s if call.idle_s is None else call.idle_s
        return {"connect": self._deadlines.connect_s, "read": idle_s, "write": idle_s, "pool": total_s}

    async def _exchange(self, call: HttpCall, request: httpx.Request, coming: "_Coming") -> None:
        pool = await self._transports.pool(request.url)
        response = await pool.handle_async_request(request)
        try:
            if response.status_code == _WHO_ARE_YOU and self._transports.proxy_for(request.url):
                raise httpx.ProxyError("407 the proxy asks for a name and a password")
            spill = self._spill if call.is_watched else None
            if call.method != "HEAD" and spill is None:
                check_length(response.headers.get("content-length", ""), call.max_bytes)
            coding = response.headers.get("content-encoding", "").strip().lower()
            coming.begin(response, Body(coding, call.max_bytes, spill))
            raw = cast("AsyncGenerator[bytes, None]", response.aiter_raw())
            try:
                await coming.body.read(raw)
            finally:
                # Where the body is not read to its end, httpcore's generators end with their last reference:
                # here, in this task. The response is closed before, so that they need not wait for
                # anything, which nobody could do for them.
                await response.aclose()
                await raw.aclose()
        finally:
            await response.aclose()


class _Coming:
    """An answer while it comes; of a call that is watched it counts also when it ends early."""

    def __init__(self, watch: Watch | None) -> None:
        self._watch = watch
        self._response: httpx.Response | None = None
        self._fault: BodyFault | None = None
        self.body = Body("", 0)

    def begin(self, response: httpx.Response, body: Body) -> None:
        self._response, self.body = response, body

    def fail(self, fault: BodyFault, failure: Unreachable, error: Exception) -> None:
        """Notes that the body is not whole, or raises `failure` where that is not wanted."""
        if self._watch is None or self._response is None:
            raise failure from error
        self._fault = fault

    def answer(self, request: httpx.Request, elapsed_s: float) -> HttpAnswer:
        response, body, watch = self._response, self.body, self._watch
        assert response is not None  # else a failure was raised
        whole = HttpAnswer(
            response.status_code, _decoded(response.headers.raw), body.data, body.wire_bytes, elapsed_s
        )
        if watch is None:
            return whole
        return replace(
            whole,
            fault=self._fault,
            file=body.file,
            file_bytes=body.size if body.file is not None else 0,
            timing=watch.timing(),
            url=str(request.url),
            sent_headers=_decoded(request.headers.raw),
        )


def _request(call: HttpCall, watch: Watch | None, timeouts: Mapping[str, float]) -> httpx.Request:
    given = {name.lower() for name, _ in call.headers}
    headers = [pair for pair in _OWN_HEADERS if pair[0] not in given]
    if isinstance(call.body, StreamedBody):  # else httpx would send it in chunks, which not every API takes
        headers.append(("content-length", str(call.body.size)))
    trace = closing_handshakes(watch.trace if watch is not None else None)
    extensions: Mapping[str, Any] = {"timeout": timeouts, "trace": trace}
    try:
        return httpx.Request(
            call.method,
            call.url,
            headers=[_encoded(name, value) for name, value in (*headers, *call.headers)],
            content=stream(call.body) if isinstance(call.body, StreamedBody) else call.body,
            extensions=extensions,
        )
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Unreachable(NetworkCause.NAME, host="", detail="not a usable address") from error


def _encoded(name: str, value: str) -> tuple[bytes, bytes]:
    value = value.strip(" \t")
    is_clean = not any((char < " " and char != "\t") or char == "\x7f" or char > "\xff" for char in value)
    if not is_clean or not name.isascii():
        # The value may be a secret: neither it nor an error that holds it goes further.
        raise UserError(
            "headers", "The value of {name} holds characters that a header cannot carry.", name=name
        )
    return name.encode("ascii"), value.encode("latin-1")


def _decoded(raw: list[tuple[bytes, bytes]]) -> Headers:
    return tuple((name.decode("latin-1"), _text(value)) for name, value in raw)


def _text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")
