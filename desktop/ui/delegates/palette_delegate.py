"""Paints the palette's lines: heads, two-line connections with their state, one-line others."""

from typing import cast

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.models.palette.palette_index import Entry, Kind, spans
from desktop.models.palette.palette_list import PaletteList
from desktop.models.tables.roles import Index
from desktop.ui import fonts
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.paint import (
    chip_width,
    paint_box,
    paint_elided,
    paint_icon,
    paint_logo,
    paint_sign,
    paint_sign_chip,
    ratio_of,
    sign_width,
)
from desktop.ui.theme import tokens

TWO_LINES, ONE_LINE, HEAD = 48, 38, 30
_LEFT, _LOGO, _TEXT = 14, 28, 54
_LOGO_KINDS = {Kind.CONNECTION, Kind.CONNECTOR}


class PaletteDelegate(QStyledItemDelegate):
    """Marks the words that were looked for."""

    def __init__(self, logos: LogoSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logos = logos

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A fixed height for each kind of line."""
        return QSize(100, _height(cast(PaletteList, index.model()).line(index.row()).entry))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        model = cast(PaletteList, index.model())
        line, rect = model.line(index.row()), _rect(option)
        if line.entry is None:
            paint_elided(painter, rect.adjusted(_LEFT, 6, -_LEFT, 0), line.text, "chip", tokens().text3)
            return
        if _state(option) & QStyle.StateFlag.State_Selected:
            paint_box(painter, QRectF(rect), 8, tokens().selected)
        self._picture(painter, rect, line.entry)
        right = self._right(painter, rect, model, index.row(), line.entry)
        self._words(painter, rect.adjusted(_TEXT, 0, -right - 12, 0), line.entry, model.words)

    def _picture(self, painter: QPainter, rect: QRect, of: Entry) -> None:
        size = _LOGO if of.kind is Kind.CONNECTION else 20
        box = QRect(rect.left() + _LEFT, rect.center().y() - size // 2 + 1, size, size)
        if of.kind in _LOGO_KINDS:
            if size < _LOGO:
                box.moveLeft(rect.left() + _LEFT + 4)
            logo = self._logos.pixmap(of.platform, of.image, size, ratio_of(painter))
            paint_logo(painter, box, logo, of.platform, of.title)
        else:
            box = QRect(rect.left() + _LEFT, rect.top(), _LOGO, rect.height())
            paint_icon(painter, box, of.icon or "arrow-right", tokens().text2, 18)

    def _right(self, painter: QPainter, rect: QRect, model: PaletteList, row: int, of: Entry) -> int:
        """What stands at the right; returns the px it takes."""
        sign = model.sign(row)
        if sign is not None:
            told, is_measured = sign
            width = chip_width(told.word) if is_measured else sign_width(told)
            box = QRect(rect.right() - width - _LEFT, rect.top(), width, rect.height())
            (paint_sign_chip if is_measured else paint_sign)(painter, box, told)
            return width + _LEFT
        text = of.keys or (of.detail if of.kind is not Kind.CONNECTION else "")
        width = min(rect.width() // 2, fonts.text_width(text, "second") + 4)
        box = QRect(rect.right() - width - _LEFT, rect.top(), width, rect.height())
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        paint_elided(painter, box, text, "second", tokens().text3, align=align)
        return width + _LEFT

    def _words(self, painter: QPainter, rect: QRect, of: Entry, marked: tuple[str, ...]) -> None:
        if of.kind is not Kind.CONNECTION:
            _marked(painter, rect, of.title, "button", marked)
            return
        half = rect.height() // 2
        _marked(
            painter, QRect(rect.left(), rect.top() + 5, rect.width(), half - 4), of.title, "strong", marked
        )
        below = QRect(rect.left(), rect.top() + half, rect.width(), half - 5)
        _marked(painter, below, of.detail, "second", marked, is_second=True)


def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state


def _height(of: Entry | None) -> int:
    if of is None:
        return HEAD
    return TWO_LINES if of.kind is Kind.CONNECTION else ONE_LINE


def _marked(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: fonts.Role,
    marked: tuple[str, ...],
    *,
    is_second: bool = False,
) -> None:
    """The text with a line under what was looked for."""
    t = tokens()
    paint_elided(painter, rect, text, role, t.text3 if is_second else t.text)
    metrics = QFontMetricsF(fonts.font(role))
    if metrics.horizontalAdvance(text) > rect.width():
        return  # elided: places would lie
    foot = rect.center().y() + metrics.ascent() / 2 + 2
    for start, end in spans(text, marked):
        left = rect.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[start:end])
        box = QRect(round(left), rect.top(), round(width) + 1, rect.height())
        painter.fillRect(QRectF(left, foot, width, 1.5), t.accent_text)
        paint_elided(painter, box, text[start:end], role, t.accent_text)
