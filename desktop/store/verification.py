"""The verdicts of connections; of each the newest few are kept."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection as Transaction
from sqlalchemy import Row, delete, func, insert, select

from desktop.domain.connection import ConnectionKey
from desktop.domain.verification import Evidence, Verdict, Verification
from desktop.domain.workspace import WorkspaceId
from desktop.store.database import Database
from desktop.store.table import verification

_columns = verification.c
_VERDICTS = {verdict.value: verdict for verdict in Verdict}
KEPT = 20  # of one connection


class SqliteVerificationStore:
    """A VerificationStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, verifications: Sequence[Verification]) -> None:
        """Stores them in one transaction; a cancel leaves the write to finish. Raises StoreError."""
        if not verifications:
            return
        rows = [_values(each) for each in verifications]

        def work(transaction: Transaction) -> None:
            transaction.execute(insert(verification), rows)
            for each in verifications:
                _thin_out(transaction, each)

        await self._database.write(work)

    async def latest(self, workspace_id: WorkspaceId) -> Sequence[Verification]:
        """The newest one of each connection. Raises StoreError."""
        newest = (
            select(func.max(_columns.id))
            .where(_columns.workspace_id == workspace_id)
            .group_by(_columns.connection_key)
        )
        query = select(verification).where(_columns.id.in_(newest))
        return await self._database.read(
            lambda transaction: [
                _verification(row) for row in transaction.execute(query) if row.verdict in _VERDICTS
            ]
        )

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all of a workspace. Raises StoreError."""
        query = delete(verification).where(_columns.workspace_id == workspace_id)
        await self._database.write(lambda transaction: transaction.execute(query))


def _thin_out(transaction: Transaction, of: Verification) -> None:
    is_of = (_columns.workspace_id == of.workspace_id, _columns.connection_key == of.key)
    kept = select(_columns.id).where(*is_of).order_by(_columns.id.desc()).limit(KEPT)
    transaction.execute(delete(verification).where(*is_of, _columns.id.not_in(kept)))


def _values(of: Verification) -> dict[str, Any]:
    return {
        "workspace_id": of.workspace_id,
        "connection_key": of.key,
        "at": of.at,
        "verdict": of.verdict.value,
        "evidence_json": msgspec.json.encode(of.evidence).decode(),
        "account": of.account,
    }


def _verification(row: Row[Any]) -> Verification:
    return Verification(
        WorkspaceId(row.workspace_id),
        ConnectionKey(row.connection_key),
        row.at,
        _VERDICTS[row.verdict],
        _evidence(row.evidence_json),
        row.account,
    )


def _evidence(text: str) -> Evidence:
    try:
        return msgspec.json.decode(text, type=Evidence)
    except msgspec.MsgspecError:
        return Evidence()  # one unreadable entry does not blank the list
