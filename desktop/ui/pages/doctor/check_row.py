"""One check: its outcome, what was found, what to do next, and the button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.check import CheckId, CheckResult, Fix
from desktop.models import ages
from desktop.models.doctor.doctor_words import CheckWords, fix_words, running_sign, sign, title
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.role import give_role

_CHIP_WIDTH = 112
_NOTHING_YET = "\u00a0"  # as high as the words to come, so that nothing jumps


class CheckRow(QWidget):
    """Takes the focus; Up and Down move on, Enter checks again, Tab goes to the button."""

    asked_again = Signal()
    fix_pressed = Signal()
    moved = Signal(int)  # up (-1) or down (1)
    offer_changed = Signal()
    """The button mends something else now, or nothing."""

    def __init__(self, id_: CheckId) -> None:
        super().__init__()
        give_role(self, "list_item")
        self.id = id_
        self.offered: Fix | None = None
        self.setObjectName(f"check_{id_.value}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", 6)
        self.chip = Chip(sign(None))
        self.title = Label(title(id_), "strong", wrap=True)
        self.cause = Label("", "body", "text2", wrap=True)
        self.step = Label("", "second", "text2", wrap=True)
        self.span = Label("", "second", "text3")
        self.fix = Button("", size=32)
        self.fix.setObjectName(f"fix_{id_.value}")
        self.again = IconButton("refresh", self.tr("Check this again"), key=self.tr("Enter"), size=28)
        self.again.setObjectName(f"again_{id_.value}")
        self.again.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the row itself has the key for it
        self.fix.clicked.connect(self.fix_pressed)
        self.again.clicked.connect(self.asked_again)
        self._lay_out()
        self.show_result(None, None, is_running=False)

    def show_result(self, result: CheckResult | None, words: CheckWords | None, *, is_running: bool) -> None:
        """What was found; nothing yet where there is none."""
        outcome = result.outcome if result is not None else None
        shown = running_sign() if is_running else sign(outcome)
        self.chip.show_sign(shown)
        self._say(words)
        is_done = result is not None and not is_running
        self.span.setText(ages.duration(result.elapsed_s) if is_done and result is not None else "")
        fix = result.found.fix if result is not None else None
        self.fix.setVisible(fix is not None and is_done)
        if fix is not None:
            self.fix.setText(fix_words(fix))
            self.fix.setToolTip(fix_words(fix))
        if fix is not self.offered:
            self.offered = fix
            self.offer_changed.emit()
        self.again.setEnabled(not is_running)
        said = [title(self.id), shown.word]
        said += [words.cause, words.next_step] if words is not None and not is_running else []
        self.setAccessibleName(". ".join(part.rstrip(".") for part in said if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked_again.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _say(self, words: CheckWords | None) -> None:
        self.cause.setText(words.cause if words is not None else _NOTHING_YET)
        step = words.next_step if words is not None else ""
        self.step.setText(self.tr("Fix: {step}").format(step=step) if step else "")
        self.step.setVisible(bool(step))

    def _lay_out(self) -> None:
        mark = QHBoxLayout()
        mark.setContentsMargins(0, 0, 0, 0)
        mark.addWidget(self.chip)
        mark.addStretch()
        holder = QWidget()
        holder.setFixedWidth(max(_CHIP_WIDTH, self.chip.sizeHint().width()))
        holder.setLayout(mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.cause, self.step):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 12, 10)
        row.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(holder, 0, middle)
        row.addLayout(words, 1)
        for widget in (self.span, self.fix, self.again):
            row.addWidget(widget, 0, middle)
