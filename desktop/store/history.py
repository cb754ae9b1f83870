"""The console's history: kept, found by any part of its text, trimmed, and erased from the file itself."""

import contextlib
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    column,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    table,
    text,
    update,
)
from sqlalchemy import Connection as Transaction

from desktop.domain.errors import StoreError
from desktop.domain.history import HistoryHeld, HistoryLimits, HistoryQuery, StatusRange
from desktop.domain.request import HistoryEntry, KeptAnswer, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.store import history_index as index
from desktop.store.column import among
from desktop.store.database import Database
from desktop.store.table import history
from desktop.store.trouble import translated

T = TypeVar("T")

_columns = history.c
_index = table("history_index", column("history_index"), column("rowid"), column("search_text"))
_BARE = [each for each in _columns if each.name not in {"response_body", "search_text"}]
_SHORT_COLUMNS = (_columns.path, _columns.platform, _columns.method, _columns.connection_key)
_STATUS: dict[StatusRange, ColumnElement[bool]] = {
    StatusRange.GOOD: _columns.status < 400,
    StatusRange.REFUSED: _columns.status.between(400, 499),
    StatusRange.FAILED: _columns.status >= 500,
    StatusRange.NONE: _columns.status.is_(None),
}


class SqliteHistoryStore:
    """A HistoryStore. Keeps what it is given: leaving secrets and bodies out is the caller's part."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, entry: HistoryEntry) -> HistoryEntry:
        """Stores the entry and returns it with its id. A cancel leaves the write to finish.

        Raises StoreError.
        """

        def work(transaction: Transaction) -> int:
            values = values_of(entry)
            key = transaction.execute(insert(history).values(values)).inserted_primary_key
            assert key is not None  # SQLite always tells the rowid
            transaction.exec_driver_sql(index.ADD, (key[0], values["search_text"]))
            return key[0]

        return replace(entry, id=await self._database.write(work))

    async def find(self, query: HistoryQuery, offset: int = 0, limit: int = 100) -> Sequence[HistoryEntry]:
        """The newest entries first, without their bodies. Raises StoreError."""
        statement = _where(select(*_BARE), query).order_by(_columns.id.desc()).offset(offset).limit(limit)
        return await self._database.read(
            lambda transaction: [_entry(r) for r in transaction.execute(statement)]
        )

    async def count(self, query: HistoryQuery) -> int:
        """How many there are. Raises StoreError."""
        statement = _where(select(func.count()).select_from(history), query)
        return await self._database.read(lambda transaction: transaction.execute(statement).scalar_one())

    async def held(self, workspace_id: WorkspaceId) -> HistoryHeld:
        """What is kept of a workspace. Raises StoreError."""
        statement = select(
            func.count(), func.sum(_columns.is_pinned), func.sum(_columns.kept_bytes), func.min(_columns.at)
        ).where(_columns.workspace_id == workspace_id)

        def work(transaction: Transaction) -> HistoryHeld:
            count, pinned, size, oldest = transaction.execute(statement).one()
            return HistoryHeld(count, pinned, size, oldest) if count else HistoryHeld()

        return await self._database.read(work)

    async def newest_id(self, workspace_id: WorkspaceId) -> int:
        """The id of the entry added last; 0 where there is none. Raises StoreError."""
        statement = select(func.max(_columns.id)).where(_columns.workspace_id == workspace_id)
        return await self._database.read(lambda transaction: transaction.execute(statement).scalar() or 0)

    async def entry(self, entry_id: int) -> HistoryEntry | None:
        """One entry with its bodies; None when it is gone. Raises StoreError."""
        statement = select(history).where(_columns.id == entry_id)

        def work(transaction: Transaction) -> HistoryEntry | None:
            row = transaction.execute(statement).one_or_none()
            return _entry(row) if row is not None else None

        return await self._database.read(work)

    async def pin(self, entry_id: int, is_pinned: bool) -> None:
        """Keeps an entry beyond every limit, or no longer. Raises StoreError."""
        statement = update(history).where(_columns.id == entry_id).values(is_pinned=int(is_pinned))
        await self._database.write(lambda transaction: transaction.execute(statement))

    async def forget(self, entry_ids: Sequence[int]) -> None:
        """Removes entries and overwrites them on the disk. Raises StoreError."""
        await self._remove(_columns.id.in_(entry_ids))
        await self._database.wipe_log()

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all entries of a workspace and overwrites them on the disk, in the copies that were made
        before a migration too. Raises StoreError."""
        await self._remove(_columns.workspace_id == workspace_id)
        await self._database.wipe_log()
        await self._database.at_path(lambda path: _erase_in_copies(path, workspace_id))

    async def trim(self, workspace_id: WorkspaceId, limits: HistoryLimits, now: datetime) -> int:
        """Removes what is beyond the limits and tells how many entries that were. Raises StoreError."""

        def work(transaction: Transaction) -> int:
            ids = list(_beyond(transaction, workspace_id, limits, now))
            return _delete(transaction, _columns.id.in_(ids)) if ids else 0

        count = await self._database.write(work)
        if count:
            await self._database.wipe_log()
        return count

    async def _remove(self, which: ColumnElement[bool]) -> None:
        await self._database.write(lambda transaction: _delete(transaction, which))


def _delete(transaction: Transaction, which: ColumnElement[bool]) -> int:
    gone = select(literal("delete"), _columns.id, _columns.search_text).where(which)
    transaction.execute(insert(_index).from_select([each.name for each in _index.c], gone))
    count = transaction.execute(delete(history).where(which)).rowcount
    if count:
        transaction.exec_driver_sql(index.OPTIMIZE)
    return count


def _beyond(
    transaction: Transaction, workspace_id: WorkspaceId, limits: HistoryLimits, now: datetime
) -> Iterable[int]:
    own = and_(_columns.workspace_id == workspace_id, _columns.is_pinned == 0)
    if limits.max_days:
        oldest = now - timedelta(days=limits.max_days)
        yield from transaction.execute(select(_columns.id).where(own, _columns.at < oldest)).scalars()
    if not limits.max_bytes:
        return
    sizes = select(_columns.id, _columns.kept_bytes).where(own).order_by(_columns.id.desc())
    left = limits.max_bytes
    for row in transaction.execute(sizes):
        left -= row.kept_bytes
        if left < 0:
            yield row.id


def _where(statement: Select[Any], query: HistoryQuery) -> Select[Any]:
    """Only what the query lets through."""
    statement = statement.where(_columns.workspace_id == query.workspace_id)
    if query.up_to:
        statement = statement.where(_columns.id <= query.up_to)
    if query.connection_key:
        statement = statement.where(_columns.connection_key == query.connection_key)
    if query.connection_keys is not None:
        statement = statement.where(_columns.connection_key.in_(among(query.connection_keys)))
    if query.status is not StatusRange.ANY:
        statement = statement.where(_STATUS[query.status])
    if query.since is not None:
        statement = statement.where(_columns.at >= query.since)
    if query.is_pinned:
        statement = statement.where(_columns.is_pinned != 0)
    return _holding(statement, query.words)


def _holding(statement: Select[Any], words: str) -> Select[Any]:
    long, short = index.split_words(words)
    if long:
        found = text("history.id IN (SELECT rowid FROM history_index WHERE history_index MATCH :words)")
        statement = statement.where(found.bindparams(words=index.match_of(long)))
    for word in short:
        like = index.like_of(word)
        # All of the text alone where the index has narrowed it down: it may be gigabytes.
        columns = (_columns.search_text,) if long else _SHORT_COLUMNS
        statement = statement.where(or_(*(each.like(like, escape="\\") for each in columns)))
    return statement


def values_of(entry: HistoryEntry) -> dict[str, Any]:
    draft, body = entry.draft, entry.response_body
    draft_json, answer_json = (msgspec.json.encode(each).decode() for each in (draft, entry.answer))
    searched = index.search_text(entry)
    return {
        "workspace_id": entry.workspace_id,
        "at": entry.at,
        "draft_json": draft_json,
        "status": entry.status,
        "elapsed_s": entry.elapsed_s,
        "response_bytes": entry.response_bytes,
        "response_body": body,
        "problem": entry.problem,
        "method": draft.method.value,
        "path": draft.path,
        "platform": draft.platform,
        "connection_key": draft.connection_key,
        "answer_json": answer_json,
        "is_pinned": int(entry.is_pinned),
        "kept_bytes": len(draft_json) + len(answer_json) + 2 * len(searched) + len(body or b""),
        "search_text": searched,
    }


def _entry(row: Row[Any]) -> HistoryEntry:
    return HistoryEntry(
        id=row.id,
        workspace_id=WorkspaceId(row.workspace_id),
        at=row.at,
        draft=_read(row.draft_json, RequestDraft),
        status=row.status,
        elapsed_s=row.elapsed_s,
        response_bytes=row.response_bytes,
        response_body=getattr(row, "response_body", None),
        problem=row.problem,
        answer=_read(row.answer_json, KeptAnswer),
        is_pinned=bool(row.is_pinned),
    )


def _read(content: str, type_: type[T]) -> T:
    try:
        return msgspec.json.decode(content, type=type_)
    except msgspec.MsgspecError:
        return type_()  # one unreadable entry does not blank the list


def _erase_in_copies(path: Path, workspace_id: WorkspaceId) -> None:
    """The copies made before a migration hold what was there then."""
    for copy in path.parent.glob(f"{path.name}.before-*"):
        try:
            with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                connection.execute("PRAGMA secure_delete=ON")
                connection.execute("DELETE FROM history WHERE workspace_id = ?", (workspace_id,))
                connection.execute("DROP TABLE IF EXISTS history_index")
                connection.execute("VACUUM")
        except sqlite3.Error as error:
            found = translated(error, str(copy))
            raise StoreError(found.trouble, str(copy), detail=found.detail) from error
