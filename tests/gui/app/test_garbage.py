"""Garbage with Qt objects in it ends in the window's thread."""

import gc
import threading
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from desktop.app import garbage
from desktop.app.garbage import GarbageCollector


class _Cycle(QObject):
    """Tells in which thread it was destroyed."""

    ended: ClassVar[list[int]] = []

    def __init__(self) -> None:
        super().__init__()
        self.me = self

    def __del__(self) -> None:
        _Cycle.ended.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GarbageCollector]:
    """The application's collector; what other tests left is gone before."""
    gc.collect()
    _Cycle.ended.clear()
    made = GarbageCollector()
    yield made
    made.deleteLater()


def _allocate() -> None:
    kept = [[] for _ in range(200_000)]
    assert kept


def test_a_worker_that_allocates_collects_nothing(collector: GarbageCollector) -> None:
    _Cycle()
    worker = threading.Thread(target=_allocate)
    worker.start()
    worker.join()
    assert _Cycle.ended == []
    _allocate_and_keep = [[] for _ in range(3_000)]
    collector.collect_due()
    assert _Cycle.ended == [threading.get_ident()]
    assert _allocate_and_keep


def test_nothing_is_searched_while_little_was_made(collector: GarbageCollector) -> None:
    gc.collect()
    _Cycle()
    collector.collect_due()
    assert _Cycle.ended == []


def test_a_long_list_is_searched_once(collector: GarbageCollector, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_MANY", 30_000)
    gc.collect()
    rows = [[number] for number in range(100_000)]
    collector.collect_due()
    assert gc.get_count()[0] < len(rows)
    assert all(kept is not rows for kept in gc.get_objects())


def test_while_much_is_made_it_looks_again_soon(collector: GarbageCollector) -> None:
    gc.collect()
    timer = collector.findChild(QTimer)
    assert timer is not None
    rows = [[number] for number in range(5_000)]
    collector.collect_due()
    soon = timer.interval()
    collector.collect_due()
    assert (soon, timer.interval()) == (100, 1_000)
    assert rows


def test_a_long_list_that_comes_in_portions_is_set_apart_too(collector: GarbageCollector) -> None:
    gc.collect()
    rows: list[list[int]] = []
    for _ in range(6):
        rows += [[number] for number in range(5_000)]
        collector.collect_due()
    assert gc.get_freeze_count() > 20_000
    gc.unfreeze()
