"""Connections and the audit log as files for other programs."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from desktop.base.files import write_private
from desktop.base.redact import key_tail, redact
from desktop.domain.audit import AuditAction, AuditEntry
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import StoreError
from desktop.domain.export import ExportFormat, Rows, written
from desktop.domain.support_mode import Writing
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

CONNECTION_TITLES = (
    "id", "user_id", "platform", "connection_key", "environment", "state", "created_at", "updated_at",
    "identity_type", "name", "tags", "found_in",
)  # fmt: skip
"""The guide's columns of `user_connections` first, so that the file can be imported again."""
AUDIT_TITLES = (
    "seq", "at", "os_user", "action", "target", "outcome", "workspace", "detail", "previous", "hash"
)  # fmt: skip


class ExportService:
    """Writes files whole or not at all, readable by their owner only."""

    def __init__(self, guard: SupportMode, audit: AuditService) -> None:
        self._guard = guard
        self._audit = audit

    async def connections(
        self,
        rows: Sequence[InspectedConnection],
        format_: ExportFormat,
        path: Path,
        *,
        has_whole_keys: bool = False,
        workspace: str = "",
    ) -> None:
        """Writes these rows; keys by their tail unless whole ones are asked for.

        Raises SupportModeOn for whole keys, StoreError when the file cannot be written; a file that was
        there stays then.
        """
        if has_whole_keys:
            self._guard.require_writable(Writing.EXPORT_KEYS, path.name)
        with self._audit.attempt(AuditAction.EXPORT, path.name, workspace=workspace) as attempt:
            attempt.detail = f"connections: {len(rows)}" + (", whole keys" if has_whole_keys else "")
            await asyncio.to_thread(_write_connections, rows, format_, path, has_whole_keys)

    async def audit_log(self, entries: Sequence[AuditEntry], path: Path) -> None:
        """Writes entries of the audit log as CSV. Raises StoreError."""
        with self._audit.attempt(AuditAction.EXPORT, path.name) as attempt:
            attempt.detail = f"audit log: {len(entries)}"
            await asyncio.to_thread(_write, ExportFormat.CSV, AUDIT_TITLES, _audit_rows(entries), path)


def _write_connections(
    rows: Sequence[InspectedConnection], format_: ExportFormat, path: Path, has_whole_keys: bool
) -> None:
    _write(format_, CONNECTION_TITLES, [_cells(row, has_whole_keys) for row in rows], path)


def _write(format_: ExportFormat, titles: Sequence[str], rows: Rows, path: Path) -> None:
    try:
        write_private(path, written(format_, titles, rows))
    except OSError as error:
        raise StoreError.from_os(error, str(path)) from error


def _cells(row: InspectedConnection, has_whole_keys: bool) -> list[str]:
    vault, saved = row.vault, row.saved
    cells = [
        str(saved.id) if saved is not None else "",
        row.identity_id,
        row.platform,
        row.key if has_whole_keys else key_tail(row.key),
        row.environment.value,
        row.state.value,
        _time(row.created_at),
        _time(saved.updated_at if saved is not None else None),
        row.identity_type,
        vault.name if vault is not None else "",
        ", ".join(vault.tags) if vault is not None else "",
        row.presence.value,
    ]
    return [redact(cell) for cell in cells]


def _audit_rows(entries: Sequence[AuditEntry]) -> Rows:
    rows: list[list[str]] = []
    for entry in entries:
        event = entry.event
        rows.append(
            [str(entry.seq), event.at, event.os_user, event.action, event.target, event.outcome,
             event.workspace, event.detail, entry.previous, entry.hash]
        )  # fmt: skip
    return rows


def _time(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z") if at is not None else ""
