"""Window, splitters and last page come back, and onto a screen that is there."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter

from desktop.app.arguments import Arguments
from desktop.app.places import rescue
from tests.gui.app.conftest import Start

PLACE = QRect(30, 40, 800, 700)  # as wide as the tests' screen: Qt makes a wider one fit


def test_the_window_and_its_page_come_back(start: Start) -> None:
    first = start()
    first.window.setGeometry(PLACE)
    first.window.show_page("connectors")
    first.run(_pass())
    first.end()
    again = start()
    assert again.window.size() == first.window.size()
    assert again.window.rail.current() == "connectors"


def test_safe_mode_starts_with_the_defaults(start: Start) -> None:
    first = start()
    first.window.setGeometry(PLACE)
    first.window.show_page("connectors")
    first.end()
    safe = start(arguments=Arguments(safe_mode=True))
    assert safe.window.rail.current() == "connections"
    assert safe.window.height() != 700
    safe.end()
    again = start()
    assert again.window.height() == 700


def test_a_window_on_no_screen_is_brought_back(start: Start) -> None:
    running = start()
    running.window.move(9_000, 9_000)
    rescue(running.window)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.intersects(running.window.frameGeometry())
    assert running.window.y() >= screen.top()


def test_splitters_come_back(start: Start) -> None:
    first = start()
    first.window.resize(1024, 700)
    first.window.show_page("console")
    splitter = next(each for each in first.window.findChildren(QSplitter) if each.objectName())
    first.run(_pass())
    splitter.setSizes([430, 590])
    sizes, name = splitter.sizes(), splitter.objectName()
    first.end()
    again = start()
    again.window.show_page("console")
    again.until(lambda: again.child(name, QSplitter).sizes() == sizes)


async def _pass() -> None:
    """Lets the window take its new size."""
