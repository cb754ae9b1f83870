"""A table model over domain objects that are told apart by a key."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from desktop.models.tables.cells import EMPTY, Cell
from desktop.models.tables.edits import MAX_COMPARED, Edit, edits
from desktop.models.tables.roles import CELL_ROLE, KEY_ROLE, ROOT, ROW_ROLE, Index

Row = TypeVar("Row")
_TOP = int(Qt.ItemDataRole.DisplayRole)
_WORDS = int(Qt.ItemDataRole.AccessibleTextRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)


class KeyedTable(QAbstractTableModel, Generic[Row]):
    """Shows rows; a new set of rows keeps selection and scroll as far as its keys are still there.

    Few differences are told as removals and insertions; many as a reset, before which a view notes keys
    and after which it finds them again (`key_at`, `row_of`). Subclasses say what a row's key, cells and
    words are.
    """

    shown = Signal()  # the rows changed in any way

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = 0
        self._shown: Sequence[Row] = ()
        self._is_refresh = False

    # What a subclass says.

    def key_of(self, row: Row) -> str:
        """What tells this row from all others."""
        raise NotImplementedError

    def keys_of(self, rows: Sequence[Row]) -> list[str]:
        """The keys of many rows; a subclass may have a quicker way."""
        return [self.key_of(row) for row in rows]

    def titles(self) -> tuple[str, ...]:
        """The columns' heads."""
        raise NotImplementedError

    def cell_of(self, row: Row, column: int) -> Cell:
        """What the cell shows."""
        raise NotImplementedError

    def words_of(self, row: Row, column: int) -> str:
        """The cell in words, for a screen reader and a tooltip."""
        cell = self.cell_of(row, column)
        return ", ".join(part for part in (cell.text, cell.detail) if part)

    # What a view and a page ask.

    @property
    def is_refresh(self) -> bool:
        """During a reset: whether the same list was read again, so that the place in it is to be kept."""
        return self._is_refresh

    def row_at(self, row: int) -> Row | None:
        """The domain object in this row, None outside."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def key_at(self, row: int) -> str:
        """The key of this row, an empty text outside."""
        return self.key_of(self._shown[row]) if 0 <= row < len(self._shown) else ""

    def row_of(self, key: str) -> int:
        """Where the row with this key stands, -1 when it is not shown."""
        return self.places({key}).get(key, -1) if key else -1

    def places(self, keys: set[str]) -> dict[str, int]:
        """Where the rows with these keys stand, those that are shown."""
        if not keys:
            return {}
        return {key: at for at, key in enumerate(self.keys_of(self._shown)) if key in keys}

    def cell(self, row: int, column: int) -> Cell:
        """What to paint; the quick way for a delegate."""
        return self.cell_of(self._shown[row], column) if 0 <= row < len(self._shown) else EMPTY

    def shown_rows(self) -> tuple[Row, ...]:
        """All rows as shown, in their order."""
        return tuple(self._shown)

    def retranslate(self) -> None:
        """Says everything again, after the language or the hour changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self._touch()

    # Qt's side.

    def rowCount(self, parent: Index = ROOT) -> int:
        """Rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Columns; counted once, because Qt asks some thousand times while a view is laid out."""
        if self._columns == 0:
            self._columns = len(self.titles())
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = _TOP) -> Any:
        """Text, words, tooltip, and the roles of `roles.py`."""
        row = self.row_at(index.row())
        if row is None or not index.isValid():
            return None
        if role == CELL_ROLE:
            return self.cell_of(row, index.column())
        if role == _TOP:
            return self.cell_of(row, index.column()).text
        if role == _WORDS:
            return f"{self.titles()[index.column()]}: {self.words_of(row, index.column())}"
        if role == _TIP:
            return self.words_of(row, index.column())
        if role == ROW_ROLE:
            return row
        return self.key_of(row) if role == KEY_ROLE else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TOP) -> Any:
        """The heads."""
        titles = self.titles()
        if orientation == Qt.Orientation.Horizontal and role == _TOP and 0 <= section < len(titles):
            return titles[section]
        return None

    # How rows get in.

    def _show(self, rows: Sequence[Row]) -> None:
        """Shows `rows` in place of the others, keeping the place."""
        is_small = max(len(rows), len(self._shown)) <= MAX_COMPARED
        changes = edits(self._known_keys(self._shown), self._known_keys(rows)) if is_small else None
        if changes is None:
            self._reset(rows, is_refresh=True)
            return
        for change in changes:
            self._apply(change, rows)
        self._shown = rows
        self._touch()
        self.shown.emit()

    def _known_keys(self, rows: Sequence[Row]) -> list[str]:
        """The keys of rows that are shown or about to be; a subclass may have them at hand."""
        return self.keys_of(rows)

    def _apply(self, change: Edit, rows: Sequence[Row]) -> None:
        first, last = change.first, change.last
        if change.is_removal:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._shown = [*self._shown[:first], *self._shown[last + 1 :]]
            self.endRemoveRows()
            return
        self.beginInsertRows(QModelIndex(), first, last)
        self._shown = [*self._shown[:first], *rows[first : last + 1], *self._shown[first:]]
        self.endInsertRows()

    def _reset(self, rows: Sequence[Row], *, is_refresh: bool) -> None:
        self._is_refresh = is_refresh
        self.beginResetModel()
        self._shown = rows
        self.endResetModel()
        self._is_refresh = False
        self.shown.emit()

    def _touch(self) -> None:
        if self._shown:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._shown) - 1, self.columnCount() - 1), []
            )
