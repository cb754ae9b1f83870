"""Text on a grid of equal cells: nothing hidden, nothing reordered, as a terminal shows it."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from desktop.domain.text import BIDI_CONTROLS

TAB_CELLS = 4
MARK = "•"  # stands for a character that would be invisible or change the order of others
_ZERO_WIDTH = frozenset("\u200b\u2060\ufeff\u00ad")
_JOINERS = frozenset("\u200c\u200d")


class Glyph(NamedTuple):
    """What is drawn for one character and those that combine with it."""

    text: str
    column: int  # of the first character
    cell: int  # where it stands
    is_mark: bool


def is_hidden(char: str) -> bool:
    """Whether a character would be invisible, a control, or change the direction of what follows."""
    if char in BIDI_CONTROLS or char in _ZERO_WIDTH:
        return True
    return char != "\t" and unicodedata.category(char) in {"Cc", "Cs", "Co", "Zl", "Zp"}


def cells_of(char: str) -> int:
    """Cells a character takes: 0 when it combines with the one before, 2 when it is wide."""
    if char == "\t":
        return TAB_CELLS
    if char < "\u0300":
        return 1
    if char in _JOINERS or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def is_plain(text: str) -> bool:
    """Whether every character is one cell of ordinary ASCII: the quick way to paint."""
    return text.isascii() and text.isprintable()


def glyphs(text: str) -> Iterator[Glyph]:
    """The text cut into what is drawn cell by cell."""
    cluster, column, cell, width = "", 0, 0, 0
    for at, char in enumerate(text):
        cells = cells_of(char)
        if cluster and not cells:
            cluster += char
            continue
        if cluster:
            yield Glyph(cluster, column, cell, False)
            cell += width
            cluster = ""
        if is_hidden(char):
            yield Glyph(MARK, at, cell, True)
            cell += 1
            continue
        cluster, column, width = char, at, max(1, cells)
    if cluster:
        yield Glyph(cluster, column, cell, False)


def cell_at(text: str, column: int) -> int:
    """The cell before which character `column` stands."""
    before = text[:column]
    return len(before) if is_plain(before) else sum(_width(char) for char in before)


def column_at(text: str, cell: float) -> int:
    """The character boundary nearest to a place on the grid."""
    if is_plain(text):
        return min(len(text), max(0, round(cell)))
    passed = 0
    for at, char in enumerate(text):
        width = _width(char)
        if cell < passed + width / 2:
            return at
        passed += width
    return len(text)


def _width(char: str) -> int:
    return 1 if is_hidden(char) else cells_of(char)
