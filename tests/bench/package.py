"""The built application's first paint against the sources', seen on a virtual screen. Linux, after a build.

A turn of each, one after the other, on the same data folder; the time a person waits and the processor time
until then, which other programs on the machine change less.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.figure import Report, Row
from tests.bench.framebuffer import Screen, screen
from tests.bench.sandbox import sandbox
from tests.bench.starting import ROOT, prepare

TURNS = 15
PAINTED = 60  # colours: logos and smoothed letters of a full list; an empty window has some ten
PROGRAM = ROOT / "dist" / "authkit-desktop" / "authkit-desktop"
TIMEOUT_S = 60


def measure() -> Report:
    """Ratios of the medians; a first turn of each warms the disk's cache and is not counted."""
    assert PROGRAM.exists(), f"There is no {PROGRAM}; `python3 build/dev.py package` makes it."
    source: list[tuple[float, float]] = []
    built: list[tuple[float, float]] = []
    with sandbox() as running, tempfile.TemporaryDirectory() as folder, screen() as seen:
        arguments = prepare(running, Path(folder))
        turns = [([sys.executable, "-m", "desktop", *arguments], source), ([str(PROGRAM), *arguments], built)]
        for _ in range(TURNS + 1):
            for command, times in turns:
                times.append(_start(command, seen))
            turns.reverse()  # neither is always the second, beside what the other one leaves to be done
    return Report(
        (_row("first paint, built", source, built, 0), _row("… its processor time", source, built, 1))
    )


def _row(name: str, source: list[tuple[float, float]], built: list[tuple[float, float]], part: int) -> Row:
    its, mine = (median(turn[part] for turn in turns[1:]) for turns in (source, built))
    best = " and ".join(f"{min(turn[part] for turn in turns[1:]) * 1000:.0f}" for turns in (built, source))
    detail = (
        f"{mine * 1000:.0f} ms against {its * 1000:.0f} ms from the sources, medians of {TURNS}; best {best}"
    )
    return Row(name, mine / its, 1.15, "×", detail)


def _start(command: list[str], seen: Screen) -> tuple[float, float]:
    """Seconds to the first paint of the list, and processor seconds until then."""
    left_out = {"PYTHONDONTWRITEBYTECODE", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY"}
    env = {name: value for name, value in os.environ.items() if name not in left_out}
    env |= {"DISPLAY": seen.display, "QT_QPA_PLATFORM": "xcb"}
    seen.wait_until_empty(TIMEOUT_S)
    began = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.DEVNULL) as process:
        try:
            painted = seen.wait_for(PAINTED, TIMEOUT_S)
            used = _processor_s(process.pid)
        finally:
            process.kill()
    return painted - began, used


def _processor_s(pid: int) -> float:
    numbers = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(numbers[11]) + int(numbers[12])) / os.sysconf("SC_CLK_TCK")
