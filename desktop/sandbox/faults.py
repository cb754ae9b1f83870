"""Faults on demand: what a service, a gateway or a network does wrong, for one path prefix or all of /v1."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.call import Call
from desktop.sandbox.damage import DAMAGES, FROM_FIRST_PAGE
from desktop.sandbox.manner import Manner
from desktop.sandbox.narrow import as_object
from desktop.sandbox.refusal import Refusal, refusal_reply
from desktop.sandbox.reply import encode

RETRY_AFTER_S = 2
_STEP_S = 0.1  # between the pieces of a slow answer
_PIECES = 20
_WORDS = {
    400: "Bad params",
    401: "Authentication required",
    402: "Plan quota exhausted",
    403: "The key lacks the permission for this",
    404: "Not found",
    409: "Conflict",
    429: "Rate limit exceeded",
    500: "Internal server error",
    502: "Upstream platform unavailable",
    503: "Service unavailable",
    504: "Gateway timeout",
}
_GATEWAY_PAGE = (
    b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n"
    b"<body>\r\n<center><h1>502 Bad Gateway</h1></center><hr>gateway</body>\r\n</html>\r\n"
)
_WIRE = ("html", "empty", "truncate", "slow", "stall", "reset", "not-json", "redirect")
KINDS = (*(str(status) for status in _WORDS), *_WIRE, *DAMAGES, "no-connectors")


@dataclass(frozen=True, slots=True)
class Fault:
    """`kind` on paths that begin with `prefix`; `times` calls of it, or all."""

    kind: str
    prefix: str = "/v1"
    times: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Fault | None":
        """`KIND[xTIMES][:/PREFIX]`, e.g. "429x2:/v1/vault"; empty and "none" mean no fault.

        Raises ValueError naming the kinds.
        """
        name, _, prefix = text.strip().partition(":")
        kind, times = name, None
        if kind not in KINDS and "x" in kind:
            kind, _, count = name.rpartition("x")
            if not count.isdigit():
                raise ValueError(f"no such fault: {text!r}")
            times = int(count)
        if times is None and kind in {"", "none"}:
            return None
        if kind not in KINDS:
            raise ValueError(f"no such fault: {text!r}; there are: none, {', '.join(KINDS)}")
        return cls(kind, prefix or "/v1", times)


class Faults:
    """The fault in force; may be changed at any time."""

    def __init__(self, manner: Manner, elsewhere: str) -> None:
        self._manner = manner
        self._elsewhere = elsewhere  # another origin, where a redirect leads
        self.current: Fault | None = None

    def are_connectors_hidden(self, call: Call) -> bool:
        """Whether this call finds nothing enabled for AuthKit."""
        return self._hits(call, "no-connectors")

    def asked(self, call: Call) -> Call:
        """The call that is answered in this one's place: of page 1, for faults that build on it."""
        fault = self.current
        if fault is None or fault.kind not in FROM_FIRST_PAGE or not self._hits(call, fault.kind):
            return call
        return replace(call, query=tuple((k, v) for k, v in call.query if k not in {"page", "skip"}))

    def before(self, call: Call) -> LoopbackReply | None:
        """The answer that comes instead of the true one; None lets the call through."""
        fault = self.current
        if fault is None or not self._hits(call, fault.kind) or fault.kind in (*DAMAGES, "no-connectors"):
            return None
        if fault.kind in {"truncate", "slow", "stall"}:
            return None  # these break the true answer
        self._count(fault)
        return self._instead(fault.kind)

    def after(self, call: Call, reply: LoopbackReply) -> LoopbackReply:
        """The true answer, damaged."""
        fault = self.current
        if fault is None or not self._hits(call, fault.kind):
            return reply
        if fault.kind in DAMAGES:
            return self._damaged(fault, call, reply)
        if fault.kind not in {"truncate", "slow", "stall"}:
            return reply
        self._count(fault)
        if fault.kind == "truncate":
            return replace(reply, cut_after=len(reply.body) // 2)
        length = (("content-length", str(len(reply.body))),)
        pieces = _slowly(reply.body) if fault.kind == "slow" else _half(reply.body)
        return LoopbackReply(reply.status, reply.headers + length, chunks=pieces)

    def _hits(self, call: Call, kind: str) -> bool:
        fault = self.current
        return fault is not None and fault.kind == kind and call.path.startswith(fault.prefix)

    def _count(self, fault: Fault) -> None:
        if fault.times is not None:
            self.current = replace(fault, times=fault.times - 1) if fault.times > 1 else None

    def _instead(self, kind: str) -> LoopbackReply:
        match kind:
            case "html":
                return LoopbackReply(502, (("content-type", "text/html"),), _GATEWAY_PAGE)
            case "empty":
                return LoopbackReply(200, (("content-type", "application/json"),))
            case "reset":
                return LoopbackReply(200, cut_after=-1, is_reset=True)
            case "not-json":
                return LoopbackReply(200, (("content-type", "application/json"),), b'{"rows": [{"id": 1,')
            case "redirect":
                return LoopbackReply(302, (("location", f"{self._elsewhere}/elsewhere"),))
            case _:
                status = int(kind)
                more = (("retry-after", str(RETRY_AFTER_S)),) if status == 429 else ()
                return refusal_reply(Refusal(status, _WORDS[status], more), self._manner)

    def _damaged(self, fault: Fault, call: Call, reply: LoopbackReply) -> LoopbackReply:
        try:
            value: Any = msgspec.json.decode(reply.body)
        except msgspec.DecodeError:
            return reply
        page = as_object(value)
        if reply.status != 200 or page is None or "rows" not in page:
            return reply
        self._count(fault)
        return replace(reply, body=encode(DAMAGES[fault.kind](page, call)))


async def _slowly(body: bytes) -> AsyncIterator[bytes]:
    size = max(-(-len(body) // _PIECES), 1)
    for start in range(0, len(body), size):
        await asyncio.sleep(_STEP_S)
        yield body[start : start + size]


async def _half(body: bytes) -> AsyncIterator[bytes]:
    yield body[: len(body) // 2]
    await asyncio.get_running_loop().create_future()  # until the client or the server gives up
