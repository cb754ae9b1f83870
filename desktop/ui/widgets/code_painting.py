"""Paints the visible part of one line of code."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from desktop.models.text.json_runs import ends_in_string, json_runs
from desktop.models.text.text_grid import cell_at, glyphs, is_plain
from desktop.models.text.text_lines import Lines
from desktop.ui import fonts
from desktop.ui.theme import Tokens

_LOOK_BACK = 4096  # characters before the visible part that decide its colours


def cell_width() -> float:
    """The width of one character, in px; measured over many, because a single one is rounded."""
    return QFontMetricsF(fonts.font("mono")).horizontalAdvance("0" * 64) / 64


class LinePainter:
    """For one paint event: what all its lines share is looked up once."""

    def __init__(self, painter: QPainter, tokens: Tokens, lines: Lines, *, is_json: bool) -> None:
        self._painter = painter
        self._tokens = tokens
        self._lines = lines
        self._is_json = is_json
        self._cell = cell_width()
        measures = fonts.metrics("mono")
        self._ascent, self._height = measures.ascent(), measures.height()
        self._colours = {
            "code_key": tokens.code_key,
            "code_string": tokens.code_string,
            "code_number": tokens.code_number,
            "code_literal": tokens.code_literal,
        }

    def paint(
        self,
        line: int,
        box: QRect,
        first: int,
        chosen: tuple[int, int | None] | None,
        caret: int | None,
        hits: Sequence[tuple[int, int]] = (),
    ) -> None:
        """The characters from column `first` that fit the box, over the selection, under the caret."""
        room = int(box.width() / self._cell) + 2
        text = self._lines.cut(line, first, first + room)
        for hit in hits:
            self._paint_ground(text, box, first, hit, self._tokens.warn_bg)
        if chosen is not None:
            self._paint_ground(text, box, first, chosen, self._tokens.fill_hover)
        baseline = box.top() + (box.height() - self._height) // 2 + self._ascent
        for start, end, colour in self._runs(line, text, first):
            self._paint_run(text, start, end, colour, box, baseline)
        if caret is not None and first <= caret <= first + len(text):
            left = box.left() + round(cell_at(text, caret - first) * self._cell)
            self._painter.fillRect(QRect(left, box.top() + 2, 2, box.height() - 4), self._tokens.focus)

    def _paint_ground(
        self, text: str, box: QRect, first: int, chosen: tuple[int, int | None], ground: QColor
    ) -> None:
        start, end = chosen
        left = cell_at(text, max(0, start - first)) * self._cell if start > first else 0.0
        if end is None:
            right = cell_at(text, len(text)) * self._cell + self._cell / 2  # the line's end is selected too
        else:
            right = cell_at(text, max(0, end - first)) * self._cell
        area = QRectF(box.left() + left, box.top(), max(0.0, right - left), box.height())
        self._painter.fillRect(area, ground)

    def _runs(self, line: int, text: str, first: int) -> list[tuple[int, int, QColor]]:
        if not self._is_json:
            return [(0, len(text), self._tokens.text)]
        back = max(0, first - _LOOK_BACK)
        before = self._lines.cut(line, back, first) if first else ""
        is_inside = back > 0 and ends_in_string(self._lines.cut(line, 0, _LOOK_BACK)) and '"' not in before
        shift, at = len(before), 0
        runs: list[tuple[int, int, QColor]] = []
        for run in json_runs(before + text, is_in_string=is_inside):
            start, end = max(0, run.start - shift), run.end - shift
            if end <= 0:
                continue
            if start > at:
                runs.append((at, start, self._tokens.text2))
            runs.append((start, end, self._colours[run.token]))
            at = end
        if at < len(text):
            runs.append((at, len(text), self._tokens.text2))
        return runs

    def _paint_run(self, text: str, start: int, end: int, colour: QColor, box: QRect, baseline: int) -> None:
        part = text[start:end]
        painter = self._painter
        painter.setPen(colour)
        left = box.left() + cell_at(text, start) * self._cell
        if is_plain(part):
            painter.drawText(QPointF(left, baseline), part)
            return
        for glyph in glyphs(part):
            at = left + glyph.cell * self._cell
            if glyph.is_mark:
                mark = QRectF(at, box.top() + 3, self._cell, box.height() - 6)
                painter.fillRect(mark, self._tokens.warn_bg)
                painter.setPen(self._tokens.warn)
                painter.drawText(QPointF(at, baseline), glyph.text)
                painter.setPen(colour)
            elif not glyph.text.isspace():
                painter.drawText(QPointF(at, baseline), glyph.text)
