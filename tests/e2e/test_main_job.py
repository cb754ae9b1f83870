"""The whole main job as a process of its own: real keyring, real HTTP, real web engine, real database."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from desktop.sandbox.server import Sandbox
from tests.support.canary import assert_no_canary
from tests.support.keyring_session import (
    keyring_session_command,
    keyring_session_environment,
    require_keyring,
)
from tests.support.processes import ProcessWatch

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("welcome", "connections", "connectors", "connect", "sign-in", "authkit", "console", "activity")
TIMEOUT_S = 240


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tour's folder: pictures, data and what was printed. Runs once for all tests here."""
    require_keyring()
    folder = tmp_path_factory.mktemp("tour")
    arguments = ["--tour", str(folder / "pictures"), "--data-dir", str(folder / "data")]
    command = [sys.executable, "-m", "desktop", *arguments]
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen(
            keyring_session_command(command),
            env=keyring_session_environment(folder / "home", PYTHONPATH=str(ROOT)),
            cwd=ROOT,
            stdout=printed,
            stderr=subprocess.STDOUT,
        )
        watch = ProcessWatch(process.pid)
        watch.start()
        try:
            code = process.wait(TIMEOUT_S)
        finally:
            process.kill()
            watch.stop()
    (folder / "processes").mkdir()
    for pid, shown in watch.seen.items():
        (folder / "processes" / str(pid)).write_bytes(b"\n".join(shown))
    assert code == 0, (folder / "printed").read_text(errors="replace")[-4000:]
    return folder


def test_the_main_job_ends_well_and_leaves_a_picture_of_each_page(tour: Path) -> None:
    taken = {path.stem for path in (tour / "pictures").glob("*.png")}
    assert {*PAGES, "settings", "connections-dark", "console-dark"} <= taken
    assert "welcome-no-keyring" not in taken  # the real keyring took the key
    assert "stuck" not in taken


def test_no_page_is_blank(tour: Path) -> None:
    from PySide6.QtGui import QImage

    for path in (tour / "pictures").glob("*.png"):
        image = QImage(str(path))
        step = max(1, image.width() // 60)
        colours = {
            image.pixel(x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step)
        }
        assert len(colours) >= 6, path.name


def test_every_call_was_noted(tour: Path) -> None:
    with closing(sqlite3.connect(tour / "data" / "desktop.db")) as database:
        calls = database.execute("select source, path, status from activity").fetchall()
    sources = {source for source, _path, _status in calls}
    assert {"key_check", "catalogue", "vault", "token", "session_server", "console"} <= sources
    assert ("console", "/v1/passthrough/gmail/v1/users/me/profile", 200) in [
        (source, path.partition("?")[0], status) for source, path, status in calls
    ]


def test_the_key_is_in_no_file_and_in_nothing_printed(tour: Path) -> None:
    key = Sandbox().key
    assert_no_canary(tour / "data", tour / "pictures", tour / "printed", key=key)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells it on Linux alone")
def test_the_key_is_in_no_process_s_environment_or_arguments(tour: Path) -> None:
    """Those of the application and of all it started, the web engine's own while the window was open."""
    processes = {path: path.read_bytes() for path in (tour / "processes").iterdir()}
    engine = [data for data in processes.values() if b"QtWebEngineProcess" in data]
    assert sum(b"--type=renderer" in data for data in engine) >= 2  # the host page's and the widget's
    assert sum(b"-m\0desktop\0" in data for data in processes.values()) >= 1
    assert_no_canary(tour / "processes", key=Sandbox().key)


def test_the_workspace_of_the_tour_is_gone(tour: Path) -> None:
    settings = json.loads((tour / "data" / "settings.json").read_text())
    assert settings["workspaces"] == []
    with closing(sqlite3.connect(tour / "data" / "desktop.db")) as database:
        assert database.execute("select count(*) from user_connections").fetchone() == (0,)


def test_a_wrong_environment_is_said_and_nothing_starts(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path)],
        env={**os.environ, "PICA_API_URL": "http://api.example.com"},
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"PICA_API_URL" in done.stderr


_VERSION_WITHOUT_QT = """
import sys
from desktop.__main__ import main
sys.argv = ["authkit-desktop", "--version"]
try:
    main()
except SystemExit as end:
    assert not end.code
assert "PySide6" not in sys.modules
"""


def test_version_answers_without_qt() -> None:
    command = [sys.executable, "-c", _VERSION_WITHOUT_QT]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"AuthKit Desktop ")
