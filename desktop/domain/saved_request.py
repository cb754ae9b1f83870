"""A request kept as a file that people share: what it says, what it must not, what its file is called."""

import re
import unicodedata
from dataclasses import dataclass, replace

from desktop.domain.body import BodyKind
from desktop.domain.errors import UserError
from desktop.domain.request import Method, Pairs

MAX_STEM_BYTES = 120
_SECRET_NAME = re.compile(
    r"(?i)^(?:proxy-)?authorization$|cookie|secret|password|token$|(?:^|[-_])api[-_]?key$|^apikey$"
)
_VARIABLE = re.compile(r"\{\{[^{}]+\}\}")
_SCHEME = re.compile(r"(?i)^((?:bearer|basic|token|digest)\s+)?.*$", re.DOTALL)
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?i)^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)")


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A row of query, headers, form or multipart body; those that are off are kept too."""

    name: str = ""
    value: str = ""
    is_on: bool = True
    is_file: bool = False
    content_type: str = ""


@dataclass(frozen=True, slots=True)
class SavedRequest:
    """What a file holds. No connection: that is a person's own; the platform says which kind it takes."""

    name: str = ""
    platform: str = ""
    method: Method = Method.POST
    path: str = ""
    path_values: Pairs = ()
    query: tuple[SavedRow, ...] = ()
    headers: tuple[SavedRow, ...] = ()
    action_id: str = ""
    body_kind: BodyKind = BodyKind.JSON
    body: str = ""
    parts: tuple[SavedRow, ...] = ()
    body_file: str = ""


@dataclass(frozen=True, slots=True)
class SavedEntry:
    """One file of the folder. `path` is relative to it, with slashes; `problem`: why it cannot be read."""

    path: str
    name: str = ""
    method: str = ""
    digest: str = ""
    problem: UserError | None = None
    is_read: bool = True  # False while only its path is known: the name is that of the file then

    @property
    def folder(self) -> str:
        """The folder it lies in; empty for the outermost."""
        return self.path.rpartition("/")[0]


@dataclass(frozen=True, slots=True)
class SavedListing:
    """All that the folder holds; `folders` are relative too, empty ones among them."""

    folders: tuple[str, ...] = ()
    entries: tuple[SavedEntry, ...] = ()
    is_cut: bool = False  # there are more than are listed
    is_read_only: bool = False  # nothing can be written there


@dataclass(frozen=True, slots=True)
class RemovedFolder:
    """What a folder held when it was removed, for Undo: itself and those below, and each file's bytes."""

    path: str
    folders: tuple[str, ...]
    files: tuple[tuple[str, bytes], ...]


def has_secret_name(name: str) -> bool:
    """Whether a name says that its value is secret: `Authorization`, `client_secret`, `api_key`."""
    return _SECRET_NAME.search(name.strip()) is not None


def without_secrets(request: SavedRequest) -> tuple[SavedRequest, tuple[str, ...]]:
    """The request with a `{{variable}}` in the place of each value whose name says that it is secret, and
    the names of those."""
    found: list[str] = []

    def clean(rows: tuple[SavedRow, ...]) -> tuple[SavedRow, ...]:
        return tuple(_clean_row(row, found) for row in rows)

    cleaned = replace(
        request, query=clean(request.query), headers=clean(request.headers), parts=clean(request.parts)
    )
    return cleaned, tuple(dict.fromkeys(found))


def file_stem(name: str) -> str:
    """A file name for a request or folder name, good on every system; without extension."""
    text = unicodedata.normalize("NFC", name.encode("utf-8", "replace").decode())
    text = "".join(" " if unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp"} else char for char in text)
    text = _FORBIDDEN.sub("-", text).strip(" .-")
    while len(text.encode()) > MAX_STEM_BYTES:
        text = text[:-1].rstrip(" .-")
    if not text:
        return "request"
    return f"_{text}" if _RESERVED.match(text) else text


def folder_path(typed: str) -> str:
    """A folder below the saved ones, as typed with slashes: each part made good, `..` and empty ones out."""
    parts = [part.strip() for part in typed.replace("\\", "/").split("/")]
    return "/".join(file_stem(part) for part in parts if part.strip(" .-"))


def _clean_row(row: SavedRow, found: list[str]) -> SavedRow:
    name = row.name.strip()
    if row.is_file or not row.value.strip() or not has_secret_name(name):
        return row
    scheme = _SCHEME.match(row.value)
    prefix = scheme[1] or "" if scheme is not None else ""
    if _VARIABLE.sub("", row.value.removeprefix(prefix)).strip() == "":
        return row
    found.append(name)
    variable = re.sub(r"[^A-Za-z0-9_]+", "_", name).strip("_").lower() or "secret"
    return replace(row, value=prefix + "{{" + variable + "}}")
