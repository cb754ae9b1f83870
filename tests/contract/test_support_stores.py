"""What every VerificationStore, TimelineStore and NoteStore promises."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from desktop.domain.connection import ConnectionKey
from desktop.domain.timeline import EventKind, TimelineEvent
from desktop.domain.verification import Because, Evidence, Verdict, Verification
from desktop.domain.workspace import WorkspaceId
from desktop.store.opening import StoreSet
from tests.support.loops import Run

AT = datetime(2026, 1, 31, 12, 0, 0, 123456, UTC)
W1, W2 = WorkspaceId("w1"), WorkspaceId("w2")
KEY = ConnectionKey("test::gmail::default::0001")
EVIDENCE = Evidence("GET me", 403, Because.RULE, "error: x", "{}", "ref", 0.25)
FOUND = Verification(W1, KEY, AT, Verdict.PERMISSION_MISSING, EVIDENCE, "me@example.com")
EVENT = TimelineEvent(W1, KEY, AT, EventKind.STATE, (("from", "operational"), ("to", "failed")))


def test_the_newest_verdict_of_each_connection_comes_back_whole(run: Run, stores: StoreSet) -> None:
    store = stores.verifications
    other = replace(FOUND, key=ConnectionKey("other"), verdict=Verdict.WORKS)
    run(store.add([replace(FOUND, verdict=Verdict.WORKS, at=AT - timedelta(1)), other]))
    run(store.add([]))
    run(store.add([FOUND, replace(FOUND, workspace_id=W2)]))
    assert {each.key: each for each in run(store.latest(W1))} == {KEY: FOUND, other.key: other}


def test_many_verdicts_of_one_connection_are_thinned_out(run: Run, stores: StoreSet) -> None:
    for number in range(40):
        run(stores.verifications.add([replace(FOUND, account=str(number))]))
    (latest,) = run(stores.verifications.latest(W1))
    assert latest.account == "39"


def test_events_come_newest_first_and_whole(run: Run, stores: StoreSet) -> None:
    later = replace(EVENT, at=AT + timedelta(hours=1), kind=EventKind.GONE, detail=())
    run(stores.timeline.add([EVENT, later, replace(EVENT, key=ConnectionKey("other"))]))
    run(stores.timeline.add([]))
    back = run(stores.timeline.of(W1, KEY))
    assert [replace(event, id=0) for event in back] == [later, EVENT]
    assert back[1].told("to") == "failed"
    assert back[1].told("nothing") == ""
    assert len(run(stores.timeline.of(W1, KEY, limit=1))) == 1


def test_a_workspace_is_erased_and_no_other(run: Run, stores: StoreSet) -> None:
    run(stores.verifications.add([FOUND, replace(FOUND, workspace_id=W2)]))
    run(stores.timeline.add([EVENT, replace(EVENT, workspace_id=W2)]))
    run(stores.verifications.erase(W1))
    run(stores.timeline.erase(W1))
    assert not run(stores.verifications.latest(W1))
    assert not run(stores.timeline.of(W1, KEY))
    assert run(stores.verifications.latest(W2))
    assert run(stores.timeline.of(W2, KEY))


def test_a_note_is_replaced_removed_and_erased(run: Run, stores: StoreSet) -> None:
    notes, other = stores.notes, ConnectionKey("other")
    assert run(notes.read(W1, KEY)) == ""
    for text in ("first", "second\nline “ü”"):
        run(notes.write(W1, KEY, text))
    run(notes.write(W2, KEY, "elsewhere"))
    run(notes.write(W1, other, "gone soon"))
    run(notes.write(W1, other, ""))
    assert (run(notes.read(W1, KEY)), run(notes.read(W1, other))) == ("second\nline “ü”", "")
    run(notes.erase(W1))
    assert (run(notes.read(W1, KEY)), run(notes.read(W2, KEY))) == ("", "elsewhere")


def test_the_events_of_many_connections_and_what_was_deleted(run: Run, stores: StoreSet) -> None:
    keys = [ConnectionKey(f"test::gmail::default::{number}") for number in range(40_000)]
    gone = replace(EVENT, key=keys[7], at=AT + timedelta(hours=1), kind=EventKind.DELETED)
    run(stores.timeline.add([EVENT, replace(EVENT, key=keys[-1]), gone, replace(gone, workspace_id=W2)]))
    found = run(stores.timeline.of_many(W1, keys))  # more than a statement may have parameters
    assert [event.key for event in found] == [keys[7], keys[-1]]
    assert not run(stores.timeline.of_many(W1, []))
    assert [event.key for event in run(stores.timeline.deletions(W1))] == [keys[7]]
