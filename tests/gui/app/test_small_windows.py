"""Twice as large on a small screen: 640 x 400 px are left, and nothing is lost."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QScrollBar, QWidget

from desktop.ui.dialogs.workspace_sheets import EditSheet
from tests.gui.app.conftest import Running, Start

SMALL = (640, 400)


def shrink(running: Running) -> None:
    running.window.setMinimumSize(*SMALL)  # the screen of this computer is larger
    running.window.resize(*SMALL)
    running.until(lambda: (running.window.width(), running.window.height()) == SMALL)


def is_seen(widget: QWidget, window: QWidget) -> bool:
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.rect().contains(place) and not widget.visibleRegion().isEmpty()


def test_the_pages_scroll_to_what_the_keyboard_is_on(start: Start) -> None:
    running = start()
    shrink(running)
    window = running.window
    window.show_page("settings")
    scroll = next(each for each in window.findChildren(QScrollArea) if each.isAncestorOf(window.rail))
    assert scroll.horizontalScrollBar().maximum() >= 1024 - 640
    last = window.findChildren(QPushButton, "support_bundle")[0]
    seen = set()
    for _step in range(120):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is not None and scroll.isAncestorOf(focus):
            seen.add(focus.objectName())
            middle = focus.mapTo(window, focus.rect().center())
            assert window.rect().contains(middle), focus.objectName()
        if focus is last:
            break
    assert len(seen) > 10


def test_a_sheet_scrolls_by_wheel_bar_and_keyboard(start: Start) -> None:
    running = start()
    shrink(running)
    views = running.desk.views
    sheet = EditSheet(running.window, views.scope.workspace, views.settings.workspaces)
    sheet.open()
    cancel = sheet.findChild(QPushButton, "cancel")
    bar = running.child("sheet_scroll", QScrollBar)
    running.until(bar.isVisible)
    assert not is_seen(cancel, running.window)
    cancel.setFocus(Qt.FocusReason.TabFocusReason)
    running.until(lambda: is_seen(cancel, running.window))
    bar.setValue(0)
    assert is_seen(sheet.title, running.window)
    bar.setValue(bar.maximum())
    assert is_seen(cancel, running.window)
    running.window.resize(1200, 900)
    running.until(lambda: not bar.isVisible())
    assert is_seen(cancel, running.window)
    assert is_seen(sheet.title, running.window)
