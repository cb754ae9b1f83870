"""The one transformation, row by row."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.api.convert import connection, connector, count, moment
from desktop.domain.connection import ConnectionState
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import Environment

KEY = "live::gmail::default::0123456789abcdef0123456789abcdef|acme-inc"


def row(**fields: Any) -> Any:
    return connection(json.dumps({"key": KEY, **fields}).encode(), environment=Environment.TEST)


def test_a_key_alone_is_enough() -> None:
    found = row()
    assert (found.platform, found.environment) == ("gmail", Environment.LIVE)
    assert (found.state, found.is_active, found.created_at) == (ConnectionState.UNKNOWN, True, None)
    assert found.identity == Identity("acme-inc")


def test_the_rows_own_words_win() -> None:
    found = row(
        identity="acme: inc", identityType="organization", environment="test", platform="g", _id="conn::1"
    )
    assert found.identity == Identity("acme: inc", IdentityType.ORGANIZATION)
    assert (found.environment, found.platform, found.id) == (Environment.TEST, "g", "conn::1")


@pytest.mark.parametrize("state", ["operational", "degraded", "failed", "unknown"])
def test_states(state: str) -> None:
    assert row(state=state).state.value == state
    assert row(state=state.upper()).state.value == state


@pytest.mark.parametrize("state", [None, "", "paused", 7, {}, ["failed"]])
def test_other_states_are_unknown(state: Any) -> None:
    assert row(state=state).state is ConnectionState.UNKNOWN


@pytest.mark.parametrize(
    ("value", "then"),
    [
        ("2025-07-19T16:19:29.702632Z", datetime(2025, 7, 19, 16, 19, 29, 702632, UTC)),
        ("2025-07-19T18:19:29+02:00", datetime(2025, 7, 19, 16, 19, 29, tzinfo=UTC)),
        ("2025-07-19T16:19:29", datetime(2025, 7, 19, 16, 19, 29, tzinfo=UTC)),
        (1742508720866, datetime(2025, 3, 20, 22, 12, 0, 866000, UTC)),
        ("1742508720866", datetime(2025, 3, 20, 22, 12, 0, 866000, UTC)),
        (1742508720, datetime(2025, 3, 20, 22, 12, tzinfo=UTC)),
    ],
)
def test_moments(value: Any, then: datetime | None) -> None:
    assert moment(value) == then


@pytest.mark.parametrize(
    "value",
    [None, "", "yesterday", 0, {}, [], 10**400, float("nan"), "9" * 400, "0001-01-01T00:00:00+23:59"],
)
def test_no_moments(value: Any) -> None:
    assert moment(value) is None


@pytest.mark.parametrize(
    ("value", "number"),
    [(3, 3), ("3", 3), (3.0, 3), (-1, None), (3.5, None), (True, None), (None, None), ("x", None)],
)
def test_counts(value: Any, number: int | None) -> None:
    assert count(value) == number


SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANY = st.recursive(SCALAR, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)
FIELDS = [
    *(
        "key",
        "id",
        "_id",
        "platform",
        "environment",
        "state",
        "identity",
        "identityType",
        "name",
        "tags",
        "active",
    ),
    *("createdAt", "title", "category", "image", "oauth", "tools", "oauthScopes", "status", "description"),
]


@given(st.dictionaries(st.sampled_from(FIELDS), ANY) | ANY)
def test_no_row_is_an_error(value: Any) -> None:
    raw = json.dumps(value).encode()
    connection(raw, environment=Environment.TEST)
    connector(raw)


@given(st.binary())
def test_no_bytes_are_an_error(raw: bytes) -> None:
    connection(raw, environment=Environment.TEST)
    connector(raw)
