"""What was sent and what happened through the connections of one identity, each with its connection."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.request import HistoryEntry
from desktop.domain.text import one_line
from desktop.domain.timeline import TimelineEvent
from desktop.models import ages
from desktop.models.activity.activity_table import request_cell, status_cell
from desktop.models.activity.activity_words import moment
from desktop.models.connections.connection_cells import short_key
from desktop.models.connections.timeline_table import TimelineTable
from desktop.models.console.history_table import HistoryTable
from desktop.models.tables.cells import Cell

NameOf = Callable[[str], tuple[str, str]]
"""A connector's name and where its logo is, by platform."""


class IdentityRequests(HistoryTable):
    """Requests of the Console, newest first: what was asked, through which connection, and what came."""

    def __init__(self, now: Callable[[], datetime], name_of: NameOf, parent: QObject | None = None) -> None:
        super().__init__(now, parent)
        self._name_of = name_of

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            _text("Request"),
            _text("Connection"),
            _text("Status"),
            _text("Took"),
            _text("When"),
        )

    def cell_of(self, row: HistoryEntry, column: int) -> Cell:
        """What the cell shows."""
        if not row.id:
            return Cell("text", "…" if column == 0 else "", tone="text3")
        draft = row.draft
        match column:
            case 0:
                return request_cell(draft.method.value, draft.path)
            case 1:
                return owner_cell(self._name_of, draft.platform, draft.connection_key)
            case 2:
                return status_cell(row.status)
            case 3:
                return Cell("number", ages.duration(row.elapsed_s))
            case _:
                return Cell("number", moment(row.at, self._now()), tone="text3")

    def words_of(self, row: HistoryEntry, column: int) -> str:
        """The cell in words; of the request its trouble too, of the time all of it."""
        cell = self.cell_of(row, column)
        if column == 4 and row.id:
            return ages.date_time(row.at, self._now())
        said = [cell.text, cell.detail, row.problem if column == 0 else ""]
        return ", ".join(part for part in said if part)


class IdentityEvents(TimelineTable):
    """Events of all its connections, newest first."""

    def __init__(
        self,
        now: Callable[[], datetime],
        name_of: NameOf,
        platform_of: Callable[[str], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(now, parent)
        self._name_of, self._platform_of = name_of, platform_of

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (*super().titles()[:1], _text("Connection"), *super().titles()[1:])

    def cell_of(self, row: TimelineEvent, column: int) -> Cell:
        """What the cell shows."""
        if column == 1:
            return owner_cell(self._name_of, self._platform_of(row.key), row.key)
        return super().cell_of(row, min(column, 1))

    def words_of(self, row: TimelineEvent, column: int) -> str:
        """The cell in words."""
        if column == 1:
            cell = self.cell_of(row, 1)
            return f"{cell.text}, {cell.detail}"
        return super().words_of(row, min(column, 1))


def owner_cell(name_of: NameOf, platform: str, key: str) -> Cell:
    """The connection: its connector's logo and name, and the end of its key."""
    if not key:
        return Cell("owner", _text("None"), tone="text3")
    name, image = name_of(platform)
    return Cell("owner", name, one_line(short_key(key)), platform=platform, image=image)


def _text(text: str) -> str:
    return QCoreApplication.translate("IdentityTables", text)
