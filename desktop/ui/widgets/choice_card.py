"""A radio button as a card: a title and a line below it."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_two_lines
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.toggle import MARK, paint_radio_mark

_HEIGHT, _PAD, _GAP = 54, 12, 10


class ChoiceCard(QRadioButton):
    """Put cards that exclude each other into one parent (or a QButtonGroup); arrow keys move between them."""

    def __init__(self, title: str, line: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._line = line
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 8)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        words = max(fonts.text_width(self.text(), "strong"), fonts.text_width(self._line, "second"))
        return QSize(2 * _PAD + MARK + _GAP + words, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        is_lit = self.underMouse() and self.isEnabled()
        ground = t.selected if self.isChecked() else t.hover if is_lit else t.surface
        border = t.accent if self.isChecked() else t.control
        paint_box(painter, QRectF(self.rect()), 8, ground, border if self.isEnabled() else t.line2)
        mark = QPointF(_PAD, (self.height() - MARK) / 2)
        paint_radio_mark(painter, mark, self.isChecked(), self.isEnabled())
        words = QRect(_PAD + MARK + _GAP, 0, self.width() - 2 * _PAD - MARK - _GAP, self.height())
        paint_two_lines(painter, words, self.text(), self._line)
