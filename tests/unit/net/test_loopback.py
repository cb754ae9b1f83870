"""The loopback server over real sockets: what it takes, what it turns away, and how it ends."""

import asyncio
import errno
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from desktop.net.loopback import (
    LoopbackLimits,
    LoopbackReply,
    LoopbackRequest,
    LoopbackServer,
    RequestHead,
)
from desktop.net.wire_check import head_fault
from tests.support.loops import Run, eventually
from tests.support.raw_http import ask, parsed, request

HOST = ("Host", "127.0.0.1")
SHORT = LoopbackLimits(head_timeout_s=0.3, body_timeout_s=0.3)


async def echo(received: LoopbackRequest) -> LoopbackReply:
    """The method and the body."""
    return LoopbackReply(200, (("X-Method", received.head.method),), received.body)


async def never(received: LoopbackRequest) -> LoopbackReply:
    """Hangs until it is cancelled."""
    await asyncio.Event().wait()
    raise AssertionError(received)


@asynccontextmanager
async def serving(handler=echo, **options) -> AsyncIterator[int]:
    server = LoopbackServer(handler, **options)
    port = await server.start()
    try:
        yield port
    finally:
        await server.aclose()


async def status_of(data: bytes, **options) -> int:
    async with serving(**options) as port:
        return (await ask(port, data)).status


def test_a_request_is_answered_once_and_the_connection_closed(run: Run) -> None:
    async def work() -> None:
        async with serving() as port:
            twice = request("POST", "/", [HOST], b"hello") + request("POST", "/", [HOST], b"again")
            answer = await ask(port, twice)
            assert (answer.status, answer.body) == (200, b"hello")
            assert answer.one("connection") == "close"
            assert answer.one("content-length") == "5"
            assert answer.one("date")
            assert not answer.all("server")

    run(work())


BAD_HEADS = {
    "bare LF": (b"GET / HTTP/1.1\nHost: a\n\n", 400),
    "one bare LF": (b"GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400),
    "bare CR": (b"GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", 400),
    "NUL": (b"GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n\r\n", 400),
    "folded with a space": (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n", 400),
    "folded with a tab": (b"GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n\tb\r\n\r\n", 400),
    "space before the colon": (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
    "empty line first": (b"\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    "space in the target": (b"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    "raw UTF-8 in the target": ("GET /é HTTP/1.1\r\nHost: a\r\n\r\n".encode(), 400),
    "two Hosts": (b"GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400),
    "no Host": (b"GET / HTTP/1.1\r\n\r\n", 400),
    "two Origins": (b"GET / HTTP/1.1\r\nHost: a\r\nOrigin: x\r\nORIGIN: x\r\n\r\n", 400),
    "two equal lengths": (
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
        400,
    ),
    "a list of lengths": (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\nx", 400),
    "a signed length": (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\nx", 400),
    "a huge length": (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + b"9" * 400 + b"\r\n\r\n", 400),
    "chunked": (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
    "another coding": (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 411),
    "chunked and a length": (
        b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        411,
    ),
    "HTTP/1.0": (b"GET / HTTP/1.0\r\nHost: a\r\n\r\n", 505),
    "HTTP/2.0": (b"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505),
    "HTTP/0.9": (b"GET /\r\n\r\n", 400),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 20, 400),
    "65 headers": (b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: b\r\n" * 64 + b"\r\n", 431),
    "a head of 8 KiB and 1": (b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"b" * (8193 - 32) + b"\r\n\r\n", 431),
    "an endless target": (b"GET /" + b"a" * 9000, 431),
}


@pytest.mark.parametrize("name", BAD_HEADS)
def test_a_bad_head_is_refused(run: Run, name: str) -> None:
    data, status = BAD_HEADS[name]
    assert run(status_of(data)) == status


def test_a_bare_cr_is_refused_before_h11_sees_it() -> None:
    """h11 refuses it too, today."""
    assert head_fault(BAD_HEADS["bare CR"][0], LoopbackLimits()) == 400
    assert head_fault(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", LoopbackLimits()) is None


@pytest.mark.parametrize(
    "length", [b"+5", b"-1", b"5 5", b"0x5", b"5,5", b"", b"\xd9\xa5", b"9" * 16, b"5_0"]
)
def test_a_length_that_is_none_is_refused_before_h11_sees_it(length: bytes) -> None:
    head = b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + length + b"\r\n\r\n"
    assert head_fault(head, LoopbackLimits()) == 400


def test_the_largest_head_allowed_is_taken(run: Run) -> None:
    data = b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"b" * (8192 - 32) + b"\r\n\r\n"
    assert len(data) == 8192
    assert run(status_of(data)) == 200
    assert run(status_of(b"GET / HTTP/1.1\r\nHost: a\r\n" + b"X: b\r\n" * 63 + b"\r\n")) == 200


def test_a_head_may_arrive_byte_by_byte(run: Run) -> None:
    async def work() -> None:
        async with serving() as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            for byte in request("POST", "/", [HOST], b"hello"):
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(0)
            assert parsed(await reader.read()).body == b"hello"
            writer.close()

    run(work())


@pytest.mark.parametrize(("size", "status"), [(64 * 1024, 200), (64 * 1024 + 1, 413), (8 << 20, 413)])
def test_a_body_has_its_limit_and_the_refusal_arrives(run: Run, size: int, status: int) -> None:
    """The client is still sending when the answer comes: a reset must not swallow the 413."""
    assert run(status_of(request("POST", "/", [HOST], b"x" * size))) == status


def test_the_judge_answers_before_the_body_is_there(run: Run) -> None:
    def judge(head: RequestHead) -> LoopbackReply | None:
        return LoopbackReply(403) if head.target == "/no" else None

    async def work() -> None:
        async with serving(judge=judge) as port:
            head = b"POST /no HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n"
            assert (await ask(port, head)).status == 403
            assert (await ask(port, request("GET", "/yes", [HOST]))).status == 200

    run(work())


@pytest.mark.parametrize(
    ("sent", "answered"),
    [(b"GET / HTT", 408), (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhal", 408), (b"", 0)],
)
def test_a_slow_client_is_cut(run: Run, sent: bytes, answered: int) -> None:
    async def work() -> None:
        async with serving(limits=SHORT) as port:
            started = time.monotonic()
            assert (await ask(port, sent)).status == answered
            assert 0.25 < time.monotonic() - started < 0.8

    run(work())


def test_a_client_that_drips_is_cut_too(run: Run) -> None:
    """The deadline covers the whole head: each new byte buys no time."""

    async def work() -> None:
        async with serving(limits=SHORT) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            answer = asyncio.ensure_future(reader.read())
            started = time.monotonic()
            while not answer.done() and time.monotonic() - started < 2:
                writer.write(b"a")
                await asyncio.wait([answer], timeout=0.02)
            assert 0.25 < time.monotonic() - started < 0.8
            assert parsed(await answer).status == 408
            writer.close()

    run(work())


def test_a_client_that_does_not_read_is_cut(run: Run) -> None:
    """Its answer would stay in memory for as long as it likes."""

    async def large(received: LoopbackRequest) -> LoopbackReply:
        return LoopbackReply(200, body=b"x" * 64 * 1024 * 1024)

    async def work() -> None:
        server = LoopbackServer(large, limits=LoopbackLimits(send_timeout_s=0.3))
        port = await server.start()
        with socket.socket() as sock:
            sock.setblocking(False)
            loop = asyncio.get_running_loop()
            await loop.sock_connect(sock, ("127.0.0.1", port))
            await loop.sock_sendall(sock, request("GET", "/", [HOST]))
            await eventually(lambda: server._connections)
            await eventually(lambda: not server._connections, timeout_s=3)
        await server.aclose()

    run(work())


def test_over_the_limit_the_oldest_unadmitted_socket_is_dropped(run: Run) -> None:
    async def work() -> None:
        limits = LoopbackLimits(max_sockets=4)
        async with serving(limits=limits) as port:
            idle = [await asyncio.open_connection("127.0.0.1", port) for _ in range(4)]
            assert (await ask(port, request("GET", "/", [HOST]))).status == 200
            assert await asyncio.wait_for(_ended(idle[0][0]), 1)
            assert not idle[1][0].at_eof()
            for _, writer in idle:
                writer.close()

    run(work())


def test_with_all_sockets_at_work_the_newcomer_is_dropped(run: Run) -> None:
    async def work() -> None:
        limits = LoopbackLimits(max_sockets=2)
        started: list[LoopbackRequest] = []

        async def hold(received: LoopbackRequest) -> LoopbackReply:
            started.append(received)
            return await never(received)

        async with serving(hold, limits=limits) as port:
            busy = [await asyncio.open_connection("127.0.0.1", port) for _ in range(2)]
            for _, writer in busy:
                writer.write(request("GET", "/", [HOST]))
            await eventually(lambda: len(started) == 2)
            assert (await ask(port, request("GET", "/", [HOST]))).status == 0
            assert not any(reader.at_eof() for reader, _ in busy)
            for _, writer in busy:
                writer.close()

    run(work())


async def _ended(reader: asyncio.StreamReader) -> bool:
    try:
        return await reader.read() == b""
    except ConnectionError:
        return True


def test_closing_cuts_everything_within_200_ms(run: Run) -> None:
    async def work() -> None:
        server = LoopbackServer(never)
        port = await server.start()
        open_ = [await asyncio.open_connection("127.0.0.1", port) for _ in range(20)]
        for _, writer in open_[:10]:
            writer.write(request("GET", "/", [HOST]))
        await asyncio.sleep(0.05)
        started = time.monotonic()
        await server.aclose()
        assert time.monotonic() - started < 0.2
        assert not server.is_open
        assert all([await _ended(reader) for reader, _ in open_])
        with pytest.raises(OSError):
            await asyncio.open_connection("127.0.0.1", port)
        await server.aclose()
        for _, writer in open_:
            writer.close()

    run(work())


def test_a_client_that_goes_away_cancels_its_handler(run: Run) -> None:
    async def work() -> None:
        cancelled = asyncio.Event()

        async def handler(received: LoopbackRequest) -> LoopbackReply:
            try:
                return await never(received)
            except asyncio.CancelledError:
                cancelled.set()
                raise

        async with serving(handler) as port:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(request("GET", "/", [HOST]))
            await writer.drain()
            writer.close()
            await asyncio.wait_for(cancelled.wait(), 2)

    run(work())


@pytest.mark.allow_log("a loopback handler failed")
def test_a_bug_in_a_handler_is_a_500_and_logged(run: Run) -> None:
    async def broken(received: LoopbackRequest) -> LoopbackReply:
        raise ZeroDivisionError(received.head.method)

    assert run(status_of(request("GET", "/", [HOST]), handler=broken)) == 500


def test_it_listens_on_the_literal_loopback_address_alone(run: Run) -> None:
    async def work() -> None:
        async with serving() as port:
            with pytest.raises(OSError) as taken:
                await LoopbackServer(echo).start(port)
            assert taken.value.errno == errno.EADDRINUSE
            for address in ("127.0.0.2", "::1"):
                with pytest.raises(OSError):
                    await asyncio.open_connection(address, port)

    run(work())


def test_its_socket_shares_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[socket.socket] = []
    real = socket.socket.bind
    monkeypatch.setattr(
        socket.socket, "bind", lambda self, address: (seen.append(self), real(self, address))[1]
    )

    async def work() -> None:
        async with serving():
            (sock,) = seen
            assert not sock.get_inheritable()
            assert sock.getsockname()[0] == "127.0.0.1"
            if hasattr(socket, "SO_REUSEPORT"):
                assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT) == 0

    run(work())


# --- what the sandbox asks for: kept connections, streams and broken answers

KEPT = LoopbackLimits(keep_alive=True, max_body_bytes=8 << 20, max_sockets=500)


def test_a_kept_connection_answers_one_after_the_other(run: Run) -> None:
    async def work() -> None:
        async with serving(limits=KEPT) as port:
            last = request("GET", "/", [HOST, ("Connection", "close")])
            many = request("POST", "/", [HOST], b"x" * 300_000) + request("HEAD", "/", [HOST]) + last
            wire = (await ask(port, many)).wire
            assert wire.count(b"HTTP/1.1 200") == 3
            assert wire.count(b"x" * 300_000) == 1

    run(work())


def test_a_kept_connection_does_not_wait_for_delayed_acks(run: Run) -> None:
    """Without TCP_NODELAY each answer after the first took 44 ms: 25 of them more than a second."""

    async def work() -> float:
        async with serving(limits=KEPT) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            started = time.monotonic()
            for _ in range(25):
                writer.write(request("POST", "/", [HOST], b"x"))
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
                await reader.readexactly(length)
            writer.close()
            return time.monotonic() - started

    assert run(work()) < 0.5


def test_a_head_request_names_the_length_and_sends_no_body(run: Run) -> None:
    async def big(_: LoopbackRequest) -> LoopbackReply:
        return LoopbackReply(200, (), b"y" * 1000)

    async def work() -> None:
        async with serving(big, limits=KEPT) as port:
            last = request("GET", "/", [HOST, ("Connection", "close")])
            first, second = (await ask(port, request("HEAD", "/", [HOST]) + last)).wire.split(b"HTTP/1.1 ")[
                1:
            ]
            assert b"Content-Length: 1000" in first
            assert first.endswith(b"\r\n\r\n")
            assert second.endswith(b"y" * 1000)

    run(work())


def test_a_client_may_wait_for_100_continue(run: Run) -> None:
    async def work() -> None:
        async with serving() as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            expecting = [HOST, ("Expect", "100-continue"), ("Content-Length", "5")]
            writer.write(request("POST", "/", expecting))
            assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"HTTP/1.1 100")
            writer.write(b"hello")
            assert parsed(await reader.read()).body == b"hello"
            writer.close()

    run(work())


def test_chunks_are_sent_as_they_come(run: Run) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for part in (b"one ", b"two"):
            yield part

    async def stream(received: LoopbackRequest) -> LoopbackReply:
        return LoopbackReply(200, chunks=chunks())

    async def work() -> None:
        async with serving(stream) as port:
            answer = await ask(port, request("GET", "/", [HOST]))
            assert answer.one("transfer-encoding") == "chunked"
            assert answer.body == b"4\r\none \r\n3\r\ntwo\r\n0\r\n\r\n"

    run(work())


@pytest.mark.parametrize(
    ("cut_after", "is_reset", "expected"), [(10, False, b"z" * 10), (0, False, b""), (-1, True, None)]
)
def test_an_answer_can_be_broken_on_purpose(
    run: Run, cut_after: int, is_reset: bool, expected: bytes | None
) -> None:
    async def broken(received: LoopbackRequest) -> LoopbackReply:
        return LoopbackReply(200, (), b"z" * 100, cut_after=cut_after, is_reset=is_reset)

    async def work() -> None:
        async with serving(broken, limits=KEPT) as port:
            answer = await ask(port, request("GET", "/", [HOST]))
            if expected is None:
                assert answer.status == 0
            else:
                assert (answer.one("content-length"), answer.body) == ("100", expected)

    run(work())


def test_it_serves_on_qts_loop(qt_run: Run) -> None:
    async def work() -> None:
        server = LoopbackServer(echo)
        port = await server.start()
        for _ in range(20):
            assert (await ask(port, request("POST", "/", [HOST], b"hello"))).body == b"hello"
        _, writer = await asyncio.open_connection("127.0.0.1", port)
        started = time.monotonic()
        await server.aclose()
        assert time.monotonic() - started < 0.2
        writer.close()

    qt_run(work())
