"""The place in a table: what is current, selected and looked at, kept through the resets of its model."""

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
)

from desktop.models.tables.keyed_table import KeyedTable

if TYPE_CHECKING:
    from desktop.ui.widgets.table import Table

_MAX_KEPT_SELECTION = 2_000


class _Held(NamedTuple):
    current: str = ""
    selected: tuple[str, ...] = ()
    on_screen: tuple[tuple[str, int], ...] = ()  # keys and where they stand, in px


class KeptPlace(QObject):
    """Of one table, for the model that it follows."""

    def __init__(self, table: "Table", row_height: int) -> None:
        super().__init__(table)
        self._table, self._row_height = table, row_height
        self._held = _Held()

    def follow(self, model: QAbstractItemModel) -> None:
        """Keeps the place in this model from now on."""
        model.modelAboutToBeReset.connect(self._hold)
        model.modelReset.connect(self._find)
        model.rowsInserted.connect(self._make_room)
        model.rowsRemoved.connect(self._close_gap)

    def leave(self, model: QAbstractItemModel) -> None:
        """The model is no longer shown."""
        model.modelAboutToBeReset.disconnect(self._hold)
        model.modelReset.disconnect(self._find)
        model.rowsInserted.disconnect(self._make_room)
        model.rowsRemoved.disconnect(self._close_gap)

    def _hold(self) -> None:
        table, model = self._table, self._table.keyed()
        if model is None:
            return
        table.hover(-1)
        selected = table.selected_keys if table.selected_count <= _MAX_KEPT_SELECTION else ()
        self._held = _Held(table.current_key, selected, self._rows_on_screen(model))

    def _rows_on_screen(self, model: KeyedTable[Any]) -> tuple[tuple[str, int], ...]:
        # Keys and places; none at the top, where new rows are to be seen.
        table = self._table
        if table.verticalScrollBar().value() == 0:
            return ()
        first, last = table.rowAt(0), table.rowAt(table.viewport().height() - 1)
        last = last if last >= 0 else model.rowCount() - 1
        return tuple((model.key_at(row), table.rowViewportPosition(row)) for row in range(first, last + 1))

    def _make_room(self, parent: QModelIndex, first: int, last: int) -> None:
        self._shift(first, last - first + 1)

    def _close_gap(self, parent: QModelIndex, first: int, last: int) -> None:
        self._shift(first, first - last - 1)

    def _shift(self, first: int, rows: int) -> None:
        # What is looked at stays where it is when rows come or go above it.
        bar = self._table.verticalScrollBar()
        if bar.value() > 0 and first * self._row_height < bar.value():
            self._table.updateGeometries()
            bar.setValue(max(first * self._row_height, bar.value() + rows * self._row_height))

    def _find(self) -> None:
        table, model = self._table, self._table.keyed()
        if model is None:
            return
        held = self._held
        places = model.places({held.current, *held.selected, *(key for key, _ in held.on_screen)} - {""})
        self._select(places, held.current, held.selected)
        still_there = {key: y for key, y in held.on_screen if key in places}
        if model.is_refresh and still_there:
            anchor = held.current if held.current in still_there else next(iter(still_there))
            row, y = places[anchor], still_there[anchor]
            table.updateGeometries()
            table.verticalScrollBar().setValue(row * self._row_height - y)
        elif not model.is_refresh:
            table.scrollToTop()

    def _select(self, places: dict[str, int], current: str, selected: tuple[str, ...]) -> None:
        model, chosen = self._table.model(), QItemSelection()
        last = model.columnCount() - 1
        for key in selected:
            if key in places:
                chosen.select(model.index(places[key], 0), model.index(places[key], last))
        flags, selection = QItemSelectionModel.SelectionFlag, self._table.selectionModel()
        if current in places:
            selection.setCurrentIndex(model.index(places[current], 0), flags.NoUpdate)
        if not chosen.isEmpty():
            selection.select(chosen, flags.ClearAndSelect)
