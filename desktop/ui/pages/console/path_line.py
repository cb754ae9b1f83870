"""The path of the request; a cURL command pasted into it is told, line ends and all."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication

from desktop.ui.widgets.line_edit import LineEdit


class PathLine(LineEdit):
    """`curl_pasted` carries the command as it was copied; the path is then as it was before."""

    curl_pasted = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, mono=True)
        self._before = ""
        self.textChanged.connect(self._look)

    def _look(self, text: str) -> None:
        """A paste puts many signs in at once; the clipboard still has its line ends, the line has not."""
        before, self._before = self._before, text
        if not is_curl(text) or len(text) - len(before) < 2 or not self.hasFocus():
            return
        copied = QGuiApplication.clipboard().text()
        if is_curl(copied):
            self.setText(before)
            self.curl_pasted.emit(copied)


def is_curl(text: str) -> bool:
    """Whether a text begins as a cURL command does."""
    start = text.lstrip().lstrip("$>").lstrip()[:9].lower()
    return start.startswith(("curl ", "curl.exe ", "curl\n", "curl\t"))
