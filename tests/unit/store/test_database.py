"""The database at work: nothing acknowledged is lost, nothing erased stays, and trouble is said."""

import asyncio
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.domain.history import HistoryLimits, HistoryQuery
from desktop.domain.identity import Identity
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store.connection import SqliteConnectionStore
from desktop.store.database import Database
from desktop.store.history import SqliteHistoryStore
from desktop.store.sqlite import open_database
from tests.support.canary import assert_no_canary
from tests.support.loops import Run, eventually

ROOT = Path(__file__).parent.parent.parent.parent
W1 = WorkspaceId("w1")
ANNA = Identity("anna")
Opener = Callable[[], Database]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "desktop.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Opener]:
    databases: list[Database] = []

    def make() -> Database:
        databases.append(open_database(path))
        return databases[-1]

    yield make
    for database in databases:
        database.close()


def connection(key: str, raw_json: str = "{}") -> Connection:
    state = ConnectionState.OPERATIONAL
    return Connection(
        ConnectionKey(key), ConnectionId("c"), "gmail", Environment.TEST, state, raw_json=raw_json
    )


def keys(run: Run, database: Database) -> list[str]:
    return [each.connection_key for each in run(SqliteConnectionStore(database).saved(W1))]


def test_what_was_saved_is_on_the_disk_for_others_to_read(path: Path, run: Run, opened: Opener) -> None:
    run(SqliteConnectionStore(opened()).save(W1, connection("a"), ANNA))
    assert keys(run, opened()) == ["a"]


# Killed, cancelled, two at a time

WRITER = """
import asyncio, sys
from pathlib import Path
from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.store.opening import open_stores

async def main():
    stores = open_stores(Path(sys.argv[1]))
    print("open", flush=True)
    sys.stdin.readline()
    for number in range(int(sys.argv[3])):
        key = f"{sys.argv[2]} {number:05}"
        made = Connection(ConnectionKey(key), ConnectionId("c"), "gmail", Environment.TEST,
                          ConnectionState.OPERATIONAL, raw_json="x" * 3000)
        await stores.connections.save(WorkspaceId("w1"), made, Identity("anna"))
        print(key, flush=True)
    await stores.aclose()

asyncio.run(main())
"""


def start_writer(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(count)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def go(writer: subprocess.Popen[str]) -> None:
    assert writer.stdin is not None
    assert writer.stdout is not None
    assert writer.stdout.readline() == "open\n"
    writer.stdin.write("go\n")
    writer.stdin.flush()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_no_acknowledged_save_is_lost_when_the_process_is_killed(
    path: Path, run: Run, opened: Opener
) -> None:
    chance = random.Random(20260131)
    acknowledged: list[str] = []
    for number in range(10):
        with start_writer(path, f"run {number}", 100_000) as writer:
            go(writer)
            assert writer.stdout is not None
            for _ in range(chance.randrange(1, 60)):
                acknowledged.append(writer.stdout.readline().strip())
            killer = threading.Timer(chance.uniform(0, 0.003), writer.send_signal, [signal.SIGKILL])
            killer.start()
            acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
            killer.join()
        database = open_database(path)
        assert database.notices == ()
        assert set(acknowledged) <= set(keys(run, database))
        database.close()
    assert len(acknowledged) > 100


def test_two_processes_make_and_fill_one_database(path: Path, run: Run, opened: Opener) -> None:
    with start_writer(path, "first", 60) as first, start_writer(path, "second", 60) as second:
        go(first)
        go(second)
        assert first.wait(60) == second.wait(60) == 0
    assert len(keys(run, opened())) == 120


def locked(path: Path) -> sqlite3.Connection:
    """Another program in the middle of a write."""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


def test_a_cancelled_save_is_finished(path: Path, run: Run, opened: Opener) -> None:
    database = opened()

    async def save_and_leave() -> None:
        with closing(locked(path)) as other:
            saving = asyncio.ensure_future(SqliteConnectionStore(database).save(W1, connection("a"), ANNA))
            waiting = asyncio.ensure_future(SqliteConnectionStore(database).save(W1, connection("b"), ANNA))
            await asyncio.sleep(0)
            for task in (saving, waiting):
                task.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await task
            other.execute("ROLLBACK")

    run(save_and_leave())
    assert keys(run, database) == ["a", "b"]


def test_a_save_waits_for_another_program(path: Path, run: Run, opened: Opener) -> None:
    database = opened()

    async def save() -> None:
        with closing(locked(path)) as other:
            saving = asyncio.ensure_future(SqliteConnectionStore(database).save(W1, connection("a"), ANNA))
            await asyncio.sleep(0.05)
            assert not saving.done()
            other.execute("ROLLBACK")
            await saving

    run(save())
    assert keys(run, database) == ["a"]


def test_a_program_that_does_not_let_go_is_said(
    path: Path, run: Run, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.engine.BUSY_TIMEOUT_S", 0.05)
    database = opened()
    with closing(locked(path)) as other:
        with pytest.raises(StoreError) as caught:
            run(SqliteConnectionStore(database).save(W1, connection("a"), ANNA))
        assert caught.value.trouble is StoreTrouble.BUSY
        other.execute("ROLLBACK")
    run(SqliteConnectionStore(database).save(W1, connection("a"), ANNA))
    assert keys(run, database) == ["a"]


# Trouble


def set_max_pages(run: Run, database: Database, count: int) -> None:
    run(
        database.read(
            lambda transaction: transaction.exec_driver_sql(f"PRAGMA max_page_count={count}").scalar()
        )
    )


def test_a_full_disk_is_said_and_saving_works_again_once_there_is_room(run: Run, opened: Opener) -> None:
    database = opened()
    store = SqliteConnectionStore(database)
    run(store.save(W1, connection("before"), ANNA))
    set_max_pages(run, database, 1)  # no more than there is
    with pytest.raises(StoreError) as caught:
        run(store.save(W1, connection("too much", "x" * 100_000), ANNA))
    assert caught.value.trouble is StoreTrouble.FULL
    assert keys(run, database) == ["before"]
    set_max_pages(run, database, 1_000_000)
    run(store.save(W1, connection("too much", "x" * 100_000), ANNA))
    assert keys(run, database) == ["before", "too much"]


def test_damage_found_at_work_is_said(path: Path, run: Run, opened: Opener) -> None:
    database, reader = opened(), opened()  # the reader has none of the pages in memory
    store = SqliteConnectionStore(database)
    for number in range(50):
        run(store.save(W1, connection(f"key {number}", "x" * 3000), ANNA))
    run(database.wipe_log())
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"noise" * 10_000)
    with pytest.raises(StoreError) as caught:
        keys(run, reader)
    assert caught.value.trouble is StoreTrouble.DAMAGED


def test_errors_and_their_causes_hold_no_values(run: Run, opened: Opener, canary: str) -> None:
    database = opened()
    set_max_pages(run, database, 1)
    with pytest.raises(StoreError) as caught:
        run(SqliteConnectionStore(database).save(W1, connection("k", canary * 1000), ANNA))
    error: BaseException | None = caught.value
    while error is not None:
        assert canary not in f"{error!r} {error}"
        error = error.__cause__


def test_a_closed_database_says_so(run: Run, opened: Opener) -> None:
    database = opened()
    run(database.aclose())
    run(database.aclose())
    with pytest.raises(StoreError):
        keys(run, database)


def test_a_time_without_a_zone_is_a_bug_and_not_stored(run: Run, opened: Opener) -> None:
    store = SqliteHistoryStore(opened())
    with pytest.raises(Exception, match="needs a zone"):
        run(store.add(HistoryEntry(0, W1, datetime(2026, 1, 31), RequestDraft(), 200, 0.1, 0)))
    assert list(run(store.find(HistoryQuery(W1)))) == []


def test_the_loop_is_alive_while_the_database_works(path: Path, run: Run, opened: Opener) -> None:
    database = opened()

    async def ticks() -> int:
        with closing(locked(path)) as other:
            saving = asyncio.ensure_future(SqliteConnectionStore(database).save(W1, connection("a"), ANNA))
            count = 0

            def tick() -> bool:
                nonlocal count
                count += 1
                return count >= 5

            await eventually(tick)
            other.execute("ROLLBACK")
            await saving
        return count

    assert run(ticks()) >= 5


# Erasing


def is_there(folder: Path) -> bool:
    try:
        assert_no_canary(folder)
    except AssertionError:
        return True
    return False


def test_erased_history_is_in_no_file(path: Path, run: Run, opened: Opener, canary: str) -> None:
    database = opened()
    store = SqliteHistoryStore(database)
    for _ in range(20):
        draft, body = RequestDraft(path=canary), canary.encode() * 500
        run(store.add(HistoryEntry(0, W1, datetime.now(UTC), draft, 200, 0.1, 0, body, canary)))
    assert is_there(path.parent)
    run(store.erase(W1))
    assert not is_there(path.parent)
    database.close()
    assert not is_there(path.parent)


def test_one_erased_entry_is_in_no_file(path: Path, run: Run, opened: Opener, canary: str) -> None:
    """Nor in the index, whose old pieces hold what was deleted until it is written anew."""
    database = opened()
    store = SqliteHistoryStore(database)
    ids: list[int] = []
    for number in range(40):
        draft = RequestDraft(path=f"{canary}/{number}" if number == 7 else f"others/{number}")
        added = run(store.add(HistoryEntry(0, W1, datetime.now(UTC), draft, 200, 0.1, 0)))
        ids.append(added.id)
    assert is_there(path.parent)
    run(store.forget((ids[7],)))
    for piece in range(0, len(canary) - 8, 4):  # as the index holds it: in order, three at a time
        files = b"".join(each.read_bytes() for each in path.parent.iterdir())
        assert canary[piece : piece + 8].encode() not in files
    assert not is_there(path.parent)
    found = run(store.find(HistoryQuery(W1, "others/3")))
    assert {each.draft.path for each in found} == {"others/3", *(f"others/{n}" for n in range(30, 40))}


def test_what_goes_by_its_age_is_in_no_file(path: Path, run: Run, opened: Opener, canary: str) -> None:
    store = SqliteHistoryStore(opened())
    old = datetime(2020, 1, 1, tzinfo=UTC)
    run(store.add(HistoryEntry(0, W1, old, RequestDraft(body=canary), 200, 0.1, 0, canary.encode())))
    run(store.add(HistoryEntry(0, W1, datetime.now(UTC), RequestDraft(path="kept"), 200, 0.1, 0)))
    assert run(store.trim(W1, HistoryLimits(30, 0), datetime.now(UTC))) == 1
    assert not is_there(path.parent)


def test_erased_connections_are_in_no_file(path: Path, run: Run, opened: Opener, canary: str) -> None:
    database = opened()
    store = SqliteConnectionStore(database)
    for number in range(20):
        run(store.save(W1, connection(f"{canary} {number}", canary * 500), ANNA))
    assert is_there(path.parent)
    run(store.erase(W1))
    assert not is_there(path.parent)
    database.close()
    assert not is_there(path.parent)
