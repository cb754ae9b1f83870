"""JSON as the service sends it, in three generations (pica-api.md, section 0), read leniently.

Every field may be missing, null or of another type: what it means is decided in `convert`.
"""

import json
from typing import Any, cast

import msgspec

from desktop.domain.errors import Malformed
from desktop.domain.text import is_web_page

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8")
_MARK = b"\xef\xbb\xbf"  # a byte order mark, which JSON may not have and some gateways add


class Envelope(msgspec.Struct):
    """A page of a list. V2 and One: total, pages, page; V1: total, skip, limit."""

    rows: list[msgspec.Raw] | None = None
    total: Any = None
    pages: Any = None
    page: Any = None
    skip: Any = None


class ConnectionRow(msgspec.Struct, rename="camel"):
    """A row of `GET /v1/vault/connections`."""

    id: Any = None
    mongo_id: Any = msgspec.field(name="_id", default=None)
    key: Any = None
    platform: Any = None
    environment: Any = None
    state: Any = None
    identity: Any = None
    identity_type: Any = None
    name: Any = None
    tags: Any = None
    active: Any = None
    created_at: Any = None


class ConnectorRow(msgspec.Struct, rename="camel"):
    """A row of `GET /v1/available-connectors`."""

    key: Any = None
    platform: Any = None
    connection_platform: Any = None
    name: Any = None
    title: Any = None
    category: Any = None
    image: Any = None
    description: Any = None
    status: Any = None
    oauth: Any = None
    tools: Any = None
    platform_version: Any = None
    tags: Any = None
    oauth_scopes: Any = None


class ActionRow(msgspec.Struct, rename="camel"):
    """A row of `GET /v1/knowledge`, `/v1/available-actions/{platform}` or its search."""

    id: Any = None
    mongo_id: Any = msgspec.field(name="_id", default=None)
    system_id: Any = None
    title: Any = None
    method: Any = None
    path: Any = None
    platform: Any = None
    connection_platform: Any = None
    base_url: Any = None
    tags: Any = None
    active: Any = None
    knowledge: Any = None
    io_schema: Any = None


def is_image(body: bytes) -> bool:
    """Whether it begins like a picture that a connector's logo may be."""
    if body.startswith(_PICTURES) or (body[:4] == b"RIFF" and body[8:12] == b"WEBP"):
        return True
    return b"<svg" in body[:4096] and not is_web_page(body)


def decode_any(body: bytes) -> Any:
    """Any JSON, also what msgspec is too strict for (lone surrogates, NaN). Raises ValueError."""
    body = body.removeprefix(_MARK)
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        pass
    try:
        return json.loads(body.decode(errors="replace"), parse_int=_int)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def decode_object(body: bytes, what: str, host: str) -> dict[str, Any]:
    """A JSON object. Raises Malformed naming `what`."""
    try:
        value = decode_any(body)
    except ValueError as error:
        raise Malformed(f"{what}: no JSON", host=host, is_web_page=is_web_page(body)) from error
    if not isinstance(value, dict):
        raise Malformed(f"{what}: no JSON object", host=host)
    return cast("dict[str, Any]", value)


def decode_envelope(body: bytes, what: str, host: str) -> Envelope:
    """A page of a list, its rows still undecoded; a bare array is a page too.

    Raises Malformed naming `what` when there are no rows in it.
    """
    body = body.removeprefix(_MARK)
    try:
        if body.lstrip()[:1] == b"[":
            return Envelope(rows=msgspec.json.decode(body, type=list[msgspec.Raw]))
        envelope = msgspec.json.decode(body, type=Envelope)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        envelope = _slow_envelope(body, what, host)
    if envelope.rows is None and b'"rows"' not in body:
        raise Malformed(f"{what}: no rows", host=host)
    return envelope


def decode_row(raw: bytes, kind: type[msgspec.Struct]) -> Any:
    """One row as `kind`, or None when it is no object that can be read."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        pass
    try:
        return msgspec.convert(decode_any(raw), kind)
    except (ValueError, RecursionError):
        return None


def _slow_envelope(body: bytes, what: str, host: str) -> Envelope:
    value = decode_object(body, what, host)
    rows = value.get("rows")
    if rows is not None and not isinstance(rows, list):
        raise Malformed(f"{what}: rows are no list", host=host)
    raws = [msgspec.Raw(json.dumps(row).encode()) for row in cast("list[Any]", rows or [])]
    meta = {name: value.get(name) for name in ("total", "pages", "page", "skip")}
    return Envelope(rows=raws, **meta)


def _int(text: str) -> int | str:
    return int(text) if len(text) < 4_000 else text
