"""Requests to a session server, damaged where a parser or a guard could be fooled, and which are legal.

The oracle reads the bytes by itself and knows nothing of the code it judges.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.unit.authkit import matrix

_METHODS = (
    b"GET",
    b"POST",
    b"OPTIONS",
    b"HEAD",
    b"PUT",
    b"DELETE",
    b"TRACE",
    b"CONNECT",
    b"post",
    b"P\0ST",
    b"",
)
_VERSIONS = (
    b"HTTP/1.0",
    b"HTTP/2.0",
    b"HTTP/1.10",
    b"http/1.1",
    b"HTTP/1.1 ",
    b"HTTP/9.9",
    b"",
    b"HTTP/1.1\t",
)
_ENDS = (b"\n", b"\r", b"\r\r\n", b"\r\n ", b"\r\n\t", b"\0\r\n", b"\x0b", b"\x85")
_PIECES = (
    *(
        b"\n",
        b"\r",
        b"\0",
        b" ",
        b"\t",
        b"\r\n",
        b"\r\n ",
        b":",
        b"%2e",
        b"//",
        b"\xff",
        b"\r\n\r\n",
        b"\x7f",
    ),
    *(b"\xc3\xa9", b"chunked", b";", b",", b"%0d%0a", b"\\", b"..", b"\r\nHost: evil.com\r\n"),
)
_LENGTHS = (
    b"0",
    b"1",
    b"+1",
    b"-1",
    b"0x10",
    b"1,1",
    b" 1 1",
    b"9" * 20,
    b"65537",
    b"",
    b"1e3",
    b"\xd9\xa1",
    b"00",
)
_CODINGS = (b"chunked", b"identity", b"gzip, chunked", b"Chunked", b"xchunked", b"chunked\x0b", b"")
_BODIES = (
    *(
        b"",
        b"{}",
        b"null",
        b"[]",
        b'{"page": 2}',
        b'{"page": 1e999}',
        b'{"page": -1}',
        b'{"limit": "x"}',
        b"\xff\xfe",
    ),
    *(
        b"[" * 5000,
        b'{"a":' * 3000,
        b'{"kind": "success", "key": "k"}',
        b'{"kind": "close"}',
        b'{"kind": "success"}',
    ),
    *(
        b'{"kind": "ready", "extra": 1}',
        b'{"kind": "error", "text": "\\ud800"}',
        b'{"page": ' + b"9" * 5000 + b"}",
    ),
    b"5\r\nhello\r\n0\r\n\r\n",
)
_PREFIXES = (
    b"\r\n",
    b"\n",
    b" ",
    b"\0",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01",
    b"\xef\xbb\xbf",
)
_OTHER_FIELDS = (
    *(
        (b"Expect", b"100-continue"),
        (b"Connection", b"keep-alive"),
        (b"Upgrade", b"h2c"),
        (b"Cookie", b"a=b"),
    ),
    *((b"X-Forwarded-Host", b"127.0.0.1"), (b"X-Original-URL", b"/"), (b"X-HTTP-Method-Override", b"GET")),
    *((b"Access-Control-Request-Headers", b"x-a\x00"), (b"Access-Control-Request-Private-Network", b"true")),
    *(
        (b"Range", b"bytes=0-"),
        (b"Forwarded", b"host=evil.com"),
        (b"X-User-Id", b"somebody else"),
        (b"", b"x"),
    ),
)


@dataclass(frozen=True, slots=True)
class Target:
    """The session that is asked. What its answers may not hold is `secret` and `nonce`."""

    port: int
    secret: str
    nonce: str
    widget_origin: str

    @property
    def host(self) -> bytes:
        """The only right Host."""
        return f"127.0.0.1:{self.port}".encode()

    @property
    def own_origin(self) -> bytes:
        """The host page's origin."""
        return b"http://" + self.host


@dataclass(slots=True)
class Draft:
    """A request in its parts."""

    method: bytes
    target: bytes
    fields: list[tuple[bytes, bytes]]
    body: bytes = b""
    version: bytes = b"HTTP/1.1"
    ends: dict[int, bytes] = field(default_factory=dict)  # line ends that are not CR LF, by line
    separators: dict[int, bytes] = field(default_factory=dict)  # of a field's name and value
    prefix: bytes = b""

    def wire(self) -> bytes:
        """Its bytes."""
        lines = [b" ".join((self.method, self.target, self.version))]
        for number, (name, value) in enumerate(self.fields):
            lines.append(name + self.separators.get(number, b": ") + value)
        text = b"".join(line + self.ends.get(number, b"\r\n") for number, line in enumerate(lines))
        return self.prefix + text + b"\r\n" + self.body


def legal(source: random.Random, it: Target) -> Draft:
    """A request that a session server has to answer with 2xx."""
    tail = source.choice((b"token", b"token", b"token", b"result", b"", b"host.js", b"host.css"))
    path = b"/" + it.secret.encode() + b"/" + tail
    origin = it.widget_origin.encode() if tail == b"token" else it.own_origin
    fields = [(b"Host", it.host), (b"Origin", origin)]
    if source.random() < 0.15:
        asked = (b"Access-Control-Request-Headers", b"content-type,x-session-nonce")
        return Draft(b"OPTIONS", path, [*fields, (b"Access-Control-Request-Method", b"POST"), asked])
    if tail not in {b"token", b"result"}:
        return Draft(b"GET", path, fields[: source.choice((1, 2))])
    body = b'{"kind": "ready"}' if tail == b"result" else b"{}"
    nonce = (b"X-Session-Nonce", it.nonce.encode())
    return Draft(b"POST", path, [*fields, nonce, (b"Content-Length", b"%d" % len(body))], body)


def damaged(source: random.Random, it: Target) -> bytes:
    """One to three faults in the parts of a legal request, then in some cases a few in its bytes."""
    draft = legal(source, it)
    for _ in range(source.choice((1, 1, 1, 2, 3))):
        source.choice(_DAMAGES)(source, draft, it)
    data = draft.wire()
    if source.random() < 0.4:
        for _ in range(source.randrange(1, 4)):
            data = source.choice(_BYTE_DAMAGES)(source, data) or b"\0"
    return data


# --- damages of parts


def _method(source: random.Random, draft: Draft, it: Target) -> None:
    draft.method = source.choice(_METHODS)


def _target(source: random.Random, draft: Draft, it: Target) -> None:
    secret = it.secret
    known = (*matrix.PATHS, *matrix.MORE_WRONG_PATHS)
    path = source.choice(known).replace(matrix.SECRET, secret).replace(str(matrix.PORT), str(it.port))
    more = (
        b"?page=1",
        b"?page=0",
        b"?limit=9999999",
        b"?page=1&page=2",
        b"?",
        b"#",
        b"?page=%31",
        b"?" + b"a=&" * 40,
    )
    draft.target = path.encode("latin-1") if source.random() < 0.7 else draft.target + source.choice(more)


def _version(source: random.Random, draft: Draft, it: Target) -> None:
    draft.version = source.choice(_VERSIONS)


def _value(
    name: bytes, values: tuple[matrix.Values, ...], was: str
) -> Callable[[random.Random, Draft, Target], None]:
    """Another value, none, or two, for one header."""

    def change(source: random.Random, draft: Draft, it: Target) -> None:
        now = {"nonce": it.nonce, "port": str(it.port)}[was]
        old = matrix.NONCE if was == "nonce" else str(matrix.PORT)
        fields = [pair for pair in draft.fields if pair[0].lower() != name.lower()]
        new = source.choice(values)
        draft.fields = [*((name, text.replace(old, now).encode("latin-1")) for text in new), *fields]

    return change


def _double(source: random.Random, draft: Draft, it: Target) -> None:
    if draft.fields:
        draft.fields.insert(source.randrange(len(draft.fields) + 1), source.choice(draft.fields))


def _drop(source: random.Random, draft: Draft, it: Target) -> None:
    if draft.fields:
        del draft.fields[source.randrange(len(draft.fields))]


def _shuffle(source: random.Random, draft: Draft, it: Target) -> None:
    source.shuffle(draft.fields)


def _rename(source: random.Random, draft: Draft, it: Target) -> None:
    if not draft.fields:
        return
    at = source.randrange(len(draft.fields))
    name, value = draft.fields[at]
    names = (
        name.upper(),
        name + b" ",
        b" " + name,
        name + b"\t",
        name.replace(b"-", b"_"),
        name[:-1],
        name + b"\0",
    )
    draft.fields[at] = (source.choice(names), value)


def _pad(source: random.Random, draft: Draft, it: Target) -> None:
    if not draft.fields:
        return
    at = source.randrange(len(draft.fields))
    name, value = draft.fields[at]
    pad = source.choice((b" ", b"\t", b"\x0b", b"\x0c", b"\xa0", b"\x85", b"\r\n ", b"\0", b","))
    draft.fields[at] = (name, source.choice((pad + value, value + pad, value[:3] + pad + value[3:])))


def _separator(source: random.Random, draft: Draft, it: Target) -> None:
    at = source.randrange(len(draft.fields) + 1)
    draft.separators[at] = source.choice((b":", b" : ", b" :", b":\t", b"", b"=", b"::", b":\r\n "))


def _line_end(source: random.Random, draft: Draft, it: Target) -> None:
    draft.ends[source.randrange(len(draft.fields) + 1)] = source.choice(_ENDS)


def _another_field(source: random.Random, draft: Draft, it: Target) -> None:
    draft.fields.insert(source.randrange(len(draft.fields) + 1), source.choice(_OTHER_FIELDS))


def _much(source: random.Random, draft: Draft, it: Target) -> None:
    if source.random() < 0.5:
        draft.fields += [(b"X-%d" % n, b"") for n in range(source.choice((59, 60, 61, 62, 63, 64, 200)))]
    else:
        draft.fields.append((b"X-Long", b"x" * source.choice((7000, 7900, 8192, 20_000))))


def _length(source: random.Random, draft: Draft, it: Target) -> None:
    kept = [pair for pair in draft.fields if pair[0] != b"Content-Length"]
    lengths = [(b"Content-Length", source.choice(_LENGTHS)) for _ in range(source.choice((0, 1, 1, 1, 2)))]
    draft.fields = kept + lengths


def _coding(source: random.Random, draft: Draft, it: Target) -> None:
    name = source.choice((b"Transfer-Encoding", b"transfer-encoding", b"Transfer-Encoding "))
    draft.fields.append((name, source.choice(_CODINGS)))


def _body(source: random.Random, draft: Draft, it: Target) -> None:
    draft.body = source.choice(_BODIES)
    if source.random() < 0.7:
        kept = [pair for pair in draft.fields if pair[0] != b"Content-Length"]
        draft.fields = [*kept, (b"Content-Length", b"%d" % len(draft.body))]


def _second(source: random.Random, draft: Draft, it: Target) -> None:
    """Another request behind it on the same connection: only one is answered."""
    draft.body += legal(source, it).wire()


def _prefix(source: random.Random, draft: Draft, it: Target) -> None:
    draft.prefix = source.choice(_PREFIXES)


_DAMAGES = (
    *(_method, _target, _target, _version, _double, _drop, _shuffle, _rename, _pad, _separator, _line_end),
    *(_another_field, _length, _coding, _body, _body, _second, _prefix),
    *(_value(b"Origin", matrix.ORIGINS, "port"), _value(b"Host", matrix.HOSTS, "port")),
    *(_value(b"X-Session-Nonce", matrix.NONCES, "nonce"), _much),
)


# --- damages of bytes


def _flip(source: random.Random, data: bytes) -> bytes:
    at = source.randrange(len(data))
    return data[:at] + bytes([source.randrange(256)]) + data[at + 1 :]


def _cut(source: random.Random, data: bytes) -> bytes:
    at = source.randrange(len(data))
    return data[:at] + data[at + source.randrange(1, 9) :]


def _insert(source: random.Random, data: bytes) -> bytes:
    at = source.randrange(len(data))
    return data[:at] + source.choice(_PIECES) + data[at:]


def _end_early(source: random.Random, data: bytes) -> bytes:
    return data[: source.randrange(1, len(data) + 1)]


_BYTE_DAMAGES = (_flip, _flip, _cut, _insert, _insert, _end_early)


# --- the oracle


def may_succeed(data: bytes, it: Target) -> bool:
    """Whether these bytes begin with a request that may be answered 2xx: read strictly, by hand."""
    head, separator, _ = data.partition(b"\r\n\r\n")
    line, *fields = head.split(b"\r\n")
    parts = line.split(b" ")
    if not separator or len(parts) != 3 or parts[2] != b"HTTP/1.1" or b"\0" in head:
        return False
    if any(field.startswith((b" ", b"\t")) for field in fields) or b"\n" in head.replace(b"\r\n", b""):
        return False
    values: dict[bytes, list[bytes]] = {}
    for each in fields:
        name, _, value = each.partition(b":")
        values.setdefault(name.lower(), []).append(value.strip(b" \t"))
    return values.get(b"host") == [it.host] and _is_authorised(parts[0], parts[1], values, it)


def _is_authorised(method: bytes, target: bytes, values: dict[bytes, list[bytes]], it: Target) -> bool:
    path, _, tail = target.partition(b"?")[0].rpartition(b"/")
    if path != b"/" + it.secret.encode():
        return False
    origins = values.get(b"origin", [])
    is_right = origins == [it.widget_origin.encode() if tail == b"token" else it.own_origin]
    if tail in {b"token", b"result"}:
        has_nonce = values.get(b"x-session-nonce") == [it.nonce.encode()]
        return is_right and (method == b"OPTIONS" or (method == b"POST" and has_nonce))
    is_page = tail in {b"", b"host.js", b"host.css"} and target == path + b"/" + tail
    return is_page and (
        (method == b"GET" and (is_right or not origins)) or (method == b"OPTIONS" and is_right)
    )
