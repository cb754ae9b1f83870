"""Answers in JSON."""

from typing import Any

import msgspec

from desktop.net.loopback import LoopbackReply

Headers = tuple[tuple[str, str], ...]
JSON_TYPE: Headers = (("content-type", "application/json"),)


def encode(value: Any) -> bytes:
    """Compact JSON."""
    return msgspec.json.encode(value)


def json_reply(value: Any, status: int = 200, headers: Headers = ()) -> LoopbackReply:
    """`value` as the body; bytes count as JSON already."""
    body = value if isinstance(value, bytes) else encode(value)
    return LoopbackReply(status, JSON_TYPE + headers, body)


def empty_reply(status: int = 200) -> LoopbackReply:
    """No body at all."""
    return LoopbackReply(status)
