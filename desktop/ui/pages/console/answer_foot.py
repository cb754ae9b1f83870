"""Below the answer: when it was sent and through which account, what the rate limit says, the reference."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.console.exchange import Answer, Exchange
from desktop.models.notices.recorded_words import recorded
from desktop.ui import clipboard
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.label import ElidedLabel

_HEIGHT = 41  # as the foot of the body's editor


class AnswerFoot(QWidget):
    """`copied` says what was put on the clipboard."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._reference = ""
        self.setFixedHeight(_HEIGHT)
        self.sent = ElidedLabel("", "second", "text3")
        self.sent.setObjectName("response_sent")
        self.reference = ElidedLabel("", "mono", "text2", mode=Qt.TextElideMode.ElideMiddle)
        self.reference.setObjectName("response_reference")
        self.copy = IconButton(
            "copy", self.tr("Copy the reference, by which the service finds this call"), size=24
        )
        self.copy.setObjectName("copy_reference")
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.sent, 3)
        row.addWidget(self.reference, 2)
        row.addWidget(self.copy)
        theme().changed.connect(self.update)

    def show_exchange(self, exchange: Exchange) -> None:
        """What there is to say beside the answer."""
        outcome = exchange.outcome
        response = outcome.response if isinstance(outcome, Answer) else None
        parts = [self.tr("Sent {time}").format(time=ages.clock_time(exchange.at)), one_line(exchange.through)]
        if response is not None and response.rate_limit:
            parts.append(self.tr("rate limit: {words}").format(words=recorded(one_line(response.rate_limit))))
        self.sent.setText(" · ".join(part for part in parts if part))
        self._reference = response.reference if response is not None else ""
        shown = self.tr("ref {reference}").format(reference=one_line(self._reference))
        self.reference.setText(shown if self._reference else "")
        self.reference.setVisible(bool(self._reference))
        self.copy.setVisible(bool(self._reference))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, tokens().line)

    def _copy(self) -> None:
        if clipboard.copy(self._reference):
            self.copied.emit(self.tr("Reference copied"))
