"""Paints a connector's card, through the same cache as table cells."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.models.tables.cells import Cell
from desktop.models.tables.roles import CARD_ROLE, Index
from desktop.ui.delegates.cell_delegate import plain
from desktop.ui.delegates.cell_painting import logo_size, paint_cell
from desktop.ui.delegates.logo_source import LogoSource, NoLogos
from desktop.ui.delegates.pixmap_cache import Painted, PixmapCache
from desktop.ui.paint import blank, paint_box, ratio_of
from desktop.ui.theme import theme

CARD_WIDTH, CARD_HEIGHT, GAP = 250, 108, 12
_PAD_X, _PAD_TOP, _PAD_BOTTOM, _RADIUS = 14, 14, 12, 8


class CardDelegate(QStyledItemDelegate):
    """Cards `width` px wide in cells that are GAP larger; the view sets the width so that columns fill it."""

    def __init__(self, parent: QObject | None = None, logos: LogoSource | None = None) -> None:
        super().__init__(parent)
        self.width = CARD_WIDTH
        self.is_focus_shown = False  # the view has the focus and was reached by key
        self._logos: LogoSource = logos if logos is not None else NoLogos()
        self._cache = PixmapCache()
        self._theme = theme()
        self._theme.changed.connect(self._cache.clear)

    def clear(self) -> None:
        """Drops what is painted: the language or the fonts have changed."""
        self._cache.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Card and gap."""
        return QSize(self.width + GAP, CARD_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Blits the card."""
        at = option.rect.topLeft()
        painter.drawPixmap(at, self._painted(option, index, ratio_of(painter)).pixmap)
        if self.is_focus_shown and option.state & QStyle.StateFlag.State_HasFocus:
            ring = QRectF(QRect(at, self._card())).adjusted(-1, -1, 1, 1)
            pen = painter.pen()
            pen.setColor(self._theme.tokens.focus)
            pen.setWidth(2)
            painter.setPen(pen)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Shows the whole text where it had to be cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        is_cut = self._painted(option, index, view.devicePixelRatioF()).is_cut
        words = str(index.data(Qt.ItemDataRole.ToolTipRole) or "") if is_cut else ""
        QToolTip.showText(event.globalPos(), plain(words), view.viewport(), option.rect)
        return True

    def _card(self) -> QSize:
        return QSize(self.width, CARD_HEIGHT)

    def _painted(self, option: QStyleOptionViewItem, index: Index, ratio: float) -> Painted:
        cell: Cell = index.data(CARD_ROLE)
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        side = logo_size(cell)
        logo = self._logos.pixmap(cell.platform, cell.image, side, ratio) if side else None
        stamp = logo.cacheKey() if logo is not None else 0
        key = (cell, self.width, is_selected, is_hovered, ratio, self._theme.is_dark, stamp)
        painted = self._cache.get(key)
        if painted is None:
            painted = self._paint(cell, ratio, logo, is_selected=is_selected, is_hovered=is_hovered)
            self._cache.put(key, painted)
        return painted

    def _paint(
        self, cell: Cell, ratio: float, logo: QPixmap | None, *, is_selected: bool, is_hovered: bool
    ) -> Painted:
        t = self._theme.tokens
        pixmap = blank(self._card(), ratio)
        painter = QPainter(pixmap)
        box = QRect(QPoint(0, 0), self._card())
        ground = t.selected if is_selected else t.hover if is_hovered else t.surface
        paint_box(painter, QRectF(box), _RADIUS, ground, t.accent if is_selected else t.line2)
        content = box.adjusted(_PAD_X, _PAD_TOP, -_PAD_X, -_PAD_BOTTOM)
        is_cut = paint_cell(painter, content, cell, logo)
        painter.end()
        return Painted(pixmap, is_cut)
