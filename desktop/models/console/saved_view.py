"""Saved requests without their widgets: what is done to files and folders, and how tabs follow them."""

from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.errors import DesktopError, FileChanged, StoreError
from desktop.domain.saved_request import RemovedFolder, SavedEntry
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.console.saved_form import form_of, saved_of
from desktop.models.console.saved_list import SavedList
from desktop.models.notices.notices import Notice, notice_of
from desktop.services.saved import SavedService

_Work = Coroutine[Any, Any, object]


class SavedView(QObject):
    """A tab whose file was changed outside follows it, unless something was typed there."""

    changed = Signal()  # `root`, or something of `list`
    made = Signal(str)  # a folder, a moved file or folder: its path
    saved = Signal(str, tuple)  # a tab's file, and the names of values left out as secret
    conflicted = Signal(ConsoleTab)  # its file was changed outside, and it was not saved
    removed = Signal(str, str)  # name and path; `undo` brings it back
    moved = Signal(str)  # by `move`: its path now; `undo` takes it back
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
        self.list = SavedList(service, tasks, self._open_files, self._follow_all, self)
        self.list.changed.connect(self.changed)
        self._back: Callable[[], _Work] | None = None  # takes back what was done last

    @property
    def root(self) -> str:
        """The folder chosen; empty for none."""
        return self._service.root

    def choose(self, root: str) -> None:
        """Takes another folder. Raises StoreError."""
        self._keep_root(root)
        self._back = None  # it belongs to the other one
        self.list.forget()
        self.load()

    def load(self) -> None:
        """Reads the folder."""
        self.list.load()

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders there are, by path."""
        return self.list.listing.folders

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

    def move(self, path: str, folder: str) -> None:
        """Puts a file or folder into another folder, under the name it has."""
        if path.rpartition("/")[0] == folder:
            return
        if path in self.folders:
            name = path.rpartition("/")[2]
            self._do(f"folder {path}", self._move_folder_into(path, f"{folder}/{name}" if folder else name))
        else:
            self._do(f"rename {path}", self._move(path, folder))

    def make_folder(self, path: str) -> None:
        """Makes an empty folder."""
        self._do(f"folder {path}", self._make_folder(path))

    def move_folder(self, path: str, target: str) -> None:
        """Gives a folder another path; the tabs of its files follow."""
        self._do(f"folder {path}", self._move_folder(path, target))

    def remove_folder(self, path: str) -> None:
        """Removes a folder with its requests; `undo` brings it back."""
        self._do(f"folder {path}", self._remove_folder(path))

    def undo(self) -> None:
        """Takes back the last removal or move; does nothing a second time."""
        if self._back is not None:
            back, self._back = self._back, None
            self._do("undo", back())

    # --- below

    def _do(self, name: str, work: _Work) -> None:
        self._tasks.start(name, self._guarded(work))

    async def _guarded(self, work: _Work) -> None:
        try:
            await work
        except DesktopError as error:
            self.failed.emit(notice_of(error))

    def _every_tab(self) -> Iterator[ConsoleTab]:
        for _id, tabs, _current in self._tabs.every():
            yield from tabs

    def _open_files(self) -> list[str]:
        return [tab.file for tab in self._every_tab() if tab.file]

    async def _follow_all(self, entries: dict[str, SavedEntry]) -> None:
        self._tabs.reading.emit()
        for tab in list(self._every_tab()):
            entry = entries.get(tab.file)
            is_sound = entry is not None and entry.is_read and entry.problem is None
            if entry is not None and is_sound and entry.digest != tab.digest and not tab.is_unsaved:
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
        for tab in self._every_tab():
            if tab.file == path:
                request, digest = await self._service.load(target)
                tab.file, tab.digest, tab.saved, tab.name = target, digest, request, name
                self._tabs.changed.emit(tab.id)
        await self._read(target)

    async def _move(self, path: str, folder: str) -> None:
        target = await self._put(path, folder)
        before, _, name = path.rpartition("/")
        self._back = lambda: self._put(target, before, name.rpartition(".")[0])
        self.moved.emit(target)

    async def _put(self, path: str, folder: str, stem: str = "") -> str:
        target = await self._service.move(path, folder, stem)
        for tab in self._every_tab():
            if tab.file == path:
                tab.file = target
                self._tabs.changed.emit(tab.id)
        await self._read(target)
        return target

    async def _remove(self, entry: SavedEntry) -> None:
        data = await self._service.remove(entry.path)
        self._back = lambda: self._put_back(entry.path, data)
        self.removed.emit(entry.name, entry.path)
        await self.list.read()

    async def _make_folder(self, path: str) -> None:
        await self._read(await self._service.make_folder(path))

    async def _move_folder_into(self, path: str, target: str) -> None:
        new = await self._move_folder(path, target)
        self._back = lambda: self._move_folder(new, path)
        self.moved.emit(new)

    async def _move_folder(self, path: str, target: str) -> str:
        new = await self._service.move_folder(path, target)
        for tab in self._every_tab():
            if tab.file.startswith(f"{path}/"):
                tab.file = new + tab.file.removeprefix(path)
                self._tabs.changed.emit(tab.id)
        await self._read(new)
        return new

    async def _remove_folder(self, path: str) -> None:
        removed = await self._service.remove_folder(path)
        self._back = lambda: self._put_folder_back(removed)
        self.removed.emit("", path)
        await self.list.read()

    async def _put_back(self, path: str, data: bytes) -> None:
        await self._service.put_back(path, data)
        await self._read(path)

    async def _put_folder_back(self, removed: RemovedFolder) -> None:
        await self._service.put_folder_back(removed)
        await self._read(removed.path)

    async def _read(self, path: str) -> None:
        """Reads the folder again after something was put there, which is to be shown."""
        await self.list.read()
        self.list.tree.finish()
        self.made.emit(path)
