"""The one way onto the clipboard. A text that holds a key is marked for clipboard managers and taken back.

Managers keep what passes over the clipboard; the marks below ask the known ones not to. After 30 seconds the
clipboard is emptied, unless something else is on it by then.
"""

import hashlib
import re
from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from desktop.base.redact import redact

CLEARED_AFTER_S = 30
MARKS = {
    # KDE's Klipper, and with it most managers on Linux.
    "x-kde-passwordManagerHint": b"secret",
    # Windows' clipboard history, its cloud, and other programs that watch: registered formats of these names.
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01\0\0\0",
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"': b"\0\0\0\0",
    'application/x-qt-windows-mime;value="CanUploadToCloudClipboard"': b"\0\0\0\0",
    "org.nspasteboard.ConcealedType": b"",  # macOS; see nspasteboard.org
}
_CONNECTION_KEY = re.compile(
    r"\b(?:live|test)::[^\s:]+::[^\s:]*::(?!…)[^\s\"']+"  # not one cut to its tail: `key_tail`
)
_MAX_SEARCHED = 1 << 20  # a longer text is no key that somebody copies; a search over it would stall


class Clipboard(QObject):
    """Puts texts on the system's clipboard and remembers whether the last one was a key."""

    concealed = Signal()  # a text with a key in it was copied; it goes after CLEARED_AFTER_S
    refused = Signal()  # a text with a key in it was not copied

    def __init__(self) -> None:
        super().__init__(QGuiApplication.instance())
        self._ours = b""
        self.may_take_keys: Callable[[], bool] = lambda: True
        """Asked before a text with a whole key in it is put there: an export of keys by hand."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CLEARED_AFTER_S * 1000)
        self._timer.timeout.connect(self.clear_if_ours)

    @property
    def holds_key(self) -> bool:
        """Whether a key of ours stands on the clipboard, as far as is known."""
        return bool(self._ours)

    def copy(self, text: str) -> bool:
        """Puts the text there; one with a key in it leaves again by itself. False: it was refused, and what
        was there stays."""
        has_key = holds_key(text)
        if has_key and not self.may_take_keys():
            self.refused.emit()
            return False
        self._timer.stop()
        self._ours = b""
        if not has_key:
            QGuiApplication.clipboard().setText(text)
            return True
        data = QMimeData()
        data.setText(text)
        for name, value in MARKS.items():
            data.setData(name, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._ours = _digest(text)
        self._timer.start()
        self.concealed.emit()
        return True

    def clear_if_ours(self) -> None:
        """Takes a key back now; what somebody else copied since stays."""
        self._timer.stop()
        ours, self._ours = self._ours, b""
        if ours and _digest(QGuiApplication.clipboard().text()) == ours:
            QGuiApplication.clipboard().clear()


def board() -> Clipboard:
    """The application's."""
    app = QGuiApplication.instance()
    found = app.findChild(Clipboard) if app is not None else None
    return found if found is not None else Clipboard()


def copy(text: str) -> bool:
    """Puts a text on the clipboard, by the rules above; False where it was refused."""
    return board().copy(text)


def holds_key(text: str) -> bool:
    """Whether a whole connection key or secret key stands in the text."""
    searched = text[:_MAX_SEARCHED]
    return _CONNECTION_KEY.search(searched) is not None or redact(searched) != searched


def _digest(text: str) -> bytes:
    """What was copied is not kept a second time."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
