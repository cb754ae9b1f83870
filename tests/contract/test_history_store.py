"""What every HistoryStore promises."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from desktop.domain.ports import HistoryStore
from desktop.domain.request import HistoryEntry, Method, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.store.opening import StoreSet
from tests.support.loops import Run

W1, W2 = WorkspaceId("w1"), WorkspaceId("w2")
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
    ],
    ids=["usual", "with a body", "no answer", "empty draft"],
)
def test_an_entry_comes_back_with_its_id(run: Run, store: HistoryStore, values: dict[str, Any]) -> None:
    added = run(store.add(entry(**values)))
    assert added.id > 0
    assert added == replace(entry(**values), id=added.id)
    assert list(run(store.newest(W1))) == [added]


def test_the_newest_come_first_and_no_more_than_asked_for(run: Run, store: HistoryStore) -> None:
    for minutes in (1, 3, 2):
        run(store.add(entry(at=AT + timedelta(minutes=minutes), draft=RequestDraft(path=str(minutes)))))
    assert [each.draft.path for each in run(store.newest(W1))] == ["3", "2", "1"]
    assert [each.draft.path for each in run(store.newest(W1, limit=2))] == ["3", "2"]


def test_times_of_any_zone_come_back_as_the_same_moment_in_utc(run: Run, store: HistoryStore) -> None:
    kathmandu = timezone(timedelta(hours=5, minutes=45))
    run(store.add(entry(at=AT.astimezone(kathmandu))))
    (back,) = run(store.newest(W1))
    assert back.at == AT
    assert back.at.tzinfo is UTC


def test_erasing_takes_one_workspace_and_gives_no_id_again(run: Run, store: HistoryStore) -> None:
    run(store.add(entry(workspace_id=W2)))
    last = run(store.add(entry()))
    run(store.erase(W1))
    assert list(run(store.newest(W1))) == []
    assert len(run(store.newest(W2))) == 1
    assert run(store.add(entry())).id > last.id
