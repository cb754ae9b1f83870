"""R21: each guard removed in turn, in a copy of the tree; the tests named for it have to fail.

Tests that fail without a removal, or that cannot even be collected, catch nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.proof.figure import Figure, Share
from tests.proof.mutations import REMOVALS, Removal

ROOT = Path(__file__).parents[2]
TIMEOUT_S = 240
_COPIED = ("desktop", "resources", "tests", "build", "pyproject.toml", "README.md", "LICENSE")
_FAILED = 1  # pytest's exit code for failed tests; 2 to 5 are troubles of its own


def copy_tree(folder: Path) -> None:
    """What the tests need."""
    for name in _COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    (folder / ".cache").symlink_to(ROOT / ".cache")  # npm packages


def run_tests(folder: Path, tests: tuple[str, ...]) -> int:
    """pytest's exit code; a removal that makes a test hang is caught as well."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        "-o",
        "addopts=",
        "--import-mode=importlib",
    ]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    process = subprocess.Popen(
        [*command, *tests], cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        return process.wait(TIMEOUT_S)
    except subprocess.TimeoutExpired:
        return _FAILED
    finally:
        process.kill()
        process.wait()


def removed(removal: Removal, folder: Path) -> str:
    """Removes the guard in the copy; the text before. Raises ValueError when it is not there once."""
    path = folder / removal.file
    text = path.read_text()
    if text.count(removal.guard) != 1:
        raise ValueError(f"{removal.file} holds {text.count(removal.guard)} times {removal.guard!r}")
    path.write_text(text.replace(removal.guard, removal.without))
    return text


def fault_of(removal: Removal, folder: Path) -> str:
    """Why a removal is not caught; empty when it is."""
    try:
        text = removed(removal, folder)
    except ValueError as error:
        return str(error)
    try:
        code = run_tests(folder, removal.tests)
    finally:
        (folder / removal.file).write_text(text)
    return (
        "" if code == _FAILED else f"not caught (exit code {code}): {removal.file}: {removal.guard.strip()!r}"
    )


def prove(share: Share, removals: tuple[Removal, ...] = REMOVALS) -> Figure:
    """The tests have to pass before anything is removed."""
    chosen = (
        removals if share.fraction == 1 else share.random("mutants").sample(removals, share.of(len(removals)))
    )
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-mutants-") as name:
        folder = Path(name)
        copy_tree(folder)

        @cache
        def passes(tests: tuple[str, ...]) -> bool:
            return run_tests(folder, tests) == 0

        faults: list[str] = []
        for removal in chosen:
            if not passes(removal.tests):
                fault = f"these fail by themselves: {', '.join(removal.tests)}"
            else:
                fault = fault_of(removal, folder)
            if fault:
                print(f"      {fault}", file=sys.stderr, flush=True)
                faults.append(fault)
    return Figure.counted(len(chosen) - len(faults), len(chosen), "removed guards caught by a test", faults)
