"""Rows that are still to come: grey shapes where they will stand."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.paint import paint_box
from desktop.ui.theme import theme, tokens

_ROW, _LOGO, _TAG_WIDTH = 52, 28, 90
_WIDTHS = (110, 98, 86, 74)


class Skeleton(QWidget):
    """Stands still: it says that something comes, the count beside it says how far it is."""

    def __init__(self, row_height: int = _ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(320, 4 * self._row_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill = tokens().fill
        for row in range(self.height() // self._row_height):
            middle = row * self._row_height + self._row_height / 2
            width = _WIDTHS[row % len(_WIDTHS)]
            paint_box(painter, QRectF(20, middle - _LOGO / 2, _LOGO, _LOGO), 6, fill)
            paint_box(painter, QRectF(60, middle - 10, width, 8), 4, fill)
            paint_box(painter, QRectF(60, middle + 4, width * 0.65, 6), 3, fill)
            paint_box(painter, QRectF(self.width() - 20 - _TAG_WIDTH, middle - 7, _TAG_WIDTH, 14), 7, fill)
