"""`user_connections` from a CSV or JSON file: read, compared with what is saved, and only then written."""

import asyncio
import csv
import io
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4

from desktop.domain.audit import AuditAction
from desktop.domain.connection import ConnectionKey, ConnectionState, SavedConnection
from desktop.domain.errors import StoreError, UserError
from desktop.domain.export import unguarded
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.ports import Clock, ConnectionStore
from desktop.domain.support_mode import Writing
from desktop.domain.text import has_control_characters
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

MAX_BYTES, MAX_ROWS, MAX_CHARS = 64 << 20, 100_000, 1_000
NEEDED = ("user_id", "platform", "connection_key")
_SEPARATORS = ",;\t|"


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
            row = _row(cells, workspace, now)
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


def read_table(data: bytes) -> Iterable[tuple[int, Mapping[str, str]]]:
    """The rows by column name, with their lines; CSV in any column order, or JSON.

    UTF-8 with or without a mark, UTF-16 with one; `,` `;` tab or `|` between cells. Raises UserError.
    """
    text = _decoded(data)
    found = list(_json_rows(text) if text.lstrip()[:1] in {"[", "{"} else _csv_rows(text))
    if len(found) > MAX_ROWS:
        raise UserError("file", "This file has more than {most} rows.", most=MAX_ROWS)
    return found


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UserError("file", "This file is no text in UTF-8. Save it as CSV UTF-8.") from error
    if not text.strip():
        raise UserError("file", "This file is empty.")
    return text


def _csv_rows(text: str) -> Iterable[tuple[int, Mapping[str, str]]]:
    first = text.lstrip("\r\n").splitlines()[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    titles: list[str] | None = None
    begun = 1
    try:
        for cells in reader:
            line, begun = begun, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if titles is None:
                titles = _checked_titles([cell.strip().lower() for cell in cells])
            elif len(cells) != len(titles):
                yield line, {"": "cells", "cells": str(len(cells)), "head": str(len(titles))}
            else:
                yield line, dict(zip(titles, map(unguarded, cells), strict=True))
    except csv.Error as error:
        raise UserError(
            "file", "Line {begun}: a quote is not closed, or closed too early.", begun=begun
        ) from error
    if titles is None:
        raise UserError("file", "This file is empty.")


def _json_rows(text: str) -> Iterable[tuple[int, Mapping[str, str]]]:
    try:
        told: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise UserError("file", "Line {line}: this is no JSON.", line=line) from error
    if isinstance(told, dict):
        inside: list[Any] = list(cast(dict[str, Any], told).values())
        lists: list[Any] = [each for each in inside if isinstance(each, list)]
        told = lists[0] if lists else None
    if not isinstance(told, list):
        raise UserError("file", "This JSON holds no list of rows.")
    for number, item in enumerate(cast(list[Any], told), 1):
        if not isinstance(item, dict):
            yield number, {"": "object"}
            continue
        cells = cast(dict[str, Any], item)
        yield number, {name.strip().lower(): _json_text(value) for name, value in cells.items()}


def _json_text(value: Any) -> str:
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def _checked_titles(titles: list[str]) -> list[str]:
    missing = [name for name in NEEDED if name not in titles]
    if missing:
        raise UserError(
            "file", "The head lacks {missing}. Expected are the guide's columns.", missing=", ".join(missing)
        )
    twice = next((name for name in titles if name and titles.count(name) > 1), "")
    if twice:
        raise UserError("file", "The head has {twice} twice.", twice=twice)
    return titles


def _row(cells: Mapping[str, str], workspace: Workspace, now: datetime) -> SavedConnection:
    if cells.get("") == "cells":
        raise UserError(
            "file",
            "This row has {cells} cells and the head {head}.",
            cells=cells["cells"],
            head=cells["head"],
        )
    if "" in cells and len(cells) == 1:
        raise UserError("file", "This is no row: an object with the column names is expected.")
    identity = Identity.parse(cells.get("user_id", ""), _identity_type(cells.get("identity_type", "")))
    created = _time(cells.get("created_at", ""), "created_at") or now
    environment = _environment(cells.get("environment", ""), workspace)
    return SavedConnection(
        id=_uuid(cells.get("id", "")),
        user_id=identity.id,
        platform=_plain(cells.get("platform", ""), "platform"),
        connection_key=_key(cells.get("connection_key", "")),
        environment=environment,
        state=_state(cells.get("state", "")),
        created_at=created,
        updated_at=_time(cells.get("updated_at", ""), "updated_at") or created,
        workspace_id=workspace.id,
        identity_type=identity.type.value,
    )


def _plain(text: str, name: str) -> str:
    text = text.strip()
    if not text:
        raise UserError("file", "{name} is empty.", name=name)
    if len(text) > MAX_CHARS or has_control_characters(text):
        raise UserError("file", "{name} is too long or holds control characters.", name=name)
    return text


def _key(text: str) -> ConnectionKey:
    key = _plain(text, "connection_key")
    if "…" in key or "•" in key:
        raise UserError("file", "The key is masked. Export with whole keys to import it.")
    return ConnectionKey(key)


def _identity_type(text: str) -> IdentityType:
    word = text.strip().lower()
    if word and word not in set(IdentityType):
        raise UserError(
            "file", "identity_type is one of user, team, organization, project; not {word}.", word=word[:40]
        )
    return IdentityType(word) if word else IdentityType.USER


def _environment(text: str, workspace: Workspace) -> Environment:
    word = text.strip().lower() or Environment.LIVE.value  # the guide's default
    if word not in set(Environment):
        raise UserError("file", "environment is live or test; not {word}.", word=word[:40])
    if word != workspace.environment.value:
        here = workspace.environment.value.upper()
        raise UserError(
            "file", "This is a {word} connection and the workspace is {here}.", word=word.upper(), here=here
        )
    return Environment(word)


def _state(text: str) -> ConnectionState:
    word = text.strip().lower() or ConnectionState.OPERATIONAL.value  # the guide's default
    if word not in set(ConnectionState):
        raise UserError(
            "file", "state is operational, degraded, failed or unknown; not {word}.", word=word[:40]
        )
    return ConnectionState(word)


def _uuid(text: str) -> UUID:
    if not text.strip():
        return uuid4()
    try:
        return UUID(text.strip())
    except ValueError as error:
        raise UserError("file", "id is no UUID: {text}.", text=text.strip()[:40]) from error


def _time(text: str, name: str) -> datetime | None:
    if not text.strip():
        return None
    try:
        at = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UserError("file", "{name} is no time: {text}.", name=name, text=text.strip()[:40]) from error
