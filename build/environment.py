"""The virtual environment: made once, brought up to date when a lock file changes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from console import ROOT, Stop, must_run, say

LOCKS = ROOT / "build" / "lock"
VENV = ROOT / ".venv"
OLDEST, TOO_NEW = (3, 11), (3, 14)
# dev.txt and package.txt hold all of run.txt: whoever has one of them has what `run` needs.
COVERED_BY = {"run": ("run", "dev", "package"), "dev": ("dev",), "package": ("package",), "lock": ("lock",)}


def python_of(venv: Path) -> Path:
    """The interpreter inside a virtual environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(lock: str, venv: Path = VENV) -> Path:
    """Makes `venv` hold what build/lock/`lock`.txt says; returns its interpreter.

    Takes a few milliseconds when it does already. Raises Stop when something cannot be installed.
    """
    python = python_of(venv)
    if python.exists() and any(_is_current(venv, name) for name in COVERED_BY[lock]):
        return python
    if not python.exists():
        _make(venv)
    _install(python, LOCKS / f"{lock}.txt")
    _stamp(venv, lock).write_text(_digest(lock))
    return python


def _stamp(venv: Path, lock: str) -> Path:
    return venv / f"installed-{lock}"


def _digest(lock: str) -> str:
    return hashlib.sha256((LOCKS / f"{lock}.txt").read_bytes()).hexdigest()


def _is_current(venv: Path, lock: str) -> bool:
    stamp = _stamp(venv, lock)
    return stamp.is_file() and stamp.read_text() == _digest(lock)


def _make(venv: Path) -> None:
    python = _suitable_python()
    say(f"Making {venv.name} with {python} (once) …")
    if uv := shutil.which("uv"):
        command = [uv, "venv", "--no-config", "--no-project", "--python", python, str(venv)]
    else:
        command = [python, "-m", "venv", str(venv)]
    must_run(command, f"The virtual environment {venv} could not be made.")


def _install(python: Path, lock: Path) -> None:
    say(f"Installing what {lock.relative_to(ROOT).as_posix()} lists (once) …")
    if uv := shutil.which("uv"):
        command = [uv, "pip", "install", "--python", str(python)]
    else:
        command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    # A source build would fetch unlocked tools; every package we use has wheels.
    command += ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    must_run(command, "The packages could not be installed. Is the package index reachable?")


def _suitable_python() -> str:
    """This interpreter, or another one on the PATH, that the project can use. Raises Stop without one."""
    if OLDEST <= sys.version_info[:2] < TOO_NEW:
        return sys.executable
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and not subprocess.run([found, "-c", "import ensurepip"], check=False).returncode:
            return found
    have = ".".join(map(str, sys.version_info[:3]))
    raise Stop(
        f"AuthKit Desktop needs Python 3.11, 3.12 or 3.13; this is {have}, and no other is on the PATH.\n"
        "Install one of them and start this command with it, such as: python3.12 build/dev.py run"
    )
