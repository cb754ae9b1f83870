"""Every call the application made and every call its servers answered, newest first."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.activity import ActivityEntry
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.activity.activity_words import happened, moment
from desktop.models.tables.cells import Cell
from desktop.models.tables.filtered_table import FilteredTable
from desktop.models.tables.row_index import SortKey
from desktop.models.tables.search_blocks import Searchable

translate = QCoreApplication.translate

TIME, SOURCE, REQUEST, STATUS, TOOK, CONNECTION, HAPPENED = range(7)
_FINE, _FAILED, _LIMITED = range(3)
MAX_ROWS = 10_000

Outcome = Literal["all", "failed", "limited"]
_CHOSEN: dict[Outcome, frozenset[int] | None] = {
    "all": None,
    "failed": frozenset({_FAILED}),
    "limited": frozenset({_LIMITED}),
}


class ActivityTable(FilteredTable[ActivityEntry]):
    """Calls, newest first; `add` puts new ones on top while selection and scroll stay where they are."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, str] = {}
        self._images: Mapping[str, str] = {}
        # All keys are asked for with every call; the row beside its key keeps its id() from another's.
        self._keys: dict[int, tuple[ActivityEntry, str]] = {}

    def set_names(self, names: Mapping[str, str], images: Mapping[str, str] | None = None) -> None:
        """Takes display names, and where logos are fetched, by platform id."""
        self._names, self._images = dict(names), dict(images or {})
        self.text_changed()

    def add(self, entries: Sequence[ActivityEntry]) -> None:
        """Puts entries, the newest first, above the others; the oldest beyond MAX_ROWS go."""
        self.replace([*entries, *self.rows][:MAX_ROWS])

    def choose_outcome(self, outcome: Outcome) -> None:
        """Shows all calls, those that failed, or those held back by a limit."""
        self.choose(_CHOSEN[outcome])

    def outcome_counts(self) -> dict[Outcome, int]:
        """Calls that match the query, by outcome."""
        counts = self.facet_counts()
        return {"all": counts.total(), "failed": counts[_FAILED], "limited": counts[_LIMITED]}

    def key_of(self, row: ActivityEntry) -> str:
        """Unique for an entry, now and when the store gives it back: the moment and what was asked."""
        kept = self._keys.get(id(row))
        if kept is not None:
            return kept[1]
        if len(self._keys) >= 2 * MAX_ROWS:
            self._keys.clear()
        key = f"{row.at.timestamp()!r} {row.source.value} {row.method} {row.path} {row.elapsed_s!r}"
        self._keys[id(row)] = (row, key)
        return key

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("ActivityTable", "Time"),
            translate("ActivityTable", "Source"),
            translate("ActivityTable", "Request"),
            translate("ActivityTable", "Status"),
            translate("ActivityTable", "Took"),
            translate("ActivityTable", "Connection"),
            translate("ActivityTable", "What happened"),
        )

    def cell_of(self, row: ActivityEntry, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                return Cell("number", moment(row.at, datetime.now(UTC)))
            case 1:
                return Cell("text", words.source(row.source))
            case 2:
                return request_cell(row.method, row.path)
            case 3:
                return status_cell(row.status)
            case 4:
                return Cell("number", ages.duration(row.elapsed_s))
            case 5:
                return self._owner(row)
            case _:
                return Cell("text", self._happened(row), tone="text2")

    def searchable(self, row: ActivityEntry) -> Searchable:
        """Source, request, status, connection, identity, cause and reference."""
        status = words.answer(row.status).word
        parts = (words.source(row.source), row.source.value, row.method, row.path, status)
        rest = (self._name(row.platform), row.platform, row.identity, row.connection_key, self._happened(row))
        return Searchable(own=" ".join((*parts, *rest)), ids=row.reference)

    def facet_of(self, row: ActivityEntry) -> int:
        """Fine, failed, or held back by a limit."""
        if words.is_limit(row.status):
            return _LIMITED
        return _FAILED if row.status is None or row.status >= 400 else _FINE

    def sort_keys(self, rows: Sequence[ActivityEntry], column: int) -> list[SortKey]:
        """What the column sorts by."""
        return [self._sort_key(row, column) for row in rows]

    def _sort_key(self, row: ActivityEntry, column: int) -> SortKey:
        match column:
            case 0:
                return row.at.timestamp()
            case 1:
                return words.source(row.source)
            case 2:
                return row.path
            case 3:
                return row.status or 0
            case 4:
                return row.elapsed_s
            case 5:
                return self._owner(row).text.casefold()
            case _:
                return self._happened(row).casefold()

    def _name(self, platform: str) -> str:
        return self._names.get(platform) or words.platform_name(platform)

    def _happened(self, row: ActivityEntry) -> str:
        return happened(row, self._name(row.platform) if row.platform else "")

    def _owner(self, row: ActivityEntry) -> Cell:
        if not row.platform:
            text = one_line(row.identity) or translate("ActivityTable", "None")
            return Cell("owner", text, tone="text3")
        name, image = one_line(self._name(row.platform)), self._images.get(row.platform, "")
        return Cell("owner", name, one_line(row.identity), platform=row.platform, image=image)


def request_cell(method: str, path: str) -> Cell:
    """Method and path on one line."""
    return Cell("request", one_line(method, 12).upper(), one_line(path, 2000), tone=words.method_tone(method))


def status_cell(status: int | None) -> Cell:
    """A status code with its icon, both in its tone."""
    sign = words.answer(status)
    return Cell("status", sign.word, icon=sign.icon, tone=sign.tone)
