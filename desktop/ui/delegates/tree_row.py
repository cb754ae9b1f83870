"""Paints a row of a tree of folders and requests: once into a pixmap, then from there."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.ui import fonts
from desktop.ui.delegates.cell_painting import colour
from desktop.ui.delegates.pixmap_cache import Painted, PixmapCache
from desktop.ui.paint import blank, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens

ROW = 32
_ICON, _GAP, _PAD = 16, 8, 12
_METHOD = 56  # OPTIONS in 600


@dataclass(frozen=True, slots=True)
class TreeRow:
    """What a row shows: an icon or a method at the left, the name, and something faint at the right."""

    name: str
    icon: str = ""
    method: str = ""
    tone: str = ""
    aside: str = ""
    aside_tone: str = "text3"


class TreeRowPainter:
    """Rows that were painted are kept."""

    def __init__(self) -> None:
        self._cache = PixmapCache()

    def pixmap(self, row: TreeRow, size: QSize, ratio: float, ground: str) -> QPixmap:
        """The row on the ground of that name, in a size in logical px."""
        key = (row, size.width(), size.height(), ratio, ground, theme().is_dark)
        painted = self._cache.get(key)
        if painted is None:
            painted = _painted(row, size, ratio, ground)
            self._cache.put(key, painted)
        return painted.pixmap


def _painted(row: TreeRow, size: QSize, ratio: float, ground: str) -> Painted:
    pixmap = blank(size.expandedTo(QSize(1, 1)), ratio)
    painter = QPainter(pixmap)
    whole = QRect(QPoint(0, 0), size)
    painter.fillRect(whole, colour(ground, "surface"))
    room = whole.adjusted(2, 0, -_PAD, 0)
    room = _aside(painter, room, row)
    if row.icon:
        paint_icon(painter, QRect(room.left(), 0, _ICON, size.height()), row.icon, colour(row.tone, "text2"))
        room.setLeft(room.left() + _ICON + _GAP)
    else:
        method = QRect(room.left(), 0, _METHOD - 4, size.height())
        paint_elided(painter, method, row.method, "rail_strong", colour(row.tone, "text2"))
        room.setLeft(room.left() + _METHOD)
    is_cut = paint_elided(painter, room, row.name, "body", tokens().text)
    painter.end()
    return Painted(pixmap, is_cut)


def _aside(painter: QPainter, room: QRect, row: TreeRow) -> QRect:
    if not row.aside:
        return room
    width = fonts.text_width(row.aside, "second") + 2
    if width > room.width() // 2:  # the name comes first
        return room
    place = QRect(room.right() - width + 1, room.top(), width, room.height())
    mode = Qt.TextElideMode.ElideRight
    paint_elided(painter, place, row.aside, "second", colour(row.aside_tone, "text3"), mode, tabular=True)
    return room.adjusted(0, 0, -width - _GAP, 0)
