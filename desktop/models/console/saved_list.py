"""Reads the folder of saved requests: its names at once, then the files in slices; again when it changes."""

from collections.abc import Awaitable, Callable
from time import monotonic

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError
from desktop.domain.saved_request import SavedEntry, SavedListing
from desktop.models.console.saved_tree import SavedTree
from desktop.models.language import language
from desktop.models.notices.notices import Notice, notice_of, retold
from desktop.services.saved import SavedService

_WATCHED = 500  # folders, and files too: a system gives only so many
_SETTLES_MS = 60  # a checkout changes many files at once
# About 3 ms: for so long the window may have to wait for the interpreter at each step of what it paints.
_READ_AT_ONCE = 40
_RESTS = 20.0  # times as long as a reading took, before it is done again unasked


class SavedList(QObject):
    """The tree of what the folder holds. `first` says which files are to be read before the others; `then`
    is awaited with all of them once they are read."""

    changed = Signal()  # `notice`, `is_loaded`, `listing`

    def __init__(
        self,
        service: SavedService,
        tasks: TaskScope,
        first: Callable[[], list[str]],
        then: Callable[[dict[str, SavedEntry]], Awaitable[None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._tasks, self._first, self._then = service, tasks, first, then
        self.tree = SavedTree(self)
        self.listing = SavedListing()
        self.notice: Notice | None = None
        self.is_loaded = False
        self._is_stale = False
        self._took_s, self._ended_s = 0.0, 0.0
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_MS)
        self._settling.timeout.connect(self.load)
        self._watcher.directoryChanged.connect(self._settle)
        self._watcher.fileChanged.connect(self._settle)
        language().changed.connect(self._say_again)

    def load(self) -> None:
        """Reads the folder; a reading under way begins again, with what it has read by then."""
        self._is_stale = True
        if self._service.root:
            self._tasks.start("saved requests", self._read_until_fresh())

    def look(self) -> None:
        """Reads it again, for what no system tells of, unless it took long the last time."""
        is_due = monotonic() - self._ended_s > self._took_s * _RESTS
        if is_due and not self._tasks.is_running("saved requests"):
            self.load()

    def forget(self) -> None:
        """Another folder was chosen."""
        self.is_loaded, self.listing = False, SavedListing()
        self.tree.show(self.listing)

    async def _read_until_fresh(self) -> None:
        while self._is_stale:
            await self.read()

    async def read(self) -> None:
        """What `load` does, to the end; a cancel leaves the rest unread until the next one."""
        self._is_stale = False
        self._settling.stop()  # what was told by now is in the listing that comes
        began = monotonic()
        try:
            self.listing = await self._service.listing()
            self._show()
            entries = await self._read_files()
        except DesktopError as error:
            self.notice = notice_of(error)
            self.forget()
            self.changed.emit()
            return
        finally:
            self._ended_s = monotonic()
            self._took_s = self._ended_s - began
        if not self._is_stale:
            await self._then(entries)

    def _show(self) -> None:
        self.notice, self.is_loaded = None, True
        self.tree.show(self.listing)
        self._watch()
        self.changed.emit()

    async def _read_files(self) -> dict[str, SavedEntry]:
        entries = {each.path: each for each in self.listing.entries}
        first = [path for path in self._first() if path in entries]
        unread = dict.fromkeys((*first, *entries))
        paths = [path for path in unread if not entries[path].is_read]
        for start in range(0, len(paths), _READ_AT_ONCE):
            if self._is_stale:
                break
            for entry in await self._service.read(paths[start : start + _READ_AT_ONCE]):
                entries[entry.path] = entry
            self.tree.learn([entries[path] for path in paths[start : start + _READ_AT_ONCE]])
        return entries

    def _settle(self) -> None:
        self._settling.start()

    def _watch(self) -> None:
        """Folders tell of files that come and go, a file that something is written into it."""
        root = self._service.root
        folders = (root, *(f"{root}/{each}" for each in self.listing.folders[:_WATCHED]))
        paths = dict.fromkeys((*self._first(), *(each.path for each in self.listing.entries[:_WATCHED])))
        known = {each.path for each in self.listing.entries}
        wanted = {*folders, *(f"{root}/{path}" for path in list(paths)[:_WATCHED] if path in known)}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if new := wanted - watched:
            self._watcher.addPaths(list(new))

    def _say_again(self) -> None:
        """The language changed."""
        self.tree.retranslate()
        if self.notice is not None:
            self.notice = retold(self.notice)
        self.changed.emit()
