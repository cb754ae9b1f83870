"""What happened to connections."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, delete, insert, select

from desktop.domain.connection import ConnectionKey
from desktop.domain.request import Pairs
from desktop.domain.timeline import EventKind, TimelineEvent
from desktop.domain.workspace import WorkspaceId
from desktop.store.column import among
from desktop.store.database import Database
from desktop.store.table import timeline

_columns = timeline.c
_KINDS = {kind.value: kind for kind in EventKind}


class SqliteTimelineStore:
    """A TimelineStore; nothing is removed but with its workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, events: Sequence[TimelineEvent]) -> None:
        """Stores events in one transaction; a cancel leaves the write to finish. Raises StoreError."""
        if events:
            rows = [_values(event) for event in events]
            await self._database.write(lambda transaction: transaction.execute(insert(timeline), rows))

    async def of(
        self, workspace_id: WorkspaceId, key: ConnectionKey, limit: int = 500
    ) -> Sequence[TimelineEvent]:
        """The events of one connection, newest first. Raises StoreError."""
        return await self._newest(workspace_id, _columns.connection_key == key, limit)

    async def of_many(
        self, workspace_id: WorkspaceId, keys: Sequence[ConnectionKey], limit: int = 500
    ) -> Sequence[TimelineEvent]:
        """The events of these connections, newest first. Raises StoreError."""
        return await self._newest(workspace_id, _columns.connection_key.in_(among(keys)), limit)

    async def deletions(self, workspace_id: WorkspaceId, limit: int = 5_000) -> Sequence[TimelineEvent]:
        """What was deleted here, newest first. Raises StoreError."""
        return await self._newest(workspace_id, _columns.kind == EventKind.DELETED.value, limit)

    async def _newest(
        self, workspace_id: WorkspaceId, which: ColumnElement[bool], limit: int
    ) -> Sequence[TimelineEvent]:
        query = (
            select(timeline)
            .where(_columns.workspace_id == workspace_id, which)
            .order_by(_columns.at.desc(), _columns.id.desc())
            .limit(limit)
        )
        return await self._database.read(
            lambda transaction: [_event(row) for row in transaction.execute(query) if row.kind in _KINDS]
        )

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all of a workspace. Raises StoreError."""
        query = delete(timeline).where(_columns.workspace_id == workspace_id)
        await self._database.write(lambda transaction: transaction.execute(query))


def _values(event: TimelineEvent) -> dict[str, Any]:
    return {
        "workspace_id": event.workspace_id,
        "connection_key": event.key,
        "at": event.at,
        "kind": event.kind.value,
        "detail_json": msgspec.json.encode(event.detail).decode(),
    }


def _event(row: Row[Any]) -> TimelineEvent:
    return TimelineEvent(
        WorkspaceId(row.workspace_id),
        ConnectionKey(row.connection_key),
        row.at,
        _KINDS[row.kind],
        _detail(row.detail_json),
        row.id,
    )


def _detail(text: str) -> Pairs:
    try:
        return msgspec.json.decode(text, type=Pairs)
    except msgspec.MsgspecError:
        return ()  # one unreadable entry does not blank the list
