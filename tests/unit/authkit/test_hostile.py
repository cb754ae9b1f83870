"""A share of R1 (damaged requests) and R3 (slow ones) against a real session server."""

import asyncio
import random
import time
from collections.abc import Callable

import pytest

from desktop.authkit.guard import NONCE_HEADER
from desktop.authkit.session import open_session
from desktop.base.clock import SystemClock
from tests.support.loops import Run
from tests.support.raw_http import ask, request
from tests.unit.authkit.parts import WIDGET, Ears, Minting, Open, opened, session_request

SEED = 20_261_124
PER_SESSION = 45  # fewer than the wrong nonces that close one
Damage = Callable[[random.Random, bytes], bytes]


def flip(source: random.Random, data: bytes) -> bytes:
    """One byte becomes another."""
    at = source.randrange(len(data))
    return data[:at] + bytes([source.randrange(256)]) + data[at + 1 :]


def drop(source: random.Random, data: bytes) -> bytes:
    """A few bytes are missing."""
    at = source.randrange(len(data))
    return data[:at] + data[at + source.randrange(1, 9) :]


def insert(source: random.Random, data: bytes) -> bytes:
    """Something that parsers stumble over is there as well."""
    at = source.randrange(len(data))
    pieces = (b"\n", b"\r", b"\0", b" ", b"\t", b"\r\n", b"\r\n ", b":", b"%2e", b"//", b"\xff", b"\r\n\r\n")
    return data[:at] + source.choice(pieces) + data[at:]


def double(source: random.Random, data: bytes) -> bytes:
    """One line stands there twice."""
    lines = data.split(b"\r\n")
    at = source.randrange(len(lines) - 1)
    return b"\r\n".join([*lines[: at + 1], *lines[at:]])


def swap(source: random.Random, data: bytes) -> bytes:
    """One line is another request's."""
    lines = data.split(b"\r\n")
    lines[source.randrange(len(lines) - 1)] = source.choice(
        (
            b"GET / HTTP/1.1",
            b"Host: evil.com",
            b"Origin: null",
            b"Transfer-Encoding: chunked",
            b"Content-Length: 1",
        )
    )
    return b"\r\n".join(lines)


DAMAGES: tuple[Damage, ...] = (flip, drop, insert, double, swap)


def legal_request(it: Open) -> bytes:
    headers = [("Host", f"127.0.0.1:{it.port}"), ("Origin", WIDGET), ("X-Session-Nonce", it.nonce)]
    return request("POST", it.path + "token", headers, b"{}")


def is_still_legal(data: bytes, it: Open) -> bool:
    """Whether the path, the Host, the Origin and the nonce stand in its head, whole and once each."""
    line, *fields = data.partition(b"\r\n\r\n")[0].split(b"\r\n")
    pairs = [field.partition(b":") for field in fields]
    wanted = {b"host": f"127.0.0.1:{it.port}", b"origin": WIDGET, NONCE_HEADER.encode(): it.nonce}
    return line.partition(b"?")[0].partition(b" HTTP/1.1")[0] == f"POST {it.path}token".encode() and all(
        [value.strip(b" \t") for name, _, value in pairs if name.lower() == known] == [right.encode()]
        for known, right in wanted.items()
    )


def damaged(source: random.Random, data: bytes) -> bytes:
    for _ in range(source.randrange(1, 4)):
        data = source.choice(DAMAGES)(source, data)
    # An unfinished head would only wait for its deadline, which has a test of its own.
    return data if b"\r\n\r\n" in data else data + b"\r\n\r\n"


async def fuzz(rounds: int) -> dict[int, int]:
    source = random.Random(SEED)
    statuses: dict[int, int] = {}
    for _ in range(rounds):
        async with opened() as it:
            legal = legal_request(it)
            for _ in range(PER_SESSION):
                data = damaged(source, legal)
                async with asyncio.timeout(10):
                    answer = await ask(it.port, data + b" " * 64)  # whatever body length was left is there
                statuses[answer.status] = statuses.get(answer.status, 0) + 1
                assert not 200 <= answer.status < 300 or is_still_legal(data, it), data
                assert it.nonce.encode() not in answer.wire
                assert it.path.strip("/").encode() not in answer.wire
                assert answer.status != 500, data
    return statuses


def test_damaged_requests_get_no_token(run: Run) -> None:
    statuses = run(fuzz(30))
    assert {400, 401, 403, 404, 421} <= set(statuses), statuses


async def _timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    await call()  # type: ignore[misc]
    return time.perf_counter() - started


@pytest.mark.bench
def test_slow_sockets_do_not_slow_a_valid_call(run: Run) -> None:
    """R3: 200 sockets that drip, and the p99 of valid calls."""

    async def work() -> None:
        session = await open_session(
            session_request(),
            Minting(),  # type: ignore[arg-type]
            Ears(),
            clock=SystemClock(),
            record=lambda entry: None,
        )
        it = Open(session, Minting(), Ears(), [], session._secrets[1])  # type: ignore[attr-defined]
        slow = [await asyncio.open_connection("127.0.0.1", it.port) for _ in range(200)]
        for _, writer in slow:
            writer.write(b"POST / HT")
        times = sorted([await _timed(it.get) for _ in range(300)])
        assert times[-3] <= 0.05, times[-5:]
        await session.aclose()
        for _, writer in slow:
            writer.close()

    run(work())
