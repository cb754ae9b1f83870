"""The events of one connection as rows: what happened, and when."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from desktop.domain.timeline import TimelineEvent
from desktop.models import ages
from desktop.models.connections.timeline_words import event_words
from desktop.models.tables.cells import Cell
from desktop.models.tables.keyed_table import KeyedTable

translate = QCoreApplication.translate


class TimelineTable(KeyedTable[TimelineEvent]):
    """Newest first."""

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now

    def replace(self, events: tuple[TimelineEvent, ...]) -> None:
        """Shows these events."""
        self._show(events)

    def key_of(self, row: TimelineEvent) -> str:
        """Its number; one that is not stored yet has its time."""
        return str(row.id) if row.id else row.at.isoformat()

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return translate("TimelineTable", "Event"), translate("TimelineTable", "When")

    def cell_of(self, row: TimelineEvent, column: int) -> Cell:
        """What the cell shows."""
        if column == 1:
            return Cell("number", ages.age(row.at, self._now()), tone="text3")
        told = event_words(row)
        return Cell("event", told.title, told.detail, icon=told.icon, tone=told.tone)

    def words_of(self, row: TimelineEvent, column: int) -> str:
        """The cell in words; of the time, all of it."""
        return ages.date_time(row.at, self._now()) if column == 1 else super().words_of(row, column)
