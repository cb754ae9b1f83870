"""Fixtures: a themed application, and a window that has the focus."""

from collections.abc import Callable, Iterator
from time import monotonic

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme import theme


@pytest.fixture(autouse=True)
def _themed(qapp) -> Iterator[None]:
    theme().set_mode("light")
    theme().apply(qapp)
    yield
    theme().set_mode("light")


@pytest.fixture
def shown(qtbot) -> Callable[..., QWidget]:
    """Puts widgets into a window, shows it and gives it the focus."""
    kept: list[QWidget] = []  # qtbot holds its widgets weakly

    def show(*widgets: QWidget, width: int = 900, height: int = 500) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(width, height)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return show


@pytest.fixture
def until(qtbot) -> Callable[[Callable[[], bool]], None]:
    """Lets events run until something is true; fails after 5 s."""

    def wait(is_true: Callable[[], bool]) -> None:
        began = monotonic()
        qtbot.waitUntil(is_true, timeout=5000)
        assert monotonic() - began < 6

    return wait
