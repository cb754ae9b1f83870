"""The rules of one session, on URLs alone."""

import pytest
from PySide6.QtCore import QUrl

from desktop.web.rules import Rules, host_shown, is_local, origin_of, what

HOST = "http://127.0.0.1:4000/secret/"
HOSTED = Rules.of_session(HOST, "https://auth.withone.ai")
LOCAL = Rules.of_session(HOST, "http://127.0.0.1:5000", ("http://127.0.0.1:6000",))


@pytest.mark.parametrize(
    ("url", "is_allowed"),
    [
        (HOST, True),
        (HOST + "#state", True),
        (HOST + "?x=1", False),
        (HOST + "other", False),
        ("http://127.0.0.1:4000/SECRET/", False),
        ("http://127.0.0.1:4001/secret/", False),
        ("http://localhost:4000/secret/", False),
        ("http://a@127.0.0.1:4000/secret/", False),
        ("https://127.0.0.1:4000/secret/", False),
        ("about:blank", False),
        ("", False),
    ],
)
def test_the_main_frame_shows_the_host_page_alone(url: str, is_allowed: bool) -> None:
    assert HOSTED.allows_host_page(QUrl(url)) is is_allowed


@pytest.mark.parametrize(
    ("url", "of_hosted", "of_local"),
    [
        ("https://accounts.google.com/o/oauth2", True, True),
        ("https://auth.withone.ai/?data=x", True, True),
        ("https://93.184.216.34/", True, True),
        ("about:blank", True, True),
        ("about:srcdoc", True, True),
        ("http://127.0.0.1:5000/x", False, True),
        ("http://127.0.0.1:6000/consent", False, True),
        ("https://127.0.0.1:5000/", False, False),
        ("http://127.0.0.1:5001/", False, False),
        ("http://localhost:5000/", False, False),
        (HOST, False, False),
        ("http://example.com/", False, False),
        ("https://me@example.com/", False, False),
        ("https://localhost/", False, False),
        ("https://x.localhost/", False, False),
        ("https://localhost./", False, False),
        ("https://10.0.0.1/", False, False),
        ("https://172.16.0.1/", False, False),
        ("https://192.168.1.1/", False, False),
        ("https://169.254.169.254/", False, False),
        ("https://100.64.0.1/", False, False),
        ("https://0.0.0.0/", False, False),
        ("https://[::1]/", False, False),
        ("https://[::ffff:10.0.0.1]/", False, False),
        ("https://[fd00::1]/", False, False),
        ("https://[fe80::1]/", False, False),
        ("about:config", False, False),
        ("file:///etc/passwd", False, False),
        ("data:text/html,x", False, False),
        ("blob:https://auth.withone.ai/1", False, False),
        ("javascript:1", False, False),
        ("view-source:https://example.com", False, False),
        ("chrome://version", False, False),
        ("devtools://x/", False, False),
        ("qrc:/x", False, False),
        ("ftp://example.com/", False, False),
        ("https:///x", False, False),
    ],
)
def test_sub_frames_and_popups(url: str, of_hosted: bool, of_local: bool) -> None:
    assert HOSTED.allows_page(QUrl(url)) is of_hosted
    assert LOCAL.allows_page(QUrl(url)) is of_local


@pytest.mark.parametrize(
    ("url", "is_allowed"),
    [
        ("http://127.0.0.1:4000/secret/token", True),
        ("https://auth.withone.ai/app.js", True),
        ("wss://live.example.com/", True),
        ("data:image/png;base64,AA", True),
        ("blob:https://auth.withone.ai/1", True),
        ("http://127.0.0.1:4001/", False),
        ("ws://127.0.0.1:9222/devtools", False),
        ("wss://192.168.1.1/", False),
        ("http://example.com/pixel.png", False),
        ("file:///etc/passwd", False),
        ("ftp://example.com/", False),
    ],
)
def test_requests(url: str, is_allowed: bool) -> None:
    assert HOSTED.allows_request(QUrl(url)) is is_allowed


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://AUTH.withone.ai:443/x", "https://auth.withone.ai"),
        ("http://[::1]:80/", "http://[::1]"),
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("wss://a.example:8443/", "https://a.example:8443"),
        ("file:///x", ""),
        ("about:blank", ""),
    ],
)
def test_origins(url: str, origin: str) -> None:
    assert origin_of(QUrl(url)) == origin


def test_hosts_are_shown_in_punycode_and_nothing_else_of_an_address() -> None:
    assert host_shown(QUrl("https://аpple.com/login?token=1")) == "xn--pple-43d.com"
    assert what(QUrl("https://user:pw@example.com/secret?token=1")) == "https://example.com"
    assert what(QUrl("data:text/html,secret")) == "data: address"


def test_origins_of_a_session_are_taken_as_browsers_write_them() -> None:
    rules = Rules.of_session(HOST, "https://Auth.WithOne.ai:443/", ("http://LOCALHOST:80",))
    assert rules.origins == {"https://auth.withone.ai", "http://localhost"}


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("[::ffff:127.0.0.1]", True),
        ("::ffff:10.0.0.1", True),
        ("::ffff:169.254.169.254", True),
        ("::ffff:8.8.8.8", False),
        ("[2606:4700::1111]", False),
        ("[fe80::1]", True),
        ("0.0.0.0", True),
        ("100.64.0.1", True),
    ],
)
def test_an_address_inside_another_is_judged_by_itself(host: str, expected: bool) -> None:
    assert is_local(host) == expected
