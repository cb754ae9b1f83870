"""What people wrote down about connections."""

from sqlalchemy import Connection as Transaction
from sqlalchemy import delete, insert, select

from desktop.base.clock import SystemClock
from desktop.domain.connection import ConnectionKey
from desktop.domain.ports import Clock
from desktop.domain.workspace import WorkspaceId
from desktop.store.database import Database
from desktop.store.table import note

_columns = note.c


class SqliteNoteStore:
    """A NoteStore."""

    def __init__(self, database: Database, clock: Clock | None = None) -> None:
        self._database = database
        self._clock = clock or SystemClock()

    async def read(self, workspace_id: WorkspaceId, key: ConnectionKey) -> str:
        """The note of a connection, an empty text without one. Raises StoreError."""
        query = select(_columns.text).where(
            _columns.workspace_id == workspace_id, _columns.connection_key == key
        )
        return await self._database.read(lambda transaction: transaction.execute(query).scalar() or "")

    async def write(self, workspace_id: WorkspaceId, key: ConnectionKey, text: str) -> None:
        """Keeps a note in place of the one before; an empty text removes it. Raises StoreError.

        A cancel leaves the write to finish.
        """
        values = {"workspace_id": workspace_id, "connection_key": key, "at": self._clock.now(), "text": text}

        def work(transaction: Transaction) -> None:
            transaction.execute(
                delete(note).where(_columns.workspace_id == workspace_id, _columns.connection_key == key)
            )
            if text:
                transaction.execute(insert(note).values(values))

        await self._database.write(work)

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all of a workspace. Raises StoreError."""
        query = delete(note).where(_columns.workspace_id == workspace_id)
        await self._database.write(lambda transaction: transaction.execute(query))
