"""A picture of a body, decoded within bounds: never more memory than a preview needs."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from desktop.reading.shape import image_format

MAX_SIDE = 2_048  # px of the preview
MAX_PIXELS = 100_000_000  # of the picture itself: beyond, only its size is told


def preview(body: bytes) -> tuple[QImage, QSize]:
    """The picture, made smaller where it is large, and its own size; a null image where it cannot be shown.

    Formats are told by the first bytes and are those of Qt's own pixel readers; SVG, which may refer to
    elsewhere, is none of them. Decoding may take 100 ms: not for the window's thread.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(body))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(image_format(body).encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > MAX_PIXELS:
        return QImage(), size
    if max(size.width(), size.height()) > MAX_SIDE:
        reader.setScaledSize(size.scaled(MAX_SIDE, MAX_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read(), size
