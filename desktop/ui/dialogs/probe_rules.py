"""The rules of a probe, a row each: the verdict, what has to stand where, and below it what is wrong."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.probe_draft import MAX_RULES, RuleDraft, rule_field
from desktop.domain.verification import Verdict
from desktop.models.verification.verification_words import sign
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.select import Select
from desktop.ui.widgets.toggle import Check

_MAX_HEIGHT, _LEAST_HEIGHT = 190, 84
_ELSE_HEIGHT = 500  # of the sheet around the rules
_VERDICT_WIDTH, _STATUS_WIDTH, _END_WIDTH = 172, 110, 128


class RuleRow(QWidget):
    """One rule."""

    edited = Signal()
    removed = Signal()

    def __init__(self, draft: RuleDraft) -> None:
        super().__init__()
        self.verdict = Select(_text("Verdict"))
        for each in Verdict:
            self.verdict.add_option(sign(each).word, each.value)
        self.verdict.set_value(draft.verdict)
        self.verdict.setFixedWidth(_VERDICT_WIDTH)
        self.statuses = LineEdit(_text("Statuses"), placeholder=_text("any status"), mono=True)
        self.statuses.setFixedWidth(_STATUS_WIDTH)
        self.at = LineEdit(
            _text("Where in the answer"), placeholder="error.code, header:retry-after", mono=True
        )
        self.matches = LineEdit(_text("What stands there"), placeholder=_text("expired|revoked"), mono=True)
        self.is_absent = Check(_text("is missing"))
        self.is_absent.setToolTip(_text("Fits where the answer has nothing at this place"))
        self.remove = IconButton("trash", _text("Remove this rule"), size=28)
        end = QWidget()
        end.setFixedWidth(_END_WIDTH)
        self._end = end
        self.error = IconLine("octagon-x", "", "bad")
        self.error.hide()
        for line, text in (
            (self.statuses, draft.statuses),
            (self.at, draft.at),
            (self.matches, draft.matches),
        ):
            line.setText(text)
            line.setCursorPosition(0)
            line.textEdited.connect(self._edited)
        self.is_absent.setChecked(draft.is_absent)
        self.is_absent.toggled.connect(self._turned)
        self.verdict.currentIndexChanged.connect(self.edited)
        self.remove.clicked.connect(lambda: self.removed.emit())
        self._lay_out()
        self.matches.setEnabled(not draft.is_absent)

    @property
    def draft(self) -> RuleDraft:
        """What is typed."""
        is_absent = self.is_absent.isChecked()
        matches = "" if is_absent else self.matches.text()
        return RuleDraft(self.verdict.value(), self.statuses.text(), self.at.text(), matches, is_absent)

    def name(self, number: int) -> None:
        """Its parts are told apart by its number."""
        parts = (self.verdict, self.statuses, self.at, self.matches, self.is_absent, self.remove)
        names = ("verdict", "statuses", "at", "matches", "absent", "remove")
        for part, name in zip(parts, names, strict=True):
            part.setObjectName(f"rule_{number}_{name}")

    def show_error(self, sentence: str) -> None:
        """What is wrong; what was typed stays."""
        self.error.show_line("octagon-x", sentence, "bad")
        self.error.setVisible(bool(sentence))
        for line in (self.statuses, self.at, self.matches):
            line.set_error(bool(sentence))
            line.setAccessibleDescription(sentence)

    def _edited(self) -> None:
        self.show_error("")
        self.edited.emit()

    def _turned(self, is_absent: bool) -> None:
        self.matches.setEnabled(not is_absent)
        self._edited()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.verdict)
        row.addWidget(self.statuses)
        row.addWidget(self.at, 3)
        row.addWidget(self.matches, 3)
        end = QHBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.addWidget(self.is_absent)
        end.addStretch()
        end.addWidget(self.remove)
        row.addWidget(self._end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.error)


class ProbeRules(QWidget):
    """All rules, in the order in which they are tried."""

    edited = Signal()

    def __init__(self, drafts: tuple[RuleDraft, ...], window_height: int) -> None:
        super().__init__()
        self._max_height = min(_MAX_HEIGHT, max(_LEAST_HEIGHT, window_height - _ELSE_HEIGHT))
        self.rows: list[RuleRow] = []
        self.add = Button(_text("Add a rule"), "ghost", icon="plus", size=28)
        self.add.setObjectName("add_rule")
        self.add.clicked.connect(self._add_new)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 2, 6, 2)
        self._column.setSpacing(8)
        ground = QWidget()
        ground.setLayout(self._column)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(ground)
        self._area.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)  # which setWidget turns on
        self.none = Label(_text("Without a rule the status alone tells."), "second", "text3", wrap=True)
        self._heads = _heads()
        self._lay_out()
        for draft in drafts:
            self._add(draft)
        self._fit()

    @property
    def drafts(self) -> tuple[RuleDraft, ...]:
        """What is typed."""
        return tuple(row.draft for row in self.rows)

    def show_error(self, field: str, sentence: str) -> bool:
        """Says what is wrong with a rule, beside it; False where the field is none of a rule."""
        for number, row in enumerate(self.rows):
            if rule_field(number) == field:
                row.show_error(sentence)
                self._fit()
                self._area.ensureWidgetVisible(row)
                return True
        return False

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for row in self.rows:
            row.show_error("")
        self._fit()

    def _add_new(self) -> None:
        row = self._add(RuleDraft())
        self._fit()
        row.statuses.setFocus()
        self.edited.emit()

    def _add(self, draft: RuleDraft) -> RuleRow:
        row = RuleRow(draft)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self._name()
        return row

    def _remove(self, row: RuleRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._name()
        self._fit()
        after = self.rows[min(at, len(self.rows) - 1)].remove if self.rows else self.add
        after.setFocus()
        self.edited.emit()

    def _name(self) -> None:
        for number, row in enumerate(self.rows):
            row.name(number)

    def _fit(self) -> None:
        self.none.setVisible(not self.rows)
        self._heads.setVisible(bool(self.rows))
        self._area.setVisible(bool(self.rows))
        self.add.setEnabled(len(self.rows) < MAX_RULES)
        height = sum(row.sizeHint().height() + 8 for row in self.rows)
        self._area.setFixedHeight(min(self._max_height, height + 4))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Label(_text("Rules, the first that fits"), "button"))
        head.addStretch()
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.none)
        column.addWidget(self._heads)
        column.addWidget(self._area)


def _heads() -> QWidget:
    """What stands in the columns of the rules."""
    heads = QWidget()
    row = QHBoxLayout(heads)
    row.setContentsMargins(0, 0, 6, 0)
    row.setSpacing(8)
    for words, width in (
        (_text("Verdict"), _VERDICT_WIDTH),
        (_text("Statuses"), _STATUS_WIDTH),
        (_text("Where in the answer"), 0),
        (_text("What stands there"), 0),
        ("", _END_WIDTH),
    ):
        label = Label(words, "second", "text3")
        if width:
            label.setFixedWidth(width)
        row.addWidget(label, 0 if width else 3)
    return heads


def _text(words: str) -> str:
    return QCoreApplication.translate("ProbeRules", words)
