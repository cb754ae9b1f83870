"""The plan of a clean-up as rows: what would go, why, and whether it is ticked."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from desktop.base.redact import key_tail
from desktop.domain.cleanup import PlanEntry, Reason
from desktop.models import ages, words
from desktop.models.connections.connection_table import IDENTITY as IDENTITY_COLUMN
from desktop.models.connections.connection_table import ConnectionTable
from desktop.models.tables.cells import Cell
from desktop.models.tables.keyed_table import KeyedTable

translate = QCoreApplication.translate
TICK, CONNECTION, IDENTITY, REASON = range(4)


class CleanupTable(KeyedTable[PlanEntry]):
    """`connections` tells names and logos."""

    def __init__(
        self,
        connections: ConnectionTable,
        is_ticked: Callable[[PlanEntry], bool],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._connections = connections
        self._is_ticked = is_ticked
        self._now = now

    def replace(self, entries: tuple[PlanEntry, ...]) -> None:
        """Shows another plan."""
        self._show(entries)

    def ticks_changed(self) -> None:
        """Paints the ticks anew."""
        self._touch()

    def key_of(self, row: PlanEntry) -> str:
        """The connection key."""
        return row.key

    def titles(self) -> tuple[str, ...]:
        """The heads."""
        return (
            translate("CleanupTable", "Plan"),
            translate("CleanupTable", "Connection"),
            translate("CleanupTable", "Identity"),
            translate("CleanupTable", "Why"),
        )

    def cell_of(self, row: PlanEntry, column: int) -> Cell:
        """What the cell shows."""
        match column:
            case 0:
                if self._is_ticked(row):
                    return Cell("status", translate("CleanupTable", "Delete"), icon="trash", tone="bad")
                return Cell("status", translate("CleanupTable", "Keep"), icon="check", tone="text2")
            case 1:
                return self._connections.cell_of(row.row, 0)
            case 2:
                return self._connections.cell_of(row.row, IDENTITY_COLUMN)
            case _:
                return Cell("pair", *self._why(row))

    def _why(self, row: PlanEntry) -> tuple[str, str]:
        since = ages.age(row.since, self._now()) if row.since is not None else ""
        match row.reason:
            case Reason.GONE:
                return (
                    translate("CleanupTable", "Gone from the vault"),
                    translate("CleanupTable", "Only the row saved here is removed"),
                )
            case Reason.FAILED:
                state = words.reported(row.row.state).word
                made = translate("CleanupTable", "connected {age}").format(age=since)
                return translate("CleanupTable", "Reported: {state}").format(
                    state=state
                ), made if since else ""
            case Reason.SIGN_IN_LOST:
                seen = translate("CleanupTable", "verified {age}").format(age=since)
                return translate("CleanupTable", "Sign-in lost"), seen
            case Reason.DUPLICATE:
                kept = key_tail(row.kept.key) if row.kept is not None else ""
                told = translate("CleanupTable", "{key} is kept").format(key=kept)
                if not row.is_ticked:
                    told = translate("CleanupTable", "The names differ; {told}").format(told=told)
                return translate("CleanupTable", "Duplicate"), told
