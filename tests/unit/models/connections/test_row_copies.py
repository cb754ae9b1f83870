"""A row as text for elsewhere: SQL that a database reads back letter by letter, JSON, and the raw row."""

import json
import sqlite3
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.connection import ConnectionKey, InspectedConnection
from desktop.domain.identity import Identity
from desktop.models.connections import row_copies
from tests.unit.models.rows import connection, inspected, saved

# The guide's statement; NOW() is CURRENT_TIMESTAMP in SQLite.
GUIDE_TABLE = """
CREATE TABLE user_connections (
  id UUID PRIMARY KEY,
  user_id TEXT NOT NULL,
  platform TEXT NOT NULL,
  connection_key TEXT UNIQUE,
  environment TEXT DEFAULT 'live',
  state TEXT DEFAULT 'operational',
  created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);
"""
NASTY = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)


def inserted(statement: str) -> dict[str, str]:
    """What stands in the guide's table after the statement, the table's other contents being untouched."""
    with sqlite3.connect(":memory:") as database:
        database.row_factory = sqlite3.Row
        database.execute(GUIDE_TABLE)
        database.executescript(statement)
        rows = database.execute("SELECT * FROM user_connections").fetchall()
    database.close()
    assert len(rows) == 1
    return dict(rows[0])


def test_a_saved_row_is_told_as_it_is_saved():
    made = connection(3)
    row = InspectedConnection(made, saved(made))
    assert row.saved is not None
    assert inserted(row_copies.as_insert(row)) == {
        "id": str(row.saved.id),
        "user_id": row.saved.user_id,
        "platform": made.platform,
        "connection_key": made.key,
        "environment": "test",
        "state": made.state.value,
        "created_at": "2026-03-12 09:41:00.000000",
        "updated_at": "2026-03-12 09:41:00.000000",
    }


@given(user=NASTY, platform=NASTY, tail=NASTY)
def test_whatever_the_texts_hold_the_database_reads_them_back(user: str, platform: str, tail: str):
    made = connection(1, identity=Identity(user), platform=platform, key=ConnectionKey(f"test::x::{tail}"))
    stored = inserted(row_copies.as_insert(InspectedConnection(made, None)))
    assert stored["user_id"] == user.replace("\0", "\ufffd")
    assert stored["platform"] == platform.replace("\0", "\ufffd")
    assert stored["connection_key"] == f"test::x::{tail}".replace("\0", "\ufffd")


def test_quotes_cannot_end_the_text_early():
    made = connection(1, identity=Identity("o'neill'); DROP TABLE user_connections; --"))
    row = InspectedConnection(made, None)
    assert inserted(row_copies.as_insert(row))["user_id"] == "o'neill'); DROP TABLE user_connections; --"


def test_a_vault_row_has_the_same_new_id_each_time_and_another_key_another():
    first, second = (InspectedConnection(connection(number), None) for number in (1, 2))
    ids = [inserted(row_copies.as_insert(row))["id"] for row in (first, first, second)]
    assert ids[0] == ids[1] != ids[2]


def test_what_the_vault_does_not_tell_is_left_to_the_table_and_said():
    row = InspectedConnection(connection(1, identity=None, created_at=None), None)
    statement = row_copies.as_insert(row)
    assert statement.startswith("-- The vault does not say whose connection this is")
    stored = inserted(statement)
    assert stored["user_id"] == ""
    assert stored["created_at"]  # the table's default


def test_json_tells_both_sides():
    made = connection(6, tags=("pilot", "größe"), name="Sales")
    told = json.loads(row_copies.as_json(InspectedConnection(made, saved(made))))
    assert told["key"] == made.key
    assert told["identity"] == (made.identity.id if made.identity else "")
    assert told["tags"] == ["pilot", "größe"]
    assert told["foundIn"] == "saved"
    assert told["userConnection"]["connection_key"] == made.key
    assert told["createdAt"].endswith("Z")


def test_json_of_one_side_says_that_the_other_is_missing():
    row = inspected(1)
    assert json.loads(row_copies.as_json(row))["userConnection"] is None
    gone = InspectedConnection(None, saved(connection(1)))
    told = json.loads(row_copies.as_json(gone))
    assert (told["id"], told["active"], told["foundIn"]) == (None, None, "not_in_vault")


def test_the_id_is_the_vaults_and_without_it_the_saved_rows():
    made = connection(1)
    assert row_copies.id_of(InspectedConnection(made, saved(made))) == made.id
    assert row_copies.id_of(InspectedConnection(None, saved(made))) == str(saved(made).id)


@pytest.mark.parametrize("key", ["test::gmail::default::0123456789abcdef", 'k"::\\::ü0123456789'])
def test_the_raw_row_shows_no_whole_key_and_copies_it_whole(key: str):
    raw = json.dumps({"key": key, "again": [key]}, ensure_ascii="ü" not in key)
    row = InspectedConnection(replace(connection(1), key=ConnectionKey(key), raw_json=raw), None)
    shown = row_copies.raw_shown(row)
    assert json.dumps(key)[1:-1] not in shown
    assert json.dumps(key, ensure_ascii=False)[1:-1] not in shown
    assert "\n  " in shown  # indented
    assert json.loads(row_copies.raw_whole(row)) == json.loads(raw)


def test_a_raw_row_that_is_no_json_is_shown_as_it_came():
    row = InspectedConnection(replace(connection(1), raw_json="<html>"), None)
    assert row_copies.raw_shown(row) == "<html>"
