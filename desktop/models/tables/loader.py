"""How every list loads: what was last seen at once, then what the service says; the last good rows stay."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError
from desktop.domain.ports import Progress
from desktop.models.language import language
from desktop.models.notices.notices import Notice, notice_of, retold
from desktop.models.tables.list_state import ListPhase, ListState

translate = QCoreApplication.translate
R = TypeVar("R")


class Loader(QObject, Generic[R]):
    """Runs one load at a time (newest wins) and tells the list's state.

    `show` puts a result into the model and returns how many rows it has, and when it was fetched.
    """

    changed = Signal()

    def __init__(
        self,
        tasks: TaskScope,
        show: Callable[[R], tuple[int, datetime]],
        explain_empty: Callable[[], Notice],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._show = show
        self._explain_empty = explain_empty
        self._as_of: datetime | None = None
        self._rows = 0
        self._is_partial = False  # the rows shown are the first of a list that is not all here
        self.state = ListState(ListPhase.LOADING)
        language().changed.connect(self._say_again)

    def forget(self) -> None:
        """Drops what was shown: another workspace or identity begins."""
        self._as_of, self._rows, self._is_partial = None, 0, False
        self._tell(ListState(ListPhase.LOADING))

    def show_cached(self, result: R | None) -> None:
        """Shows what was last seen, if anything, with its age."""
        if result is not None and self._as_of is None:
            self._rows, self._as_of = self._show(result)
            self._tell(ListState(ListPhase.STALE, as_of=self._as_of, is_refreshing=True))

    def show_fresh(self, result: R) -> None:
        """Shows what was loaded before in this run, as if it came now."""
        self._tasks.cancel("load")
        self._finish(result)

    def show_partly(self, result: R, count: int) -> None:
        """Shows the first `count` rows of a list under way, unless as many or a whole list is shown."""
        if self._as_of is not None and not (self._is_partial and count > self._rows):
            return
        self._rows, self._as_of = self._show(result)
        self._is_partial = True
        done, total = self.state.done, self.state.total
        self._tell(ListState(ListPhase.ROWS, None, self._as_of, done, total, is_refreshing=True))

    def load(
        self,
        fetch: Callable[[Progress], Awaitable[R]],
        cached: Callable[[], Awaitable[R | None]] | None = None,
    ) -> None:
        """Starts to load; one that runs is cancelled."""
        self._tasks.start("load", self._load(fetch, cached), replace=True)

    def cancel(self) -> None:
        """Stops loading; what is shown stays."""
        self._tasks.cancel("load")
        if self._as_of is None:
            self._tell(ListState(ListPhase.EMPTY, notice=_cancelled()))
        else:
            notice = _stopped_early() if self._is_partial else None
            self._tell(ListState(ListPhase.STALE, notice=notice, as_of=self._as_of))

    async def _load(
        self,
        fetch: Callable[[Progress], Awaitable[R]],
        cached: Callable[[], Awaitable[R | None]] | None,
    ) -> None:
        self._begin()
        try:
            if cached is not None and self._as_of is None:
                self.show_cached(await cached())
            result = await fetch(self._progress)
        except DesktopError as error:
            self._failed(error)
            return
        self._finish(result)

    def _finish(self, result: R) -> None:
        self._rows, self._as_of = self._show(result)
        self._is_partial = False
        phase = ListPhase.ROWS if self._rows else ListPhase.EMPTY
        notice = None if self._rows else self._explain_empty()
        self._tell(ListState(phase, notice=notice, as_of=self._as_of))

    def _begin(self) -> None:
        if self._as_of is None:
            self._tell(ListState(ListPhase.LOADING, is_refreshing=True))
        else:
            phase = self.state.phase if self._rows else ListPhase.LOADING
            self._tell(ListState(phase, as_of=self._as_of, is_refreshing=True))

    def _progress(self, done: int, total: int) -> None:
        state = self.state
        self._tell(ListState(state.phase, state.notice, state.as_of, done, total, is_refreshing=True))

    def _failed(self, error: DesktopError) -> None:
        notice = notice_of(error)
        if self._as_of is not None and self._rows:
            self._tell(ListState(ListPhase.STALE, notice=notice, as_of=self._as_of))
        else:
            self._tell(ListState(ListPhase.ERROR, notice=notice))

    def _say_again(self) -> None:
        """The language changed."""
        notice = self.state.notice
        if notice is None:
            return
        again = (
            self._explain_empty() if self.state.phase is ListPhase.EMPTY and self._as_of else retold(notice)
        )
        self._tell(replace(self.state, notice=again))

    def _tell(self, state: ListState) -> None:
        self.state = state
        self.changed.emit()


def _cancelled() -> Notice:
    return Notice(
        title=translate("loader", "Loading was stopped"),
        cause=translate("loader", "Nothing has been loaded yet."),
        next_step=translate("loader", "Refresh to load the list."),
        kind="info",
        again=_cancelled,
    )


def _stopped_early() -> Notice:
    return Notice(
        title=translate("loader", "Loading was stopped; the rest is not here."),
        cause=translate("loader", "Only the first rows of the list have come."),
        next_step=translate("loader", "Refresh to load all of it."),
        kind="info",
        again=_stopped_early,
    )
