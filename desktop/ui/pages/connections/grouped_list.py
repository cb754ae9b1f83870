"""The list under headings of identities: the button, G, the arrow keys, and what stands in a row."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.errors import StoreError
from desktop.models.connections.connection_group import Group
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.notices.notices import notice_of
from desktop.ui.delegates.cell_delegate import FIRST_PAD
from desktop.ui.delegates.cell_painting import CHEVRON
from desktop.ui.widgets.facet import Facet
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.toast import Toast

GROUP_KEYS = "G"
_CHEVRON_END = FIRST_PAD + CHEVRON + 6
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class GroupedList(QObject):
    """Shows the view's list or its groups in `table`, and answers what is current and selected in either."""

    turned = Signal()

    def __init__(self, view: ConnectionsView, table: Table, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._view, self.table, self._toast = view, table, toast
        self._grouping = view.grouping
        self.button = Facet(self.tr("By identity"), icon="users")
        self.button.setObjectName("group_by_identity")
        self.button.setToolTip(self.tr("Group the connections by identity") + f"  {GROUP_KEYS}")
        self.button.setChecked(self._grouping.is_on)
        self.button.toggled.connect(self._turn)
        keys = QShortcut(QKeySequence(GROUP_KEYS), page, self.button.toggle)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        self._grouping.changed.connect(self._show)

    @property
    def is_on(self) -> bool:
        """Whether headings are shown."""
        return self._grouping.is_on

    def row_at(self, row: int) -> InspectedConnection | None:
        """The connection in this row; None for a heading and outside."""
        line = self._grouping.table.row_at(row) if self.is_on else self._view.table.row_at(row)
        return None if isinstance(line, Group) else line

    def heading_at(self, row: int) -> Group | None:
        """The heading in this row."""
        line = self._grouping.table.row_at(row) if self.is_on else None
        return line if isinstance(line, Group) else None

    @property
    def current(self) -> InspectedConnection | None:
        """The connection that the keyboard is on."""
        return self.row_at(self.table.currentIndex().row())

    @property
    def heading(self) -> Group | None:
        """The heading that the keyboard is on."""
        return self.heading_at(self.table.currentIndex().row())

    @property
    def selected(self) -> tuple[InspectedConnection, ...]:
        """The connections that are selected; of a heading all its own, each once."""
        found: dict[str, InspectedConnection] = {}
        for at in self.table.selected_rows():
            group, row = self.heading_at(at), self.row_at(at)
            for each in group.rows if group is not None else (row,) if row is not None else ():
                found[each.key] = each
        return tuple(found.values())

    def reveal(self, key: str) -> None:
        """Opens the group of a connection that is to be shown."""
        if self.is_on and (row := self._view.find(key)) is not None:
            self._grouping.table.reveal(row)

    def add_to(self, menu: QMenu) -> None:
        """What can be done with groups, for the menu of a row."""
        if not self.is_on:
            return
        menu.addSeparator()
        for words, keys, is_closed in (
            (self.tr("Open all identities"), "Shift+Right", False),
            (self.tr("Close all identities"), "Shift+Left", True),
        ):
            action = QAction(f"{words}\t{keys}", menu)
            action.triggered.connect(lambda _checked=False, closed=is_closed: self._turn_all(closed))
            menu.addAction(action)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """→ and ← open and close, as in a tree; a click on the arrow too."""
        if self.is_on and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()), event.modifiers())
        is_click = event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}
        if self.is_on and isinstance(event, QMouseEvent) and is_click:
            return self._click(event)
        return super().eventFilter(watched, event)

    # --- below

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key not in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return False
        plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
        is_closing = key == Qt.Key.Key_Left
        if plain == _SHIFT:
            self._turn_all(is_closing)
        elif plain == _PLAIN:
            self._step(is_closing)
        return plain in {_PLAIN, _SHIFT}

    def _step(self, is_closing: bool) -> None:
        model, at = self._grouping.table, self.table.currentIndex().row()
        if (group := self.heading_at(at)) is not None:
            if model.is_open(group) is is_closing:
                model.turn(group, is_open=not is_closing)
            elif not is_closing:
                self.table.selectRow(at + 1)
        elif is_closing and (above := model.group_at(at)) is not None:
            self.table.select_key(model.key_of(above))

    def _click(self, event: QMouseEvent) -> bool:
        index = self.table.indexAt(event.position().toPoint())
        group = self.heading_at(index.row())
        is_on_arrow = index.column() == 0 and event.position().x() < _CHEVRON_END
        if group is None or not is_on_arrow or event.button() != Qt.MouseButton.LeftButton:
            return False
        model = self._grouping.table
        model.turn(group, is_open=not model.is_open(group))
        return True

    def _turn(self, is_on: bool) -> None:
        self._said(lambda: self._grouping.turn(is_on))

    def _turn_all(self, closed: bool) -> None:
        key = self.table.current_key
        if closed and (group := self._grouping.table.group_at(self.table.currentIndex().row())):
            key = self._grouping.table.key_of(group)
        self._said(lambda: self._grouping.turn_all(closed=closed))
        self.table.select_key(key)

    def _said(self, change: Callable[[], None]) -> None:
        try:
            change()
        except StoreError as error:
            notice = notice_of(error)
            self._toast.show_toast(notice.title, notice.cause, icon="triangle")

    def _show(self) -> None:
        """The same connection stays current, in the other order."""
        row = self.table.current_key
        self.table.setModel(self._grouping.table if self.is_on else self._view.table)
        self.reveal(row)
        self.table.select_key(row)
        self.button.setChecked(self.is_on)
        self.turned.emit()
