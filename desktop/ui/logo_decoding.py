"""Bytes from a stranger into a picture: bounded in size, and nothing but what is inside them is read."""

import re

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

MAX_BYTES = 256 * 1024
MAX_SIDE = 4096  # px of a bitmap before it is scaled down
_MAX_USES = 12  # <use> inside <use> doubles with each: no logo needs more
_MAX_DEPTH_MARKS = 20_000
_BITMAPS = ((b"\x89PNG\r\n\x1a\n", b"png"), (b"\xff\xd8\xff", b"jpeg"), (b"RIFF", b"webp"), (b"GIF8", b"gif"))
# Entities could hide any of the others; an image may name a file of this computer.
_REFUSED = re.compile(
    r"<!\s*(?:doctype|entity)|<\s*(?:[\w.-]+:)?(?:image|script|foreignobject|iframe|feimage)\b", re.I
)
_HREF = re.compile(r"""href\s*=\s*["']\s*([^"']*)""", re.I)
_URL = re.compile(r"""url\(\s*["']?\s*([^"')]*)""", re.I)
_FILTER = re.compile(r"""\sfilter\s*=\s*(?:"[^"]*"|'[^']*')""", re.I)
_USE = re.compile(r"<\s*(?:[\w.-]+:)?use\b", re.I)


def decode(image: bytes, side: int) -> QImage | None:
    """The picture, at most `side` px wide and high; None for what is no usable SVG, PNG, JPEG, WebP or GIF.

    May run in any thread.
    """
    if not image or len(image) > MAX_BYTES:
        return None
    for magic, name in _BITMAPS:
        if image.startswith(magic):
            return _bitmap(image, name, side)
    svg = safe_svg(image)
    return _vector(svg, side) if svg is not None else None


def safe_svg(image: bytes) -> str | None:
    """The SVG's text if it refers to nothing outside itself and cannot blow up, else None."""
    try:
        text = image.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if not text.lstrip().startswith("<") or "<svg" not in text or _REFUSED.search(text):
        return None
    targets = _HREF.findall(text) + _URL.findall(text)
    if any(not target.startswith("#") for target in targets if target):
        return None
    if len(_USE.findall(text)) > _MAX_USES or text.count("<") > _MAX_DEPTH_MARKS:
        return None
    return _FILTER.sub("", text)


def _vector(svg: str, side: int) -> QImage | None:
    from PySide6.QtSvg import QSvgRenderer  # not before the first logo: start-up

    renderer = QSvgRenderer(QByteArray(svg.encode()))
    if not renderer.isValid():
        return None
    size = QSize(renderer.defaultSize())
    if size.isEmpty():
        size = QSize(side, side)
    size.scale(side, side, Qt.AspectRatioMode.KeepAspectRatio)
    if size.isEmpty():
        return None
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(0)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture


def _bitmap(image: bytes, name: bytes, side: int) -> QImage | None:
    data = QByteArray(image)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(name))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or max(size.width(), size.height()) > MAX_SIDE:
        return None
    if max(size.width(), size.height()) > side:
        size.scale(side, side, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(size.expandedTo(QSize(1, 1)))
    picture = reader.read()
    return None if picture.isNull() else picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
