"""The checks in their groups; what needs attention stands first, once nothing runs any longer."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.check import GROUPS, CheckId, Outcome
from desktop.models.doctor.doctor_view import DoctorView
from desktop.models.doctor.doctor_words import group_title
from desktop.ui.pages.doctor.check_row import CheckRow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.panel import Card, Line
from desktop.ui.widgets.role import give_role

_ATTENTION = (Outcome.FAIL, Outcome.WARN)


class _Block(QWidget):
    """A head and a card of rows."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.rows: tuple[CheckRow, ...] = ()
        self._lines: list[Line] = []
        self._card = Card(margins=QMargins(1, 1, 1, 1))
        self._card.column.setSpacing(0)
        give_role(self._card, "list")
        self._card.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 20)
        column.setSpacing(8)
        column.addWidget(Label(words, "section"))
        column.addWidget(self._card)

    def take(self, rows: Iterable[CheckRow]) -> None:
        """These rows and no others; hidden without any."""
        self.rows = tuple(rows)
        column = self._card.column
        while column.count():
            column.takeAt(0)
        for line in self._lines:
            line.deleteLater()
        self._lines = []
        for row in self.rows:
            if column.count():
                self._lines.append(Line())
                column.addWidget(self._lines[-1])
            column.addWidget(row)
        self.setVisible(bool(self.rows))


class CheckList(QScrollArea):
    """All rows; they keep their places while checks run."""

    def __init__(self, view: DoctorView) -> None:
        super().__init__()
        self._view = view
        self.rows = {id_: CheckRow(id_) for id_ in CheckId}
        self._attention = _Block(self.tr("Needs attention"))
        self._attention.setObjectName("needs_attention")
        self._blocks = {group: _Block(group_title(group)) for group in GROUPS}
        self._lay_out()
        for row in self.rows.values():
            self._connect_row(row)
        self._arrange()
        self.show_results()

    def show_results(self) -> None:
        """What was found so far, in place."""
        for id_, row in self.rows.items():
            result = self._view.results.get(id_)
            row.show_result(result, self._view.words(id_), is_running=id_ in self._view.running)
        if not self._view.is_running:
            self._arrange()
        self._accent()

    def focus_first(self) -> None:
        """The keyboard goes to the first row."""
        self._in_order()[0].setFocus()

    def _connect_row(self, row: CheckRow) -> None:
        row.asked_again.connect(lambda: self._view.run_one(row.id))
        row.fix_pressed.connect(lambda: self._view.fix(row.id))

        def move(step: int) -> None:
            self._move(row, step)

        row.moved.connect(move)

    def _move(self, row: CheckRow, step: int) -> None:
        order = self._in_order()
        place = order.index(row) + step
        if 0 <= place < len(order):
            order[place].setFocus()
            self.ensureWidgetVisible(order[place])

    def _in_order(self) -> list[CheckRow]:
        blocks = (self._attention, *self._blocks.values())
        return [row for block in blocks for row in block.rows]

    def _arrange(self) -> None:
        """Reparenting would take the focus away from a row, so it is given back."""
        wanted = [id_ for id_ in CheckId if self._is_trouble(id_)]
        if self._in_order() and [row.id for row in self._attention.rows] == wanted:
            return
        focused = QApplication.focusWidget()
        self._attention.take(self.rows[id_] for id_ in wanted)
        for group, block in self._blocks.items():
            block.take(self.rows[id_] for id_ in GROUPS[group] if id_ not in wanted)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()
            self.ensureWidgetVisible(focused)
        order = self._in_order()
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, before.fix)
            QWidget.setTabOrder(before.fix, after)

    def _accent(self) -> None:
        """One button of the page is the accent: that of the first failure."""
        offers = (row for row in self._in_order() if not row.fix.isHidden())
        first = next((row for row in offers if self._is_failure(row.id)), None)
        for row in self.rows.values():
            row.fix.set_kind("primary" if row is first else "secondary")

    def _is_failure(self, id_: CheckId) -> bool:
        result = self._view.results.get(id_)
        return result is not None and result.outcome is Outcome.FAIL

    def _is_trouble(self, id_: CheckId) -> bool:
        result = self._view.results.get(id_)
        return result is not None and result.outcome in _ATTENTION

    def _lay_out(self) -> None:
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(20, 16, 20, 0)
        column.setSpacing(0)
        for block in (self._attention, *self._blocks.values()):
            column.addWidget(block)
        column.addStretch()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
