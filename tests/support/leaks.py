"""Fails a test that leaves a top-level widget or a thread behind."""

import gc
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

GRACE_S = 1.0
# Qt keeps these for itself once a tooltip or a screen was asked for.
QT_OWN = {"QTipLabel", "QDesktopScreenWidget", "QSystemTrayIconSys"}


@pytest.fixture(autouse=True)
def no_leaks() -> Iterator[None]:
    """Compares widgets and threads before and after the test."""
    threads = set(threading.enumerate())
    widgets = {id(widget) for widget in _top_level_widgets()}
    yield
    leaked = [_described(widget) for widget in _left_over(widgets)]
    leaked += [f"thread {thread.name}" for thread in _left_running(threads)]
    if leaked:
        pytest.fail("left behind: " + ", ".join(leaked))


def _top_level_widgets() -> list[Any]:
    module = sys.modules.get("PySide6.QtWidgets")  # tests without widgets do not load them for this
    if module is None or module.QApplication.instance() is None:
        return []
    return [
        widget
        for widget in module.QApplication.topLevelWidgets()
        if widget.parent() is None and type(widget).__name__ not in QT_OWN
    ]


def _left_over(before: set[int]) -> list[Any]:
    def new() -> list[Any]:
        return [widget for widget in _top_level_widgets() if id(widget) not in before]

    if not new():
        return []
    # Widgets in a reference cycle or waiting for deleteLater are on their way out.
    gc.collect()
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return new()


def _left_running(before: set[threading.Thread]) -> list[threading.Thread]:
    deadline = time.monotonic() + GRACE_S
    new = [t for t in threading.enumerate() if t not in before and not t.daemon]
    for thread in new:
        thread.join(max(0.0, deadline - time.monotonic()))
    return [thread for thread in new if thread.is_alive()]


def _described(widget: Any) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.windowTitle()}".strip()
