"""Opens the database: checks it, moves a damaged one aside, brings an old one to the newest schema."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import StoreError, StoreTrouble
from desktop.store.database import Database
from desktop.store.engine import make_engine
from desktop.store.file_set import beside, copied_log, is_writable, make_file, move_aside, size
from desktop.store.good_copy import copy_whole, good_copy, keep_good_copy
from desktop.store.rescue import rescue, restore
from desktop.store.schema import SCHEMA, Schema, migrate, revision_of
from desktop.store.trouble import translated

_ALWAYS_CHECKED_BYTES = 16 << 20  # checking so much takes some 30 ms


def open_database(path: Path, schema: Schema = SCHEMA) -> Database:
    """The database at `path`, made where missing. Blocks for some 0.1 to 1 s: call it off the loop.

    A damaged one is moved aside with its log and a new one made, with the rows that could still be read, and
    those of the last good copy (notice DAMAGED; `moved_to`, `detail`). One of a newer version, or in a folder
    that cannot be written, opens read-only (notice NEWER, READ_ONLY). An older one is copied to
    `<name>.before-<revision>` and then migrated in one transaction.

    Raises StoreError when it cannot be opened at all.
    """
    worker = ThreadPoolExecutor(1, thread_name_prefix="store")
    try:
        return worker.submit(_open, path, schema, worker).result()
    except BaseException:
        worker.shutdown(wait=False)
        raise


@dataclass(frozen=True, slots=True)
class _Found:
    engine: Engine
    revision: str
    is_read_only: bool


def _open(path: Path, schema: Schema, worker: ThreadPoolExecutor) -> Database:
    notices: list[StoreError] = []
    try:
        make_file(path)
        found, moved_to = _look_or_replace(path)
        refusal = _refusal(found, schema)
        if refusal is None and found.revision != schema.head:
            _bring_to_head(found, path, schema)
        if moved_to is not None:
            notices.append(_rescued(found, path, moved_to))
        elif refusal is None and found.revision:
            keep_good_copy(found.engine, path)
    except OSError as error:
        raise StoreError.from_os(error, str(path)) from error
    except (DBAPIError, sqlite3.Error) as error:
        raise translated(error, str(path)) from error
    if refusal is not None:
        notices.append(StoreError(refusal, str(path)))
    return Database(path, found.engine, worker, tuple(notices), refusal)


def _refusal(found: _Found, schema: Schema) -> StoreTrouble | None:
    if schema.is_newer(found.revision):
        return StoreTrouble.NEWER
    return StoreTrouble.READ_ONLY if found.is_read_only else None


def _look_or_replace(path: Path) -> tuple[_Found, Path | None]:
    with copied_log(path) as log:
        try:
            return _look(path), None
        except StoreError as error:
            if error.trouble is not StoreTrouble.DAMAGED or not is_writable(path):
                raise
        moved_to = move_aside(path)
        if log is not None:
            log.replace(beside(moved_to, "-wal"))
    make_file(path)
    return _look(path), moved_to


def _rescued(found: _Found, path: Path, moved_to: Path) -> StoreError:
    try:
        with found.engine.connect() as connection, connection.execution_options(is_write=True).begin():
            taken = rescue(moved_to, connection) + restore(good_copy(path), connection)
            detail = f"saved connections taken over: {taken}"
    except (OSError, DBAPIError, sqlite3.Error) as error:  # the damaged file is still there to try again
        detail = f"nothing could be taken over: {type(error).__name__}"
    return StoreError(StoreTrouble.DAMAGED, str(path), str(moved_to), detail)


def _look(path: Path) -> _Found:
    """Opens the file, checks it where that is due, and reads its revision. Raises StoreError."""
    if not is_writable(path):
        return _look_as_it_lies(path)
    try:
        return _probe(path, is_immutable=False)
    except StoreError as error:
        if error.trouble is StoreTrouble.READ_ONLY or error.detail.startswith("SQLITE_CANTOPEN"):
            return _look_as_it_lies(path)  # the file system knows better than os.access
        raise


def _look_as_it_lies(path: Path) -> _Found:
    if size(beside(path, "-wal")) > 0 or size(path) == 0:
        # Without its log the database would lack what was committed last; an empty one has nothing to read.
        raise StoreError(StoreTrouble.READ_ONLY, str(path))
    return _probe(path, is_immutable=True)


def _probe(path: Path, *, is_immutable: bool) -> _Found:
    was_closed = size(beside(path, "-wal")) == 0
    engine = make_engine(path, is_immutable=is_immutable)
    try:
        with engine.connect() as connection, connection.begin():
            if not was_closed or size(path) <= _ALWAYS_CHECKED_BYTES:
                _check(connection, path)
            revision = revision_of(connection)
    except (DBAPIError, sqlite3.Error) as error:
        engine.dispose()
        raise translated(error, str(path)) from error
    except StoreError:
        engine.dispose()
        raise
    return _Found(engine, revision, is_immutable)


def _check(connection: Connection, path: Path) -> None:
    answer = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if answer != "ok":
        raise StoreError(StoreTrouble.DAMAGED, str(path), detail="quick_check")


def _bring_to_head(found: _Found, path: Path, schema: Schema) -> None:
    if found.revision:
        copy_whole(found.engine, path.with_name(f"{path.name}.before-{found.revision}"))
    with found.engine.connect() as connection, connection.execution_options(is_write=True).begin():
        if revision_of(connection) != schema.head:  # another process may have been first
            migrate(connection, schema)
