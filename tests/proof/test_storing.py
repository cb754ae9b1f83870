"""Shares of R10 and R12, and both against a loss, a damage and a run that does not go on."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.store import database, engine
from tests.proof import disk, kills
from tests.proof.figure import Share
from tests.proof.storing import NAME

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork and no SIGKILL")


def loses_a_row(folder: Path) -> None:
    """As if the last acknowledged save had not reached the disk."""
    with closing(sqlite3.connect(folder / NAME)) as db, db:
        db.execute("DELETE FROM user_connections WHERE rowid = (SELECT max(rowid) FROM user_connections)")


def damages(folder: Path) -> None:
    data = bytearray((folder / NAME).read_bytes())
    data[4096 * 3 : 4096 * 6] = b"\xff" * (4096 * 3)
    (folder / NAME).write_bytes(data)


def test_r10_a_hundred_kills() -> None:
    figure = kills.prove(Share(0.01))
    assert figure.is_met, figure


def test_r10_sees_a_loss() -> None:
    figure = kills.prove(Share(0.0008), loses_a_row)
    assert not figure.is_met
    assert any("lost" in fault for fault in figure.faults)


def test_r10_sees_damage() -> None:
    figure = kills.prove(Share(0.0008), damages)
    assert any("opened with" in fault or "corrupt" in fault for fault in figure.faults)


def test_r12_a_share() -> None:
    figure = disk.prove(Share(0.02))
    assert figure.is_met, figure


def test_r12_sees_a_loss() -> None:
    assert any("lost" in fault for fault in disk.prove(Share(0.01), loses_a_row).faults)


def test_r12_sees_a_store_that_does_not_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    real = database.translated

    def remembers(error: sqlite3.Error, path: str) -> object:
        monkeypatch.setattr(
            database.Database, "write", engine.make_engine
        )  # from now on nothing can be saved
        return real(error, path)

    monkeypatch.setattr(database, "translated", remembers)
    assert any("CRASH" in fault or "go on" in fault for fault in disk.prove(Share(0.01)).faults)
