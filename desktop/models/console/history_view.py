"""The Console's history without its widgets: what is looked for, the list of it, and what is done to it."""

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError
from desktop.domain.history import HistoryQuery, StatusRange
from desktop.domain.ports import Clock
from desktop.domain.request import HistoryEntry
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.console.history_table import HistoryTable
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.models.tables.history_pages import PAGE
from desktop.services.history import HistoryService

_NOWHERE = WorkspaceId("")


class HistoryView(QObject):
    """The newest query wins. The first page is shown as soon as it is found; then all are counted."""

    changed = Signal()  # `notice`, `is_loaded`, `is_counting`, the filters

    def __init__(
        self,
        history: HistoryService,
        scope: Scope,
        clock: Clock,
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._history, self._scope, self._clock, self._tasks = history, scope, clock, tasks
        self._query = HistoryQuery(_NOWHERE)
        self._days = 0
        self.table = HistoryTable(clock.now, self)
        self.notice: Notice | None = None
        self.is_loaded = False
        self.is_counting = False
        history.on_remembered = self._remembered
        scope.workspace_changed.connect(self.load)
        self.table.asked.connect(self._read_pages)

    @property
    def workspace(self) -> Workspace | None:
        """Whose history it is."""
        return self._scope.workspace

    @property
    def query(self) -> HistoryQuery:
        """What is looked for."""
        return self._query

    @property
    def days(self) -> int:
        """How many days back; 0 for all."""
        return self._days

    # --- what is looked for

    def load(self) -> None:
        """Reads the list again."""
        workspace = self.workspace
        self._query = replace(self._query, workspace_id=workspace.id if workspace is not None else _NOWHERE)
        self._tasks.start("find history", self._find(), replace=True)

    def set_words(self, words: str) -> None:
        """Entries that hold every word."""
        self._set(replace(self._query, words=words))

    def set_connection(self, key: str) -> None:
        """Entries of one connection; empty for all."""
        self._set(replace(self._query, connection_key=key))

    def set_status(self, status: StatusRange) -> None:
        """Entries that were answered so."""
        self._set(replace(self._query, status=status))

    def set_days(self, days: int) -> None:
        """Entries of the last days; 0 for all."""
        self._days = days
        since = self._clock.now() - timedelta(days=days) if days else None
        self._set(replace(self._query, since=since))

    def set_pinned(self, is_pinned: bool) -> None:
        """Pinned entries alone, or all."""
        self._set(replace(self._query, is_pinned=is_pinned))

    def clear_filters(self) -> None:
        """All entries, but for the words."""
        self._days = 0
        self._set(HistoryQuery(self._query.workspace_id, self._query.words))

    # --- what is done to entries

    def open(self, entry: HistoryEntry, then: Callable[[HistoryEntry], None]) -> None:
        """Reads an entry whole, with its bodies, and hands it on."""
        self._tasks.start("open history", self._open(entry.id, then), replace=True)

    def pin(self, entry: HistoryEntry) -> None:
        """Pins an entry, or lets it go."""
        self._do(f"pin {entry.id}", self._pin(entry))

    def forget(self, entry: HistoryEntry) -> None:
        """Erases one entry."""
        self._do(f"forget {entry.id}", self._then_load(self._history.forget(entry.id)))

    def erase(self) -> None:
        """Erases the workspace's entries."""
        if (workspace := self.workspace) is not None:
            self._do("erase history", self._then_load(self._history.erase(workspace)))

    def trim(self) -> None:
        """Erases what is beyond the limits, after these were changed."""
        self._do("trim history", self._then_load(self._history.trim(self._query.workspace_id)))

    # --- below

    def _set(self, query: HistoryQuery) -> None:
        if query != self._query:
            self._query = query
            self.load()

    def _do(self, name: str, work: Coroutine[Any, Any, object]) -> None:
        self._tasks.start(name, self._guarded(work))

    async def _guarded(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        except DesktopError as error:
            self._fail(error)

    async def _pin(self, entry: HistoryEntry) -> None:
        await self._history.pin(entry.id, not entry.is_pinned)
        self.table.show_pinned(entry.id, not entry.is_pinned)

    async def _then_load(self, work: Coroutine[Any, Any, object]) -> None:
        await work
        self.load()

    def _fail(self, error: DesktopError) -> None:
        self.notice = notice_of(error)
        self.is_counting = False
        self.changed.emit()

    async def _find(self) -> None:
        query = self._query
        try:
            newest = await self._history.newest_id(query.workspace_id)
            query = self._query = replace(query, up_to=newest)
            entries = await self._history.find(query, 0, PAGE) if newest else ()
            is_all = len(entries) < PAGE
            self.notice, self.is_loaded, self.is_counting = None, True, not is_all
            self.table.show_first(entries, len(entries))
            self.changed.emit()
            if not is_all:
                count = await self._history.count(query)
                self.is_counting = False
                self.table.set_total(count)
                self.changed.emit()
        except DesktopError as error:
            self._fail(error)

    def _read_pages(self, numbers: tuple[int, ...]) -> None:
        self._tasks.start("read history", self._read(numbers), replace=True)

    async def _read(self, numbers: tuple[int, ...]) -> None:
        query = self._query
        for number in reversed(numbers):  # the one asked for last is on the screen
            try:
                entries = await self._history.find(query, number * PAGE, PAGE)
            except DesktopError as error:
                self._fail(error)
                return
            if query != self._query:
                return
            self.table.put_page(number, entries)

    async def _open(self, entry_id: int, then: Callable[[HistoryEntry], None]) -> None:
        try:
            entry = await self._history.entry(entry_id)
        except DesktopError as error:
            self._fail(error)
            return
        if entry is not None:
            then(entry)
        else:
            self.load()

    def _remembered(self, entry: HistoryEntry) -> None:
        workspace = self.workspace
        if workspace is None or workspace.id != entry.workspace_id:
            return
        if self._query.is_filtered or not self.is_loaded:
            self.load()
        elif entry.id > self._query.up_to:
            self.table.add(replace(entry, response_body=None))
            self.changed.emit()
