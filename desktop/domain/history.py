"""What is asked of the console's history, and what it keeps of an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from desktop.domain.errors import UserError
from desktop.domain.request import BodyFault, HistoryEntry, PassthroughResponse
from desktop.domain.workspace import WorkspaceId

MAX_KEPT_BODY_BYTES = 2 << 20  # of an answer; the beginning of a larger body is kept
MAX_DAYS, MAX_MB = 36_500, 100_000
MIN_BODY_MIB, MAX_BODY_MIB = 1, 64  # of an answer in memory; a larger one goes into a file


class StatusRange(StrEnum):
    """A filter on what came back."""

    ANY = "any"
    GOOD = "good"  # below 400
    REFUSED = "refused"  # 400 to 499
    FAILED = "failed"  # 500 and above
    NONE = "none"  # no answer


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """Which entries of a workspace: those that hold every word, and pass every filter.

    `connection_keys` None: of whichever connection. `up_to` is the highest id looked at, 0 for all: pages of
    one list stay in step while entries are added.
    """

    workspace_id: WorkspaceId
    words: str = ""
    connection_key: str = ""
    status: StatusRange = StatusRange.ANY
    since: datetime | None = None
    is_pinned: bool = False
    up_to: int = 0
    connection_keys: tuple[str, ...] | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether it leaves any entry out."""
        return bool(
            self.words.strip()
            or self.connection_key
            or self.connection_keys is not None
            or self.status is not StatusRange.ANY
            or self.since is not None
            or self.is_pinned
        )


@dataclass(frozen=True, slots=True)
class HistoryLimits:
    """How much is kept: entries older than `max_days` go, and the oldest beyond `max_bytes` in all; 0 of
    either is no limit. What is pinned stays."""

    max_days: int = 90
    max_bytes: int = 200_000_000


@dataclass(frozen=True, slots=True)
class HistoryHeld:
    """What is kept of one workspace; `size` in bytes."""

    count: int = 0
    pinned: int = 0
    size: int = 0
    oldest: datetime | None = None


def parse_days(text: str) -> int:
    """For how many days requests are kept, 0 for ever. Raises UserError (field "history_days")."""
    if not (typed := text.strip()).isdecimal() or not 0 <= int(typed[:9]) <= MAX_DAYS:
        raise UserError("history_days", "Type a number of days up to {most}; 0 keeps them.", most=MAX_DAYS)
    return int(typed)


def parse_megabytes(text: str) -> int:
    """How many MB are kept of each workspace, 0 for any number. Raises UserError (field "history_mb")."""
    if not (typed := text.strip()).isdecimal() or not 0 <= int(typed[:9]) <= MAX_MB:
        raise UserError("history_mb", "Type a number of MB up to {most}; 0 sets no limit.", most=MAX_MB)
    return int(typed)


def parse_body_mib(text: str) -> int:
    """Up to how many MiB an answer's body is held in memory. Raises UserError (field "body_mib")."""
    if not (typed := text.strip()).isdecimal() or not MIN_BODY_MIB <= int(typed[:9]) <= MAX_BODY_MIB:
        raise UserError(
            "body_mib", "Type a number of MiB from {least} to {most}.", least=MIN_BODY_MIB, most=MAX_BODY_MIB
        )
    return int(typed)


class HistoryStore(Protocol):
    """The console's history. Every call may raise StoreError."""

    async def add(self, entry: HistoryEntry) -> HistoryEntry:
        """Stores the entry and returns it with its id."""
        ...

    async def find(self, query: HistoryQuery, offset: int = 0, limit: int = 100) -> Sequence[HistoryEntry]:
        """The entries asked for, the last added first, without the answers' bodies."""
        ...

    async def count(self, query: HistoryQuery) -> int:
        """How many entries the query finds."""
        ...

    async def held(self, workspace_id: WorkspaceId) -> HistoryHeld:
        """What is kept of a workspace."""
        ...

    async def newest_id(self, workspace_id: WorkspaceId) -> int:
        """The id of the entry added last; 0 where there is none."""
        ...

    async def entry(self, entry_id: int) -> HistoryEntry | None:
        """One entry with its answer's body; None when it is gone."""
        ...

    async def pin(self, entry_id: int, is_pinned: bool) -> None:
        """Keeps an entry beyond every limit, or no longer."""
        ...

    async def forget(self, entry_ids: Sequence[int]) -> None:
        """Removes entries; nothing of them is left in any file of the store."""
        ...

    async def erase(self, workspace_id: WorkspaceId) -> None:
        """Removes all entries of a workspace; nothing of them is left in any file of the store."""
        ...

    async def trim(self, workspace_id: WorkspaceId, limits: HistoryLimits, now: datetime) -> int:
        """Removes what is beyond the limits, and tells how many entries that were."""
        ...


def kept_response(entry: HistoryEntry) -> PassthroughResponse | None:
    """The answer as history kept it, with an empty body where that was not; None where none came."""
    if entry.status is None:
        return None
    kept, body = entry.answer, entry.response_body or b""
    fault = None
    if not body and entry.response_bytes:
        fault = BodyFault.NOT_KEPT
    elif entry.response_bytes > MAX_KEPT_BODY_BYTES:  # of a smaller one, masking may have changed the length
        fault = BodyFault.PARTLY_KEPT
    return PassthroughResponse(
        status=entry.status,
        headers=kept.headers,
        body=body,
        wire_bytes=kept.wire_bytes,
        elapsed_s=entry.elapsed_s,
        content_type=kept.content_type,
        is_service_error=kept.is_service_error,
        reference=kept.reference,
        rate_limit=kept.rate_limit,
        fault=fault,
    )
