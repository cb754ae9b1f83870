"""Bodies made readable: JSON indented, everything else as it came."""

from itertools import accumulate

import msgspec

MAX_BYTES = 5_000_000  # longer bodies are shown as they came
_MAX_GROWTH = 64 * 1024 * 1024  # bytes: deep nesting turns a small body into gigabytes of indentation
_INDENT = 2
_PIECE = 64 * 1024
_MAX_DEPTH = 1_000  # the formatter itself refuses more
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in _STEPS)


def looks_like_json(body: bytes, content_type: str = "") -> bool:
    """Whether the content type says JSON, or the body begins like an object, a list or a text of it."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind.endswith(("/json", "+json")):
        return True
    return kind in {"", "text/plain", "application/octet-stream"} and body[:64].lstrip()[:1] in {b"{", b"["}


def pretty(body: bytes, content_type: str = "") -> bytes:
    """The body with two spaces of indentation when it is JSON that can be read; else as it came.

    Pure; holds the interpreter for about 5 ms a megabyte. Bodies over MAX_BYTES are left alone. Values
    are not decoded: numbers of any length, repeated keys and escapes stay exactly as received.
    """
    if len(body) > MAX_BYTES or not looks_like_json(body, content_type) or _would_explode(body):
        return body
    try:
        return msgspec.json.format(body, indent=_INDENT)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return body


def _would_explode(body: bytes) -> bool:
    opens = body.count(b"[") + body.count(b"{")
    lines = 2 * opens + body.count(b",")
    if lines * min(opens, _MAX_DEPTH) * _INDENT <= _MAX_GROWTH:
        return False
    # Texts may hold brackets. Without escapes, every second piece between quotes is one; a regular
    # expression for it would hold the interpreter, and the window, for 110 ms.
    plain = body.replace(b"\\\\", b"").replace(b'\\"', b"")
    outside = b"".join(plain.split(b'"')[::2])
    depth = _depth(outside.translate(None, _NOT_BRACKETS))
    return depth > _MAX_DEPTH or lines * depth * _INDENT > _MAX_GROWTH


def _depth(brackets: bytes) -> int:
    # In pieces, so that other threads get the interpreter in between.
    deepest = now = 0
    for start in range(0, len(brackets), _PIECE):
        depths = list(accumulate(map(_STEPS.__getitem__, brackets[start : start + _PIECE]), initial=now))
        deepest, now = max(deepest, max(depths)), depths[-1]
    return deepest
