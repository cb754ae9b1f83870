"""The profile of one AuthKit session: in memory only, and everything off that signing in does not need."""

import logging

from PySide6.QtCore import QLocale
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from desktop.web.escape import EscapeWatch
from desktop.web.rules import Rules, what

_log = logging.getLogger(__name__)

_Attribute = QWebEngineSettings.WebAttribute

_OFF = (
    _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowRunningInsecureContent,
    _Attribute.AllowWindowActivationFromJavaScript,
    _Attribute.AutoLoadIconsForPage,
    _Attribute.BackForwardCacheEnabled,
    _Attribute.DnsPrefetchEnabled,
    _Attribute.FullScreenSupportEnabled,
    _Attribute.HyperlinkAuditingEnabled,
    _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanOpenWindows,  # without a click; with one a page still may
    _Attribute.JavascriptCanPaste,
    _Attribute.LocalContentCanAccessFileUrls,
    _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.NavigateOnDropEnabled,
    _Attribute.PdfViewerEnabled,
    _Attribute.PluginsEnabled,
    _Attribute.ScreenCaptureEnabled,
    _Attribute.TouchIconsEnabled,
)
_ON = (
    _Attribute.PlaybackRequiresUserGesture,
    _Attribute.WebRTCPublicInterfacesOnly,
)


class RequestFilter(QWebEngineUrlRequestInterceptor):
    """Blocks every request that the session's rules do not allow, whichever frame or worker sends it."""

    def __init__(self, rules: Rules) -> None:
        super().__init__()
        self._rules = rules

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Called by the engine for each request and each redirect."""
        url = info.requestUrl()
        if not self._rules.allows_request(url):
            info.block(True)
            _log.info("The AuthKit view refused a request to %s", what(url))


class SessionProfile(QWebEngineProfile):
    """A fresh profile off the record; it must outlive every page made on it."""

    def __init__(self, rules: Rules) -> None:
        super().__init__()  # no name: nothing reaches the disk
        self.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        self.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.MemoryHttpCache)
        self.setSpellCheckEnabled(False)
        self.setPushServiceEnabled(False)
        self.setHttpAcceptLanguage(QLocale().bcp47Name())
        self.downloadRequested.connect(_refuse_download)
        # PySide 6.11.3 keeps no reference of its own: without ours the filter is gone at once, silently.
        self._filter = RequestFilter(rules)
        self.setUrlRequestInterceptor(self._filter)
        self.escape = EscapeWatch()
        self.scripts().insert(self.escape.script())
        harden(self.settings())


def harden(settings: QWebEngineSettings) -> None:
    """Switches off what signing in does not need."""
    for attribute in _OFF:
        settings.setAttribute(attribute, False)
    for attribute in _ON:
        settings.setAttribute(attribute, True)
    settings.setUnknownUrlSchemePolicy(QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes)


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()
    _log.info("The AuthKit view refused a download from %s", what(request.url()))
