"""A small HTTP/1.1 server on 127.0.0.1: h11 on asyncio, strict about what it reads.

Sources: security.md, section 1, rows Bind, Parse and Time; RFC 9112.
"""

import asyncio
import http
import logging
import os
import socket
import sys

from desktop.net.loopback_connection import LoopbackConnection
from desktop.net.loopback_message import (
    Handler,
    Headers,
    Judge,
    LoopbackLimits,
    LoopbackReply,
    LoopbackRequest,
    Refuser,
    RequestHead,
)

__all__ = [
    "Handler",
    "Headers",
    "Judge",
    "LoopbackLimits",
    "LoopbackReply",
    "LoopbackRequest",
    "LoopbackServer",
    "Refuser",
    "RequestHead",
]

HOST = "127.0.0.1"
_BACKLOG = 128
_CLOSE_S = 0.15
_log = logging.getLogger(__name__)


def plain_refusal(status: int, head: RequestHead | None) -> LoopbackReply:
    """The status in words and nothing of the request."""
    del head
    body = f"{status} {http.HTTPStatus(status).phrase}\n".encode("ascii")
    headers = (
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    )
    return LoopbackReply(status, headers, body)


class LoopbackServer:
    """Listens on the literal 127.0.0.1 from `start` to `aclose`; every task it starts ends with it.

    One request a connection unless `limits.keep_alive`. Over `limits.max_sockets`, the oldest connection
    whose request is not yet admitted by the judge is dropped; if all are admitted, the newcomer is.
    """

    def __init__(
        self,
        handler: Handler,
        *,
        judge: Judge | None = None,
        limits: LoopbackLimits | None = None,
        refuse: Refuser = plain_refusal,
    ) -> None:
        self._handler = handler
        self._judge = judge
        self._refuse = refuse
        self._limits = limits or LoopbackLimits()
        self._server: asyncio.Server | None = None
        self._is_closed = False
        self._connections: dict[LoopbackConnection, None] = {}  # oldest first
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._server is not None

    async def start(self, port: int = 0) -> int:
        """Binds and listens; returns the port; once only. Raises OSError when the port is taken."""
        sock = _bound_socket(port)
        try:
            self._server = await asyncio.get_running_loop().create_server(
                self._protocol, sock=sock, backlog=_BACKLOG
            )
        except BaseException:
            sock.close()
            raise
        return int(sock.getsockname()[1])

    async def aclose(self) -> None:
        """Stops listening and cuts every open connection; returns when all are gone, within 200 ms.

        Closing twice is fine. A cancel leaves the server closed and its tasks cancelled.
        """
        self._is_closed = True
        server, self._server = self._server, None
        if server is not None:
            server.close()
        for connection in tuple(self._connections):
            connection.abort()  # a task cancelled before its first step never reaches its own abort
        tasks = tuple(self._tasks - {asyncio.current_task()})
        for task in tasks:
            task.cancel()
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=_CLOSE_S)
            if late:
                _log.error("%d loopback handlers ignore their cancel", len(late))

    def _protocol(self) -> LoopbackConnection:
        return LoopbackConnection(
            self._handler, self._judge, self._refuse, self._limits, self._accepted, self._gone
        )

    def _accepted(self, connection: LoopbackConnection, task: asyncio.Task[None]) -> None:
        self._connections[connection] = None
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        if self._is_closed:  # accepted in the moment of closing
            connection.abort()
        elif len(self._connections) > self._limits.max_sockets:
            self._drop_one()

    def _drop_one(self) -> None:
        victim = next((each for each in self._connections if not each.is_admitted), None)
        if victim is not None:
            self._gone(victim)
            victim.abort()

    def _gone(self, connection: LoopbackConnection) -> None:
        self._connections.pop(connection, None)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("a loopback connection failed", exc_info=error)


def _bound_socket(port: int) -> socket.socket:
    """Bound for this process alone: no SO_REUSEPORT, and not inherited by children (PEP 446)."""
    # The protocol is named: asyncio sets TCP_NODELAY only where it reads IPPROTO_TCP, and without it each
    # answer on a kept connection waits 40 ms for a delayed ACK.
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform == "win32":
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        elif os.name == "posix":
            # Only past a TIME_WAIT of our own last run: two listeners still exclude each other.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind((HOST, port))
        sock.setblocking(False)
    except BaseException:
        sock.close()
        raise
    return sock
