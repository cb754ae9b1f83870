"""The stores, opened together. Light to import: SQLAlchemy comes with the first `open_stores`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import StoreError
from desktop.domain.history import HistoryStore
from desktop.domain.ports import (
    ActivityStore,
    AuditStore,
    ConnectionStore,
    NoteStore,
    TimelineStore,
    VerificationStore,
)


@dataclass(frozen=True, slots=True)
class StoreSet:
    """The stores over one database. `notices` says what opening found that a person should hear of."""

    connections: ConnectionStore
    history: HistoryStore
    activity: ActivityStore
    verifications: VerificationStore
    timeline: TimelineStore
    audit: AuditStore
    notes: NoteStore
    notices: tuple[StoreError, ...]
    is_read_only: bool
    aclose: Callable[[], Awaitable[None]]  # finishes what is under way, then closes the file


def open_stores(path: Path, audit_head: Path | None = None) -> StoreSet:
    """Opens the database at `path` as `sqlite.open_database` does, which blocks: call it off the loop.

    `audit_head` is the file of the audit log's newest hash; beside the database where none is given.

    Raises StoreError when it cannot be opened at all.
    """
    from desktop.store.activity import SqliteActivityStore
    from desktop.store.audit import AuditHeadFile, SqliteAuditStore
    from desktop.store.connection import SqliteConnectionStore
    from desktop.store.history import SqliteHistoryStore
    from desktop.store.note import SqliteNoteStore
    from desktop.store.sqlite import open_database
    from desktop.store.timeline import SqliteTimelineStore
    from desktop.store.verification import SqliteVerificationStore

    database = open_database(path)
    return StoreSet(
        SqliteConnectionStore(database),
        SqliteHistoryStore(database),
        SqliteActivityStore(database),
        SqliteVerificationStore(database),
        SqliteTimelineStore(database),
        SqliteAuditStore(database, AuditHeadFile(audit_head or path.with_name("audit-head.json"))),
        SqliteNoteStore(database),
        database.notices,
        database.is_read_only,
        database.aclose,
    )
