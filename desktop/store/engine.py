"""The SQLite connection: its pragmas and its transactions."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

BUSY_TIMEOUT_S = 5.0


def make_engine(path: Path, *, is_immutable: bool = False) -> Engine:
    """An engine with one connection, for one thread.

    With `is_immutable` the file is read as it lies, for a folder in which SQLite can make nothing.
    """

    def connect() -> sqlite3.Connection:
        query = "mode=ro&immutable=1" if is_immutable else "mode=rw"
        # isolation_level None: the driver begins no transaction of its own, so that DDL is part of ours.
        return sqlite3.connect(
            f"file:{quote(str(path))}?{query}", uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None
        )

    # hide_parameters: no value of a row gets into an exception or the log.
    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool, hide_parameters=True)
    event.listen(engine, "connect", _set_immutable_pragmas if is_immutable else _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")  # what is erased is overwritten
    _set_immutable_pragmas(connection, _)


def _set_immutable_pragmas(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA trusted_schema=OFF")


def _begin(connection: Connection) -> None:
    """A writer takes the write lock at once: waiting for it later would fail instead of wait."""
    is_write = connection.get_execution_options().get("is_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")
