"""Erased means erased: of an entry that is gone, not a word is left in the full-text index or the file."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.history import HistoryLimits, HistoryStore
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import WorkspaceId
from tests.support.loops import Run
from tests.support.stores import sqlite_stores

WORKSPACE = WorkspaceId("w1")
AT = datetime(2026, 1, 31, tzinfo=UTC)
NEEDLE = "qzxjvkwq"


def words_in_index(path: Path) -> list[str]:
    """The pieces of words that the index holds."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'history_index', 'row')")
        return [term for (term,) in connection.execute("SELECT term FROM held")]


@pytest.mark.parametrize(
    "erase",
    [
        lambda store, id_: store.forget((id_,)),
        lambda store, id_: store.erase(WORKSPACE),
        lambda store, id_: store.trim(WORKSPACE, HistoryLimits(1, 1), datetime(2027, 1, 1, tzinfo=UTC)),
    ],
    ids=["one", "all", "beyond the limits"],
)
def test_not_a_word_is_left(run: Run, tmp_path: Path, erase: Callable[[HistoryStore, int], object]) -> None:
    with sqlite_stores(tmp_path, run) as stores:
        draft = RequestDraft("key", "gmail", path=f"messages/{NEEDLE}")
        added = run(stores.history.add(HistoryEntry(0, WORKSPACE, AT, draft, 200, 0.1, 1)))
        path = next(tmp_path.rglob("desktop.db"))
        assert NEEDLE[:3] in words_in_index(path)
        run(erase(stores.history, added.id))
        assert words_in_index(path) == []
        held = b"".join(each.read_bytes() for each in path.parent.iterdir() if each.is_file())
        assert NEEDLE.encode() not in held
