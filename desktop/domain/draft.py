"""From what stands in the console's form to a checked request, or to all that is wrong with it."""

import json
import re
from collections.abc import Callable
from typing import Never, TypeVar

from desktop.domain.action import with_prefix
from desktop.domain.body import BodyKind, RequestBody, joined
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import DraftErrors, UserError
from desktop.domain.multipart import (
    FORM_TYPE,
    SizeOf,
    file_content,
    form_body,
    multipart_body,
    size_on_disk,
    type_of_file,
)
from desktop.domain.passthrough import parse_path
from desktop.domain.request import Method, Pairs, PassthroughRequest, RequestDraft
from desktop.domain.service import BUILT_IN, Service
from desktop.domain.text import has_control_characters, one_line

T = TypeVar("T")

JSON_TYPE = "application/json"
TEXT_TYPE = "text/plain; charset=utf-8"

_TOKEN = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")  # RFC 9110, field-name
_CONNECTION_HEADERS = frozenset(
    [
        "host",
        "content-length",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "te",
        "trailer",
        "upgrade",
        "expect",
    ]
)
_STRING_OR_CONSTANT = re.compile(r'"(?:[^"\\]|\\.)*"|NaN|-?Infinity', re.DOTALL)


def parse_draft(draft: RequestDraft, service: Service, size_of: SizeOf = size_on_disk) -> PassthroughRequest:
    """The request that the draft means; its variables are in place already (`domain.variables`).

    A query in the path goes before the query's own rows. GET and HEAD go without the body and without
    Content-Type; elsewhere a body without Content-Type gets that of its kind. Files are looked at, not read.
    Raises DraftErrors with one UserError a fault, fields "connection", "action_id", "path", "query",
    "headers", "body".
    """
    errors: list[UserError] = []
    connection_key = _collect(errors, lambda: _connection_key(draft.connection_key), "")
    action_id = _collect(errors, lambda: _action_id(draft.action_id), "")
    path, path_query = _collect(errors, lambda: parse_path(draft.path, service), ("", ()))
    query = _collect(errors, lambda: _query(draft.query), ())
    headers = _headers(errors, draft.headers, service)
    kind, body = "", None
    if draft.method in {Method.GET, Method.HEAD}:
        headers = tuple(pair for pair in headers if pair[0].lower() != "content-type")
    else:
        kind, body = _collect(errors, lambda: _body(draft, headers, size_of), ("", None))
    if errors:
        raise DraftErrors(tuple(errors))
    return PassthroughRequest(
        method=draft.method,
        path=path,
        connection_key=ConnectionKey(connection_key),
        platform=draft.platform,
        query=path_query + query,
        headers=headers if body is None else _with_content_type(headers, kind),
        body=body,
        action_id=action_id,
        parts=draft.parts if body is not None and draft.body_kind is BodyKind.MULTIPART else (),
    )


def parse_header(name: str, value: str, service: Service) -> tuple[str, str]:
    """One header that a person may set. Raises UserError (field "headers")."""
    name, value = name.strip(), value.strip(" \t")
    if not _TOKEN.fullmatch(name):
        raise UserError("headers", "“{name}” is not a header name.", name=one_line(name, 40))
    if name.lower() in _reserved(service) or name.lower().startswith("proxy-"):
        raise UserError("headers", "{name} is set by the application.", name=name)
    if any(char != "\t" and has_control_characters(char) for char in value):
        raise UserError(
            "headers", "The value of {name} cannot hold control characters such as line ends.", name=name
        )
    if not is_latin_1(value):
        raise UserError(
            "headers", "The value of {name} holds characters that a header cannot carry.", name=name
        )
    return name, value


def parse_query_row(name: str, value: str) -> tuple[str, str]:
    """One row of the query. Raises UserError (field "query")."""
    name = name.strip()
    if not name:
        raise UserError("query", "The value “{value}” has no name.", value=one_line(value, 40))
    if has_control_characters(name) or not _is_unicode(value):
        raise UserError("query", "“{name}” holds characters that cannot be sent.", name=one_line(name, 40))
    return name, value


def check_json(text: str) -> None:
    """Passes JSON. Raises UserError (field "body") with line and column."""

    def refuse(constant: str) -> Never:
        at = next(m.start() for m in _STRING_OR_CONSTANT.finditer(text) if m[0] == constant)
        raise json.JSONDecodeError(f"{constant} is not allowed in JSON", text, at)

    try:
        # Numbers stay text: one of 5,000 digits is valid JSON and too long for int().
        json.loads(text, parse_constant=refuse, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        raise UserError(
            "body",
            "This is not JSON: {reason} at line {line}, column {column}.",
            reason=_reason(error),
            line=error.lineno,
            column=error.colno,
        ) from error
    except RecursionError as error:
        raise UserError("body", "This JSON is nested too deeply to be checked.") from error


def is_latin_1(text: str) -> bool:
    """Whether a header can carry the text."""
    return all(ord(char) < 256 for char in text)


def _collect(errors: list[UserError], parse: Callable[[], T], fallback: T) -> T:
    try:
        return parse()
    except UserError as error:
        errors.append(error)
        return fallback


def _connection_key(text: str) -> str:
    key = text.strip()
    if not key:
        raise UserError("connection", "Choose the connection to call through.")
    if has_control_characters(key) or not is_latin_1(key):
        raise UserError("connection", "This connection key holds characters that a header cannot carry.")
    return key


def _action_id(text: str) -> str:
    id_ = text.strip()
    if has_control_characters(id_) or not is_latin_1(id_):
        raise UserError("action_id", "This action id holds characters that a header cannot carry.")
    return with_prefix(id_)


def _query(rows: Pairs) -> Pairs:
    return tuple(parse_query_row(name, value) for name, value in rows if name.strip() or value)


def _headers(errors: list[UserError], rows: Pairs, service: Service) -> Pairs:
    parsed: list[tuple[str, str]] = []
    for name, value in rows:
        if not name.strip() and not value.strip():
            continue
        try:
            parsed.append(parse_header(name, value, service))
        except UserError as error:
            errors.append(error)
    return tuple(parsed)


def _body(draft: RequestDraft, headers: Pairs, size_of: SizeOf) -> tuple[str, RequestBody | None]:
    """The Content-Type of its kind, and the body; None where there is nothing to send."""
    match draft.body_kind:
        case BodyKind.FORM:
            return FORM_TYPE, form_body(draft.parts) if draft.parts else None
        case BodyKind.MULTIPART:
            _check_no_type(headers)
            return multipart_body(draft.parts, size_of) if draft.parts else ("", None)
        case BodyKind.FILE:
            if not draft.body_file:
                raise UserError("body", "Choose the file that is sent as the body.")
            return type_of_file(draft.body_file), joined((file_content(draft.body_file, size_of),))
        case BodyKind.TEXT:
            return TEXT_TYPE, _text(draft.body)
        case BodyKind.JSON:
            return JSON_TYPE, _json(draft.body, headers)


def _json(text: str, headers: Pairs) -> bytes | None:
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return None
    body = _text(text)
    if "json" in (_content_type(headers) or JSON_TYPE).lower():
        check_json(text)
    return body


def _text(text: str) -> bytes | None:
    if not _is_unicode(text):
        raise UserError("body", "The body holds half a character (a lone surrogate), which cannot be sent.")
    return text.encode() or None


def _check_no_type(headers: Pairs) -> None:
    if _content_type(headers):
        raise UserError(
            "headers",
            "A multipart body sets Content-Type itself, with its boundary: switch the header off.",
        )


def _content_type(headers: Pairs) -> str:
    return next((value for name, value in headers if name.lower() == "content-type"), "")


def _with_content_type(headers: Pairs, kind: str) -> Pairs:
    has_one = any(name.lower() == "content-type" for name, _ in headers)
    return headers if has_one else (*headers, ("Content-Type", kind))


def _reserved(service: Service) -> frozenset[str]:
    # A key of the other service, typed by hand, would travel on to the third party.
    secrets = frozenset(known.secret_header.lower() for known in BUILT_IN)
    return service.reserved_headers | secrets | _CONNECTION_HEADERS


def _reason(error: json.JSONDecodeError) -> str:
    """The parser's words, without the "at" they may end with."""
    text = error.msg.removesuffix(" at")
    return text[:1].lower() + text[1:] if not text.startswith(("NaN", "Infinity")) else text


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
