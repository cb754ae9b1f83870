"""Rows of a name and a value, each of which can be switched off; for query, headers, forms and multipart."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.domain.variables import Missing
from desktop.models.console.body_words import missing_words
from desktop.models.console.draft_form import FormRow, missing_in
from desktop.ui.pages.console.pair_row import PairRow
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine

Judge = Callable[[FormRow], str]
"""Why a row cannot be sent, in a sentence; empty when it can."""


class PairRows(QScrollArea):
    """All rows; `noun` names them in object names ("query", "header")."""

    edited = Signal()
    value_asked = Signal(str)  # the name of a variable that has no value

    def __init__(self, noun: str, name: str, add_words: str, *, switch_words: str = "") -> None:
        super().__init__()
        self._noun = noun
        self._switch_words = switch_words or self.tr("Send row {number}")
        self._rows: list[PairRow] = []
        self._judge: Judge = lambda row: ""
        self._advise: Judge = lambda row: ""
        self._known: dict[str, str] | None = None  # None: variables are nothing special in these rows
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

    def show_known(self, values: dict[str, str]) -> None:
        """The variables that have a value; others are marked in their rows."""
        self._known = values
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
            (row.name if row.give_value.isHidden() else row.give_value).setFocus()
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
        made.value_asked.connect(self.value_asked)
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
            if problem:
                continue
            name = missing_in(row.row, self._known) if self._known is not None else ""
            row.show_advice(missing_words(Missing(self._noun, name)) if name else self._advise(row.row), name)
