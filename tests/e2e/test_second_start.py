"""Two starts on one data folder, as processes of their own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DEADLINE_S = 30.0


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A run on this folder; it is killed at the end if it still lives."""
    command = [sys.executable, "-m", "desktop", "--data-dir", str(folder), *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def second_start(folder: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    command = [sys.executable, "-m", "desktop", "--data-dir", str(folder), *arguments]
    env = os.environ | environment
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, timeout=DEADLINE_S, check=False)


def wait_for(path: Path) -> None:
    wait_until(path.exists, str(path))


def wait_until(predicate: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + DEADLINE_S
    while not predicate():
        assert time.monotonic() < deadline, f"{what} did not come"


def made_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def test_the_second_start_hands_over_and_ends_at_once(tmp_path: Path) -> None:
    """It comes while the first is only just starting, and asks it for the demo."""
    with started(tmp_path) as first:
        wait_for(tmp_path / "instance.sock")
        done = second_start(tmp_path, "--demo")
        assert (done.returncode, done.stderr) == (0, b"")
        assert first.poll() is None
        wait_for(tmp_path / "desktop.db")  # it opened: without a workspace nothing makes a database


def test_what_cannot_be_handed_over_is_refused(tmp_path: Path) -> None:
    with started(tmp_path):
        wait_for(tmp_path / "instance.sock")
        for done in (
            second_start(tmp_path, "--tour", str(tmp_path / "pictures")),
            second_start(tmp_path, PICA_SECRET_KEY="sk_test_0123456789abcdef"),
        ):
            assert done.returncode == 2
            assert b"running already" in done.stderr
            assert b"0123456789" not in done.stderr


def test_a_killed_run_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with started(tmp_path) as first:
        wait_for(tmp_path / "instance.sock")
        first.kill()
        first.wait(DEADLINE_S)
    left = made_at(tmp_path / "instance.sock")
    with started(tmp_path) as next_one:
        wait_until(lambda: made_at(tmp_path / "instance.sock") > left, "a socket of the second run")
        assert second_start(tmp_path, "authkit-desktop://connection/test::gmail").returncode == 0
        assert next_one.poll() is None


def test_the_second_start_loads_neither_qt_nor_the_loop_of_it(tmp_path: Path) -> None:
    code = (
        "import sys; from desktop.__main__ import main;"
        f"sys.argv = ['authkit-desktop', '--data-dir', {json.dumps(str(tmp_path))}];"
        "heavy = ('PySide6', 'qasync', 'httpx', 'sqlalchemy', 'keyring', 'msgspec');"
        "print(main(), [name for name in sys.modules if name.startswith(heavy)])"
    )
    with started(tmp_path):
        wait_for(tmp_path / "instance.sock")
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=DEADLINE_S, check=False
        )
    assert done.stdout.strip() == b"0 []"


def test_an_argument_that_is_no_link_is_said() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "https://example.com"],
        cwd=ROOT,
        capture_output=True,
        timeout=DEADLINE_S,
        check=False,
    )
    assert done.returncode == 2
    assert b"does not begin with authkit-desktop:" in done.stderr
