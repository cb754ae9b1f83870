"""Searching many texts fast: what is shared is looked at once, what is unique lies together.

A hundred thousand strings in all places of memory take 40 ms to look through, the same joined block by
block 8 ms. Most words are in the few shared texts (names, states) or cannot be in ids for their letters,
which leaves about 1 ms.
"""

from collections.abc import Iterable
from typing import NamedTuple

from desktop.models.search_text import fold

_MANY = 16  # hits in a block from which looking at each line beats jumping from hit to hit


class Searchable(NamedTuple):
    """A row's text: what it shares with many rows, what is its own, its identifiers; each may be empty."""

    shared: str = ""
    own: str = ""
    ids: str = ""


class Classes:
    """The shared texts, each once, and which of them hold a word."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._found: dict[str, tuple[int, set[int]]] = {}  # word: (texts looked at, numbers that hold it)

    def number_of(self, shared: str) -> int:
        """The number of a shared text."""
        number = self._numbers.get(shared)
        if number is None:
            number = self._numbers[shared] = len(self._texts)
            self._texts.append(fold(shared))
        return number

    def with_word(self, word: str) -> set[int]:
        """Numbers of the texts that hold the word; kept for the last few words."""
        looked_at, found = self._found.get(word, (0, set[int]()))
        if looked_at < len(self._texts):
            found.update(n for n in range(looked_at, len(self._texts)) if word in self._texts[n])
            if len(self._found) > 32:
                self._found.clear()
            self._found[word] = (len(self._texts), found)
        return found


class Part(NamedTuple):
    """Texts joined by line ends, and the characters that occur in them."""

    text: str
    letters: frozenset[str]

    def lines_with(self, word: str) -> list[int]:
        """Numbers of the lines that hold the word."""
        return _lines_with(self.text, word) if self.letters.issuperset(word) else []


class Block(NamedTuple):
    """A few hundred rows, in the order shown."""

    classes: list[int]
    own: Part
    ids: Part

    def lines_with(self, words: tuple[str, ...], classes: Classes) -> list[int] | None:
        """Numbers of the lines that hold all words, in order; None stands for all lines."""
        kept: set[int] | None = None
        for word in words:
            lines = self._with_word(word, classes.with_word(word))
            kept = lines if kept is None else kept & lines
            if not kept:
                return []
        return None if kept is None else sorted(kept)

    def _with_word(self, word: str, matching: set[int]) -> set[int]:
        lines = (
            {line for line, number in enumerate(self.classes) if number in matching}
            if matching
            else set[int]()
        )
        lines.update(self.own.lines_with(word))
        lines.update(self.ids.lines_with(word))
        return lines


def make_block(classes: list[int], own: Iterable[str], ids: Iterable[str]) -> Block:
    """A block of rows whose parts are folded already."""
    return Block(classes, _part(own), _part(ids))


def _part(texts: Iterable[str]) -> Part:
    text = "\n".join(texts)
    return Part(text, frozenset(text))


def _lines_with(text: str, word: str) -> list[int]:
    lines: list[int] = []
    line, counted_to, at = 0, 0, text.find(word)
    while at >= 0:
        if len(lines) == _MANY:
            return [line for line, own in enumerate(text.split("\n")) if word in own]
        line += text.count("\n", counted_to, at)
        lines.append(line)
        counted_to = text.find("\n", at)
        at = text.find(word, counted_to) if counted_to >= 0 else -1
    return lines
