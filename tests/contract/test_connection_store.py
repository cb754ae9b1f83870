"""What every ConnectionStore promises."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.ports import ConnectionStore
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store.opening import StoreSet
from tests.support.loops import Run

W1, W2 = WorkspaceId("w1"), WorkspaceId("w2")
ANNA = Identity("anna")
KEY = ConnectionKey("test::gmail::default::0123456789abcdef")


@pytest.fixture
def store(stores: StoreSet) -> ConnectionStore:
    return stores.connections


def connection(key: str = KEY, **values: Any) -> Connection:
    usual = Connection(
        key=ConnectionKey(key),
        id=ConnectionId("conn_1"),
        platform="gmail",
        environment=Environment.TEST,
        state=ConnectionState.OPERATIONAL,
        raw_json='{"key": "…", "深": [1.0]}',
    )
    return replace(usual, **values)


def test_a_saved_connection_is_found_with_all_its_columns(run: Run, store: ConnectionStore) -> None:
    before = datetime.now(UTC)
    saved, is_new = run(store.save(W1, connection(), Identity("org 1", IdentityType.ORGANIZATION)))
    assert is_new
    assert saved.user_id == "org 1"
    assert saved.identity_type == "organization"
    assert saved.workspace_id == W1
    assert saved.connection_key == KEY
    assert saved.platform == "gmail"
    assert saved.environment is Environment.TEST
    assert saved.raw_json == connection().raw_json
    assert before <= saved.created_at == saved.updated_at <= datetime.now(UTC)
    assert saved.created_at.tzinfo is UTC
    assert list(run(store.saved(W1))) == [saved]


@pytest.mark.parametrize("state", list(ConnectionState))
@pytest.mark.parametrize("environment", list(Environment))
def test_state_and_environment_come_back(
    run: Run, store: ConnectionStore, state: ConnectionState, environment: Environment
) -> None:
    run(store.save(W1, connection(state=state, environment=environment), ANNA))
    (saved,) = run(store.saved(W1))
    assert (saved.state, saved.environment) == (state, environment)


def test_the_same_key_updates_its_row(run: Run, store: ConnectionStore) -> None:
    first, _ = run(store.save(W1, connection(), ANNA))
    changed = connection(state=ConnectionState.FAILED, raw_json='{"state": "failed"}')
    second, is_new = run(store.save(W1, changed, Identity("ben")))
    assert not is_new
    assert (second.id, second.created_at) == (first.id, first.created_at)
    assert second.updated_at >= first.updated_at
    assert (second.user_id, second.state, second.raw_json) == (
        "ben",
        ConnectionState.FAILED,
        '{"state": "failed"}',
    )
    assert list(run(store.saved(W1))) == [second]


def test_a_key_saved_from_another_workspace_moves_there(run: Run, store: ConnectionStore) -> None:
    first, _ = run(store.save(W1, connection(), ANNA))
    moved, is_new = run(store.save(W2, connection(), ANNA))
    assert not is_new
    assert moved.id == first.id
    assert list(run(store.saved(W1))) == []
    assert list(run(store.saved(W2))) == [moved]


def test_rows_are_told_apart_by_workspace_and_identity(run: Run, store: ConnectionStore) -> None:
    team = Identity("anna", IdentityType.TEAM)
    for number, (workspace, identity) in enumerate([(W1, ANNA), (W1, team), (W2, ANNA), (W1, ANNA)]):
        run(store.save(workspace, connection(f"key {number}"), identity))
    keys = {
        what: [each.connection_key for each in run(store.saved(*what))]
        for what in [(W1, ANNA), (W1, team), (W2, ANNA), (W1, None), (W2, team)]
    }
    assert keys == {
        (W1, ANNA): ["key 0", "key 3"],
        (W1, team): ["key 1"],
        (W2, ANNA): ["key 2"],
        (W1, None): ["key 0", "key 1", "key 3"],  # oldest first
        (W2, team): [],
    }


def test_forgetting_takes_one_row_of_one_workspace(run: Run, store: ConnectionStore) -> None:
    run(store.save(W1, connection("a"), ANNA))
    run(store.save(W1, connection("b"), ANNA))
    run(store.forget(W2, ConnectionKey("a")))
    run(store.forget(W1, ConnectionKey("b")))
    run(store.forget(W1, ConnectionKey("never saved")))
    assert [each.connection_key for each in run(store.saved(W1))] == ["a"]


def test_erasing_takes_all_rows_of_one_workspace(run: Run, store: ConnectionStore) -> None:
    run(store.save(W1, connection("a"), ANNA))
    run(store.save(W2, connection("b"), ANNA))
    run(store.erase(W1))
    assert list(run(store.saved(W1))) == []
    assert len(run(store.saved(W2))) == 1


@pytest.mark.parametrize(
    "text",
    ["", "x" * 100_000, "'; DROP TABLE user_connections; --", "🙂 深圳", "\u202eabc", "<b>&amp;", "a\x00b\n"],
    ids=["empty", "huge", "SQL", "emoji", "right to left", "HTML", "control"],
)
def test_any_text_comes_back_as_it_was(run: Run, store: ConnectionStore, text: str) -> None:
    run(store.save(W1, connection(platform=text, raw_json=text), Identity(text)))
    (saved,) = run(store.saved(W1, Identity(text)))
    assert (saved.user_id, saved.platform, saved.raw_json) == (text, text, text)


def test_saves_at_the_same_time_make_one_row_a_key(run: Run, store: ConnectionStore) -> None:
    async def save_all() -> list[bool]:
        keys = ["a", "b"] * 10
        results = await asyncio.gather(*(store.save(W1, connection(key), ANNA) for key in keys))
        return [is_new for _, is_new in results]

    assert sum(run(save_all())) == 2
    assert len(run(store.saved(W1))) == 2
