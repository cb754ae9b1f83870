"""The window of a sign-in page that the widget opened: it always shows whose page it is."""

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.web.lock import lock_pixmap
from desktop.web.page import GuardedPage
from desktop.web.page_view import PageView
from desktop.web.rules import host_shown

_SIZE = QSize(560, 720)
_MIN_SIZE = QSize(400, 360)


class PopupWindow(QWidget):
    """A top-level window around `page`, which it owns. Foreign text never reaches its title or bar."""

    named = Signal(str)  # the host, once it is known
    closed = Signal()

    def __init__(self, page: GuardedPage, requested: QSize, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("authkit_popup")
        self.host = ""
        self._is_closed = False
        self._view = PageView(page, self)
        self._view.setObjectName("authkit_popup_page")
        page.setParent(self)
        self._page = page
        self._build()
        self.setMinimumSize(_MIN_SIZE)
        self.resize(self._fitting(requested))
        page.urlChanged.connect(self._show_host)
        page.refused.connect(self._show_refusal, Qt.ConnectionType.QueuedConnection)
        page.windowCloseRequested.connect(self.close, Qt.ConnectionType.QueuedConnection)
        page.renderProcessTerminated.connect(self._show_crash, Qt.ConnectionType.QueuedConnection)
        self._show_host(page.url())

    @property
    def page(self) -> GuardedPage:
        """The page shown."""
        return self._page

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tells once; whoever opened the window deletes it."""
        super().closeEvent(event)
        if not self._is_closed:
            self._is_closed = True
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the end of the host name in sight: that is the part that says whose page it is."""
        super().resizeEvent(event)
        self._elide()

    def _build(self) -> None:
        self._host_label = _plain_label("authkit_popup_host", self.tr("Host of the page"))
        font = self._host_label.font()
        font.setBold(True)
        self._host_label.setFont(font)
        self._state_label = _plain_label("authkit_popup_state", self.tr("Whether the page is encrypted"))
        close = QPushButton(self.tr("Close"))
        close.setObjectName("authkit_popup_close")
        close.setAccessibleName(self.tr("Close the sign-in window"))
        keys = QKeySequence("Ctrl+W")
        close.setToolTip(
            self.tr("Close this window ({keys})").format(
                keys=keys.toString(QKeySequence.SequenceFormat.NativeText)
            )
        )
        close.clicked.connect(self.close)
        QShortcut(keys, self).activated.connect(self.close)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(8)
        self._lock = QLabel()
        bar.addWidget(self._lock)
        bar.addWidget(self._host_label)
        bar.addWidget(self._state_label, 1)
        bar.addWidget(close)
        self._notice = _plain_label("authkit_popup_notice", self.tr("What the page was refused"))
        self._notice.setWordWrap(True)
        self._notice.setContentsMargins(12, 0, 12, 8)
        self._notice.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._notice)
        column.addWidget(self._view, 1)
        self._view.setFocus()

    def _fitting(self, requested: QSize) -> QSize:
        """The size the page asked for, within reason and within the screen."""
        wanted = requested if requested.isValid() and not requested.isEmpty() else _SIZE
        return wanted.expandedTo(_MIN_SIZE).boundedTo(self.screen().availableSize() * 0.9)

    def _show_host(self, url: QUrl) -> None:
        host = host_shown(url)
        is_first = bool(host) and not self.host
        self.host = host or self.host
        is_encrypted = url.scheme() == "https"
        state = self.tr("encrypted") if is_encrypted else self.tr("not encrypted, on this computer")
        self._state_label.setText(state if host else "")
        colour = self.palette().color(self.foregroundRole())
        self._lock.setPixmap(lock_pixmap(is_encrypted, colour, self.devicePixelRatioF()))
        self._lock.setVisible(bool(host))
        title = self.tr("Sign in · {host}").format(host=host) if host else self.tr("Sign in")
        self.setWindowTitle(title)
        self._host_label.setToolTip(host)
        self._elide()
        if is_first:
            self.named.emit(host)

    def _elide(self) -> None:
        text = self._host_label.toolTip() or self.tr("Opening the page …")
        room = max(120, self.width() - 320)
        metrics = QFontMetrics(self._host_label.font())
        self._host_label.setText(metrics.elidedText(text, Qt.TextElideMode.ElideLeft, room))

    def _show_refusal(self, thing: str) -> None:
        self._notice.setText(self.tr("Refused: {thing}").format(thing=thing))
        self._notice.show()

    def _show_crash(self) -> None:
        self._notice.setText(
            self.tr("This page stopped working. Close the window and start again in the AuthKit window.")
        )
        self._notice.show()


def _plain_label(name: str, accessible: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setAccessibleDescription(accessible)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
