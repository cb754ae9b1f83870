"""How a person arranged a table's columns: their widths, their order, and what the rows are sorted by."""

from collections.abc import Generator
from contextlib import contextmanager

import msgspec
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

_LEAST, _MOST = 48, 4_000  # px


class ColumnPlace(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An arrangement of `count` columns. `own` are widths in px by column, `order` columns from the left,
    `sort` a column and whether it is descending."""

    count: int
    own: dict[int, int] = {}
    order: tuple[int, ...] = ()
    sort: tuple[int, bool] | None = None

    @property
    def is_usable(self) -> bool:
        """Whether it can be of a table with so many columns."""
        columns = set(range(self.count))
        return (
            (not self.order or (len(self.order) == self.count and set(self.order) == columns))
            and set(self.own) <= columns
            and all(_LEAST <= width <= _MOST for width in self.own.values())
            and (self.sort is None or self.sort[0] in columns)
        )


class Columns(QObject):
    """Of one table. A width that a person dragged stays through every resize of the window."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._own: dict[int, int] = {}
        self._is_sharing = False
        self._head.setSectionsMovable(True)
        self._head.sectionResized.connect(self._resized)

    @property
    def _head(self) -> QHeaderView:
        return self._table.horizontalHeader()

    def own(self, column: int) -> int | None:
        """The width that a person gave it, in px."""
        return self._own.get(column)

    def shown(self) -> tuple[int, ...]:
        """The columns that are seen, from the left."""
        order = map(self._head.logicalIndex, range(self._head.count()))
        return tuple(column for column in order if not self._table.isColumnHidden(column))

    def step(self, column: int, by: int) -> None:
        """Moves a column past its neighbour: -1 to the left, 1 to the right; at the edge it stays."""
        shown = self.shown()
        place = shown.index(column) + by
        if 0 <= place < len(shown):
            self._head.moveSection(self._head.visualIndex(column), self._head.visualIndex(shown[place]))

    def widen(self, column: int, by: int) -> None:
        """Gives a column a width of its own, larger or smaller by so many px."""
        self._table.setColumnWidth(column, min(_MOST, max(_LEAST, self._table.columnWidth(column) + by)))

    def forget(self) -> None:
        """Order and widths as they were before anybody changed them; the sorting stays."""
        self._own.clear()
        for column in range(self._head.count()):
            self._head.moveSection(self._head.visualIndex(column), column)

    @contextmanager
    def sharing(self) -> Generator[None]:
        """Widths that are set meanwhile are nobody's choice."""
        self._is_sharing = True
        try:
            yield
        finally:
            self._is_sharing = False

    def place(self) -> str:
        """The arrangement as text, for `put_back`."""
        head = self._head
        order = tuple(head.logicalIndex(at) for at in range(head.count()))
        sort = None
        if self._table.isSortingEnabled() and 0 <= head.sortIndicatorSection() < head.count():
            is_descending = head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            sort = (head.sortIndicatorSection(), is_descending)
        return msgspec.json.encode(ColumnPlace(head.count(), dict(self._own), order, sort)).decode()

    def put_back(self, text: str) -> None:
        """Arranges the columns so; a text that is of other columns, or of none, changes nothing."""
        try:
            place = msgspec.json.decode(text, type=ColumnPlace)
        except (msgspec.MsgspecError, ValueError):
            return
        if place.count != self._head.count() or not place.is_usable:
            return
        self._own = dict(place.own)
        for at, column in enumerate(place.order):
            self._head.moveSection(self._head.visualIndex(column), at)
        if place.sort is not None and self._table.isSortingEnabled():
            column, is_descending = place.sort
            order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(column, order)

    def _resized(self, column: int, old: int, new: int) -> None:
        if old and new and not self._is_sharing and self._table.isVisible():
            self._own[column] = new
