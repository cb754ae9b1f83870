"""The Activity page without its widgets: calls as they happen, and those earlier runs kept."""

from collections import deque

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.activity import ActivityEntry
from desktop.domain.errors import StoreError
from desktop.models.activity.activity_table import MAX_ROWS, ActivityTable
from desktop.models.notices.notices import Notice, notice_of, retold
from desktop.models.tables.list_state import ListPhase, ListState
from desktop.services.activity import ActivityService

_TOGETHER_MS = 100  # calls that come close together are shown together


def _text(words: str) -> str:
    return QCoreApplication.translate("activity", words)


class ActivityView(QObject):
    """Feeds the table; nothing is shown while paused, and all of it afterwards."""

    state_changed = Signal()
    waiting_changed = Signal()  # `is_paused` or `waiting_count`

    def __init__(self, activity: ActivityService, tasks: TaskScope, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._activity = activity
        self._tasks = tasks
        self._waiting: deque[ActivityEntry] = deque(maxlen=MAX_ROWS)
        self._is_paused = False
        self._is_asked = False  # earlier runs' calls are read once, when the page is first looked at
        self._is_loading = False
        self._trouble: Notice | None = None
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

    @property
    def waiting_count(self) -> int:
        """Calls held back since the pause; at most MAX_ROWS are kept."""
        return len(self._waiting) if self._is_paused else 0

    @property
    def state(self) -> ListState:
        """What the list shows. STALE: the calls of this run alone, because earlier ones cannot be read."""
        if self.table.total:
            phase = ListPhase.ROWS if self._trouble is None else ListPhase.STALE
            return ListState(phase, notice=retold(self._trouble) if self._trouble else None)
        if self._trouble is not None:
            return ListState(ListPhase.ERROR, notice=retold(self._trouble))
        if self._is_loading:
            return ListState(ListPhase.LOADING)
        return ListState(ListPhase.EMPTY, notice=_no_calls())

    def pause(self, is_paused: bool) -> None:
        """Holds new calls back, or shows those held back."""
        if is_paused == self._is_paused:
            return
        self._show()  # what came before the pause is not held back by it
        self._is_paused = is_paused
        self._show()
        self.waiting_changed.emit()

    def load_earlier(self) -> None:
        """Shows what earlier runs kept below the calls of this one; read once, and again after a trouble."""
        if not self._is_asked or self._trouble is not None:
            self.reload()

    def reload(self) -> None:
        """Reads what earlier runs kept again."""
        self._is_asked = True
        self._tasks.start("earlier activity", self._load_earlier())

    async def _load_earlier(self) -> None:
        self._is_loading = True
        self.state_changed.emit()
        earlier: tuple[ActivityEntry, ...] = ()
        try:
            earlier = await self._activity.earlier(MAX_ROWS)
            self._trouble = None
        except StoreError as error:
            self._trouble = notice_of(error)  # the calls of this run are in memory
        finally:
            self._is_loading = False
        now = self._activity.entries
        shown = now[: len(now) - len(self._waiting)]
        self.table.replace([*reversed(shown), *earlier][:MAX_ROWS])
        self.state_changed.emit()

    def _happened(self, entry: ActivityEntry) -> None:
        self._waiting.append(entry)
        if self._is_paused:
            self.waiting_changed.emit()
        elif not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        if self._waiting and not self._is_paused:
            was_empty = not self.table.total
            self.table.add(list(reversed(self._waiting)))
            self._waiting.clear()
            if was_empty:
                self.state_changed.emit()


def _no_calls() -> Notice:
    return Notice(
        _text("No calls yet"),
        _text(
            "Every call this application makes, and every call its servers answer, is listed here as it "
            "happens."
        ),
        _text("Refresh the connections, or connect an account, and look here again."),
        kind="info",
    )
