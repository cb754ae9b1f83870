"""The Activity page without its widgets: calls as they happen, and those earlier runs kept."""

from PySide6.QtCore import QObject, QTimer

from desktop.base.tasks import TaskScope
from desktop.domain.activity import ActivityEntry
from desktop.domain.errors import StoreError
from desktop.models.activity_table import ActivityTable
from desktop.services.activity import ActivityService

_TOGETHER_MS = 100  # calls that come close together are shown together


class ActivityView(QObject):
    """Feeds the table; nothing is shown while paused, and all of it afterwards."""

    def __init__(self, activity: ActivityService, tasks: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._activity = activity
        self._tasks = tasks
        self._waiting: list[ActivityEntry] = []
        self._is_paused = False
        self.table = ActivityTable(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TOGETHER_MS)
        self._timer.timeout.connect(self._show)
        activity.listen(self._happened)

    @property
    def is_paused(self) -> bool:
        """Whether new calls are held back."""
        return self._is_paused

    def pause(self, is_paused: bool) -> None:
        """Holds new calls back, or shows those held back."""
        self._is_paused = is_paused
        if not is_paused:
            self._show()

    def load_earlier(self) -> None:
        """Shows what earlier runs kept below the calls of this one."""
        self._tasks.start("earlier activity", self._load_earlier())

    async def _load_earlier(self) -> None:
        try:
            earlier = await self._activity.earlier()
        except StoreError:
            return  # the calls of this run are there; the database's trouble is told where it matters
        self.table.replace([*reversed(self._activity.entries), *earlier])
        self._waiting.clear()

    def _happened(self, entry: ActivityEntry) -> None:
        self._waiting.append(entry)
        if not self._is_paused and not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        if self._waiting and not self._is_paused:
            self.table.add(self._waiting[::-1])
            self._waiting.clear()
