"""Saving from the Console: keys, sheets and toasts around the panel of saved requests."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import StoreError
from desktop.domain.saved_request import SavedEntry
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.console.saved_view import SavedView
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.notices.sentences import together
from desktop.ui.dialogs.saved_sheets import conflict_sheet, folder_sheet, name_sheet
from desktop.ui.pages.console.saved_panel import SavedPanel
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.toast import Toast

_UNDO = "undo_saved"


class SavedSide(QObject):
    """Stands between the view, its panel and the page's tabs. `take` puts what is typed into the tab."""

    def __init__(
        self, view: SavedView, tabs: ConsoleTabs, toast: Toast, take: Callable[[], object], page: QWidget
    ) -> None:
        super().__init__(page)
        self._view, self._tabs, self._toast, self._take, self._page = view, tabs, toast, take, page
        self._waits: Callable[[], object] | None = None  # what goes on once a folder is chosen
        self.panel = SavedPanel(view)
        self.panel.folder_chosen.connect(self._choose)
        self.panel.rename_asked.connect(self._ask_to_rename)
        self.panel.folder_rename_asked.connect(self._ask_to_move_folder)
        self.panel.folder_asked.connect(self._ask_for_folder)
        view.saved.connect(self._say_saved)
        view.conflicted.connect(self._ask_which)
        view.removed.connect(self._say_removed)
        view.moved.connect(self._say_moved)
        view.failed.connect(self._say)
        toast.acted.connect(self._acted)

    def save(self) -> None:
        """Ctrl+S: into the tab's file, or asks for a name where it has none."""
        self._take()
        tab = self._tabs.current
        if tab.file:
            self._view.save(tab)
        else:
            self.save_as()

    def save_as(self) -> None:
        """Ctrl+Shift+S: into a file of its own."""
        self._take()
        if not self._view.root:
            self._waits = self.save_as
            self.panel.choose_folder()
            return
        tab = self._tabs.current
        name_sheet(
            self._page.window(),
            self.tr("Save the request"),
            name=tab.name or tab.title,
            folder=tab.file.rpartition("/")[0],
            folders=self._view.folders,
            then=lambda folder, name: self._view.save_as(tab, folder, name),
        ).open()

    def _choose(self, root: str) -> None:
        try:
            self._view.choose(root)
        except StoreError as error:
            self._say(notice_of(error))
            return
        waits, self._waits = self._waits, None
        if waits is not None:
            waits()

    def _ask_to_rename(self, entry: SavedEntry) -> None:
        name_sheet(
            self._page.window(),
            self.tr("Rename or move"),
            name=entry.name,
            folder=entry.path.rpartition("/")[0],
            folders=self._view.folders,
            then=lambda folder, name: self._view.rename(entry.path, folder, name),
        ).open()

    def _ask_for_folder(self, within: str) -> None:
        folder_sheet(
            self._page.window(),
            self.tr("New folder"),
            folder="",
            within=within,
            then=self._view.make_folder,
        ).open()

    def _ask_to_move_folder(self, folder: str) -> None:
        folder_sheet(
            self._page.window(),
            self.tr("Rename or move the folder"),
            folder=folder.rpartition("/")[2],
            within=folder.rpartition("/")[0],
            then=lambda target: self._view.move_folder(folder, target),
        ).open()

    def _ask_which(self, tab: ConsoleTab) -> None:
        conflict_sheet(
            self._page.window(),
            tab.file,
            mine=lambda: self._view.keep_mine(tab),
            theirs=lambda: self._view.take_theirs(tab),
        ).open()

    def _say_saved(self, path: str, secrets: tuple[str, ...]) -> None:
        words = path
        if secrets:
            left_out = self.tr("Not written, as it may be secret: {names}. A variable stands in its place.")
            words = left_out.format(names=", ".join(secrets))
        self._toast.show_toast(self.tr("Request saved"), words, icon="disk-saved")

    def _say_removed(self, name: str, path: str) -> None:
        words = self.tr("File deleted") if name else self.tr("Folder deleted")
        self._toast.show_toast(words, path, icon="trash", action=self._undo())

    def _say_moved(self, path: str) -> None:
        self._toast.show_toast(self.tr("Moved"), path, icon="folder", action=self._undo())

    def _undo(self) -> Action:
        return Action(_UNDO, self.tr("Undo"), icon="undo", key="Ctrl+Z")

    def _say(self, notice: Notice) -> None:
        self._toast.show_toast(notice.title, together(notice.cause, notice.next_step), icon="triangle")

    def _acted(self, id_: str) -> None:
        if id_ == _UNDO:
            self._view.undo()
