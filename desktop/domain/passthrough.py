"""The path of a passthrough call: from what was typed to a URL that cannot leave `/v1/passthrough/`.

Rules: security.md, section 4. Escapes that were typed (`group%2Fproject`) are kept, all else is encoded.
"""

import posixpath
import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from desktop.domain.errors import UserError
from desktop.domain.request import Pairs, PassthroughRequest
from desktop.domain.service import Service
from desktop.domain.text import has_control_characters

PREFIX = "/v1/passthrough/"
MAX_PATH_CHARS = 8_000

_SEGMENT_SAFE = "!$&'()*+,;=:@-._~%"  # RFC 3986 pchar; "%" because stray ones are encoded before
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PLACEHOLDER = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_MAX_DECODINGS = 4  # twice is what servers do; more costs nothing


def parse_path(text: str, service: Service) -> tuple[str, Pairs]:
    """The encoded path relative to `/v1/passthrough/`, and the query that stood behind it.

    Takes `platform/action`, a path with a leading slash, or a whole URL below the service's own
    passthrough. Raises UserError (field "path").
    """
    typed = text.strip()
    if has_control_characters(typed):
        raise _refusal("A path cannot hold control characters such as line ends.")
    if len(typed) > MAX_PATH_CHARS:
        raise _refusal(
            "A path has at most {most} characters; this one has {count}.",
            most=MAX_PATH_CHARS,
            count=len(typed),
        )
    path, _, query = _relative(typed, service).partition("?")
    encoded = "/".join(_encoded(segment) for segment in path.split("/"))
    check_path(encoded)
    return encoded, tuple(parse_qsl(query, keep_blank_values=True))


def check_path(path: str) -> None:
    """Passes an encoded relative path that stays where it is put. Raises UserError (field "path")."""
    segments = path.split("/")
    if not path:
        raise _refusal("Type the action's path, such as gmail/v1/users/me/profile.")
    if "" in segments[:-1]:
        raise _refusal("A path cannot hold two slashes in a row.")
    for segment in segments:
        _check_segment(segment)


def passthrough_url(service: Service, request: PassthroughRequest) -> str:
    """The URL of a call.

    Raises UserError when it would not lie below the prefix (field "path")
    or the query is no Unicode text (field "query").
    """
    check_path(request.path)
    url = f"{service.api_base}{PREFIX}{request.path}"
    try:
        url += "?" + urlencode(request.query, quote_via=quote) if request.query else ""
    except UnicodeEncodeError as error:
        raise UserError("query", "The query holds half a character, which cannot be sent.") from error
    _assert_confined(url, service)
    return url


def _relative(typed: str, service: Service) -> str:
    """What was typed without the address and prefix that may stand before it."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", typed):
        own = service.api_base + PREFIX
        if not typed.startswith(own):
            raise _refusal("Type a path, or a whole address that begins with {own}", own=own)
        return typed.removeprefix(own).partition("#")[0]
    return typed.removeprefix(PREFIX) if typed.startswith(PREFIX) else typed.removeprefix("/")


def _encoded(segment: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", segment), safe=_SEGMENT_SAFE)


def _check_segment(segment: str) -> None:
    if missing := _PLACEHOLDER.search(unquote(segment)):
        raise _refusal("Put a value in the place of {{{{{missing}}}}}.", missing=missing[1])
    if not segment.isascii() or any(char in segment for char in "?# \\"):
        raise _refusal("This path is not percent-encoded.")
    for text in _decodings(segment):
        if "\\" in text:
            raise _refusal("A path cannot hold a backslash.")
        if has_control_characters(text):
            raise _refusal("A path cannot hold control characters, encoded or not.")
        # Some servers cut `;parameters` off a segment before they look for dots.
        if any(part.partition(";")[0].strip() in {".", ".."} for part in text.split("/")):
            raise _refusal("A path cannot hold the segments “.” and “..”, encoded or not.")


def _decodings(text: str) -> list[str]:
    """The text, and what it becomes decoded once, twice, … until nothing changes."""
    seen = [text]
    for _ in range(_MAX_DECODINGS):
        text = unquote(text)
        if text == seen[-1]:
            break
        seen.append(text)
    return seen


def _assert_confined(url: str, service: Service) -> None:
    base, parts = urlsplit(service.api_base), urlsplit(url)
    prefix = base.path + PREFIX
    paths = (parts.path, unquote(parts.path), unquote(unquote(parts.path)))
    is_confined = (parts.scheme, parts.netloc) == (base.scheme, base.netloc) and all(
        path.startswith(prefix) and (posixpath.normpath(path) + "/").startswith(prefix) for path in paths
    )
    if not is_confined or parts.fragment:
        raise _refusal("This path would leave the service's passthrough.")


def _refusal(sentence: str, **values: object) -> UserError:
    return UserError("path", sentence, **values)
