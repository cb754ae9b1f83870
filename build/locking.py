"""Renews the lock files: one resolution for every platform, with the hashes of all wheels."""

from __future__ import annotations

import re

import environment
from console import CACHE, Stop, must_run, say

HEADER = "# Made by `python3 build/dev.py lock` from pyproject.toml; do not edit.\n"
# What is compiled into which file, in this order; each later file keeps to the versions of the first.
PARTS: dict[str, tuple[str, ...]] = {
    "run": ("pyproject.toml",),
    "dev": ("pyproject.toml", "--group", "dev"),
    "package": ("pyproject.toml", "--group", "package"),
    "lock": ("--group", "lock"),
}
_FOREIGN = re.compile(
    r"(?m)^\s*(--(?:index|extra-index|find-links|trusted)|\S+ @ |.*\b(?:https?|file)://).*$"
)


def renew() -> int:
    """Writes build/lock/*.txt anew. Raises Stop when there is no solution or a line names an address."""
    python = environment.prepare("lock", CACHE / "lock")
    uv = python.with_name("uv.exe" if python.suffix else "uv")
    for name, sources in PARTS.items():
        target = environment.LOCKS / f"{name}.txt"
        command = [str(uv), "pip", "compile", "--no-config", "--universal", "--python-version", "3.11"]
        command += ["--generate-hashes", "--no-header", "--no-annotate", "--upgrade", "--quiet", *sources]
        if name in {"dev", "package"}:
            command += ["--constraint", str(environment.LOCKS / "run.txt")]
        must_run([*command, "--output-file", str(target)], f"{name}: the requirements cannot be resolved.")
        _finish(name)
    return 0


def foreign_line(text: str) -> str:
    """The first line of a lock file that names an index or another place, or an empty text."""
    found = _FOREIGN.search(text)
    return found.group().strip() if found else ""


def _finish(name: str) -> None:
    target = environment.LOCKS / f"{name}.txt"
    text = target.read_text()
    if line := foreign_line(text):
        raise Stop(f"{target.name} names an address: {line}")
    target.write_text(HEADER + text)
    say(f"{target.name} lists {len(re.findall('(?m)^[a-z]', text))} package(s)")
