"""What workspace switch, identity box and palette box share: a bordered control of the top bar, 36 px."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.paint import paint_box, paint_icon
from desktop.ui.theme import theme, tokens

HEIGHT, PAD, ARROW = 36, 10, 16


class TopButton(QPushButton):
    """Paints border and arrow; subclasses paint what lies between."""

    def __init__(self, width: int, arrow: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width, self._arrow = width, arrow
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(width, HEIGHT)
        self.setProperty("ring_radius", 8)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._width, HEIGHT)

    def inner(self) -> QRect:
        """The place between border and arrow."""
        return self.rect().adjusted(PAD, 0, -(PAD + (ARROW + 6 if self._arrow else 0)), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        is_lit = self.isEnabled() and (self.underMouse() or self.isDown())
        paint_box(painter, QRectF(self.rect()), 8, t.hover if is_lit else t.surface, t.control)
        if self._arrow:
            place = QRect(self.width() - PAD - ARROW, 0, ARROW, self.height())
            paint_icon(painter, place, self._arrow, t.text2, ARROW)
        self.paint_inner(painter, self.inner())

    def paint_inner(self, painter: QPainter, rect: QRect) -> None:
        """Paints the content."""
