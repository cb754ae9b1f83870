"""Searching many texts fast: what is shared is looked at once, what is unique lies together.

A hundred thousand strings in all places of memory take 40 ms to look through, the same joined block by
block 8 ms. Most words are in the few shared texts (names, states) or cannot be in ids for their letters,
which leaves about 1 ms. Which of a block's rows match is kept as the bits of one number.
"""

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Any, Generic, NamedTuple, TypeVar

from desktop.models.tables.row_query import Term
from desktop.models.tables.search_text import fold

Row = TypeVar("Row")
BLOCK = 512  # rows between two chances to let the window breathe; about 2 ms of preparing
_BITS = tuple(1 << line for line in range(BLOCK))
_FLAGS = bytes.maketrans(b"01", b"\0\1")
_MANY = 16  # hits in a block from which looking at each line beats jumping from hit to hit
_KEPT = 32  # words and terms whose classes are remembered


class Searchable(NamedTuple):
    """A row's text: what it shares with many rows, what is its own, its identifiers; each may be empty."""

    shared: str = ""
    own: str = ""
    ids: str = ""
    moment: float = 0.0  # when it was made, in seconds since 1970; 0: unknown


class Classes(Generic[Row]):
    """Rows that share a text and a facet are one class; asks each class once."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, int], int] = {}
        self._texts: list[str] = []
        self._facets: list[int] = []
        self._samples: list[Row] = []
        self._found: dict[str | Term[Row] | frozenset[int], tuple[int, set[int]]] = {}

    def number_of(self, shared: str, facet: int, row: Row) -> int:
        """The number of a row's class."""
        number = self._numbers.get((shared, facet))
        if number is None:
            number = self._numbers[shared, facet] = len(self._texts)
            self._texts.append(fold(shared))
            self._facets.append(facet)
            self._samples.append(row)
        return number

    def facet(self, number: int) -> int:
        """The facet of a class."""
        return self._facets[number]

    def matching(self, asked: str | Term[Row] | frozenset[int]) -> set[int]:
        """Classes whose text holds a word, for which a term may hold, or of some facets."""
        looked_at, found = self._found.get(asked, (0, set[int]()))
        if looked_at < len(self._texts):
            found.update(n for n in range(looked_at, len(self._texts)) if self._matches(n, asked))
            if len(self._found) > _KEPT:
                self._found.clear()
            self._found[asked] = (len(self._texts), found)
        return found

    def _matches(self, number: int, asked: str | Term[Row] | frozenset[int]) -> bool:
        if isinstance(asked, str):
            return asked in self._texts[number]
        if isinstance(asked, frozenset):
            return self._facets[number] in asked
        return asked.of_class is None or asked.of_class(self._samples[number])


class Part(NamedTuple):
    """Texts joined by line ends, and the characters that occur in them."""

    text: str
    letters: frozenset[str]

    def with_word(self, word: str) -> int:
        """The lines that hold the word."""
        return _with_word(self.text, word) if self.letters.issuperset(word) else 0


class Block(NamedTuple):
    """A few hundred rows, in the order shown. Lines are given as bits, the first the lowest."""

    numbers: list[int]
    classes: dict[int, int]  # class: its lines
    own: Part
    ids: Part

    @property
    def all(self) -> int:
        """All lines."""
        return (1 << len(self.numbers)) - 1

    def of_classes(self, wanted: set[int]) -> int:
        """The lines of these classes."""
        lines = 0
        for number, own in self.classes.items():
            if number in wanted:
                lines |= own
        return lines

    def with_word(self, word: str, wanted: set[int]) -> int:
        """The lines of these classes, or with the word in what is their own."""
        lines = self.of_classes(wanted)
        if lines == self.all:
            return lines
        return lines | self.own.with_word(word) | self.ids.with_word(word)

    def rows(self, lines: int) -> list[int]:
        """The numbers of the rows in these lines."""
        if lines.bit_count() <= _MANY:
            return [self.numbers[line] for line in bits(lines)]
        flags = format(lines, "b")[::-1].encode().translate(_FLAGS)
        return list(compress(self.numbers, flags))


def make_block(numbers: list[int], classes: Iterable[int], own: Iterable[str], ids: Iterable[str]) -> Block:
    """A block of rows whose parts are folded already."""
    lines: dict[int, int] = {}
    for bit, number in zip(_BITS, classes, strict=False):
        lines[number] = lines.get(number, 0) | bit
    return Block(numbers, lines, _part(own), _part(ids))


def bits(lines: int) -> list[int]:
    """The lines whose bits are set, lowest first."""
    found: list[int] = []
    while lines:
        lowest = lines & -lines
        found.append(lowest.bit_length() - 1)
        lines ^= lowest
    return found


def lines_where(holds: Sequence[Any]) -> int:
    """The lines for which the value is true."""
    return sum(compress(_BITS, holds))


def _part(texts: Iterable[str]) -> Part:
    text = "\n".join(texts)
    return Part(text, frozenset(text))


def _with_word(text: str, word: str) -> int:
    lines, count = 0, 0
    line, counted_to, at = 0, 0, text.find(word)
    while at >= 0:
        if count == _MANY:
            return lines_where([word in own for own in text.split("\n")])
        line += text.count("\n", counted_to, at)
        lines |= _BITS[line]
        count += 1
        counted_to = text.find("\n", at)
        at = text.find(word, counted_to) if counted_to >= 0 else -1
    return lines
