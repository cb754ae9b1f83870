"""How each kind of cell is painted. Each function answers whether text had to be cut."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop.domain.workspace import Environment
from desktop.models.tables.cells import Cell, Kind
from desktop.models.words import Sign
from desktop.ui import fonts
from desktop.ui.paint import (
    chip_width,
    paint_elided,
    paint_environment,
    paint_icon,
    paint_logo,
    paint_sign_chip,
)
from desktop.ui.theme import tokens

ROW_LOGO, SMALL_LOGO, CARD_LOGO = 28, 20, 36
CHEVRON = 16  # px, at the left of a group
_GROUP_ICON = 18
_LOGO_GAP = 10
_ICON, _ICON_GAP = 14, 6
_METHOD_WIDTH = 62  # OPTIONS in 600
_MIDDLE = Qt.TextElideMode.ElideMiddle

CellPaint = Callable[[QPainter, QRect, Cell, QPixmap | None], bool]


def colour(tone: str, otherwise: str) -> QColor:
    """A theme colour by its token's name."""
    return cast(QColor, getattr(tokens(), tone or otherwise))


def paint_cell(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    """Paints a cell's content into its rect."""
    return _PAINTS[cell.kind](painter, rect, cell, logo)


def logo_size(cell: Cell) -> int:
    """The logo's side in a cell, 0 without one."""
    if not cell.platform:
        return 0
    return {"account": ROW_LOGO, "child": ROW_LOGO, "card": CARD_LOGO, "owner": SMALL_LOGO}.get(cell.kind, 0)


def two_lines(painter: QPainter, rect: QRect, cell: Cell, first: fonts.Role = "strong") -> bool:
    """Text above, detail below in the faintest colour, as one block in the middle."""
    upper, lower = fonts.metrics(first).height(), fonts.metrics("second").height()
    if not cell.detail:
        return paint_elided(painter, rect, cell.text, first)
    top = rect.top() + (rect.height() - upper - lower) // 2
    above = QRect(rect.left(), top, rect.width(), upper)
    below = QRect(rect.left(), top + upper, rect.width(), lower)
    is_cut = paint_elided(painter, above, cell.text, first)
    return paint_elided(painter, below, cell.detail, "second", tokens().text3) or is_cut


def _text(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return paint_elided(painter, rect, cell.text, "body", colour(cell.tone, "text"))


def _strong(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return paint_elided(painter, rect, cell.text, "strong", colour(cell.tone, "text"))


def _mono(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return paint_elided(painter, rect, cell.text, "mono", colour(cell.tone, "text"), _MIDDLE)


def _number(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return paint_elided(painter, rect, cell.text, "body", colour(cell.tone, "text2"), tabular=True)


def _account(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    box = QRect(rect.left(), rect.center().y() - ROW_LOGO // 2 + 1, ROW_LOGO, ROW_LOGO)
    paint_logo(painter, box, logo, cell.platform, cell.text)
    return two_lines(painter, rect.adjusted(ROW_LOGO + _LOGO_GAP, 0, 0, 0), cell)


def _group(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    left, middle = rect.left(), rect.center().y() + 1
    for icon, side in ((cell.icon, CHEVRON), (cell.extra, _GROUP_ICON)):
        paint_icon(painter, QRect(left, middle - side // 2, side, side), icon, tokens().text2, side)
        left += side + _ICON_GAP
    return two_lines(painter, rect.adjusted(left - rect.left() + 2, 0, 0, 0), cell)


def _child(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return _account(painter, rect.adjusted(CHEVRON + _ICON_GAP, 0, 0, 0), cell, logo)


def _pair(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return two_lines(painter, rect, cell, "button")


def _state(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    words = _icon(painter, rect, cell)
    if cell.extra:
        mark = QRect(rect.right() - _ICON, rect.top(), _ICON, rect.height())
        paint_icon(painter, mark, "not-equal", tokens().bad, _ICON)
        words = words.adjusted(0, 0, -_ICON - _ICON_GAP, 0)
    return paint_elided(painter, words, cell.text, "chip", tokens().text2)


def _event(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    return two_lines(painter, _icon(painter, rect, cell).adjusted(4, 0, 0, 0), cell, "button")


def _verdict(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    sign = Sign(cell.icon, cell.tone, cell.text)
    paint_sign_chip(painter, rect, sign)
    width = chip_width(cell.text)
    age = rect.adjusted(width + 8, 0, 0, 0)
    is_cut = width > rect.width()
    if cell.detail and age.width() > 0:
        is_cut = paint_elided(painter, age, cell.detail, "second", tokens().text3, tabular=True) or is_cut
    return is_cut


def _status(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    words = _icon(painter, rect, cell)
    return paint_elided(painter, words, cell.text, "second_strong", colour(cell.tone, "text"), tabular=True)


def _icon(painter: QPainter, rect: QRect, cell: Cell) -> QRect:
    box = QRect(rect.left(), rect.top(), _ICON, rect.height())
    paint_icon(painter, box, cell.icon, colour(cell.tone, "text2"), _ICON)
    return rect.adjusted(_ICON + _ICON_GAP, 0, 0, 0)


def _environment(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    paint_environment(painter, rect, Environment.LIVE if cell.tone == "live" else Environment.TEST)
    return False


def _request(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    method = QRect(rect.left(), rect.top(), _METHOD_WIDTH - 4, rect.height())
    paint_elided(painter, method, cell.text, "rail_strong", colour(cell.tone, "text2"))
    path = rect.adjusted(_METHOD_WIDTH, 0, 0, 0)
    return paint_elided(painter, path, cell.detail, "mono", tokens().text, _MIDDLE)


def _action(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    upper, lower = fonts.metrics("button").height(), fonts.metrics("mono").height()
    top = rect.top() + (rect.height() - upper - lower) // 2
    method = QRect(rect.left(), top, _METHOD_WIDTH - 8, upper)
    paint_elided(painter, method, cell.extra, "rail_strong", colour(cell.tone, "text2"))
    left, width = rect.left() + _METHOD_WIDTH - 6, rect.width() - _METHOD_WIDTH + 6
    is_cut = paint_elided(painter, QRect(left, top, width, upper), cell.text, "button")
    below = QRect(left, top + upper, width, lower)
    return paint_elided(painter, below, cell.detail, "mono", tokens().text3, _MIDDLE) or is_cut


def _owner(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    if not cell.platform:
        return paint_elided(painter, rect, cell.text, "body", tokens().text3)
    box = QRect(rect.left(), rect.center().y() - SMALL_LOGO // 2 + 1, SMALL_LOGO, SMALL_LOGO)
    paint_logo(painter, box, logo, cell.platform, cell.text)
    words = " · ".join(part for part in (cell.text, cell.detail) if part)
    return paint_elided(painter, rect.adjusted(SMALL_LOGO + 8, 0, 0, 0), words)


def _card(painter: QPainter, rect: QRect, cell: Cell, logo: QPixmap | None) -> bool:
    category, _, connected = cell.extra.partition("\n")
    box = QRect(rect.left(), rect.top(), CARD_LOGO, CARD_LOGO)
    paint_logo(painter, box, logo, cell.platform, cell.text)
    names = QRect(box.right() + 11, rect.top(), rect.width() - CARD_LOGO - 10, CARD_LOGO)
    is_cut = two_lines(painter, names, cell)
    foot = QRect(rect.left(), rect.bottom() - 19, rect.width(), 20)
    width = min(foot.width(), fonts.text_width(connected, "chip") + (20 if cell.icon else 0))
    right = QRect(foot.right() + 1 - width, foot.top(), width, foot.height())
    if cell.icon:
        paint_icon(painter, QRect(right.left(), right.top(), 14, 20), cell.icon, colour(cell.tone, "ok"), 14)
        right = right.adjusted(20, 0, 0, 0)
    is_cut = paint_elided(painter, right, connected, "chip", colour(cell.tone, "text3")) or is_cut
    left = foot.adjusted(0, 0, -width - 8, 0)
    return paint_elided(painter, left, category, "second", tokens().text2) or is_cut


_PAINTS: dict[Kind, CellPaint] = {
    "text": _text,
    "strong": _strong,
    "mono": _mono,
    "number": _number,
    "account": _account,
    "pair": _pair,
    "state": _state,
    "event": _event,
    "verdict": _verdict,
    "status": _status,
    "environment": _environment,
    "request": _request,
    "owner": _owner,
    "card": _card,
    "group": _group,
    "child": _child,
    "action": _action,
}
