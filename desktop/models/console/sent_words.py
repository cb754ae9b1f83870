"""The request as it went, and the headers as they came, as text to read."""

from PySide6.QtCore import QCoreApplication

from desktop.domain.body import FileContent, StreamedBody
from desktop.domain.request import PassthroughResponse, SentRequest
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.console.pretty import pretty

MAX_BODY = 200_000  # bytes of a sent body that are shown
_LIMITS = ("ratelimit", "rate-limit", "retry-after")
_REFERENCES = ("correlation-id", "request-id", "trace-id", "traceparent")

translate = QCoreApplication.translate


def headers_text(response: PassthroughResponse) -> str:
    """The headers, those that name the call and the rate limit first and apart."""
    named = [pair for pair in response.headers if _is_named(pair[0])]
    others = [pair for pair in response.headers if not _is_named(pair[0])]
    return "\n".join([*map(_line, named), *([""] if named and others else []), *map(_line, others)])


def sent_text(sent: SentRequest | None) -> str:
    """Method, address, headers with the secrets masked, body."""
    if sent is None:
        return translate("sent", "What was sent is not known for this answer.")
    lines = [f"{sent.method} {sent.url}", *map(_line, sent.headers)]
    body = _body_text(sent.body)
    return "\n".join([*lines, "", body] if body else lines)


def _body_text(body: object) -> str:
    if isinstance(body, StreamedBody):
        return "".join(_piece_text(piece) for piece in body.pieces)
    if not isinstance(body, bytes):
        return ""
    if len(body) > MAX_BODY:
        words = translate("sent", "… {size} in all")
        return body[:MAX_BODY].decode("utf-8", "replace") + "\n" + words.format(size=ages.size(len(body)))
    return pretty(body).decode("utf-8", "replace")


def _piece_text(piece: bytes | FileContent) -> str:
    if isinstance(piece, bytes):
        return piece[:MAX_BODY].decode("utf-8", "replace")
    words = translate("sent", "({path}, {size})")
    return words.format(path=piece.path, size=ages.size(piece.size))


def _line(pair: tuple[str, str]) -> str:
    return f"{one_line(pair[0])}: {one_line(pair[1], 4000)}"


def _is_named(name: str) -> bool:
    lower = name.lower()
    return any(word in lower for word in (*_LIMITS, *_REFERENCES))
