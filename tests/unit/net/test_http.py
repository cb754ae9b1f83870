"""The HTTP client against real sockets: caps, deadlines, failures, retries, cancel."""

import asyncio
import gzip
import time
import zlib
from collections.abc import Callable
from typing import Any

import pytest

from desktop.domain.errors import NetworkCause, Unreachable, UserError
from desktop.domain.request import BodyFault
from desktop.net.http import MIB, HttpAnswer, HttpCall, HttpClient
from tests.fakes.upstream import Reply, Seen, Upstream, upstream

Run = Callable[[Any], Any]


def exchange(run: Run, reply: Reply | Callable[[Seen], Reply], **fields: Any) -> tuple[HttpAnswer, Upstream]:
    """One call to a server that answers so."""

    async def go() -> tuple[HttpAnswer, Upstream]:
        async with upstream(reply if callable(reply) else lambda _: reply) as server:
            client = HttpClient()
            try:
                call = HttpCall(**{"method": "GET", "url": server.url + "/x", **fields})
                return await client.call(call), server
            finally:
                await client.aclose()

    return run(go())


def failure(run: Run, reply: Reply | Callable[[Seen], Reply], **fields: Any) -> Unreachable:
    with pytest.raises(Unreachable) as caught:
        exchange(run, reply, **fields)
    return caught.value


def test_an_answer_is_whole(run: Run) -> None:
    answer, server = exchange(
        run,
        Reply(418, (("X-One", "a"), ("x-one", "b")), b"tea"),
        method="POST",
        headers=(("X-Own", "grün"),),
        body=b"{}",
    )
    assert (answer.status, answer.body, answer.wire_bytes) == (418, b"tea", 3)
    assert answer.header("x-ONE") == "a"
    assert [value for name, value in answer.headers if name.lower() == "x-one"] == ["a", "b"]
    seen = server.seen[0]
    assert (seen.method, seen.body, seen.header("accept-encoding")) == ("POST", b"{}", "gzip, deflate")
    assert seen.header("x-own") == "grün"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(run: Run, status: int) -> None:
    answer, server = exchange(run, Reply(status, (("Location", "/other"),)))
    assert answer.status == status
    assert len(server.seen) == 1


def test_cookies_are_not_kept(run: Run) -> None:
    async def go() -> list[Seen]:
        async with upstream(lambda _: Reply(200, (("Set-Cookie", "a=b; Path=/"),))) as server:
            client = HttpClient()
            for _ in range(2):
                await client.call(HttpCall("GET", server.url))
            await client.aclose()
            return server.seen

    assert [seen.header("cookie") for seen in run(go())] == ["", ""]


def test_a_connection_is_used_again(run: Run) -> None:
    async def go() -> int:
        async with upstream(lambda _: Reply(200, (), b"x")) as server:
            client = HttpClient()
            for _ in range(5):
                await client.call(HttpCall("GET", server.url))
            await client.aclose()
            return server.opened

    assert run(go()) == 1


TEXT = b"a sentence that is compressed. " * 100


def raw_deflate(data: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(data) + stream.flush()


@pytest.mark.parametrize(
    ("coding", "wire"),
    [
        ("gzip", gzip.compress(TEXT)),
        ("GZip", gzip.compress(TEXT[:50]) + gzip.compress(TEXT[50:]) + b"\0\0"),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", raw_deflate(TEXT)),
    ],
    ids=("gzip", "two members and padding", "zlib", "raw deflate"),
)
def test_compressed_bodies_are_inflated(run: Run, coding: str, wire: bytes) -> None:
    answer, _ = exchange(run, Reply(200, (("Content-Encoding", coding),), wire))
    assert (answer.body, answer.wire_bytes) == (TEXT, len(wire))


def test_an_unknown_coding_is_left_as_it_came(run: Run) -> None:
    answer, _ = exchange(run, Reply(200, (("Content-Encoding", "br"),), b"\x0b\x02"))
    assert answer.body == b"\x0b\x02"


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_no_body_needs_no_compression(run: Run, coding: str) -> None:
    answer, _ = exchange(run, Reply(204, (("Content-Encoding", coding),)))
    assert answer.body == b""


@pytest.mark.parametrize(
    ("coding", "wire"),
    [("gzip", gzip.compress(TEXT)[:-9]), ("gzip", b"not gzip at all"), ("deflate", b"\xff\xff\xff\xff")],
    ids=["cut off", "not gzip", "not deflate"],  # gzip holds the time: ids made of it differ each run
)
def test_damaged_compression_is_broken(run: Run, coding: str, wire: bytes) -> None:
    assert failure(run, Reply(200, (("Content-Encoding", coding),), wire)).cause is NetworkCause.BROKEN


def test_what_is_not_compressed_though_it_says_so_is_kept_for_a_call_that_is_looked_at(run: Run) -> None:
    reply = Reply(200, (("Content-Encoding", "gzip"),), b"not gzip at all")
    answer, _ = exchange(run, reply, is_watched=True)
    assert (answer.body, answer.fault) == (b"not gzip at all", BodyFault.MISLABELLED)


def test_headers_beyond_bounds_are_said_to_be_the_trouble(run: Run) -> None:
    found = failure(run, Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"y" * 300_000 + b"\r\n\r\n"))
    assert (found.cause, "headers" in found.detail) == (NetworkCause.TOO_LARGE, True)


def test_a_bomb_is_stopped(run: Run) -> None:
    bomb = gzip.compress(b"\0" * (48 * MIB))  # 1:1000, below the cap
    assert failure(run, Reply(200, (("Content-Encoding", "gzip"),), bomb)).cause is NetworkCause.TOO_LARGE


def test_the_cap_holds_decoded_and_on_the_wire(run: Run) -> None:
    packed = gzip.compress(TEXT)
    for headers, body in [((), TEXT), ((("Content-Encoding", "gzip"),), packed)]:
        assert (
            failure(run, Reply(200, headers, body), max_bytes=len(TEXT) - 1).cause is NetworkCause.TOO_LARGE
        )
        assert exchange(run, Reply(200, headers, body), max_bytes=len(TEXT))[0].body == TEXT


def test_an_endless_body_is_cut_at_the_cap(run: Run) -> None:
    chunk = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
    raw = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk * 100
    assert failure(run, Reply(raw=raw, hangs=True), max_bytes=MIB).cause is NetworkCause.TOO_LARGE


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        b"HTTP/1.1 2",
        b"what is this\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\nabc",
    ],
)
def test_a_broken_answer_is_broken(run: Run, raw: bytes) -> None:
    assert failure(run, Reply(raw=raw)).cause is NetworkCause.BROKEN


@pytest.mark.parametrize("raw", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"])
@pytest.mark.parametrize("deadline", [{"idle_s": 0.1}, {"total_s": 0.1}])
def test_silence_ends_at_a_deadline(run: Run, raw: bytes, deadline: dict[str, float]) -> None:
    started = time.monotonic()
    assert failure(run, Reply(raw=raw, hangs=True), **deadline).cause is NetworkCause.TIMEOUT
    assert time.monotonic() - started < 1


def test_nobody_there(run: Run) -> None:
    async def go() -> None:
        async with upstream(lambda _: Reply()) as server:
            url = server.url
        await HttpClient().call(HttpCall("GET", url))

    with pytest.raises(Unreachable) as caught:
        run(go())
    assert caught.value.cause is NetworkCause.CONNECT
    assert "refused" in caught.value.detail.lower()


@pytest.mark.parametrize("url", ["http://no-such-host.invalid/", f"http://{'a' * 70}.invalid/", "http://"])
def test_no_such_name(run: Run, url: str) -> None:
    with pytest.raises(Unreachable) as caught:
        run(HttpClient(proxy="").call(HttpCall("GET", url)))
    assert caught.value.cause is NetworkCause.NAME


def test_plain_http_is_not_tls(run: Run) -> None:
    async def go() -> None:
        async with upstream(lambda _: Reply()) as server:
            await HttpClient().call(HttpCall("GET", server.url.replace("http:", "https:")))

    with pytest.raises(Unreachable) as caught:
        run(go())
    assert caught.value.cause is NetworkCause.HANDSHAKE


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\0b", "a\x7fb", "日本", "a\x01b"])
def test_a_header_that_cannot_be_sent_is_said(run: Run, value: str) -> None:
    with pytest.raises(UserError) as caught:
        exchange(run, Reply(), headers=(("X-Key", value),))
    assert value not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("name", ["bad name", "", "bad\r\nname", "é"])
def test_a_header_name_that_cannot_be_sent_is_said(run: Run, name: str) -> None:
    with pytest.raises(UserError):
        exchange(run, Reply(), headers=((name, "v"),))


def test_a_proxy_is_asked_for_others_and_never_for_loopback(run: Run) -> None:
    async def go() -> tuple[Upstream, Upstream]:
        async with upstream(lambda _: Reply()) as proxy, upstream(lambda _: Reply()) as server:
            client = HttpClient(proxy=proxy.url)
            await client.call(HttpCall("GET", server.url + "/direct"))
            await client.call(HttpCall("GET", "http://far.invalid/through"))
            await client.aclose()
            return proxy, server

    proxy, server = run(go())
    assert [seen.target for seen in proxy.seen] == ["http://far.invalid/through"]
    assert [seen.target for seen in server.seen] == ["/direct"]


def test_the_systems_proxy_is_used(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def go() -> list[Seen]:
        async with upstream(lambda _: Reply()) as proxy:
            monkeypatch.setenv("http_proxy", proxy.url)
            monkeypatch.setenv("no_proxy", "near.invalid")
            client = HttpClient()
            await client.call(HttpCall("GET", "http://far.invalid/"))
            with pytest.raises(Unreachable):
                await client.call(HttpCall("GET", "http://near.invalid/"))
            await client.aclose()
            return proxy.seen

    assert [seen.target for seen in run(go())] == ["http://far.invalid/"]


@pytest.mark.parametrize(
    "proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1", "http://127.0.0.1:1", "127.0.0.1:1"]
)
def test_a_proxy_that_does_not_work_is_the_cause(run: Run, proxy: str) -> None:
    with pytest.raises(Unreachable) as caught:
        run(HttpClient(proxy=proxy).call(HttpCall("GET", "https://far.invalid/")))
    assert caught.value.cause is NetworkCause.PROXY


@pytest.mark.parametrize("scheme", ["https", "http"])
def test_a_refusing_proxy_is_the_cause(run: Run, scheme: str) -> None:
    async def go() -> None:
        async with upstream(lambda _: Reply(407)) as proxy:
            client = HttpClient(proxy=proxy.url)
            try:
                await client.call(HttpCall("GET", f"{scheme}://far.invalid/"))
            finally:
                await client.aclose()

    with pytest.raises(Unreachable) as caught:
        run(go())
    assert caught.value.cause is NetworkCause.PROXY


def test_a_cancel_closes_the_connection_at_once(run: Run) -> None:
    async def go() -> float:
        async with upstream(lambda _: Reply(raw=b"HTTP/1.1 200 OK\r\n\r\nab", hangs=True)) as server:
            client = HttpClient()
            task = asyncio.ensure_future(client.call(HttpCall("GET", server.url)))
            await server.arrived.wait()
            started = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.wait_for(server.gone.wait(), 1)
            elapsed_s = time.monotonic() - started
            await client.aclose()
            return elapsed_s

    assert run(go()) < 0.1


class TestRetries:
    """Further tries."""

    def answers(self, *replies: Reply) -> Callable[[Seen], Reply]:
        left = list(replies)
        return lambda _: left.pop(0)

    @pytest.mark.parametrize("status", [429, 502, 503, 504])
    def test_a_get_is_tried_again(self, run: Run, status: int) -> None:
        answer, server = exchange(run, self.answers(Reply(status), Reply(200)), retries=2)
        assert (answer.status, len(server.seen)) == (200, 2)

    def test_the_last_answer_counts(self, run: Run) -> None:
        busy = Reply(503, (("Retry-After", "0"),))
        answer, server = exchange(run, self.answers(busy, busy, busy), retries=2)
        assert (answer.status, len(server.seen)) == (503, 3)

    def test_a_broken_answer_is_tried_again(self, run: Run) -> None:
        answer, _ = exchange(run, self.answers(Reply(raw=b""), Reply(200)), retries=1)
        assert answer.status == 200

    @pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
    def test_a_write_is_not(self, run: Run, method: str) -> None:
        answer, server = exchange(run, self.answers(Reply(503)), method=method, retries=2)
        assert (answer.status, len(server.seen)) == (503, 1)

    @pytest.mark.parametrize("status", [400, 401, 404, 500])
    def test_a_plain_no_is_not(self, run: Run, status: int) -> None:
        assert len(exchange(run, self.answers(Reply(status)), retries=2)[1].seen) == 1

    def test_a_wait_that_is_too_long_is_not_waited(self, run: Run) -> None:
        answer, _ = exchange(run, self.answers(Reply(429, (("Retry-After", "61"),))), retries=2)
        assert answer.status == 429

    def test_the_asked_wait_is_waited_and_said(self, run: Run) -> None:
        waits: list[float] = []

        async def go() -> float:
            async with upstream(self.answers(Reply(429, (("Retry-After", "0.2"),)), Reply(200))) as server:
                client, started = HttpClient(), time.monotonic()
                await client.call(HttpCall("GET", server.url, retries=1), waits.append)
                await client.aclose()
                return time.monotonic() - started

        assert run(go()) >= 0.2
        assert waits == [0.2]
