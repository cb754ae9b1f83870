"""Sockets under a TLS handshake that never ends.

httpcore 1.0.9 closes them when the handshake fails, and not when it is cancelled, as by a deadline: the loop
would keep each of them until the other side gives up.
"""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

Trace = Callable[[str, Mapping[str, Any]], Awaitable[None]]


def closing_handshakes(other: Trace | None = None) -> Trace:
    """A trace for one request, of httpcore's extension of that name; `other` hears the same steps."""
    streams: list[Any] = []

    async def trace(name: str, info: Mapping[str, Any]) -> None:
        step = name.partition(".")[2]
        if step == "connect_tcp.complete":
            streams.append(info["return_value"])
        elif step == "start_tls.failed":
            while streams:
                await streams.pop().aclose()
        if other is not None:
            await other(name, info)

    return trace
