"""The database behind one worker thread."""

import asyncio
import contextlib
import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from desktop.domain.errors import StoreError, StoreTrouble
from desktop.store.good_copy import drop_good_copy
from desktop.store.trouble import translated

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Database:
    """An open database; `open_database` makes it.

    `notices` says what opening found that a person should hear of (moved aside, newer, read-only).
    `refusal` is why nothing can be written, None where it can.
    """

    def __init__(
        self,
        path: Path,
        engine: Engine,
        worker: ThreadPoolExecutor,
        notices: tuple[StoreError, ...] = (),
        refusal: StoreTrouble | None = None,
    ) -> None:
        self.path = path
        self.notices = notices
        self.refusal = refusal
        self._engine = engine
        self._worker = worker
        self._is_closed = False

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written: a newer schema, or a folder that cannot be written."""
        return self.refusal is not None

    async def read(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in the worker, in a transaction of its own. Raises StoreError."""
        return await self._in_worker(lambda: self._transact(work, is_write=False))

    async def write(self, work: Callable[[Connection], T]) -> T:
        """Runs `work` in the worker and returns after commit; a cancel leaves the write to finish.

        Raises StoreError (FULL, READ_ONLY, NEWER, BUSY, DAMAGED, OTHER), and then nothing was written.
        """
        if self.refusal is not None:
            raise StoreError(self.refusal, str(self.path))
        return await self._in_worker(lambda: self._transact(work, is_write=True))

    async def wipe_log(self) -> None:
        """Moves all of the write-ahead log into the database and empties it, so that nothing erased stays
        readable there; the last good copy goes too. Raises StoreError."""
        await self._in_worker(lambda: self._outside_transaction("PRAGMA wal_checkpoint(TRUNCATE)"))
        await self._in_worker(lambda: drop_good_copy(self.path))

    async def at_path(self, work: Callable[[Path], T]) -> T:
        """Runs `work` in the worker with the database's path, for files beside it. Raises what it raises."""
        return await self._in_worker(lambda: work(self.path))

    async def aclose(self) -> None:
        """Finishes what is under way and closes the file; closing twice is fine."""
        if self._is_closed:
            return
        await self._in_worker(self._engine.dispose)
        self._is_closed = True
        self._worker.shutdown(wait=False)

    def close(self) -> None:
        """The same, without a loop; waits for what is under way."""
        if not self._is_closed:
            self._is_closed = True
            self._worker.submit(self._engine.dispose).result()
            self._worker.shutdown()

    async def _in_worker(self, work: Callable[[], T]) -> T:
        if self._is_closed:
            raise StoreError(StoreTrouble.OTHER, str(self.path), detail="closed")
        future = asyncio.get_running_loop().run_in_executor(self._worker, work)
        future.add_done_callback(_take_note)
        return await asyncio.shield(future)

    def _transact(self, work: Callable[[Connection], T], *, is_write: bool) -> T:
        try:
            with self._engine.connect() as connection:
                transaction = connection.execution_options(is_write=is_write)
                with transaction.begin():
                    return work(transaction)
        except (DBAPIError, sqlite3.Error) as error:
            raise self._explained(error) from error

    def _outside_transaction(self, statement: str) -> None:
        try:
            with contextlib.closing(self._engine.raw_connection()) as connection:
                connection.cursor().execute(statement).fetchall()
        except (DBAPIError, sqlite3.Error) as error:
            raise self._explained(error) from error

    def _explained(self, error: DBAPIError | sqlite3.Error) -> StoreError:
        found = translated(error, str(self.path))
        if self.refusal is StoreTrouble.NEWER and found.trouble is StoreTrouble.OTHER:
            return StoreError(StoreTrouble.NEWER, found.path, detail=found.detail)  # a column is gone
        return found


def _take_note(future: asyncio.Future[T]) -> None:
    """Of a failure nobody waits for any longer: it belongs in the log, and is no bug."""
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.info("database: %s", error)
