"""A picture that came as the body, on a checked ground, no larger than it is."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.models import ages
from desktop.ui.paint import paint_elided
from desktop.ui.theme import theme, tokens

_SQUARE, _PAD, _WORDS = 8, 20, 28


class ImagePane(QWidget):
    """Shows an image, fitted; below it its size in px and bytes."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._words = ""
        self.setObjectName("response_image")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring_inside", True)
        theme().changed.connect(self.update)

    def show_image(self, image: QImage, size: QSize, count: int) -> None:
        """The picture; a null one says that it cannot be shown. `size` is the picture's own, in px."""
        self._image = image
        if image.isNull() and not size.isValid():
            self._words = self.tr("This picture cannot be decoded.")
        elif image.isNull():
            words = self.tr("{width} × {height} px: too large to be shown here. Save it to look at it.")
            self._words = words.format(width=size.width(), height=size.height())
        else:
            words = self.tr("{width} × {height} px, {bytes}")
            self._words = words.format(width=size.width(), height=size.height(), bytes=ages.size(count))
        self.setAccessibleName(self.tr("Picture: {words}").format(words=self._words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, t = QPainter(self), tokens()
        painter.fillRect(self.rect(), t.surface)
        room = self.rect().adjusted(_PAD, _PAD, -_PAD, -_PAD - _WORDS)
        if not self._image.isNull() and room.isValid():
            self._paint_image(painter, room)
        foot = QRect(0, self.height() - _WORDS - 8, self.width(), _WORDS)
        paint_elided(painter, foot, self._words, "second", t.text2, align=Qt.AlignmentFlag.AlignCenter)

    def _paint_image(self, painter: QPainter, room: QRect) -> None:
        size = self._image.size()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRect(QPoint(0, 0), size)
        box.moveCenter(room.center())
        t = tokens()
        painter.fillRect(box, t.sunken)
        for y in range(box.top(), box.bottom() + 1, _SQUARE):
            for x in range(box.left() + (y // _SQUARE % 2) * _SQUARE, box.right() + 1, 2 * _SQUARE):
                painter.fillRect(QRect(x, y, _SQUARE, _SQUARE).intersected(box), t.fill)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._image)
