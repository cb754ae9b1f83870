"""The calls the application made and its servers answered."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection as Transaction
from sqlalchemy import Row, delete, func, insert, select

from desktop.domain.activity import ActivityEntry, Source
from desktop.store.database import Database
from desktop.store.table import activity

_columns = activity.c
_SOURCES = {source.value: source for source in Source}
MAX_ENTRIES = 10_000


class SqliteActivityStore:
    """An ActivityStore that keeps the newest `max_entries`."""

    def __init__(self, database: Database, max_entries: int = MAX_ENTRIES) -> None:
        self._database = database
        self._max_entries = max_entries

    async def add(self, entries: Sequence[ActivityEntry]) -> None:
        """Stores entries in one transaction; the oldest beyond the limit go. A cancel leaves the write to
        finish. Raises StoreError."""
        if not entries:
            return
        rows = [_values(entry) for entry in entries]

        def work(transaction: Transaction) -> None:
            transaction.execute(insert(activity), rows)
            newest = select(func.max(_columns.id)).scalar_subquery()
            transaction.execute(delete(activity).where(_columns.id <= newest - self._max_entries))

        await self._database.write(work)

    async def newest(self, limit: int = 1000) -> Sequence[ActivityEntry]:
        """The newest entries first. Raises StoreError."""
        query = select(activity).order_by(_columns.id.desc()).limit(limit)
        return await self._database.read(
            lambda transaction: [_entry(row) for row in transaction.execute(query) if row.source in _SOURCES]
        )


def _values(entry: ActivityEntry) -> dict[str, Any]:
    values = asdict(entry)
    del values["id"]  # given by the store
    return values | {"source": entry.source.value}


def _entry(row: Row[Any]) -> ActivityEntry:
    return ActivityEntry(
        id=row.id,
        at=row.at,
        source=_SOURCES[row.source],
        method=row.method,
        path=row.path,
        status=row.status,
        elapsed_s=row.elapsed_s,
        connection_key=row.connection_key,
        platform=row.platform,
        identity=row.identity,
        cause=row.cause,
        reference=row.reference,
        wire_bytes=row.wire_bytes,
        rate_limit=row.rate_limit,
    )
