"""The row of tabs with its buttons: a new one at the end, all of them in a list at the right."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.models import words
from desktop.models.console.console_tab import ConsoleTab
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.words import Sign
from desktop.ui.pages.console.tab_strip import TabLook, TabStrip
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.line_edit import LineEdit

HEIGHT = 40
_NAME_WIDTH = 180
_LISTED_CHARS = 80


class TabRow(QWidget):
    """Shows the tabs and does with them what keys, mouse and menus ask for."""

    leaving = Signal()  # the current tab is about to change: take what stands in its form
    settled = Signal()  # it was done, and not by arrow keys in the row: typing goes on in the current tab
    closed = Signal()  # a tab was closed that can come back

    def __init__(self, tabs: ConsoleTabs) -> None:
        super().__init__()
        self._tabs = tabs
        self.setFixedHeight(HEIGHT)
        self.strip = TabStrip()
        self.new = IconButton("plus", self.tr("New tab"), key="Ctrl+T", size=28)
        self.new.setObjectName("new_tab")
        self.every = IconButton("chevron-down", self.tr("All tabs"), key="Alt+T", size=28)
        self.every.setObjectName("all_tabs")
        self._name = LineEdit(self.tr("Name of the tab"), clears_on_escape=False, parent=self)
        self._name.setObjectName("tab_name")
        self._name.hide()
        self._renamed = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(6)
        row.addWidget(self.strip)
        row.addWidget(self.new)
        row.addStretch()
        row.addWidget(self.every)
        self._connect()
        self._show_all()

    # --- what keys and menus call

    def open_new(self) -> None:
        """An empty tab at the right of the current one."""
        self.leaving.emit()
        self._tabs.open()
        self.settled.emit()

    def close_current(self) -> None:
        """Closes the current tab."""
        self._close(self._tabs.current.id)
        self.settled.emit()

    def reopen(self) -> None:
        """Brings back the tab closed last."""
        self.leaving.emit()
        self._tabs.reopen()
        self.settled.emit()

    def step(self, by: int) -> None:
        """The next tab, or the one before with -1."""
        self.leaving.emit()
        self._tabs.step(by)
        self.settled.emit()

    def shift(self, by: int) -> None:
        """Moves the current tab along."""
        self._tabs.move(self._tabs.index, self._tabs.index + by)

    def duplicate(self) -> None:
        """A tab with the same form."""
        self.leaving.emit()
        self._tabs.duplicate()
        self.settled.emit()

    def rename(self) -> None:
        """Puts a line in the place of the current tab's title."""
        self._rename(self._tabs.current.id)

    def pop_up_all(self) -> None:
        """All tabs in a list."""
        self.leaving.emit()
        menu = QMenu(self)
        menu.setObjectName("all_tabs_menu")
        for tab in self._tabs.all:
            words_ = f"{tab.form.method.value}  {tab.title[:_LISTED_CHARS]}".replace("&", "&&")
            action = self._item(menu, words_, lambda id_=tab.id: self._choose(id_))
            action.setCheckable(True)
            action.setChecked(tab is self._tabs.current)
        menu.popup(self.every.mapToGlobal(QPoint(0, self.every.height() + 4)))

    # --- Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.set_room(self.width() - self.new.width() - self.every.width() - 3 * 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().sunken)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().line)

    # --- below

    def _show_all(self) -> None:
        tabs = self._tabs.all
        self.strip.show_tabs([_look(tab) for tab in tabs], self._tabs.index)

    def _show_one(self, tab_id: str) -> None:
        tab = self._tabs.find(tab_id)
        if tab is not None:
            self.strip.show_tab(_look(tab))

    def _choose(self, tab_id: str) -> None:
        self.leaving.emit()
        self._tabs.select(tab_id)

    def _close(self, tab_id: str) -> None:
        self.leaving.emit()
        tab = self._tabs.close(tab_id)
        if tab is not None and not tab.is_pristine:
            self.closed.emit()

    def _close_others(self, tab_id: str) -> None:
        self.leaving.emit()
        for tab in self._tabs.all:
            if tab.id != tab_id:
                self._tabs.close(tab.id)

    def _rename(self, tab_id: str) -> None:
        """Enter or another place for the keyboard keeps what is typed, Esc does not."""
        self.leaving.emit()
        tab = self._tabs.find(tab_id)
        if tab is None:
            return
        self._renamed = tab.id
        rect = self.strip.rect_of(tab.id).translated(self.strip.pos())
        width = max(_NAME_WIDTH, rect.width() - 8)
        left = max(4, min(rect.left() + 4, self.width() - width - 8))
        self._name.setGeometry(left, (HEIGHT - self._name.height()) // 2, width, self._name.height())
        self._name.setText(tab.name)
        self._name.setPlaceholderText(tab.title)
        self._name.selectAll()
        self._name.show()
        self._name.raise_()
        self._name.setFocus()

    def _keep_name(self) -> None:
        if self._renamed:
            renamed, self._renamed = self._renamed, ""
            self._tabs.rename(renamed, self._name.text())
        self._hide_name()

    def _hide_name(self) -> None:
        self._renamed = ""
        if self._name.isVisible():
            had_focus = self._name.hasFocus()
            self._name.hide()
            if had_focus:
                self.strip.setFocus()

    def _show_menu(self, tab_id: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("tab_menu")
        self._choose(tab_id)
        self._item(menu, self.tr("Rename"), lambda: self._rename(tab_id), "F2")
        self._item(menu, self.tr("Duplicate"), self.duplicate, "Ctrl+Shift+D")
        menu.addSeparator()
        self._item(menu, self.tr("Close"), lambda: self._close(tab_id), "Ctrl+W")
        others = self._item(menu, self.tr("Close the others"), lambda: self._close_others(tab_id))
        others.setEnabled(len(self._tabs.all) > 1)
        back = self._item(menu, self.tr("Reopen the last closed"), self.reopen, "Ctrl+Shift+T")
        back.setEnabled(self._tabs.can_reopen)
        menu.popup(at)

    @staticmethod
    def _item(menu: QMenu, words_: str, call: Callable[[], object], keys: str = "") -> QAction:
        action = menu.addAction(words_)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: call())
        return action

    def _connect(self) -> None:
        self._tabs.listed.connect(self._show_all)
        self._tabs.changed.connect(self._show_one)
        self.strip.chosen.connect(self._choose)
        self.strip.close_asked.connect(self._close)
        self.strip.rename_asked.connect(self._rename)
        self.strip.menu_asked.connect(self._show_menu)
        self.strip.dragged.connect(self._tabs.move)
        self.new.clicked.connect(self.open_new)
        self.every.clicked.connect(self.pop_up_all)
        self._name.returnPressed.connect(self._keep_name)
        self._name.editingFinished.connect(self._keep_name)
        self._name.left.connect(self._hide_name)
        theme().changed.connect(self.update)


def _look(tab: ConsoleTab) -> TabLook:
    sign: Sign | None = words.answer(tab.status) if tab.exchange is not None else None
    return TabLook(
        id=tab.id,
        method=tab.form.method.value,
        title=tab.title,
        tooltip=tab.whole_title,
        is_sending=tab.sending is not None,
        sign=sign,
        is_unsaved=tab.is_unsaved,
    )
