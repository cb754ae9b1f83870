"""A share of R6, in a process of its own as always; and R6 against a body that is all kept in memory."""

import asyncio
import sys
import time
from pathlib import Path

import pytest

from desktop.net.spill import Spill
from tests.proof import __main__ as command
from tests.proof import large
from tests.support.loops import Run


def test_r6_a_share(capfd: pytest.CaptureFixture[str]) -> None:
    assert command.main(["r6", "--share", "0.1"]) == 0
    out, err = capfd.readouterr()
    assert "the window still" in out
    assert "Exception ignored" not in err  # generators of a body that was not read to its end


def test_r6_sees_memory_and_a_wrong_end(qt_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # 100 MiB kept in memory, which the console would say is in a file of nothing.
    monkeypatch.setattr(
        large, "Spill", lambda folder: Spill(folder, memory_bytes=lambda: 1 << 40, max_bytes=90 << 20)
    )
    found = qt_run(large._measured("plain", "console", 100, tmp_path))
    assert found.ended
    assert found.grew_mib > 0


def test_r6_sees_a_window_that_stands_still(
    qt_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def blocks(ask: large.Ask, api: object) -> str:
        await asyncio.sleep(0.02)
        time.sleep(0.15)  # noqa: ASYNC251 the standstill that is to be seen
        await asyncio.sleep(0.02)
        return "nothing"

    monkeypatch.setattr(large, "_outcome", blocks)
    assert qt_run(large._measured("bomb", "list", 1, tmp_path)).stalled_ms > large.STALL_MS


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
