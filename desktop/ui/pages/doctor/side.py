"""Beside the checks: each group in a line, the command line, and what the page is for."""

from PySide6.QtCore import QMargins, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.check import GROUPS, CheckGroup, Outcome
from desktop.models.doctor.doctor_report import count_words
from desktop.models.doctor.doctor_view import DoctorView
from desktop.models.doctor.doctor_words import group_title, sign, what_is_checked, what_is_this
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Colour, Label
from desktop.ui.widgets.panel import Card, Line
from desktop.ui.widgets.role import give_role

COMMAND = "authkit-desktop --doctor"
_WIDTH = 300
_COLOURS: dict[Outcome | None, Colour] = {
    Outcome.FAIL: "bad",
    Outcome.WARN: "warn",
    Outcome.PASS: "ok",
    Outcome.SKIPPED: "mute",
    None: "mute",
}


class DoctorSide(QScrollArea):
    """`copied` tells that the command is on the clipboard."""

    command_asked = Signal()

    def __init__(self, view: DoctorView) -> None:
        super().__init__()
        give_role(self, "document")
        self._view = view
        self.setAccessibleName(self.tr("What is checked"))
        self._lines = {group: _GroupLine(group) for group in GROUPS}
        self.copy = IconButton("copy", self.tr("Copy the command"), size=24)
        self.copy.setObjectName("copy_doctor_command")
        self.copy.clicked.connect(self.command_asked)
        self._lay_out()
        self.show_results()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 400)

    def show_results(self) -> None:
        """How each group stands."""
        for group, line in self._lines.items():
            line.show_counts(self._view.counts(group))

    def _lay_out(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("What is checked"), "section"))
        column.addWidget(Label(what_is_checked(), "second", "text2", wrap=True))
        column.addSpacing(4)
        for line in self._lines.values():
            column.addWidget(line)
        self._part(column, self.tr("Command line"))
        column.addWidget(self._command())
        said = self.tr("Exit status 0 when nothing failed, 1 for a failure, 2 for a wrong call.")
        column.addWidget(Label(said, "second", "text3", wrap=True))
        self._part(column, self.tr("What is this page?"))
        column.addWidget(Label(what_is_this(), "second", "text2", wrap=True))
        column.addStretch()
        self.setFixedWidth(_WIDTH)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _command(self) -> QWidget:
        card = Card(is_sunken=True, margins=QMargins(10, 4, 6, 4))
        row = QHBoxLayout()
        row.addWidget(Label(COMMAND, "mono", selectable=True), 1)
        row.addWidget(self.copy)
        card.column.addLayout(row)
        return card

    @staticmethod
    def _part(column: QVBoxLayout, words: str) -> None:
        column.addSpacing(8)
        column.addWidget(Line())
        column.addSpacing(8)
        column.addWidget(Label(words, "section"))


class _GroupLine(QWidget):
    """Icon, name, and the worst of its counts."""

    def __init__(self, group: CheckGroup) -> None:
        super().__init__()
        self._name = group_title(group)
        self.icon = Icon("clock", "mute")
        self.count = Label("", "second", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.icon)
        row.addWidget(Label(self._name, "body"), 1)
        row.addWidget(self.count)

    def show_counts(self, counts: dict[Outcome, int]) -> None:
        worst = next((each for each in (Outcome.FAIL, Outcome.WARN, Outcome.PASS) if counts[each]), None)
        if worst is None and counts[Outcome.SKIPPED]:
            worst = Outcome.SKIPPED
        self.icon.show_icon(sign(worst).icon, _COLOURS[worst])
        self.count.setText(count_words(worst, counts[worst]) if worst is not None else "")
        self.setAccessibleName(f"{self._name} {self.count.text()}".strip())
