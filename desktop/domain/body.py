"""The bodies a console request can carry: what is typed for each kind, and what of it goes on the wire."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class BodyKind(StrEnum):
    """How the body is written."""

    JSON = "json"
    FORM = "form"  # application/x-www-form-urlencoded
    MULTIPART = "multipart"
    TEXT = "text"
    FILE = "file"  # a file's bytes as they are


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A field of a form or of a multipart body; `value` is a path on this computer where `is_file`."""

    name: str
    value: str = ""
    is_file: bool = False
    content_type: str = ""  # multipart only; a file's is guessed from its name where empty


@dataclass(frozen=True, slots=True)
class FileContent:
    """A file that is read while it is sent; `size` in bytes as it was when the request was checked."""

    path: str
    size: int


@dataclass(frozen=True, slots=True)
class StreamedBody:
    """A body that is not held in memory: bytes and files, one after the other; its length is known."""

    pieces: tuple[bytes | FileContent, ...]

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return sum(piece.size if isinstance(piece, FileContent) else len(piece) for piece in self.pieces)


RequestBody = bytes | StreamedBody


def joined(pieces: Iterable[bytes | FileContent]) -> RequestBody:
    """Bytes where there is no file among them, else a streamed body."""
    kept = tuple(pieces)
    plain = [piece for piece in kept if isinstance(piece, bytes)]
    return b"".join(plain) if len(plain) == len(kept) else StreamedBody(kept)
