"""Bodies that are hard to read, as third parties send them when something is wrong."""

import gzip

from desktop.sandbox.reply import Headers

JSON = ("content-type", "application/json")
_DEEP = 100_000
_LINE = 50_000_000


def odd_body(name: str) -> tuple[Headers, bytes] | None:
    """Headers and body by a name; None for an unknown one."""
    make = _BODIES.get(name)
    return make() if make is not None else None


def names() -> tuple[str, ...]:
    """All there are."""
    return tuple(_BODIES)


def _json(body: bytes) -> tuple[Headers, bytes]:
    return (JSON,), body


_BODIES = {
    "deep": lambda: _json(b"[" * _DEEP + b"]" * _DEEP),
    "nan": lambda: _json(b'{"ratio": NaN, "limit": -Infinity}'),
    "surrogate": lambda: _json(b'{"name": "half \\ud83d of it"}'),
    "digits": lambda: _json(b'{"number": ' + b"9" * 5_000 + b"}"),
    "not-utf-8": lambda: _json(b'{"name": "gr\xf6\xdfer"}'),
    "line": lambda: ((("content-type", "text/plain"),), b"0123456789" * (_LINE // 10)),
    "bomb": lambda: (
        (("content-type", "text/plain"), ("content-encoding", "gzip")),
        gzip.compress(bytes(100_000_000), 9),
    ),
    "cut": lambda: _json(b'{"rows": [{"id": 1}, {"id": 2, "name": "unfin'),
    "headers": lambda: (tuple((f"x-many-{n}", "v" * 20) for n in range(1_000)), b"{}"),
    "bidi": lambda: _json('{"file": "\u202etxt.exe\u202c", "zero": "a\u200bb"}'.encode()),
    "lines": lambda: _json(b'{"a": 1}\n{"a": 2}\n'),
    "html": lambda: _json(b"<html><body>Bad gateway</body></html>"),
    "picture": lambda: (
        (("content-type", "application/octet-stream"),),
        bytes.fromhex(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
            "0000000d49444154789c63f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082"
        ),
    ),
}
