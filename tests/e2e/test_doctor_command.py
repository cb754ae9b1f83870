"""`authkit-desktop --doctor`, as a person or a script calls it: without a display."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def called(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """What the command gives in an environment without a display and without a keyring."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "PICA_SECRET_KEY")
    env = {name: value for name, value in os.environ.items() if name not in hidden} | environment
    command = [sys.executable, "-m", "desktop", "--doctor", *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)


def test_the_demo_is_well(tmp_path: Path) -> None:
    began = time.monotonic()
    done = called("--demo", "--data-dir", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].startswith("AuthKit Desktop")
    assert "passed" in lines[1]
    assert "failed" not in lines[1]
    assert any(line.split()[:1] == ["Pass"] and "Preflight answered with 204" in line for line in lines)
    assert time.monotonic() - began < 20  # 1.5 s on a quiet computer, imports included


def test_a_failure_is_an_exit_status_of_one(tmp_path: Path) -> None:
    done = called("--data-dir", str(tmp_path))
    assert done.returncode == 1
    assert "There is no workspace yet." in done.stdout
    assert "→ Add one with the secret key of your service." in done.stdout


def test_a_key_of_the_environment_is_examined_and_not_shown(tmp_path: Path) -> None:
    key = "sk_test_canary_0123456789abcdef"
    closed = "http://127.0.0.1:9"
    done = called(
        "--data-dir", str(tmp_path), PICA_SECRET_KEY=key, PICA_API_URL=closed, PICA_AUTHKIT_URL=closed
    )
    assert done.returncode == 1
    assert "From the environment (TEST, 127.0.0.1:9)" in done.stdout
    assert key not in done.stdout + done.stderr
    assert not any(key in path.read_text("latin-1") for path in tmp_path.rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--workspace", "Nowhere"), "There is no workspace named Nowhere"),
        (("--tour", "pictures"), "opens no window"),
        (("authkit-desktop://connection/x",), "opens no window"),
        (("--what",), "unrecognized arguments"),
    ],
)
def test_a_wrong_call_is_an_exit_status_of_two(tmp_path: Path, arguments: tuple[str, ...], says: str) -> None:
    done = called("--data-dir", str(tmp_path), *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""
