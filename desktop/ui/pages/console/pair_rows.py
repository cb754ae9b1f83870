"""Rows of a name and a value, each of which can be switched off; for query, headers, forms and multipart."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.models.console.draft_form import FormRow
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.file_dialog import ask_for_file
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.toggle import Check

Judge = Callable[[FormRow], str]
"""Why a row cannot be sent, in a sentence; empty when it can."""


class PairRow(QWidget):
    """One row, with the reason below it where it cannot be sent."""

    edited = Signal()
    removed = Signal()
    submitted = Signal()

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
        self._lay_out()
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
        self.name.set_error(bool(sentence))
        self.name.setAccessibleDescription(sentence)

    def show_advice(self, sentence: str) -> None:
        """What to think of, where nothing is wrong; empty for nothing."""
        self.problem.show_line("triangle", sentence, "warn")
        self.value.setAccessibleDescription(sentence)

    def name_parts(self, noun: str, number: int, said: str) -> None:
        """Object names by place, for tests and the tour, and what the box switches."""
        self.is_on.setObjectName(f"{noun}_on_{number}")
        self.name.setObjectName(f"{noun}_name_{number}")
        self.value.setObjectName(f"{noun}_value_{number}")
        self.remove.setObjectName(f"{noun}_remove_{number}")
        self.kind.setObjectName(f"{noun}_type_{number}")
        self.file.setObjectName(f"{noun}_file_{number}")
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
        column.addWidget(self.problem)


class PairRows(QScrollArea):
    """All rows; `noun` names them in object names ("query", "header")."""

    edited = Signal()

    def __init__(self, noun: str, name: str, add_words: str, *, switch_words: str = "") -> None:
        super().__init__()
        self._noun = noun
        self._switch_words = switch_words or self.tr("Send row {number}")
        self._rows: list[PairRow] = []
        self._judge: Judge = lambda row: ""
        self._advise: Judge = lambda row: ""
        self._takes_files = False
        self.setObjectName(f"{noun}_rows")
        self.setAccessibleName(name)
        self.problem = IconLine("octagon-x", "", "bad")
        self.problem.hide()
        self.add_button = Button(add_words, "ghost", icon="plus", size=28)
        self.add_button.setObjectName(f"add_{noun}")
        self.add_button.setToolTip(
            self.tr("{words}: Enter in the last value does the same").format(words=add_words)
        )
        self.add_button.clicked.connect(self._add_and_focus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 12, 12, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def content_height(self) -> int:
        """How high all rows are together, in px."""
        return self._column.sizeHint().height()

    def set_margins(self, width: int) -> None:
        """Another distance from the rows to the edges, in px."""
        self._column.setContentsMargins(width, width, width, width)

    def set_judge(self, judge: Judge) -> None:
        """What says, while one types, why a row cannot be sent."""
        self._judge = judge
        self._judge_all()

    def set_adviser(self, advise: Judge) -> None:
        """What says, while one types, what to think of where nothing is wrong."""
        self._advise = advise
        self._judge_all()

    def rows(self) -> tuple[FormRow, ...]:
        """What stands in the rows; those that were added and left empty are not counted."""
        return tuple(row.row for row in self._rows if not row.row.is_empty)

    def set_takes_files(self, takes_files: bool) -> None:
        """Whether values may be files' contents: multipart alone."""
        self._takes_files = takes_files
        for row in self._rows:
            row.set_takes_files(takes_files)
        self._judge_all()

    def set_rows(self, rows: tuple[FormRow, ...]) -> None:
        """Puts these rows in place of the others; nothing is told where all are the same."""
        if rows == self.rows() and len(rows) == len(self._rows):
            return
        for old in tuple(self._rows[len(rows) :]):
            self._drop(old)
        for made, row in zip(self._rows, rows, strict=False):
            made.set_row(row)
        for row in rows[len(self._rows) :]:
            self._add(row)
        self._tell()

    @property
    def count(self) -> int:
        """Rows that would be sent."""
        return sum(row.is_on for row in self.rows())

    def show_problem(self, sentence: str) -> None:
        """What is wrong with the rows; empty for nothing. A reason that stands beside its row is enough."""
        has_own = any(row.problem.label.text() == sentence for row in self._rows)
        self.problem.show_line("octagon-x", "" if has_own else sentence, "bad")

    def focus_first(self) -> None:
        """The keyboard goes into the first empty value, else to the first row, which is added if need be."""
        if not self._rows:
            self._add_and_focus()
            return
        empty = (row.value for row in self._rows if row.row.is_on and row.row.name and not row.row.value)
        next(empty, self._rows[0].name).setFocus()

    def focus_problem(self) -> None:
        """The keyboard goes into the first row at fault."""
        wrong = (row for row in self._rows if row.problem.label.text())
        if (row := next(wrong, None)) is not None:
            row.name.setFocus()
            self.ensureWidgetVisible(row)

    def _add_and_focus(self) -> None:
        row = self._add(FormRow())
        self._tell()
        row.name.setFocus()

    def _add(self, row: FormRow) -> PairRow:
        made = PairRow(row, takes_files=self._takes_files)
        made.edited.connect(self._tell)
        made.removed.connect(self._remove_sender)
        made.submitted.connect(self._go_on_from_sender)
        self._column.insertWidget(self._column.indexOf(self.add_button), made)
        made.show()  # now and not with the next event: it is to take the keyboard
        self._rows.append(made)
        return made

    def _go_on_from_sender(self) -> None:
        """Enter in a value: on to the next row, which the last one adds."""
        row = self.sender()
        if not isinstance(row, PairRow):
            return
        at = self._rows.index(row) + 1
        if at < len(self._rows):
            self._rows[at].name.setFocus()
        else:
            self._add_and_focus()

    def _remove_sender(self) -> None:
        row = self.sender()
        if not isinstance(row, PairRow):
            return
        at = self._rows.index(row)
        (self._rows[at + 1].name if at + 1 < len(self._rows) else self.add_button).setFocus()
        self._drop(row)
        self._tell()

    def _drop(self, row: PairRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        self.problem.hide()
        for number, row in enumerate(self._rows, start=1):
            row.name_parts(self._noun, number, self._switch_words.format(number=number))
        self._judge_all()
        self.edited.emit()

    def _judge_all(self) -> None:
        for row in self._rows:
            problem = self._judge(row.row)
            row.show_problem(problem)
            if not problem:
                row.show_advice(self._advise(row.row))
