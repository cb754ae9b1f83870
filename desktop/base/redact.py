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

_SECRET_HEADERS = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"})
_HEADER = re.compile(
    r"(?i)((?:x-(?:pica|one)-secret|authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-session-nonce)"
    r"[\"']?\s*[:=,]\s*[\"']?)([^\r\n\"']+)"
)
_ESCAPE = re.compile(r"%[0-9A-F]{2}")
_PUNCTUATION = re.compile(r"[^A-Za-z0-9_.~ -]")
_KEY_SHAPE = re.compile(r"\b((?:sk|id)_(?:live|test)_)[A-Za-z0-9_\-]{6,}")


def _forms(value: str) -> tuple[str, ...]:
    raw = value.encode()
    escaped, in_json = quote(value, safe=""), json.dumps(value)[1:-1]
    forms = {
        value,
        escaped,
        quote(value),
        quote(escaped, safe=""),  # a URL in a URL
        in_json,
        in_json.replace("/", "\\/"),
        _PUNCTUATION.sub(lambda m: f"\\u{ord(m[0]):04x}", value),
        _PUNCTUATION.sub(lambda m: f"\\u{ord(m[0]):04X}", value),
        raw.hex(),
        raw.hex().upper(),
    }
    forms |= {_ESCAPE.sub(lambda m: m[0].lower(), form) for form in forms}
    # Base64 of a text that holds the value somewhere inside: three alignments, without the unstable edges.
    for shift in range(3):
        body = base64.b64encode(b"\0" * shift + raw).decode().rstrip("=")
        core = body[(0, 2, 3)[shift] :][: -1 if len(body) % 4 else None]
        url_safe = core.replace("+", "-").replace("/", "_")
        forms |= {core, url_safe, quote(core, safe="")}
    return tuple(sorted((f for f in forms if len(f) >= _MIN_CHARS), key=len, reverse=True))


def register(value: str) -> None:
    """From now on `value` is masked in all its common encodings; values under 8 characters are not."""
    if len(value) >= _MIN_CHARS and value not in _values:
        _values[value] = _forms(value)


def forget(value: str) -> None:
    """Stops masking a value that was registered."""
    _values.pop(value, None)


def forget_all() -> None:
    """Stops masking by value: the values are to leave memory. Masking by name and shape goes on."""
    _values.clear()


def is_secret_header(name: str) -> bool:
    """Whether a header's value is masked whatever it is: in what is shown as sent and in what is kept."""
    return name.strip().lower() in _SECRET_HEADERS


def redact(text: str) -> str:
    """`text` with registered values, secret headers' values and things shaped like keys masked."""
    text = _HEADER.sub(lambda m: m.group(1) + MASK, redact_values(text))
    return _KEY_SHAPE.sub(lambda m: m.group(1) + MASK, text)


def redact_values(text: str, mask: str = MASK) -> str:
    """`text` with registered values alone masked: for what has its own way to write secret headers."""
    for forms in tuple(_values.values()):
        for form in forms:
            if form in text:
                text = text.replace(form, mask)
    return text


def redact_bytes(data: bytes, mask: str = MASK) -> bytes:
    """`data` with registered values masked, whatever else is in it; 64 MiB take a second."""
    for forms in tuple(_values.values()):
        for form in forms:
            encoded = form.encode()
            if encoded in data:
                data = data.replace(encoded, mask.encode())
    return data


def key_tail(key: str) -> str:
    """A connection key cut to what tells it apart on screen: `test::gmail::default::…e71c`."""
    head, sep, tail = key.rpartition("::")
    core = tail.split("|", 1)[0]
    return f"{head}{sep}…{core[-4:]}" if len(core) > 8 else key
