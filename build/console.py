"""Running commands, and saying what is going on."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"


class Stop(Exception):
    """Something is missing that only a person can put right; the message says what and how."""


def say(text: str) -> None:
    """One line for the person who waits."""
    print(text, flush=True)


def heading(text: str) -> None:
    """A line that is found again in a long log."""
    say(f"\n━━ {text} " + "━" * max(3, 70 - len(text)))


def run(command: Sequence[str], *, env: Mapping[str, str] | None = None, quiet: bool = False) -> int:
    """Runs a command in the checkout and returns its exit code; `quiet` shows its output only if it fails."""
    sys.stdout.flush()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=None if env is None else dict(env),
        stdin=subprocess.DEVNULL if quiet else None,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
        check=False,
    )
    if quiet and done.returncode:
        say(done.stdout)
    return done.returncode


def must_run(command: Sequence[str], why: str, *, env: Mapping[str, str] | None = None) -> None:
    """Runs a command quietly. Raises Stop with `why` when it fails."""
    if code := run(command, env=env, quiet=True):
        raise Stop(f"{why}\nThis command ended with {code}: {shlex.join(command)}")
