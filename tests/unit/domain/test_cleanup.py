"""What can go, and why; what speaks against it leaves the decision to a person."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from desktop.domain.cleanup import Reason, plan
from desktop.domain.connection import (
    Connection,
    ConnectionId,
    ConnectionKey,
    ConnectionState,
    InspectedConnection,
    SavedConnection,
)
from desktop.domain.identity import Identity
from desktop.domain.verification import Verdict, Verification
from desktop.domain.workspace import Environment, WorkspaceId

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
MONTH = timedelta(days=30)


def row(number: int, platform: str = "gmail", identity: str = "42", **more) -> InspectedConnection:
    key = ConnectionKey(f"test::{platform}::default::{number}")
    values = {"created_at": NOW - timedelta(days=100 - number), "state": ConnectionState.OPERATIONAL} | more
    made = Connection(
        key, ConnectionId(str(number)), platform, Environment.TEST,
        identity=Identity(identity) if identity else None, **values,
    )  # fmt: skip
    return InspectedConnection(made, None)


def gone(of: InspectedConnection) -> InspectedConnection:
    vault = of.vault
    saved = SavedConnection(
        uuid4(),
        "42",
        vault.platform,
        vault.key,
        vault.environment,
        vault.state,
        NOW,
        NOW,
        WorkspaceId("w"),
        "user",
    )
    return InspectedConnection(None, saved)


def verdict(of: InspectedConnection, found: Verdict, days: int = 0, account: str = "") -> Verification:
    return Verification(WorkspaceId("w"), of.key, NOW - timedelta(days=days), found, account=account)


def told(rows, verdicts=(), age=MONTH, **more):
    entries = plan(rows, {each.key: each for each in verdicts}, NOW, age, **more)
    return [(entry.row, entry.reason, entry.is_ticked) for entry in entries]


def test_gone_ones_are_in_it_unless_the_list_was_cut():
    lost = gone(row(1))
    assert told([lost]) == [(lost, Reason.GONE, True)]
    assert told([lost], is_whole=False) == []


def test_dead_ones_are_in_it_from_their_age_on():
    failed = row(1, state=ConnectionState.FAILED)
    young = row(2, "slack", state=ConnectionState.FAILED, created_at=NOW - timedelta(days=3))
    nobody_knows = row(3, "notion", state=ConnectionState.FAILED, created_at=None)
    lost, lost_now = row(4, "stripe"), row(5, "github")
    verdicts = [verdict(lost, Verdict.SIGN_IN_LOST, 31), verdict(lost_now, Verdict.SIGN_IN_LOST, 1)]
    rows = [failed, young, nobody_knows, lost, lost_now]
    assert [each[0] for each in told(rows, verdicts)] == [failed, nobody_knows, lost]
    assert [each[0] for each in told(rows, verdicts, timedelta(0))] == rows


def test_what_was_seen_to_work_is_not_dead_whatever_is_reported():
    failed = row(1, state=ConnectionState.FAILED)
    assert told([failed], [verdict(failed, Verdict.WORKS)]) == []


def test_of_duplicates_the_best_one_is_kept():
    old, new, failing = row(1), row(2), row(3, state=ConnectionState.DEGRADED)
    entries = plan([old, new, failing], {}, NOW, MONTH)
    assert [(entry.row, entry.kept) for entry in entries] == [(old, new), (failing, new)]
    seen = verdict(old, Verdict.WORKS)
    (first, second) = plan([old, new, failing], {old.key: seen}, NOW, MONTH)
    assert {first.kept.key, second.kept.key} == {old.key}


def test_two_accounts_of_one_person_are_no_duplicates():
    one, two = row(1), row(2)
    accounts = [verdict(one, Verdict.WORKS, account="a@b.c"), verdict(two, Verdict.WORKS, account="d@e.f")]
    assert told([one, two], accounts) == []
    same = [verdict(each, Verdict.WORKS, account="a@b.c") for each in (one, two)]
    assert told([one, two], same) == [(one, Reason.DUPLICATE, True)]


def test_different_names_leave_it_to_a_person():
    one, two = row(1, name="Work"), row(2, name="Personal")
    assert told([one, two]) == [(one, Reason.DUPLICATE, False)]


def test_other_types_platforms_and_nobody_are_no_duplicates():
    team = InspectedConnection(
        replace(row(2).vault, identity=Identity("42", type(Identity("x").type)("team"))), None
    )
    assert told([row(1), team, row(3, "slack"), row(4, identity=""), row(5, identity="")]) == []
