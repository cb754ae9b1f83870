"""One row of a name and a value, which can be switched off."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.models.console.draft_form import FormRow
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.file_dialog import ask_for_file
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.toggle import Check


class PairRow(QWidget):
    """With the reason below it where it cannot be sent, or what to think of."""

    edited = Signal()
    removed = Signal()
    submitted = Signal()
    value_asked = Signal(str)  # the name of a variable that has no value

    def __init__(self, row: FormRow, *, takes_files: bool = False) -> None:
        super().__init__()
        self.is_on = Check("")
        self.is_on.setChecked(row.is_on)
        self.name = LineEdit(self.tr("Name"), placeholder=self.tr("Name"), mono=True)
        self.value = LineEdit(self.tr("Value"), placeholder=self.tr("Value"), mono=True)
        self.kind = LineEdit(self.tr("Type"), placeholder=self.tr("Type"), mono=True)
        self.kind.setToolTip(self.tr("Media type of this part, such as application/json; may stay empty"))
        self.file = IconButton("folder", self.tr("Send a file here: choose it"), checkable=True)
        self.set_row(row)
        self.set_takes_files(takes_files)
        self.remove = IconButton("trash", self.tr("Remove this row"))
        self.problem = IconLine("octagon-x", "", "bad")
        self.problem.hide()
        self.give_value = Button(self.tr("Set value"), "ghost", size=28)
        self.give_value.setToolTip(self.tr("Give the variable a value in this workspace  Ctrl+Shift+V"))
        self.give_value.hide()
        self._missing = ""
        self._lay_out()
        self.give_value.clicked.connect(lambda: self.value_asked.emit(self._missing))
        self.remove.clicked.connect(self.removed)
        for line in (self.name, self.value, self.kind):
            line.textEdited.connect(self.edited)
        self.file.clicked.connect(self._switch_file)
        self.name.returnPressed.connect(self.value.setFocus)
        self.kind.returnPressed.connect(self.submitted)
        self.value.returnPressed.connect(self.submitted)
        self.is_on.toggled.connect(self.edited)

    @property
    def row(self) -> FormRow:
        """What stands in it."""
        return FormRow(
            self.name.text(),
            self.value.text(),
            self.is_on.isChecked(),
            self.file.isChecked(),
            self.kind.text(),
        )

    def set_row(self, row: FormRow) -> None:
        """Puts other values in; a field that holds its value already keeps its caret."""
        for line, text in ((self.name, row.name), (self.value, row.value), (self.kind, row.content_type)):
            if line.text() != text:
                line.setText(text)
        for button, is_set in ((self.is_on, row.is_on), (self.file, row.is_file)):
            button.blockSignals(True)
            button.setChecked(is_set)
            button.blockSignals(False)
        self._show_file()

    def set_takes_files(self, takes_files: bool) -> None:
        """Whether a value may be a file's content."""
        self.file.setVisible(takes_files)
        self.kind.setVisible(takes_files)

    def _switch_file(self) -> None:
        self._show_file()
        if self.file.isChecked():
            ask_for_file(self, self.tr("Choose the file to send"), self._take_file)
        self.edited.emit()

    def _take_file(self, path: str) -> None:
        self.value.setText(path)
        self.edited.emit()

    def _show_file(self) -> None:
        is_file = self.file.isChecked()
        self.value.setPlaceholderText(self.tr("Path of the file") if is_file else self.tr("Value"))

    def show_problem(self, sentence: str) -> None:
        """Why it cannot be sent; empty for nothing."""
        self.problem.show_line("octagon-x", sentence, "bad")
        self.give_value.hide()
        self.name.set_error(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def show_advice(self, sentence: str, missing: str = "") -> None:
        """What to think of, where nothing is wrong; empty for nothing. `missing` names a variable that can be
        given a value from here."""
        self._missing = missing
        self.problem.show_line("triangle", sentence, "warn")
        self.give_value.setVisible(bool(missing))
        self.value.setAccessibleDescription(sentence)

    def name_parts(self, noun: str, number: int, said: str) -> None:
        """Object names by place, for tests and the tour, and what the box switches."""
        self.is_on.setObjectName(f"{noun}_on_{number}")
        self.name.setObjectName(f"{noun}_name_{number}")
        self.value.setObjectName(f"{noun}_value_{number}")
        self.remove.setObjectName(f"{noun}_remove_{number}")
        self.kind.setObjectName(f"{noun}_type_{number}")
        self.file.setObjectName(f"{noun}_file_{number}")
        self.give_value.setObjectName(f"{noun}_set_value_{number}")
        self.is_on.setAccessibleName(said)
        self.is_on.setToolTip(said)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.is_on)
        line.addWidget(self.name, 2)
        line.addWidget(self.value, 3)
        line.addWidget(self.kind, 2)
        line.addWidget(self.file)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.problem, 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.give_value)
        column.addLayout(below)
