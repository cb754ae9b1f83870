"""A long list of which only the pages looked at are there; the others are asked for when they are touched."""

from collections.abc import Callable, Sequence
from typing import overload

from desktop.domain.request import HistoryEntry

PAGE = 100
MOST_PAGES = 100  # in memory; the one put in first goes


class HistoryPages(Sequence[HistoryEntry]):
    """`fresh` entries, then `total` ones in pages; `waiting` stands for one that is not there yet."""

    def __init__(self, total: int, waiting: HistoryEntry, ask: Callable[[int], None]) -> None:
        self.fresh: list[HistoryEntry] = []
        self.total = total
        self._waiting, self._ask = waiting, ask
        self._pages: dict[int, list[HistoryEntry]] = {}

    def __len__(self) -> int:
        return len(self.fresh) + self.total

    @overload
    def __getitem__(self, index: int) -> HistoryEntry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[HistoryEntry]: ...
    def __getitem__(self, index: int | slice) -> HistoryEntry | Sequence[HistoryEntry]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if index < 0 or index >= len(self):
            raise IndexError(index)
        if index < len(self.fresh):
            return self.fresh[index]
        number, place = divmod(index - len(self.fresh), PAGE)
        page = self._pages.get(number)
        if page is None:
            self._ask(number)
            return self._waiting
        return page[place] if place < len(page) else self._waiting

    def put(self, number: int, entries: Sequence[HistoryEntry]) -> None:
        """A page has come."""
        self._pages[number] = list(entries)
        while len(self._pages) > MOST_PAGES:
            del self._pages[next(iter(self._pages))]

    def place_of(self, entry_id: int) -> int:
        """Where an entry stands that is there; -1 else."""
        for at, entry in enumerate(self.fresh):
            if entry.id == entry_id:
                return at
        for number, page in self._pages.items():
            for at, entry in enumerate(page):
                if entry.id == entry_id:
                    return len(self.fresh) + number * PAGE + at
        return -1

    def change(self, at: int, entry: HistoryEntry) -> None:
        """Puts a changed entry in its place."""
        if at < len(self.fresh):
            self.fresh[at] = entry
            return
        number, place = divmod(at - len(self.fresh), PAGE)
        self._pages[number][place] = entry
