"""One accepted socket of the loopback server: read a head, judge it, read the body, answer, linger, close."""

import asyncio
import http
import logging
import socket
import struct
import sys
from collections.abc import AsyncIterable, Callable, Coroutine
from email.utils import formatdate

import h11

from desktop.net.loopback_message import (
    Handler,
    Judge,
    LoopbackLimits,
    LoopbackReply,
    LoopbackRequest,
    Refuser,
    RequestHead,
)
from desktop.net.wire_check import HEAD_END, head_fault, partial_fault

_log = logging.getLogger(__name__)
_LINGER_S = 1.0  # how long a client may take to read an answer that came before its whole body
_READ_AHEAD = 256 * 1024
_NO_BODY = frozenset({204, 304})
_RESET_ON_CLOSE = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)  # struct linger


class _Faulty(Exception):
    """The request cannot be taken; answered with `status` and the end of the connection."""

    def __init__(self, status: int, head: RequestHead | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.head = head


class LoopbackConnection(asyncio.Protocol):
    """Runs one task from the accept to the close; a client that goes away cancels it.

    A client that shuts down its sending side counts as gone.
    """

    def __init__(
        self,
        handler: Handler,
        judge: Judge | None,
        refuse: Refuser,
        limits: LoopbackLimits,
        accepted: Callable[["LoopbackConnection", asyncio.Task[None]], None],
        gone: Callable[["LoopbackConnection"], None],
    ) -> None:
        self._handler = handler
        self._judge = judge
        self._refuse = refuse
        self._limits = limits
        self._accepted = accepted
        self._gone = gone
        self._buffer = bytearray()
        self._arrived = asyncio.Event()
        self._writable = asyncio.Event()
        self._writable.set()
        self._method = ""
        self._is_discarding = False
        self.is_admitted = False  # the judge let the current request through
        self._task: asyncio.Task[None] | None = None

    # --- what the event loop calls

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Starts the task."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.set_write_buffer_limits(high=0)  # so that "writable" means "all sent"
        self._task = asyncio.get_running_loop().create_task(self._serve(), name="loopback connection")
        self._accepted(self, self._task)

    def data_received(self, data: bytes) -> None:
        """Keeps what came; stops reading when a client sends much more than is being read."""
        if self._is_discarding:
            return
        self._buffer += data
        if len(self._buffer) > _READ_AHEAD:
            self._transport.pause_reading()
        self._arrived.set()

    def pause_writing(self) -> None:
        """The socket is full."""
        self._writable.clear()

    def resume_writing(self) -> None:
        """Everything written has gone out."""
        self._writable.set()

    def connection_lost(self, exc: Exception | None) -> None:
        """Ends the task."""
        if self._task is not None:
            self._task.cancel()
        self._gone(self)

    def abort(self) -> None:
        """Cuts the connection now."""
        self._transport.abort()

    # --- the task

    async def _serve(self) -> None:
        try:
            while await self._exchange():
                self.is_admitted = False
            await self._linger()
        except (OSError, TimeoutError, h11.LocalProtocolError) as error:
            # The client does not read, or a handler broke its own Content-Length: only a cut says so.
            _log.info("loopback connection cut: %s", type(error).__name__)
        finally:
            self._transport.abort()

    async def _exchange(self) -> bool:
        """One request and its answer; whether another may follow."""
        parser = h11.Connection(h11.SERVER, max_incomplete_event_size=self._limits.max_head_bytes + 1)
        try:
            head = await self._read_head(parser)
            reply = self._judge(head) if self._judge else None
            if reply is None:
                self.is_admitted = True
                reply = await self._answer(LoopbackRequest(head, await self._read_body(parser, head)))
        except _Faulty as fault:
            reply = self._refuse(fault.status, fault.head)
        return await self._send(parser, reply)

    async def _answer(self, request: LoopbackRequest) -> LoopbackReply:
        try:
            return await self._handler(request)
        except Exception:  # noqa: BLE001 - a bug in a handler ends here: one sink, and the client gets its 500
            _log.exception("a loopback handler failed")
            return self._refuse(500, request.head)

    async def _read_head(self, parser: h11.Connection) -> RequestHead:
        raw = await self._deadline(self._limits.head_timeout_s, self._raw_head(), None)
        fault = head_fault(raw, self._limits)
        if fault is not None:
            raise _Faulty(fault)
        try:
            parser.receive_data(raw)
            event = parser.next_event()
        except h11.RemoteProtocolError as error:
            raise _Faulty(400) from error
        if not isinstance(event, h11.Request):
            raise _Faulty(400)
        headers = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in event.headers)
        self._method = event.method.decode("ascii")
        return RequestHead(self._method, event.target.decode("ascii"), headers)

    async def _raw_head(self) -> bytes:
        while (end := self._buffer.find(HEAD_END)) < 0:
            fault = partial_fault(self._buffer, self._limits)
            if fault is not None:
                raise _Faulty(fault)
            await self._more()
        return self._take(end + len(HEAD_END))

    async def _read_body(self, parser: h11.Connection, head: RequestHead) -> bytes:
        length = int(next(iter(head.all("content-length")), "0"))
        if length > self._limits.max_body_bytes:
            raise _Faulty(413, head)
        if parser.they_are_waiting_for_100_continue:
            self._write(parser, h11.InformationalResponse(status_code=100, headers=[]))
        body = await self._deadline(self._limits.body_timeout_s, self._raw_body(length), head)
        parser.receive_data(body)
        while not isinstance(event := parser.next_event(), h11.EndOfMessage):
            if (
                event is h11.NEED_DATA
            ):  # h11 reads another length than we: never, as long as heads are checked
                raise _Faulty(400, head)
        return body

    async def _raw_body(self, length: int) -> bytes:
        parts: list[bytes] = []
        while (missing := length - sum(map(len, parts))) > 0:
            if not self._buffer:
                await self._more()
            parts.append(self._take(min(missing, len(self._buffer))))
        return b"".join(parts)

    async def _deadline(
        self, timeout_s: float, work: Coroutine[None, None, bytes], head: RequestHead | None
    ) -> bytes:
        try:
            async with asyncio.timeout(timeout_s):
                return await work
        except TimeoutError:
            if head is None and not self._buffer:
                raise  # an idle socket (browsers open them in advance) is cut without a word
            raise _Faulty(408, head) from None

    async def _more(self) -> None:
        self._transport.resume_reading()
        self._arrived.clear()
        await self._arrived.wait()

    def _take(self, count: int) -> bytes:
        taken = bytes(self._buffer[:count])
        del self._buffer[:count]
        return taken

    # --- the answer

    async def _send(self, parser: h11.Connection, reply: LoopbackReply) -> bool:
        if reply.cut_after is not None:
            await self._send_cut(parser, reply, reply.cut_after)
            return False
        stays = self._limits.keep_alive and parser.their_state is h11.DONE
        response = _response(reply, stays)
        if self._method == "HEAD" or reply.status in _NO_BODY:
            self._write(parser, response, h11.EndOfMessage())
        elif reply.chunks is None:
            self._write(parser, response, h11.Data(data=reply.body), h11.EndOfMessage())
        else:
            self._write(parser, response)
            await self._send_chunks(parser, reply.chunks)
            self._write(parser, h11.EndOfMessage())
        await self._flush()
        return stays and parser.our_state is h11.DONE

    async def _send_chunks(self, parser: h11.Connection, chunks: AsyncIterable[bytes]) -> None:
        async for chunk in chunks:
            self._write(parser, h11.Data(data=chunk))
            await self._flush()

    async def _send_cut(self, parser: h11.Connection, reply: LoopbackReply, count: int) -> None:
        if count >= 0:
            head = parser.send(_response(reply, False)) or b""
            self._transport.write(head + reply.body[:count])
            await self._flush()
        if reply.is_reset:
            sock: socket.socket = self._transport.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
            self._transport.abort()

    def _write(self, parser: h11.Connection, *events: h11.Event) -> None:
        """All in one piece: head and body apart would be two packets."""
        data = b"".join(parser.send(event) or b"" for event in events)
        if data:
            self._transport.write(data)

    async def _flush(self) -> None:
        async with asyncio.timeout(self._limits.send_timeout_s):
            await self._writable.wait()

    async def _linger(self) -> None:
        """Lets the client read the answer before the socket goes.

        A close with bytes of the request still unread makes the system send a reset, and the client would
        lose an answer such as 413 that came before its body.
        """
        if self._transport.is_closing():
            return
        self._is_discarding = True
        self._buffer.clear()
        self._transport.resume_reading()
        self._transport.write_eof()
        await asyncio.sleep(_LINGER_S)  # cut short when the client closes: connection_lost cancels


def _response(reply: LoopbackReply, stays: bool) -> h11.Response:
    names = {name.lower() for name, _ in reply.headers}
    added: list[tuple[str, str]] = []
    if reply.chunks is None and reply.status not in _NO_BODY and "content-length" not in names:
        added.append(("Content-Length", str(len(reply.body))))
    if "date" not in names:
        added.append(("Date", formatdate(usegmt=True)))
    if not stays:
        added.append(("Connection", "close"))
    headers = [(name.encode("ascii"), value.encode("latin-1")) for name, value in (*reply.headers, *added)]
    return h11.Response(status_code=reply.status, headers=headers, reason=_reason(reply.status))


def _reason(status: int) -> bytes:
    try:
        return http.HTTPStatus(status).phrase.encode("ascii")
    except ValueError:
        return b""
