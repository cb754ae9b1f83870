"""A multipart or form body taken apart, so that the echo can say what arrived."""

import hashlib
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any
from urllib.parse import parse_qsl

_SHOWN_CHARS = 2_000


def form_fields(body: bytes) -> list[dict[str, Any]]:
    """The fields of an urlencoded body."""
    pairs = parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, errors="replace")
    return [{"name": name, "value": value} for name, value in pairs]


def multipart_fields(content_type: str, body: bytes) -> list[dict[str, Any]]:
    """The parts in their order; a file is said by its name, type, size and digest."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = BytesParser(policy=HTTP.clone(utf8=True)).parsebytes(head + body)
    return [_part(part) for part in message.iter_parts()] if message.is_multipart() else []


def digest_of(data: bytes) -> dict[str, Any]:
    """Bytes that are no text: how many, and their SHA-256."""
    return {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def _part(part: Any) -> dict[str, Any]:
    data: bytes = part.get_payload(decode=True) or b""
    said: dict[str, Any] = {"name": part.get_param("name", "", "content-disposition")}
    if (filename := part.get_filename()) is not None:
        return said | {"filename": filename, "type": part.get_content_type()} | digest_of(data)
    if part.get("content-type"):
        said["type"] = part.get_content_type()
    return said | {"value": data.decode("utf-8", "replace")[:_SHOWN_CHARS]}
