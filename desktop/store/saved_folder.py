"""The folder of saved requests: one TOML file a request, folders as they are; every call blocks."""

import contextlib
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from desktop.base.redact import redact_values
from desktop.domain.errors import FileChanged, StoreError, UserError
from desktop.domain.saved_request import (
    RemovedFolder,
    SavedEntry,
    SavedListing,
    SavedRequest,
    file_stem,
    folder_path,
    without_secrets,
)
from desktop.store.saved_folders import SavedFolders
from desktop.store.saved_heads import MOST_FILES, SUFFIX, SavedHeads, digest_of
from desktop.store.saved_place import inside, read_bytes, write_file
from desktop.store.saved_toml import from_toml, to_toml

_HIDDEN_SECRET = "{{secret}}"


class SavedFolder:
    """Reads and writes below `root` and nowhere else; symbolic links are not followed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._heads = SavedHeads(root)
        self._folders = SavedFolders(root)

    def listing(self) -> SavedListing:
        """All folders and files, in the order of their names; files that are new or changed only by their
        path (`is_read`). Raises StoreError where the folder is gone."""
        return self._heads.listing()

    def read(self, paths: Sequence[str]) -> tuple[SavedEntry, ...]:
        """What stands in these files, of those that `listing` found."""
        return self._heads.read(paths)

    def load(self, path: str) -> tuple[SavedRequest, str]:
        """A request and the digest of its file. Raises UserError where it is none, StoreError."""
        data = self._read(path)
        request, _extra = from_toml(data)
        return request, digest_of(data)

    def save(self, path: str, request: SavedRequest, expected: str) -> tuple[str, tuple[str, ...]]:
        """Writes a request in the place of the file with this digest (empty: of none).

        Returns the new digest and the names of the values that were left out as secret. What says the same
        already is not touched. Raises FileChanged when it is not the expected one, UserError, StoreError.
        """
        clean, names = _clean(request)
        old = self._read_or_none(path)
        if old is not None and digest_of(old) != expected:
            raise FileChanged(path)
        extra = None
        if old is not None:
            with contextlib.suppress(UserError):
                before, extra = from_toml(old)
                if before == clean:
                    return expected, names
        data = to_toml(clean, extra)
        self._write(path, data)
        return digest_of(data), names

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

    # --- folders

    def make_folder(self, path: str) -> str:
        """Makes an empty folder, and those it lies in; its path, made good. Raises UserError, StoreError."""
        return self._folders.make(path)

    def move_folder(self, path: str, target: str) -> str:
        """Gives a folder another path; that path, made good. Raises UserError, StoreError."""
        return self._folders.move(path, target)

    def remove_folder(self, path: str) -> RemovedFolder:
        """Removes a folder of requests and returns what it held, for Undo. Raises UserError, StoreError."""
        return self._folders.remove(path)

    def put_folder_back(self, removed: RemovedFolder) -> None:
        """Undoes that; what has been made in its place meanwhile stays. Raises FileChanged, StoreError."""
        self._folders.put_back(removed)

    # --- below

    def _inside(self, path: str) -> Path:
        return inside(self.root, path)

    def _read(self, path: str) -> bytes:
        return read_bytes(self._inside(path))

    def _read_or_none(self, path: str) -> bytes | None:
        return self._read(path) if self._inside(path).exists() else None

    def _write(self, path: str, data: bytes) -> None:
        write_file(self.root, path, data)

    def _names(self, folder: str) -> list[str]:
        try:
            return [each.name for each in (self.root / folder).iterdir()]
        except OSError:
            return []


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
