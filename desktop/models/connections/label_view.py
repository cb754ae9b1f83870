"""Tags and names without widgets: changes one connection or many, and tells what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import DesktopError
from desktop.domain.workspace import Workspace
from desktop.models import ages
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.services.labels import LabelChange, Labelled, LabelService


class LabelView(QObject):
    """The list shows what was read again; what failed is told with its reason, and nothing typed is taken."""

    changed = Signal(str)  # the key of a connection whose labels are now as read again
    failed = Signal(str, Notice)
    said = Signal(str, str)  # a title and a sentence, where there is something to be told
    missed = Signal(object)  # list of (row, DesktopError): those of many that failed
    busy_changed = Signal()

    def __init__(
        self,
        service: LabelService,
        connections: ConnectionsView,
        scope: Scope,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service = service
        self._connections = connections
        self._scope = scope
        self._tasks = tasks

    @property
    def keeps_names(self) -> bool:
        """Whether the service lets names be changed."""
        workspace = self._scope.workspace
        return workspace is not None and workspace.service.keeps_names

    def is_busy(self, key: str) -> bool:
        """Whether a change of this connection is under way."""
        return self._tasks.is_running(f"label {key}")

    def change(self, row: InspectedConnection, change: LabelChange) -> bool:
        """Starts to change one; False while another change of it is under way."""
        workspace = self._scope.workspace
        if workspace is None or self.is_busy(row.key):
            return False
        self._tasks.start(f"label {row.key}", self._change(workspace, row, change))
        self._tasks.after(f"label {row.key}", self.busy_changed.emit)
        self.busy_changed.emit()
        return True

    def change_all(self, rows: Sequence[InspectedConnection], change: LabelChange) -> None:
        """Starts to change many, one after the other."""
        workspace = self._scope.workspace
        if workspace is not None:
            self._tasks.start("label many", self._change_all(workspace, rows, change))

    async def _change(self, workspace: Workspace, row: InspectedConnection, change: LabelChange) -> None:
        try:
            done = await self._service.change(workspace, row, change)
        except DesktopError as error:
            self.failed.emit(row.key, notice_of(error))
            return
        self._take(done)
        if done.was_changed_meanwhile:
            words = _text("Somebody changed tags or name meanwhile; your change was made on top of that.")
            self.said.emit(_text("Changed elsewhere, too"), words)
        elif not done.is_as_wanted:
            words = _text("The service answered, but tags or name are not as you wanted them.")
            self.said.emit(_text("The service made something else of it"), words)

    async def _change_all(
        self, workspace: Workspace, rows: Sequence[InspectedConnection], change: LabelChange
    ) -> None:
        try:
            run, found = self._service.run(workspace, rows, change)
            await run.run()
        except DesktopError as error:
            self.failed.emit("", notice_of(error))
            return
        self._take(*found)
        others = sum(done.was_changed_meanwhile for done in found)
        title = _text("{count} connections changed").format(count=ages.number(len(found)))
        words = _text("{count} of them had been changed elsewhere meanwhile.").format(count=others)
        self.said.emit(title, words if others else "")
        if run.failed:
            self.missed.emit(run.failed)

    def _take(self, *found: Labelled) -> None:
        self._connections.put(*(done.connection for done in found))
        for done in found:
            self.changed.emit(done.connection.key)


def _text(words: str) -> str:
    return QCoreApplication.translate("labels", words)
