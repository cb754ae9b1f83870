"""The window says everything anew when the language changes, with nothing typed lost.

Pages are built again from their models, which own the data; what was typed comes back the way it does after
a crash (`restoring.py`). The window's edge, sheets and AuthKit windows stay, and say their words again.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.app.flows.restore import fill, texts
from desktop.models.language import language
from desktop.ui.actions import ACTIONS
from desktop.ui.pages.page import Page
from desktop.ui.widgets.connector_grid import ConnectorGrid
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.app.desk import Desk


class LanguageFlow(QObject):
    """One for the window."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        language().changed.connect(self._later)

    def _later(self) -> None:
        """Not from inside a click of the page that goes."""
        QTimer.singleShot(0, self.say_again)

    def say_again(self) -> None:
        """Everything the window shows, in the language in force."""
        desk = self._desk
        if desk.has_ended:
            return
        name = _named(desk.window.focusWidget())
        for id_, words in desk.page_words().items():
            desk.window.rail.item(id_).set_words(words)
        desk.window.rail.setAccessibleName(QCoreApplication.translate("MainWindow", "Pages"))
        desk.window.rail.fit()
        self._name_actions()
        desk.edge.say_again()
        self._build_pages()
        if desk.window.is_welcoming:
            self._welcome_again()
        desk.toast.end()  # it told of something done in the language before
        desk.deletion.say_again()
        _focus(desk.window, name)

    def _welcome_again(self) -> None:
        from desktop.ui.pages.welcome_page import WelcomePage

        window = self._desk.window
        old = window.findChild(WelcomePage)
        self._desk.show_welcome()
        made = [each for each in window.findChildren(WelcomePage) if each is not old]
        if old is not None and made:
            made[0].take_over(old)

    def _name_actions(self) -> None:
        for spec in ACTIONS:
            action = self._desk.window.findChild(QObject, f"action_{spec.id}")
            if action is not None:
                action.setProperty("text", QCoreApplication.translate("actions", spec.words))

    def _build_pages(self) -> None:
        window = self._desk.window
        shown = window.current_id
        kept = {id_: _kept(page) for id_, page in window.built_pages()}
        window.drop_pages()
        for id_, put_back in kept.items():
            put_back(window.page(id_))
        if shown:
            window.show_page(shown)


def _kept(page: Page) -> Callable[[Page], None]:
    """What puts the page's typed texts, and the place in it, into another one of its kind."""
    typed, fields, place = page.typed(), dict(texts(page)), page.place()
    pressed = {each.objectName() for each in _choices(page) if each.isChecked()}
    rows = {each.objectName(): each.current_key for each in _lists(page)}

    def put_back(made: Page) -> None:
        if typed is None or not made.put_back(typed):
            fill(made, fields)
        for choice in _choices(made):
            if choice.isChecked() is not (choice.objectName() in pressed):
                choice.click()
        for each in _lists(made):
            each.select_key(rows.get(each.objectName(), ""))
        made.go_to(place)

    return put_back


def _choices(page: Page) -> list[QAbstractButton]:
    """What narrows a list; other switches of a page are their models'."""
    named = re.compile("^(facet|section)_")
    return [each for each in page.findChildren(QAbstractButton) if named.match(each.objectName())]


def _lists(page: Page) -> list[Table | ConnectorGrid]:
    return [*page.findChildren(Table), *page.findChildren(ConnectorGrid)]


def _named(widget: QWidget | None) -> str:
    """The name of the widget, or of the nearest around it that has one."""
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def _focus(window: QWidget, name: str) -> None:
    """The keyboard stays where it was: in the widget of the same name, or in the one chosen inside."""
    found = window.findChild(QWidget, name) if name else None
    if found is None:
        return
    if found.focusPolicy() is Qt.FocusPolicy.NoFocus:
        buttons = found.findChildren(QAbstractButton)
        found = next((each for each in buttons if each.isChecked()), found)
    found.setFocus()
