"""What the tests of managing connections do to a running application."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def opened(start: Start, count: int = 12) -> Running:
    """In the test and not in a fixture: pytest-qt handles events after that one, outside the loop."""
    running = start()
    page = running.window.page("connections")
    running.until(lambda: page.table.model().rowCount() == count)
    page.table.setFocus()
    page.table.selectRow(0)
    return running


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """A key where the keyboard is, once the loop runs."""
    in_the_loop(lambda: QTest.keyClick(QApplication.focusWidget(), key, modifiers))


def type_text(text: str) -> None:
    """Typing where the keyboard is."""
    in_the_loop(lambda: QTest.keyClicks(QApplication.focusWidget(), text))


def comes(here: Running, name: str) -> None:
    """Waits for a part of the window."""
    here.until(lambda: here.window.findChild(QObject, name) is not None, what=name)


def goes(here: Running, name: str) -> None:
    """Waits until it has gone."""
    here.until(lambda: here.window.findChild(QObject, name) is None, what=name)


def keys(here: Running) -> set[str]:
    """The connections in the list."""
    return {row.key for row in here.desk.views.connections.table.rows}


def end_the_wait(here: Running) -> None:
    """As if 8 s had gone by."""
    for deletion in here.desk.services.support.deletion.waiting:
        deletion._left_s = lambda: 0.0


def select(here: Running, key: str) -> None:
    """Puts keyboard and selection on a row, and opens its drawer."""
    page = here.window.page("connections")
    page.show_connection(key)
    page.table.setFocus()
