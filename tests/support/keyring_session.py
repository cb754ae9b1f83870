"""A real keyring for a test: gnome-keyring on a session bus of its own, in a fresh home.

Nothing of it reaches the machine's own keyring or outlives the command: bus and daemon end with it.
"""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

PASSWORD = "keyring password of the test"
_UNLOCK = 'printf %s "$KEYRING_TEST_PASSWORD" | gnome-keyring-daemon --unlock --components=secrets >/dev/null'
_START_LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"


def missing_keyring_parts() -> str:
    """Why no real keyring can be had here; empty when it can."""
    missing = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


def require_keyring() -> None:
    """Skips the test with the reason where there is no gnome-keyring; under CI=true that is a failure."""
    if reason := missing_keyring_parts():
        if os.environ.get("CI") == "true":
            pytest.fail(f"a real keyring is needed in CI; {reason}")
        pytest.skip(f"no real keyring: {reason}")


def keyring_session_command(argv: Sequence[str], *, is_unlocked: bool = True) -> list[str]:
    """The command that runs `argv` with a keyring; run it with `keyring_session_environment(home)`.

    The keyring is made at the first unlocked run in a home; with `is_unlocked` False a later run finds it
    locked, and as there is nobody to type its password it stays so.
    """
    start = _UNLOCK if is_unlocked else _START_LOCKED
    return ["dbus-run-session", "--", "sh", "-c", f'{start}; exec "$@"', "sh", *argv]


def keyring_session_environment(home: Path, **more: str) -> dict[str, str]:
    """The environment for it: everything below `home` (made here), no display, no other session's bus."""
    runtime = home / "run"
    data = home / ".local" / "share"
    for folder in (runtime, data):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = {name: value for name, value in os.environ.items() if name not in _NOT_INHERITED}
    own = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(data),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "KEYRING_TEST_PASSWORD": PASSWORD,
    }
    return kept | own | more


_NOT_INHERITED = frozenset(
    {
        "DBUS_SESSION_BUS_ADDRESS",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "GNOME_KEYRING_CONTROL",
        "PYTHON_KEYRING_BACKEND",
        "PICA_SECRET_KEY",
    }
)
