"""The drawer's Timeline: what happened to a connection, as far as this computer saw it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.base.tasks import TaskScope
from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import StoreError
from desktop.domain.workspace import WorkspaceId
from desktop.models.connections.timeline_table import TimelineTable
from desktop.models.notices.notices import notice_of
from desktop.models.notices.sentences import together
from desktop.services.timeline import TimelineService
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.table import TWO_LINES, Table, Width


class TimelinePane(QWidget):
    """Reads the events of a connection when it is shown, and again when something happens to it."""

    def __init__(
        self, timeline: Callable[[], TimelineService], table: TimelineTable, tasks: TaskScope
    ) -> None:
        super().__init__()
        self.setObjectName("drawer_timeline")
        self._timeline, self._model, self._tasks = timeline, table, tasks
        self._of: tuple[WorkspaceId, InspectedConnection] | None = None
        self.table = Table(self.tr("Timeline"), row_height=TWO_LINES)
        self.table.setObjectName("timeline_table")
        self.table.setModel(table)
        self.table.horizontalHeader().hide()
        self.table.set_widths((Width(180, 1), Width(110)))
        self.list = ListStack(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def show_row(self, workspace_id: WorkspaceId, row: InspectedConnection) -> None:
        """Shows a connection's events."""
        is_another = self._of is None or self._of[1].key != row.key
        self._of = (workspace_id, row)
        if is_another:
            self._model.replace(())
        self.reload()

    def reload(self) -> None:
        """Reads them again."""
        if self._of is not None:
            self._tasks.start("timeline", self._load(*self._of), replace=True)

    async def _load(self, workspace_id: WorkspaceId, row: InspectedConnection) -> None:
        try:
            events = await self._timeline().of(workspace_id, row.key)
        except StoreError as error:
            notice = notice_of(error)
            self.list.show_empty(notice.title, together(notice.cause, notice.next_step), icon="triangle")
            return
        self._model.replace(tuple(events))
        if events:
            self.list.show_rows()
        else:
            why = self.tr("State changes, verdicts, connects and requests will stand here.")
            self.list.show_empty(self.tr("Nothing happened yet"), why, icon="clock")
