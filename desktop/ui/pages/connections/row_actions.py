"""What can be done with one connection, or with all that are selected; each with its shortcut."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.support_mode import Writing
from desktop.models.connections import row_copies
from desktop.models.connections.connection_group import identity_of
from desktop.ui import clipboard
from desktop.ui.actions import shortcut

TRY_KEYS, VERIFY_KEYS, RECONNECT_KEYS, COPY_KEY_KEYS = "T", "V", "R", "Ctrl+C"
LABELS_KEYS, DELETE_KEYS, IDENTITY_KEYS = "L", "Del", "I"
Rows = Sequence[InspectedConnection]


class RowActions(QObject):
    """Acts on the row that `current` tells, and on many where `selected` tells more; a shortcut works where
    the action was given to a widget."""

    tried = Signal(InspectedConnection)
    reconnect_asked = Signal(InspectedConnection)
    verified = Signal(object)
    """These are to be verified."""
    labels_asked = Signal(object)
    delete_asked = Signal(object)
    identity_asked = Signal(object)
    """The Identity whose connection it is."""
    report_asked = Signal(object)
    """Of these."""
    copied = Signal(str, object)
    """What was put on the clipboard, in words, and of which rows."""

    def __init__(
        self,
        current: Callable[[], InspectedConnection | None],
        parent: QWidget,
        selected: Callable[[], Rows] = tuple,
        *,
        has_identity: bool = True,
    ) -> None:
        super().__init__(parent)
        self._current = current
        self._selected = selected
        self._widget = parent
        self.try_it = self._action("try", self.tr("Try a request"), TRY_KEYS, self._try)
        self.verify = self._action("verify", self.tr("Verify"), VERIFY_KEYS, self._verify)
        self.reconnect = self._action("reconnect", self.tr("Reconnect"), RECONNECT_KEYS, self._reconnect)
        self.identity = self._action(
            "identity", self.tr("Open the identity"), IDENTITY_KEYS, self._open_identity
        )
        if not has_identity:  # it is that identity's own page
            self.identity.setVisible(False)
            self.identity.setShortcuts([])
        # The window's own key does it: a second action with it would make both mute.
        self.report = QAction(f"{self.tr('Copy report')}\t{shortcut('report')}", self)
        self.report.setObjectName("row_report")
        self.report.triggered.connect(self._report)
        self.labels = self._many("labels", self.tr("Tags and name…"), LABELS_KEYS, self.labels_asked)
        self.delete = self._many("delete", self.tr("Delete…"), DELETE_KEYS, self.delete_asked)
        self.copies = self._copy_actions()
        self._writings = self._what_writes()
        self.why_not: Callable[[Writing], str] = lambda writing: ""
        # Ctrl+C belongs to the list and the drawer's facts alone: fields and code copy their selection.
        shared = (
            self.try_it,
            self.reconnect,
            self.verify,
            self.identity,
            self.labels,
            self.delete,
        )
        parent.addActions([*shared, *self.copies[1:]])

    def serve_copy(self, widget: QWidget) -> None:
        """Ctrl+C inside this widget copies the key."""
        widget.addAction(self.copies[0])

    def row_menu(self) -> QMenu:
        """The menu of a row; the caller may add to it."""
        menu = self._menu("row_menu")
        menu.addActions([self.try_it, self.reconnect, self.verify, self.identity])
        menu.addSeparator()
        menu.addActions([self.report, *self.copies])
        menu.addSeparator()
        menu.addActions([self.labels, self.delete])
        return menu

    def more_menu(self) -> QMenu:
        """What has no button of its own in the drawer."""
        menu = self._menu("more_menu")
        menu.addActions([self.identity, self.report, *self.copies])
        menu.addSeparator()
        menu.addActions([self.labels, self.delete])
        return menu

    def copy_raw(self) -> None:
        """Puts the row as received on the clipboard, with its whole key."""
        if (row := self._current()) is not None and clipboard.copy(row_copies.raw_whole(row)):
            self.copied.emit(self.tr("Raw row copied"), (row,))

    def _copy_actions(self) -> tuple[QAction, QAction, QAction, QAction]:
        """Key, id, JSON and SQL."""
        return (
            self._copy("key", self.tr("Copy key"), COPY_KEY_KEYS, self.tr("Key copied"), row_copies.keys_of),
            self._copy(
                "id", self.tr("Copy id"), "Ctrl+Shift+I", self.tr("Id copied"), row_copies.ids_of
            ),
            self._copy(
                "json", self.tr("Copy row as JSON"), "Ctrl+Shift+J",
                self.tr("Row copied as JSON"), row_copies.as_json_rows,
            ),
            self._copy(
                "sql", self.tr("Copy as SQL INSERT"), "Ctrl+Shift+S",
                self.tr("Row copied as SQL INSERT"), row_copies.as_inserts,
            ),
        )  # fmt: skip

    def _what_writes(self) -> dict[QAction, Writing]:
        key, _id, json_, sql = self.copies
        own = {self.reconnect: Writing.CONNECT, self.labels: Writing.LABELS, self.delete: Writing.DELETE}
        return own | dict.fromkeys((key, json_, sql), Writing.EXPORT_KEYS)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._widget)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._grey)
        menu.aboutToHide.connect(self._light)
        return menu

    def _grey(self) -> None:
        """In the menu alone: by its key a refused action is tried, and says why it is refused."""
        for action, writing in self._writings.items():
            if why := self.why_not(writing):
                action.setEnabled(False)
                action.setToolTip(why)

    def _light(self) -> None:
        for action in self._writings:
            action.setEnabled(True)
            action.setToolTip(action.text())

    def _action(self, name: str, words: str, keys: str, call: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"row_{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _checked=False: call())
        return action

    def _copy(self, name: str, words: str, keys: str, done: str, form: Callable[[Rows], str]) -> QAction:
        return self._action(f"copy_{name}", words, keys, lambda: self._put(form, done))

    def _try(self) -> None:
        if (row := self._one()) is not None:
            self.tried.emit(row)

    def _reconnect(self) -> None:
        if (row := self._one()) is not None:
            self.reconnect_asked.emit(row)

    def _open_identity(self) -> None:
        for row in self.rows()[:1]:
            if (whose := identity_of(row.identity_type, row.identity_id)) is not None:
                self.identity_asked.emit(whose)

    def _report(self, _is_checked: bool = False) -> None:
        if rows := self.rows():
            self.report_asked.emit(rows)

    def _one(self) -> InspectedConnection | None:
        """What an action for one acts on; the only one under a heading too."""
        rows = tuple(self._selected()) if (row := self._current()) is None else (row,)
        return rows[0] if len(rows) == 1 else None

    def _verify(self) -> None:
        if rows := self.rows():
            self.verified.emit(rows)

    def rows(self) -> tuple[InspectedConnection, ...]:
        """What an action for many acts on: all that are selected, else the current one."""
        selected, row = tuple(self._selected()), self._current()
        return (row,) if len(selected) < 2 and row is not None else selected

    def _many(self, name: str, words: str, keys: str, asked: SignalInstance) -> QAction:
        def ask() -> None:
            if rows := self.rows():
                asked.emit(rows)

        return self._action(name, words, keys, ask)

    def _put(self, form: Callable[[Rows], str], done: str) -> None:
        if (rows := self.rows()) and clipboard.copy(form(rows)):
            self.copied.emit(done, rows)
