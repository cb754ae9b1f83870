"""What SQLite's errors mean."""

import sqlite3

from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import StoreError, StoreTrouble

_TROUBLES = {
    sqlite3.SQLITE_FULL: StoreTrouble.FULL,
    sqlite3.SQLITE_READONLY: StoreTrouble.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreTrouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: StoreTrouble.BUSY,
    sqlite3.SQLITE_LOCKED: StoreTrouble.BUSY,
    sqlite3.SQLITE_CORRUPT: StoreTrouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreTrouble.DAMAGED,
}


def translated(error: sqlite3.Error | DBAPIError, path: str) -> StoreError:
    """The error as the application knows it. Never holds values of the statement."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(cause, "sqlite_errorcode", 0)
    trouble = _TROUBLES.get(code & 0xFF, StoreTrouble.OTHER)
    return StoreError(trouble, path, detail=getattr(cause, "sqlite_errorname", ""))
