"""Takes secrets out of text, by value and by the name before them.

The known values are registered at the moment a secret is read; the log handler and every exporter pass
their text through `redact`.
"""

import base64
import json
import re
from urllib.parse import quote

MASK = "•••"
_MIN_CHARS = 8  # shorter values would blank out ordinary words
_values: dict[str, tuple[str, ...]] = {}

_HEADER = re.compile(
    r"(?i)((?:x-(?:pica|one)-secret|authorization|proxy-authorization|cookie|set-cookie|x-session-nonce)"
    r"[\"']?\s*[:=,]\s*[\"']?)([^\r\n\"']+)"
)
_KEY_SHAPE = re.compile(r"\b((?:sk|id)_(?:live|test)_)[A-Za-z0-9_\-]{6,}")


def _forms(value: str) -> tuple[str, ...]:
    raw = value.encode()
    forms = {
        value,
        quote(value, safe=""),
        quote(value),
        json.dumps(value)[1:-1],
        raw.hex(),
        raw.hex().upper(),
    }
    # Base64 of a text that holds the value somewhere inside: three alignments, without the unstable edges.
    for shift in range(3):
        body = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
        core = body[(0, 2, 3)[shift] :][: -1 if len(body) % 4 else None]
        forms |= {core, core.replace("+", "-").replace("/", "_")}
    return tuple(sorted((f for f in forms if len(f) >= _MIN_CHARS), key=len, reverse=True))


def register(value: str) -> None:
    """From now on `value` is masked in all its common encodings; values under 8 characters are not."""
    if len(value) >= _MIN_CHARS and value not in _values:
        _values[value] = _forms(value)


def forget(value: str) -> None:
    """Stops masking a value that was registered."""
    _values.pop(value, None)


def redact(text: str) -> str:
    """`text` with registered values, secret headers' values and things shaped like keys masked."""
    for forms in _values.values():
        for form in forms:
            if form in text:
                text = text.replace(form, MASK)
    text = _HEADER.sub(lambda m: m.group(1) + MASK, text)
    return _KEY_SHAPE.sub(lambda m: m.group(1) + MASK, text)


def key_tail(key: str) -> str:
    """A connection key cut to what tells it apart on screen: `test::gmail::default::…e71c`."""
    head, sep, tail = key.rpartition("::")
    core = tail.split("|", 1)[0]
    return f"{head}{sep}…{core[-4:]}" if len(core) > 8 else key
