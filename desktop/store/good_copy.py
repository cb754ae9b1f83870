"""The last good copy: of a database that was found in order, to restore from when it is damaged."""

import contextlib
import logging
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from desktop.store.file_set import beside, make_file, size

RENEWED_AFTER_S = 24 * 3600.0
MOST_BYTES = 32 << 20  # copying so much takes some 0.2 s, at the opening, off the window
_log = logging.getLogger(__name__)


def good_copy(path: Path) -> Path:
    """Where the copy of the database at `path` lies."""
    return beside(path, ".good")


def keep_good_copy(engine: Engine, path: Path) -> None:
    """Renews the copy where it is due. That there is no room for it is no reason not to open."""
    if not _is_due(path):
        return
    try:
        copy_whole(engine, good_copy(path))
    except (OSError, DBAPIError, sqlite3.Error) as error:
        _log.info("no good copy of the database: %s", type(error).__name__)


def drop_good_copy(path: Path) -> None:
    """Removes it, because it holds what was erased."""
    for each in (good_copy(path), _part(good_copy(path))):
        with contextlib.suppress(FileNotFoundError):
            each.unlink()


def copy_whole(engine: Engine, target: Path) -> None:
    """A consistent copy, whole or not there. Raises OSError, sqlite3.Error."""
    part = _part(target)
    part.unlink(missing_ok=True)
    make_file(part)
    try:
        with (
            contextlib.closing(engine.raw_connection()) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            driver = source.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            driver.backup(copy)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _part(target: Path) -> Path:
    return beside(target, ".part")


def _is_due(path: Path) -> bool:
    if size(path) > MOST_BYTES:
        return False
    try:
        return time.time() - good_copy(path).stat().st_mtime > RENEWED_AFTER_S
    except FileNotFoundError:
        return True
