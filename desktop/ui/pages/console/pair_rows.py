"""Rows of a name and a value, each of which can be switched off; for query and headers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.request import Pairs
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.toggle import Check


class PairRow(QWidget):
    """One row."""

    edited = Signal()
    removed = Signal()

    def __init__(self, noun: str, number: int, name: str, value: str) -> None:
        super().__init__()
        self.is_on = Check("")
        self.is_on.setAccessibleName(self.tr("Send {noun} {number}").format(noun=noun, number=number))
        self.is_on.setChecked(True)
        self.name = LineEdit(self.tr("Name"), placeholder=self.tr("Name"), mono=True)
        self.value = LineEdit(self.tr("Value"), placeholder=self.tr("Value"), mono=True)
        self.name.setText(name)
        self.value.setText(value)
        remove = IconButton("trash", self.tr("Remove this row"))
        remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.is_on)
        row.addWidget(self.name, 2)
        row.addWidget(self.value, 3)
        row.addWidget(remove)
        for line in (self.name, self.value):
            line.textEdited.connect(self.edited)
        self.is_on.toggled.connect(self.edited)


class PairRows(QScrollArea):
    """All rows; `noun` names them for screen readers and object names ("query", "header")."""

    edited = Signal()

    def __init__(self, noun: str, add_words: str) -> None:
        super().__init__()
        self._noun = noun
        self._rows: list[PairRow] = []
        self.problem = IconLine("octagon-x", "", "bad")
        self.problem.hide()
        self.add_button = Button(add_words, "ghost", icon="plus", size=28)
        self.add_button.setObjectName(f"add_{noun}")
        self.add_button.clicked.connect(self._add_and_focus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(8)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def rows(self) -> tuple[PairRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def pairs(self) -> Pairs:
        """What is switched on and has a name or a value."""
        return tuple(
            (row.name.text(), row.value.text())
            for row in self._rows
            if row.is_on.isChecked() and (row.name.text() or row.value.text())
        )

    def set_pairs(self, pairs: Pairs) -> None:
        """Puts these rows in place of the others."""
        for row in tuple(self._rows):
            self._remove(row)
        for name, value in pairs:
            self.add(name, value)
        self.edited.emit()

    def add(self, name: str = "", value: str = "") -> PairRow:
        """One more row."""
        number = len(self._rows) + 1
        row = PairRow(self._noun, number, name, value)
        row.name.setObjectName(f"{self._noun}_name_{number}")
        row.value.setObjectName(f"{self._noun}_value_{number}")
        row.edited.connect(self.edited)
        row.removed.connect(self._remove_sender)
        self._rows.append(row)
        self._column.insertWidget(len(self._rows) - 1, row)
        return row

    def show_problem(self, sentence: str) -> None:
        """What is wrong with the rows; empty for nothing."""
        self.problem.show_line("octagon-x", sentence, "bad")

    def _add_and_focus(self) -> None:
        self.add().name.setFocus()

    def _remove_sender(self) -> None:
        row = self.sender()
        if isinstance(row, PairRow):
            self._remove(row)
            self.edited.emit()

    def _remove(self, row: PairRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
