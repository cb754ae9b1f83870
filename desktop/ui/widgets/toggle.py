"""Check box and radio button in the look, 16 px marks; roles and keys are Qt's own."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens

MARK = 16
_GAP = 8
_HEIGHT = 24


def paint_radio_mark(painter: QPainter, at: QPointF, is_checked: bool, is_enabled: bool = True) -> None:
    """The round mark, 16 px, its top left at `at`."""
    t = tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    circle = QRectF(at.x() + 0.75, at.y() + 0.75, MARK - 1.5, MARK - 1.5)
    rim = t.accent if is_checked else t.control
    painter.setPen(QPen(rim if is_enabled else t.line2, 1.5))
    painter.setBrush(t.surface)
    painter.drawEllipse(circle)
    if is_checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.accent if is_enabled else t.text3)
        painter.drawEllipse(circle.center(), 3.75, 3.75)
    painter.restore()


def paint_check_mark(painter: QPainter, at: QPoint, is_checked: bool, is_enabled: bool = True) -> None:
    """The square mark, 16 px, its top left at `at`."""
    t = tokens()
    box = QRectF(at.x(), at.y(), MARK, MARK)
    if not is_checked:
        paint_box(
            painter, box, 4, t.surface if is_enabled else t.sunken, t.control if is_enabled else t.line2
        )
        return
    paint_box(painter, box, 4, t.accent if is_enabled else t.text3)
    paint_icon(painter, box, "check", t.on_accent, 12)


def _size_of(button: QAbstractButton) -> QSize:
    text = button.text()
    return QSize(MARK + (_GAP + fonts.text_width(text, "body") if text else 0), _HEIGHT)


def _paint_words(painter: QPainter, button: QAbstractButton) -> None:
    words = button.rect().adjusted(MARK + _GAP, 0, 0, 0)
    paint_elided(
        painter, words, button.text(), "body", tokens().text if button.isEnabled() else tokens().text3
    )


class Check(QCheckBox):
    """A check box."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("ring_radius", 5)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return _size_of(self)

    def minimumSizeHint(self) -> QSize:
        return _size_of(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_check_mark(painter, QPoint(0, (self.height() - MARK) // 2), self.isChecked(), self.isEnabled())
        _paint_words(painter, self)
