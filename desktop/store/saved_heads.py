"""What the folder of saved requests holds: its names at once, then what stands in each file, read once."""

import contextlib
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import StoreError, UserError
from desktop.domain.saved_request import SavedEntry, SavedListing
from desktop.store.saved_head import head_of
from desktop.store.saved_place import inside, read_bytes

SUFFIX = ".toml"
MOST_FILES, MOST_DEPTH = 20_000, 16

_Stamp = tuple[int, int, int]  # when it was changed, its size, its number


class SavedHeads:
    """A file that has the stamp of the last reading is not read again."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, tuple[_Stamp, SavedEntry]] = {}
        self._stamps: dict[str, _Stamp | None] = {}  # None: not asked yet

    def listing(self) -> SavedListing:
        """All folders and files, in the order of their names; files that are new or changed only by their
        path (`is_read`). Raises StoreError where the folder is gone."""
        folders: list[str] = []
        entries: list[SavedEntry] = []
        try:
            if not self._root.is_dir():
                raise FileNotFoundError(2, "No such folder")
            self._stamps = {}
            self._walk(self._root, "", folders, entries)
        except OSError as error:
            raise StoreError.from_os(error, str(self._root)) from error
        self._read = {path: self._read[path] for path in self._stamps if path in self._read}
        is_read_only = not os.access(self._root, os.W_OK)
        return SavedListing(tuple(folders), tuple(entries), len(entries) >= MOST_FILES, is_read_only)

    def read(self, paths: Sequence[str]) -> tuple[SavedEntry, ...]:
        """What stands in these files, of those that `listing` found."""
        places: dict[str, Path] = {}  # each folder is checked once: to resolve a path takes 0.1 ms
        return tuple(self._entry(path, places) for path in paths if path in self._stamps)

    def _walk(self, folder: Path, relative: str, folders: list[str], entries: list[SavedEntry]) -> None:
        if relative.count("/") >= MOST_DEPTH:
            return
        with os.scandir(folder) as found:
            items = sorted(found, key=lambda item: (item.name.casefold(), item.name))
        for item in items:
            if item.name.startswith(".") or len(entries) >= MOST_FILES:
                continue
            path = f"{relative}/{item.name}" if relative else item.name
            if item.is_dir(follow_symlinks=False):
                folders.append(path)
                with contextlib.suppress(PermissionError, FileNotFoundError):
                    self._walk(Path(item.path), path, folders, entries)
            elif item.name.lower().endswith(SUFFIX) and item.is_file(follow_symlinks=False):
                with contextlib.suppress(FileNotFoundError):  # gone since it was listed
                    entries.append(self._known(item, path))

    def _known(self, item: "os.DirEntry[str]", path: str) -> SavedEntry:
        known = self._read.get(path)
        if known is None:  # its stamp is asked with its content: here it would take half of all the time
            self._stamps[path] = None
            return SavedEntry(path, _stem(path), is_read=False)
        facts = item.stat(follow_symlinks=False)
        stamp = self._stamps[path] = (facts.st_mtime_ns, facts.st_size, item.inode())
        return known[1] if known[0] == stamp else SavedEntry(path, _stem(path), is_read=False)

    def _entry(self, path: str, places: dict[str, Path]) -> SavedEntry:
        # From before it is read: what is changed meanwhile is read again.
        stamp = self._stamps[path] or _stamp_of(self._root / path)
        entry = self._read_entry(path, places)
        if stamp is not None:
            self._read[path] = (stamp, entry)
        return entry

    def _read_entry(self, path: str, places: dict[str, Path]) -> SavedEntry:
        folder, _slash, name = path.rpartition("/")
        digest = ""
        try:
            if folder not in places:
                places[folder] = inside(self._root, path).parent
            data = read_bytes(places[folder] / name)
            digest = digest_of(data)
            title, method = head_of(data)
        except UserError as error:
            return SavedEntry(path, _stem(path), digest=digest, problem=error)
        except StoreError as error:
            reason = error.detail or error.trouble.value
            problem = UserError("saved", "This file cannot be read: {reason}.", reason=reason)
            return SavedEntry(path, _stem(path), problem=problem)
        return SavedEntry(path, title or _stem(path), method, digest)


def _stamp_of(file: Path) -> _Stamp | None:
    try:
        facts = os.lstat(file)
    except OSError:
        return None
    return facts.st_mtime_ns, facts.st_size, facts.st_ino


def digest_of(data: bytes) -> str:
    """What tells a file's content from any other."""
    return hashlib.sha256(data).hexdigest()


def _stem(path: str) -> str:
    return path.rpartition("/")[2][: -len(SUFFIX)]
