"""The saved requests, each with its folder."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.domain.saved_request import SavedEntry
from desktop.models.cells import Cell
from desktop.models.filtered_table import FilteredTable
from desktop.models.row_index import SortKey
from desktop.models.search_blocks import Searchable
from desktop.models.words import method_tone

translate = QCoreApplication.translate


class SavedTable(FilteredTable[SavedEntry]):
    """One row a file, in the order of the folders."""

    def key_of(self, row: SavedEntry) -> str:
        """Its path."""
        return row.path

    def titles(self) -> tuple[str, ...]:
        """The head."""
        return (translate("SavedTable", "Saved request"),)

    def cell_of(self, row: SavedEntry, column: int) -> Cell:
        """Method, name, and its folder; of a file that cannot be read, that."""
        folder = row.path.rpartition("/")[0] or "/"
        if row.problem:
            detail = translate("SavedTable", "cannot be read")
            return Cell("action", row.name, f"{folder} · {detail}", tone="bad", extra="!")
        return Cell("action", row.name, folder, tone=method_tone(row.method), extra=row.method)

    def words_of(self, row: SavedEntry, column: int) -> str:
        """The cell in words, with what is wrong with the file."""
        return "\n".join(part for part in (f"{row.method} {row.name}".strip(), row.path, row.problem) if part)

    def searchable(self, row: SavedEntry) -> Searchable:
        """Name, path and method."""
        return Searchable(own=f"{row.name} {row.path} {row.method}")

    def sort_keys(self, rows: Sequence[SavedEntry], column: int) -> list[SortKey]:
        """By path."""
        return [row.path.casefold() for row in rows]
