"""The console's history."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import msgspec
from sqlalchemy import Connection as Transaction
from sqlalchemy import Row, delete, insert, select

from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.store.database import Database
from desktop.store.table import history

_columns = history.c


class SqliteHistoryStore:
    """A HistoryStore. Keeps what it is given: leaving secrets and bodies out is the caller's part."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, entry: HistoryEntry) -> HistoryEntry:
        """Stores the entry and returns it with its id. A cancel leaves the write to finish.

        Raises StoreError.
        """
        values: dict[str, Any] = {
            "workspace_id": entry.workspace_id,
            "at": entry.at,
            "draft_json": msgspec.json.encode(entry.draft).decode(),
            "status": entry.status,
            "elapsed_s": entry.elapsed_s,
            "response_bytes": entry.response_bytes,
            "response_body": entry.response_body,
            "problem": entry.problem,
        }

        def work(transaction: Transaction) -> int:
            key = transaction.execute(insert(history).values(values)).inserted_primary_key
            assert key is not None  # SQLite always tells the rowid
            return key[0]

        return replace(entry, id=await self._database.write(work))

    async def newest(self, workspace_id: WorkspaceId, limit: int = 200) -> Sequence[HistoryEntry]:
        """The newest entries first. Raises StoreError."""
        query = (
            select(history)
            .where(_columns.workspace_id == workspace_id)
            .order_by(_columns.at.desc(), _columns.id.desc())
            .limit(limit)
        )
        return await self._database.read(lambda transaction: [_entry(r) for r in transaction.execute(query)])

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all entries of a workspace and overwrites them on the disk. Raises StoreError."""
        query = delete(history).where(_columns.workspace_id == workspace_id)
        await self._database.write(lambda transaction: transaction.execute(query))
        await self._database.wipe_log()


def _entry(row: Row[Any]) -> HistoryEntry:
    return HistoryEntry(
        id=row.id,
        workspace_id=WorkspaceId(row.workspace_id),
        at=row.at,
        draft=_draft(row.draft_json),
        status=row.status,
        elapsed_s=row.elapsed_s,
        response_bytes=row.response_bytes,
        response_body=row.response_body,
        problem=row.problem,
    )


def _draft(text: str) -> RequestDraft:
    try:
        return msgspec.json.decode(text, type=RequestDraft)
    except msgspec.MsgspecError:
        return RequestDraft()  # one unreadable entry does not blank the list
