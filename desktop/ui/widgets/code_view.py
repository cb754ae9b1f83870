"""A viewer for text of any size: it paints the lines on screen and nothing else."""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.domain.reading import Hit
from desktop.models.text.text_lines import Lines, TextLines
from desktop.ui import clipboard, fonts
from desktop.ui.theme import theme
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.code_painting import LinePainter, cell_width
from desktop.ui.widgets.code_selection import CodeSelection, Place
from desktop.ui.widgets.code_words import spoken, summary
from desktop.ui.widgets.role import give_role

LINE_HEIGHT = 20
_PAD = 12
_TOP = 10
_SCROLL_MS = 40
_MAX_LIT = 200  # hits of one line


class CodeView(QAbstractScrollArea):
    """Shows TextLines with numbers and, for JSON, colours; selects and copies by mouse and keys.

    Horizontal places are characters on a grid of cells, so that one line of 5 MB is as cheap as a short one.
    What is connected to signals is declared with Slot: another method would make Qt forget the role.
    """

    copied = Signal()
    selection_changed = Signal()

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self, "document")
        self._name = name
        self._lines = TextLines()
        self._is_json = False
        self._selection = CodeSelection(self._lines)
        self._hits: Sequence[Hit] = ()
        self._drag = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        theme().changed.connect(self._repaint)
        self.set_lines(self._lines)

    @property
    def lines(self) -> Lines:
        """What is shown."""
        return self._lines

    @property
    def selected_text(self) -> str:
        """The selected text, exactly as it is in the source."""
        return self._selection.text

    def set_lines(self, lines: Lines, *, is_json: bool = False) -> None:
        """Shows another text from its beginning."""
        self._lines, self._is_json = lines, is_json
        self._selection = CodeSelection(lines)
        self._hits = ()
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)
        self._fit()
        self._tell()
        self._repaint()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Places found, in their order; they are lit up where they are on screen."""
        self._hits = hits
        self._repaint()

    def show_hit(self, hit: Hit) -> None:
        """Selects a place found and scrolls to it, to the middle where it was not on screen."""
        line = min(hit.line, len(self._lines) - 1)
        self._selection.select(line, hit.column, hit.column + hit.length)
        if not self._first_line() < line < self._last_line():
            self.verticalScrollBar().setValue((line - self._visible_lines() // 2) * LINE_HEIGHT)
        self._show_caret()
        self._changed()

    @Slot()
    def refit(self) -> None:
        """The longest line is known now."""
        self._fit()

    def set_text(self, text: str | bytes, *, is_json: bool = False) -> None:
        """Shows a short text; a long one is made into TextLines off the window's thread first."""
        self.set_lines(TextLines(text), is_json=is_json)

    @Slot()
    def select_all(self) -> None:
        """Selects everything."""
        self._selection.select_all()
        self._changed()

    @Slot()
    def copy(self) -> None:
        """Puts the selection on the clipboard; without one, nothing happens."""
        if text := self._selection.text:
            clipboard.copy(text)
            self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+A, Ctrl+C, and the keys of a text field that is only read."""
        before = self._selection.caret
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif self._selection.press(event, page=max(1, self._visible_lines() - 1)):
            self._show_caret()
            self._changed()
            caret, selected = self._selection.caret, self._selection.text_start
            announce(self, spoken(self._lines, before, caret, selected))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._selection.go(self._place(event.position().toPoint()), extends=extends)
            self._changed()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Selects the word."""
        self._selection.select_word(self._place(event.position().toPoint()))
        self._changed()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._drag = event.position().toPoint()
        self._selection.go(self._place(self._drag), extends=True)
        outside = not self.viewport().rect().contains(self._drag)
        if outside and not self._scrolling.isActive():
            self._scrolling.start()
        elif not outside:
            self._scrolling.stop()
        self._changed()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._scrolling.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._repaint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._repaint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """All is painted again: the numbers stand still while the text moves."""
        self._repaint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines on screen."""
        t = theme().tokens
        painter = QPainter(self.viewport())
        whole = self.viewport().rect()
        painter.fillRect(whole, t.surface)
        gutter = self._gutter()
        painter.fillRect(QRect(0, 0, gutter, whole.height()), t.sunken)
        painter.fillRect(QRect(gutter - 1, 0, 1, whole.height()), t.line)
        line_painter = LinePainter(painter, t, self._lines, is_json=self._is_json)
        for line in range(self._first_line(), min(len(self._lines), self._last_line() + 1)):
            self._paint_line(painter, line_painter, line, gutter)
        painter.end()

    def _paint_line(self, painter: QPainter, line_painter: LinePainter, line: int, gutter: int) -> None:
        t = theme().tokens
        width = self.viewport().width()
        row = QRect(gutter, self._top_of(line), width - gutter, LINE_HEIGHT)
        has_caret = line == self._selection.caret.line and self.hasFocus()
        if has_caret and self._selection.is_empty:
            painter.fillRect(row, t.hover)
        painter.setClipping(False)
        painter.setFont(fonts.font("mono"))
        painter.setPen(t.text2 if has_caret else t.text3)
        numbers = QRect(0, row.top(), gutter - _PAD, LINE_HEIGHT)
        painter.drawText(numbers, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(line + 1))
        painter.setClipRect(row)
        text = row.adjusted(_PAD, 0, 0, 0)
        chosen = self._selection.on_line(line)
        caret = self._selection.caret.column if has_caret else None
        line_painter.paint(line, text, self._first_column(), chosen, caret, self._hits_on(line))

    def _hits_on(self, line: int) -> list[tuple[int, int]]:
        at = bisect_left(self._hits, line, key=lambda hit: hit.line)
        found: list[tuple[int, int]] = []
        for hit in self._hits[at : at + _MAX_LIT]:
            if hit.line != line:
                break
            found.append((hit.column, hit.column + hit.length))
        return found

    def _gutter(self) -> int:
        digits = max(2, len(str(len(self._lines))))
        return digits * fonts.text_width("0", "mono") + 2 * _PAD

    def _first_line(self) -> int:
        return max(0, (self.verticalScrollBar().value() - _TOP) // LINE_HEIGHT)

    def _last_line(self) -> int:
        return (self.verticalScrollBar().value() + self.viewport().height() - _TOP) // LINE_HEIGHT

    def _top_of(self, line: int) -> int:
        return _TOP + line * LINE_HEIGHT - self.verticalScrollBar().value()

    def _first_column(self) -> int:
        return self.horizontalScrollBar().value()

    def _visible_lines(self) -> int:
        return max(1, self.viewport().height() // LINE_HEIGHT)

    def _visible_columns(self) -> int:
        room = self.viewport().width() - self._gutter() - 2 * _PAD
        return max(1, int(room / cell_width()))

    def _place(self, at: QPoint) -> Place:
        line = (at.y() - _TOP + self.verticalScrollBar().value()) // LINE_HEIGHT
        line = min(max(0, line), len(self._lines) - 1)
        cell = (at.x() - self._gutter() - _PAD) / cell_width()
        return self._selection.place_at(line, self._first_column(), cell, self._visible_columns() + 1)

    @Slot()
    def _scroll_on(self) -> None:
        down = self._drag.y() - max(0, min(self._drag.y(), self.viewport().height()))
        right = self._drag.x() - max(0, min(self._drag.x(), self.viewport().width()))
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setValue(vertical.value() + down)
        horizontal.setValue(horizontal.value() + round(right / cell_width()))
        self._selection.go(self._place(self._drag), extends=True)
        self._changed()

    def _show_caret(self) -> None:
        caret = self._selection.caret
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        top = _TOP + caret.line * LINE_HEIGHT
        if top < vertical.value() + _TOP:
            vertical.setValue(top - _TOP)
        elif top + LINE_HEIGHT > vertical.value() + self.viewport().height():
            vertical.setValue(top + LINE_HEIGHT - self.viewport().height())
        if caret.column < horizontal.value():
            horizontal.setValue(max(0, caret.column - 8))
        elif caret.column >= horizontal.value() + self._visible_columns():
            horizontal.setValue(caret.column - self._visible_columns() + 8)

    def _fit(self) -> None:
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        height = 2 * _TOP + len(self._lines) * LINE_HEIGHT
        vertical.setRange(0, max(0, height - self.viewport().height()))
        vertical.setPageStep(self.viewport().height())
        vertical.setSingleStep(LINE_HEIGHT)
        horizontal.setRange(0, max(0, self._lines.longest + 1 - self._visible_columns()))
        horizontal.setPageStep(self._visible_columns())
        horizontal.setSingleStep(4)

    def _changed(self) -> None:
        self._tell()
        self._repaint()
        self.selection_changed.emit()

    def _tell(self) -> None:
        caret = self._selection.caret.line
        self.setAccessibleDescription(summary(self._lines, caret, self._selection.text_start))

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()
