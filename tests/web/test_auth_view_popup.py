"""Sign-in windows: they work as in a browser, within the session's rules."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from tests.fakes.pages import Site, button_page
from tests.support.access import faults_of, interactive
from tests.web.conftest import Heard, OpenView, Until, click, engine_noise, feels_mouse, press

pytestmark = engine_noise

OPEN = """
let w = null;
function act() {
  w = open("/consent", "consent", "popup,width=480,height=500");
  report("opened " + (w !== null));
}
addEventListener("message", e => {
  report("got " + e.data);
  parent.postMessage({messageType: "LINK_SUCCESS", message: {key: "k"}}, "*");
  watch();
});
function watch() {
  const timer = setInterval(() => { if (w.closed) { clearInterval(timer); report("closed"); } }, 20);
}
"""
CONSENT = button_page("consent", "Allow", "opener.postMessage('allowed', '*'); window.close()")


def child(window: QWidget, kind: type[QWidget], name: str) -> QWidget:
    """The widget of this name."""
    found = window.findChild(kind, name)
    assert found is not None
    return found


def test_popup_posts_to_its_opener_and_closes(
    open_view: OpenView, host: Site, widget: Site, heard: Heard, until: Until
) -> None:
    widget.page("/consent", CONSENT)
    view = open_view(OPEN)
    click(view)
    until(lambda: "popup_opened" in heard)
    (window,) = view.popups
    until(lambda: feels_mouse(window, widget, "consent"))
    click(window)
    until(lambda: "closed" in widget.reports() and "popup_closed" in heard and host.reports())
    assert widget.reports() == ["opened true", "got allowed", "closed"]
    assert host.reports() == ['good {"messageType":"LINK_SUCCESS","message":{"key":"k"}}']
    name = widget.origin.removeprefix("http://")
    assert heard.all("popup_opened") == heard.all("popup_closed") == [name]
    assert view.popup_count == 1
    assert view.popups == ()


def test_popup_shows_whose_page_it_is(open_view: OpenView, widget: Site, heard: Heard, until: Until) -> None:
    widget.page("/consent", "<title>accounts.google.com</title>" + CONSENT)
    view = open_view(OPEN)
    click(view)
    until(lambda: "popup_opened" in heard)
    (window,) = view.popups
    until(lambda: window.page.title() == "accounts.google.com")
    name = widget.origin.removeprefix("http://")
    host_label = child(window, QLabel, "authkit_popup_host")
    assert isinstance(host_label, QLabel)
    assert host_label.text() == name
    assert host_label.textFormat() == Qt.TextFormat.PlainText
    assert window.windowTitle() == f"Sign in · {name}"
    state = child(window, QLabel, "authkit_popup_state")
    assert isinstance(state, QLabel)
    assert state.text() == "not encrypted, on this computer"
    assert [fault for each in interactive(window) for fault in faults_of(each)] == []


@pytest.mark.parametrize("way", ["button", "key"])
def test_a_person_can_close_a_popup_and_the_widget_notices(
    open_view: OpenView, widget: Site, heard: Heard, until: Until, way: str
) -> None:
    widget.page("/consent", CONSENT)
    view = open_view(OPEN + "addEventListener('pointerup', () => w && watch());")
    click(view)
    until(lambda: "popup_opened" in heard)
    (window,) = view.popups
    until(lambda: feels_mouse(window, widget, "consent"))
    if way == "button":
        QTest.mouseClick(child(window, QPushButton, "authkit_popup_close"), Qt.MouseButton.LeftButton)
    else:
        assert window.isActiveWindow()
        press(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    until(lambda: "popup_closed" in heard and not view.popups)
    click(view, 40, 460)
    until(lambda: "closed" in widget.reports())


def test_a_blank_popup_that_is_sent_on_names_its_host_when_it_has_one(
    open_view: OpenView, widget: Site, heard: Heard, until: Until
) -> None:
    widget.page("/consent", CONSENT)
    view = open_view(
        "function act() { const w = open('', 'x', 'popup');"
        " fetch('/report', {method: 'POST', body: 'thinking'}).then(() => { w.location = '/consent'; }); }"
    )
    click(view)
    until(lambda: "popup_opened" in heard)
    assert heard.all("popup_opened") == [widget.origin.removeprefix("http://")]


def test_the_fourth_popup_of_a_session_is_refused(
    open_view: OpenView, widget: Site, heard: Heard, until: Until
) -> None:
    widget.page("/consent", CONSENT)
    view = open_view(
        "function act() { const w = open('/consent', '_blank', 'popup');"
        " setTimeout(() => report(w.closed), 100); }"
    )
    for count in (1, 2, 3):
        click(view)
        until(lambda count=count: len(heard.all("popup_opened")) == len(widget.reports()) == count)
    view.popups[0].close()
    until(lambda: "popup_closed" in heard)
    click(view)
    until(lambda: len(widget.reports()) == 4)
    assert widget.reports() == ["false", "false", "false", "true"]
    until(lambda: "popup_refused" in heard)
    assert heard.all("popup_refused") == ["at most 3 sign-in windows a session"]
    assert len([path for _, path, _ in widget.calls if path == "/consent"]) == 3
    assert view.popup_count == 3
    assert len(view.popups) == 2


def test_a_popup_needs_a_click(open_view: OpenView, widget: Site, heard: Heard, until: Until) -> None:
    widget.page("/consent", CONSENT)
    view = open_view("report(open('/consent', 'x', 'popup') !== null);")
    until(lambda: widget.reports())
    assert widget.reports() == ["false"]
    assert view.popup_count == 0


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "http://127.0.0.1:9/",
        "https://127.0.0.1:9/",
        "file:///etc/passwd",
        "data:text/html,hi",
        "chrome://version",
        "view-source:https://example.com",
        "qrc:/x",
        "ftp://example.com/",
    ],
)
def test_a_popup_opens_nothing_but_https_and_the_sessions_origins(
    open_view: OpenView, widget: Site, heard: Heard, until: Until, url: str
) -> None:
    view = open_view(f"function act() {{ const w = open('{url}', 'x', 'popup'); report(w !== null); }}")
    click(view)
    until(lambda: widget.reports())
    until(lambda: "popup_refused" in heard or widget.reports() == ["false"] or "popup_opened" in heard)
    assert "popup_opened" not in heard
    assert view.popup_count == 0


def test_a_popup_is_not_led_elsewhere(open_view: OpenView, widget: Site, heard: Heard, until: Until) -> None:
    widget.page("/consent", button_page("consent", "Go", "location = 'http://example.com/'"))
    view = open_view(OPEN)
    click(view)
    until(lambda: "popup_opened" in heard)
    (window,) = view.popups
    until(lambda: feels_mouse(window, widget, "consent"))
    click(window)
    until(lambda: "navigation_refused" in heard)
    assert heard.all("navigation_refused") == ["the page may not open http://example.com"]
    notice = child(window, QLabel, "authkit_popup_notice")
    assert isinstance(notice, QLabel)
    until(lambda: notice.isVisible())
    assert notice.text() == "Refused: the page may not open http://example.com"
