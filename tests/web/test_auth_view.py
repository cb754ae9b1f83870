"""The AuthKit view as a window uses it: loading, failing, crashing, keys, focus, closing."""

import os
import signal
import time

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.pages import HOST_PATH, Site, host_page, widget_page
from tests.web.conftest import (
    CLICK_EVERY_S,
    Heard,
    OpenView,
    Until,
    click,
    engine_noise,
    feels_mouse,
    page_widget,
    press,
)

pytestmark = engine_noise

CTRL = Qt.KeyboardModifier.ControlModifier
FIELD = "<input id=field style='width:100%;height:20%' onkeydown='key(event)' onfocus=\"report('field')\">"
NO_KEYS = "function act() {} function key() {}"


def test_loading_is_said_once(open_view: OpenView, heard: Heard) -> None:
    open_view("function act() {}")
    assert heard.said == [("loaded",)]


def test_a_host_page_that_is_not_there_fails_with_a_reason(
    qtbot: QtBot, widget: Site, heard: Heard, until: Until
) -> None:
    from desktop.web.auth_view import AuthView

    view = AuthView("http://127.0.0.1:9/x/", widget.origin)
    heard.listen(view)
    until(lambda: "failed" in heard)
    assert "loaded" not in heard
    assert heard.all("failed")[0]
    view.close_view()


@pytest.mark.parametrize(
    ("host_url", "origin"),
    [
        ("https://127.0.0.1/x", "https://auth.withone.ai"),
        ("http://localhost:80/x", "https://auth.withone.ai"),
        ("http://127.0.0.1.example.com/x", "https://auth.withone.ai"),
        ("http://user@127.0.0.1/x", "https://auth.withone.ai"),
        ("http://127.0.0.1/x", "http://auth.withone.ai"),
        ("http://127.0.0.1/x", "https://auth.withone.ai/path"),
        ("http://127.0.0.1/x", "*"),
        ("http://127.0.0.1/x", ""),
    ],
)
def test_wrong_addresses_are_refused(qapp: object, host_url: str, origin: str) -> None:
    from desktop.web.auth_view import AuthView

    with pytest.raises(ValueError, match=r"127\.0\.0\.1|origin|https"):
        AuthView(host_url, origin)


def test_a_killed_renderer_is_said_and_the_view_can_start_again(
    open_view: OpenView, host: Site, widget: Site, heard: Heard, until: Until
) -> None:
    view = open_view("function act() { report('alive'); }")
    os.kill(view.page.renderProcessPid(), signal.SIGKILL)
    until(lambda: "crashed" in heard)
    assert heard.all("crashed") == ["the page's process ended (was killed, code 9)"]
    widget.calls.clear()
    view.reload()
    until(lambda: len(heard.all("loaded")) == 2)
    until(lambda: feels_mouse(view, widget, "widget"))
    click(view)
    until(lambda: widget.reports() == ["alive"])


def test_the_view_can_be_closed_when_it_says_that_it_crashed(
    open_view: OpenView, heard: Heard, until: Until
) -> None:
    view = open_view("function act() {}")
    view.crashed.connect(view.close_view)
    os.kill(view.page.renderProcessPid(), signal.SIGKILL)
    until(lambda: "crashed" in heard)
    view.reload()  # does nothing any more
    view.close_view()


@pytest.mark.parametrize(
    "name", ["loaded", "popup_opened", "popup_closed", "popup_refused", "navigation_refused"]
)
def test_the_view_can_be_closed_from_any_of_its_signals(
    qtbot: QtBot, host: Site, widget: Site, heard: Heard, until: Until, name: str
) -> None:
    from desktop.web.auth_view import AuthView

    widget.page(
        "/",
        widget_page(
            "let step = 0; function act() { step = step % 3 + 1;"
            " if (step === 1) open('/done', 'x', 'popup').close();"
            " if (step === 2) open('http://example.com/', 'y', 'popup');"
            " if (step === 3) top.location = 'https://example.com/'; }"
        ),
    )
    host.page(HOST_PATH, host_page(widget.origin + "/"))
    view = AuthView(host.origin + HOST_PATH, widget.origin)
    view.resize(640, 480)
    heard.listen(view)
    getattr(view, name).connect(view.close_view)
    view.show()

    def happened() -> bool:
        if name not in heard and time.monotonic() - clicked[-1] > CLICK_EVERY_S:
            clicked.append(time.monotonic())
            click(view)
        return name in heard

    clicked = [time.monotonic()]
    until(happened, timeout_s=15)
    assert view.popups == ()
    view.close_view()
    view.deleteLater()


def test_a_load_that_is_overtaken_is_no_failure(
    qtbot: QtBot, host: Site, widget: Site, heard: Heard, until: Until
) -> None:
    from desktop.web.auth_view import AuthView

    widget.page("/", widget_page("function act() {}"))
    host.page(HOST_PATH, host_page(widget.origin + "/"))
    view = AuthView(host.origin + HOST_PATH, widget.origin)
    heard.listen(view)
    view.reload()
    until(lambda: "loaded" in heard)
    until(lambda: not view.page.isLoading())
    view.reload()
    view.reload()
    until(lambda: len(heard.all("loaded")) >= 2)
    assert "failed" not in heard
    view.close_view()


def test_reload_leaves_a_page_that_would_rather_stay(
    open_view: OpenView, host: Site, heard: Heard, until: Until
) -> None:
    view = open_view("addEventListener('beforeunload', e => e.preventDefault()); function act() {}")
    click(view)
    view.reload()
    until(lambda: len(heard.all("loaded")) == 2)
    assert len([path for _, path, _ in host.calls if path == HOST_PATH]) == 2


def test_reload_closes_sign_in_windows_and_keeps_the_count(
    open_view: OpenView, widget: Site, heard: Heard, until: Until
) -> None:
    view = open_view("function act() { open('/done', 'x', 'popup'); }")
    click(view)
    until(lambda: "popup_opened" in heard)
    view.reload()
    until(lambda: "popup_closed" in heard and len(heard.all("loaded")) == 2)
    assert view.popups == ()
    assert view.popup_count == 1


def test_a_parent_that_is_deleted_takes_everything_along_in_order(
    qtbot: QtBot, host: Site, widget: Site, heard: Heard, until: Until
) -> None:
    from desktop.web.auth_view import AuthView

    widget.page("/", widget_page("function act() { open('/done', 'x', 'popup'); }"))
    host.page(HOST_PATH, host_page(widget.origin + "/"))
    parent = QWidget()
    view = AuthView(host.origin + HOST_PATH, widget.origin, parent=parent)
    view.resize(640, 480)
    heard.listen(view)
    parent.resize(640, 480)
    parent.show()
    until(lambda: feels_mouse(view, widget, "widget"), timeout_s=15)
    click(view)
    until(lambda: "popup_opened" in heard)
    gone: list[str] = []
    view.page.profile().destroyed.connect(lambda: gone.append("profile"))
    view.page.destroyed.connect(lambda: gone.append("page"))
    view.popups[0].page.destroyed.connect(lambda: gone.append("popup's page"))
    parent.deleteLater()
    until(lambda: len(gone) == 3)
    assert gone[-1] == "profile"


class Window(QWidget):
    """A window around the view, with a field before and after it and the shortcuts of the AuthKit window."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.view = view
        self.before, self.after = QLineEdit(), QLineEdit()
        column = QVBoxLayout(self)
        for part in (self.before, view, self.after):
            column.addWidget(part)
        self.fired: list[str] = []
        QShortcut(QKeySequence("Esc"), self).activated.connect(lambda: self.fired.append("esc"))
        action = QAction(self)
        action.setShortcut(QKeySequence("Ctrl+B"))
        action.triggered.connect(lambda: self.fired.append("ctrl+b"))
        self.addAction(action)
        self.resize(640, 600)


@pytest.fixture
def window(
    open_view: OpenView, qtbot: QtBot, widget: Site, until: Until, request: pytest.FixtureRequest
) -> Window:
    """The window, its view loaded with the page of the test's `page` mark."""
    (script, body) = request.param
    view = open_view(script, body)
    window = Window(view)
    qtbot.addWidget(window, before_close_func=lambda _: view.close_view())
    window.show()
    widget.calls.clear()
    view.reload()
    until(lambda: feels_mouse(view, widget, "widget"), timeout_s=15)
    widget.calls.clear()
    window.activateWindow()
    return window


@pytest.mark.parametrize("window", [(NO_KEYS, FIELD)], indirect=True)
def test_tab_goes_into_the_page_and_out_again(window: Window, widget: Site, until: Until) -> None:
    inside = page_widget(window.view)
    window.before.setFocus()
    QTest.keyClick(window.before, Qt.Key.Key_Tab)
    until(inside.hasFocus)

    def tab_until_out() -> bool:
        if inside.hasFocus():
            press(window.view, Qt.Key.Key_Tab)
        return window.after.hasFocus()

    until(tab_until_out)
    assert "field" in widget.reports()
    QTest.keyClick(window.after, Qt.Key.Key_Backtab)
    until(inside.hasFocus)


@pytest.mark.parametrize("window", [(NO_KEYS, FIELD)], indirect=True)
def test_escape_that_the_page_leaves_alone_reaches_the_window(window: Window, until: Until) -> None:
    press(window.view, Qt.Key.Key_Escape)
    until(lambda: window.fired)
    assert window.fired == ["esc"]


@pytest.mark.parametrize(
    "window",
    [
        (
            "function act() {} addEventListener('keydown', e => { if (e.key === 'Escape') e.preventDefault();"
            " report(e.key); });",
            "",
        )
    ],
    indirect=True,
)
def test_escape_that_the_page_uses_stays_with_the_page(window: Window, widget: Site, until: Until) -> None:
    press(window.view, Qt.Key.Key_Escape)
    press(window.view, Qt.Key.Key_F2)
    until(lambda: widget.reports() == ["Escape", "F2"])
    assert window.fired == []


@pytest.mark.parametrize(
    "window",
    [("function act() { field.focus(); }", "<input id=field onfocus=\"report('field')\">")],
    indirect=True,
)
def test_the_windows_other_shortcuts_work_while_a_field_of_the_page_has_the_focus(
    window: Window, widget: Site, until: Until
) -> None:
    click(window.view)
    until(lambda: "field" in widget.reports())
    press(window.view, Qt.Key.Key_B, CTRL)
    until(lambda: window.fired)
    assert window.fired == ["ctrl+b"]


def test_the_menu_offers_copy_and_paste_and_nothing_else(open_view: OpenView, until: Until) -> None:
    view = open_view("function act() {}", "some words")
    QTest.mouseClick(page_widget(view), Qt.MouseButton.RightButton, pos=QPoint(20, 300))
    until(lambda: view.findChildren(QMenu))
    (menu,) = view.findChildren(QMenu)
    assert [action.text() for action in menu.actions()] == ["Copy", "Paste"]
    menu.close()


def test_nothing_can_be_dropped(open_view: OpenView, widget: Site, until: Until) -> None:
    view = open_view(
        "for (const kind of ['dragenter', 'drop']) addEventListener(kind, () => report(kind));"
        "addEventListener('keydown', e => report(e.key)); function act() {}"
    )
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    where, action = QPoint(50, 50), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for target in (page_widget(view), page_widget(view).parentWidget(), view):
        for event in (
            QDragEnterEvent(where, action, data, button, none),
            QDragMoveEvent(where, action, data, button, none),
            QDropEvent(QPointF(where), action, data, button, none),
        ):
            QCoreApplication.sendEvent(target, event)
            assert not event.isAccepted()
    press(view, Qt.Key.Key_F2)
    until(lambda: widget.reports())
    assert widget.reports() == ["F2"]


def test_the_view_can_be_seen(open_view: OpenView, until: Until) -> None:
    view = open_view("document.body.style.background = 'rgb(10, 200, 30)'; function act() {}")

    def is_green() -> bool:
        color = view.grab().toImage().pixelColor(QPointF(320, 400).toPoint())
        return color.green() > 180 and color.red() < 40

    until(is_green)
