"""Reconnect: the same identity and connector once more, and whether what came of it is what was there."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, cast

from desktop.base.redact import key_tail
from desktop.domain.audit import AuditAction
from desktop.domain.connection import Connection, ConnectionKey, InspectedConnection, SavedConnection
from desktop.domain.errors import UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.ports import ConnectionStore
from desktop.domain.support_mode import Writing
from desktop.domain.timeline import EventKind
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool
from desktop.services.audit import AuditService, target_of
from desktop.services.labels import LabelChange, LabelService
from desktop.services.notes import NoteService
from desktop.services.support_mode import SupportMode
from desktop.services.timeline import TimelineService
from desktop.services.verify import VerifyService

_ACCOUNT_MEMBERS = ("account", "accountName", "accountEmail", "email", "username", "login")


class Match(StrEnum):
    """Whether two things are the same."""

    SAME = "same"
    OTHER = "other"
    UNKNOWN = "unknown"


class ToldBy(StrEnum):
    """What tells an account."""

    PROBE = "probe"  # the third party itself answered
    ROW = "row"  # a member of the vault's row
    NAME = "name"  # the connection's name, which somebody gave it
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Account:
    """Whose account a connection is, as far as anything tells."""

    text: str = ""
    told_by: ToldBy = ToldBy.NOTHING

    def matches(self, other: "Account") -> Match:
        """Compares what the same source tells; names say nothing for sure."""
        if not self.text or self.told_by is not other.told_by:
            return Match.UNKNOWN
        if self.text.casefold() == other.text.casefold():
            return Match.SAME
        return Match.UNKNOWN if self.told_by is ToldBy.NAME else Match.OTHER


@dataclass(frozen=True, slots=True)
class Reconnection:
    """What there was, and what there is now."""

    workspace: Workspace
    old: InspectedConnection
    new: InspectedConnection
    old_account: Account = Account()
    new_account: Account = Account()

    @property
    def is_same_key(self) -> bool:
        """Whether the connection itself was renewed."""
        return self.old.key == self.new.key

    @property
    def platform(self) -> Match:
        """Whether it is the same platform."""
        return Match.SAME if self.old.platform == self.new.platform else Match.OTHER

    @property
    def account(self) -> Match:
        """Whether it is the same account."""
        return self.old_account.matches(self.new_account)

    @property
    def is_replaceable(self) -> bool:
        """Whether the new one can stand in the old one's place."""
        return not self.is_same_key and self.platform is Match.SAME and self.account is not Match.OTHER


def identity_of(row: InspectedConnection) -> Identity:
    """For whom it is to be connected again. Raises UserError (field "identity") when nobody is named."""
    try:
        return Identity.parse(row.identity_id, IdentityType(row.identity_type))
    except ValueError as error:
        raise UserError("identity", "The service does not say whose connection this is.") from error


def mapping_json(done: Reconnection) -> str:
    """The old and the new key, for a program that keeps keys."""
    return json.dumps({done.old.key: done.new.key}, ensure_ascii=False, indent=2)


class ReconnectService:
    """Judges what a reconnect brought, and lets the new connection take the old one's place."""

    def __init__(
        self,
        apis: ApiPool,
        store: Callable[[], Awaitable[ConnectionStore]],
        verify: VerifyService,
        labels: LabelService,
        notes: NoteService,
        timeline: TimelineService,
        guard: SupportMode,
        audit: AuditService,
    ) -> None:
        self._guard = guard
        self._audit = audit
        self._apis = apis
        self._store = store
        self._verify = verify
        self._labels = labels
        self._notes = notes
        self._timeline = timeline

    async def judge(
        self, workspace: Workspace, old: InspectedConnection, saved: SavedConnection
    ) -> Reconnection:
        """Compares. The new account is asked for only where the old one was probed before, that is allowed.

        Raises SecretError, ServiceError, StoreError.
        """
        with self._audit.attempt(AuditAction.RECONNECT, target_of(old), workspace=workspace.name) as attempt:
            done = await self._judge(workspace, old, saved)
            attempt.detail = _told_outcome(done)
        return done

    async def _judge(
        self, workspace: Workspace, old: InspectedConnection, saved: SavedConnection
    ) -> Reconnection:
        vault = await (await self._apis.get(workspace)).connection(saved.connection_key)
        done = Reconnection(workspace, old, InspectedConnection(vault, saved))
        verdict = (await self._verify.latest(workspace)).get(old.key)
        probed = verdict.account if verdict is not None else ""
        if probed:
            done = await self.look(replace(done, old_account=Account(probed, ToldBy.PROBE)))
        if not done.new_account.text:
            done = replace(done, old_account=_told(old.vault), new_account=_told(vault))
        self._note(done)
        return done

    async def look(self, done: Reconnection) -> Reconnection:
        """Asks the third party whose account the new connection is. Raises SecretError, StoreError."""
        found = await self._verify.look(done.workspace, done.new)
        await self._verify.keep([found])
        return replace(done, new_account=Account(found.account, ToldBy.PROBE)) if found.account else done

    async def take_place(self, done: Reconnection) -> None:
        """Gives the new connection the old one's tags, name and notes; the old one is not touched.

        Raises SupportModeOn, SecretError, ServiceError, StoreError; what was carried over then stays so.
        """
        self._guard.require_writable(Writing.LABELS, target_of(done.old))
        name = done.workspace.name
        with self._audit.attempt(AuditAction.RECONNECT, target_of(done.old), workspace=name) as attempt:
            await self._carry_over(done)
            attempt.detail = f"its place is taken by {key_tail(done.new.key)}"

    async def _carry_over(self, done: Reconnection) -> None:
        old, new = done.old.vault, done.new.vault
        if old is not None and new is not None and not done.is_same_key:
            name = old.name if old.name and not new.name else None
            await self._labels.change(done.workspace, done.new, LabelChange(add=old.tags, name=name))
        await self._notes.carry_over(done.workspace.id, done.old.key, done.new.key)

    def _note(self, done: Reconnection) -> None:
        told = {"old_key": done.old.key, "new_key": done.new.key, "account": done.new_account.text}
        for key in dict.fromkeys((done.old.key, done.new.key)):
            self._timeline.note(done.workspace.id, ConnectionKey(key), EventKind.RECONNECTED, **told)


def _told_outcome(done: Reconnection) -> str:
    key = "same key" if done.is_same_key else f"new key {key_tail(done.new.key)}"
    return f"{key}, account {done.account.value}, platform {done.platform.value}"


def _told(row: Connection | None) -> Account:
    """What the vault's row tells of the account."""
    if row is None:
        return Account()
    try:
        raw: Any = json.loads(row.raw_json)
    except ValueError:
        raw = None
    members = cast("dict[str, Any]", raw) if isinstance(raw, dict) else {}
    for member in _ACCOUNT_MEMBERS:
        if isinstance(value := members.get(member), str) and value.strip():
            return Account(value.strip(), ToldBy.ROW)
    return Account(row.name, ToldBy.NAME) if row.name else Account()
