"""What `test`, `bench` and `proof` run, in order, with headings and times."""

from __future__ import annotations

import time
from pathlib import Path

from console import heading, run, say

# Two processes, a file in one of them.
WHOLE_SUITE = ("-n", "2", "--dist", "worksteal")
CODE = ("desktop", "tests", "build")


def run_all(python: Path, arguments: list[str]) -> int:
    """Runs every check whatever the others say; 0 only if all passed. `arguments` go to pytest."""
    begin = time.monotonic()
    module = [str(python), "-m"]
    results = {
        name: _timed(name, command)
        for name, command in {
            "format": [*module, "ruff", "format", "--check", *CODE],
            "lint": [*module, "ruff", "check", *CODE],
            "types": [*module, "pyright"],
            "import contracts": [str(python.with_name("lint-imports")), "--no-logo"],
            "tests": [*module, "pytest", *(arguments or WHOLE_SUITE)],
        }.items()
    }
    heading("summary")
    for name, (code, took_s) in results.items():
        say(f"{'ok' if code == 0 else 'FAILED':8}{name:20}{took_s:7.1f} s")
    say(f"{'':8}{'total':20}{time.monotonic() - begin:7.1f} s")
    return 1 if any(code for code, _ in results.values()) else 0


def run_bench(python: Path, arguments: list[str]) -> int:
    """Measures the figures whose name holds one of `arguments`, or all of them."""
    return run([str(python), "-m", "tests.bench", *arguments])


def run_proof(python: Path, arguments: list[str]) -> int:
    """Proves the promises whose number or name is among `arguments`, or all of them."""
    return run([str(python), "-m", "tests.proof", *arguments])


def _timed(name: str, command: list[str]) -> tuple[int, float]:
    heading(name)
    begin = time.monotonic()
    code = run(command)
    return code, time.monotonic() - begin
