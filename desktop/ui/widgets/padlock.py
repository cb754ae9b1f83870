"""The padlock of the top bar: open and quiet, or closed with the words "Read only"."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon, tone_colours
from desktop.ui.theme import theme, tokens

_PAD, _ICON, _GAP, _HEIGHT = 10, 16, 6, 36


class Padlock(QPushButton):
    """An icon, and beside it words on a warning's ground while there are any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("padlock")
        self._is_closed = False
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 8)
        theme().changed.connect(self.update)

    def show_state(self, words: str, tooltip: str, *, is_closed: bool) -> None:
        """What is shown; without words the icon alone."""
        self._is_closed = is_closed
        self.setText(words)
        self.setAccessibleName(f"{words}. {tooltip}" if words else tooltip)
        self.setToolTip(tooltip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        words = fonts.text_width(self.text(), "button") + _GAP if self.text() else 0
        return QSize(2 * _PAD + _ICON + words, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        colour = t.text2
        if self.text():
            colour, ground = tone_colours("warn")
            paint_box(painter, QRectF(self.rect()), 8, ground)
        elif self.underMouse() or self.isDown():
            paint_box(painter, QRectF(self.rect()), 8, t.fill)
        icon = "lock" if self._is_closed else "unlock"
        paint_icon(painter, QRect(_PAD, 0, _ICON, self.height()), icon, colour, _ICON)
        words = QRect(_PAD + _ICON + _GAP, 0, self.width() - 2 * _PAD - _ICON - _GAP, self.height())
        paint_elided(painter, words, self.text(), "button", colour)
