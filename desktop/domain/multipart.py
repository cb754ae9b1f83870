"""Bodies made of fields: urlencoded forms, and multipart/form-data as RFC 7578 writes it."""

import mimetypes
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from urllib.parse import urlencode

from desktop.domain.body import BodyPart, FileContent, RequestBody, joined
from desktop.domain.errors import UserError
from desktop.domain.text import has_control_characters, one_line

FORM_TYPE = "application/x-www-form-urlencoded"
OCTETS_TYPE = "application/octet-stream"

SizeOf = Callable[[str], int]
"""The size of a file that can be read, in bytes. Raises OSError."""


def size_on_disk(path: str) -> int:
    """The size of a plain file that this person may read. Raises OSError."""
    file = Path(path)
    size = file.stat().st_size
    if file.is_dir():
        raise IsADirectoryError(path)
    if not file.is_file() or not os.access(file, os.R_OK):
        raise PermissionError(path)
    return size


def form_body(parts: tuple[BodyPart, ...]) -> bytes:
    """Fields as a form. Raises UserError (field "body")."""
    for part in parts:
        _check_name(part)
        if part.is_file:
            raise UserError(
                "body", "A form holds no files: send {name} as multipart.", name=one_line(part.name, 40)
            )
    try:
        return urlencode([(part.name.strip(), part.value) for part in parts]).encode("ascii")
    except UnicodeEncodeError as error:
        raise UserError("body", "The form holds half a character, which cannot be sent.") from error


def multipart_body(parts: tuple[BodyPart, ...], size_of: SizeOf = size_on_disk) -> tuple[str, RequestBody]:
    """The Content-Type with its boundary, and the body. Raises UserError (field "body")."""
    boundary = f"authkit-{secrets.token_hex(16)}"
    pieces = [piece for part in parts for piece in _pieces(part, boundary, size_of)]
    return f"multipart/form-data; boundary={boundary}", joined((*pieces, f"--{boundary}--\r\n".encode()))


def file_content(path: str, size_of: SizeOf = size_on_disk) -> FileContent:
    """The file at `path`, to be read while it is sent. Raises UserError (field "body")."""
    try:
        return FileContent(path, size_of(path))
    except FileNotFoundError as error:
        raise UserError("body", "There is no file {path}.", path=one_line(path, 120)) from error
    except IsADirectoryError as error:
        raise UserError("body", "{path} is a folder; choose a file.", path=one_line(path, 120)) from error
    except (OSError, ValueError) as error:
        raise UserError("body", "The file {path} cannot be read.", path=one_line(path, 120)) from error


def type_of_file(path: str) -> str:
    """The media type its name suggests."""
    return mimetypes.guess_type(path)[0] or OCTETS_TYPE


def _pieces(part: BodyPart, boundary: str, size_of: SizeOf) -> Iterator[bytes | FileContent]:
    _check_name(part)
    yield _head(part, boundary)
    if part.is_file:
        yield file_content(part.value, size_of)
    else:
        yield _bytes(part.value)
    yield b"\r\n"


def _head(part: BodyPart, boundary: str) -> bytes:
    if has_control_characters(part.content_type) or not part.content_type.isascii():
        raise UserError("body", "The type of {name} cannot be sent.", name=one_line(part.name, 40))
    about = f'Content-Disposition: form-data; name="{_quoted(part.name.strip())}"'
    kind = part.content_type.strip()
    if part.is_file:
        about += f'; filename="{_quoted(PurePath(part.value).name)}"'
        kind = kind or type_of_file(part.value)
    lines = [f"--{boundary}", about, *([f"Content-Type: {kind}"] if kind else []), "", ""]
    return _bytes("\r\n".join(lines))


def _quoted(text: str) -> str:
    # As browsers and curl write it (WHATWG, "multipart/form-data"): three signs alone are escaped.
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _check_name(part: BodyPart) -> None:
    if not part.name.strip():
        raise UserError("body", "The value “{value}” has no name.", value=one_line(part.value, 40))


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise UserError("body", "The body holds half a character, which cannot be sent.") from error
