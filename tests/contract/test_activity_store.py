"""What every ActivityStore promises."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.ports import ActivityStore
from desktop.store.opening import StoreSet
from tests.support.loops import Run

AT = datetime(2026, 1, 31, 12, 0, 0, 123456, UTC)
ENTRY = ActivityEntry(
    at=AT,
    source=Source.CONSOLE,
    method="POST",
    path="/v1/passthrough/gmail/messages/send",
    status=200,
    elapsed_s=0.125,
    connection_key="test::gmail::default::…0001",
    platform="gmail",
    identity="user 42",
    cause="",
    reference="ref-1",
    wire_bytes=512,
    rate_limit="99/100",
)


@pytest.fixture
def store(stores: StoreSet) -> ActivityStore:
    return stores.activity


def numbered(number: int, **values: Any) -> ActivityEntry:
    return replace(ENTRY, path=f"/{number}", **values)


@pytest.mark.parametrize("source", list(Source))
def test_an_entry_comes_back_with_an_id(run: Run, store: ActivityStore, source: Source) -> None:
    entry = replace(ENTRY, source=source, status=None if source is Source.LOGO else 404)
    run(store.add([entry]))
    (back,) = run(store.newest())
    assert back.id > 0
    assert back == replace(entry, id=back.id)


def test_the_newest_come_first_and_no_more_than_asked_for(run: Run, store: ActivityStore) -> None:
    run(store.add([numbered(1), numbered(2)]))
    run(store.add([]))
    run(store.add([numbered(3)]))
    assert [each.path for each in run(store.newest())] == ["/3", "/2", "/1"]
    assert [each.path for each in run(store.newest(limit=2))] == ["/3", "/2"]


def test_only_the_newest_ten_thousand_stay(run: Run, store: ActivityStore) -> None:
    run(store.add([numbered(number) for number in range(9_999)]))
    run(store.add([numbered(number) for number in range(9_999, 10_003)]))
    kept = run(store.newest(limit=20_000))
    assert len(kept) == 10_000
    assert (kept[0].path, kept[-1].path) == ("/10002", "/3")
