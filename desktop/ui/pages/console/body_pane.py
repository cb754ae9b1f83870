"""The body of the request: JSON, text, a form, multipart or a file, and a foot that says what is wrong."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.body import BodyKind
from desktop.domain.request import Method
from desktop.models.console.body_words import BodyCheck, check_body
from desktop.models.console.draft_form import FormRow, part_problem
from desktop.models.console.pretty import pretty
from desktop.ui.pages.console.file_line import FileLine
from desktop.ui.pages.console.pair_rows import PairRows
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.code_edit import CodeEdit
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Colour
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.segment import Segment

_CHECK_MS = 250
_LOOK: dict[str, tuple[str, Colour]] = {
    "ok": ("check-circle", "ok"),
    "warn": ("triangle", "warn"),
    "bad": ("octagon-x", "bad"),
    "info": ("info", "text3"),
}


@dataclass(frozen=True, slots=True)
class BodyInput:
    """What stands in all of the pane's editors; `kind` says which of them counts."""

    kind: BodyKind = BodyKind.JSON
    text: str = ""
    parts: tuple[FormRow, ...] = ()
    file: str = ""


class BodyPane(QWidget):
    """Checks while one types, a moment after the last key."""

    edited = Signal()
    value_asked = Signal(str)  # the name of a variable that has no value

    def __init__(self) -> None:
        super().__init__()
        self._method, self._is_json = Method.POST, True
        self._known: dict[str, str] = {}
        self._missing = ""
        self.kind = Segment(
            self.tr("Kind of body"),
            (
                (BodyKind.JSON.value, "JSON"),
                (BodyKind.FORM.value, self.tr("Form")),
                (BodyKind.MULTIPART.value, self.tr("Multipart")),
                (BodyKind.TEXT.value, self.tr("Text")),
                (BodyKind.FILE.value, self.tr("File")),
            ),
        )
        self.kind.setObjectName("body_kind")
        self.edit = CodeEdit(self.tr("Body"))
        self.edit.setObjectName("request_body")
        self.edit.setProperty("ring_inside", True)
        self.parts = PairRows("part", self.tr("Fields of the body"), self.tr("Add a field"))
        self.file = FileLine()
        self.foot = IconLine("info", "", "text3")
        self.foot.label.setObjectName("body_check")
        self.give_value = Button(self.tr("Set value"), "ghost", size=28)
        self.give_value.setObjectName("body_set_value")
        self.give_value.setToolTip(self.tr("Give the variable a value in this workspace  Ctrl+Shift+V"))
        self.format = Button(self.tr("Format"), "ghost", key="Ctrl+Shift+F", size=28)
        self.format.setObjectName("format_body")
        self.format.setToolTip(self.tr("Indent the JSON  Ctrl+Shift+F"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_CHECK_MS)
        self._timer.timeout.connect(self.check)
        self._lay_out()
        self._connect()
        self._show_editor()
        self.check()

    def text(self) -> str:
        """The text of JSON and text bodies."""
        return self.edit.toPlainText()

    def value(self) -> BodyInput:
        """What stands in the pane."""
        kind = BodyKind(self.kind.value())
        return BodyInput(kind, self.text(), self.parts.rows(), self.file.path())

    def set_value(self, value: BodyInput) -> None:
        """Puts other bodies in, each with a history of its own."""
        if value.text != self.text():
            self.edit.setPlainText(value.text)
        self.parts.set_rows(value.parts)
        self.file.set_path(value.file)
        self.kind.set_value(value.kind.value)
        self._show_editor()
        self.check()

    def show_kind(self, method: Method, *, is_json: bool) -> None:
        """Whether a body goes with the method, and whether JSON is what a typed Content-Type says."""
        if (method, is_json) == (self._method, self._is_json):
            return
        self._method, self._is_json = method, is_json
        self._show_editor()
        self.check()

    def show_known(self, values: dict[str, str]) -> None:
        """The variables that have a value."""
        if values != self._known:
            self._known = values
            self.check()

    def check(self) -> BodyCheck:
        """Says what the body is now."""
        self._timer.stop()
        value = self.value()
        found = check_body(
            value.text,
            self._method,
            is_json=self._is_json_text,
            kind=value.kind,
            parts=value.parts,
            file=value.file,
            known=self._known,
        )
        self._say(found)
        if found.line:
            self.edit.show_problem(found.line, found.column)
        else:
            self.edit.clear_problem()
        return found

    def show_error(self, sentence: str) -> None:
        """A refusal of the body; the caret goes where the fault is."""
        found = self.check()
        if found.tone not in {"bad", "warn"}:
            self._say(BodyCheck(sentence, "bad"))
        if found.line:
            self.edit.go_to(found.line, found.column)

    def focus_editor(self) -> None:
        """The keyboard goes where the body is written."""
        kind = BodyKind(self.kind.value())
        if kind in {BodyKind.FORM, BodyKind.MULTIPART}:
            self.parts.focus_first()
        elif kind is BodyKind.FILE:
            self.file.focus_path()
        else:
            self.edit.setFocus()

    def format_body(self) -> None:
        """Indents the body if it is JSON, in one step of undo; else shows where it is not."""
        found = self.check()
        if found.line and found.tone == "bad":
            self.edit.go_to(found.line, found.column)
            self.edit.setFocus()
            return
        text = self.text()
        made = pretty(text.encode("utf-8", "surrogatepass"), "application/json")
        made_text = made.decode("utf-8", "surrogatepass")
        if self._is_json_text and made_text != text:
            cursor = self.edit.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(made_text)
            self.edit.moveCursor(QTextCursor.MoveOperation.Start)
            self.check()

    @property
    def _is_json_text(self) -> bool:
        return self.kind.value() == BodyKind.JSON.value and self._is_json

    def _show_editor(self) -> None:
        kind = BodyKind(self.kind.value())
        is_fields = kind in {BodyKind.FORM, BodyKind.MULTIPART}
        takes_files = kind is BodyKind.MULTIPART
        self.parts.set_takes_files(takes_files)
        self.parts.set_judge(lambda row: part_problem(row, takes_files=takes_files))
        shown = self.parts if is_fields else self.file if kind is BodyKind.FILE else self.edit
        self._stack.setCurrentWidget(shown)
        self.edit.set_json(self._is_json_text)
        self.format.setVisible(kind is BodyKind.JSON)
        self.format.setEnabled(self._is_json_text)

    def _kind_chosen(self) -> None:
        self._show_editor()
        self.check()
        self.edited.emit()

    def _edited(self) -> None:
        self._timer.start()
        self.edited.emit()

    def _say(self, found: BodyCheck) -> None:
        icon, colour = _LOOK[found.tone]
        self._missing = found.missing
        self.foot.show_line(icon, found.sentence, colour)
        self.give_value.setVisible(bool(found.missing))
        self.edit.setAccessibleDescription(found.sentence)

    def _connect(self) -> None:
        self.format.clicked.connect(self.format_body)
        self.give_value.clicked.connect(lambda: self.value_asked.emit(self._missing))
        self.edit.textChanged.connect(self._edited)
        self.parts.edited.connect(self._edited)
        self.file.edited.connect(self._edited)
        self.kind.changed.connect(self._kind_chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 12, 8)
        head.addWidget(self.kind)
        head.addStretch()
        head.addWidget(self.format)
        self._stack = QStackedWidget()
        for editor in (self.edit, self.parts, self.file):
            self._stack.addWidget(editor)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 6, 12, 6)
        foot.setSpacing(8)
        foot.addWidget(self.foot, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addStretch(0)  # takes the room while there is nothing to say
        foot.addWidget(self.give_value)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._stack, 1)
        column.addWidget(Line())
        column.addLayout(foot)
