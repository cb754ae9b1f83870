"""The application on a data folder that an earlier, or a later, version of it left."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.workspace import WorkspaceId
from desktop.sandbox.server import Sandbox
from desktop.store.schema import SCHEMA
from tests.fakes.keyring_backends import Keeping
from tests.gui.app.conftest import Running, Start
from tests.support.older import OLD_KEY, SETTINGS, make_database, make_settings


def leave_folder(tmp_path: Path, sandbox: Sandbox, backend: Keeping, revision: str, fixture: Path) -> Path:
    """What an earlier version left, its key in the keyring."""
    folder = tmp_path / "desk"  # where `start` runs
    make_settings(folder / "settings.json", fixture, sandbox.api_url)
    backend.values["authkit-desktop", "acme"] = sandbox.key
    return make_database(folder / "desktop.db", revision)


def saved_row(running: Running) -> None:
    """The row saved by that version is in the list, beside those of the vault."""
    running.until(lambda: running.desk.views.connections.find(OLD_KEY) is not None)


def test_a_folder_of_the_first_version_opens_as_it_was_left(
    start: Start, tmp_path: Path, sandbox: Sandbox, backend: Keeping
) -> None:
    path = leave_folder(tmp_path, sandbox, backend, SCHEMA.revisions[0], SETTINGS[0])
    running = start()
    window, desk = running.window, running.desk
    assert window.rail.current() == "activity"
    assert running.child("workspace_switch").accessibleName().startswith("Workspace Acme CRM, TEST")
    saved_row(running)
    window.show_page("console")
    running.until(lambda: desk.views.console.history.table.total == 1)
    assert running.toast_words == ""
    running.end()
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(SCHEMA.head,)]
    assert path.with_name("desktop.db.before-0001").exists()


@pytest.mark.allow_log("newer hologram", "activity not kept: .*newer")
def test_a_folder_of_a_later_version_is_read_said_and_left_alone(
    start: Start, tmp_path: Path, sandbox: Sandbox, backend: Keeping
) -> None:
    path = leave_folder(tmp_path, sandbox, backend, SCHEMA.revisions[-2], SETTINGS[-1])
    settings = path.with_name("settings.json")
    later = json.loads(settings.read_text(encoding="utf-8")) | {"version": 99, "hologram": {"depth": 3}}
    settings.write_text(json.dumps(later), encoding="utf-8")
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    before = path.read_bytes()
    running = start()
    running.until(lambda: "newer version" in running.toast_words)
    saved_row(running)
    assert running.desk.views.scope.workspace.id == WorkspaceId("acme")
    running.end()
    assert path.read_bytes() == before
    (kept,) = path.parent.glob("settings*version-99*")
    assert json.loads(kept.read_text(encoding="utf-8")) == later
