"""The console's history: requests sent from here, newest first, read from the database in pages."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QTimer, Signal

from desktop.base.redact import key_tail
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.domain.workspace import WorkspaceId
from desktop.models import ages, words
from desktop.models.activity.activity_table import request_cell, status_cell
from desktop.models.tables.cells import Cell
from desktop.models.tables.history_pages import PAGE, HistoryPages
from desktop.models.tables.keyed_table import KeyedTable

translate = QCoreApplication.translate

REQUEST, STATUS, PIN = range(3)
_WAITING = HistoryEntry(0, WorkspaceId(""), datetime.fromtimestamp(0, UTC), RequestDraft(), None, 0.0, 0)


class HistoryTable(KeyedTable[HistoryEntry]):
    """Requests with their answers; `now` tells the time that ages are counted from.

    `asked` names the pages that are looked at and not there; `put_page` brings one.
    """

    asked = Signal(tuple)  # of page numbers

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._pages = self._empty(0)
        self._shown = self._pages
        self._asked: dict[int, None] = {}
        self._asking = QTimer(self)  # not while a row is being painted
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._tell_asked)

    # --- what the history's view says

    @property
    def total(self) -> int:
        """Entries in the list, there or not."""
        return len(self._pages)

    def show_first(self, entries: Sequence[HistoryEntry], total: int) -> None:
        """Another list: its first page, and how many entries it has as far as is known."""
        pages = self._empty(total)
        pages.put(0, entries)
        self._asked.clear()
        self._pages = pages
        self._reset(pages, is_refresh=False)

    def set_total(self, total: int) -> None:
        """All are counted."""
        added = total - self._pages.total
        if added > 0:
            first = len(self._pages)
            self.beginInsertRows(QModelIndex(), first, first + added - 1)
            self._pages.total = total
            self.endInsertRows()
        self.shown.emit()

    def put_page(self, number: int, entries: Sequence[HistoryEntry]) -> None:
        """A page that was asked for."""
        self._asked.pop(number, None)
        self._pages.put(number, entries)
        first = len(self._pages.fresh) + number * PAGE
        last = min(len(self._pages), first + PAGE) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1), [])

    def add(self, entry: HistoryEntry) -> None:
        """Puts an entry above the others."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._pages.fresh.insert(0, entry)
        self.endInsertRows()
        self.shown.emit()

    def show_pinned(self, entry_id: int, is_pinned: bool) -> None:
        """Whether an entry is pinned now."""
        at = self._pages.place_of(entry_id)
        if at >= 0:
            self._pages.change(at, replace(self._pages[at], is_pinned=is_pinned))
            self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1), [])

    # --- what KeyedTable asks

    def key_of(self, row: HistoryEntry) -> str:
        """The store's number; none for a row that is not there yet."""
        return str(row.id) if row.id else ""

    def places(self, keys: set[str]) -> dict[str, int]:
        """Among the rows that are there."""
        found = {key: self._pages.place_of(int(key)) for key in keys if key.isdecimal()}
        return {key: at for key, at in found.items() if at >= 0}

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("HistoryTable", "Request"),
            translate("HistoryTable", "Status"),
            translate("HistoryTable", "Pinned"),
        )

    def cell_of(self, row: HistoryEntry, column: int) -> Cell:
        """What the cell shows."""
        if not row.id:
            return Cell("text", "…" if column == REQUEST else "", tone="text3")
        match column:
            case 0:
                return request_cell(row.draft.method.value, row.draft.path)
            case 1:
                return status_cell(row.status)
            case _:
                return Cell("status", "", icon="star", tone="warn") if row.is_pinned else Cell("text")

    def words_of(self, row: HistoryEntry, column: int) -> str:
        """The cell in words; the request names its connection, its age and its problem too."""
        if not row.id:
            return translate("HistoryTable", "Is being read")
        if column == PIN:
            return translate("HistoryTable", "Pinned") if row.is_pinned else ""
        said = super().words_of(row, column)
        if column != REQUEST:
            return said
        facts = (
            words.answer(row.status).word,
            ages.duration(row.elapsed_s),
            ages.size(row.response_bytes) if row.status is not None else "",
            ages.age(row.at, self._now()),
            key_tail(row.draft.connection_key),
            row.problem,
        )
        return "\n".join((said, ", ".join(filter(None, facts))))

    # --- below

    def _empty(self, total: int) -> HistoryPages:
        return HistoryPages(total, _WAITING, self._ask)

    def _ask(self, number: int) -> None:
        if number not in self._asked:
            self._asked[number] = None
            self._asking.start(0)

    def _tell_asked(self) -> None:
        if self._asked:
            self.asked.emit(tuple(self._asked))
