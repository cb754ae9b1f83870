"""A thin line that fills; the number stands beside it as text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desktop.ui.paint import paint_box
from desktop.ui.theme import theme, tokens

_HEIGHT = 4


class ProgressLine(QProgressBar):
    """A progress bar of 4 px; `is_neutral` draws it grey, as in a toast that counts down."""

    def __init__(
        self, name: str, *, width: int | None = 80, is_neutral: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_neutral = is_neutral
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        if width is not None:
            self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_share(self, done: int, total: int) -> None:
        """`done` of `total`; nothing filled while the total is unknown (0)."""
        self.setMaximum(max(1, total))
        self.setValue(min(done, total))

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        paint_box(painter, QRectF(self.rect()), _HEIGHT / 2, t.line2)
        share = self.value() / max(1, self.maximum())
        if share > 0:
            width = max(_HEIGHT, self.width() * share)
            paint_box(
                painter, QRectF(0, 0, width, _HEIGHT), _HEIGHT / 2, t.text3 if self._is_neutral else t.accent
            )
