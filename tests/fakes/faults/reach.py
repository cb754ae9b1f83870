"""Faults on the way to the server: names, connecting, TLS, the proxy, and ends at each stage."""

import functools

from tests.fakes.faults.certificates import Certificate
from tests.fakes.faults.server import Act, Exchange, Fault, Road

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n"
UNKNOWN_HOST, LATER_HOST = "unknown.faults.invalid", "later.faults.invalid"


async def nothing(it: Exchange) -> None:
    """For roads on which nobody arrives."""
    raise AssertionError("nobody can arrive here")


async def truth(it: Exchange) -> None:
    """No fault but that of the road."""
    await it.tell_truth()


async def silence(it: Exchange) -> None:
    """Takes what comes and says nothing."""
    await it.silence()


def ends(data: bytes = b"", *, is_reset: bool = False) -> Act:
    """Says so much and ends the connection."""

    async def act(it: Exchange) -> None:
        await it.raw(data)
        if is_reset:
            it.reset()

    return act


def _then(data: bytes) -> Act:
    async def act(it: Exchange) -> None:
        await it.raw(data)
        await it.silence()

    return act


async def _keeps_until_used(it: Exchange) -> None:
    """Answers, and closes the kept connection without a word."""
    await it.tell_truth()
    it.is_over = True


async def _odd_then_well(it: Exchange) -> None:
    if it.attempt == 1:
        it.reset()
    else:
        await it.tell_truth()


def _refusal(status: int, headers: bytes = b"", body: bytes = b"no") -> bytes:
    head = b"HTTP/1.1 %d No\r\n%bContent-Length: %d\r\nConnection: close\r\n\r\n"
    return head % (status, headers, len(body)) + body


_cut = functools.partial(ends, is_reset=True)
_ASKS = b'Proxy-Authenticate: Basic realm="office"\r\n'
_NO_NAME = ("network", "address of the service")
_AGAIN = ("try again",)
_TLS = ("does not speak TLS",)
_PROXY = ("proxy",)

FAULTS = (
    Fault("name unknown", nothing, ("name",), _NO_NAME, Road.NAME, host=UNKNOWN_HOST),
    Fault("name server silent", nothing, ("name",), _NO_NAME, Road.NAME, host=LATER_HOST),
    Fault("name too long", nothing, ("name",), _NO_NAME, Road.NAME, host="x" * 70 + ".invalid"),
    Fault("connection refused", nothing, ("connect",), ("firewall",), Road.CLOSED),
    Fault("connect stalls", nothing, ("timeout",), ("in time",), Road.FULL),
    Fault("reset at accept", _cut(), ("broken", "connect"), _AGAIN, at_accept=True),
    Fault("closed at accept", ends(), ("broken",), _AGAIN, at_accept=True),
    Fault("reset after the request", _cut(), ("broken",), _AGAIN),
    Fault("closed after the request", ends(), ("broken",), _AGAIN),
    Fault("reset in the status line", _cut(b"HTTP/1.1 2"), ("broken",), _AGAIN),
    Fault("reset in the head", _cut(HEAD), ("broken",), _AGAIN),
    Fault("closed in the head", ends(HEAD), ("broken",), _AGAIN),
    Fault("reset in the body", _cut(HEAD + b'\r\n{"rows": ['), ("broken",), _AGAIN),
    Fault("reset once, then well", _odd_then_well, ("works", "broken")),
    Fault("kept connection closed", _keeps_until_used, ("works",)),
    Fault("self-signed", truth, ("tls",), ("self-signed",), Road.TLS, certificate=Certificate.SELF_SIGNED),
    Fault("expired", truth, ("tls",), ("expired",), Road.TLS, certificate=Certificate.EXPIRED),
    Fault("not yet valid", truth, ("tls",), ("not yet valid",), Road.TLS, certificate=Certificate.NOT_YET),
    Fault("wrong host", truth, ("tls",), ("mismatch",), Road.TLS, certificate=Certificate.WRONG_HOST),
    Fault("good certificate", truth, ("works",), (), Road.TLS),
    Fault("handshake stalls", silence, ("timeout",), ("in time",), Road.TLS, at_accept=True),
    Fault("handshake closed", ends(), ("handshake", "connect", "broken"), _AGAIN, Road.TLS, at_accept=True),
    Fault("handshake reset", _cut(), ("handshake", "connect", "broken"), _AGAIN, Road.TLS, at_accept=True),
    Fault("TLS alert", ends(b"\x15\x03\x03\x00\x02\x02\x28"), ("handshake",), _TLS, Road.TLS, at_accept=True),
    Fault("plain HTTP for TLS", ends(_refusal(400)), ("handshake",), _TLS, Road.TLS, at_accept=True),
    Fault("TLS closed in the body", ends(HEAD + b"\r\n{"), ("broken",), _AGAIN, Road.TLS),
    Fault("TLS reset in the head", _cut(HEAD), ("broken",), _AGAIN, Road.TLS),
    Fault("proxy 407", ends(_refusal(407, _ASKS)), ("proxy",), ("password",), Road.PROXY),
    Fault("proxy 407, seen calls", ends(_refusal(407, _ASKS)), ("proxy",), ("password",), Road.PLAIN_PROXY),
    Fault("proxy 403", ends(_refusal(403)), ("proxy",), _PROXY, Road.PROXY),
    Fault("proxy 502", ends(_refusal(502, body=b"<html>bad gateway")), ("proxy",), _PROXY, Road.PROXY),
    Fault("proxy closes", ends(), ("proxy", "broken"), _AGAIN, Road.PROXY),
    Fault("proxy stalls", silence, ("timeout",), ("in time",), Road.PROXY),
    Fault("proxy says nonsense", ends(b"no proxy\r\n\r\n"), ("proxy", "broken"), _AGAIN, Road.PROXY),
    Fault(
        "proxy stalls in the tunnel",
        _then(b"HTTP/1.1 200 OK\r\n\r\n"),
        ("timeout",),
        ("in time",),
        Road.PROXY,
    ),
    Fault("proxy unknown", nothing, ("proxy",), _PROXY, Road.PROXY, host=UNKNOWN_HOST),
)
