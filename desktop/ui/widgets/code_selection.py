"""A caret and a selection in lines that are only read."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.models.text.text_grid import column_at
from desktop.models.text.text_lines import Lines

_WORD_REACH = 200  # characters looked at on each side of a double click
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)


class Place(NamedTuple):
    """A boundary between characters; both count from 0."""

    line: int
    column: int


class CodeSelection:
    """From an anchor to a caret; empty where they are the same."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.anchor = self.caret = Place(0, 0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is selected."""
        return self.anchor == self.caret

    @property
    def text(self) -> str:
        """What is selected."""
        first, last = self._ends()
        return "" if first == last else self._lines.text(first, last)

    @property
    def text_start(self) -> str:
        """The selection's part on its first line, at most 500 characters."""
        first, last = self._ends()
        if first == last:
            return ""
        end = first.column + 500
        return self._lines.cut(
            first.line, first.column, min(end, last.column) if last.line == first.line else end
        )

    def go(self, place: Place, *, extends: bool) -> None:
        """Moves the caret; the anchor stays when the selection is extended."""
        self.caret = place
        if not extends:
            self.anchor = place

    def select_all(self) -> None:
        """From the first character to the last."""
        self.anchor, self.caret = Place(0, 0), self._end()

    def select(self, line: int, start: int, end: int) -> None:
        """A stretch of one line."""
        self.anchor, self.caret = Place(line, start), Place(line, end)

    def select_word(self, place: Place) -> None:
        """The letters, digits and underscores around a place."""
        start = max(0, place.column - _WORD_REACH)
        text = self._lines.cut(place.line, start, place.column + _WORD_REACH)
        left = right = place.column - start
        while left > 0 and _is_word(text[left - 1]):
            left -= 1
        while right < len(text) and _is_word(text[right]):
            right += 1
        self.anchor, self.caret = Place(place.line, start + left), Place(place.line, start + right)

    def on_line(self, line: int) -> tuple[int, int | None] | None:
        """Selected columns of a line, the second None to the end and beyond; None for none."""
        first, last = self._ends()
        if first == last or not first.line <= line <= last.line:
            return None
        return (first.column if line == first.line else 0, last.column if line == last.line else None)

    def place_at(self, line: int, first_column: int, cell: float, columns: int) -> Place:
        """The boundary nearest to a cell of what is shown of a line."""
        if cell < 0:
            return Place(line, first_column)
        shown = self._lines.cut(line, first_column, first_column + columns)
        return Place(line, min(first_column + column_at(shown, cell), self._lines.length(line)))

    def press(self, event: QKeyEvent, page: int) -> bool:
        """Moves by a key; `page` lines for PageUp and PageDown. False when the key is not one of these."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key not in _KEYS or modifiers & ~(_SHIFT | _CONTROL):
            return False
        is_far = bool(modifiers & _CONTROL)
        self.go(self._moved(key, page, is_far=is_far), extends=bool(modifiers & _SHIFT))
        return True

    def _moved(self, key: Qt.Key, page: int, *, is_far: bool) -> Place:
        line, column = self.caret
        match key:
            case Qt.Key.Key_Home:
                return Place(0, 0) if is_far else Place(line, 0)
            case Qt.Key.Key_End:
                return self._end() if is_far else Place(line, self._lines.length(line))
            case Qt.Key.Key_Left:
                return self._left(line, column)
            case Qt.Key.Key_Right:
                return self._right(line, column)
            case _:
                steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page}.get(key, page)
                target = min(max(0, line + steps), len(self._lines) - 1)
                return Place(target, min(column, self._lines.length(target)))

    def _left(self, line: int, column: int) -> Place:
        if column > 0:
            return Place(line, column - 1)
        return Place(line - 1, self._lines.length(line - 1)) if line > 0 else Place(0, 0)

    def _right(self, line: int, column: int) -> Place:
        if column < self._lines.length(line):
            return Place(line, column + 1)
        return Place(line + 1, 0) if line + 1 < len(self._lines) else Place(line, column)

    def _end(self) -> Place:
        last = len(self._lines) - 1
        return Place(last, self._lines.length(last))

    def _ends(self) -> tuple[Place, Place]:
        return (self.anchor, self.caret) if self.anchor <= self.caret else (self.caret, self.anchor)


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"
