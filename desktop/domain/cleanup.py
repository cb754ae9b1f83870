"""Which connections are of no more use, and why: a plan to be looked through before anything is done."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from desktop.domain.connection import ConnectionKey, ConnectionState, InspectedConnection, Presence
from desktop.domain.verification import Verdict, Verification

Verdicts = Mapping[ConnectionKey, Verification]


class Reason(StrEnum):
    """Why a connection is in the plan."""

    GONE = "gone"  # saved here, no longer in the vault
    FAILED = "failed"  # the service reports that it needs to be connected again
    SIGN_IN_LOST = "sign_in_lost"  # a probe found so
    DUPLICATE = "duplicate"  # the same platform, identity and type as another one, which is kept


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """One connection to be deleted. `kept` is the one that stays, of a duplicate.

    `is_ticked`: False where something speaks against it, so that a person decides.
    """

    row: InspectedConnection
    reason: Reason
    since: datetime | None = None
    kept: InspectedConnection | None = None
    is_ticked: bool = True

    @property
    def key(self) -> ConnectionKey:
        """The connection's key."""
        return self.row.key


def plan(
    rows: Iterable[InspectedConnection],
    verdicts: Verdicts,
    now: datetime,
    min_age: timedelta,
    *,
    is_whole: bool = True,
) -> tuple[PlanEntry, ...]:
    """What can go: gone ones first, then dead ones, then duplicates; each row once, in its order.

    A dead one is in it when its verdict, or for a failed one the connection itself, is at least `min_age`
    old; one of unknown age is. `is_whole` False: the listing was cut, so nobody knows what is gone.
    """
    kept = tuple(rows)
    found = [
        PlanEntry(row, Reason.GONE) for row in kept if is_whole and row.presence is Presence.NOT_IN_VAULT
    ]
    found += [entry for row in kept if (entry := _dead(row, verdicts.get(row.key), now - min_age))]
    planned = {entry.key for entry in found}
    left = [row for row in kept if row.key not in planned and row.vault is not None]
    return (*found, *_duplicates(left, verdicts))


def _dead(row: InspectedConnection, verdict: Verification | None, before: datetime) -> PlanEntry | None:
    if row.vault is None:
        return None
    if verdict is not None and verdict.verdict is Verdict.WORKS:
        return None  # measured is louder than claimed
    if verdict is not None and verdict.verdict is Verdict.SIGN_IN_LOST and verdict.at <= before:
        return PlanEntry(row, Reason.SIGN_IN_LOST, verdict.at)
    is_failed = row.state is ConnectionState.FAILED
    if is_failed and (row.created_at is None or row.created_at <= before):
        return PlanEntry(row, Reason.FAILED, row.created_at)
    return None


def _duplicates(rows: list[InspectedConnection], verdicts: Verdicts) -> list[PlanEntry]:
    groups: defaultdict[tuple[str, str, str], list[InspectedConnection]] = defaultdict(list)
    for row in rows:
        if row.identity_id:  # of nobody named, nobody knows whether they are the same
            groups[row.platform, row.identity_id, row.identity_type].append(row)
    found: list[PlanEntry] = []
    for group in groups.values():
        if len(group) > 1:
            best = max(group, key=lambda row: _worth(row, verdicts.get(row.key)))
            others = [row for row in group if row is not best]
            found += [entry for row in others if (entry := _duplicate(row, best, verdicts)) is not None]
    return found


def _duplicate(row: InspectedConnection, best: InspectedConnection, verdicts: Verdicts) -> PlanEntry | None:
    """None where the accounts are known to differ: two accounts of one person are no duplicates."""
    accounts = {verdict.account for key in (row.key, best.key) if (verdict := verdicts.get(key)) is not None}
    accounts.discard("")
    if len(accounts) > 1:
        return None
    names = {side.name for side in (row.vault, best.vault) if side is not None}
    is_known_same = len(accounts) == 1 and all(
        (verdict := verdicts.get(key)) is not None and verdict.account for key in (row.key, best.key)
    )
    return PlanEntry(
        row, Reason.DUPLICATE, row.created_at, kept=best, is_ticked=is_known_same or len(names) == 1
    )


def _worth(row: InspectedConnection, verdict: Verification | None) -> tuple[int, int, bool, float]:
    """What speaks for keeping it: it was seen to work, it is reported well, it is saved here, it is new."""
    measured = 0
    if verdict is not None:
        measured = {Verdict.WORKS: 1, Verdict.SIGN_IN_LOST: -1}.get(verdict.verdict, 0)
    reported = (ConnectionState.FAILED, ConnectionState.DEGRADED, ConnectionState.UNKNOWN).count(row.state)
    created = row.created_at.timestamp() if row.created_at is not None else 0.0
    return measured, -reported, row.saved is not None, created
