"""The chip of the top bar that tells which of the application's own servers listen."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, tone_colours
from desktop.ui.theme import theme, tokens

_PAD, _DOT, _GAP, _HEIGHT = 8, 8, 6, 32


class ServerChip(QPushButton):
    """A dot and words; a press is for the page that explains. Tones: mute (idle), ok, warn, info."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("server_chip")
        self._tone = "mute"
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 6)
        self.show_words(self.tr("Session server idle"))
        theme().changed.connect(self.update)

    def show_words(self, text: str, tone: str = "mute", tooltip: str = "") -> None:
        """What listens now."""
        self._tone = tone
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(tooltip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * _PAD + _DOT + _GAP + fonts.text_width(self.text(), "chip"), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        if self.underMouse() or self.isDown():
            paint_box(painter, QRectF(self.rect()), 6, t.fill)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tone_colours(self._tone)[0]))
        painter.drawEllipse(QPointF(_PAD + _DOT / 2, self.height() / 2), _DOT / 2, _DOT / 2)
        words = QRect(_PAD + _DOT + _GAP, 0, self.width() - _PAD - _DOT - _GAP, self.height())
        paint_elided(painter, words, self.text(), "chip", t.text2)
