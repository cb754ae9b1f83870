"""An editor for request bodies: line numbers, colours of what is on screen, a mark where JSON breaks."""

from PySide6.QtCore import QMimeData, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from desktop.models.text.json_runs import json_runs
from desktop.ui import fonts
from desktop.ui.theme import theme

INDENT = "  "
_PAD = 12
_MAX_COLOURED = 4_000  # characters of a line: a longer one keeps the plain colour


class CodeEdit(QPlainTextEdit):
    """Edits text up to about 1 MB. Tab indents; Ctrl+Tab and Shift+Tab leave, so that no key is trapped."""

    def __init__(self, name: str, *, is_json: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_json = is_json
        self._problem: tuple[int, int] | None = None
        self._gutter = _Gutter(self)
        self._coloured: dict[int, int] = {}  # block number: revision that was coloured
        self.setAccessibleName(name)
        self.setProperty("bare", True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setFont(fonts.font("mono"))
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.document().setDocumentMargin(10)
        self.setCursorWidth(2)
        self.blockCountChanged.connect(self._fit)
        self.updateRequest.connect(self._scrolled)
        self.cursorPositionChanged.connect(self._mark_lines)
        self.textChanged.connect(self._edited)
        theme().changed.connect(self._recolour)
        self._fit()
        self._mark_lines()

    @property
    def problem(self) -> tuple[int, int] | None:
        """Line and column, from 1, that are marked; None for none."""
        return self._problem

    def set_json(self, is_json: bool) -> None:
        """Whether to colour as JSON."""
        self._is_json = is_json
        self._recolour()

    def show_problem(self, line: int, column: int) -> None:
        """Marks the place where the text stops being JSON; both count from 1. Editing takes the mark away."""
        self._problem = (line, column)
        self._mark_lines()
        self._gutter.update()

    def clear_problem(self) -> None:
        """Takes the mark away."""
        self._problem = None
        self._mark_lines()
        self._gutter.update()

    def go_to(self, line: int, column: int) -> None:
        """Puts the caret at a line and column, both from 1."""
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(column - 1, block.length() - 1))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Tab and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._leave(is_forward=True)
        elif key == Qt.Key.Key_Backtab:
            self._leave(is_forward=False)
        elif key == Qt.Key.Key_Tab and not modifiers:
            self._indent()
        elif (
            key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._break_line()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Pastes text as text."""
        if source.hasText():
            self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter_width(), inside.height()))
        self._colour_visible()

    def gutter_width(self) -> int:
        """Room for the line numbers, in px."""
        return max(2, len(str(self.blockCount()))) * fonts.text_width("0", "mono") + 2 * _PAD

    def paint_gutter(self, event: QPaintEvent) -> None:
        """The numbers of the lines on screen; the one with the mark is red and bold."""
        t = theme().tokens
        painter = QPainter(self._gutter)
        painter.fillRect(event.rect(), t.sunken)
        painter.fillRect(QRect(self._gutter.width() - 1, 0, 1, self._gutter.height()), t.line)
        here = self.textCursor().blockNumber()
        for block, top in self._visible_blocks():
            number = block.blockNumber()
            is_bad = self._problem is not None and number == self._problem[0] - 1
            painter.setFont(fonts.font("mono_strong" if is_bad else "mono"))
            painter.setPen(t.bad if is_bad else t.text2 if number == here else t.text3)
            box = QRect(0, round(top), self._gutter.width() - _PAD, self.fontMetrics().height())
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number + 1)
            )
        painter.end()

    def _visible_blocks(self) -> list[tuple[QTextBlock, float]]:
        found: list[tuple[QTextBlock, float]] = []
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.viewport().height():
            found.append((block, top))
            top += self.blockBoundingRect(block).height()
            block = block.next()
        return found

    def _leave(self, *, is_forward: bool) -> None:
        QWidget.focusNextPrevChild(
            self, is_forward
        )  # QPlainTextEdit's own refuses while Tab is typed into it

    def _indent(self) -> None:
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        if first == last:
            cursor.insertText(INDENT)
            return
        cursor.beginEditBlock()
        for number in range(first.blockNumber(), last.blockNumber() + 1):
            QTextCursor(self.document().findBlockByNumber(number)).insertText(INDENT)
        cursor.endEditBlock()

    def _break_line(self) -> None:
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        indent = before[: len(before) - len(before.lstrip(" "))]
        deeper = INDENT if before.rstrip().endswith(("{", "[")) else ""
        cursor.insertText("\n" + indent + deeper)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _edited(self) -> None:
        if self._problem is not None:
            self.clear_problem()
        self._colour_visible()

    def _scrolled(self, area: QRect, dy: int) -> None:
        if dy:
            self._gutter.scroll(0, dy)
            self._colour_visible()
        else:
            self._gutter.update(0, area.y(), self._gutter.width(), area.height())

    def _fit(self) -> None:
        self.setViewportMargins(self.gutter_width(), 0, 0, 0)

    def _recolour(self) -> None:
        self._coloured.clear()
        self._colour_visible()
        self._mark_lines()
        self._gutter.update()

    def _colour_visible(self) -> None:
        # A QSyntaxHighlighter looks at all blocks: 7 times slower to load. These are the ones on screen.
        for block, _top in self._visible_blocks():
            if self._coloured.get(block.blockNumber()) != block.revision():
                self._colour(block)

    def _colour(self, block: QTextBlock) -> None:
        # Formats that are set again for the same text would start the layout, and this, over again.
        self._coloured[block.blockNumber()] = block.revision()
        block.layout().setFormats(self._formats(block.text()))
        self.document().markContentsDirty(block.position(), block.length())

    def _formats(self, text: str) -> list[QTextLayout.FormatRange]:
        if not self._is_json or len(text) > _MAX_COLOURED:
            return []
        t = theme().tokens
        made = [_range(0, len(text), t.text2)]
        colours = {
            "code_key": t.code_key,
            "code_string": t.code_string,
            "code_number": t.code_number,
            "code_literal": t.code_literal,
            "text2": t.text2,
        }
        return made + [_range(run.start, run.end, colours[run.token]) for run in json_runs(text)]

    def _mark_lines(self) -> None:
        t = theme().tokens
        marks = [_whole_line(self.textCursor(), t.hover)]
        if self._problem is not None:
            marks.append(self._problem_mark(self._problem))
        self.setExtraSelections(marks)
        self._gutter.update()

    def _problem_mark(self, problem: tuple[int, int]) -> QTextEdit.ExtraSelection:
        block = self.document().findBlockByNumber(problem[0] - 1)
        cursor = QTextCursor(block)
        at = min(max(0, problem[1] - 1), max(0, block.length() - 2))
        cursor.setPosition(block.position() + at)
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(theme().tokens.bad)
        look.setBackground(theme().tokens.bad_bg)
        mark.cursor, mark.format = cursor, look
        return mark


class _Gutter(QWidget):
    def __init__(self, editor: CodeEdit) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.gutter_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_gutter(event)


def _range(start: int, end: int, colour: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    look = QTextCharFormat()
    look.setForeground(colour)
    made.start, made.length, made.format = start, end - start, look
    return made


def _whole_line(cursor: QTextCursor, ground: QColor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setBackground(ground)
    look.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
    line = QTextCursor(cursor)
    line.clearSelection()
    mark.cursor, mark.format = line, look
    return mark
