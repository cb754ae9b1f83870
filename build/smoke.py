"""Lets a built application do its tour with a real keyring, and looks at the pictures it leaves.

python3 build/smoke.py PROGRAM        on Linux under Xvfb and a gnome-keyring of its own
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import display
from console import CACHE, ROOT, say

MIN_PICTURES = 6
TIMEOUT_S = 180
PICTURES = CACHE / "smoke"
_UNLOCK = "printf smoke | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
# Run by the environment's interpreter, which has Qt: a page that was not drawn has one colour, or nearly.
_LOOK = """
import sys
from PySide6.QtGui import QImage
for name in sys.argv[1:]:
    image = QImage(name)
    small = image.scaled(64, 64)
    colours = {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}
    print(image.width(), image.height(), len(colours), name)
"""


def check(program: Path, python: Path) -> int:
    """Runs `program --tour`; 0 when it passed and every picture shows something."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-smoke-") as home:
        code = _tour([str(program), "--tour", str(PICTURES)], Path(home))
    if code:
        say(f"FAILED: the tour of {program} ended with {code}")
        return 1
    return _judge(python)


def _tour(command: list[str], home: Path) -> int:
    if not sys.platform.startswith("linux"):
        return _run([*command, "--data-dir", str(home)], os.environ)
    in_session = ["dbus-run-session", "--", "sh", "-c", f'{_UNLOCK}; exec "$@"', "sh", *command]
    with display.virtual() as env:
        return _run(in_session, {**env, **_fresh_home(home)})


def _fresh_home(home: Path) -> Mapping[str, str]:
    folders = {
        "XDG_RUNTIME_DIR": home / "run",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700)
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        **{k: str(v) for k, v in folders.items()},
    }


def _run(command: list[str], env: Mapping[str, str]) -> int:
    # Outside the checkout, so that the build cannot find its sources.
    try:
        return subprocess.run(
            command, env=dict(env), cwd=tempfile.gettempdir(), timeout=TIMEOUT_S, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        say(f"no end within {TIMEOUT_S} s")
        return 124


def _judge(python: Path) -> int:
    pictures = sorted(PICTURES.glob("*.png"))
    answer = subprocess.run(
        [str(python), "-c", _LOOK, *map(str, pictures)], capture_output=True, text=True, check=True
    ).stdout
    blank = [row for row in answer.splitlines() if int(row.split()[2]) < 8 or int(row.split()[0]) < 200]
    for row in blank:
        say(f"FAILED: nothing to see (width, height, colours): {row}")
    if len(pictures) < MIN_PICTURES:
        say(f"FAILED: {len(pictures)} pictures in {PICTURES}, and {MIN_PICTURES} or more were expected")
        return 1
    say(f"{'FAILED' if blank else 'ok'}: {len(pictures)} pictures in {PICTURES}")
    return 1 if blank else 0


if __name__ == "__main__":
    from environment import prepare

    sys.exit(check(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "dist", prepare("run")))
