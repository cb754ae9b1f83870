"""Lets a built application do its tour with a real keyring, and looks at the pictures it leaves.

python3 build/smoke.py [PROGRAM]      the folder build in dist/ unless given

On Linux under Xvfb and a gnome-keyring of its own, as an ordinary user also where the build is root, so that
the web engine's sandbox is on; the kernel is asked whether it was.
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
import ordinary
from console import CACHE, say
from sandboxed import Renderer, Watch

MIN_PICTURES = 6
TIMEOUT_S = 300
PICTURES = CACHE / "smoke"
_UNLOCK = "printf smoke | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
_WITHOUT_KEYRING = "welcome-no-keyring.png"  # the picture the tour takes when there is none
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
    """Runs `program --tour`; 0 when it passed, sandboxed, and every picture shows something."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-smoke-") as home:
        Path(home).chmod(0o755)
        code, renderers = _tour(program, Path(home))
        pictures = Path(home) / "pictures"
        if pictures.is_dir():
            shutil.copytree(pictures, PICTURES)
    if code:
        say(f"FAILED: the tour of {program} ended with {code}; its pictures: {PICTURES}")
        return 1
    return 0 if judge(python, renderers) else 1


def judge(python: Path, renderers: list[Renderer]) -> bool:
    """Whether a tour that passed left pictures that show something, and had a keyring and a sandbox."""
    failures = [_judge_pictures(python)]
    if sys.platform.startswith("linux"):
        failures += [_judge_keyring(), judge_sandbox(renderers)]
    return not any(failures)


def _tour(program: Path, home: Path) -> tuple[int, list[Renderer]]:
    arguments = ["--tour", str(home / "pictures")]
    if not sys.platform.startswith("linux"):
        return run([str(program), *arguments, "--data-dir", str(home / "data")], os.environ), []
    folders = _fresh_home(home)
    with ordinary.reachable(program) as reached, display.virtual() as env, Watch() as watch:
        bus = ["dbus-run-session", "--", "sh", "-c", f'{_UNLOCK}; exec "$@"', "sh", str(reached), *arguments]
        code = run(ordinary.command(bus), {**env, **folders})
    return code, watch.renderers


def _fresh_home(home: Path) -> Mapping[str, str]:
    folders = {
        "HOME": home / "home",
        "XDG_RUNTIME_DIR": home / "run",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_STATE_HOME": home / "state",
    }
    for folder in [*folders.values(), home / "pictures"]:
        folder.mkdir(mode=0o700)
        ordinary.give(folder)
    return {name: str(folder) for name, folder in folders.items()}


def run(command: list[str], env: Mapping[str, str]) -> int:
    """Runs it outside the checkout, so that the build cannot find its sources; 124 when it does not end."""
    try:
        return subprocess.run(
            command, env=dict(env), cwd=tempfile.gettempdir(), timeout=TIMEOUT_S, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        say(f"no end within {TIMEOUT_S} s")
        return 124


def _judge_pictures(python: Path) -> bool:
    """Whether one is missing or shows nothing."""
    pictures = sorted(PICTURES.glob("*.png"))
    answer = subprocess.run(
        [str(python), "-c", _LOOK, *map(str, pictures)], capture_output=True, text=True, check=True
    ).stdout
    blank = [row for row in answer.splitlines() if int(row.split()[2]) < 8 or int(row.split()[0]) < 200]
    for row in blank:
        say(f"FAILED: nothing to see (width, height, colours): {row}")
    if len(pictures) < MIN_PICTURES:
        say(f"FAILED: {len(pictures)} pictures in {PICTURES}, and {MIN_PICTURES} or more were expected")
        return True
    say(f"{'FAILED' if blank else 'ok'}: {len(pictures)} pictures in {PICTURES}")
    return bool(blank)


def _judge_keyring() -> bool:
    is_missing = (PICTURES / _WITHOUT_KEYRING).exists()
    say(
        "FAILED: the application found no keyring" if is_missing else "ok: the key was kept in a real keyring"
    )
    return is_missing


def judge_sandbox(renderers: list[Renderer]) -> bool:
    """Whether a renderer ran without its sandbox, or none was seen at all; says which."""
    if not renderers:
        say("FAILED: the tour opened no web page, so nothing is known of the web engine's sandbox")
        return True
    weak = [each for each in renderers if each.is_unsandboxed_by_flag or not each.has_seccomp_filter]
    apart = sum(each.has_own_pids for each in renderers)
    say(
        f"{'FAILED' if weak else 'ok'}: {len(renderers)} renderers of the web engine, {len(weak)} without "
        f"a seccomp filter, {apart} in namespaces of their own"
    )
    return bool(weak)


if __name__ == "__main__":
    import bundle
    from environment import prepare

    built = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else bundle.executable(bundle.FOLDER)
    sys.exit(check(built, prepare("run")))
