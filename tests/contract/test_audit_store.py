"""What every AuditStore promises; and on SQLite, that the database itself refuses every change."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.audit import AuditEvent, AuditFault, AuditFaultKind
from desktop.store.opening import StoreSet, open_stores
from tests.support.loops import Run

K = AuditFaultKind
TRIGGERS = ("audit_refuses_update", "audit_refuses_delete", "audit_refuses_replace")


def event(number: int) -> AuditEvent:
    at = f"2026-01-31T12:00:00.{number:06}Z"
    return AuditEvent(at, "anna", "send", f"POST /{number} “ü”", "done", "Acme", "200")


@pytest.fixture
def filled(tmp_path: Path, run: Run) -> Iterator[Path]:
    """A database whose log has ten entries, closed."""
    path = tmp_path / "desktop.db"
    stores = open_stores(path)
    run(stores.audit.append([event(number) for number in range(1, 11)]))
    run(stores.aclose())
    return path


def forge(path: Path, *statements: str) -> None:
    """What somebody with the file can do: the triggers go first."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)


def found(path: Path, run: Run) -> tuple[AuditFault, ...]:
    stores = open_stores(path)
    try:
        return run(stores.audit.check()).faults
    finally:
        run(stores.aclose())


def test_entries_come_back_newest_first(run: Run, stores: StoreSet) -> None:
    run(stores.audit.append([event(1), event(2)]))
    run(stores.audit.append([]))
    run(stores.audit.append([event(3)]))
    back = run(stores.audit.newest())
    assert [each.seq for each in back] == [3, 2, 1]
    assert [each.event for each in back] == [event(3), event(2), event(1)]
    assert len(run(stores.audit.newest(limit=2))) == 2
    assert run(stores.audit.check()).faults == ()


def test_the_chain_goes_on_after_a_restart(run: Run, filled: Path) -> None:
    stores = open_stores(filled)
    (entry,) = run(stores.audit.append([event(11)]))
    run(stores.aclose())
    assert entry.seq == 11
    assert found(filled, run) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET target = 'x' WHERE seq = 3",
        "DELETE FROM audit WHERE seq = 3",
        "DELETE FROM audit",
        "UPDATE audit SET seq = 99 WHERE seq = 3",
    ],
)
def test_the_database_refuses_to_change_or_remove_an_entry(filled: Path, run: Run, statement: str) -> None:
    refused = pytest.raises(sqlite3.IntegrityError, match="only grows")
    with closing(sqlite3.connect(filled)) as connection, refused:
        connection.execute(statement)
    assert found(filled, run) == ()


def test_replacing_an_entry_does_nothing(filled: Path, run: Run) -> None:
    with closing(sqlite3.connect(filled)) as connection, connection:
        connection.execute(
            "INSERT OR REPLACE INTO audit SELECT seq, at, os_user, action, 'forged', outcome, workspace, "
            "detail, previous, hash FROM audit WHERE seq = 3"
        )
    assert found(filled, run) == ()


@pytest.mark.parametrize(
    ("statements", "expected"),
    [
        (["UPDATE audit SET detail = '201' WHERE seq = 4"], AuditFault(K.CHANGED, 4)),
        (["UPDATE audit SET target = CAST(x'ff00fe' AS TEXT) WHERE seq = 4"], AuditFault(K.CHANGED, 4)),
        (["UPDATE audit SET at = replace(at, 'T', ' ') WHERE seq = 4"], AuditFault(K.CHANGED, 4)),
        (["DELETE FROM audit WHERE seq = 4"], AuditFault(K.MISSING, 4, 4)),
        (
            [
                "UPDATE audit SET seq = -1 WHERE seq = 4",
                "UPDATE audit SET seq = 4 WHERE seq = 7",
                "UPDATE audit SET seq = 7 WHERE seq = -1",
            ],
            AuditFault(K.SWAPPED, 4, 7),
        ),
        (["DELETE FROM audit WHERE seq > 8"], AuditFault(K.CUT, 9, 10)),
    ],
    ids=["a byte", "no text at all", "the time's form", "removed", "swapped", "cut"],
)
def test_what_was_done_to_the_file_is_named(
    filled: Path, run: Run, statements: list[str], expected: AuditFault
) -> None:
    forge(filled, *statements)
    assert found(filled, run) == (expected,)


def test_a_cut_is_still_named_after_more_was_done(filled: Path, run: Run) -> None:
    forge(filled, "DELETE FROM audit WHERE seq > 8")
    stores = open_stores(filled)
    run(stores.audit.append([event(12), event(13)]))
    run(stores.aclose())
    assert found(filled, run) == (AuditFault(K.MISSING, 9, 10),)


@pytest.mark.allow_log("hash outside the database is gone")
def test_a_lost_hash_outside_stays_in_the_log(filled: Path, run: Run) -> None:
    filled.with_name("audit-head.json").unlink()
    assert found(filled, run) == (AuditFault(K.HEAD_LOST),)
    stores = open_stores(filled)
    added = run(stores.audit.append([event(11)]))
    run(stores.aclose())
    assert [each.event.action for each in added] == ["audit_head", "send"]


def test_a_hash_outside_that_is_no_json_is_as_good_as_lost(filled: Path, run: Run) -> None:
    filled.with_name("audit-head.json").write_bytes(b"\xff{")
    assert found(filled, run) == (AuditFault(K.HEAD_LOST),)
