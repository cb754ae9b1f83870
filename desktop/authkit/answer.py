"""Answers in our own fixed words: never the upstream's text, never a header or path of the request."""

import secrets
from typing import Any

import msgspec

from desktop.net.loopback import Headers, LoopbackReply

SAFE_HEADERS: Headers = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
)
_JSON = ("Content-Type", "application/json; charset=utf-8")


def new_reference() -> str:
    """A short random name for one failure, to find it in Activity."""
    return secrets.token_hex(4)


def problem(status: int, error: str, hint: str, reference: str, headers: Headers = ()) -> LoopbackReply:
    """A refusal or failure: `{"error", "hint", "ref"}`."""
    return json_reply({"error": error, "hint": hint, "ref": reference}, headers, status)


def json_reply(value: Any, headers: Headers = (), status: int = 200) -> LoopbackReply:
    """A JSON answer. Raises TypeError for what JSON cannot say."""
    return LoopbackReply(status, (_JSON, *SAFE_HEADERS, *headers), msgspec.json.encode(value))


def empty_reply(headers: Headers = ()) -> LoopbackReply:
    """204: done, nothing to say."""
    return LoopbackReply(204, (*SAFE_HEADERS, *headers))
