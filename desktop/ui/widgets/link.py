"""Words that lead elsewhere: accent coloured, underlined under the mouse; a button to keys and readers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_elided
from desktop.ui.theme import theme, tokens


class Link(QPushButton):
    """A link; a press emits `clicked`."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 4)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(fonts.text_width(self.text(), "chip"), fonts.line_height(self.text(), "chip"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = tokens().accent_text
        paint_elided(painter, self.rect(), self.text(), "chip", colour)
        if self.underMouse() or self.isDown():
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour)
