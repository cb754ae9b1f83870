"""R15: exchanges that carry a key, in eight encodings, through everything that keeps or shows text.

Each exchange has a key of its own, with the characters that encodings treat differently.
"""

import base64
import json
import logging
import random
import string
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from urllib.parse import quote

from desktop.api.calls import ServiceCall, shown_path
from desktop.api.refusal import read_refusal
from desktop.app.bug import BugSink
from desktop.base import redact
from desktop.base.log import RedactingFormatter
from desktop.domain.activity import Source
from desktop.domain.code.languages import LANGUAGES, Language
from desktop.domain.code.request import CodeRequest, code_request
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import NetworkCause, Unreachable, UserError
from desktop.domain.request import Method, PassthroughRequest, RequestDraft
from desktop.domain.service import PICA
from desktop.domain.session import SessionEvent, SessionStep
from desktop.models.session_words import log_line
from desktop.net.http import HttpAnswer
from desktop.services.console import kept_draft
from desktop.services.recovery import without_secrets
from tests.proof.figure import MAX_FAULTS, Figure, Share
from tests.support.canary import forms_of

FULL = 50_000
_LETTERS = string.ascii_letters + string.digits
_WORDS = (
    "",
    "key ",
    "x=",
    '{"a": "',
    "Bearer ",
    "Bad request: ",
    "https://e.example/?k=",
    "ü",
    "'",
    "<b>",
    "\n",
    "a,b;",
)
_AT = datetime(2026, 11, 24, tzinfo=UTC)


def new_key(source: random.Random) -> str:
    """As services make them, and worse."""
    letters = _LETTERS + "+/=_-.~"
    prefix = source.choice(("sk_test_", "sk_live_", "id_test_", "", "a/"))
    return (
        prefix
        + "".join(source.choice(letters) for _ in range(source.randrange(16, 60)))
        + source.choice("+/=aZ9")
    )


# --- encodings: the key inside a text, as it travels


def _base64(source: random.Random, key: str) -> str:
    """At any of three alignments, by what stands before it."""
    raw = source.randbytes(source.randrange(7)) + key.encode() + source.randbytes(source.randrange(7))
    return base64.b64encode(raw).decode()


ENCODINGS: dict[str, Callable[[random.Random, str], str]] = {
    "raw": lambda source, key: key,
    "URL": lambda source, key: quote(key, safe=source.choice(("", "/", "/+="))),
    "URL, lower case": lambda source, key: _lower(quote(key, safe="")),
    "URL twice": lambda source, key: quote(quote(key, safe=""), safe=""),
    "base64": _base64,
    "URL-safe base64": lambda source, key: _base64(source, key).replace("+", "-").replace("/", "_"),
    "JSON": lambda source, key: source.choice(
        (json.dumps(key), json.dumps(key).replace("/", "\\/"), _units(key))
    ),
    "hex": lambda source, key: source.choice((key.encode().hex(), key.encode().hex().upper())),
}


def _lower(text: str) -> str:
    parts = text.split("%")
    return parts[0] + "".join("%" + part[:2].lower() + part[2:] for part in parts[1:])


def _units(key: str) -> str:
    return "".join(char if char.isalnum() or char in "_-.~" else f"\\u{ord(char):04x}" for char in key)


# --- sinks: all that is kept or shown of a text


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(RedactingFormatter("%(levelname)s %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def _listening(log: logging.Logger) -> Iterator[list[str]]:
    handler = _Lines()
    log.addHandler(handler)
    log.propagate = False
    try:
        yield handler.lines
    finally:
        log.removeHandler(handler)
        log.propagate = True


def _log(text: str) -> str:
    log = logging.getLogger("desktop.proof")
    with _listening(log) as lines:
        log.warning("a line with %s", text)
        log.error("a mapping %r", {"headers": [("Accept", text)]})
    return "\n".join(lines)


def _history(text: str) -> str:
    headers, query = (("Accept", text), ("Authorization", text)), (("q", text),)
    draft = RequestDraft(method=Method.POST, path=text, query=query, headers=headers, body=text)
    return repr((kept_draft(draft, keeps_bodies=True), redact.redact_bytes(text.encode())))


def _activity(text: str) -> str:
    path = shown_path(ServiceCall(Source.CONSOLE, "/v1/passthrough/" + text, (("q", text),)))
    body = json.dumps({"message": text, "code": 1}).encode()
    words = [
        read_refusal(HttpAnswer(400, (), each, len(each), 0.0)).message for each in (body, text.encode())
    ]
    return "\n".join((path, *words))


def _code(text: str) -> str:
    one_line = text.replace("\n", " ").encode("latin-1", "replace").decode("latin-1")  # as headers have it
    headers, query, key = (("Accept", one_line),), (("q", text),), ConnectionKey("k")
    requests = [
        PassthroughRequest(Method.POST, "a/b", key, query=query, headers=headers, body=body)
        for body in (text.encode(), text.encode() + b"\0")
    ]
    written = [code_request(request, PICA) for request in requests]
    return "\n".join(_written(language, request) for language in LANGUAGES for request in written)


def _written(language: Language, request: CodeRequest) -> str:
    try:
        return language.write(request)
    except UserError as error:  # a language that cannot say these bytes
        return error.message


def _drafts(text: str) -> str:
    state = {
        "console": {"path": text, "headers": [["Accept", text], ["Authorization", text]], "body": [text]}
    }
    return json.dumps(without_secrets(state))


def _session_log(text: str) -> str:
    line = log_line(SessionEvent(SessionStep.WIDGET_ERROR, _AT, text))
    return line.title + line.detail


def _bug(text: str) -> str:
    with _listening(logging.getLogger("desktop.app.bug")) as lines:
        try:
            try:
                raise Unreachable(NetworkCause.TLS, host=text, detail=text)
            except Unreachable as error:
                raise ValueError(f"while asking: {text!r}") from error
        except ValueError as error:
            BugSink()(error)
    return "\n".join(lines)


SINKS: dict[str, Callable[[str], str]] = {
    "log": _log,
    "history": _history,
    "activity": _activity,
    "copied code": _code,
    "drafts kept for a crash": _drafts,
    "session log": _session_log,
    "bug report": _bug,
}


def _wanted(key: str) -> dict[str, bytes]:
    return forms_of(key) | {
        "URL, lower case": _lower(quote(key, safe="")).encode(),
        "URL twice": quote(quote(key, safe=""), safe="").encode(),
        "JSON units": _units(key).encode(),
        "octal": "".join(f"\\{byte:03o}" for byte in key.encode()).encode(),
    }


def _hits(out: str, wanted: dict[str, bytes]) -> list[str]:
    data = out.encode("utf-8", "surrogatepass")
    return [name for name, form in wanted.items() if form in data]


def prove(share: Share) -> Figure:
    """Every encoding of every exchange through every sink."""
    source = share.random("redaction")
    total = good = 0
    faults: list[str] = []
    for _ in range(share.of(FULL)):
        key = new_key(source)
        wanted = _wanted(key)
        redact.register(key)
        for encoding, encode in ENCODINGS.items():
            text = source.choice(_WORDS) + encode(source, key) + source.choice(_WORDS)
            for sink, keep in SINKS.items():
                total += 1
                hits = _hits(keep(text), wanted)
                good += not hits
                if hits and len(faults) < MAX_FAULTS:
                    faults.append(f"{sink} kept {hits} of a key sent as {encoding}")
        redact.forget(key)
    how = f"{share.of(FULL):,} exchanges × {len(ENCODINGS)} encodings × {len(SINKS)} sinks"
    return Figure.counted(good, total, f"texts without the key ({how})", faults)
