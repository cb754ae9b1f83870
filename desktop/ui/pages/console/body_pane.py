"""The body of the request: an editor, and a foot that says whether it is JSON and where it is not."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.request import Method
from desktop.models.body_words import BodyCheck, check_body
from desktop.models.pretty import pretty
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Colour
from desktop.ui.widgets.panel import Line

_CHECK_MS = 250
_LOOK: dict[str, tuple[str, Colour]] = {
    "ok": ("check-circle", "ok"),
    "bad": ("octagon-x", "bad"),
    "info": ("info", "text3"),
}


class BodyPane(QWidget):
    """Checks while one types, a moment after the last key."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._method, self._is_json = Method.POST, True
        self.edit = CodeEdit(self.tr("Body"))
        self.edit.setObjectName("request_body")
        self.edit.setProperty("ring_inside", True)
        self.foot = IconLine("info", "", "text3")
        self.foot.label.setObjectName("body_check")
        self.format = Button(self.tr("Format"), "ghost", key="Ctrl+Shift+F", size=28)
        self.format.setObjectName("format_body")
        self.format.setToolTip(self.tr("Indent the JSON  Ctrl+Shift+F"))
        self.format.clicked.connect(self.format_body)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self.edit.textChanged.connect(self._edited)
        self._lay_out()
        self.check()

    def text(self) -> str:
        """What stands in it."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Puts another text in, with a history of its own."""
        if text != self.text():
            self.edit.setPlainText(text)
        self.check()

    def show_kind(self, method: Method, *, is_json: bool) -> None:
        """Whether a body goes with the method, and whether it is JSON."""
        if (method, is_json) == (self._method, self._is_json):
            return
        self._method, self._is_json = method, is_json
        self.edit.set_json(is_json)
        self.format.setEnabled(is_json)
        self.check()

    def check(self) -> BodyCheck:
        """Says what the text is now."""
        self._timer.stop()
        found = check_body(self.text(), self._method, is_json=self._is_json)
        self._say(found)
        if found.line:
            self.edit.show_problem(found.line, found.column)
        else:
            self.edit.clear_problem()
        return found

    def show_error(self, sentence: str) -> None:
        """A refusal of the body; the caret goes where the fault is."""
        found = self.check()
        if found.tone != "bad":
            self._say(BodyCheck(sentence, "bad"))
        if found.line:
            self.edit.go_to(found.line, found.column)

    def format_body(self) -> None:
        """Indents the body if it is JSON, in one step of undo; else shows where it is not."""
        found = self.check()
        if found.line:
            self.edit.go_to(found.line, found.column)
            self.edit.setFocus()
            return
        text = self.text()
        made = pretty(text.encode("utf-8", "surrogatepass"), "application/json")
        made_text = made.decode("utf-8", "surrogatepass")
        if self._is_json and made_text != text:
            cursor = self.edit.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(made_text)
            self.edit.moveCursor(QTextCursor.MoveOperation.Start)
            self.check()

    def _edited(self) -> None:
        self._timer.start()
        self.edited.emit()

    def _say(self, found: BodyCheck) -> None:
        icon, colour = _LOOK[found.tone]
        self.foot.show_line(icon, found.sentence, colour)
        self.edit.setAccessibleDescription(found.sentence)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        foot.setSpacing(8)
        foot.addWidget(self.foot, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)  # takes the room while there is nothing to say
        foot.addWidget(self.format)
        column.addWidget(self.edit, 1)
        column.addWidget(Line())
        column.addLayout(foot)
