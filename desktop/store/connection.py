"""The saved connections: the guide's `user_connections`."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection as Transaction
from sqlalchemy import Row, delete, insert, select, update

from desktop.base.clock import SystemClock
from desktop.domain.connection import Connection, ConnectionKey, ConnectionState, SavedConnection
from desktop.domain.identity import Identity
from desktop.domain.ports import Clock
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store.column import among
from desktop.store.database import Database
from desktop.store.table import user_connections

_columns = user_connections.c


class SqliteConnectionStore:
    """A ConnectionStore in the table `user_connections`.

    A key is unique over all workspaces, as in the guide: saved again from another workspace, its row moves
    there.
    """

    def __init__(self, database: Database, clock: Clock | None = None) -> None:
        self._database = database
        self._clock = clock or SystemClock()

    async def save(
        self, workspace_id: WorkspaceId, connection: Connection, identity: Identity
    ) -> tuple[SavedConnection, bool]:
        """Inserts or updates by key and returns after commit; True when the row is new.

        An updated row keeps its id and `created_at`. A cancel leaves the write to finish. Raises StoreError.
        """
        now = self._clock.now()
        values: dict[str, Any] = {
            "user_id": identity.id,
            "platform": connection.platform,
            "environment": connection.environment.value,
            "state": connection.state.value,
            "updated_at": now,
            "workspace_id": workspace_id,
            "identity_type": identity.type.value,
            "raw_json": connection.raw_json,
        }
        new = values | {"id": uuid4(), "connection_key": connection.key, "created_at": now}

        def work(transaction: Transaction) -> tuple[SavedConnection, bool]:
            is_same = _columns.connection_key == connection.key
            is_new = transaction.execute(update(user_connections).where(is_same).values(values)).rowcount == 0
            if is_new:
                transaction.execute(insert(user_connections).values(new))
            row = transaction.execute(select(user_connections).where(is_same)).one()
            return _saved(row), is_new

        return await self._database.write(work)

    async def saved(
        self, workspace_id: WorkspaceId, identity: Identity | None = None
    ) -> Sequence[SavedConnection]:
        """The rows of a workspace, of one identity or of all, oldest first. Raises StoreError."""
        query = (
            select(user_connections)
            .where(_columns.workspace_id == workspace_id, _columns.connection_key.is_not(None))
            .order_by(_columns.created_at, _columns.connection_key)
        )
        if identity is not None:
            query = query.where(
                _columns.user_id == identity.id, _columns.identity_type == identity.type.value
            )
        return await self._database.read(lambda transaction: [_saved(r) for r in transaction.execute(query)])

    async def held_elsewhere(
        self, workspace_id: WorkspaceId, keys: Sequence[ConnectionKey]
    ) -> Mapping[ConnectionKey, WorkspaceId]:
        """The keys that a row of another workspace has. Raises StoreError."""
        query = select(_columns.connection_key, _columns.workspace_id).where(
            _columns.workspace_id != workspace_id, _columns.connection_key.in_(among(keys))
        )
        return await self._database.read(
            lambda transaction: {
                ConnectionKey(key): WorkspaceId(of) for key, of in transaction.execute(query)
            }
        )

    async def take_over(
        self, rows: Sequence[SavedConnection], moving: Collection[ConnectionKey] = ()
    ) -> None:
        """Inserts these rows as they are, or updates those whose key is there, in one transaction.

        An updated row keeps its id and `created_at`; an id that another row has gives way to a new one. A row
        of another workspace comes over only where its key is among `moving`. Raises StoreError, and then
        nothing was written: for a key, too, that another workspace has and that is not to move.
        """

        def work(transaction: Transaction) -> None:
            for row in rows:
                values = _row_values(row)
                is_same = _columns.connection_key == row.connection_key
                if row.connection_key not in moving:
                    is_same &= _columns.workspace_id == row.workspace_id
                kept = {n: v for n, v in values.items() if n not in {"id", "created_at", "raw_json"}}
                if transaction.execute(update(user_connections).where(is_same).values(kept)).rowcount:
                    continue
                if transaction.execute(select(_columns.id).where(_columns.id == row.id)).first() is not None:
                    values["id"] = uuid4()
                transaction.execute(insert(user_connections).values(values))

        await self._database.write(work)

    async def forget(self, workspace_id: WorkspaceId, key: ConnectionKey) -> None:
        """Removes a saved row; nothing to remove is no error, the vault is not touched. Raises StoreError."""
        query = delete(user_connections).where(
            _columns.workspace_id == workspace_id, _columns.connection_key == key
        )
        await self._database.write(lambda transaction: transaction.execute(query))

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all saved rows of a workspace and overwrites them on the disk. Raises StoreError."""
        query = delete(user_connections).where(_columns.workspace_id == workspace_id)
        await self._database.write(lambda transaction: transaction.execute(query))
        await self._database.wipe_log()


def _row_values(row: SavedConnection) -> dict[str, Any]:
    return {
        "id": row.id,
        "user_id": row.user_id,
        "platform": row.platform,
        "connection_key": row.connection_key,
        "environment": row.environment.value,
        "state": row.state.value,
        "created_at": row.created_at,
        "updated_at": row.updated_at,
        "workspace_id": row.workspace_id,
        "identity_type": row.identity_type,
        "raw_json": row.raw_json,
    }


def _saved(row: Row[Any]) -> SavedConnection:
    return SavedConnection(
        id=row.id,
        user_id=row.user_id,
        platform=row.platform,
        connection_key=ConnectionKey(row.connection_key),
        environment=_environment(row.environment),
        state=_state(row.state),
        created_at=row.created_at,
        updated_at=row.updated_at,
        workspace_id=WorkspaceId(row.workspace_id),
        identity_type=row.identity_type,
        raw_json=row.raw_json,
    )


def _environment(value: str | None) -> Environment:
    """The guide's default for a row without one; live, the careful reading, for a word nobody knows."""
    return Environment.TEST if value == Environment.TEST.value else Environment.LIVE


def _state(value: str | None) -> ConnectionState:
    """The guide's default for a row without a state; unknown for a word nobody knows."""
    if value is None:
        return ConnectionState.OPERATIONAL
    known = {state.value: state for state in ConnectionState}
    return known.get(value, ConnectionState.UNKNOWN)
