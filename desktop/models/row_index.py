"""Rows with what sorting and searching need, computed once and a few at a time."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Generic, NamedTuple, TypeVar

from desktop.models.search_blocks import Block, Classes, Searchable, make_block
from desktop.models.search_text import fold

Row = TypeVar("Row")
SortKey = str | float | int
SortedBy = tuple[int, bool]  # a column, and whether it is descending
BLOCK = 512  # rows between two chances to let the window breathe; about 2 ms of preparing
_READ = 4 * BLOCK  # keys read between two chances
_SORT_RUN = 65_536  # sorted at once, in about 15 ms


class Recipe(NamedTuple, Generic[Row]):
    """How a kind of row is told apart, searched, counted and sorted."""

    keys_of: Callable[[Sequence[Row]], list[str]]
    searchable: Callable[[Row], Searchable]
    facet_of: Callable[[Row], int]
    sort_keys: Callable[[Sequence[Row], int], list[SortKey]]


class RowIndex(Generic[Row]):
    """One set of rows, never changed; its generators yield whenever the window may be let in."""

    def __init__(self, rows: Sequence[Row], recipe: Recipe[Row]) -> None:
        self.rows = rows
        self.order: list[int] = list(range(len(rows)))
        self._recipe = recipe
        self._classes = Classes()
        self._class_of: list[int] = [-1] * len(rows)  # -1: not prepared
        self._own: list[str] = [""] * len(rows)
        self._ids: list[str] = [""] * len(rows)
        self._facets: list[int] = [0] * len(rows)
        self._keys: list[str] = []
        self._sort_keys: dict[int, list[SortKey]] = {}
        self._blocks: list[Block | None] = []
        self._cut_blocks()

    def read_keys(self) -> Iterator[bool]:
        """Reads what tells the rows apart; before that `numbers_of` knows none."""
        for start in range(len(self._keys), len(self.rows), _READ):
            self._keys += self._recipe.keys_of(self.rows[start : start + _READ])
            yield False

    def numbers_of(self, keys: AbstractSet[str]) -> dict[str, int]:
        """The rows with these keys. A look at 100,000 takes 6 ms, a dictionary of them 20."""
        return {key: number for number, key in enumerate(self._keys) if key in keys}

    def place_of(self, number: int, numbers: Sequence[int], by: SortedBy | None) -> int:
        """Where a row stands among `numbers`, sorted by `by`; -1 where it does not."""
        if by is None:
            at = bisect_left(numbers, number)
        else:
            keys, is_descending = self._sort_keys[by[0]], by[1]
            at = _bisect(keys, numbers, number, is_descending=is_descending)
        return at if at < len(numbers) and numbers[at] == number else -1

    def sort(self, column: int, *, is_descending: bool) -> Iterator[bool]:
        """Sorts `order` by a column; rows that are equal in it stay in the order they came in."""
        keys = self._sort_keys.get(column)
        if keys is None:
            keys = list[SortKey]()
            for start in range(0, len(self.rows), _READ):
                keys += self._recipe.sort_keys(self.rows[start : start + _READ], column)
                yield False
            self._sort_keys[column] = keys
        self.order = yield from _merge_sorted(keys, is_descending=is_descending)
        self._cut_blocks()
        yield False

    def unsort(self) -> None:
        """Puts `order` back to how the rows came."""
        self.order = list(range(len(self.rows)))
        self._cut_blocks()

    def prepare(self) -> Iterator[bool]:
        """Makes ready whatever nobody has searched yet."""
        for number in range(len(self._blocks)):
            self._block(number)
            yield False

    def scan(self, words: tuple[str, ...]) -> Iterator[list[int]]:
        """Numbers of the rows that hold all the words, in the order shown, block by block."""
        for number in range(len(self._blocks)):
            block = self._block(number)
            lines = block.lines_with(words, self._classes)
            numbers = self._numbers(number)
            yield numbers if lines is None else [numbers[line] for line in lines]

    def narrow(self, found: list[int], words: tuple[str, ...]) -> Iterator[list[int]]:
        """The same among rows that are known to hold the words typed so far."""
        class_of, own, ids = self._class_of, self._own, self._ids
        for start in range(0, len(found), BLOCK):
            hits = found[start : start + BLOCK]
            for word in words:
                classes = self._classes.with_word(word)
                hits = [at for at in hits if class_of[at] in classes or word in own[at] or word in ids[at]]
            yield hits

    def count_facets(self, found: list[int]) -> Counter[int]:
        """How many of these rows have each facet."""
        return Counter(map(self._facets.__getitem__, found))

    def facet(self, at: int) -> int:
        """The facet of a row whose block was scanned."""
        return self._facets[at]

    def _cut_blocks(self) -> None:
        self._blocks = [None] * ((len(self.rows) + BLOCK - 1) // BLOCK)

    def _numbers(self, block: int) -> list[int]:
        return self.order[block * BLOCK : (block + 1) * BLOCK]

    def _block(self, number: int) -> Block:
        block = self._blocks[number]
        if block is None:
            numbers = self._numbers(number)
            for at in numbers:
                if self._class_of[at] < 0:
                    self._prepare(at)
            block = self._blocks[number] = make_block(
                [self._class_of[at] for at in numbers],
                [self._own[at] for at in numbers],
                [self._ids[at] for at in numbers],
            )
        return block

    def _prepare(self, at: int) -> None:
        row = self.rows[at]
        text = self._recipe.searchable(row)
        self._class_of[at] = self._classes.number_of(text.shared)
        self._own[at] = fold(text.own)
        self._ids[at] = fold(text.ids)
        self._facets[at] = self._recipe.facet_of(row)


def _merge_sorted(keys: Sequence[SortKey], *, is_descending: bool) -> Generator[bool, None, list[int]]:
    # Runs of doubling length: each step is one merge, which timsort does in one pass.
    order = list(range(len(keys)))
    width = _SORT_RUN
    while True:
        for start in range(0, len(order), width):
            run = order[start : start + width]
            run.sort(key=keys.__getitem__, reverse=is_descending)
            order[start : start + width] = run
            yield False
        if width >= len(order):
            return order
        width *= 4


def _bisect(keys: Sequence[Any], numbers: Sequence[int], number: int, *, is_descending: bool) -> int:
    # Equal keys are in the order of their numbers, whichever way the keys go.
    low, high, key = 0, len(numbers), keys[number]
    while low < high:
        middle = (low + high) // 2
        other = keys[numbers[middle]]
        if other == key:
            is_before = numbers[middle] < number
        else:
            is_before = (other > key) if is_descending else (other < key)
        low, high = (middle + 1, high) if is_before else (low, middle)
    return low
