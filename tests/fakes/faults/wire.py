"""Faults in how an answer comes: too late, too slowly, cut, framed or compressed wrongly, too much."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from itertools import repeat

from tests.fakes.faults.reach import HEAD, ends
from tests.fakes.faults.server import Act, Exchange, Fault, Headers

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
_CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
_BOMB_MIB = 24
_LATE = ("in time",)
_AGAIN = ("try again",)
_LARGE = ("more than",)


def _stalls(after: bytes) -> Act:
    async def act(it: Exchange) -> None:
        await it.raw(after)
        await it.silence()

    return act


def _drips(head: bytes, piece: bytes) -> Act:
    async def act(it: Exchange) -> None:
        await it.raw(head)
        await it.drip(repeat(piece))

    return act


async def _interim_flood(it: Exchange) -> None:
    await it.drip(repeat(b"HTTP/1.1 100 Continue\r\n\r\n" * 50), 0.01)


async def _early_hints(it: Exchange) -> None:
    await it.raw(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 3)
    await it.tell_truth()


async def _truncated(it: Exchange) -> None:
    body = it.truth.body
    await it.reply(body=body, wire=body[: len(body) // 2], length=str(len(body)).encode())


async def _too_long(it: Exchange) -> None:
    body = it.truth.body
    await it.reply(
        it.truth.status, body, it.truth.headers, wire=body + b"}} more", length=str(len(body)).encode()
    )


def _lengths(*values: str) -> Act:
    """The true answer with these as its Content-Length headers; `=` stands for the right number."""

    async def act(it: Exchange) -> None:
        body = it.truth.body
        it.bodies.append(body)
        lines = [b"Content-Length: " + value.replace("=", str(len(body))).encode() for value in values]
        head = [b"HTTP/1.1 %d So" % it.truth.status, *lines, *_named(it.truth.headers), b"Connection: close"]
        await it.raw(b"\r\n".join([*head, b"", body]))

    return act


def _named(headers: Headers) -> Iterator[bytes]:
    return (f"{name}: {value}".encode() for name, value in headers)


async def _until_close(it: Exchange) -> None:
    it.bodies.append(it.truth.body)
    head = [b"HTTP/1.0 %d So" % it.truth.status, *_named(it.truth.headers), b"", b""]
    await it.raw(b"\r\n".join(head) + it.truth.body)


def _heads(*lines: bytes) -> Act:
    async def act(it: Exchange) -> None:
        it.bodies.append(b"{}")
        await it.raw(b"\r\n".join([*lines, b"Content-Length: 2", b"Connection: close", b"", b"{}"]))

    return act


def _true_with(*headers: tuple[str, str]) -> Act:
    async def act(it: Exchange) -> None:
        await it.reply(it.truth.status, it.truth.body, (*it.truth.headers, *headers))

    return act


def _coded(coding: str, encode: Callable[[bytes], bytes], *, is_cut: bool = False) -> Act:
    """The true body through `encode`, under the name of `coding`."""

    async def act(it: Exchange) -> None:
        wire = encode(it.truth.body)
        wire = wire[: len(wire) * 2 // 3] if is_cut else wire
        headers = (*it.truth.headers, ("Content-Encoding", coding))
        await it.reply(it.truth.status, it.truth.body, headers, wire=wire)

    return act


def _bomb(coding: str, wire_bits: int) -> Act:
    packer = zlib.compressobj(9, zlib.DEFLATED, wire_bits)
    wire = packer.compress(bytes(_BOMB_MIB << 20)) + packer.flush()

    async def act(it: Exchange) -> None:
        await it.reply(body=b"", headers=(("Content-Encoding", coding),), wire=wire)

    return act


async def _says_huge(it: Exchange) -> None:
    await it.raw(OK + b"Content-Length: 109951162777600\r\n\r\n{")
    await it.silence()


FAULTS = (
    Fault("stalls before the head", _stalls(b""), ("timeout",), _LATE),
    Fault("stalls in the status line", _stalls(b"HTTP/1.1 20"), ("timeout",), _LATE),
    Fault("stalls in the head", _stalls(HEAD + b"X-A"), ("timeout",), _LATE),
    Fault("stalls before the body", _stalls(HEAD + b"\r\n"), ("timeout",), _LATE),
    Fault("stalls in the body", _stalls(HEAD + b'\r\n{"rows": ['), ("timeout",), _LATE),
    Fault("head drips", _drips(OK + b"X-Slow: ", b"x"), ("timeout",), _LATE),
    Fault("body drips", _drips(_CHUNKED, b"1\r\n \r\n"), ("timeout",), _LATE),
    Fault("1xx without end", _interim_flood, ("timeout", "broken"), (*_LATE, *_AGAIN)),
    Fault("1xx, then well", _early_hints, ("works",)),
    Fault("truncated", _truncated, ("broken",), _AGAIN),
    Fault("longer than it says", _too_long, ("works",)),
    Fault("bad chunk size", ends(_CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n"), ("broken",), _AGAIN),
    Fault("endless chunk size", ends(_CHUNKED + b"f" * 40 + b"\r\n{}\r\n"), ("broken",), _AGAIN),
    Fault("chunks cut", ends(_CHUNKED + b"2\r\n{}\r\n"), ("broken",), _AGAIN),
    Fault("two lengths", _lengths("=", "7"), ("broken",), _AGAIN),
    Fault("the same length twice", _lengths("=", "="), ("works",)),
    Fault("negative length", _lengths("-1"), ("broken",), _AGAIN),
    Fault("length in words", _lengths("all of it"), ("broken",), _AGAIN),
    Fault("until close, HTTP/1.0", _until_close, ("works",)),
    Fault("HTTP/0.9", ends(b'{"rows": []}'), ("broken",), _AGAIN),
    Fault("binary nonsense", ends(bytes(range(256)) * 8), ("broken",), _AGAIN),
    Fault(
        "HTTP/2 without asking", ends(b"\0\0\x12\4\0\0\0\0\0" + b"\0\3\0\0\0\x7f" * 3), ("broken",), _AGAIN
    ),
    Fault("status in words", _heads(b"HTTP/1.1 OK fine"), ("broken",), _AGAIN),
    Fault("status 1000", _heads(b"HTTP/1.1 1000 So"), ("broken",), _AGAIN),
    Fault("head with NUL", _heads(b"HTTP/1.1 200 OK", b"X-A: a\0b"), ("broken", "malformed"), _AGAIN),
    Fault("header of 1 MB", _heads(b"HTTP/1.1 200 OK", b"X-A: " + b"x" * (1 << 20)), ("too_large",), _LARGE),
    Fault(
        "10,000 headers",
        _heads(b"HTTP/1.1 200 OK", *(b"X-%d: a" % n for n in range(10_000))),
        ("broken", "malformed"),
        _AGAIN,
    ),
    Fault("gzip bomb", _bomb("gzip", 31), ("too_large",), _LARGE),
    Fault("deflate bomb", _bomb("deflate", 15), ("too_large",), _LARGE),
    Fault("gzip", _coded("gzip", gzip.compress), ("works",)),
    Fault("gzip cut", _coded("gzip", gzip.compress, is_cut=True), ("broken",), _AGAIN),
    Fault("gzip in name only", _coded("gzip", bytes), ("broken",), _AGAIN),
    Fault("deflate in name only", _coded("deflate", bytes), ("broken",), _AGAIN),
    Fault("a coding nobody asked for", _coded("br", zlib.compress), ("malformed",), _AGAIN),
    Fault("says 100 TB", _says_huge, ("too_large",), _LARGE),
)
