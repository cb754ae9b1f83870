"""What a client can make the loopback server hold: no more than is read ahead, and nothing after the end."""

import asyncio
import socket
from contextlib import suppress

from desktop.net.loopback import LoopbackReply, LoopbackRequest, LoopbackServer
from tests.support.loops import Run
from tests.support.raw_http import request

HOST = ("Host", "127.0.0.1")
MIB = 1 << 20


async def _poured(port: int, head: bytes, most: int) -> int:
    """How many bytes the server takes of a client that sends without an end."""
    loop = asyncio.get_running_loop()
    with socket.socket() as sock:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 65536)
        sock.setblocking(False)
        await loop.sock_connect(sock, ("127.0.0.1", port))
        await loop.sock_sendall(sock, head)
        taken = 0
        with suppress(TimeoutError, ConnectionError):
            while taken < most:
                async with asyncio.timeout(0.5):
                    await loop.sock_sendall(sock, bytes(65536))
                taken += 65536
        return taken


def test_a_client_that_pours_behind_its_request_is_not_read_on(run: Run) -> None:
    """The handler takes its time, as the service may; meanwhile nothing of it is kept in memory."""
    arrived = asyncio.Event()

    async def slowly(received: LoopbackRequest) -> LoopbackReply:
        arrived.set()
        await asyncio.Event().wait()
        raise AssertionError(received)

    async def work() -> None:
        server = LoopbackServer(slowly)
        port = await server.start()
        try:
            taken = await _poured(port, request("POST", "/", [HOST], b"{}"), 64 * MIB)
            assert arrived.is_set()
            assert taken < 16 * MIB  # the system's own buffers, and what is read ahead
        finally:
            await server.aclose()

    run(work())


def test_a_socket_that_was_just_accepted_is_cut_with_the_others(run: Run) -> None:
    """Its task is cancelled before its first step, and could not cut it."""

    async def work() -> None:
        server = LoopbackServer(lambda _: asyncio.sleep(0))  # type: ignore[arg-type, return-value]  # not asked
        port = await server.start()
        accepted = asyncio.Event()
        take = server._accepted

        def heard(*about: object) -> None:
            take(*about)  # type: ignore[arg-type]  # passed on as it is
            accepted.set()
            closing = server.aclose()
            with suppress(StopIteration):
                closing.send(None)  # all it does before it waits
            closing.close()

        server._accepted = heard  # type: ignore[method-assign]  # to close in that very moment
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        await accepted.wait()
        async with asyncio.timeout(2):
            with suppress(ConnectionError):
                assert await reader.read() == b""
        writer.transport.abort()
        await server.aclose()

    run(work())
