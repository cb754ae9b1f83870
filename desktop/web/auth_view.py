"""The embedded AuthKit view: our host page, the widget's frame in it, and the sign-in windows it opens.

Importing this module loads the web engine (about 30 MB); the application does so when the AuthKit window
opens. `engine.prepare_engine` must have run before QApplication was made.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWebEngineCore import QWebEngineLoadingInfo, QWebEngineNewWindowRequest, QWebEnginePage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.web import engine
from desktop.web.frame_watch import FrameWatch
from desktop.web.page import GuardedPage
from desktop.web.page_view import PageView
from desktop.web.popup_window import PopupWindow
from desktop.web.profile import SessionProfile
from desktop.web.rules import Rules, what

MAX_POPUPS = 3

_QUEUED = Qt.ConnectionType.QueuedConnection
_Termination = QWebEnginePage.RenderProcessTerminationStatus
_LoadStatus = QWebEngineLoadingInfo.LoadStatus


class AuthView(QWidget):
    """Shows the host page of one AuthKit session, on a profile of its own that leaves nothing behind.

    `host_url` is the session server's page, `widget_origin` the service's widget; `allowed_origins` are
    further ones that may be opened although they are plain http on this computer (the sandbox's provider
    pages). Raises ValueError when one of them is not what it should be. All signals are emitted from the
    event loop, so a slot may close the view. Close it with `close_view` before the application ends.
    """

    loaded = Signal()
    failed = Signal(str)
    crashed = Signal(str)
    popup_opened = Signal(str)
    popup_closed = Signal(str)
    popup_refused = Signal(str)
    navigation_refused = Signal(str)

    def __init__(
        self,
        host_url: str,
        widget_origin: str,
        *,
        allowed_origins: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        rules = Rules.of_session(host_url, widget_origin, allowed_origins)
        super().__init__(parent)
        if QAccessible.isActive():
            engine.expose_to_screen_readers()
        self.setObjectName("auth_view")
        self._rules = rules
        self._host_url = QUrl(host_url)
        self._popups: list[PopupWindow] = []
        self._popup_count = 0
        self._is_closed = False
        self._profile = SessionProfile(rules)
        self._page = GuardedPage(self._profile, rules, rules.allows_host_page, self)
        self._view = self._build_view()
        self._frames = FrameWatch(self._page)
        self._connect(self._page)
        self._keep_profile_last()
        self._page.go(self._host_url)

    @property
    def popup_count(self) -> int:
        """How many sign-in windows this session has opened, closed ones included; at most `MAX_POPUPS`."""
        return self._popup_count

    @property
    def is_sandboxed(self) -> bool:
        """Whether the engine's sandbox is on; off only when the application runs as root."""
        return engine.is_sandboxed()

    @property
    def page(self) -> QWebEnginePage:
        """The page of the main frame."""
        return self._page

    @property
    def popups(self) -> tuple[PopupWindow, ...]:
        """The sign-in windows that are open."""
        return tuple(self._popups)

    def reload(self) -> None:
        """Starts the host page afresh, after a crash too; sign-in windows close, those used stay counted."""
        if self._is_closed:
            return
        self._close_popups()
        self._page.go(self._host_url)

    def close_view(self) -> None:
        """Ends the pages, the sign-in windows, and then the profile with all it held; twice is fine.

        Not to be called from inside the engine's own callbacks; the signals of this class are safe.
        """
        if self._is_closed:
            return
        self._is_closed = True
        self._close_popups()
        # Qt warns, and may crash, when a profile goes before its pages.
        for part in (self._view, self._page, self._profile):
            _delete_now(part)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Nothing may be dropped here."""
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing may be dropped here."""
        event.ignore()

    def _build_view(self) -> PageView:
        view = PageView(self._page, self)
        view.setObjectName("auth_view_page")
        view.setAccessibleName(self.tr("AuthKit, the service's page"))
        self._page.setBackgroundColor(self.palette().color(self.backgroundRole()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(view)
        self.setFocusProxy(view)
        return view

    def _connect(self, page: GuardedPage) -> None:
        page.loadingChanged.connect(self._note_loading)
        page.refused.connect(self.navigation_refused, _QUEUED)
        page.escaped.connect(self._pass_on_escape, _QUEUED)
        page.renderProcessTerminated.connect(self._note_crash)
        page.newWindowRequested.connect(self._open_popup)
        self._frames.lost.connect(self._note_lost_frame)

    def _pass_on_escape(self) -> None:
        """Lets Esc do in the window what it does when the page has no focus."""
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(self, key)

    def _later(self, emit: Callable[[], None]) -> None:
        """Runs `emit` from the event loop: the engine's own frames must be off the stack by then."""
        QTimer.singleShot(0, self, emit)

    def _note_loading(self, info: QWebEngineLoadingInfo) -> None:
        if info.status() == _LoadStatus.LoadSucceededStatus and not info.isErrorPage():
            self._later(self.loaded.emit)
        elif info.status() == _LoadStatus.LoadFailedStatus:
            reason = info.errorString() or self.tr("error {code}").format(code=info.errorCode())
            self._later(lambda: self.failed.emit(reason))

    def _note_crash(self, status: _Termination, exit_code: int) -> None:
        if status == _Termination.NormalTerminationStatus:
            return
        self._frames.stop()
        reason = self.tr("the page's process ended ({status}, code {code})").format(
            status=_CRASH_WORDS[status], code=exit_code
        )
        self._later(lambda: self.crashed.emit(reason))

    def _note_lost_frame(self) -> None:
        self.crashed.emit(self.tr("the process of the widget's frame ended"))

    def _open_popup(self, request: QWebEngineNewWindowRequest) -> None:
        """Opens a sign-in window within the rules; the page sees a request not taken up as a refusal."""
        url = request.requestedUrl()
        refusal = self._refusal(url)
        if refusal:
            self._later(lambda: self.popup_refused.emit(refusal))
            return
        self._popup_count += 1
        page = GuardedPage(self._profile, self._rules, self._rules.allows_page)
        page.newWindowRequested.connect(self._open_popup)
        page.refused.connect(self.navigation_refused, _QUEUED)
        window = PopupWindow(page, request.requestedGeometry().size(), self)
        self._popups.append(window)
        self._keep_profile_last()
        window.named.connect(self.popup_opened, _QUEUED)
        window.closed.connect(lambda: self._drop_popup(window))
        request.openIn(page)
        window.show()

    def _refusal(self, url: QUrl) -> str:
        if self._is_closed:
            return self.tr("the session is closed")
        if self._popup_count >= MAX_POPUPS:
            return self.tr("at most {count} sign-in windows a session").format(count=MAX_POPUPS)
        if not self._rules.allows_page(url):
            return self.tr("a window may not open {place}").format(place=what(url))
        return ""

    def _drop_popup(self, window: PopupWindow) -> None:
        if window in self._popups:
            self._popups.remove(window)
            window.deleteLater()
            self._later(lambda: self.popup_closed.emit(window.host))

    def _close_popups(self) -> None:
        popups, self._popups = self._popups, []
        for window in popups:
            host = window.host
            window.hide()
            _delete_now(window)
            self._later(lambda host=host: self.popup_closed.emit(host))

    def _keep_profile_last(self) -> None:
        """Children go in order: should a parent delete us unclosed, the profile still goes last."""
        self._profile.setParent(None)
        self._profile.setParent(self)


_CRASH_WORDS = {
    _Termination.NormalTerminationStatus: "ended",
    _Termination.AbnormalTerminationStatus: "ended early",
    _Termination.CrashedTerminationStatus: "crashed",
    _Termination.KilledTerminationStatus: "was killed",
}


def _delete_now(part: QObject) -> None:
    part.deleteLater()
    QCoreApplication.sendPostedEvents(part, QEvent.Type.DeferredDelete)
