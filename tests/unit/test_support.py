"""The fixtures see what they are there to see: each is shown one offender."""

import base64
import gzip
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.canary import CANARY, assert_no_canary

pytest_plugins = ["pytester"]
SUPPORT = ("loops", "leaks", "logfail", "loopback_only", "no_skips")


def outcome_of(pytester: pytest.Pytester, **sources: str) -> pytest.RunResult:
    """Runs a test file of its own, in a process of its own, with this project's fixtures."""
    root = Path(__file__).parents[2]
    settings = {"pythonpath": root, "qt_api": "pyside6", "filterwarnings": "error", "markers": "allow_log: x"}
    pytester.makeini("\n".join(["[pytest]", *(f"{name} = {value}" for name, value in settings.items())]))
    pytester.makeconftest(f"pytest_plugins = {[f'tests.support.{name}' for name in SUPPORT]!r}")
    pytester.makepyfile(**sources)
    return pytester.runpytest_subprocess("-q")


OFFENDERS = {
    "test_task": (
        """
        import asyncio
        def test_it(run):
            async def work():
                global task
                task = asyncio.ensure_future(asyncio.Event().wait())
            run(work())
        """,
        "*tasks left running*",
    ),
    "test_qt_task": (
        """
        import asyncio
        def test_it(qt_run):
            async def work():
                global task
                task = asyncio.ensure_future(asyncio.Event().wait())
            qt_run(work())
        """,
        "*tasks left running*",
    ),
    "test_window": (
        """
        from PySide6.QtWidgets import QWidget
        kept = []
        def test_it(qapp):
            kept.append(QWidget(objectName="forgotten"))
        """,
        "*left behind: QWidget forgotten*",
    ),
    "test_thread": (
        """
        import threading
        event = threading.Event()
        def test_it():
            threading.Thread(target=event.wait, name="forgotten").start()
        def teardown_module():
            event.set()  # the process waits for the thread; by now it was seen
        """,
        "*left behind: thread forgotten*",
    ),
    "test_log": (
        """
        import logging
        def test_it():
            logging.getLogger("desktop.x").warning("odd")
        """,
        "*WARNING desktop.x: odd*",
    ),
    "test_connect": (
        """
        import socket
        def test_it():
            try:
                socket.create_connection(("93.184.216.34", 80), timeout=1)
            except OSError:
                pass
        """,
        "*left this machine: connect 93.184.216.34:80*",
    ),
    "test_look_up": (
        """
        import asyncio, socket
        def test_it(run):
            async def work():
                try:
                    await asyncio.open_connection("api.picaos.com", 443)
                except OSError:
                    pass
            run(work())
        """,
        "*left this machine: look-up of api.picaos.com*",
    ),
    "test_bind": (
        """
        import socket
        def test_it():
            with socket.socket() as server:
                try:
                    server.bind(("0.0.0.0", 0))
                except OSError:
                    pass
        """,
        "*left this machine: bind 0.0.0.0:0*",
    ),
}


def test_offenders_are_caught(pytester: pytest.Pytester) -> None:
    result = outcome_of(pytester, **{name: source for name, (source, _) in OFFENDERS.items()})
    result.assert_outcomes(passed=len(OFFENDERS), errors=len(OFFENDERS))
    for name, (_, message) in OFFENDERS.items():
        result.stdout.fnmatch_lines_random([message])
        result.stdout.fnmatch_lines_random([f"ERROR {name}.py::test_it*"])


def test_what_is_tidy_or_allowed_passes(pytester: pytest.Pytester) -> None:
    result = outcome_of(
        pytester,
        test_tidy="""
        import asyncio, logging, socket, time, pytest
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QWidget

        def test_window(qtbot, until):
            widget = QWidget()
            qtbot.addWidget(widget)
            QTimer.singleShot(20, widget.show)
            until(widget.isVisible)

        def test_coroutine_on_qt(qt_run):
            async def work():
                server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0)
                port = server.sockets[0].getsockname()[1]
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                assert await reader.read() == b""
                writer.close()
                server.close()
            qt_run(work())

        def test_timer_due_when_the_test_is_over(qt_run):
            async def late():
                await asyncio.sleep(0.001)
                await asyncio.to_thread(int)
            async def begin():
                asyncio.ensure_future(late())
            qt_run(begin())
            over = time.monotonic() + 0.01
            while time.monotonic() < over:
                pass

        @pytest.mark.allow_log("odd")
        def test_marker():
            logging.getLogger("x").warning("odd")

        def test_fixture(allow_log):
            allow_log("^ERROR x: odd")
            logging.getLogger("x").error("odd")

        def test_reserved_name():
            with pytest.raises(socket.gaierror):
                socket.create_connection(("nowhere.invalid", 80))
        """,
    )
    result.assert_outcomes(passed=6)


def test_a_skip_fails_on_ci_and_only_there(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = """
        import pytest
        def test_it():
            pytest.skip("no node here")
        """
    monkeypatch.delenv("CI", raising=False)
    outcome_of(pytester, test_skip=source).assert_outcomes(skipped=1)
    monkeypatch.setenv("CI", "true")
    result = outcome_of(pytester, test_skip=source)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*no node here*"])


HIDING_PLACES = {
    "raw": CANARY.encode(),
    "in a URL": b"GET /?k=" + quote(CANARY, safe="").encode(),
    "in base64": base64.b64encode(b"Authorization: " + CANARY.encode()),
    "in shifted base64": base64.b64encode(b"Authorization" + CANARY.encode() + b"!"),
    "in hex": CANARY.encode().hex().encode(),
    "in UTF-16": CANARY.encode("utf-16"),
    "in gzip": gzip.compress(b"xx" * 50 + CANARY.encode()),
}


@pytest.mark.parametrize("place", HIDING_PLACES)
def test_the_canary_is_found(tmp_path: Path, place: str) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "file.log").write_bytes(HIDING_PLACES[place])
    with pytest.raises(AssertionError, match=r"file\.log"):
        assert_no_canary(tmp_path)


def test_the_canary_is_found_across_database_pages(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as database, database:
        database.execute("pragma page_size = 512")
        database.execute("create table t (a text)")
        for pad in range(400, 520, 7):  # some of these values are cut inside the key
            database.execute("insert into t values (?)", ("x" * pad + CANARY,))
    with pytest.raises(AssertionError, match="by its rows"):
        assert_no_canary(tmp_path)


def test_a_clean_folder_and_text_pass(tmp_path: Path) -> None:
    (tmp_path / "a.log").write_text("nothing here, sk_test_•••")
    assert_no_canary(tmp_path, texts=["sk_test_", b"\xff"])
    with pytest.raises(AssertionError, match="text 0"):
        assert_no_canary(texts=[f"key={CANARY}"])
