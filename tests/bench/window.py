"""A shown window on one asyncio loop, as the application has it, and the moment when it has painted."""

import asyncio
import os
from collections.abc import Callable, Coroutine
from time import perf_counter
from typing import Any

# Without a screen Qt waits 5 ms before it paints, in place of the screen's beat; here the work counts.
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")

import qasync  # the environment is read when Qt starts
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app.loop import let_the_window_in


def run(work: Callable[[QApplication], Coroutine[Any, Any, Any]]) -> Any:
    """Runs `work(app)` to its end on Qt's loop."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    let_the_window_in()
    app.setQuitOnLastWindowClosed(False)
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        return loop.run_until_complete(work(app))


class PaintWatch(QObject):
    """Tells when one of some widgets has been painted: after its paint event, when the loop is free again."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._waiting: list[asyncio.Future[float]] = []
        for widget in widgets:
            widget.installEventFilter(self)

    def next(self) -> "asyncio.Future[float]":
        """The time (perf_counter) of the next paint's end."""
        future: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        return future

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._waiting:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        waiting, self._waiting = self._waiting, []
        now = perf_counter()
        for future in waiting:
            if not future.done():
                future.set_result(now)
