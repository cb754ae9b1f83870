"""JSON made readable: by msgspec where it can be, by the patient scanner where not."""

from itertools import accumulate

import msgspec

from desktop.domain.reading import Flaw
from desktop.reading.json_scan import indented

MAX_BYTES = 64 * 1024 * 1024
_MAX_GROWTH = 64 * 1024 * 1024  # bytes: deep nesting turns a small body into gigabytes of indentation
_INDENT = 2
_PIECE = 64 * 1024
_MAX_DEPTH = 1_000  # the formatter itself refuses more
_STEPS = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NOT_BRACKETS = bytes(byte for byte in range(256) if byte not in _STEPS)
_QUICK_DEPTH = 32


def formatted(body: bytes) -> bytes | None:
    """The body indented, values as received, or None where it is not JSON or too deep for that.

    50 MB take 0.3 s.
    """
    if len(body) > MAX_BYTES or would_explode(body):
        return None
    try:
        return msgspec.json.format(body, indent=_INDENT)
    except (msgspec.DecodeError, RecursionError, ValueError):
        return None


def patiently_formatted(text: bytes) -> tuple[bytes, set[Flaw]]:
    """The same for UTF-8 that is not JSON, with what is wrong."""
    made = indented(text.decode("utf-8", "replace"))
    return made.text.encode("utf-8", "replace"), made.flaws


def would_explode(body: bytes) -> bool:
    """Whether indentation would take more memory than it is worth."""
    opens = body.count(b"[") + body.count(b"{")
    lines = 2 * opens + body.count(b",")
    if lines * min(opens, _MAX_DEPTH) * _INDENT <= _MAX_GROWTH:
        return False
    # Inner pairs taken away until nothing is left: as many turns as there are levels.
    brackets = body.translate(None, _NOT_BRACKETS)
    for depth in range(1, _QUICK_DEPTH):
        brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if not brackets:
            return lines * depth * _INDENT > 4 * len(body) + _MAX_GROWTH
    # Deep, or brackets stand in texts. Without escapes, every second piece between quotes is one; a regular
    # expression for it would hold the interpreter, and the window, for 110 ms.
    plain = body.replace(b"\\\\", b"").replace(b'\\"', b"")
    outside = b"".join(plain.split(b'"')[::2])
    depth = _depth(outside.translate(None, _NOT_BRACKETS))
    return depth > _MAX_DEPTH or lines * depth * _INDENT > 4 * len(body) + _MAX_GROWTH


def _depth(brackets: bytes) -> int:
    # In pieces, so that other threads get the interpreter in between.
    deepest = now = 0
    for start in range(0, len(brackets), _PIECE):
        depths = list(accumulate(map(_STEPS.__getitem__, brackets[start : start + _PIECE]), initial=now))
        deepest, now = max(deepest, max(depths)), depths[-1]
    return deepest
