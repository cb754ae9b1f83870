"""Which endpoint answers: a table of method and path pattern."""

from collections.abc import Awaitable, Callable
from typing import Any

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.call import Call
from desktop.sandbox.refusal import Refusal

Endpoint = Callable[..., LoopbackReply | Awaitable[LoopbackReply]]

ANY_METHOD = "*"


class Router:
    """Patterns such as /v1/vault/connections/{id}; {rest...} takes all that follows."""

    def __init__(self) -> None:
        self._routes: list[tuple[str, tuple[str, ...], Endpoint]] = []

    def add(self, method: str, pattern: str, endpoint: Endpoint) -> None:
        """Registers; the first match in order of registration answers. Called as endpoint(call, *params)."""
        parts = tuple(part for part in pattern.split("/") if part)
        self._routes.append((method, parts, endpoint))

    async def answer(self, call: Call) -> LoopbackReply:
        """The endpoint's answer. Raises Refusal: 404 for an unknown path, 405 for a wrong method."""
        allowed: set[str] = set()
        for method, pattern, endpoint in self._routes:
            params = _match(pattern, call.segments)
            if params is None:
                continue
            if method in {call.method, ANY_METHOD}:
                return await _settled(endpoint(call, *params))
            allowed.add(method)
        if allowed:
            allow = (("allow", ", ".join(sorted(allowed))),)
            raise Refusal(405, f"{call.method} is not allowed here", allow)
        raise Refusal(404, "Not found")


async def _settled(answer: LoopbackReply | Awaitable[LoopbackReply]) -> LoopbackReply:
    return answer if isinstance(answer, LoopbackReply) else await answer


def _match(pattern: tuple[str, ...], segments: tuple[str, ...]) -> tuple[Any, ...] | None:
    params: list[Any] = []
    for index, part in enumerate(pattern):
        if part.endswith("...}"):
            return (*params, segments[index:])
        if index >= len(segments):
            return None
        if part.startswith("{"):
            params.append(segments[index])
        elif part != segments[index]:
            return None
    return tuple(params) if len(segments) == len(pattern) else None
