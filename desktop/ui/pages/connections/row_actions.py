"""What can be done with one connection: try it, and copy it in four forms; each with its shortcut."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.models import row_copies
from desktop.ui import clipboard

TRY_KEYS, VERIFY_KEYS, COPY_KEY_KEYS = "T", "V", "Ctrl+C"


class RowActions(QObject):
    """Acts on the row that `current` tells; a shortcut works where the action was given to a widget."""

    tried = Signal(InspectedConnection)
    verified = Signal(InspectedConnection)
    """It is to be verified."""
    copied = Signal(str, InspectedConnection)
    """What was put on the clipboard, in words, and of which row."""

    def __init__(self, current: Callable[[], InspectedConnection | None], parent: QWidget) -> None:
        super().__init__(parent)
        self._current = current
        self._widget = parent
        self.try_it = self._action("try", self.tr("Try a request"), TRY_KEYS, self._try)
        self.verify = self._action("verify", self.tr("Verify"), VERIFY_KEYS, self._verify)
        self.copies = (
            self._copy("key", self.tr("Copy key"), COPY_KEY_KEYS, self.tr("Key copied"), _key_of),
            self._copy(
                "id", self.tr("Copy id"), "Ctrl+Shift+I", self.tr("Id copied"), row_copies.id_of
            ),
            self._copy(
                "json", self.tr("Copy row as JSON"), "Ctrl+Shift+J",
                self.tr("Row copied as JSON"), row_copies.as_json,
            ),
            self._copy(
                "sql", self.tr("Copy as SQL INSERT"), "Ctrl+Shift+S",
                self.tr("Row copied as SQL INSERT"), row_copies.as_insert,
            ),
        )  # fmt: skip
        # Ctrl+C belongs to the list and the drawer's facts alone: fields and code copy their selection.
        parent.addActions([self.try_it, self.verify, *self.copies[1:]])

    def serve_copy(self, widget: QWidget) -> None:
        """Ctrl+C inside this widget copies the key."""
        widget.addAction(self.copies[0])

    def copy_menu(self) -> QMenu:
        """A menu of the four forms; it ends with its closing."""
        menu = self._menu("copy_menu")
        menu.addActions(list(self.copies))
        return menu

    def row_menu(self) -> QMenu:
        """The menu of a row; the caller may add to it."""
        menu = self._menu("row_menu")
        menu.addActions([self.try_it, self.verify])
        menu.addSeparator()
        menu.addActions(list(self.copies))
        return menu

    def copy_raw(self) -> None:
        """Puts the row as received on the clipboard, with its whole key."""
        self._put(row_copies.raw_whole, self.tr("Raw row copied"))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._widget)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _action(self, name: str, words: str, keys: str, call: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"row_{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: call())
        return action

    def _copy(
        self, name: str, words: str, keys: str, done: str, form: Callable[[InspectedConnection], str]
    ) -> QAction:
        return self._action(f"copy_{name}", words, keys, lambda: self._put(form, done))

    def _try(self) -> None:
        if (row := self._current()) is not None:
            self.tried.emit(row)

    def _verify(self) -> None:
        if (row := self._current()) is not None:
            self.verified.emit(row)

    def _put(self, form: Callable[[InspectedConnection], str], done: str) -> None:
        if (row := self._current()) is not None:
            clipboard.copy(form(row))
            self.copied.emit(done, row)


def _key_of(row: InspectedConnection) -> str:
    return row.key
