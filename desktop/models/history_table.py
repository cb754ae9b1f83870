"""The console's history: requests sent from here, newest first."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from desktop.base.redact import key_tail
from desktop.domain.request import HistoryEntry
from desktop.models import ages, words
from desktop.models.activity_table import request_cell, status_cell
from desktop.models.cells import Cell
from desktop.models.filtered_table import FilteredTable
from desktop.models.row_index import SortKey
from desktop.models.search_blocks import Searchable

translate = QCoreApplication.translate

REQUEST, STATUS, TOOK, SIZE, WHEN = range(5)


class HistoryTable(FilteredTable[HistoryEntry]):
    """Requests with their answers; `now` tells the time that ages are counted from."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now

    def add(self, entry: HistoryEntry) -> None:
        """Puts an entry above the others."""
        self.replace([entry, *(row for row in self.rows if row.id != entry.id)])

    def key_of(self, row: HistoryEntry) -> str:
        """The store's number."""
        return str(row.id)

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("HistoryTable", "Request"),
            translate("HistoryTable", "Status"),
            translate("HistoryTable", "Took"),
            translate("HistoryTable", "Size"),
            translate("HistoryTable", "When"),
        )

    def cell_of(self, row: HistoryEntry, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                return request_cell(row.draft.method.value, row.draft.path)
            case 1:
                return status_cell(row.status)
            case 2:
                return Cell("number", ages.duration(row.elapsed_s))
            case 3:
                return Cell("number", ages.size(row.response_bytes) if row.status is not None else "")
            case _:
                return Cell("text", ages.age(row.at, self._now()), tone="text3")

    def words_of(self, row: HistoryEntry, column: int) -> str:
        """The cell in words; the request names its connection and problem too."""
        said = super().words_of(row, column)
        if column != REQUEST:
            return said
        return ", ".join(filter(None, (said, key_tail(row.draft.connection_key), row.problem)))

    def searchable(self, row: HistoryEntry) -> Searchable:
        """Method, path, platform, key, status and problem."""
        draft, status = row.draft, words.answer(row.status).word
        parts = (draft.method.value, draft.path, draft.platform, draft.connection_key, status, row.problem)
        return Searchable(own=" ".join(parts))

    def sort_keys(self, rows: Sequence[HistoryEntry], column: int) -> list[SortKey]:
        """What the column sorts by."""
        return [self._sort_key(row, column) for row in rows]

    def _sort_key(self, row: HistoryEntry, column: int) -> SortKey:
        match column:
            case 0:
                return row.draft.path
            case 1:
                return row.status or 0
            case 2:
                return row.elapsed_s
            case 3:
                return row.response_bytes
            case _:
                return row.at.timestamp()
