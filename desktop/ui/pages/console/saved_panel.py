"""The saved requests as a tree: searched, opened in a tab, renamed, moved, removed; where they are."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.saved_request import SavedEntry
from desktop.models.ages import number
from desktop.models.console.saved_view import SavedView
from desktop.ui.pages.console.menu import add_item
from desktop.ui.pages.console.saved_tree_view import SavedTreeView
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.search_field import SearchField

_CHOOSE = "choose_folder"
_LOOKED_EVERY_MS = 2_000  # for what is written into a file in place, which no folder tells of
_OPENED_WHOLE = 60  # rows up to which all folders stand open at first, or in a search
_OPENED_IN_SEARCH = 1_000


class SavedPanel(QWidget):
    """`rename_asked` carries the entry, `folder_rename_asked` and `folder_asked` a folder's path."""

    rename_asked = Signal(SavedEntry)
    folder_rename_asked = Signal(str)
    folder_asked = Signal(str)  # a new one, in this one
    folder_chosen = Signal(str)

    def __init__(self, view: SavedView) -> None:
        super().__init__()
        self.setObjectName("saved_panel")
        self.setAccessibleName(self.tr("Saved requests"))
        self._view = view
        self._opened: set[str] | None = None  # the folders that stood open before a search
        self._is_first = True
        words = self.tr("Search saved requests")
        self.search = SearchField(words, placeholder=words, keys="")
        self.search.setObjectName("saved_search")
        self.new_folder = IconButton("folder-plus", self.tr("New folder"), key="Ctrl+Shift+N")
        self.new_folder.setObjectName("new_saved_folder")
        self.choose = IconButton("folder", self.tr("Choose the folder"))
        self.choose.setObjectName("choose_saved_folder")
        self.tree = SavedTreeView(self.tr("Saved requests"), view.list.tree)
        self.list = ListStack(self.tree, row_height=32)
        self.note = IconLine("info")
        self.note.setObjectName("saved_note")
        self.root = ElidedLabel("", "second", "text3", mode=Qt.TextElideMode.ElideMiddle)
        self.root.setObjectName("saved_root")
        self._lay_out()
        self._connect()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._view.load()

    def choose_folder(self) -> None:
        """Opens the system's dialog; it blocks nothing."""
        dialog = QFileDialog(self.window(), self.tr("Folder of saved requests"), self._view.root)
        dialog.setObjectName("saved_folder_dialog")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder_chosen)
        dialog.open()

    def focus_list(self) -> None:
        """The keyboard goes into the tree, or into the search where it is empty."""
        if self.tree.model().rowCount():
            self.tree.select_first()
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._view.root:
            self.search.setFocus()
        else:
            self.choose.setFocus()

    def rename(self) -> None:
        """F2: asks for another name or place of the current file or folder."""
        index = self.tree.currentIndex()
        entry = self._current()
        if entry is not None:
            if entry.problem is None:
                self.rename_asked.emit(entry)
        elif index.isValid():
            self.folder_rename_asked.emit(self._view.list.tree.path(index))

    # --- below

    def _current(self) -> SavedEntry | None:
        return self._view.list.tree.entry(self.tree.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if (entry := self._view.list.tree.entry(index)) is not None:
            self._view.open(entry)

    def _remove(self) -> None:
        if (entry := self._current()) is not None:
            self._view.remove(entry)
        elif self.tree.currentIndex().isValid():
            self._view.remove_folder(self._view.list.tree.path(self.tree.currentIndex()))

    def _ask_for_folder(self) -> None:
        if self._view.root and not self._view.list.listing.is_read_only:
            self.folder_asked.emit(self._view.list.tree.folder(self.tree.currentIndex()))

    def _show_menu(self, at: QPoint) -> None:
        index, entry = self.tree.currentIndex(), self._current()
        menu = QMenu(self)
        menu.setObjectName("saved_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        can_write = not self._view.list.listing.is_read_only
        if entry is not None:
            add_item(menu, self.tr("Open"), lambda: self._view.open(entry), "Return")
        if index.isValid():
            rename = add_item(menu, self.tr("Rename or move"), self.rename, "F2")
            rename.setEnabled(can_write and (entry is None or entry.problem is None))
            words = self.tr("Delete the folder") if entry is None else self.tr("Delete the file")
            add_item(menu, words, self._remove, "Del").setEnabled(can_write)
        add_item(menu, self.tr("New folder"), self._ask_for_folder, "Ctrl+Shift+N").setEnabled(can_write)
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def _look(self) -> None:
        if self.isVisible():
            self._view.list.look()

    def _acted(self, id_: str) -> None:
        if id_ == _CHOOSE:
            self.choose_folder()
        else:
            self._view.load()

    # --- what is shown

    def _search(self, words: str) -> None:
        tree = self._view.list.tree
        if words.strip() and self._opened is None:
            self._opened = self._open_folders()
        tree.set_query(words)

    def _open_folders(self) -> set[str]:
        tree, folders = self._view.list.tree, self._view.folders
        return {each for each in folders if self.tree.isExpanded(tree.place(each))}

    def _rows_shown(self) -> None:
        """All rows are in: folders stand open in a search, and as they did before it afterwards."""
        tree, folders = self._view.list.tree, self._view.folders
        if tree.is_filtered:
            if sum(tree.count(each) for each in folders if "/" not in each) <= _OPENED_IN_SEARCH:
                self.tree.expandAll()
        elif self._opened is not None:
            for each in folders:
                self.tree.setExpanded(tree.place(each), each in self._opened)
            self._opened = None
            self.tree.scrollTo(self.tree.currentIndex())
        elif not tree.total:
            self._is_first = True  # another folder, or one that was gone
        elif self._is_first:
            self._is_first = False
            if tree.total + len(folders) <= _OPENED_WHOLE:
                self.tree.expandAll()
        self._show_state()

    def _show_made(self, path: str) -> None:
        if not self.tree.select_path(path):
            self.search.clear()  # it does not match what is searched for
            self._view.list.tree.finish()
            self.tree.select_path(path)

    def _show_state(self) -> None:
        view, tree = self._view, self._view.list.tree
        choose = Action(_CHOOSE, self.tr("Choose a folder"), icon="folder")
        self.root.setText(view.root)
        self.root.setToolTip(view.root)
        self._show_note()
        if not view.root:
            words = self.tr(
                "Saved requests are plain files that can live in git. No secret is written there."
            )
            self.list.show_empty(self.tr("No folder chosen"), words, [choose], icon="folder")
        elif view.list.notice is not None:
            again = Action("reload", self.tr("Try again"), icon="refresh")
            self.list.show_error(view.list.notice, [again, choose])
        elif tree.rowCount():
            self.list.show_rows()
        elif not view.list.is_loaded or (view.list.listing.folders and not tree.is_filtered):
            self.list.show_loading()
        elif tree.total:
            self.list.show_empty(self.tr("No request matches"), self.tr("Search looks at name and folder."))
        else:
            words = self.tr("Ctrl+S saves the request of a tab here.")
            self.list.show_empty(self.tr("No saved requests yet"), words, icon="folder")

    def _show_note(self) -> None:
        listing = self._view.list.listing
        words = ""
        if listing.is_read_only:
            words = self.tr("This folder is read-only: requests can be opened, not saved.")
        elif listing.is_cut:
            words = self.tr("Only the first {count} files are shown.")
            words = words.format(count=number(len(listing.entries)))
        self.note.show_line("info", words, "text2")
        self.new_folder.setEnabled(bool(self._view.root) and not listing.is_read_only)

    def _connect(self) -> None:
        view = self._view
        looking = QTimer(self)
        looking.timeout.connect(self._look)
        looking.start(_LOOKED_EVERY_MS)
        view.changed.connect(self._show_state)
        view.made.connect(self._show_made)
        view.list.tree.shown.connect(self._rows_shown)
        self.list.acted.connect(self._acted)
        self.choose.clicked.connect(self.choose_folder)
        self.new_folder.clicked.connect(self._ask_for_folder)
        self.search.textChanged.connect(self._search)
        self.search.stepped_down.connect(self.focus_list)
        self.tree.opened.connect(self._open)
        self.tree.dropped.connect(view.move)
        self.tree.customContextMenuRequested.connect(self._show_menu)
        for keys, call, where in (
            ("Del", self._remove, self.tree),
            ("Ctrl+Shift+N", self._ask_for_folder, self),
            ("Ctrl+Z", view.undo, self),  # in the search it stays that of what is typed
        ):
            shortcut = QShortcut(QKeySequence(keys), where, call)
            shortcut.setContext(
                Qt.ShortcutContext.WidgetShortcut
                if where is self.tree
                else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 12, 12, 8)
        above.setSpacing(4)
        above.addWidget(self.search, 1)
        above.addWidget(self.new_folder)
        above.addWidget(self.choose)
        below = QVBoxLayout()
        below.setContentsMargins(16, 8, 12, 10)
        below.setSpacing(6)
        below.addWidget(self.note)
        below.addWidget(self.root)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(below)
