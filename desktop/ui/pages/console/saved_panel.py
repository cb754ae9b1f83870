"""The saved requests: searched by name, opened in a tab, renamed, moved, removed; the folder they are in."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.domain.saved_request import SavedEntry
from desktop.models.saved_view import SavedView
from desktop.ui.pages.console.menu import add_item
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.list_stack import ListStack
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import TWO_LINES, Table, Width

_CHOOSE = "choose_folder"
_LOOKED_EVERY_MS = 2_000  # for what is written into a file in place, which no folder tells of


class SavedPanel(QWidget):
    """`rename_asked` carries the entry; `folder_chosen` a folder."""

    rename_asked = Signal(SavedEntry)
    folder_chosen = Signal(str)

    def __init__(self, view: SavedView) -> None:
        super().__init__()
        self.setObjectName("saved_panel")
        self.setAccessibleName(self.tr("Saved requests"))
        self._view = view
        self._dialog: QFileDialog | None = None
        words = self.tr("Search saved requests")
        self.search = SearchField(words, placeholder=words, keys="")
        self.search.setObjectName("saved_search")
        self.choose = IconButton("folder", self.tr("Choose the folder"))
        self.choose.setObjectName("choose_saved_folder")
        self.table = Table(self.tr("Saved requests"), row_height=TWO_LINES)
        self.table.setObjectName("saved_table")
        self.table.setProperty("ring_inside", True)
        self.table.setModel(view.table)
        self.table.set_widths([Width(120, 1)])
        self.table.horizontalHeader().hide()
        self.table.setSelectionMode(Table.SelectionMode.SingleSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list = ListStack(self.table, row_height=TWO_LINES)
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
        """The keyboard goes into the list, or into the search where it is empty."""
        if self.table.model().rowCount():
            if not self.table.currentIndex().isValid():
                self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._view.root:
            self.search.setFocus()
        else:
            self.choose.setFocus()

    def _current(self) -> SavedEntry | None:
        return self._view.table.row_at(self.table.currentIndex().row())

    def _open(self, index: QModelIndex) -> None:
        if (entry := self._view.table.row_at(index.row())) is not None:
            self._view.open(entry)

    def rename(self) -> None:
        """F2: asks for another name or folder of the current one."""
        if (entry := self._current()) is not None and not entry.problem:
            self.rename_asked.emit(entry)

    def _remove(self) -> None:
        if (entry := self._current()) is not None:
            self._view.remove(entry)

    def _show_menu(self, at: QPoint) -> None:
        entry = self._current()
        if entry is None:
            return
        menu = QMenu(self)
        menu.setObjectName("saved_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_item(menu, self.tr("Open"), lambda: self._view.open(entry), "Return")
        rename = add_item(menu, self.tr("Rename or move"), lambda: self.rename_asked.emit(entry), "F2")
        rename.setEnabled(not entry.problem)
        add_item(menu, self.tr("Delete the file"), lambda: self._view.remove(entry), "Del")
        menu.popup(self.table.viewport().mapToGlobal(at))

    def _look(self) -> None:
        if self.isVisible():
            self._view.load()

    def _acted(self, id_: str) -> None:
        if id_ == _CHOOSE:
            self.choose_folder()
        else:
            self._view.load()

    def _show_state(self) -> None:
        view = self._view
        choose = Action(_CHOOSE, self.tr("Choose a folder"), icon="folder")
        self.root.setText(view.root)
        self.root.setToolTip(view.root)
        if not view.root:
            words = self.tr(
                "Saved requests are plain files that can live in git. No secret is written there."
            )
            self.list.show_empty(self.tr("No folder chosen"), words, [choose], icon="folder")
        elif view.notice is not None:
            again = Action("reload", self.tr("Try again"), icon="refresh")
            self.list.show_error(view.notice, [again, choose])
        elif view.table.rowCount():
            self.list.show_rows()
        elif not view.is_loaded:
            self.list.show_loading()
        elif view.table.total:
            self.list.show_empty(self.tr("No request matches"), self.tr("Search looks at name and folder."))
        else:
            words = self.tr("Ctrl+S saves the request of a tab here.")
            self.list.show_empty(self.tr("No saved requests yet"), words, icon="folder")

    def _connect(self) -> None:
        view = self._view
        looking = QTimer(self)
        looking.timeout.connect(self._look)
        looking.start(_LOOKED_EVERY_MS)
        view.changed.connect(self._show_state)
        view.table.shown.connect(self._show_state)
        self.list.acted.connect(self._acted)
        self.choose.clicked.connect(self.choose_folder)
        self.search.textChanged.connect(view.table.set_query)
        self.search.stepped_down.connect(self.focus_list)
        self.table.opened.connect(self._open)
        self.table.customContextMenuRequested.connect(self._show_menu)
        shortcut = QShortcut(QKeySequence("Del"), self.table, self._remove)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(16, 12, 12, 8)
        above.setSpacing(4)
        above.addWidget(self.search, 1)
        above.addWidget(self.choose)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 12, 10)
        below.addWidget(self.root, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.list, 1)
        column.addLayout(below)
