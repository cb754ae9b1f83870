"""The files of one SQLite database: itself, its write-ahead log and the log's index."""

import contextlib
import os
import shutil
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path

from desktop.base.files import aside, make_private_folder


def make_file(path: Path) -> None:
    """Makes the file with mode 0600, which SQLite gives to its log too. A log without a database is moved
    aside first: SQLite would play it into the new one."""
    make_private_folder(path.parent)
    if not path.exists() and size(beside(path, "-wal")) > 0:
        move_aside(path)
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except PermissionError:
        if not path.exists():
            raise
    for each in _file_set(path):
        with contextlib.suppress(OSError):
            each.chmod(0o600)


def move_aside(path: Path) -> Path:
    """Moves database and log beside, the log first: were it left, it would be played into the next one."""
    target = aside(path, "damaged", datetime.now(UTC))
    for suffix in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            beside(path, suffix).rename(beside(target, suffix))
    return target


def _file_set(path: Path) -> list[Path]:
    return [each for each in (path, beside(path, "-wal"), beside(path, "-shm")) if each.exists()]


@contextlib.contextmanager
def copied_log(path: Path) -> Generator[Path | None]:
    """A copy of the log for as long as the database is looked at, None where there is nothing to copy: SQLite
    removes a log that it cannot use, and it may be all that is left of a damaged database."""
    log, copy = beside(path, "-wal"), beside(path, "-wal.before-check")
    if size(log) == 0 or not is_writable(path):
        yield None
        return
    shutil.copyfile(log, copy)
    copy.chmod(0o600)
    try:
        yield copy
    finally:
        copy.unlink(missing_ok=True)


def beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def is_writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
