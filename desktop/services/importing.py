"""`user_connections` from a CSV or JSON file: read, compared with what is saved, and only then written."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from desktop.domain.audit import AuditAction
from desktop.domain.connection import ConnectionKey, SavedConnection
from desktop.domain.errors import StoreError, UserError
from desktop.domain.import_row import saved_row
from desktop.domain.import_table import read_table
from desktop.domain.ports import Clock, ConnectionStore
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

MAX_BYTES = 64 << 20


class ImportFate(StrEnum):
    """What becomes of a line."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"  # a row of another workspace has the key; it moves only where that is wanted


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of the file: `line` is its number there, from 1; `reason` says why it is refused."""

    line: int
    fate: ImportFate
    row: SavedConnection | None = None
    reason: str = ""
    told: str = ""  # what of a refused row can be shown
    refusal: UserError | None = None  # the reason, to be said in another language
    held_by: WorkspaceId | None = None  # the other workspace


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing has been written. `moves`: rows of other workspaces come over too."""

    name: str
    lines: tuple[ImportLine, ...]
    moves: bool = False

    def count(self, fate: ImportFate) -> int:
        """Lines with this fate."""
        return sum(line.fate is fate for line in self.lines)

    @property
    def to_write(self) -> tuple[SavedConnection, ...]:
        """The new and the changed rows, and those that move."""
        wanted = {ImportFate.NEW, ImportFate.UPDATED, *([ImportFate.ELSEWHERE] if self.moves else [])}
        return tuple(line.row for line in self.lines if line.fate in wanted and line.row is not None)

    @property
    def moving(self) -> frozenset[ConnectionKey]:
        """The keys whose rows leave another workspace."""
        lines = (line for line in self.lines if line.fate is ImportFate.ELSEWHERE and self.moves)
        return frozenset(line.row.connection_key for line in lines if line.row is not None)


class ImportService:
    """Plans an import, then writes what the plan says."""

    def __init__(
        self,
        store: Callable[[], Awaitable[ConnectionStore]],
        clock: Clock,
        guard: SupportMode,
        audit: AuditService,
    ) -> None:
        self._store = store
        self._clock = clock
        self._guard = guard
        self._audit = audit

    async def plan(self, workspace: Workspace, path: Path) -> ImportPlan:
        """Reads the file and says what would become of each row.

        Raises SupportModeOn, UserError (field "file") for a file that is no such table, StoreError.
        """
        self._guard.require_writable(Writing.IMPORT, path.name)
        store = await self._store()
        saved = {row.connection_key: row for row in await store.saved(workspace.id)}
        plan = await asyncio.to_thread(_plan, path, workspace, saved, self._clock.now())
        new = [line.row.connection_key for line in plan.lines if line.row and line.fate is ImportFate.NEW]
        held = await store.held_elsewhere(workspace.id, new)
        return replace(plan, lines=tuple(_held(line, held) for line in plan.lines)) if held else plan

    async def carry_out(self, workspace: Workspace, plan: ImportPlan) -> int:
        """Writes the plan's new and changed rows in one transaction; returns how many.

        Raises SupportModeOn, StoreError, and nothing is written then.
        """
        self._guard.require_writable(Writing.IMPORT, plan.name)
        rows = plan.to_write
        with self._audit.attempt(AuditAction.IMPORT, plan.name, workspace=workspace.name) as attempt:
            moved = f", moved from other workspaces: {len(plan.moving)}" if plan.moving else ""
            attempt.detail = f"rows: {len(rows)}{moved}"
            await (await self._store()).take_over(rows, plan.moving)
        return len(rows)


def _plan(
    path: Path, workspace: Workspace, saved: Mapping[ConnectionKey, SavedConnection], now: datetime
) -> ImportPlan:
    seen: dict[str, int] = {}
    lines: list[ImportLine] = []
    for number, cells in read_table(_bytes_of(path)):
        try:
            row = saved_row(cells, workspace, now)
            if row.connection_key in seen:
                raise UserError(
                    "file", "The key stands in line {seen} already.", seen=seen[row.connection_key]
                )
        except UserError as error:
            told = " · ".join(filter(None, (cells.get("user_id", ""), cells.get("platform", ""))))
            lines.append(
                ImportLine(number, ImportFate.REFUSED, reason=error.message, told=told[:200], refusal=error)
            )
            continue
        seen[row.connection_key] = number
        lines.append(_compared(number, row, saved.get(row.connection_key)))
    return ImportPlan(path.name, tuple(lines))


def _compared(number: int, row: SavedConnection, before: SavedConnection | None) -> ImportLine:
    if before is None:
        return ImportLine(number, ImportFate.NEW, row)
    same = replace(row, id=before.id, created_at=before.created_at, raw_json=before.raw_json)
    is_same = replace(same, updated_at=before.updated_at) == before
    return ImportLine(number, ImportFate.UNCHANGED if is_same else ImportFate.UPDATED, same)


def _held(line: ImportLine, held: Mapping[ConnectionKey, WorkspaceId]) -> ImportLine:
    """A new row whose key another workspace has is no new one."""
    of = held.get(line.row.connection_key) if line.row is not None else None
    return line if of is None else replace(line, fate=ImportFate.ELSEWHERE, held_by=of)


def _bytes_of(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # a pipe may never end
        raise UserError("file", "This is not a file.")
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise StoreError.from_os(error, str(path)) from error
    if len(data) > MAX_BYTES:
        raise UserError("file", "This file is larger than 64 MB: it is no such table.")
    return data
