"""What every HistoryStore promises."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from desktop.domain.history import HistoryHeld, HistoryLimits, HistoryQuery, HistoryStore, StatusRange
from desktop.domain.request import HistoryEntry, KeptAnswer, Method, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.store.opening import StoreSet
from tests.support.loops import Run

W1, W2 = WorkspaceId("w1"), WorkspaceId("w2")
ALL = HistoryQuery(W1)
AT = datetime(2026, 1, 31, 12, 0, 0, 123456, UTC)
DRAFT = RequestDraft(
    connection_key="test::gmail::default::1",
    platform="gmail",
    method=Method.PATCH,
    path="messages/send",
    query=(("a", "1"), ("a", "2")),
    headers=(("X-Trace", "🙂"),),
    body='{"to": "深圳"}',
    action_id="act_1",
)


@pytest.fixture
def store(stores: StoreSet) -> HistoryStore:
    return stores.history


def entry(**values: Any) -> HistoryEntry:
    return replace(HistoryEntry(0, W1, AT, DRAFT, 200, 0.25, 1234), **values)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"response_body": b"\x00\xff{}"},
        {"status": None, "problem": "no answer"},
        {"draft": RequestDraft()},
        {"answer": KeptAnswer((("X-A", "1"),), "text/plain", True, "ref", "5 left", 99), "is_pinned": True},
    ],
    ids=["usual", "with a body", "no answer", "empty draft", "answer and pin"],
)
def test_an_entry_comes_back_with_its_id(run: Run, store: HistoryStore, values: dict[str, Any]) -> None:
    added = run(store.add(entry(**values)))
    assert added.id > 0
    assert added == replace(entry(**values), id=added.id)
    assert run(store.entry(added.id)) == added
    assert list(run(store.find(ALL))) == [replace(added, response_body=None)]
    assert run(store.newest_id(W1)) == added.id
    assert run(store.entry(added.id + 1)) is None
    assert run(store.newest_id(W2)) == 0


def paths(run: Run, store: HistoryStore, query: HistoryQuery, **page: int) -> list[str]:
    found = [each.draft.path for each in run(store.find(query, **page))]
    if not page:
        assert run(store.count(query)) == len(found)
    return found


def add(run: Run, store: HistoryStore, path: str, **values: Any) -> HistoryEntry:
    draft = replace(DRAFT, path=path, **values.pop("draft", {}))
    return run(store.add(entry(draft=draft, **values)))


def test_the_last_added_come_first_and_pages_stay_in_step(run: Run, store: HistoryStore) -> None:
    ids = [add(run, store, str(number)).id for number in range(5)]
    up_to = replace(ALL, up_to=ids[-1])
    assert paths(run, store, ALL) == ["4", "3", "2", "1", "0"]
    assert paths(run, store, up_to, offset=0, limit=2) == ["4", "3"]
    add(run, store, "new")
    assert paths(run, store, up_to, offset=2, limit=2) == ["2", "1"]
    assert paths(run, store, up_to, offset=4, limit=2) == ["0"]


def test_times_of_any_zone_come_back_as_the_same_moment_in_utc(run: Run, store: HistoryStore) -> None:
    kathmandu = timezone(timedelta(hours=5, minutes=45))
    run(store.add(entry(at=AT.astimezone(kathmandu))))
    (back,) = run(store.find(ALL))
    assert back.at == AT
    assert back.at.tzinfo is UTC


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["b/second", "a/first"]),
        ("first", ["a/first"]),
        ("FIRST", ["a/first"]),
        ("irs", ["a/first"]),
        ("a/", ["a/first"]),
        ("b/s", ["b/second"]),
        ("slack", ["b/second"]),
        ("404", ["b/second"]),
        ("patch first", ["a/first"]),
        ("needle", ["a/first"]),
        ("Grüße", ["b/second"]),
        ("GRÜSSE", []),
        ("深圳の", ["b/second"]),
        ("深", ["b/second"]),
        ("first second", []),
        ('"', []),
        ('say "hi"', ["b/second"]),
        ("100%", []),
        ("%", []),
        ("_", []),
        ("OR", []),
        ("first OR second", []),
        ("nothing*", []),
        ("\ud800abc", []),
        ("\0\0\0", []),
        ("key-2", ["b/second"]),
    ],
)
def test_a_search_finds_any_part_of_a_word(
    run: Run, store: HistoryStore, words: str, found: list[str]
) -> None:
    add(run, store, "a/first", response_body=b'{"hay": "needle"}', draft={"body": "x"})
    body = 'Grüße, say "hi" to you'.encode()
    other = {"platform": "slack", "connection_key": "key-2", "query": (("q", "深圳の深"),), "body": ""}
    add(run, store, "b/second", status=404, response_body=body, draft=other)
    if words == "深":  # too short for the index: path, platform, method and connection are looked at alone
        found = []
    assert paths(run, store, replace(ALL, words=words)) == found


def test_filters_go_together(run: Run, store: HistoryStore) -> None:
    add(run, store, "good", status=204)
    add(run, store, "refused", status=429, draft={"connection_key": "other"})
    add(run, store, "failed", status=503, at=AT - timedelta(days=2))
    pinned = add(run, store, "none", status=None)
    run(store.pin(pinned.id, True))
    run(store.add(entry(workspace_id=W2)))
    for query, found in (
        ({"status": StatusRange.GOOD}, ["good"]),
        ({"status": StatusRange.REFUSED}, ["refused"]),
        ({"status": StatusRange.FAILED}, ["failed"]),
        ({"status": StatusRange.NONE}, ["none"]),
        ({"connection_key": "other"}, ["refused"]),
        ({"since": AT - timedelta(days=1)}, ["none", "refused", "good"]),
        ({"is_pinned": True}, ["none"]),
        ({"status": StatusRange.FAILED, "since": AT}, []),
        ({"words": "e", "connection_key": "other", "status": StatusRange.REFUSED}, ["refused"]),
    ):
        assert paths(run, store, replace(ALL, **query)) == found  # type: ignore[arg-type] # values of a table
    run(store.pin(pinned.id, False))
    assert paths(run, store, replace(ALL, is_pinned=True)) == []


def test_limits_take_the_oldest_and_spare_what_is_pinned(run: Run, store: HistoryStore) -> None:
    old = AT - timedelta(days=40)
    add(run, store, "old and pinned", at=old, is_pinned=True)
    add(run, store, "old", at=old)
    add(run, store, "large", response_body=b"x" * 50_000)
    add(run, store, "small")
    assert run(store.trim(W1, HistoryLimits(0, 0), AT)) == 0
    assert run(store.trim(W1, HistoryLimits(30, 0), AT)) == 1
    assert paths(run, store, ALL) == ["small", "large", "old and pinned"]
    assert run(store.trim(W1, HistoryLimits(30, 20_000), AT)) == 1
    assert paths(run, store, ALL) == ["small", "old and pinned"]
    assert paths(run, store, replace(ALL, words="xxxx")) == []
    assert run(store.trim(W2, HistoryLimits(1, 1), AT)) == 0


def test_erasing_takes_one_workspace_and_gives_no_id_again(run: Run, store: HistoryStore) -> None:
    run(store.add(entry(workspace_id=W2)))
    last = run(store.add(entry()))
    run(store.erase(W1))
    assert list(run(store.find(ALL))) == []
    assert len(run(store.find(HistoryQuery(W2, "messages")))) == 1
    assert run(store.add(entry())).id > last.id


def test_one_entry_is_forgotten_alone(run: Run, store: HistoryStore) -> None:
    first, _second = add(run, store, "first"), add(run, store, "second")
    run(store.forget((first.id,)))
    assert paths(run, store, ALL) == ["second"]
    assert paths(run, store, replace(ALL, words="first")) == []
    run(store.forget((first.id,)))


def test_the_entries_of_some_connections(run: Run, store: HistoryStore) -> None:
    for number in range(4):
        run(store.add(entry(draft=replace(DRAFT, connection_key=f"key {number}", path=str(number)))))
    some = replace(ALL, connection_keys=("key 3", "key 1", "nobody's"))
    assert paths(run, store, some) == ["3", "1"]
    assert run(store.count(some)) == 2
    assert some.is_filtered
    assert not paths(run, store, replace(ALL, connection_keys=()))


def test_what_is_held_of_a_workspace(run: Run, store: HistoryStore) -> None:
    assert run(store.held(W1)) == HistoryHeld()
    add(run, store, "old", at=AT - timedelta(days=3), is_pinned=True)
    add(run, store, "new", response_body=b"x" * 1000)
    add(run, store, "other", workspace_id=W2)
    held = run(store.held(W1))
    assert (held.count, held.pinned, held.oldest) == (2, 1, AT - timedelta(days=3))
    assert 1000 < held.size < 5000
