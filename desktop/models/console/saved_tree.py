"""The saved requests as a tree of folders, in Qt's own items: 10,000 are laid out without asking Python."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from desktop.domain.saved_request import SavedEntry, SavedListing
from desktop.domain.text import one_line
from desktop.models.ages import number
from desktop.models.notices.notices import user_words
from desktop.models.tables.roles import KEY_ROLE, Index
from desktop.models.tables.search_text import fold, matches, search_words
from desktop.models.tables.slices import Slices

_AT_ONCE = 500  # files up to which everything is done before a call returns
_FIRST_MS = 5.0  # of more, so much; the rest follows in slices
_WORDS, _TIP = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole
_MAX_CHARS = 200


class SavedTree(QStandardItemModel):
    """Folders before files, each in the order of their names; what is still there keeps its row, and with it
    its place, selection and whether it is open.

    `entry` and `folder` say what a row is. A query leaves the files that hold all its words, with the
    folders they lie in.
    """

    shown = Signal()  # all rows of the last listing or query are in

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self._listing = SavedListing()
        self._entries: dict[str, SavedEntry] = {}
        self._folded: dict[str, str] = {}
        self._items: dict[str, QStandardItem] = {}
        self._counts: dict[str, int] = {}
        self._words: tuple[str, ...] = ()
        self._slices = Slices(lambda: False, self)

    # --- what a view asks

    @property
    def total(self) -> int:
        """Files there are, shown or not."""
        return len(self._entries)

    @property
    def is_filtered(self) -> bool:
        """Whether a query is in force."""
        return bool(self._words)

    @property
    def entries(self) -> tuple[SavedEntry, ...]:
        """All files, shown or not."""
        return tuple(self._entries.values())

    def path(self, index: Index) -> str:
        """The path of a row; empty outside."""
        return str(index.data(KEY_ROLE) or "") if index.isValid() else ""

    def entry(self, index: Index) -> SavedEntry | None:
        """The file of a row; None for a folder."""
        return self._entries.get(self.path(index))

    def folder(self, index: Index) -> str:
        """The folder a row is or lies in; empty for the outermost."""
        path = self.path(index)
        return path.rpartition("/")[0] if path in self._entries else path

    def count(self, folder: str) -> int:
        """Files shown in a folder and below."""
        return self._counts.get(folder, 0)

    def place(self, path: str) -> Index:
        """The row of a path; an invalid one where it is not shown."""
        item = self._items.get(path)
        return item.index() if item is not None else self.invisibleRootItem().index()

    # --- what is to be shown

    def show(self, listing: SavedListing) -> None:
        """Shows another listing; the rows that are new come in slices."""
        if listing == self._listing and not self._slices.is_running:
            return
        changed = [each for each in listing.entries if self._entries.get(each.path) is not each]
        self._listing = listing
        self._entries = {each.path: each for each in listing.entries}
        for each in changed:
            self._folded.pop(each.path, None)
        self._renew(changed)

    def learn(self, entries: Sequence[SavedEntry]) -> None:
        """What stands in some of the files has been read."""
        for entry in entries:
            if entry.path in self._entries:
                self._entries[entry.path] = entry
                self._folded.pop(entry.path, None)
                self._label(entry)

    def set_query(self, query: str) -> None:
        """Leaves what holds all these words, in name, path or method."""
        words = search_words(query)
        if words != self._words:
            self._words = words
            self._renew(())

    def retranslate(self) -> None:
        """Says the words of each row in the language in force."""
        for path, item in self._items.items():
            self._say(item, path)

    def finish(self) -> None:
        """Puts in what is still to come, now."""
        if self._slices.is_running:
            self._slices.finish()

    # --- below

    def _renew(self, changed: Sequence[SavedEntry]) -> None:
        first_ms = float("inf") if len(self._entries) <= _AT_ONCE else _FIRST_MS
        self._slices.start(self._renewed(changed), first_ms)

    def _renewed(self, changed: Sequence[SavedEntry]) -> Iterator[bool]:
        """Takes out what is gone, then puts in what is new, folder by folder."""
        rows = _Rows()
        for path in self._entries:
            if not self._words or matches(self._fold(path), self._words):
                rows.add(path)
            yield False
        self._counts = rows.counts()
        rows.put_folders(each for each in self._listing.folders if not self._words or each in self._counts)
        for path in [path for path in self._items if path not in rows.wanted]:
            self._take_out(path)
            yield False
        for entry in changed:
            self._label(entry)
            yield False
        for folder, paths in rows.by_folder():
            yield from self._fill(folder, paths)
        yield True
        for folder in self._counts:
            if (item := self._items.get(folder)) is not None:
                self._say(item, folder)
        self.shown.emit()

    def _fill(self, folder: str, paths: list[str]) -> Iterator[bool]:
        """Puts a folder's rows in; those that are there are in this order already."""
        parent = self._items.get(folder) if folder else self.invisibleRootItem()
        if parent is None:
            return
        for row, path in enumerate(paths):
            if path not in self._items:
                item = self._items[path] = QStandardItem()
                item.setData(path, KEY_ROLE)
                self._say(item, path)
                parent.insertRow(row, item)
                yield False

    def _take_out(self, path: str) -> None:
        item = self._items.pop(path, None)
        if item is None:  # its folder was taken out before it
            return
        inner = f"{path}/"
        if path not in self._entries:  # a folder takes what is in it along
            for each in [each for each in self._items if each.startswith(inner)]:
                del self._items[each]
        parent = item.parent() or self.invisibleRootItem()
        parent.removeRow(item.row())

    def _label(self, entry: SavedEntry) -> None:
        if (item := self._items.get(entry.path)) is not None:
            self._say(item, entry.path)

    def _say(self, item: QStandardItem, path: str) -> None:
        entry = self._entries.get(path)
        if entry is None:
            item.setText(one_line(path.rpartition("/")[2], _MAX_CHARS))
            item.setData(self._folder_words(path), _WORDS)
            item.setData(path, _TIP)
            return
        item.setText(one_line(entry.name, _MAX_CHARS))
        problem = user_words(entry.problem) if entry.problem is not None else ""
        words = f"{entry.method} {one_line(entry.name, _MAX_CHARS)}".strip()
        item.setData(", ".join(part for part in (words, problem) if part), _WORDS)
        item.setData("\n".join(part for part in (words, path, problem) if part), _TIP)

    def _folder_words(self, path: str) -> str:
        words = QCoreApplication.translate("SavedTree", "Folder {name}, requests: {count}")
        name = one_line(path.rpartition("/")[2], _MAX_CHARS)
        return words.format(name=name, count=number(self.count(path)))

    def _fold(self, path: str) -> str:
        folded = self._folded.get(path)
        if folded is None:
            entry = self._entries[path]
            folded = self._folded[path] = fold(f"{entry.name} {path} {entry.method}")
        return folded


class _Rows:
    """The paths to be shown, by the folder they lie in."""

    def __init__(self) -> None:
        self.wanted: set[str] = set()
        self._files: dict[str, list[str]] = {}
        self._folders: dict[str, list[str]] = {}

    def add(self, path: str) -> None:
        """A file, after those before it."""
        self.wanted.add(path)
        self._files.setdefault(path.rpartition("/")[0], []).append(path)

    def put_folders(self, folders: Iterable[str]) -> None:
        """The folders, the outer ones before those in them."""
        for path in folders:
            self.wanted.add(path)
            self._folders.setdefault(path.rpartition("/")[0], []).append(path)

    def counts(self) -> dict[str, int]:
        """The files in each folder and below it."""
        found: dict[str, int] = {}
        for folder, files in self._files.items():
            outer = folder
            while outer:
                found[outer] = found.get(outer, 0) + len(files)
                outer = outer.rpartition("/")[0]
        return found

    def by_folder(self) -> Iterator[tuple[str, list[str]]]:
        """Each folder's rows, folders first; the outer folders before those in them."""
        pending = [""]
        while pending:
            folder = pending.pop(0)
            inner = self._folders.get(folder, [])
            yield folder, [*inner, *self._files.get(folder, [])]
            pending += inner
