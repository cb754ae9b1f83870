"""The folder of saved requests without its widgets: the list of it, and what is done to its files."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, FileChanged, StoreError
from desktop.domain.saved_request import SavedEntry, SavedListing
from desktop.models.console_tab import ConsoleTab
from desktop.models.console_tabs import ConsoleTabs
from desktop.models.notices import Notice, notice_of
from desktop.models.saved_form import form_of, saved_of
from desktop.models.saved_table import SavedTable
from desktop.services.saved import SavedService

_WATCHED_FOLDERS = 500
_SETTLES_MS = 60  # a checkout changes many files at once


class SavedView(QObject):
    """Reads the folder again when it changes; a tab whose file was changed outside follows it, unless
    something was typed there."""

    changed = Signal()  # `notice`, `is_loaded`, `root`
    saved = Signal(str, tuple)  # a tab's file, and the names of values left out as secret
    conflicted = Signal(ConsoleTab)  # its file was changed outside, and it was not saved
    removed = Signal(str, str)  # name and path; `undo` brings it back
    failed = Signal(Notice)

    def __init__(
        self,
        service: SavedService,
        tabs: ConsoleTabs,
        keep_root: Callable[[str], None],
        tasks: TaskScope,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._service, self._tabs, self._keep_root, self._tasks = service, tabs, keep_root, tasks
        self.table = SavedTable(self)
        self.folders: tuple[str, ...] = ()
        self.notice: Notice | None = None
        self.is_loaded = False
        self._removed: tuple[str, bytes] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_MS)
        self._settling.timeout.connect(self.load)
        self._watcher.directoryChanged.connect(self._settle)

    @property
    def root(self) -> str:
        """The folder chosen; empty for none."""
        return self._service.root

    def choose(self, root: str) -> None:
        """Takes another folder. Raises StoreError."""
        self._keep_root(root)
        self.is_loaded = False
        self.load()

    def load(self) -> None:
        """Reads the folder."""
        if self.root:
            self._tasks.start("saved requests", self._load())

    # --- what is done to files

    def open(self, entry: SavedEntry) -> None:
        """Shows a request in its tab, or in a new one."""
        for tab in self._tabs.all:
            if tab.file == entry.path:
                self._tabs.select(tab.id)
                return
        self._do("open saved", self._open(entry.path))

    def save(self, tab: ConsoleTab) -> None:
        """Writes a tab into its file."""
        self._do(f"save {tab.id}", self._save(tab))

    def save_as(self, tab: ConsoleTab, folder: str, name: str) -> None:
        """Writes a tab into a file of its own."""
        self._do(f"save {tab.id}", self._save_as(tab, folder, name))

    def take_theirs(self, tab: ConsoleTab) -> None:
        """Puts what the file says now into the tab."""
        self._do(f"save {tab.id}", self._follow(tab))

    def keep_mine(self, tab: ConsoleTab) -> None:
        """Writes the tab over what the file says now."""
        self._do(f"save {tab.id}", self._overwrite(tab))

    def rename(self, path: str, folder: str, name: str) -> None:
        """Gives a request another name or folder."""
        self._do(f"rename {path}", self._rename(path, folder, name))

    def remove(self, entry: SavedEntry) -> None:
        """Removes a file; `undo` brings it back."""
        self._do(f"remove {entry.path}", self._remove(entry))

    def undo(self) -> None:
        """Brings the file removed last back."""
        if self._removed is not None:
            removed, self._removed = self._removed, None
            self._do("undo", self._put_back(*removed))

    # --- below

    def _do(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        self._tasks.start(name, self._guarded(work))

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except DesktopError as error:
            self.failed.emit(notice_of(error))

    async def _load(self) -> None:
        try:
            listing = await self._service.listing()
        except DesktopError as error:
            self.notice = notice_of(error)
            self.table.replace([])
            self.changed.emit()
            return
        self.notice, self.is_loaded = None, True
        self.folders = listing.folders
        if tuple(self.table.rows) != listing.entries:
            self.table.replace(list(listing.entries))
        self._watch(listing)
        self.changed.emit()
        await self._follow_all(listing)

    def _settle(self) -> None:
        self._settling.start()

    def _watch(self, listing: SavedListing) -> None:
        wanted = {self.root, *(f"{self.root}/{each}" for each in listing.folders[:_WATCHED_FOLDERS])}
        watched = set(self._watcher.directories())
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if new := wanted - watched:
            self._watcher.addPaths(list(new))

    async def _follow_all(self, listing: SavedListing) -> None:
        self._tabs.reading.emit()
        digests = {entry.path: entry.digest for entry in listing.entries if not entry.problem}
        for _id, tabs, _current in self._tabs.every():
            for tab in tabs:
                if tab.file and digests.get(tab.file, tab.digest) != tab.digest and not tab.is_unsaved:
                    await self._guarded(self._follow(tab))

    async def _follow(self, tab: ConsoleTab) -> None:
        request, digest = await self._service.load(tab.file)
        tab.saved, tab.digest, tab.name = request, digest, request.name
        self._tabs.refill(tab, form_of(request, tab.form))

    async def _open(self, path: str) -> None:
        request, digest = await self._service.load(path)
        self._tabs.reading.emit()  # what is typed in the current tab belongs to it
        tab = self._tabs.open(form_of(request, self._tabs.current.form), request.name)
        tab.file, tab.digest, tab.saved = path, digest, request
        self._tabs.changed.emit(tab.id)

    async def _save(self, tab: ConsoleTab) -> None:
        request = saved_of(tab.form, tab.name or tab.title)
        try:
            digest, secrets = await self._service.save(tab.file, request, tab.digest)
        except FileChanged:
            self.conflicted.emit(tab)
            return
        except StoreError as error:
            self.failed.emit(notice_of(error))
            return
        self._is_saved(tab, tab.file, digest, secrets)

    async def _save_as(self, tab: ConsoleTab, folder: str, name: str) -> None:
        path, digest, secrets = await self._service.save_new(folder, saved_of(tab.form, name))
        tab.name = name
        self._is_saved(tab, path, digest, secrets)

    async def _overwrite(self, tab: ConsoleTab) -> None:
        _theirs, tab.digest = await self._service.load(tab.file)
        await self._save(tab)

    def _is_saved(self, tab: ConsoleTab, path: str, digest: str, secrets: tuple[str, ...]) -> None:
        tab.file, tab.digest = path, digest
        tab.saved = saved_of(tab.form, tab.name or tab.title)
        tab.name = tab.saved.name
        self._tabs.changed.emit(tab.id)
        self.saved.emit(path, secrets)
        self.load()

    async def _rename(self, path: str, folder: str, name: str) -> None:
        target = await self._service.rename(path, folder, name)
        for _id, tabs, _current in self._tabs.every():
            for tab in tabs:
                if tab.file == path:
                    request, digest = await self._service.load(target)
                    tab.file, tab.digest, tab.saved, tab.name = target, digest, request, name
                    self._tabs.changed.emit(tab.id)
        await self._load()

    async def _remove(self, entry: SavedEntry) -> None:
        self._removed = (entry.path, await self._service.remove(entry.path))
        self.removed.emit(entry.name, entry.path)
        await self._load()

    async def _put_back(self, path: str, data: bytes) -> None:
        await self._service.put_back(path, data)
        await self._load()
