"""The lock before a host's name: closed where the page is encrypted."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.base.paths import resource

_SIZE = 16


def lock_pixmap(is_encrypted: bool, colour: QColor, ratio: float) -> QPixmap:
    """Drawn from resources/icons in one colour; `ratio` is the device pixel ratio of what shows it."""
    name = "lock.svg" if is_encrypted else "unlock.svg"
    svg = resource("icons", name).read_bytes().replace(b"currentColor", colour.name().encode())
    pixmap = QPixmap(round(_SIZE * ratio), round(_SIZE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, _SIZE, _SIZE))
    painter.end()
    return pixmap
