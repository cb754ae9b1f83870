"""The audit log in the database, and its newest hash in a file apart from it."""

import asyncio
import json
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection as Transaction
from sqlalchemy import LargeBinary, Row, cast, insert, select

from desktop.base.files import write_private
from desktop.domain.audit import (
    AuditAction,
    AuditCheck,
    AuditEntry,
    AuditEvent,
    AuditHead,
    chained,
    check,
    continue_from,
)
from desktop.domain.errors import StoreError
from desktop.store.database import Database
from desktop.store.table import audit

_columns = audit.c
_MAX_HEAD_BYTES = 4096
_log = logging.getLogger(__name__)
# As bytes: what somebody put there must be read and named, not stop the reading.
_TEXTS = [cast(column, LargeBinary).label(column.name) for column in _columns if column.name != "seq"]
_ROWS = select(_columns.seq, *_TEXTS)


class AuditHeadFile:
    """The number and the hash of the newest entry. Blocks: for a worker thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> AuditHead | None:
        """What is kept; None when nothing usable is. Raises StoreError when the file cannot be read."""
        try:
            with self._path.open("rb") as file:
                told: Any = json.loads(file.read(_MAX_HEAD_BYTES))
            return AuditHead(int(told["seq"]), str(told["hash"]))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError.from_os(error, str(self._path)) from error
        except (ValueError, KeyError, TypeError, RecursionError):
            return None

    def write(self, head: AuditHead) -> None:
        """Replaces it. Raises StoreError."""
        try:
            write_private(self._path, json.dumps({"seq": head.seq, "hash": head.hash}).encode())
        except OSError as error:
            raise StoreError.from_os(error, str(self._path)) from error


class SqliteAuditStore:
    """An AuditStore in the table `audit`."""

    def __init__(self, database: Database, head: AuditHeadFile) -> None:
        self._database = database
        self._head = head
        self._appending = asyncio.Lock()

    async def append(self, events: Sequence[AuditEvent]) -> Sequence[AuditEntry]:
        """Adds the events in one transaction, then notes the newest hash outside the database.

        A cancel leaves the write to finish; the hash outside then lags behind, which is no fault.
        Raises StoreError.
        """
        if not events:
            return []
        async with self._appending:
            head = await asyncio.to_thread(self._head.read)
            added = await self._database.write(lambda transaction: _append(transaction, events, head))
            newest = AuditHead(added[-1].seq, added[-1].hash)
            await asyncio.to_thread(self._head.write, newest)
        return added

    async def newest(self, limit: int = 100_000) -> Sequence[AuditEntry]:
        """The newest entries first. Raises StoreError."""
        query = _ROWS.order_by(_columns.seq.desc()).limit(limit)
        return await self._database.read(lambda transaction: [_entry(r) for r in transaction.execute(query)])

    async def check(self) -> AuditCheck:
        """Looks at every entry, and at the hash outside; 100,000 take some 2 s, off the loop.

        Raises StoreError.
        """
        async with self._appending:
            head = await asyncio.to_thread(self._head.read)
            query = _ROWS.order_by(_columns.seq)
            entries = await self._database.read(lambda work: [_entry(row) for row in work.execute(query)])
        return await asyncio.to_thread(check, entries, head)


def _append(
    transaction: Transaction, events: Sequence[AuditEvent], head: AuditHead | None
) -> list[AuditEntry]:
    last = _one(transaction, _ROWS.order_by(_columns.seq.desc()).limit(1))
    if head is None and last is not None:
        # Said inside the chain, for from the next entry on there is a hash outside again.
        _log.warning("the audit log's hash outside the database is gone")
        lost = AuditEvent(events[0].at, events[0].os_user, AuditAction.AUDIT_HEAD.value)
        events = (lost, *events)
    at_head = _one(transaction, _ROWS.where(_columns.seq == head.seq)) if head is not None else None
    entries = chained(events, continue_from(last, head, at_head))
    transaction.execute(insert(audit), [_values(entry) for entry in entries])
    return entries


def _one(transaction: Transaction, query: Any) -> AuditEntry | None:
    row = transaction.execute(query).first()
    return None if row is None else _entry(row)


def _values(entry: AuditEntry) -> dict[str, Any]:
    event = entry.event
    return {
        "seq": entry.seq,
        "at": event.at,
        "os_user": event.os_user,
        "action": event.action,
        "target": event.target,
        "outcome": event.outcome,
        "workspace": event.workspace,
        "detail": event.detail,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _entry(row: Row[Any]) -> AuditEntry:
    seq, *rest = row
    *event, previous, hash_ = map(_text, rest)
    return AuditEntry(int(seq), AuditEvent(*event), previous, hash_)


def _text(value: bytes | None) -> str:
    return (value or b"").decode("utf-8", "surrogateescape")
