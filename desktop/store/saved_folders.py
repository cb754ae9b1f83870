"""Folders of saved requests: made, moved, and removed with what they hold, so that it can come back."""

import contextlib
from pathlib import Path

from desktop.domain.errors import StoreError, UserError
from desktop.domain.saved_request import RemovedFolder, folder_path
from desktop.store.saved_heads import MOST_FILES, SUFFIX
from desktop.store.saved_place import inside, read_bytes, require_root, write_file
from desktop.store.saved_toml import MAX_BYTES

_KEEPERS = {".gitkeep", ".keep", ".DS_Store"}  # what others leave in a folder of nothing but requests
MOST_REMOVED_BYTES = 50_000_000  # held in memory for Undo


class SavedFolders:
    """Every call blocks."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def make(self, path: str) -> str:
        """Makes an empty folder. Raises UserError where there is something of that name, StoreError."""
        good = folder_path(path)
        if not good:
            raise UserError("saved", "Give the folder a name.")
        target = inside(self._root, good)
        try:
            require_root(self._root)
            target.mkdir(parents=True)
        except FileExistsError as error:
            raise UserError("saved", "There is a folder of this name already.") from error
        except OSError as error:
            raise StoreError.from_os(error, str(target)) from error
        return good

    def move(self, path: str, target: str) -> str:
        """Gives a folder another path. Raises UserError where it would lie in itself or something has the
        place already, StoreError."""
        good = folder_path(target)
        if not good or good == path:
            return path
        if f"{good}/".startswith(f"{path}/"):
            raise UserError("saved", "A folder cannot be moved into itself.")
        source, to = inside(self._root, path), inside(self._root, good)
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            if to.exists() and not to.samefile(source):  # another case of the same letters is the same folder
                raise UserError("saved", "There is a folder of this name already.")
            source.rename(to)
        except OSError as error:
            raise StoreError.from_os(error, str(to)) from error
        return good

    def remove(self, path: str) -> RemovedFolder:
        """Removes a folder of nothing but requests; all of it is read first. Raises UserError where it holds
        anything else, StoreError: what was removed by then is put back."""
        removed = self._held(path)
        try:
            for name, _data in removed.files:
                inside(self._root, name).unlink()
            for name in sorted(removed.folders, reverse=True):
                inside(self._root, name).rmdir()
        except OSError as error:
            with contextlib.suppress(StoreError, UserError):
                self.put_back(removed)
            raise StoreError.from_os(error, path) from error
        return removed

    def put_back(self, removed: RemovedFolder) -> None:
        """Undoes that. Raises StoreError; what has been made in its place meanwhile stays."""
        for name in removed.folders:
            with contextlib.suppress(OSError):
                inside(self._root, name).mkdir(parents=True, exist_ok=True)
        for name, data in removed.files:
            if not inside(self._root, name).exists():
                write_file(self._root, name, data)

    def _held(self, path: str) -> RemovedFolder:
        top = inside(self._root, path)
        folders: list[str] = [path]
        files: list[tuple[str, bytes]] = []
        size = 0
        try:
            for each in sorted(top.rglob("*")):
                name = f"{path}/{each.relative_to(top).as_posix()}"
                if each.is_dir() and not each.is_symlink():
                    folders.append(name)
                    continue
                files.append((name, self._file(each, name)))
                size += len(files[-1][1])
                if size > MOST_REMOVED_BYTES or len(files) > MOST_FILES:
                    raise UserError("saved", "This folder holds too much to be brought back by Undo.")
        except OSError as error:
            raise StoreError.from_os(error, path) from error
        return RemovedFolder(path, tuple(folders), tuple(files))

    def _file(self, file: Path, name: str) -> bytes:
        is_ours = file.suffix.lower() == SUFFIX or file.name in _KEEPERS
        if file.is_symlink() or not is_ours:
            raise UserError(
                "saved", "“{name}” is no saved request: remove this folder in a file manager.", name=name
            )
        data = read_bytes(inside(self._root, name))
        if len(data) > MAX_BYTES:
            raise UserError("saved", "This folder holds too much to be brought back by Undo.")
        return data
