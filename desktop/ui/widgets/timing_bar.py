"""Where the time of a call went: a bar of four stretches, and their names with their times below."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.request import Timing
from desktop.models import ages
from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided
from desktop.ui.theme import Tokens, theme, tokens

_BAR, _GAP, _LEAST = 8, 2, 5
_WORDS_TOP, _WORDS_HEIGHT, _SQUARE, _BETWEEN = 14, 18, 9, 16


class TimingBar(QWidget):
    """Queue, connect, first byte, download; a screen reader hears them in one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timing: Timing | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("response_timing")
        theme().changed.connect(self.update)
        self.hide()

    def show_timing(self, timing: Timing | None) -> None:
        """Other times; None hides the bar."""
        self._timing = timing
        words = ", ".join(self._words())
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setVisible(timing is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, _WORDS_TOP + _WORDS_HEIGHT * self._lines(self.width() or 240))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return _WORDS_TOP + _WORDS_HEIGHT * self._lines(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._timing is None:
            return
        painter, t = QPainter(self), tokens()
        self._paint_bar(painter, t)
        left, top = 0, _WORDS_TOP
        for words, colour in zip(self._words(), _colours(t), strict=True):
            width = _SQUARE + 6 + fonts.text_width(words, "second")
            if left and left + width > self.width():
                left, top = 0, top + _WORDS_HEIGHT
            square = QRectF(left, top + (_WORDS_HEIGHT - _SQUARE) / 2, _SQUARE, _SQUARE)
            paint_box(painter, square, 2, colour)
            place = square.toRect().adjusted(_SQUARE + 6, 0, width, 0)
            place.setTop(top)
            place.setHeight(_WORDS_HEIGHT)
            paint_elided(painter, place, words, "second", t.text2)
            left += width + _BETWEEN

    def _paint_bar(self, painter: QPainter, t: Tokens) -> None:
        parts = self._parts()
        room = self.width() - _GAP * (len(parts) - 1) - _LEAST * len(parts)
        whole, left = sum(parts) or 1.0, 0.0
        for seconds, colour in zip(parts, _colours(t), strict=True):
            width = _LEAST + max(0.0, room * seconds / whole)
            paint_box(painter, QRectF(left, 0, width, _BAR), 3, colour)
            left += width + _GAP

    def _parts(self) -> tuple[float, ...]:
        t = self._timing
        return (t.queue_s, t.connect_s, t.first_byte_s, t.download_s) if t is not None else ()

    def _words(self) -> tuple[str, ...]:
        if self._timing is None:
            return ()
        names = (self.tr("Queue"), self.tr("Connect"), self.tr("First byte"), self.tr("Download"))
        return tuple(
            self.tr("{name} {time}").format(name=name, time=ages.duration(seconds))
            for name, seconds in zip(names, self._parts(), strict=True)
        )

    def _lines(self, width: int) -> int:
        left, lines = 0, 1
        for words in self._words():
            room = _SQUARE + 6 + fonts.text_width(words, "second")
            if left and left + room > width:
                left, lines = 0, lines + 1
            left += room + _BETWEEN
        return lines


def _colours(t: Tokens) -> tuple[QColor, QColor, QColor, QColor]:
    return t.mute, t.info, t.accent, t.ok
