"""From the start of the process to the first usable paint, against a bare PySide6 window."""

import tempfile
from pathlib import Path
from statistics import median

from tests.bench.figure import Report, Row
from tests.bench.sandbox import sandbox
from tests.bench.starting import prepare, started

TURNS = 9


def measure() -> Report:
    """Ratio of the medians, in turns; a first turn of each warms the disk's cache and is not counted."""
    ours: list[float] = []
    bare: list[float] = []
    with sandbox() as running, tempfile.TemporaryDirectory() as folder:
        arguments = prepare(running, Path(folder))
        for _ in range(TURNS + 1):
            with started("bare", 5) as (_pid, took_ms):
                bare.append(took_ms)
            with started("app", 5, *arguments) as (_pid, took_ms):
                ours.append(took_ms)
    mine, its = median(ours[1:]), median(bare[1:])
    detail = f"{mine:.0f} ms against {its:.0f} ms, medians of {TURNS}"
    return Report((Row("start to first usable paint", mine / its, 1.5, "×", detail),))
