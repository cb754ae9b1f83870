"""Copying a key says that it does not stay."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.ui import clipboard
from desktop.ui.pages.connections_page import ConnectionsPage
from tests.gui.app.conftest import Start
from tests.gui.conftest import in_the_loop


def test_the_toast_says_that_a_copied_key_leaves_and_the_end_takes_it(start: Start) -> None:
    running = start()
    page = running.window.current
    assert isinstance(page, ConnectionsPage)
    key = running.desk.views.connections.table.rows[0].key
    page.table.select_key(key)
    page.table.setFocus()
    in_the_loop(lambda: QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier))
    running.until(lambda: "leaves the clipboard after 30 s" in running.toast_words)
    assert QGuiApplication.clipboard().text() == key
    assert clipboard.board().holds_key
    running.end()
    assert QGuiApplication.clipboard().text() == ""
