"""Files that only their owner may read, written whole or not at all."""

import contextlib
import os
import stat
import sys
from datetime import datetime
from pathlib import Path

# Not tempfile, which costs 10 ms of the start to import. O_BINARY: Windows would change line ends.
_NEW = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)


def make_private_folder(folder: Path) -> None:
    """Makes `folder` and its parents where missing, readable by their owner only; an existing one is left
    as it is. Raises OSError."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)


def close_to_others(folder: Path) -> None:
    """Takes from others what they may do in an existing folder; a file system without modes stays as it is.

    Raises PermissionError for a folder of somebody else's, who could put anything there; root may use it.
    Also for one that was open to others and in which somebody else has put something, such as a link to a
    file of ours that we would write to.
    """
    if not hasattr(os, "geteuid"):
        return
    about, me = folder.stat(), os.geteuid()
    if me not in {about.st_uid, 0}:
        raise PermissionError(f"{folder} belongs to somebody else")
    if not about.st_mode & 0o077:
        return
    with contextlib.suppress(OSError):
        folder.chmod(about.st_mode & 0o700)
    if about.st_mode & 0o022:
        _require_ours(folder, {me, about.st_uid})


def _require_ours(folder: Path, owners: set[int]) -> None:
    with os.scandir(folder) as entries:
        for each in entries:
            if each.stat(follow_symlinks=False).st_uid not in owners:
                raise PermissionError(f"{each.path} belongs to somebody else")


def require_files(folder: Path) -> None:
    """Raises OSError where a pipe or a device stands in a file's place: reading it might never end."""
    with os.scandir(folder) as entries:
        for each in entries:
            with contextlib.suppress(FileNotFoundError):  # a link to nothing
                mode = each.stat().st_mode
                if stat.S_ISFIFO(mode) or stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
                    raise OSError(f"{each.path} is no file")


def write_private(path: Path, data: bytes, *, is_durable: bool = True) -> None:
    """Replaces `path` by `data` in one step, mode 0600; whoever reads sees the old bytes or the new ones.

    With `is_durable` it returns once the bytes are on the disk. A symbolic link stays one: its target is
    replaced. Raises OSError, and then the old file is untouched.
    """
    target = path.resolve()
    make_private_folder(target.parent)
    part = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    try:
        with os.fdopen(os.open(part, _NEW, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            if is_durable:
                os.fsync(file.fileno())
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    if is_durable:
        _sync_folder(target.parent)


def aside(path: Path, label: str, at: datetime) -> Path:
    """A free name beside `path` to move or copy it to: `settings.json.damaged-20260131T235959Z`."""
    stem = f"{path.name}.{label}-{at:%Y%m%dT%H%M%SZ}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    return next(free for free in map(path.with_name, names) if not free.exists())


def _sync_folder(folder: Path) -> None:
    """Makes a rename durable; Windows has no such call and does it by itself."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
