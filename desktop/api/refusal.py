"""Errors told apart by their shape (pica-api.md, section 1): E1 of V1, E2 of One, plain text, nothing."""

import html
import re
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

from desktop.api.convert import text
from desktop.api.limit import asked_wait_s
from desktop.api.wire import decode_any
from desktop.base.redact import redact
from desktop.domain.errors import Refused
from desktop.domain.text import one_line
from desktop.net.http import Headers, HttpAnswer

_MAX_SHAPE_BYTES = 256 * 1024
_MAX_MESSAGE_CHARS = 300


@dataclass(frozen=True, slots=True)
class Refusal:
    """What an error body says. `is_own` holds for the service's own two shapes."""

    message: str
    key: str = ""
    reference: str = ""
    is_own: bool = False


def refused(answer: HttpAnswer, host: str) -> Refused:
    """The error for an answer that says no; a redirect is one, because it is not followed."""
    if 300 <= answer.status < 400:
        message = f"The service points to {_target(answer)}; calls with a key are not sent on."
        return Refused(answer.status, message, host=host, reference=reference(answer.headers))
    read = read_refusal(answer)
    return Refused(
        answer.status,
        read.message,
        host=host,
        key=read.key,
        reference=read.reference,
        retry_after_s=asked_wait_s(answer.headers),
    )


def _target(answer: HttpAnswer) -> str:
    try:
        host = urlsplit(answer.header("location")).netloc
    except ValueError:  # such as "http://[::1"
        host = ""
    return one_line(host, 80) or "another address"


def read_refusal(answer: HttpAnswer) -> Refusal:
    """What the body says, whatever its shape."""
    value = _object(answer.body)
    if value is None:
        return Refusal(_plain(answer.body), reference=reference(answer.headers))
    key, message = text(value.get("key")), _message(value)
    correlation = text(value.get("correlationId"))
    has_shape = isinstance(value.get("message"), str) and bool(key) and "type" in value
    return Refusal(
        message=_clean(message),
        key=one_line(key, 100),
        reference=one_line(correlation, 100) or reference(answer.headers),
        is_own=has_shape and (bool(correlation) or "code" in value),
    )


def reference(headers: Headers) -> str:
    """The service's id for this call, to name to its support."""
    named = {name.lower(): value for name, value in headers}
    for name, value in named.items():
        if name.endswith("correlation-id") and "-passthrough-" not in name:
            return one_line(value, 100)
    return one_line(named.get("x-request-id", ""), 100)


def _object(body: bytes) -> dict[str, Any] | None:
    if len(body) > _MAX_SHAPE_BYTES or body.lstrip()[:1] != b"{":
        return None
    try:
        return cast("dict[str, Any]", decode_any(body))
    except ValueError:
        return None


def _message(value: dict[str, Any]) -> str:
    for member in (value.get("message"), value.get("error"), value.get("detail")):
        if isinstance(member, dict):
            member = cast("dict[str, Any]", member).get("message")
        if isinstance(member, list):
            member = "; ".join(map(text, cast("list[Any]", member)))
        if isinstance(member, str) and member:
            return text(member)
    return ""


def _plain(body: bytes) -> str:
    """The words of a text or an HTML page."""
    words = body[:20_000].decode(errors="replace")
    words = re.sub(r"(?is)<(script|style|head)\b.*?</\1>|<[^>]*>", " ", words)
    return _clean(html.unescape(words))


def _clean(words: str) -> str:
    return one_line(redact(" ".join(words[:2_000].split())), _MAX_MESSAGE_CHARS)
