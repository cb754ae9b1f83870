"""No test talks to another machine: foreign names do not resolve, foreign addresses do not connect.

Names under .invalid, .test and .example, and addresses of the documentation ranges, fail as they would
without a network; everything else fails the test too.
"""

import errno
import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest

RESERVED_NAMES = (".invalid", ".test", ".example", "example.com")
_attempts: list[str] = []


@pytest.fixture(autouse=True)
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Refuses and reports every connect, bind and look-up that leaves this machine."""
    for name in ("connect", "connect_ex", "bind"):
        monkeypatch.setattr(socket.socket, name, _guarded(name, getattr(socket.socket, name)))
    monkeypatch.setattr(socket, "getaddrinfo", _guarded_look_up(socket.getaddrinfo))
    _attempts.clear()
    yield
    if _attempts:
        pytest.fail("left this machine: " + ", ".join(_attempts))


def _guarded(name: str, real: Any) -> Any:
    def call(sock: socket.socket, address: Any) -> Any:
        if sock.family in {socket.AF_INET, socket.AF_INET6} and not _is_loopback(str(address[0])):
            _report(f"{name} {address[0]}:{address[1]}", str(address[0]))
            raise OSError(errno.ENETUNREACH, f"tests stay on loopback: {name} {address!r}")
        return real(sock, address)

    return call


def _guarded_look_up(real: Any) -> Any:
    def call(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name and not _is_loopback(name) and not _is_address(name):
            _report(f"look-up of {name}", name)
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known (tests stay on loopback)")
        return real(host, *args, **kwargs)

    return call


def _report(what: str, host: str) -> None:
    if host.endswith(RESERVED_NAMES) or (_is_address(host) and _is_documentation(host)):
        return
    _attempts.append(what)


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_documentation(host: str) -> bool:
    address = ipaddress.ip_address(host)
    nets = ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
    return any(address in ipaddress.ip_network(net) for net in nets)
