"""A keyed table with search, sorting and facets that stay quick at 100,000 rows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from desktop.models.tables.keyed_table import KeyedTable
from desktop.models.tables.picked import Picked
from desktop.models.tables.row_index import Recipe, RowIndex, SortedBy, SortKey
from desktop.models.tables.row_query import RowQuery, plain_query
from desktop.models.tables.search_blocks import Searchable
from desktop.models.tables.slices import Slices

Row = TypeVar("Row")

AT_ONCE = 1_000  # rows up to which everything is done before a call returns: about 10 ms
_SCREENFUL = 128  # hits that are shown before the others are looked for
_FIRST_MS = 3.0
_FEW = 8
_COUNTED_AT_ONCE = 4_096  # in 2 ms
_FREED = 1_000
_SCATTER = 20  # a text looked up on its own costs this many in a block


class FilteredTable(KeyedTable[Row]):
    """Rows that hold all the words of a query and have one of the chosen facets, in a column's order.

    With more than AT_ONCE rows a search shows its first screenful at once and goes on from a 0 ms timer;
    `is_counting` is True until all matches are known. Replacing and sorting are sliced too, and shown
    when done.
    """

    counted = Signal()  # `match_count`, `is_counting` or `facet_counts` changed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._index = self._indexed(())
        self._next: RowIndex[Row] | None = None  # rows that are being made ready
        self._query: RowQuery[Row] = RowQuery()
        self._chosen: frozenset[int] | None = None
        self._sort: SortedBy | None = None
        self._sorted_by: SortedBy | None = None
        self._shown_by: SortedBy | None = None  # the order of what is shown; a sort under way is ahead of it
        self._found: list[int] = []
        self._found_for: RowQuery[Row] | None = None  # what `_found` is complete for
        self._kept: list[int] = []  # hits of a refresh or sort, shown together
        self._pending: list[int] = []  # hits of a search, shown at the end of each slice
        self._is_fresh = False  # the pending hits begin a new list
        self._is_news = False  # rows were shown in this slice
        self._counts: Counter[int] = Counter()
        self._slices = Slices(self._flush, self)

    # What a subclass says beside KeyedTable's.

    def searchable(self, row: Row) -> Searchable:
        """All that a search looks at."""
        raise NotImplementedError

    def sort_keys(self, rows: Sequence[Row], column: int) -> list[SortKey]:
        """What a column sorts by, one for each row; one type a column."""
        raise NotImplementedError

    def facet_of(self, row: Row) -> int:
        """A small number that rows are counted and chosen by."""
        return 0

    def query_of(self, text: str) -> RowQuery[Row]:
        """What a typed text asks: all its words, in any order, case and width aside."""
        return plain_query(text)

    # What a page asks and says.

    @property
    def total(self) -> int:
        """Rows there are, shown or not."""
        return len(self._latest.rows)

    @property
    def match_count(self) -> int:
        """Rows shown; of a search that still runs, those found so far."""
        return len(self._shown)

    @property
    def is_counting(self) -> bool:
        """Whether a search or a sort still runs."""
        return self._slices.is_running

    @property
    def is_filtered(self) -> bool:
        """Whether a query or a choice of facets is in force."""
        return not self._query.is_empty or self._chosen is not None

    @property
    def rows(self) -> Sequence[Row]:
        """All rows, shown or not."""
        return self._latest.rows

    def facet_counts(self) -> Counter[int]:
        """Rows that match the query, by facet, whatever is chosen; complete once `is_counting` is False."""
        return Counter(self._counts)

    def places(self, keys: set[str]) -> dict[str, int]:
        """Where the rows with these keys stand, those that are shown."""
        shown = self._shown
        if not keys or not isinstance(shown, Picked) or shown.rows is not self._index.rows:
            return super().places(keys)
        index, by = self._index, self._shown_by
        found = {key: index.place_of(at, shown.numbers, by) for key, at in index.numbers_of(keys).items()}
        return {key: at for key, at in found.items() if at >= 0}

    def replace(self, rows: Sequence[Row]) -> None:
        """Takes these rows in place of the others; selection and scroll stay with their keys."""
        self._next = self._indexed(rows)
        self._run(self._load(self._next), len(rows))

    def set_query(self, text: str) -> None:
        """Shows the rows that hold all that `text` asks."""
        query = self.query_of(text)
        if query != self._query:
            self._query = query
            self._refill()

    def choose(self, facets: frozenset[int] | None) -> None:
        """Shows rows of these facets only; None for all."""
        if facets != self._chosen:
            self._chosen = facets
            self._refill()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column; rows that are equal in it keep their order. -1: as they came."""
        self._sort = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        if self._next is not None:
            self._run(self._load(self._next), self.total)
        elif self._sort != self._sorted_by:
            self._run(self._resort(), self.total)

    def finish(self) -> None:
        """Does at once whatever is still left of searching and sorting."""
        self._slices.finish()

    def text_changed(self) -> None:
        """What `searchable` and `sort_keys` are made of has changed: reads all rows again."""
        self.replace(self._latest.rows)

    # The work, cut at each yield.

    def _indexed(self, rows: Sequence[Row]) -> RowIndex[Row]:
        return RowIndex(rows, Recipe(self.keys_of, self.searchable, self.facet_of, self.sort_keys))

    def _run(self, work: Iterator[bool], size: int) -> None:
        self._pending, self._is_fresh = [], False
        self._slices.start(work, _FIRST_MS if size > AT_ONCE else float("inf"))

    @property
    def _latest(self) -> RowIndex[Row]:
        return self._next or self._index

    def _refill(self) -> None:
        if self._next is not None:
            self._run(self._load(self._next), self.total)
        elif self._sort != self._sorted_by:
            self._run(self._resort(), self.total)
        else:
            self._run(self._search(), self.total)

    def _load(self, index: RowIndex[Row]) -> Iterator[bool]:
        yield from index.read_keys()
        if self._sort is not None:
            yield from index.sort(self._sort[0], is_descending=self._sort[1])
        self._sorted_by = self._sort
        old, self._index, self._next, self._found_for = self._index, index, None, None
        yield from self._collect()
        self._shown_by = self._sorted_by
        self._show(self._taken())
        self._is_news = True
        yield True
        yield from self._count()
        gone = list(old.rows)
        del old
        while gone:  # 20,000 freed at once are a stall of 20 ms
            del gone[-_FREED:]
            yield False

    def _resort(self) -> Iterator[bool]:
        index = self._index
        if self._sort is None:
            index.unsort()
        else:
            yield from index.sort(self._sort[0], is_descending=self._sort[1])
        self._sorted_by, self._found_for = self._sort, None
        yield from self._collect()
        self._reorder(self._taken())
        self._is_news = True
        yield True
        yield from self._count()

    def _collect(self) -> Iterator[bool]:
        if not self.is_filtered:
            self._kept = self._index.order
            return
        self._kept = []
        for found in self._matching():
            self._kept += found
            yield False

    def _taken(self) -> Picked[Row]:
        kept, self._kept = self._kept, []
        return self._picked(kept)

    def _picked(self, numbers: list[int]) -> Picked[Row]:
        return Picked(self._index.rows, numbers, self._index.keys)

    def _known_keys(self, rows: Sequence[Row]) -> list[str]:
        known = rows.keys() if isinstance(rows, Picked) else None
        return super()._known_keys(rows) if known is None else known

    def _reorder(self, rows: Picked[Row]) -> None:
        # The same rows in another order: selections move with their rows.
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        numbers = [self._number_at(index.row()) for index in held]
        self._shown, self._shown_by = rows, self._sorted_by
        place = {number: at for at, number in enumerate(rows.numbers)} if len(held) > _FEW else None
        for index, number in zip(held, numbers, strict=True):
            at = rows.numbers.index(number) if place is None else place[number]
            self.changePersistentIndex(index, self.index(at, index.column()))
        self.layoutChanged.emit()
        self.shown.emit()

    def _number_at(self, row: int) -> int:
        shown = self._shown
        if isinstance(shown, Picked):
            return shown.numbers[row]
        wanted = shown[row]
        return next(at for at, other in enumerate(self._index.rows) if other is wanted)

    def _search(self) -> Iterator[bool]:
        self._is_fresh = True
        if not self.is_filtered:
            self._pending, self._found_for = self._index.order[:], None
            yield True
        else:
            for found in self._matching():
                self._pending += found
                yield self._is_fresh and len(self._pending) >= _SCREENFUL
        yield from self._count()

    def _matching(self) -> Iterator[list[int]]:
        query, index, chosen = self._query, self._index, self._chosen
        known = self._found_for
        is_quicker = known is not None and len(self._found) * _SCATTER < self.total
        is_narrowing = is_quicker and known is not None and query.is_narrower(known)
        source = index.narrow(self._found, query, chosen) if is_narrowing else index.scan(query, chosen)
        self._found_for, all_found = None, list[int]()
        for hits in source:
            all_found += hits.found
            yield hits.shown
        self._found, self._found_for = all_found, query

    def _count(self) -> Iterator[bool]:
        index = self._index
        if self._found_for is None:  # nobody scanned: every row matches
            yield from index.prepare()
            self._found, self._found_for = index.order, RowQuery()
        counts: Counter[int] = Counter()
        for start in range(0, len(self._found), _COUNTED_AT_ONCE):
            counts += index.count_facets(self._found[start : start + _COUNTED_AT_ONCE])
            yield False
        self._counts = counts

    def _flush(self) -> bool:
        is_news, self._is_news = self._is_news, False
        is_told = is_news or self._is_fresh or bool(self._pending) or not self.is_counting
        if self._is_fresh:
            fresh, self._pending, self._is_fresh = self._pending, [], False
            is_news = bool(fresh)
            self._reset(self._picked(fresh), is_refresh=False)
        elif self._pending:
            more, self._pending = self._pending, []
            self._append(more)
        if is_told:  # a slice that showed nothing lets the page alone
            self.counted.emit()
        return is_news

    def _append(self, numbers: list[int]) -> None:
        shown = self._shown
        if not isinstance(shown, Picked):
            raise TypeError("hits are added to hits only")
        self.beginInsertRows(QModelIndex(), len(shown), len(shown) + len(numbers) - 1)
        shown.numbers += numbers
        self.endInsertRows()
        self.shown.emit()
