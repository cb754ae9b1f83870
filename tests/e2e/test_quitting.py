"""Closing the window ends everything: no tray, no server, no process of the web engine or a body's reader."""

import os
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.processes import descendants

ROOT = Path(__file__).resolve().parents[2]
END_S = 4.0  # the two that a shutdown may take, and the interpreter's own end


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells of processes on Linux alone")
def test_nothing_is_left_when_the_window_was_closed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.e2e.quitting", str(tmp_path / "data")]
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            assert process.stdout is not None
            started = [int(word) for word in process.stdout.readline().split()]
            assert len(started) >= 3
            left = time.monotonic()
            assert process.wait(30) == 0
            took = time.monotonic() - left
        finally:
            process.kill()
    assert took < END_S
    assert [pid for pid in started if not _ends(pid)] == []
    assert _session_of(process.pid) == []
    assert descendants(process.pid) == []


def _ends(pid: int) -> bool:
    """Within five seconds; most are gone before."""
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([process], [], [], 5)[0])
    finally:
        os.close(process)


def _session_of(leader: int) -> list[int]:
    """Everything in the session that the application's process began, whoever its parent is by now."""
    found: list[int] = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found
