"""Memory at rest, lists loaded and no AuthKit window, against a bare PySide6 window. Linux only."""

import re
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.figure import Report, Row
from tests.bench.sandbox import sandbox
from tests.bench.starting import prepare, started

TURNS = 3
REST_S = 6.0  # lists are refreshed and saved well before
MIB = 1024  # smaps tells KiB


def measure() -> Report:
    """Ratio of the medians of PSS, all child processes included."""
    ours: list[float] = []
    bare: list[float] = []
    engines: set[str] = set()
    with sandbox() as running, tempfile.TemporaryDirectory() as folder:
        arguments = prepare(running, Path(folder))
        for _ in range(TURNS):
            with started("bare", 60) as (pid, _ms):
                time.sleep(REST_S / 3)
                bare.append(pss_mib(pid))
            with started("app", 60, *arguments) as (pid, _ms):
                time.sleep(REST_S)
                ours.append(sum(pss_mib(each) for each in (pid, *children(pid))))
                engines |= _engine_parts(pid)
    mine, its = median(ours), median(bare)
    return Report(
        (
            Row("memory at rest", mine / its, 1.7, "×", f"{mine:.0f} MiB against {its:.0f} MiB (PSS)"),
            Row("web engine before it is needed", len(engines), 0, "", ", ".join(sorted(engines))),
        )
    )


def pss_mib(pid: int) -> float:
    text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    assert found is not None
    return int(found[1]) / MIB


def children(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += [int(child), *children(int(child))]
    return found


def _engine_parts(pid: int) -> set[str]:
    """The engine's processes, and its library in the application's own."""
    names = {Path(f"/proc/{child}/comm").read_text().strip() for child in children(pid)}
    parts = {name for name in names if name.startswith("QtWebEngine")}
    return parts | (
        {"libQt6WebEngineCore"} if "WebEngineCore" in Path(f"/proc/{pid}/maps").read_text() else set()
    )
