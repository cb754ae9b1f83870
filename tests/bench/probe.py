"""Run as a program: starts the application or a bare window, and tells when it has painted.

    python -m tests.bench.probe bare SECONDS                 a window with nothing in it
    python -m tests.bench.probe app SECONDS [ARGUMENTS…]     the application; painted is a list with rows

Prints the time (CLOCK_MONOTONIC) at which the paint was done, stays for SECONDS and ends at once.
"""

import os
import sys
import time
from typing import Any

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, QTimer


class FirstPaint(QObject):
    """Hears the paint events of a few widgets only: a filter on everything would slow the start down."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._seconds = seconds
        self._is_told = False
        self._watched: set[int] = set()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._is_told and _is_usable(watched):
            self._is_told = True
            QTimer.singleShot(0, self._tell)
        return False

    def _look(self) -> None:
        for window in QtWidgets.QApplication.topLevelWidgets():
            if not window.isVisible():
                continue
            views = [view.viewport() for view in window.findChildren(QtWidgets.QAbstractItemView)]
            for widget in views if sys.argv[1] == "app" else [window]:
                if id(widget) not in self._watched:
                    self._watched.add(id(widget))
                    widget.installEventFilter(self)
                    widget.update()

    def _tell(self) -> None:
        print(time.monotonic(), flush=True)
        self._timer.stop()
        QTimer.singleShot(round(self._seconds * 1000), lambda: os._exit(0))


def _is_usable(widget: QObject) -> bool:
    if sys.argv[1] == "bare":
        return True
    view = widget.parent()
    model = view.model() if isinstance(view, QtWidgets.QAbstractItemView) else None
    return model is not None and model.rowCount() > 0


def main() -> None:
    """Runs until it is ended."""
    kind, seconds, *arguments = sys.argv[1:]
    watches: list[FirstPaint] = []

    class Watched(QtWidgets.QApplication):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            watches.append(FirstPaint(float(seconds)))

    QtWidgets.QApplication = Watched
    if kind == "bare":
        app = Watched(["bare"])
        window = QtWidgets.QWidget()
        window.resize(1280, 800)
        window.show()
        app.exec()
        return
    from desktop.app.arguments import parse_arguments
    from desktop.app.main import run

    run(parse_arguments(arguments))


if __name__ == "__main__":
    main()
