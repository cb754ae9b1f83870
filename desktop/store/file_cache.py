"""What was last seen, as files: read before anything heavy is imported, so that the window has rows at once.

Losing it costs nothing, so nothing here raises: what cannot be read is as if it were not there.
"""

import contextlib
import hashlib
import logging
import threading
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop.base.files import write_private
from desktop.domain.action import ActionCatalogue
from desktop.domain.connection import Connection, VaultListing
from desktop.domain.connector import Catalogue
from desktop.domain.identity import Identity
from desktop.domain.workspace import WorkspaceId

T = TypeVar("T")
_VERSION = 1  # raised when a file of before is no longer understood
_ROWS_A_LINE = 100  # read or written in 0.3 ms, in which no other thread runs
_PAUSE_S = 0.0005  # between two lines, so that the window's thread gets in
MAX_LIST_BYTES = 64 << 20
MAX_LOGO_BYTES = 1 << 20
MAX_LOGOS_BYTES = 20 << 20
_log = logging.getLogger(__name__)


class _CatalogueFile(msgspec.Struct, frozen=True):
    version: int
    workspace_id: str
    catalogue: Catalogue


class _ListingHead(msgspec.Struct, frozen=True):
    """The first line of a listing; the rows follow, so many a line."""

    version: int
    workspace_id: str
    identity: Identity | None
    fetched_at: datetime
    caveat: str
    count: int


class _ActionsFile(msgspec.Struct, frozen=True):
    version: int
    workspace_id: str
    catalogue: ActionCatalogue


class FileListCache:
    """A ListCache below `folder`: a folder for each workspace, and the logos of all, at most
    `max_logos_bytes`. May be called from any thread; a listing of 20,000 is best stored off the loop."""

    def __init__(self, folder: Path, max_logos_bytes: int = MAX_LOGOS_BYTES) -> None:
        self._lists = folder / "lists"
        self._logos = folder / "logos"
        self._max_logos_bytes = max_logos_bytes
        self._logos_bytes = -1  # not counted yet
        self._lock = threading.Lock()
        self._never = threading.Event()

    def load_catalogue(self, workspace_id: WorkspaceId) -> Catalogue | None:
        """The catalogue last seen, or None."""
        found = _load(self._catalogue(workspace_id), _CatalogueFile)
        if found is None or found.version != _VERSION or found.workspace_id != workspace_id:
            return None
        return found.catalogue if _is_aware(found.catalogue.fetched_at) else None

    def store_catalogue(self, workspace_id: WorkspaceId, catalogue: Catalogue) -> None:
        """Keeps it."""
        _store(self._catalogue(workspace_id), _CatalogueFile(_VERSION, workspace_id, catalogue))

    def load_connections(self, workspace_id: WorkspaceId, identity: Identity | None) -> VaultListing | None:
        """The vault listing last seen for this identity (None: of all), or None."""
        lines = (_read(self._listing(workspace_id, identity), MAX_LIST_BYTES) or b"").split(b"\n")
        head = _decoded(lines[0], _ListingHead)
        if head is None or head.version != _VERSION or not _is_aware(head.fetched_at):
            return None
        if head.workspace_id != workspace_id or head.identity != identity:
            return None
        rows: list[Connection] = []
        for line in lines[1:]:
            part = _decoded(line, list[Connection])
            if part is None or not all(_is_aware(row.created_at) for row in part):
                return None
            rows += part
            self._never.wait(_PAUSE_S)
        return VaultListing(tuple(rows), head.fetched_at, head.caveat) if len(rows) == head.count else None

    def store_connections(
        self, workspace_id: WorkspaceId, identity: Identity | None, listing: VaultListing
    ) -> None:
        """Keeps it."""
        rows = listing.connections
        head = _ListingHead(_VERSION, workspace_id, identity, listing.fetched_at, listing.caveat, len(rows))
        lines = [_encoded(head)]
        for start in range(0, len(rows), _ROWS_A_LINE):
            lines.append(_encoded(rows[start : start + _ROWS_A_LINE]))
            self._never.wait(_PAUSE_S)
        data = b"\n".join(line for line in lines if line is not None)
        if None not in lines and len(data) <= MAX_LIST_BYTES:
            _write(self._listing(workspace_id, identity), data)

    def load_actions(self, workspace_id: WorkspaceId, platform: str) -> ActionCatalogue | None:
        """The actions of a platform last seen, or None."""
        found = _load(self._actions(workspace_id, platform), _ActionsFile)
        if found is None or found.version != _VERSION or found.workspace_id != workspace_id:
            return None
        is_its = found.catalogue.platform == platform and _is_aware(found.catalogue.fetched_at)
        return found.catalogue if is_its else None

    def store_actions(self, workspace_id: WorkspaceId, catalogue: ActionCatalogue) -> None:
        """Keeps them."""
        file = _ActionsFile(_VERSION, workspace_id, catalogue)
        _store(self._actions(workspace_id, catalogue.platform), file)

    def load_logo(self, url: str) -> bytes | None:
        """A logo last fetched, or None."""
        return _read(self._logo(url), MAX_LOGO_BYTES)

    def store_logo(self, url: str, image: bytes) -> None:
        """Keeps it; the ones stored longest ago go when the room is used up."""
        if not 0 < len(image) <= min(MAX_LOGO_BYTES, self._max_logos_bytes):
            return
        with self._lock:
            _write(self._logo(url), image)
            # A logo stored again is counted twice until the next count: that only makes it come earlier.
            self._logos_bytes = (
                _total(self._logos) if self._logos_bytes < 0 else self._logos_bytes + len(image)
            )
            if self._logos_bytes > self._max_logos_bytes:
                self._logos_bytes = _make_room(self._logos, self._max_logos_bytes)

    def drop(self, workspace_id: WorkspaceId) -> None:
        """Forgets the lists of a workspace; logos belong to all."""
        folder = self._workspace(workspace_id)
        with contextlib.suppress(OSError):
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()

    # Ids and addresses are hashed: they may hold anything, and a file name may not.

    def _workspace(self, workspace_id: WorkspaceId) -> Path:
        return self._lists / _digest(workspace_id)[:32]

    def _catalogue(self, workspace_id: WorkspaceId) -> Path:
        return self._workspace(workspace_id) / "catalogue.json"

    def _listing(self, workspace_id: WorkspaceId, identity: Identity | None) -> Path:
        name = "all" if identity is None else _digest(f"{identity.type.value} {identity.id}")[:32]
        return self._workspace(workspace_id) / f"connections-{name}.json"

    def _actions(self, workspace_id: WorkspaceId, platform: str) -> Path:
        return self._workspace(workspace_id) / f"actions-{_digest(platform)[:32]}.json"

    def _logo(self, url: str) -> Path:
        return self._logos / _digest(url)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _is_aware(at: datetime | None) -> bool:
    return at is None or at.tzinfo is not None


def _load(path: Path, type_: type[T]) -> T | None:
    data = _read(path, MAX_LIST_BYTES)
    return _decoded(data, type_) if data is not None else None


def _decoded(data: bytes, type_: type[T]) -> T | None:
    try:
        return msgspec.json.decode(data, type=type_) if data else None
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        _log.info("cache: not usable: %s", type(error).__name__)
        return None


def _read(path: Path, max_bytes: int) -> bytes | None:
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError:
        return None
    return data if 0 < len(data) <= max_bytes else None


def _store(path: Path, file: msgspec.Struct) -> None:
    data = _encoded(file)
    if data is not None and len(data) <= MAX_LIST_BYTES:
        _write(path, data)


def _encoded(what: object) -> bytes | None:
    try:
        return msgspec.json.encode(what)
    except ValueError as error:  # half a character in foreign text
        _log.info("cache: cannot be written: %s", type(error).__name__)
        return None


def _write(path: Path, data: bytes) -> None:
    try:
        write_private(path, data, is_durable=False)
    except OSError as error:
        _log.info("cache: %s not kept: %s", path.name, error.strerror)


def _total(folder: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(file.stat().st_size for file in folder.iterdir())
    return 0


def _make_room(folder: Path, max_bytes: int) -> int:
    """Removes the oldest files until a tenth is free again; returns what is left."""
    left = 0
    with contextlib.suppress(OSError):
        files = sorted(
            ((file.stat(), file) for file in folder.iterdir()), key=lambda each: -each[0].st_mtime_ns
        )
        for stat, file in files:
            if left + stat.st_size > max_bytes * 9 // 10:
                file.unlink()
            else:
                left += stat.st_size
    return left
