"""The database's stores, opened together when the first of them is needed."""

from desktop.base.deferred import Deferred
from desktop.base.paths import Folders
from desktop.domain.history import HistoryStore
from desktop.domain.ports import (
    ActivityStore,
    AuditStore,
    ConnectionStore,
    NoteStore,
    TimelineStore,
    VerificationStore,
)
from desktop.store.opening import StoreSet, open_stores


class Stores:
    """The database's stores, opened at first use."""

    def __init__(self, folders: Folders) -> None:
        self._set = Deferred(lambda: open_stores(folders.database_file, folders.audit_head_file))

    async def connections(self) -> ConnectionStore:
        """The saved connections."""
        return (await self._set.get()).connections

    async def history(self) -> HistoryStore:
        """The console's history."""
        return (await self._set.get()).history

    async def activity(self) -> ActivityStore:
        """The calls."""
        return (await self._set.get()).activity

    async def verifications(self) -> VerificationStore:
        """The verdicts."""
        return (await self._set.get()).verifications

    async def timeline(self) -> TimelineStore:
        """The timelines."""
        return (await self._set.get()).timeline

    async def audit(self) -> AuditStore:
        """The audit log."""
        return (await self._set.get()).audit

    async def notes(self) -> NoteStore:
        """The notes."""
        return (await self._set.get()).notes

    async def opened(self) -> StoreSet:
        """All of them, with what was found at opening."""
        return await self._set.get()

    async def aclose(self) -> None:
        """Closes the database if it was opened."""
        if (built := self._set.built) is not None:
            await built.aclose()
