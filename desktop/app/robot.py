"""Works the window as a person would: by keys, through the widgets that have the focus."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

EVERY_S = 0.02


class Stuck(Exception):
    """What should have come to be seen did not, in time. The text says what was waited for."""


class Robot:
    """Presses, types, waits for what is seen, takes pictures."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window = window
        self._folder = folder
        self.taken: list[str] = []

    async def until(self, what: str, is_seen: Callable[[], object], timeout_s: float = 30.0) -> None:
        """Waits until `is_seen` gives something true. Raises Stuck, naming `what`, after `timeout_s`."""
        loop = asyncio.get_running_loop()
        end = loop.time() + timeout_s
        while not is_seen():
            if loop.time() > end:
                raise Stuck(what)
            await asyncio.sleep(EVERY_S)

    async def activate(self) -> None:
        """Makes the window the active one: shortcuts work in no other, and no window manager may be there."""
        self.window.raise_()
        self.window.activateWindow()
        await self.until("the window to be active", self.window.isActiveWindow)

    def find(self, name: str, kind: type[QObject] = QWidget, inside: QWidget | None = None) -> QWidget:
        """The visible widget of an object name. Raises Stuck when there is none."""
        for found in (inside or self.window).findChildren(kind, name):
            if isinstance(found, QWidget) and found.isVisible():
                return found
        raise Stuck(f"{name} is not there")

    def press(self, name: str, inside: QWidget | None = None) -> None:
        """Presses a button with the space bar."""
        button = self.find(name, QAbstractButton, inside)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type(self, name: str, text: str, inside: QWidget | None = None) -> None:
        """Replaces the text of a line, key by key."""
        line = self.find(name, QLineEdit, inside)
        line.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(line, text)

    def choose(self, name: str, value: str) -> None:
        """Chooses an entry of a list box by typing its beginning."""
        box = self.find(name, QComboBox)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(box, value)

    def key(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        widget: QWidget | None = None,
    ) -> None:
        """A key to whatever has the focus, or to `widget`."""
        QTest.keyClick(widget or self.window.focusWidget() or self.window, key, modifier)

    def control(self, key: Qt.Key) -> None:
        """Ctrl and a key, as a shortcut of the window."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    async def picture(self, name: str, of: QWidget | None = None) -> None:
        """Saves what the window shows, once it has come to rest, as `name`.png."""
        await asyncio.sleep(0.3)  # logos and lines still on their way
        widget = of or self.window
        path = self._folder / f"{name}.png"
        if not widget.grab().save(str(path)):
            raise Stuck(f"{path} could not be written")
        self.taken.append(path.name)

    @staticmethod
    def top_level(name: str) -> QWidget | None:
        """A visible window of its own, by its object name."""
        windows = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        return next((each for each in windows if each.objectName() == name), None)
