"""A clean-up without its widgets: the plan over the loaded connections, and what is ticked in it."""

from collections.abc import Iterable
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from desktop.domain.cleanup import PlanEntry, plan
from desktop.domain.connection import InspectedConnection
from desktop.models.connections.cleanup_table import CleanupTable
from desktop.models.connections.connections_view import ConnectionsView

AGES_DAYS = (0, 7, 30, 90, 365)
DEFAULT_DAYS = 30


class CleanupView(QObject):
    """Of the connections as they are loaded when it is made; nothing is asked or sent."""

    changed = Signal()

    def __init__(self, connections: ConnectionsView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._connections = connections
        table = connections.table
        self._ticks: dict[str, bool] = {}  # what a person decided
        self._verdicts = {
            row.key: found for row in table.rows if (found := table.verification(row)) is not None
        }
        self.table = CleanupTable(table, self.is_ticked, connections.now, self)
        self.days = DEFAULT_DAYS
        self._plan()

    @property
    def entries(self) -> tuple[PlanEntry, ...]:
        """The plan."""
        return self.table.shown_rows()

    @property
    def is_whole(self) -> bool:
        """Whether the list was loaded whole; else nobody knows what is gone from the vault."""
        return not self._connections.caveat

    @property
    def chosen(self) -> tuple[InspectedConnection, ...]:
        """What is ticked."""
        return tuple(entry.row for entry in self.entries if self.is_ticked(entry))

    def is_ticked(self, entry: PlanEntry) -> bool:
        """Whether it is to be deleted: as a person decided, else as planned."""
        return self._ticks.get(entry.key, entry.is_ticked)

    def choose_days(self, days: int) -> None:
        """How old what is dead must be."""
        self.days = days
        self._plan()

    def toggle(self, keys: Iterable[str]) -> None:
        """Ticks all of these, or unticks them where all are ticked."""
        wanted = set(keys)
        entries = [entry for entry in self.entries if entry.key in wanted]
        tick = not all(map(self.is_ticked, entries))
        self._ticks |= {entry.key: tick for entry in entries}
        self.table.ticks_changed()
        self.changed.emit()

    def _plan(self) -> None:
        rows, now = self._connections.table.rows, self._connections.now()
        found = plan(rows, self._verdicts, now, timedelta(days=self.days), is_whole=self.is_whole)
        self.table.replace(found)
        self.changed.emit()
