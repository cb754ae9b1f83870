"""The AuthKit window: the service's widget for one identity, with who it is for above and the log beside."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import AuthKitError, AuthKitTrouble, DesktopError
from desktop.domain.session import MAX_SESSION_S, SessionEvent, SessionOutcome, SessionStep
from desktop.models import words
from desktop.models.notices.notices import notice_of
from desktop.services.connect import ConnectRun
from desktop.ui.authkit.foot import AuthKitFoot
from desktop.ui.authkit.head import AuthKitHead
from desktop.ui.authkit.page_panel import PagePanel
from desktop.ui.authkit.result_card import ResultCard
from desktop.ui.authkit.session_log import SessionLog
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.live_frame import LiveFrame
from desktop.ui.widgets.panel import Line, Panel

LOG_WIDTH = 400


class SessionPages(Protocol):
    """The embedded view, as `desktop.web` makes it; this floor does not import it."""

    @property
    def popup_count(self) -> int:
        """Sign-in windows opened so far."""
        ...

    @property
    def is_sandboxed(self) -> bool:
        """Whether the engine confines its pages."""
        ...

    def reload(self) -> None:
        """Starts the page afresh."""
        ...

    def close_view(self) -> None:
        """Ends the pages and their profile."""
        ...


class AuthKitWindow(QWidget):
    """Lives as long as its session. `name_of` gives a platform's display name; `hold` takes the view."""

    closed = Signal()
    saved = Signal(object)  # SessionOutcome
    try_asked = Signal(str)
    connection_asked = Signal(str)

    def __init__(
        self,
        run: ConnectRun,
        workspace_name: str,
        image_url: str,
        logos: LogoSource,
        name_of: Callable[[str], str],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.run = run
        self._name_of, self._now = name_of, now
        self._is_closed = False
        self.setObjectName("authkit_window")
        self.setWindowTitle(
            self.tr("Connect for {identity}").format(identity=words.identity(run.request.identity))
        )
        self.setMinimumSize(900, 560)
        self.resize(1280, 820)
        self.head = AuthKitHead(run.request, workspace_name, image_url, logos)
        self.log, self.result = SessionLog(), ResultCard()
        self.panel = PagePanel(run.request.service)
        self.foot = AuthKitFoot()
        self._lay_out()
        self._ring = FocusRing(self)
        self._frame = LiveFrame(self)
        self._frame.set_live(run.request.environment.value == "live")
        self._listen()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._count_down)
        self._timer.start(1000)
        self._count_down()
        self._pages: SessionPages | None = None

    def hold(self, view: QWidget, pages: SessionPages) -> None:
        """Shows the embedded view; who made it passes on what it tells."""
        self._pages = pages
        self.panel.show_view(view, is_sandboxed=pages.is_sandboxed)
        view.setFocus()

    def popup_opened(self, host: str) -> None:
        """A sign-in window was opened."""
        self._popup(SessionStep.POPUP_OPENED, host)

    def popup_closed(self, host: str) -> None:
        """A sign-in window was closed."""
        self._popup(SessionStep.POPUP_CLOSED, host)

    def popup_refused(self, reason: str) -> None:
        """A window was not let open."""
        self._popup(SessionStep.POPUP_REFUSED, reason)

    def page_failed(self, reason: str) -> None:
        """The host page could not be loaded."""
        if self.run.is_open:
            self._failed(AuthKitError(AuthKitTrouble.PAGE_FAILED, reason))

    def continue_in_browser(self) -> None:
        """Moves the same session to the system's browser; this window goes on watching the vault."""
        self.panel.show_moved()
        self.run.note(SessionStep.MOVED_TO_BROWSER)
        QDesktopServices.openUrl(QUrl(self.run.host_url))

    async def aclose(self) -> None:
        """Takes the pages down in their safe order; the session itself is its service's to close."""
        self._is_closed = True
        self._timer.stop()
        self.hide()
        if self._pages is not None:
            self._pages.close_view()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # taken down in order by who opened it
        if not self._is_closed:
            self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().app)

    def _listen(self) -> None:
        run = self.run
        for event in run.events:
            self.log.add(event)
        run.on_event, run.on_outcome = self._happened, self._saved
        run.on_trouble, run.on_closed = self._failed, self._ended
        self.head.browser_asked.connect(self.continue_in_browser)
        self.head.close_asked.connect(self.closed)
        self.panel.reload_asked.connect(self._reload)
        self.result.again_asked.connect(self._reload)
        self.result.try_asked.connect(self.try_asked)
        self.result.connection_asked.connect(self.connection_asked)
        QShortcut(QKeySequence("Esc"), self, self.closed.emit)
        QShortcut(QKeySequence("Ctrl+B"), self, self.continue_in_browser)
        theme().changed.connect(self.update)

    def _popup(self, step: SessionStep, detail: str) -> None:
        if not self._is_closed and self._pages is not None:
            self.run.note(step, detail)
            self.foot.show_popups(self._pages.popup_count)

    def _happened(self, event: SessionEvent) -> None:
        self.log.add(event)
        if event.step is SessionStep.OPENED:
            self.foot.show_open(True)

    def _saved(self, outcome: SessionOutcome) -> None:
        self.result.show_outcome(outcome, self._name_of(outcome.saved.platform))
        self.saved.emit(outcome)

    def _failed(self, error: DesktopError) -> None:
        self.result.show_trouble(notice_of(error, self.run.request.service), can_retry=self.run.is_open)

    def _ended(self) -> None:
        """The widget was closed, time is up, or the page crashed: nothing listens any more."""
        self.foot.show_open(False)
        self.head.show_left(-1)
        self._timer.stop()
        self.panel.show_over()

    def _reload(self) -> None:
        self.result.trouble.hide()
        self.panel.show_page_again()
        if self._pages is not None:
            self._pages.reload()

    def _count_down(self) -> None:
        opened = self.run.events[0].at if self.run.events else self._now()
        left = MAX_SESSION_S - int((self._now() - opened).total_seconds())
        self.head.show_left(max(0, left))

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.log, 1)
        side.addWidget(self.result)
        beside = QWidget()
        beside.setFixedWidth(LOG_WIDTH)
        beside.setLayout(side)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel, 1)
        row.addWidget(Line(is_vertical=True))
        row.addWidget(beside)
        ground = Panel()
        ground.column.addLayout(row)
        middle = QHBoxLayout()
        middle.setContentsMargins(8, 0, 8, 0)
        middle.addWidget(ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)
