"""The frame of a LIVE workspace: 3 px of magenta around the whole window."""

from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.overlay import Overlay

WIDTH = 3


class LiveFrame(Overlay):
    """Lies over a window. Leave `WIDTH` px of margin in the window's layout while it is shown."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("live_frame")
        theme().changed.connect(self.update)
        self.hide()

    def set_live(self, is_live: bool) -> None:
        """Shows or hides the frame."""
        self.setVisible(is_live)
        self.cover()

    def resizeEvent(self, event: QResizeEvent) -> None:
        inside = self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        # The mask keeps repaints of the window's inside away from this overlay.
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().live_fill)
