"""Paints the cells of every table: once into a pixmap, then from there."""

from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.models.tables.cells import Cell
from desktop.models.tables.roles import Index
from desktop.ui.delegates.cell_painting import colour, logo_size, paint_cell
from desktop.ui.delegates.logo_source import LogoSource, NoLogos
from desktop.ui.delegates.pixmap_cache import Painted, PixmapCache
from desktop.ui.paint import blank, ratio_of
from desktop.ui.theme import theme

FIRST_PAD, PAD = 20, 8
EDGE = 3  # px of accent at the left of a selected row


class CellSource(Protocol):
    """A model that says what to paint without going through QVariant."""

    def cell(self, row: int, column: int) -> Cell:
        """The cell's content."""
        ...


class CellDelegate(QStyledItemDelegate):
    """For models that are a CellSource. `hovered_row` and the logos are set from outside."""

    def __init__(self, parent: QObject | None = None, logos: LogoSource | None = None) -> None:
        super().__init__(parent)
        self.hovered_row = -1
        self._logos: LogoSource = logos if logos is not None else NoLogos()
        self._cache = PixmapCache()
        self._theme = theme()
        self._theme.changed.connect(self._cache.clear)

    def clear(self) -> None:
        """Drops what is painted: the language or the fonts have changed."""
        self._cache.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Blits the cell."""
        if _rect(option).isEmpty():
            return  # a column without room, while its table is being laid out
        painter.drawPixmap(_rect(option).topLeft(), self._painted(option, index, ratio_of(painter)).pixmap)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows have a fixed height and columns a width of their own: nothing is measured."""
        return QSize(80, 24)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Shows the whole text where it had to be cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        is_cut = self._painted(option, index, view.devicePixelRatioF()).is_cut
        words = str(index.data(Qt.ItemDataRole.ToolTipRole) or "") if is_cut else ""
        QToolTip.showText(event.globalPos(), plain(words), view.viewport(), _rect(option))
        return True

    def _painted(self, option: QStyleOptionViewItem, index: Index, ratio: float) -> Painted:
        row, column = index.row(), index.column()
        cell = cast(CellSource, index.model()).cell(row, column)
        size = _rect(option).size()
        is_selected = bool(_state(option) & QStyle.StateFlag.State_Selected)
        is_hovered = row == self.hovered_row
        side = logo_size(cell)
        logo = self._logos.pixmap(cell.platform, cell.image, side, ratio) if side else None
        stamp = logo.cacheKey() if logo is not None else 0
        look = (is_selected, is_hovered, column == 0, ratio, self._theme.is_dark)
        key = (cell, size.width(), size.height(), look, stamp)
        painted = self._cache.get(key)
        if painted is None:
            painted = self._paint(cell, size, ratio, logo, (is_selected, is_hovered, column == 0))
            self._cache.put(key, painted)
        return painted

    def _paint(
        self, cell: Cell, size: QSize, ratio: float, logo: QPixmap | None, look: tuple[bool, bool, bool]
    ) -> Painted:
        is_selected, is_hovered, is_first = look
        t = self._theme.tokens
        pixmap = blank(size.expandedTo(QSize(1, 1)), ratio)  # a column may be squeezed to nothing
        painter = QPainter(pixmap)
        whole = QRect(QPoint(0, 0), size)
        ground = t.selected if is_selected else t.hover if is_hovered else colour(cell.ground, "surface")
        painter.fillRect(whole, ground)
        painter.fillRect(QRect(0, size.height() - 1, size.width(), 1), t.line)
        if is_selected and is_first:
            painter.fillRect(QRect(0, 0, EDGE, size.height()), t.accent)
        content = whole.adjusted(FIRST_PAD if is_first else PAD, 0, -PAD, -1)
        is_cut = paint_cell(painter, content, cell, logo)
        painter.end()
        return Painted(pixmap, is_cut)


def plain(words: str) -> str:
    """Foreign text for a tooltip: Qt would take "<b>" for rich text."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space:pre-wrap'>{escaped}</p>" if words else ""


def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state
