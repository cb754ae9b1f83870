"""The tokens of a search find in the table what a plain look at each row finds."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from desktop.domain.connection import ConnectionKey, ConnectionState, InspectedConnection
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import Environment
from desktop.models.connections.connection_query import Fault
from desktop.models.connections.connection_query_words import troubles_in_words
from desktop.models.connections.connection_table import ConnectionTable
from tests.unit.models.rows import CONNECTORS, START, connection, many

NOW = START + timedelta(days=1)
FAILED, LIVE = ConnectionState.FAILED, Environment.LIVE
UNKNOWN = ConnectionState.UNKNOWN
_AGES = (timedelta(hours=1), timedelta(days=40), timedelta(days=400), timedelta(days=3), timedelta(days=3))
_KEY = ConnectionKey("live::slack::default::aaaabbbbcccc|u")
ROWS = tuple(
    connection(number, **({"state": UNKNOWN, "created_at": NOW - _AGES[number]} | changes))
    for number, changes in enumerate((
        {"platform": "gmail", "identity": Identity("42"), "state": FAILED, "tags": ("vip",)},
        {"platform": "gmail", "identity": Identity("42", IdentityType.TEAM), "environment": LIVE},
        {"platform": "google-drive", "identity": Identity("420"), "tags": ("vip gold", "old")},
        {"platform": "slack", "identity": Identity("Sales North", IdentityType.ORGANIZATION)},
        {"platform": "slack", "identity": None, "key": _KEY, "created_at": None},
    ))
)  # fmt: skip


@pytest.fixture
def table(qapp) -> ConnectionTable:
    made = ConnectionTable(now=lambda: NOW)
    made.set_connectors(CONNECTORS)
    return made


def found(table: ConnectionTable, query: str) -> list[int]:
    table.set_query(query)
    table.finish()
    numbers = {row.key: number for number, row in enumerate(ROWS)}
    return sorted(numbers[row.key] for row in table.shown_rows())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("user:", [0, 2]),
        ("user:42", [0, 2]),
        ('user:"42"', [0]),
        ("-user:42", [1, 3, 4]),
        ("team:42", [1]),
        ("org:sales", [3]),
        ('organization:"sales north"', [3]),
        ("project:", []),
        ("platform:gmail", [0, 1]),
        ("platform:g", [0, 1, 2]),
        ('platform:"Google Drive"', [2]),
        ("platform:slack,gmail user:", [0]),
        ("state:failed", [0]),
        ("-state:failed", [1, 2, 3, 4]),
        ("env:live", [1]),
        ("tag:vip", [0, 2]),
        ('tag:"vip"', [0]),
        ("-tag:vip gmail", [1]),
        ("key:cccc", [4]),
        ("key:…cccc", [4]),
        ("key:live::slack", [4]),
        ("key:slack::default::aaaa", [4]),
        (f'key:"{_KEY}"', [4]),
        ("age:>30d", [1, 2]),
        ("age:<2h", [0]),
        ("age:>3h age:<2m", [1, 3]),
        ("-age:>30d", [0, 3, 4]),
        ("age:>1y", [2]),
        ("42 gmail", [0, 1]),
        ('"vip gold"', [2]),
        ("state:failed,unknown -platform:slack user:4 vip", [0, 2]),
    ],
)
def test_a_query_finds(table: ConnectionTable, query: str, expected: list[int]) -> None:
    table.replace([InspectedConnection(row, None) for row in ROWS])
    assert found(table, query) == expected
    assert table.troubles == ()


@pytest.mark.parametrize(
    ("query", "fault", "words"),
    [
        ("sate:failed", Fault.NAME, "“sate:” is not understood; did you mean state:?"),
        ("platform:gmial", Fault.PLATFORM, "No connector is called “gmial”; did you mean gmail?"),
        ("state:broken", Fault.STATE, "There is no state “broken”"),
        ("age:>30", Fault.AGE, "“>30” is no age"),
        ("env:staging", Fault.ENVIRONMENT, "there are test and live"),
        ("verified:fine", Fault.VERDICT, "There is no verdict “fine”"),
    ],
)
def test_what_is_not_understood_is_told(table: ConnectionTable, query: str, fault: Fault, words: str) -> None:
    table.replace([InspectedConnection(row, None) for row in ROWS])
    shown = found(table, query)
    assert shown == ([] if fault is Fault.PLATFORM else [0, 1, 2, 3, 4])
    assert [trouble.fault for trouble in table.troubles] == [fault]
    assert words in troubles_in_words(table.troubles)


QUERIES: list[tuple[str, Callable[[InspectedConnection], bool]]] = [
    ("state:failed", lambda row: row.state is FAILED),
    ("user:7 -state:failed", lambda row: "7" in row.identity_id and row.state is not FAILED),
    ("platform:gmail user:77", lambda row: row.platform == "gmail" and "77" in row.identity_id),
    ("age:>90d slack", lambda row: row.platform == "slack" and NOW - row.created_at > timedelta(days=90)),  # type: ignore[operator] # all have one
]


@pytest.mark.parametrize(("query", "holds"), QUERIES)
def test_many_blocks_and_narrowing_and_counts(
    table: ConnectionTable, query: str, holds: Callable[[InspectedConnection], bool]
) -> None:
    rows = many(5_000)
    table.replace(rows)
    table.finish()
    for end in range(1, len(query) + 1):  # as it is typed: each key narrows, widens or begins again
        table.set_query(query[:end])
        table.finish()
    expected = [row for row in rows if holds(row)]
    assert list(table.shown_rows()) == expected
    assert sum(table.state_counts().values()) == len(expected)
    table.choose_states(frozenset({UNKNOWN}))
    table.finish()
    assert list(table.shown_rows()) == [row for row in expected if row.state is UNKNOWN]
    assert sum(table.state_counts().values()) == len(expected)
