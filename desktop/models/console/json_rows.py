"""The rows of a JSON body; only those on screen and around are held."""

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt, Signal

from desktop.domain.reading import Grid
from desktop.domain.text import one_line
from desktop.models.tables.cells import EMPTY, Cell
from desktop.models.tables.roles import CELL_ROLE, ROOT, Index

PAGE = 100
_KEPT_PAGES = 40
_EMPTY_GRID = Grid("", (), 0)


class JsonRows(QAbstractTableModel):
    """Pages of rows are asked for by `wanted` and handed in by `put`."""

    wanted = Signal(int)  # the number of a page
    sorted_by = Signal(int, bool)  # column and whether descending; -1: as received

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid = _EMPTY_GRID
        self.order = (-1, False)
        self._pages: OrderedDict[int, tuple[tuple[str, ...], ...]] = OrderedDict()
        self._asked: set[int] = set()

    def reset(self, grid: Grid = _EMPTY_GRID) -> None:
        """Another body, as received."""
        self.beginResetModel()
        self.grid, self.order = grid, (-1, False)
        self._forget()
        self.endResetModel()

    def put(self, page: int, rows: tuple[tuple[str, ...], ...]) -> None:
        """Rows of one page."""
        self._asked.discard(page)
        self._pages[page] = rows
        while len(self._pages) > _KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(self.rowCount(), (page + 1) * PAGE) - 1
        if rows and last >= page * PAGE:
            self.dataChanged.emit(
                self.index(page * PAGE, 0), self.index(last, max(0, self.columnCount() - 1))
            )

    def show_order(self, column: int, *, is_descending: bool) -> None:
        """The rows were put into this order: all are read again."""
        self.beginResetModel()
        self.order = (column, is_descending)
        self._forget()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asks for another order."""
        self.sorted_by.emit(column, order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = ROOT) -> int:
        """All rows."""
        return 0 if parent.isValid() else self.grid.rows

    def columnCount(self, parent: Index = ROOT) -> int:
        """All columns."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The key of the column."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return one_line(self.grid.columns[section], 80) if section < len(self.grid.columns) else ""
        return None

    def cell(self, row: int, column: int) -> Cell:
        """What is painted; a row that is not here yet is asked for and empty so long."""
        page = row // PAGE
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._asked:
                self._asked.add(page)
                self.wanted.emit(page)
            return EMPTY
        self._pages.move_to_end(page)
        cells = rows[row % PAGE] if row % PAGE < len(rows) else ()
        text = one_line(cells[column], 300) if column < len(cells) else ""
        return Cell("mono" if _is_code(text) else "text", text)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text of a cell, in words for a screen reader."""
        if not index.isValid():
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL_ROLE:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = QCoreApplication.translate("JsonRows", "{column}: {value}")
            return words.format(
                column=self.headerData(index.column(), Qt.Orientation.Horizontal), value=cell.text
            )
        return None

    def _forget(self) -> None:
        self._pages.clear()
        self._asked.clear()


def _is_code(text: str) -> bool:
    """Ids and keys read better in the fixed font: one word with a digit in it."""
    return " " not in text and len(text) > 5 and any(char.isdigit() for char in text)
