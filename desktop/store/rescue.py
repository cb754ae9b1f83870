"""Takes over what can still be read of a damaged database."""

import contextlib
import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from desktop.store.file_set import beside
from desktop.store.history_index import FILL, REBUILD

_TABLES = ("user_connections", "history", "activity", "audit", "verification", "timeline", "note")
_log = logging.getLogger(__name__)


def rescue(damaged: Path, transaction: Connection) -> int:
    """Copies the readable rows of the damaged database into the new one; returns how many saved connections.

    The damaged files are not touched: a copy is read, as SQLite writes to what it opens. Raises OSError when
    there is no room for it.
    """
    with tempfile.TemporaryDirectory(dir=damaged.parent, prefix=".rescue-") as folder:
        copy = Path(folder) / damaged.name
        for suffix in ("", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copyfile(beside(damaged, suffix), beside(copy, suffix))
        return _all_tables(copy, transaction)


def restore(copy: Path, transaction: Connection) -> int:
    """Adds what the last good copy has and the damaged database no longer gave; how many saved connections.

    A connection forgotten since that copy comes back with it: the vault's list tells what is still there.
    """
    return _all_tables(copy, transaction) if copy.exists() else 0


def _all_tables(copy: Path, transaction: Connection) -> int:
    counts = {table: _take_over(copy, table, transaction) for table in _TABLES}
    for statement in (*FILL, REBUILD):
        transaction.exec_driver_sql(statement)
    _log.info("taken over from %s: %s", copy.name, counts)
    return counts["user_connections"]


def _take_over(copy: Path, table: str, transaction: Connection) -> int:
    columns = [str(row[1]) for row in transaction.exec_driver_sql(f"PRAGMA table_info({table})")]
    known = set(_columns(copy, table))  # a damaged database of an older version has fewer
    columns = [each for each in columns if each in known]
    if not columns:
        return 0
    names = ", ".join(columns)
    marks = ", ".join("?" * len(columns))
    before = _count(transaction, table)
    # From both ends: a damaged page in the middle hides what is behind it.
    for order in ("ASC", "DESC"):
        for row in _readable(copy, f"SELECT {names} FROM {table} ORDER BY rowid {order}"):
            transaction.exec_driver_sql(
                f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})", tuple(row)
            )
    return _count(transaction, table) - before


def _columns(copy: Path, table: str) -> Iterator[str]:
    for row in _readable(copy, f"PRAGMA table_info({table})"):
        yield str(row[1])


def _readable(copy: Path, query: str) -> Iterator[Sequence[Any]]:
    """The rows up to the first that cannot be read."""
    with contextlib.closing(sqlite3.connect(copy)) as connection, contextlib.suppress(sqlite3.Error):
        connection.text_factory = _text
        yield from connection.execute(query)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _count(transaction: Connection, table: str) -> int:
    return int(transaction.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one())
