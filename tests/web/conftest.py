"""Fixtures for the web view: the engine's environment, and two loopback origins.

The engine reads its environment once, when the first profile is made, so it is set while tests are collected.
"""

import gc
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol
from weakref import WeakKeyDictionary

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.web.engine import prepare_engine
from tests.fakes.pages import HOST_PATH, Site, host_page, serving, widget_page

if TYPE_CHECKING:
    from desktop.web.auth_view import AuthView

prepare_engine(is_root=hasattr(os, "geteuid") and os.geteuid() == 0)

# Offscreen there is no GL; the engine says so once and draws in software.
engine_noise = pytest.mark.qt_log_ignore("QRhiGles2: Failed", "Failed to create RHI", "GPUInfo not init")
SIGNALS = (
    "loaded",
    "failed",
    "crashed",
    "popup_opened",
    "popup_closed",
    "popup_refused",
    "navigation_refused",
)
CLICK_EVERY_S = 0.1
_clicked: WeakKeyDictionary[QWidget, float] = WeakKeyDictionary()
Until = Callable[..., Any]


@pytest.fixture
def host() -> Iterator[Site]:
    """The origin of the session server."""
    gc.collect()  # Qt objects of earlier tests must not be collected in a server's thread
    with serving() as site:
        yield site


@pytest.fixture
def widget() -> Iterator[Site]:
    """The origin of the service's widget: another host name, so that it gets a process of its own."""
    with serving("localhost") as site:
        site.page("/done", "<!doctype html><title>done</title>done")
        yield site


class OpenView(Protocol):
    """Opens an AuthView on a widget page with this script and body, shown and loaded."""

    def __call__(self, script: str = "", body: str = "") -> "AuthView": ...


@pytest.fixture
def open_view(qtbot: QtBot, host: Site, widget: Site, heard: "Heard", until: Until) -> Iterator[OpenView]:
    """See `OpenView`; the views are closed at the end."""
    from desktop.web.auth_view import AuthView

    views: list[AuthView] = []

    def call(script: str = "", body: str = "") -> AuthView:
        widget.page("/", widget_page(script, body))
        host.page(HOST_PATH, host_page(widget.origin + "/"))
        view = AuthView(host.origin + HOST_PATH, widget.origin)
        views.append(view)
        view.resize(640, 480)
        heard.listen(view)
        view.show()
        until(lambda: "loaded" in heard, timeout_s=15)
        until(lambda: feels_mouse(view, widget, "widget"), timeout_s=15)
        return view

    yield call
    for view in filter(isValid, views):  # one inside a window went with it
        view.close_view()
        view.deleteLater()


def click(view: QWidget, x: int = 320, y: int = 100) -> None:
    """A real click into the page shown by `view` (an AuthView or a PopupWindow)."""
    target = page_widget(view)
    QTest.mouseClick(target, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def feels_mouse(view: QWidget, site: Site, name: str) -> bool:
    """Clicks where nothing is, and tells whether the page of this name has felt it: use with `until`."""
    now = time.monotonic()
    if now - _clicked.get(view, 0) > CLICK_EVERY_S:
        _clicked[view] = now
        click(view, 40, page_widget(view).height() - 20)
    return site.asked(f"/alive/{name}")


def press(
    view: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A real key press into the page shown by `view`."""
    QTest.keyClick(page_widget(view), key, modifiers)


def page_widget(view: QWidget) -> QWidget:
    """The widget inside a web view that gets a person's events."""
    from PySide6.QtWebEngineWidgets import QWebEngineView

    proxy = view.findChildren(QWebEngineView)[0].focusProxy()
    assert proxy is not None
    return proxy


@dataclass
class Heard:
    """What an AuthView has said, in order."""

    said: list[tuple[str, ...]] = field(default_factory=list)

    def listen(self, view: "AuthView") -> None:
        """Notes every signal of the view from now on."""
        for name in SIGNALS:
            getattr(view, name).connect(lambda *args, name=name: self.said.append((name, *args)))

    def all(self, name: str) -> list[str]:
        """The texts that came with a signal."""
        return [" ".join(line[1:]) for line in self.said if line[0] == name]

    def __contains__(self, name: str) -> bool:
        return any(line[0] == name for line in self.said)


@pytest.fixture
def heard() -> Heard:
    """What the views of this test said."""
    return Heard()
