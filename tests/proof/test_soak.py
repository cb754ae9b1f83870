"""A short soak, and the soak against memory, file handles, tasks and threads that are kept."""

import asyncio
import sys
import threading
from collections.abc import Callable

import pytest

from tests.proof import soak
from tests.proof.figure import Share

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what is held is read from /proc")


@pytest.fixture(autouse=True)
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soak, "MINUTES", 0.01)


def figure_of(qt_run: Callable[..., object], leak: soak.Leak) -> soak.Figure:
    return qt_run(soak._soak(Share(0.001), leak, None))  # type: ignore[return-value]  # what it returns


def test_a_short_soak(qt_run: Callable[..., object]) -> None:
    figure = figure_of(qt_run, lambda: None)
    assert figure.is_met, figure


def test_the_soak_sees_what_is_kept(qt_run: Callable[..., object]) -> None:
    kept: list[object] = []
    tasks: list[asyncio.Task[object]] = []
    ended = threading.Event()

    def leak() -> None:
        kept.append(bytearray(1 << 17))
        if len(kept) % 100 == 0:
            kept.append(open("/dev/null"))  # noqa: PTH123, SIM115 a handle that stays
            tasks.append(asyncio.ensure_future(asyncio.Event().wait()))
            threading.Thread(target=ended.wait, daemon=True).start()

    figure = figure_of(qt_run, leak)
    ended.set()
    for task in tasks:
        task.get_loop().call_soon(task.cancel)
    qt_run(asyncio.sleep(0.05))
    for each in kept:
        if hasattr(each, "close"):
            each.close()
    assert {fault.split(":")[0] for fault in figure.faults} >= {"file handles", "tasks", "threads"}
    assert any(fault.startswith("memory grew") for fault in figure.faults)
