"""Measures the figures and prints them beside their bars. Linux and macOS."""

import importlib
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from tests.bench.figure import LONGEST_STALL_MS, Report, Row
from tests.bench.table import finished, table
from tests.support.headless import be_headless
from tests.support.own_process import FailedRun, result_of

FIGURES = (
    "start",
    "memory",
    "search",
    "sorting",
    "token",
    "loading",
    "console",
    "console_code",
    "console_body",
    "console_history",
    "console_compare",
    "console_saved",
    "support_list",
    "support_verify",
    "support_palette",
    "package",
)
NEED_KEYRING = {"start", "memory", "package"}
BUILT = Path(__file__).parents[2] / "dist" / "authkit-desktop"  # by `build/dev.py package`
TIMEOUT_S = 300


def main(arguments: list[str]) -> int:
    """0 when every bar is met, 1 on a miss, 2 when there is no such figure."""
    be_headless()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that a figure under way ends too
    if arguments[:1] == ["--one"]:
        _measure(*arguments[1:])
    names = [name for name in FIGURES if not arguments or any(word in name for word in arguments)]
    if not names:
        print(f"There is no such figure; there are: {', '.join(FIGURES)}", file=sys.stderr)
        return 2
    if "package" in names and not arguments and not BUILT.exists():
        print("package is left out: there is no built application in dist/", file=sys.stderr)
        names.remove("package")
    rows: list[Row] = []
    stalls: dict[str, float] = {}
    for name in names:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        report = _in_a_process(name)
        rows += report.rows
        if report.stall_ms is not None:
            stalls[name] = report.stall_ms
    rows += _longest(stalls)
    print(table(rows))
    print(finished(rows))
    return 0 if all(row.is_met for row in rows) else 1


def _measure(name: str, result: str) -> NoReturn:
    """Measures one figure; ends at once, whatever windows and threads a failure leaves."""
    code = 1
    try:
        report = importlib.import_module(f"tests.bench.{name}").measure()
        Path(result).write_text(report.to_json())
        code = 0
    finally:
        if code:
            traceback.print_exc()
        os._exit(code)


def _in_a_process(name: str) -> Report:
    command = ["--one", name, "{result}"]
    try:
        return Report.from_json(
            result_of("tests.bench", command, TIMEOUT_S, needs_keyring=name in NEED_KEYRING)
        )
    except FailedRun as failure:
        return _failed(name, str(failure))


def _failed(name: str, why: str) -> Report:
    return Report((Row(name, float("nan"), 0.0, "", why),))


def _longest(stalls: dict[str, float]) -> list[Row]:
    if not stalls:
        return []
    where = max(stalls, key=stalls.__getitem__)
    return [Row("longest stall of the window", stalls[where], LONGEST_STALL_MS, "ms", f"in {where}")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
