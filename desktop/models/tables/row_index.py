"""Rows with what sorting and searching need, computed once and a few at a time."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, Generic, NamedTuple, TypeVar

from desktop.models.tables.row_query import RowQuery, Term
from desktop.models.tables.search_blocks import (
    BLOCK,
    Block,
    Classes,
    Searchable,
    bits,
    lines_where,
    make_block,
)
from desktop.models.tables.search_text import fold

Row = TypeVar("Row")
SortKey = str | float | int
SortedBy = tuple[int, bool]  # a column, and whether it is descending
_READ = 4 * BLOCK  # keys read between two chances
_SORT_RUN = 65_536  # sorted at once, in about 15 ms


class Recipe(NamedTuple, Generic[Row]):
    """How a kind of row is told apart, searched, counted and sorted."""

    keys_of: Callable[[Sequence[Row]], list[str]]
    searchable: Callable[[Row], Searchable]
    facet_of: Callable[[Row], int]
    sort_keys: Callable[[Sequence[Row], int], list[SortKey]]


class Hits(NamedTuple):
    """Rows that a query finds, and those of them that have a chosen facet."""

    found: list[int]
    shown: list[int]


class RowIndex(Generic[Row]):
    """One set of rows, never changed; its generators yield whenever the window may be let in."""

    def __init__(self, rows: Sequence[Row], recipe: Recipe[Row]) -> None:
        self.rows = rows
        self.order: list[int] = list(range(len(rows)))
        self._recipe = recipe
        self._classes: Classes[Row] = Classes()
        self._class_of: list[int] = [-1] * len(rows)  # -1: not prepared
        self._own: list[str] = [""] * len(rows)
        self._ids: list[str] = [""] * len(rows)
        self._moments: list[float] = [0.0] * len(rows)
        self._keys: list[str] = []
        self._sort_keys: dict[int, list[SortKey]] = {}
        self._blocks: list[Block | None] = []
        self._cut_blocks()

    def read_keys(self) -> Iterator[bool]:
        """Reads what tells the rows apart; before that `numbers_of` knows none."""
        for start in range(len(self._keys), len(self.rows), _READ):
            self._keys += self._recipe.keys_of(self.rows[start : start + _READ])
            yield False

    @property
    def keys(self) -> Sequence[str]:
        """The keys read so far, by number."""
        return self._keys

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

    def scan(self, query: RowQuery[Row], chosen: frozenset[int] | None) -> Iterator[Hits]:
        """Numbers of the rows that the query finds, in the order shown, block by block."""
        classes = self._classes
        for number in range(len(self._blocks)):
            block = self._block(number)
            lines = self._lines(block, query)
            found = block.rows(lines)
            if chosen is None or not found:
                yield Hits(found, found)
            else:
                yield Hits(found, block.rows(lines & block.of_classes(classes.matching(chosen))))

    def narrow(
        self, found: Sequence[int], query: RowQuery[Row], chosen: frozenset[int] | None
    ) -> Iterator[Hits]:
        """The same among rows that are known to be found by a wider query."""
        class_of, own, ids, classes = self._class_of, self._own, self._ids, self._classes
        for start in range(0, len(found), BLOCK):
            hits: Sequence[int] = found[start : start + BLOCK]
            for word in query.words:
                shared = classes.matching(word)
                hits = [at for at in hits if class_of[at] in shared or word in own[at] or word in ids[at]]
            for term in query.terms:
                hits = [at for at in hits if self._holds(term, at) is not term.is_not]
            hits = list(hits)
            if chosen is None:
                yield Hits(hits, hits)
            else:
                shown = classes.matching(chosen)
                yield Hits(hits, [at for at in hits if class_of[at] in shown])

    def count_facets(self, found: Sequence[int]) -> Counter[int]:
        """How many of these rows, whose blocks were scanned, have each facet."""
        counts: Counter[int] = Counter()
        for number, count in Counter(map(self._class_of.__getitem__, found)).items():
            counts[self._classes.facet(number)] += count
        return counts

    def _cut_blocks(self) -> None:
        self._blocks = [None] * ((len(self.rows) + BLOCK - 1) // BLOCK)

    def _lines(self, block: Block, query: RowQuery[Row]) -> int:
        lines = block.all
        for word in query.words:
            lines &= block.with_word(word, self._classes.matching(word))
            if not lines:
                return 0
        for term in query.terms:
            held = self._lines_of(block, term, lines)
            lines &= ~held if term.is_not else held
        return lines

    def _lines_of(self, block: Block, term: Term[Row], among: int) -> int:
        lines = among
        if term.of_class is not None:
            lines &= block.of_classes(self._classes.matching(term))
        if term.word and lines:
            lines &= block.own.with_word(term.word) | block.ids.with_word(term.word)
        if term.is_timed and lines:
            moments = self._moments
            lines &= lines_where([term.holds_at(moments[at]) for at in block.numbers])
        if term.check is not None and lines:
            rows, numbers, check = self.rows, block.numbers, term.check
            for line in bits(lines):
                if not check(rows[numbers[line]]):
                    lines ^= 1 << line
        return lines

    def _holds(self, term: Term[Row], at: int) -> bool:
        if term.of_class is not None and self._class_of[at] not in self._classes.matching(term):
            return False
        if term.word and term.word not in self._own[at] and term.word not in self._ids[at]:
            return False
        if term.is_timed and not term.holds_at(self._moments[at]):
            return False
        return term.check is None or term.check(self.rows[at])

    def _block(self, number: int) -> Block:
        block = self._blocks[number]
        if block is None:
            numbers = self.order[number * BLOCK : (number + 1) * BLOCK]
            class_of, own, ids = self._class_of, self._own, self._ids
            for at in numbers:
                if class_of[at] < 0:
                    self._prepare(at)
            block = self._blocks[number] = make_block(
                numbers,
                [class_of[at] for at in numbers],
                [own[at] for at in numbers],
                [ids[at] for at in numbers],
            )
        return block

    def _prepare(self, at: int) -> None:
        row = self.rows[at]
        text = self._recipe.searchable(row)
        self._class_of[at] = self._classes.number_of(text.shared, self._recipe.facet_of(row), row)
        self._own[at] = fold(text.own)
        self._ids[at] = fold(text.ids)
        self._moments[at] = text.moment


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
