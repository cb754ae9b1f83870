"""Deleting without its widgets: what waits, what is sent, and how it ended."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.connections.connection_table import ConnectionTable
from desktop.models.connections.connection_words import identity
from desktop.models.notices.notices import notice_of
from desktop.models.scope import Scope
from desktop.services.deletion import DeleteService, Deletion, DeletionPhase


class DeletionView(QObject):
    """Follows one deletion at a time for the window; others go on beside it."""

    changed = Signal()  # begun, a second less, one row more, paused, over
    ended = Signal(object)  # Deletion
    undone = Signal(object)  # Deletion

    def __init__(
        self,
        service: DeleteService,
        table: ConnectionTable,
        scope: Scope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._table = table
        self._scope = scope
        self._going: list[Deletion] = []

    @property
    def shown(self) -> Deletion | None:
        """The newest one that is not over."""
        return self._going[-1] if self._going else None

    @property
    def grace_s(self) -> float:
        """Seconds in which a deletion can be undone."""
        return self._service.grace_s

    def begin(self, rows: Sequence[InspectedConnection]) -> None:
        """Starts to wait. Raises SupportModeOn and StoreError; nothing is deleted then."""
        workspace = self._scope.workspace
        if workspace is None or not rows:
            return
        deletion = self._service.begin(workspace, rows)
        self._going.append(deletion)
        deletion.on_changed = lambda: self._follow(deletion)
        self.changed.emit()

    def undo(self) -> None:
        """Gives up the newest one that waits."""
        waiting = [each for each in self._going if each.phase is DeletionPhase.WAITING]
        if waiting:
            self._service.undo(waiting[-1])

    def toggle_pause(self) -> None:
        """Pauses the one that is being sent, or goes on."""
        deletion = self.shown
        if deletion is None or deletion.phase is not DeletionPhase.SENDING:
            return
        if deletion.run.is_paused:
            deletion.run.go_on()
        else:
            deletion.run.pause()
        self.changed.emit()

    def cancel(self) -> None:
        """Stops the one that is being sent; what was deleted is."""
        if (deletion := self.shown) is not None:
            self._service.cancel(deletion)

    def named(self, rows: Sequence[InspectedConnection]) -> str:
        """The rows in a few words: "Gmail of user 42", "25 connections"."""
        if len(rows) != 1:
            return _text("{count} connections").format(count=ages.number(len(rows)))
        name = self._table.name_of(rows[0].platform)
        return _text("{name} of {whose}").format(name=name, whose=identity(rows[0]))

    def failures(self, deletion: Deletion) -> list[tuple[str, str]]:
        """Which rows were not deleted, and why."""
        told = [(self._line(row), reason(error)) for row, error in deletion.run.failed]
        why = reason(deletion.trouble) if deletion.trouble is not None else _text("It was stopped before.")
        return told + [(self._line(row), why) for row in deletion.run.left]

    def _line(self, row: InspectedConnection) -> str:
        return f"{self._table.name_of(row.platform)} · {identity(row)}"

    def _follow(self, deletion: Deletion) -> None:
        if deletion.phase in {DeletionPhase.OVER, DeletionPhase.UNDONE} and deletion in self._going:
            self._going.remove(deletion)
            is_over = deletion.phase is DeletionPhase.OVER
            (self.ended if is_over else self.undone).emit(deletion)
        self.changed.emit()


def reason(error: DesktopError) -> str:
    """An error in one line."""
    notice = notice_of(error)
    return one_line(" ".join(part for part in (notice.title, notice.cause) if part), 300)


def _text(words: str) -> str:
    return QCoreApplication.translate("deletion", words)
