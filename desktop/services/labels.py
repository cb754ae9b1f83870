"""Tags and names, changed by reading, writing and reading again: PATCH replaces the whole set."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.audit import AuditAction, AuditOutcome
from desktop.domain.connection import Connection, InspectedConnection
from desktop.domain.errors import DesktopError, Refused, SupportModeOn, UserError
from desktop.domain.ports import ServiceApi
from desktop.domain.support_mode import Writing
from desktop.domain.text import has_control_characters
from desktop.domain.timeline import EventKind
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool
from desktop.services.audit import AuditService, target_of
from desktop.services.row_run import RowRun
from desktop.services.support_mode import SupportMode
from desktop.services.timeline import TimelineService

MAX_TAG_CHARS = 64
MAX_NAME_CHARS = 100
MAX_TAGS = 50


def parse_tag(text: str) -> str:
    """A tag from what was typed; outer white space is dropped. Raises UserError (field "tag").

    A comma would part it where the vault is asked for tags.
    """
    tag = text.strip()
    if not tag:
        raise UserError("tag", "Type a tag.")
    if "," in tag or has_control_characters(tag):
        raise UserError("tag", "A tag cannot hold commas or line ends.")
    if len(tag) > MAX_TAG_CHARS:
        raise UserError(
            "tag",
            "A tag has at most {most} characters; this one has {count}.",
            most=MAX_TAG_CHARS,
            count=len(tag),
        )
    return tag


def parse_connection_name(text: str) -> str:
    """A connection's name from what was typed; empty takes it away. Raises UserError (field "name")."""
    name = text.strip()
    if len(name) > MAX_NAME_CHARS:
        raise UserError(
            "name",
            "A name has at most {most} characters; this one has {count}.",
            most=MAX_NAME_CHARS,
            count=len(name),
        )
    if has_control_characters(name):
        raise UserError("name", "A name cannot hold control characters such as line ends.")
    return name


@dataclass(frozen=True, slots=True)
class LabelChange:
    """What is to become of a connection's labels; `name` None leaves it."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    name: str | None = None

    def tags_from(self, tags: Sequence[str]) -> tuple[str, ...]:
        """The tags after the change, each once, in their order."""
        kept = [tag for tag in tags if tag not in self.remove or tag in self.add]
        return tuple(dict.fromkeys((*kept, *self.add)))


@dataclass(frozen=True, slots=True)
class Labelled:
    """A connection whose labels were changed, as read again.

    `was_changed_meanwhile`: they were not what was shown; the change was made on what they had become.
    `is_as_wanted`: False when the service made something else of it.
    """

    connection: Connection
    was_changed_meanwhile: bool
    is_as_wanted: bool


@dataclass(slots=True)
class _Written:
    """Whether the service was asked to change anything yet."""

    is_begun: bool = False


class LabelService:
    """Changes labels of one connection or of many."""

    def __init__(
        self, apis: ApiPool, timeline: TimelineService, guard: SupportMode, audit: AuditService
    ) -> None:
        self._guard = guard
        self._audit = audit
        self._apis = apis
        self._timeline = timeline

    async def change(self, workspace: Workspace, row: InspectedConnection, change: LabelChange) -> Labelled:
        """Changes one; the audit log holds each that was asked for, whatever came of it.

        Raises UserError, SupportModeOn, SecretError, ServiceError; Refused (404) for a row that is gone.
        """
        self._guard.require_writable(Writing.LABELS, target_of(row))
        written = _Written()
        try:
            return await self._change(workspace, row, change, written)
        except (DesktopError, asyncio.CancelledError) as error:
            self._tell(workspace, row, written, error)
            raise

    async def _change(
        self, workspace: Workspace, row: InspectedConnection, change: LabelChange, written: "_Written"
    ) -> Labelled:
        api = await self._apis.get(workspace)
        before = await _read(api, row)
        tags = change.tags_from(before.tags)
        if len(tags) > MAX_TAGS:
            raise UserError("tag", "A connection has at most {most} tags here.", most=MAX_TAGS)
        name = change.name if change.name is not None and change.name != before.name else None
        shown = row.vault
        is_other = shown is not None and (shown.tags, shown.name) != (before.tags, before.name)
        if tags == before.tags and name is None:
            detail = "nothing to change"
            self._audit.record(AuditAction.LABELS, target_of(row), workspace=workspace.name, detail=detail)
            return Labelled(before, is_other, is_as_wanted=True)
        written.is_begun = True
        await api.label(before, tags=tags, name=name)
        after = await _read(api, row)
        self._note(workspace, before, after)
        is_named = name is None or not workspace.service.keeps_names or after.name == name
        return Labelled(after, is_other, is_as_wanted=set(after.tags) == set(tags) and is_named)

    def run(
        self, workspace: Workspace, rows: Sequence[InspectedConnection], change: LabelChange
    ) -> tuple[RowRun, list[Labelled]]:
        """A run over many, and what it has changed so far; await its `run`. Raises SupportModeOn, which the
        audit log tells of each."""
        if self._guard.is_on:
            for row in rows:  # each of them is told, before the first is refused
                self._audit.record(
                    AuditAction.LABELS,
                    target_of(row),
                    AuditOutcome.REFUSED,
                    detail="support mode",
                    workspace=workspace.name,
                )
            raise SupportModeOn(Writing.LABELS.value)
        found: list[Labelled] = []

        async def work(row: InspectedConnection) -> None:
            found.append(await self.change(workspace, row, change))

        return RowRun(rows, work), found

    def _tell(
        self, workspace: Workspace, row: InspectedConnection, written: "_Written", error: BaseException
    ) -> None:
        """What ended before anything was written; the write itself is told by the API's own guard."""
        if written.is_begun:
            return
        is_cancelled = isinstance(error, asyncio.CancelledError)
        outcome = AuditOutcome.CANCELLED if is_cancelled else AuditOutcome.FAILED
        detail = "" if is_cancelled else str(error)
        target, name = target_of(row), workspace.name
        self._audit.record(AuditAction.LABELS, target, outcome, workspace=name, detail=detail)

    def _note(self, workspace: Workspace, before: Connection, after: Connection) -> None:
        if before.tags != after.tags:
            told = {"what": "tags", "from": ", ".join(before.tags), "to": ", ".join(after.tags)}
            self._timeline.note(workspace.id, after.key, EventKind.CHANGED, **told)
        if before.name != after.name:
            told = {"what": "name", "from": before.name, "to": after.name}
            self._timeline.note(workspace.id, after.key, EventKind.CHANGED, **told)


async def _read(api: ServiceApi, row: InspectedConnection) -> Connection:
    found = await api.connection(row.key)
    if found is None:
        raise Refused(404, "The vault no longer holds this connection.")
    return found
