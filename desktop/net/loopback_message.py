"""What the loopback server reads and answers: plain values, and the limits on them."""

from collections.abc import AsyncIterable, Awaitable, Callable
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
    """What goes back; Content-Length, Date and Connection are added by the server.

    With `chunks` the body is produced while it is sent, chunked unless `headers` holds a Content-Length.
    `cut_after` breaks the answer on purpose: the head and that many bytes of `body` are sent, then the
    connection is cut; a negative number sends nothing at all. `is_reset` cuts with a TCP reset.
    """

    status: int
    headers: Headers = ()
    body: bytes = field(default=b"", repr=False)
    chunks: AsyncIterable[bytes] | None = field(default=None, repr=False)
    cut_after: int | None = None
    is_reset: bool = False


@dataclass(frozen=True, slots=True)
class LoopbackLimits:
    """How much a client may ask for."""

    max_head_bytes: int = 8 * 1024
    max_headers: int = 64
    max_body_bytes: int = 64 * 1024
    head_timeout_s: float = 5.0  # from the accept, or from the end of the answer before
    body_timeout_s: float = 5.0
    send_timeout_s: float = 30.0  # for a client that does not read
    max_sockets: int = 32
    keep_alive: bool = False  # False: one request a connection
    single_headers: frozenset[str] = frozenset({"host", "origin", "content-length"})  # twice: 400


Judge = Callable[[RequestHead], LoopbackReply | None]
"""Decides on the head alone: a reply ends the matter before the body is read; None lets it through."""

Handler = Callable[[LoopbackRequest], Awaitable[LoopbackReply]]
"""Answers a whole request; cancelled when the client goes away."""

Refuser = Callable[[int, RequestHead | None], LoopbackReply]
"""Words for what the server itself refuses: 400, 408, 411, 413, 431, 500, 505; no head: it was unreadable."""
