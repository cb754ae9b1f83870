"""Nothing that belongs into a page ever shows as a window of its own: it flashes and takes the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.service import ONE
from desktop.ui.authkit.page_panel import PagePanel
from desktop.ui.widgets.list_stack import ListStack


class _Windows(QObject):
    """Notes every widget that is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[_Windows]:
    """The windows shown during the test."""
    noted = _Windows()
    qapp.installEventFilter(noted)
    yield noted
    qapp.removeEventFilter(noted)


def test_a_list_and_its_states(windows: _Windows, qtbot: QtBot) -> None:
    made = ListStack(QWidget())
    qtbot.addWidget(made)
    made.show_empty("Nothing", "For a reason.")
    made.show_rows()
    assert windows.shown == []


def test_the_panel_of_the_services_page(windows: _Windows, qtbot: QtBot) -> None:
    panel = PagePanel(ONE)
    qtbot.addWidget(panel)
    panel.show_view(QWidget(), is_sandboxed=True)
    panel.show_moved()
    assert windows.shown == []
