"""A server on loopback for the length of a block; none of its connections outlives it."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@contextlib.asynccontextmanager
async def serving(serve: Serve, context: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    """Serves every connection in a task of its own; gives the port."""
    tasks: dict[asyncio.Future[None], asyncio.StreamWriter] = {}
    is_over = False

    def accept(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if is_over:  # it was in the queue at the end
            writer.transport.abort()
            return
        task = asyncio.ensure_future(serve(reader, writer))
        tasks[task] = writer
        task.add_done_callback(tasks.pop)

    server = await asyncio.start_server(accept, "127.0.0.1", 0, ssl=context)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        is_over = True
        server.close()
        for task, writer in tuple(tasks.items()):
            task.cancel()
            writer.transport.abort()  # a task cancelled before its first step closes nothing
        await asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0)  # the aborted ones are told of it, and close their sockets
