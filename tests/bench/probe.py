"""Run as a program: starts the application or a bare window, and tells when it has painted.

    python -m tests.bench.probe bare SECONDS                 a window with nothing in it
    python -m tests.bench.probe app SECONDS [ARGUMENTS…]     the application; painted is a list with rows

Prints the time (CLOCK_MONOTONIC) at which the paint was done, stays for SECONDS and ends at once. Both
windows have the same size; the application is started by its own entry point.
"""

import os
import sys
import time

WIDTH, HEIGHT = 1440, 900


def _bare(seconds: float) -> None:
    """What anybody writes who wants a window: plain imports, a plain QMainWindow, Qt's own loop."""
    from PySide6 import QtWidgets

    _watch(seconds, is_app=False)
    app = QtWidgets.QApplication(["bare"])
    window = QtWidgets.QMainWindow()
    window.resize(WIDTH, HEIGHT)
    window.show()
    app.exec()


def _app(seconds: float, arguments: list[str]) -> None:
    from desktop.app.start.kept_code import KeptMethods
    from desktop.app.start.pyside import load_pyside

    # As the application does a little later, so that its paint can be watched.
    methods = KeptMethods()
    methods.begin()
    load_pyside()
    methods.end()
    _watch(seconds, is_app=True)
    from desktop.__main__ import main

    sys.argv = ["authkit-desktop", *arguments]
    main()


def _watch(seconds: float, *, is_app: bool) -> None:
    """From the moment a window is shown its own paint events, or those of its lists, are heard."""
    from PySide6 import QtCore, QtWidgets

    class FirstPaint(QtCore.QObject):
        """Hears the paint events of a few widgets only: a filter on everything would slow the start down."""

        is_told = False

        def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
            if event.type() == QtCore.QEvent.Type.Paint and not self.is_told and is_usable(watched):
                self.is_told = True
                QtCore.QTimer.singleShot(0, self.tell)
            return False

        def tell(self) -> None:
            print(time.monotonic(), flush=True)
            QtCore.QTimer.singleShot(round(seconds * 1000), lambda: os._exit(0))

    def is_usable(widget: QtCore.QObject) -> bool:
        view = widget.parent()
        if not is_app:
            return True
        return isinstance(view, QtWidgets.QAbstractItemView) and view.model().rowCount() > 0

    first, show = FirstPaint(), QtWidgets.QWidget.show

    def show_watched(window: QtWidgets.QWidget) -> None:
        views = window.findChildren(QtWidgets.QAbstractItemView)
        for widget in [view.viewport() for view in views] if is_app else [window]:
            widget.installEventFilter(first)
        show(window)

    QtWidgets.QWidget.show = show_watched


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        _bare(float(sys.argv[2]))
    else:
        _app(float(sys.argv[2]), sys.argv[3:])
