"""Whose error it is, with the next step as a button; a wait that the service asked for counts down."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.models.console.verdict_kind import Step
from desktop.models.console.verdict_words import wait_words
from desktop.models.notices.notices import Notice
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.notice_card import NoticeCard

_SECOND_MS = 1000


class VerdictCard(NoticeCard):
    """`acted` carries the step that was asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_s = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self._timer.timeout.connect(self._tick)

    def show_verdict(self, notice: Notice, *, aside: str = "") -> None:
        """A failure; `aside` says who answered."""
        self._timer.stop()
        self.show_notice(
            notice, tone=notice.kind, aside=aside, evidence=notice.detail, actions=self._actions(notice)
        )
        self.show_cleared(notice.cleared)
        self._left_s = round(notice.retry_after_s or 0)
        if self._left_s > 0:
            self._show_left()
            self._timer.start()

    def _actions(self, notice: Notice) -> list[Action]:
        match notice.step:
            case Step.RECONNECT:
                return [Action(Step.RECONNECT, self.tr("Reconnect"), "outline", icon="refresh")]
            case Step.KEY:
                return [Action(Step.KEY, self.tr("Check the key"), "outline", icon="key")]
            case Step.ACTION:
                return [Action(Step.ACTION, self.tr("Pick an action"), "outline", icon="book", key="Ctrl+P")]
            case Step.WAIT | Step.AGAIN:
                words = self.tr("Send again")
                return [Action(notice.step, words, "outline", icon="send", key="Ctrl+Enter")]
            case _:
                return []

    def _tick(self) -> None:
        self._left_s -= 1
        self._show_left()

    def _show_left(self) -> None:
        """The seconds that are left; the button waits for the last of them."""
        button = self.findChild(Button, f"action_{Step.WAIT.value}")
        if isinstance(button, Button):
            button.setEnabled(self._left_s <= 0)
        if self._left_s > 0:
            self.next_step.setText(wait_words(self._left_s))
        else:
            self._timer.stop()
            self.next_step.setText(self.tr("The wait is over: send again."))
