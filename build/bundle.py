"""The folder build: PyInstaller by build/desktop.spec, then the built application's tour."""

from __future__ import annotations

import os
import time
from pathlib import Path

import smoke
from console import CACHE, ROOT, Stop, heading, run, say

DIST = ROOT / "dist"
FOLDER = DIST / "authkit-desktop"


def build(python: Path) -> int:
    """Builds dist/authkit-desktop and lets it do its tour; returns 0 when it passed."""
    heading("build")
    begin = time.monotonic()
    command = [str(python), "-m", "PyInstaller", str(ROOT / "build" / "desktop.spec"), "--noconfirm"]
    command += ["--workpath", str(CACHE / "package"), "--distpath", str(DIST), "--log-level", "WARN"]
    # A seed of its own makes the archive of bytecode the same on each build.
    if run(command, env={**os.environ, "PYTHONHASHSEED": "1"}):
        raise Stop("PyInstaller failed; see above.")
    say(f"{FOLDER}: {_mebibytes(FOLDER):.0f} MiB in {time.monotonic() - begin:.0f} s")
    heading("tour of the built application")
    return smoke.check(executable(FOLDER), python)


def executable(folder: Path) -> Path:
    """The program inside the folder build."""
    return folder / ("authkit-desktop.exe" if os.name == "nt" else "authkit-desktop")


def _mebibytes(folder: Path) -> float:
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink()) / 2**20
