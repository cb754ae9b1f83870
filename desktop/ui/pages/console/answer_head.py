"""Above the body: status, time, sizes, where the time went, and the request that it answers."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.request import PassthroughResponse
from desktop.models import ages, words
from desktop.models.console.exchange import Answer, Exchange
from desktop.models.console.verdict_words import status_words
from desktop.models.notices.notices import Notice
from desktop.models.words import Sign, method_tone
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.label import Colour, ElidedLabel, Label
from desktop.ui.widgets.timing_bar import TimingBar


class AnswerHead(QWidget):
    """Shows; what its buttons do is connected by the pane."""

    def __init__(self) -> None:
        super().__init__()
        self.status = Chip(Sign("", "mute", ""))
        self.status.setObjectName("response_status")
        self.time, self.size_ = Label("", "strong"), Label("", "strong")
        self.wire = ElidedLabel("", "second", "text3")
        self.method = Label("", "mono_strong")
        self.path = ElidedLabel("", "mono", "text2", mode=Qt.TextElideMode.ElideMiddle)
        self.path.setObjectName("response_request")
        self.timing = TimingBar()
        self.pages = Button(self.tr("Fetch all pages"), icon="download", size=28)
        self.pages.setObjectName("fetch_all_pages")
        self.pages.setToolTip(self.tr("Ask for the pages after this one too, and show all rows as one list"))
        self.pages.hide()
        self.save = IconButton("download", self.tr("Save the body to a file"), key="Ctrl+Alt+S", size=28)
        self.save.setObjectName("save_body")
        self.copy = IconButton("copy", self.tr("Copy the body as it was received"), size=28)
        self.copy.setObjectName("copy_body")
        self.compare = IconButton(
            "not-equal", self.tr("Compare with another connection…"), key="Alt+D", size=28
        )
        self.compare.setObjectName("compare_answer")
        self._lay_out()

    def show_exchange(self, exchange: Exchange, target: str) -> None:
        """Status and facts of an answer, or that there was none."""
        method = exchange.draft.method.value
        self.method.setText(method)
        self.method.set_colour(cast(Colour, method_tone(method)))
        self.path.setText(target)
        if isinstance(exchange.outcome, Answer):
            self._show_answer(exchange.outcome)
        else:
            self._show_trouble(exchange.outcome)

    def _show_answer(self, answer: Answer) -> None:
        response = answer.response
        sign = words.answer(response.status)
        if response.status < 400 and answer.verdict is not None:  # a redirect is no success
            sign = Sign("triangle", "warn", "")
        self.status.show_sign(sign._replace(word=status_words(response.status)))
        self.time.setText(ages.duration(response.elapsed_s))
        self.size_.setText(ages.size(response.size))
        self.wire.setText(self._wire_words(response))
        self.timing.show_timing(response.timing)
        for button in (self.copy, self.save):
            button.setEnabled(bool(response.body))

    def _show_trouble(self, notice: Notice) -> None:
        sign = Sign("octagon-x", "bad", self.tr("No answer"))
        if notice.kind == "info":
            sign = Sign("close", "mute", notice.title)
        self.status.show_sign(sign)
        for label in (self.time, self.size_):
            label.setText("")
        self.wire.setText("")
        self.timing.show_timing(None)
        self.pages.hide()
        for button in (self.copy, self.save):
            button.setEnabled(False)

    def _wire_words(self, response: PassthroughResponse) -> str:
        if response.wire_bytes == response.size:
            return ""
        return self.tr("on the wire {size}").format(size=ages.size(response.wire_bytes))

    def _lay_out(self) -> None:
        facts = QHBoxLayout()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(12)
        for widget in (self.status, self.time, self.size_):
            facts.addWidget(widget)
        facts.addWidget(self.wire, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.pages, self.compare, self.save, self.copy):
            buttons.addWidget(button)
        facts.addLayout(buttons)
        request = QHBoxLayout()
        request.setSpacing(8)
        request.addWidget(self.method)
        request.addWidget(self.path, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 0)
        column.setSpacing(6)
        column.addLayout(facts)
        column.addWidget(self.timing)
        column.addLayout(request)
