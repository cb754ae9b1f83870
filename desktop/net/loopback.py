"""A small HTTP/1.1 server on 127.0.0.1: h11 on asyncio, strict about what it reads."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RequestHead:
    """Request line and headers as received; header names lower-case, order and duplicates kept."""

    method: str
    target: str  # exactly as sent, query included, nothing decoded
    headers: Headers = field(repr=False)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a header; `name` in lower case."""
        return tuple(value for key, value in self.headers if key == name)


@dataclass(frozen=True, slots=True)
class LoopbackRequest:
    """A whole request."""

    head: RequestHead
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class LoopbackReply:
    """What goes back; Content-Length, Date and Connection are added by the server."""

    status: int
    headers: Headers = ()
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class LoopbackLimits:
    """How much a client may ask for."""

    max_head_bytes: int = 8 * 1024
    max_headers: int = 64
    max_body_bytes: int = 64 * 1024
    head_timeout_s: float = 5.0
    max_sockets: int = 32
    keep_alive: bool = False  # False: one request a connection


Judge = Callable[[RequestHead], LoopbackReply | None]
"""Decides on the head alone: a reply ends the matter before the body is read; None lets it through."""

Handler = Callable[[LoopbackRequest], Awaitable[LoopbackReply]]


class LoopbackServer:
    """Listens on the literal 127.0.0.1 from `start` to `aclose`; every task it starts ends with it."""

    def __init__(
        self, handler: Handler, *, judge: Judge | None = None, limits: LoopbackLimits | None = None
    ) -> None:
        self._handler = handler
        self._judge = judge
        self._limits = limits or LoopbackLimits()

    async def start(self, port: int = 0) -> int:
        """Binds and listens; returns the port. Raises OSError when the port is taken."""
        raise NotImplementedError

    async def aclose(self) -> None:
        """Stops listening and cuts every open connection; returns when all are gone."""
        raise NotImplementedError
