"""The folder of saved requests: one TOML file a request, folders as they are; every call blocks."""

import contextlib
import hashlib
import os
import stat
from pathlib import Path
from typing import cast

from desktop.base.redact import redact_values
from desktop.domain.errors import FileChanged, StoreError, UserError
from desktop.domain.saved_request import (
    SavedEntry,
    SavedListing,
    SavedRequest,
    file_stem,
    folder_path,
    without_secrets,
)
from desktop.store.saved_toml import MAX_BYTES, from_toml, to_toml

SUFFIX = ".toml"
MOST_FILES, MOST_DEPTH = 20_000, 16
_HIDDEN_SECRET = "{{secret}}"

_Seen = tuple[int, int, int]


class SavedFolder:
    """Reads and writes below `root` and nowhere else; symbolic links are not followed.

    A file that did not change since it was read is not read again.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._seen: dict[str, tuple[_Seen, SavedEntry]] = {}

    def listing(self) -> SavedListing:
        """All folders and files, in the order of their names. Raises StoreError where the folder is gone."""
        if not self.root.is_dir():
            raise StoreError.from_os(FileNotFoundError(2, "No such folder"), str(self.root))
        folders: list[str] = []
        entries: list[SavedEntry] = []
        try:
            self._walk(self.root, "", folders, entries)
        except OSError as error:
            raise StoreError.from_os(error, str(self.root)) from error
        self._seen = {each.path: self._seen[each.path] for each in entries}
        return SavedListing(tuple(folders), tuple(entries), len(entries) >= MOST_FILES)

    def load(self, path: str) -> tuple[SavedRequest, str]:
        """A request and the digest of its file. Raises UserError where it is none, StoreError."""
        data = self._read(path)
        request, _extra = from_toml(data)
        return request, _digest(data)

    def save(self, path: str, request: SavedRequest, expected: str) -> tuple[str, tuple[str, ...]]:
        """Writes a request in the place of the file with this digest (empty: of none).

        Returns the new digest and the names of the values that were left out as secret. What says the same
        already is not touched. Raises FileChanged when it is not the expected one, UserError, StoreError.
        """
        clean, names = _clean(request)
        old = self._read_or_none(path)
        if old is not None and _digest(old) != expected:
            raise FileChanged(path)
        extra = None
        if old is not None:
            with contextlib.suppress(UserError):
                before, extra = from_toml(old)
                if before == clean:
                    return expected, names
        data = to_toml(clean, extra)
        self._write(path, data)
        return _digest(data), names

    def free_path(self, folder: str, name: str, *, but: str = "") -> str:
        """A path for a request of this name that no other file has; `but` may be taken."""
        parent = folder_path(folder)
        stem = file_stem(name)
        taken = {each.casefold() for each in self._names(parent)}
        for number in range(1, MOST_FILES):
            file = f"{stem} {number}{SUFFIX}" if number > 1 else f"{stem}{SUFFIX}"
            path = f"{parent}/{file}" if parent else file
            if path == but or file.casefold() not in taken:
                return path
        raise UserError("saved", "There are too many requests of this name.")

    def move(self, path: str, target: str) -> None:
        """Gives a file another path; nothing is written over. Raises StoreError, UserError."""
        if path == target:
            return
        source, to = self._inside(path), self._inside(target)
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            if to.exists() and not (to.samefile(source)):  # another case of the same letters is the same file
                raise UserError("saved", "There is a request of this name already.")
            source.rename(to)
        except OSError as error:
            raise StoreError.from_os(error, str(to)) from error

    def remove(self, path: str) -> bytes:
        """Removes a file and returns what it held, for Undo. Raises StoreError."""
        data = self._read(path)
        try:
            self._inside(path).unlink()
        except OSError as error:
            raise StoreError.from_os(error, path) from error
        return data

    def put_back(self, path: str, data: bytes) -> None:
        """Undoes a removal, unless another file has the place. Raises FileChanged, StoreError."""
        if self._read_or_none(path) not in {None, data}:
            raise FileChanged(path)
        self._write(path, data)

    # --- below

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
                with contextlib.suppress(PermissionError):
                    self._walk(Path(item.path), path, folders, entries)
            elif item.name.lower().endswith(SUFFIX) and item.is_file(follow_symlinks=False):
                entries.append(self._entry(item, path))

    def _entry(self, item: "os.DirEntry[str]", path: str) -> SavedEntry:
        facts = item.stat(follow_symlinks=False)
        seen = (facts.st_mtime_ns, facts.st_size, facts.st_ino)
        known = self._seen.get(path)
        if known is not None and known[0] == seen:
            return known[1]
        entry = self._read_entry(path)
        self._seen[path] = (seen, entry)
        return entry

    def _read_entry(self, path: str) -> SavedEntry:
        stem = path.rpartition("/")[2][: -len(SUFFIX)]
        digest = ""
        try:
            data = self._read(path)
            digest = _digest(data)
            request, _extra = from_toml(data)
        except UserError as error:
            return SavedEntry(path, stem, digest=digest, problem=error.message)
        except StoreError as error:
            return SavedEntry(path, stem, problem=f"This file cannot be read: {error.trouble.value}.")
        return SavedEntry(path, request.name or stem, request.method.value, digest)

    def _inside(self, path: str) -> Path:
        """The file, which must lie below the root however the path reads. Raises UserError."""
        parts = path.split("/")
        if not path or any(part in {"", ".", ".."} or "\\" in part or "\0" in part for part in parts):
            raise UserError("saved", "This path does not lie in the folder of saved requests.")
        target = self.root.joinpath(*parts)
        if target.is_symlink() or not target.parent.resolve().is_relative_to(self.root.resolve()):
            raise UserError("saved", "This path leads out of the folder of saved requests.")
        return target

    def _read(self, path: str) -> bytes:
        target = self._inside(path)
        try:
            if not stat.S_ISREG(target.stat().st_mode):
                raise UserError("saved", "This is not a file.")
            with target.open("rb") as file:
                return file.read(MAX_BYTES + 1)
        except OSError as error:
            raise StoreError.from_os(error, str(target)) from error

    def _read_or_none(self, path: str) -> bytes | None:
        return self._read(path) if self._inside(path).exists() else None

    def _write(self, path: str, data: bytes) -> None:
        """In one step; the file keeps the mode it had, and a new one has that of the user's own files."""
        target = self._inside(path)
        if not self.root.is_dir():
            raise StoreError.from_os(FileNotFoundError(2, "No such folder"), str(self.root))
        part = target.with_name(f".{os.urandom(6).hex()}.tmp")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                part.write_bytes(data)
                if target.exists():
                    part.chmod(stat.S_IMODE(target.stat().st_mode))
                part.replace(target)
            finally:
                part.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError.from_os(error, str(target)) from error

    def _names(self, folder: str) -> list[str]:
        try:
            return [each.name for each in (self.root / folder).iterdir()]
        except OSError:
            return []


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _clean(request: SavedRequest) -> tuple[SavedRequest, tuple[str, ...]]:
    """Without secrets: by the names beside them, and those this run knows by their value."""
    import msgspec

    clean, names = without_secrets(request)
    masked = msgspec.convert(_masked(msgspec.to_builtins(clean)), SavedRequest)
    return (clean, names) if masked == clean else (masked, (*names, _HIDDEN_SECRET))


def _masked(value: object) -> object:
    if isinstance(value, str):
        return redact_values(value, _HIDDEN_SECRET)
    if isinstance(value, dict):
        return {key: _masked(each) for key, each in cast(dict[str, object], value).items()}
    if isinstance(value, (list, tuple)):
        return [_masked(each) for each in cast(list[object], value)]
    return value
