"""Where a path of the folder of saved requests lies: below it and nowhere else; links are not followed."""

import os
import stat
from pathlib import Path

from desktop.domain.errors import StoreError, UserError
from desktop.store.saved_toml import MAX_BYTES


def inside(root: Path, path: str) -> Path:
    """The file or folder, which must lie below the root however the path reads. Raises UserError."""
    parts = path.split("/")
    if not path or any(part in {"", ".", ".."} or "\\" in part or "\0" in part for part in parts):
        raise UserError("saved", "This path does not lie in the folder of saved requests.")
    target = root.joinpath(*parts)
    if target.is_symlink() or not target.parent.resolve().is_relative_to(root.resolve()):
        raise UserError("saved", "This path leads out of the folder of saved requests.")
    return target


def read_bytes(target: Path) -> bytes:
    """What a file holds, up to one byte more than is taken. Raises StoreError, UserError for no file."""

    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with open(target, "rb", opener=lambda name, _flags: os.open(name, flags)) as file:
            facts = os.fstat(file.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise UserError("saved", "This is not a file.")
            return file.read(min(facts.st_size, MAX_BYTES) + 1)  # as much room is made as is asked for
    except OSError as error:
        raise StoreError.from_os(error, str(target)) from error


def write_file(root: Path, path: str, data: bytes) -> None:
    """In one step; a file keeps the mode it had, and a new one has that of the user's own files.

    Raises StoreError, also where the root is gone: it is not made again. UserError as `inside` does.
    """
    target = inside(root, path)
    try:
        require_root(root)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{os.urandom(6).hex()}.tmp")
        try:
            part.write_bytes(data)
            if target.exists():
                part.chmod(stat.S_IMODE(target.stat().st_mode))
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError.from_os(error, str(target)) from error


def require_root(root: Path) -> None:
    """Raises FileNotFoundError where the folder of saved requests is gone."""
    if not root.is_dir():
        raise FileNotFoundError(2, "No such folder")
