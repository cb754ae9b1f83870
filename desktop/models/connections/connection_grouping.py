"""Whether the connections are grouped by identity, remembered for the next start."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

from desktop.domain.grouping import Grouping
from desktop.models.connections.connection_groups import GroupedTable
from desktop.models.connections.connection_table import ConnectionTable


class KeepsGrouping(Protocol):
    """Where it is remembered."""

    @property
    def grouping(self) -> Grouping:
        """How the list was grouped last."""
        ...

    def keep_grouping(self, grouping: Grouping) -> None:
        """Remembers it. Raises StoreError."""
        ...


class ConnectionGrouping(QObject):
    """`table` is to be shown while `is_on`."""

    changed = Signal()

    def __init__(
        self, table: ConnectionTable, kept: KeepsGrouping | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = kept
        self.table = GroupedTable(table, self)
        begun = kept.grouping if kept is not None else Grouping.NONE
        self.is_on = begun is not Grouping.NONE
        self.table.turn_all(closed=begun is Grouping.CLOSED)
        self.table.follow(self.is_on)

    def turn(self, is_on: bool) -> None:
        """Groups the list, or no longer. Raises StoreError where that cannot be remembered."""
        if is_on is not self.is_on:
            self.is_on = is_on
            self.table.follow(is_on)
            self.changed.emit()
            self._keep()

    def turn_all(self, *, closed: bool) -> None:
        """Closes or opens all groups, and those to come. Raises as `turn`."""
        self.table.turn_all(closed=closed)
        self._keep()

    def _keep(self) -> None:
        if self._kept is not None:
            begins = Grouping.CLOSED if self.table.begins_closed else Grouping.OPEN
            self._kept.keep_grouping(begins if self.is_on else Grouping.NONE)
