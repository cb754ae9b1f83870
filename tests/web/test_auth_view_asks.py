"""Each thing a page may ask of a person is refused by the page itself, whatever else keeps it away.

The profile's settings keep most of these from being asked at all, so what answers them is called here.
"""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import SIGNAL, QUrl

from desktop.web.engine import prepare_engine
from tests.web.conftest import OpenView, engine_noise

pytestmark = engine_noise


class Asked:
    """A request of the engine's that remembers how it was answered."""

    def __init__(self) -> None:
        self.answers: list[str] = []

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name in {"reject", "cancel", "selectNone", "accept", "select", "selectScreen", "selectWindow"}:
            return lambda *_: self.answers.append(name)
        return lambda: QUrl("https://evil.example")


ASKS = {
    "fullScreenRequested(QWebEngineFullScreenRequest)": ("_refuse_full_screen", "reject"),
    "fileSystemAccessRequested(QWebEngineFileSystemAccessRequest)": ("_refuse_files", "reject"),
    "registerProtocolHandlerRequested(QWebEngineRegisterProtocolHandlerRequest)": (
        "_refuse_protocol",
        "reject",
    ),
    "desktopMediaRequested(QWebEngineDesktopMediaRequest)": ("_refuse_screen", "cancel"),
    "webAuthUxRequested(QWebEngineWebAuthUxRequest*)": ("_refuse_security_key", "cancel"),
    "selectClientCertificate(QWebEngineClientCertificateSelection)": (
        "_refuse_client_certificate",
        "selectNone",
    ),
}


@pytest.mark.parametrize("signal", ASKS)
def test_it_is_heard_and_refused(open_view: OpenView, signal: str) -> None:
    name, answer = ASKS[signal]
    page: Any = open_view().page
    told: list[str] = []
    page.refused.connect(told.append)
    asked = Asked()
    getattr(page, name)(asked)
    assert asked.answers == [answer]
    assert len(told) == 1
    assert page.receivers(SIGNAL(signal)) == 1


OFF = (
    "AllowRunningInsecureContent",
    "DnsPrefetchEnabled",
    "FullScreenSupportEnabled",
    "HyperlinkAuditingEnabled",
    "JavascriptCanAccessClipboard",
    "JavascriptCanOpenWindows",
    "JavascriptCanPaste",
    "LocalContentCanAccessFileUrls",
    "LocalContentCanAccessRemoteUrls",
    "NavigateOnDropEnabled",
    "PdfViewerEnabled",
    "PluginsEnabled",
    "ScreenCaptureEnabled",
)


def test_what_signing_in_does_not_need_is_off(open_view: OpenView) -> None:
    from PySide6.QtWebEngineCore import QWebEngineProfile, QWebEngineSettings

    page = open_view().page
    attributes = QWebEngineSettings.WebAttribute
    assert not [name for name in OFF if page.settings().testAttribute(attributes[name])]
    profile = page.profile()
    assert profile.isOffTheRecord()
    assert profile.persistentCookiesPolicy() is QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies
    assert not profile.isPushServiceEnabled()
    refused = QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
    assert page.settings().unknownUrlSchemePolicy() is refused


def test_the_engine_talks_to_nobody_by_itself_and_keeps_sites_apart() -> None:
    environment: dict[str, str] = {}
    prepare_engine(False, environment)
    wanted = {
        "--site-per-process",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
        "--disable-background-networking",
        "--disable-breakpad",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-sync",
        "--no-pings",
    }
    assert wanted <= set(environment["QTWEBENGINE_CHROMIUM_FLAGS"].split())
