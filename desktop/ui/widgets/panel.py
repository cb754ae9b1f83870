"""Cards, and the one white panel of the window with its corners painted over (Qt cannot clip children)."""

from PySide6.QtCore import QChildEvent, QMargins, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.paint import paint_box, tone_colours
from desktop.ui.theme import theme, tokens

_PANEL_RADIUS, _CARD_RADIUS = 10, 8


class Panel(QWidget):
    """The white ground of a page. Put content into `layout()`; the overlay keeps the corners round."""

    def __init__(self, radius: int = _PANEL_RADIUS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._corners: _Corners | None = None  # its own birth is a childEvent, too
        self._corners = _Corners(self, radius)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 1)
        self.column.setSpacing(0)
        theme().changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._corners is not None:
            self._corners.setGeometry(self.rect())
            self._corners.raise_()
        super().resizeEvent(event)

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        if event.added() and self._corners is not None:
            self._corners.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().surface)


class _Corners(QWidget):
    def __init__(self, parent: QWidget, radius: int) -> None:
        super().__init__(parent)
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = tokens()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outside = QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside = QPainterPath()
        inside.addRoundedRect(edge, self._radius, self._radius)
        painter.fillPath(outside.subtracted(inside), t.app)
        painter.setPen(QPen(t.line, 1))
        painter.drawPath(inside)


class Card(QWidget):
    """A rounded box with a hair line; `tone` gives it a tinted ground without one, `is_sunken` a grey one."""

    def __init__(
        self,
        *,
        tone: str = "",
        is_sunken: bool = False,
        margins: QMargins | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone, self._is_sunken = tone, is_sunken
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margins or QMargins(14, 12, 14, 12))
        self.column.setSpacing(8)
        theme().changed.connect(self.update)

    def set_tone(self, tone: str) -> None:
        """Another tone; empty for none."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        if self._tone:
            paint_box(QPainter(self), QRectF(self.rect()), _CARD_RADIUS, tone_colours(self._tone)[1])
        else:
            ground = t.sunken if self._is_sunken else t.surface
            paint_box(QPainter(self), QRectF(self.rect()), _CARD_RADIUS, ground, t.line)


class Line(QWidget):
    """A 1 px line between parts; decoration, and nothing to screen readers."""

    def __init__(self, *, is_vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if is_vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().line)
