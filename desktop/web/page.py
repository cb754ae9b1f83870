"""A page of the AuthKit view: what it may navigate to, and everything it may not ask for."""

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineClientCertificateSelection,
    QWebEngineDesktopMediaRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineWebAuthUxRequest,
)

from desktop.base.redact import MASK, redact
from desktop.web.profile import SessionProfile
from desktop.web.rules import Rules, what

_log = logging.getLogger(__name__)
_MAX_CONSOLE_CHARS = 500


class GuardedPage(QWebEnginePage):
    """A page on the session's profile. `allows_main` decides on the main frame, `rules` on all others.

    `refused` tells, in words safe to show, what the page was not allowed; it is emitted from inside the
    engine, so connect it queued wherever the slot may close the page; `escaped` too, which tells that Esc was
    pressed and the page left it alone.
    """

    refused = Signal(str)
    escaped = Signal()

    def __init__(
        self,
        profile: SessionProfile,
        rules: Rules,
        allows_main: Callable[[QUrl], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(profile, parent)
        self._rules = rules
        self._allows_main = allows_main
        self._is_leaving = False
        self._escape = profile.escape
        self.loadStarted.connect(self._arrive)
        self.permissionRequested.connect(self._refuse_permission)
        self.certificateError.connect(self._refuse_certificate)
        self.selectClientCertificate.connect(self._refuse_client_certificate)
        self.fullScreenRequested.connect(self._refuse_full_screen)
        self.fileSystemAccessRequested.connect(self._refuse_files)
        self.registerProtocolHandlerRequested.connect(self._refuse_protocol)
        self.desktopMediaRequested.connect(self._refuse_screen)
        self.webAuthUxRequested.connect(self._refuse_security_key)

    def go(self, url: QUrl) -> None:
        """Loads `url` whether or not the page asks to stay."""
        self._is_leaving = True
        self.setUrl(url)

    def acceptNavigationRequest(
        self, url: QUrl | str, type: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Whether a frame may go there; redirects are asked about too."""
        target = QUrl(url)
        is_allowed = (self._allows_main if is_main_frame else self._rules.allows_page)(target)
        if not is_allowed:
            frame = "the page" if is_main_frame else "a frame"
            self._refuse(f"{frame} may not open {what(target)}")
        return is_allowed

    def javaScriptAlert(self, origin: QUrl | str, msg: str) -> None:
        """No dialog: it would need a nested loop, and could pretend to be ours."""
        self._refuse("a message box")

    def javaScriptConfirm(self, origin: QUrl | str, msg: str) -> bool:
        """Answers no, except when we are leaving a page that asks to stay."""
        if self._is_leaving:
            return True
        self._refuse("a question box")
        return False

    def javaScriptPrompt(self, origin: QUrl | str, msg: str, default: str) -> tuple[bool, str]:
        """Answers that the person cancelled."""
        self._refuse("an input box")
        return False, ""

    def chooseFiles(
        self,
        mode: QWebEnginePage.FileSelectionMode,
        chosen: Sequence[str],
        accepted_types: Sequence[str],
    ) -> list[str]:
        """No file leaves this computer through a sign-in page."""
        self._refuse("choosing a file")
        return []

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line_number: int,
        source: str,
    ) -> None:
        """To the log, for developers: redacted, cut, on one line, without any path of the session server."""
        if self._escape.is_word(message):
            self.escaped.emit()
            return
        if not _log.isEnabledFor(logging.DEBUG):
            return
        secret_path = self._rules.host_url.path().strip("/")
        text = message.replace(secret_path, MASK) if secret_path else message
        text = redact(text)[:_MAX_CONSOLE_CHARS]
        shown = "".join(char if char.isprintable() else " " for char in text)
        _log.debug("JavaScript at %s: %s", what(QUrl(source)), shown)

    def _arrive(self) -> None:
        self._is_leaving = False

    def _refuse(self, thing: str) -> None:
        _log.info("The AuthKit view refused: %s", thing)
        self.refused.emit(thing)

    def _refuse_permission(self, permission: QWebEnginePermission) -> None:
        permission.deny()
        self._refuse(f"the permission {permission.permissionType().name} for {what(permission.origin())}")

    def _refuse_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        self._refuse(f"the certificate of {what(error.url())}: {error.description()}")

    def _refuse_client_certificate(self, selection: QWebEngineClientCertificateSelection) -> None:
        selection.selectNone()
        self._refuse(f"a certificate of yours for {what(selection.host())}")

    def _refuse_full_screen(self, request: QWebEngineFullScreenRequest) -> None:
        request.reject()
        self._refuse("the whole screen")

    def _refuse_files(self, request: QWebEngineFileSystemAccessRequest) -> None:
        request.reject()
        self._refuse("access to files")

    def _refuse_protocol(self, request: QWebEngineRegisterProtocolHandlerRequest) -> None:
        request.reject()
        self._refuse("handling a kind of link")

    def _refuse_screen(self, request: QWebEngineDesktopMediaRequest) -> None:
        request.cancel()
        self._refuse("seeing the screen")

    def _refuse_security_key(self, request: QWebEngineWebAuthUxRequest) -> None:
        request.cancel()
        self._refuse("a security key; use Continue in browser for that")
