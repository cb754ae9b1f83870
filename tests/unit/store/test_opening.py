"""Opening the database: fresh, old, newer, damaged, read-only; nothing is ever lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.history import HistoryQuery
from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store.connection import SqliteConnectionStore
from desktop.store.database import Database
from desktop.store.good_copy import good_copy
from desktop.store.history import SqliteHistoryStore
from desktop.store.schema import SCHEMA, Schema
from desktop.store.sqlite import open_database
from tests.support.loops import Run

ROOT = Path(__file__).parent.parent.parent.parent
W1 = WorkspaceId("w1")
ANNA = Identity("anna")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "desktop.db"


@pytest.fixture
def filled(path: Path, run: Run) -> Path:
    """A database of 300 saved connections, closed."""
    database = open_database(path)
    store = SqliteConnectionStore(database)
    for number in range(300):
        run(store.save(W1, connection(f"key {number:03}"), ANNA))
    database.close()
    return path


@pytest.fixture
def opened() -> Iterator[list[Database]]:
    """Databases to close at the end."""
    databases: list[Database] = []
    yield databases
    for database in databases:
        database.close()


def connection(key: str) -> Connection:
    return Connection(
        ConnectionKey(key),
        ConnectionId("c"),
        "gmail",
        Environment.TEST,
        ConnectionState.OPERATIONAL,
        raw_json='{"fill": "' + "x" * 200 + '"}',
    )


def keys(run: Run, database: Database) -> list[str]:
    return [each.connection_key for each in run(SqliteConnectionStore(database).saved(W1))]


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def query(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(
        sqlite3.connect(path, autocommit=True)
        if sys.version_info >= (3, 12)
        else sqlite3.connect(path, isolation_level=None)
    ) as db:
        return db.execute(statement).fetchall()


def test_a_fresh_database_has_the_guides_table(path: Path, opened: list[Database]) -> None:
    opened.append(open_database(path))
    assert opened[0].notices == ()
    assert not opened[0].is_read_only
    columns = query(
        path, "SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info('user_connections')"
    )
    assert columns[:8] == [
        ("id", "UUID", 1, None, 1),
        ("user_id", "TEXT", 1, None, 0),
        ("platform", "TEXT", 1, None, 0),
        ("connection_key", "TEXT", 0, None, 0),
        ("environment", "TEXT", 0, "'live'", 0),
        ("state", "TEXT", 0, "'operational'", 0),
        ("created_at", "TIMESTAMP", 0, "CURRENT_TIMESTAMP", 0),
        ("updated_at", "TIMESTAMP", 0, "CURRENT_TIMESTAMP", 0),
    ]
    assert [row[0] for row in columns[8:]] == ["workspace_id", "identity_type", "raw_json"]
    unique = query(
        path,
        "SELECT i.name FROM pragma_index_list('user_connections') l, pragma_index_info(l.name) i "
        "WHERE l.\"unique\" = 1 AND l.origin = 'u'",
    )
    assert unique == [("connection_key",)]


def test_a_row_written_by_hand_as_in_the_guide_is_read_with_the_guides_defaults(
    path: Path, run: Run, opened: list[Database]
) -> None:
    opened.append(open_database(path))
    query(
        path,
        "INSERT INTO user_connections (id, user_id, platform, connection_key, workspace_id) "
        "VALUES ('6f1c1c3e-0000-4000-8000-000000000001', 'anna', 'gmail', 'key', 'w1')",
    )
    query(
        path,
        "INSERT INTO user_connections VALUES ('no uuid', 'anna', 'gmail', 'odd', 'moon', 'sleepy', "
        "'yesterday', NULL, 'w1', 'user', '{}')",
    )
    odd, saved = sorted(run(SqliteConnectionStore(opened[0]).saved(W1)), key=lambda each: each.created_at)
    assert str(saved.id) == "6f1c1c3e-0000-4000-8000-000000000001"
    assert (saved.state, saved.environment) == (ConnectionState.OPERATIONAL, Environment.LIVE)
    assert saved.created_at.year >= 2026
    assert (odd.state, odd.environment) == (ConnectionState.UNKNOWN, Environment.LIVE)
    assert odd.created_at.year == 1970


def test_only_the_owner_can_read_any_of_it(path: Path, run: Run, opened: list[Database]) -> None:
    opened.append(open_database(path))
    run(SqliteConnectionStore(opened[0]).save(W1, connection("a"), ANNA))
    assert names(path) == ["desktop.db", "desktop.db-shm", "desktop.db-wal"]
    assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_that_others_could_read_is_closed_to_them(filled: Path, opened: list[Database]) -> None:
    filled.chmod(0o644)
    opened.append(open_database(filled))
    assert filled.stat().st_mode & 0o777 == 0o600


def test_the_promised_pragmas_are_set(path: Path, run: Run, opened: list[Database]) -> None:
    opened.append(open_database(path))

    def ask(name: str) -> object:
        return run(opened[0].read(lambda transaction: transaction.exec_driver_sql(f"PRAGMA {name}").scalar()))

    found = {
        name: ask(name)
        for name in (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "busy_timeout",
            "secure_delete",
            "trusted_schema",
        )
    }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
        "trusted_schema": 0,
    }


def test_the_known_revisions_are_those_in_the_folder() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(SCHEMA.folder))
    config.set_main_option("path_separator", "os")
    script = ScriptDirectory.from_config(config)
    assert tuple(each.revision for each in script.walk_revisions())[::-1] == SCHEMA.revisions


def test_the_migrations_make_what_the_code_reads(path: Path, run: Run, opened: list[Database]) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from desktop.store.table import metadata

    opened.append(open_database(path))
    options = {
        "compare_type": False,  # SQLite knows no UUID; the table itself is tested above
        "include_name": lambda name, *_: not str(name).startswith("history_index"),  # FTS5's own tables
    }
    difference = run(
        opened[0].read(lambda t: compare_metadata(MigrationContext.configure(t, opts=options), metadata))
    )
    assert difference == []


def test_a_second_opening_needs_no_alembic(filled: Path) -> None:
    script = f"""
import sys
from pathlib import Path
from desktop.store.opening import open_stores
assert "sqlalchemy" not in sys.modules, "importing the opening is light"
open_stores(Path({str(filled)!r}))
assert "alembic" not in sys.modules, "alembic is for migrations only"
"""
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, timeout=60)


# An older schema


@pytest.fixture
def first_schema(tmp_path: Path) -> Schema:
    """The schema before history was searchable."""
    folder = tmp_path / "first migrations"
    shutil.copytree(SCHEMA.folder, folder, ignore=shutil.ignore_patterns("__pycache__", "v000[2-9]*"))
    return Schema(folder, ("0001",))


def _insert_first_history(path: Path) -> None:
    drafts = (
        '{"platform": "gmail", "connection_key": "k1", "method": "GET", "path": "messages/list", "body": ""}',
        '{"platform": "slack", "connection_key": "k2", "method": "POST", "path": "chat", "body": "needle é"}',
        "{half",
    )
    for number, draft in enumerate(drafts, start=1):
        query(
            path,
            "INSERT INTO history (workspace_id, at, draft_json, status, elapsed_s, response_bytes, problem) "
            f"VALUES ('w1', '2026-01-0{number} 00:00:00.000000', '{draft}', 20{number}, 0.5, 3, '')",
        )


def test_history_of_the_first_schema_is_found_in_full_text(
    path: Path, run: Run, first_schema: Schema, opened: list[Database]
) -> None:
    open_database(path, first_schema).close()
    _insert_first_history(path)
    opened.append(open_database(path))
    store = SqliteHistoryStore(opened[0])
    for words, statuses in (("", [203, 202, 201]), ("list", [201]), ("needle é", [202]), ("203", [203])):
        found = run(store.find(HistoryQuery(W1, words)))
        assert [each.status for each in found] == statuses
    (gmail,) = run(store.find(HistoryQuery(W1, connection_key="k1")))
    assert (gmail.draft.path, gmail.draft.platform, gmail.is_pinned) == ("messages/list", "gmail", False)
    copy = path.with_name("desktop.db.before-0001")
    assert b"needle" in copy.read_bytes()
    run(store.erase(W1))
    assert b"needle" not in b"".join(each.read_bytes() for each in path.parent.iterdir())
    assert query(copy, "SELECT count(*) FROM history") == [(0,)]


def test_history_of_a_damaged_database_of_the_first_schema_is_taken_over(
    path: Path, run: Run, first_schema: Schema, opened: list[Database]
) -> None:
    open_database(path, first_schema).close()
    _insert_first_history(path)
    data = bytearray(path.read_bytes())
    root = query(path, "SELECT rootpage FROM sqlite_master WHERE name = 'activity'")[0][0]
    assert isinstance(root, int)
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    path.write_bytes(data)
    opened.append(open_database(path))
    assert opened[0].notices[0].trouble is StoreTrouble.DAMAGED
    found = run(SqliteHistoryStore(opened[0]).find(HistoryQuery(W1, "needle")))
    assert [each.draft.path for each in found] == ["chat"]


@pytest.fixture
def next_schema(tmp_path: Path) -> Schema:
    """The schema of a version to come: one more column and an index."""
    folder = tmp_path / "next migrations"
    shutil.copytree(SCHEMA.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "v9999_note.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision, down_revision = '9999', '{SCHEMA.head}'\n"
        "def upgrade():\n    op.add_column('user_connections', sa.Column('note', sa.Text))\n"
    )
    return Schema(folder, (*SCHEMA.revisions, "9999"))


def test_an_older_database_is_copied_and_then_migrated(
    filled: Path, run: Run, next_schema: Schema, opened: list[Database]
) -> None:
    opened.append(open_database(filled, next_schema))
    assert opened[0].notices == ()
    assert len(keys(run, opened[0])) == 300
    assert query(filled, "SELECT note FROM user_connections LIMIT 1") == [(None,)]
    copy = filled.with_name(f"desktop.db.before-{SCHEMA.head}")
    assert copy.stat().st_mode & 0o777 == 0o600
    assert query(copy, "SELECT version_num FROM alembic_version") == [(SCHEMA.head,)]
    assert query(copy, "SELECT count(*) FROM user_connections") == [(300,)]


@pytest.mark.parametrize("failure", ["op.execute('INSERT INTO nowhere VALUES (1)')", "1 / 0"])
def test_a_migration_that_fails_leaves_the_old_schema_whole(
    filled: Path, run: Run, next_schema: Schema, opened: list[Database], failure: str
) -> None:
    script = next_schema.folder / "versions" / "v9999_note.py"
    script.write_text(script.read_text() + f"    op.execute('DELETE FROM user_connections')\n    {failure}\n")
    with pytest.raises((StoreError, ZeroDivisionError)):
        open_database(filled, next_schema)
    opened.append(open_database(filled))
    assert len(keys(run, opened[0])) == 300
    table = query(filled, "SELECT sql FROM sqlite_master WHERE name = 'user_connections'")
    assert "note" not in str(table)


# A newer schema


def test_a_newer_database_is_read_and_never_written(filled: Path, run: Run, opened: list[Database]) -> None:
    query(filled, "UPDATE alembic_version SET version_num = '9999'")
    before = filled.read_bytes()
    database = open_database(filled)
    (notice,) = database.notices
    assert notice.trouble is StoreTrouble.NEWER
    assert database.is_read_only
    assert len(keys(run, database)) == 300
    for work in (
        SqliteConnectionStore(database).save(W1, connection("a"), ANNA),
        SqliteConnectionStore(database).erase(W1),
    ):
        with pytest.raises(StoreError) as caught:
            run(work)
        assert caught.value.trouble is StoreTrouble.NEWER
    database.close()
    assert filled.read_bytes() == before
    assert names(filled) == ["desktop.db"]


def test_a_newer_database_without_a_column_we_read_says_that_it_is_newer(
    filled: Path, run: Run, opened: list[Database]
) -> None:
    query(filled, "UPDATE alembic_version SET version_num = '9999'")
    query(filled, "ALTER TABLE user_connections RENAME COLUMN state TO condition")
    opened.append(open_database(filled))
    with pytest.raises(StoreError) as caught:
        keys(run, opened[0])
    assert caught.value.trouble is StoreTrouble.NEWER


# Damage


def damaged_copy(path: Path, how: str) -> bytes:
    data = bytearray(path.read_bytes())
    size = len(data)
    if how == "no database":
        data = bytearray(b"This is a letter to my aunt.\n" * 500)
    elif how == "zeros":
        data = bytearray(size)
    elif how == "cut in half":
        del data[size // 2 :]
    elif how == "a page of noise":
        start = data.index(b"key 150") // 4096 * 4096  # in the middle of the rows
        data[start : start + 4096] = bytes(range(256)) * 16
    elif how == "header of noise":
        data[:100] = bytes(range(100, 200))
    path.write_bytes(data)
    return bytes(data)


@pytest.mark.parametrize("how", ["no database", "zeros", "cut in half", "a page of noise", "header of noise"])
def test_a_damaged_database_is_moved_aside_said_and_replaced(
    filled: Path, run: Run, opened: list[Database], how: str
) -> None:
    data = damaged_copy(filled, how)
    opened.append(open_database(filled))
    (notice,) = opened[0].notices
    assert notice.trouble is StoreTrouble.DAMAGED
    assert Path(notice.moved_to).name.startswith("desktop.db.damaged-")
    assert Path(notice.moved_to).read_bytes() == data
    rescued = keys(run, opened[0])
    assert notice.detail == f"saved connections taken over: {len(rescued)}"
    run(SqliteConnectionStore(opened[0]).save(W1, connection("after"), ANNA))
    assert "after" in keys(run, opened[0])
    if how == "a page of noise":
        assert 250 < len(rescued) < 300
        assert {"key 000", "key 299"} <= set(rescued)


@pytest.mark.parametrize("how", ["no database", "zeros", "header of noise"])
def test_what_a_damaged_database_no_longer_gives_comes_from_the_last_good_copy(
    filled: Path, run: Run, opened: list[Database], how: str
) -> None:
    database = open_database(filled)  # a day later: in order, so it is copied
    run(SqliteConnectionStore(database).save(W1, connection("after the copy"), ANNA))
    database.close()
    assert good_copy(filled).stat().st_mode & 0o777 == 0o600
    damaged_copy(filled, how)
    opened.append(open_database(filled))
    assert opened[0].notices[0].detail == "saved connections taken over: 300"
    assert len(keys(run, opened[0])) == 300


def test_the_good_copy_is_renewed_once_a_day_and_goes_with_what_is_erased(filled: Path, run: Run) -> None:
    open_database(filled).close()
    first = good_copy(filled).stat()
    open_database(filled).close()
    assert good_copy(filled).stat().st_ino == first.st_ino
    os.utime(good_copy(filled), (first.st_mtime - 90_000,) * 2)
    database = open_database(filled)
    assert good_copy(filled).stat().st_ino != first.st_ino
    run(SqliteConnectionStore(database).erase(W1))
    database.close()
    assert not good_copy(filled).exists()


def test_the_log_is_moved_aside_with_its_database(filled: Path, run: Run, opened: list[Database]) -> None:
    damaged_copy(filled, "cut in half")
    log = filled.with_name("desktop.db-wal")
    log.write_bytes(b"what was left of a log" * 100)
    opened.append(open_database(filled))
    moved = Path(opened[0].notices[0].moved_to)
    assert moved.with_name(moved.name + "-wal").read_bytes() == b"what was left of a log" * 100


def test_a_log_without_its_database_is_kept_and_not_played_into_a_new_one(
    filled: Path, run: Run, opened: list[Database]
) -> None:
    database = open_database(filled)
    run(SqliteConnectionStore(database).save(W1, connection("in the log"), ANNA))
    log = filled.with_name("desktop.db-wal").read_bytes()
    database.close()
    filled.unlink()
    filled.with_name("desktop.db-wal").write_bytes(log)
    opened.append(open_database(filled))
    assert keys(run, opened[0]) == []
    (kept,) = [
        each for each in filled.parent.iterdir() if each.name.endswith("-wal") and "damaged" in each.name
    ]
    assert kept.read_bytes() == log


def test_a_log_that_was_not_closed_is_played_in(filled: Path, run: Run, opened: list[Database]) -> None:
    database = open_database(filled)
    run(SqliteConnectionStore(database).save(W1, connection("last"), ANNA))
    for suffix in ("", "-wal"):  # what a power cut leaves
        shutil.copy(f"{filled}{suffix}", filled.parent.parent / f"desktop.db{suffix}")
    database.close()
    opened.append(open_database(filled.parent.parent / "desktop.db"))
    assert opened[0].notices == ()
    assert "last" in keys(run, opened[0])


# Where nothing can be written

READ_ONLY = """
import asyncio, os, sys
from pathlib import Path
from desktop.domain.errors import StoreError
from desktop.domain.workspace import WorkspaceId
from desktop.store.opening import open_stores

async def main():
    folder = Path(sys.argv[1])
    # Root may write anywhere: become nobody, once everything is imported.
    await open_stores(folder / "warm" / "up.db").aclose()
    if os.geteuid() == 0:
        os.setuid(65534)
    try:
        stores = open_stores(folder / "data" / "desktop.db")
    except StoreError as error:
        print("refused", error.trouble.value)
        return
    print(stores.is_read_only, [notice.trouble.value for notice in stores.notices])
    print(len(await stores.connections.saved(WorkspaceId("w1"))))
    try:
        await stores.connections.erase(WorkspaceId("w1"))
    except StoreError as error:
        print(error.trouble.value)
    await stores.aclose()

asyncio.run(main())
"""


@pytest.fixture
def bare_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that anybody can enter."""
    folder = Path("/tmp") / f"authkit-desktop-store-{os.getpid()}"
    folder.mkdir(mode=0o755)
    yield folder
    (folder / "data").chmod(0o700)
    shutil.rmtree(folder)


def nobody_says(folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_a_folder_that_cannot_be_written_opens_read_only_and_is_said(bare_folder: Path, filled: Path) -> None:
    data = bare_folder / "data"
    data.mkdir()
    shutil.copy(filled, data)
    (data / "desktop.db").chmod(0o444)
    data.chmod(0o555)
    assert nobody_says(bare_folder) == ["True ['read_only']", "300", "read_only"]
    assert [each.name for each in data.iterdir()] == ["desktop.db"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_a_file_of_somebody_else_opens_read_only_and_ones_own_is_made_writable(
    bare_folder: Path, filled: Path
) -> None:
    (bare_folder / "data").mkdir()
    (bare_folder / "data").chmod(0o777)
    shutil.copy(filled, bare_folder / "data")
    (bare_folder / "data" / "desktop.db").chmod(0o444)
    if os.geteuid() == 0:
        assert nobody_says(bare_folder) == ["True ['read_only']", "300", "read_only"]
    else:
        assert nobody_says(bare_folder) == ["False []", "300"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_an_empty_folder_that_cannot_be_written_is_refused(bare_folder: Path) -> None:
    (bare_folder / "data").mkdir(mode=0o555)
    assert nobody_says(bare_folder) == ["refused read_only"]


def test_a_path_that_is_a_folder_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        open_database(path)
    assert caught.value.path == str(path)
    assert path.is_dir()


def test_a_folder_that_is_a_file_is_refused(path: Path) -> None:
    path.parent.write_text("a file")
    with pytest.raises(StoreError):
        open_database(path)
    assert path.parent.read_text() == "a file"
