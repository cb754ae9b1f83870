"""Notices that the widget's frame has lost its process.

Frames of another site have processes of their own, and QtWebEngine 6.11 tells only when the main frame's
ends; what is left of such a frame is there, without an address.
"""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWebEngineCore import QWebEnginePage

_EVERY_MS = 1000


class FrameWatch(QObject):
    """Looks at the page's frames once a second; `lost` is emitted once for each load of the page."""

    lost = Signal()

    def __init__(self, page: QWebEnginePage) -> None:
        super().__init__(page)
        self._page = page
        self._had_address = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._look)
        page.loadStarted.connect(self._begin)
        page.loadFinished.connect(self._look)

    def stop(self) -> None:
        """Looks no more, until the next load."""
        self._timer.stop()

    def _begin(self) -> None:
        self._had_address = False
        self._timer.start()

    def _look(self) -> None:
        frames = self._page.mainFrame().children()
        has_address = any(not frame.url().isEmpty() for frame in frames)
        if self._had_address and frames and not has_address:
            self._timer.stop()
            self.lost.emit()
        self._had_address = has_address
