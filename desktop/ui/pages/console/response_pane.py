"""The answer: status, time, size, what it means, the body made readable, its headers."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.request import PassthroughResponse
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.notices import Notice
from desktop.models.pretty import looks_like_json
from desktop.models.text_lines import TextLines
from desktop.models.verdict_words import status_words
from desktop.models.words import Sign
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.state_panel import StatePanel
from desktop.ui.widgets.tab_bar import TabBar

BODY, HEADERS = range(2)


class ResponsePane(QWidget):
    """Empty until the first answer; keeps the last one until the next has come."""

    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.status = Chip(Sign("", "mute", ""))
        self.status.setObjectName("response_status")
        self.time, self.length = Label("", "strong"), Label("", "strong")
        self.wire = ElidedLabel("", "second", "text3")
        self.request = ElidedLabel("", "mono", "text2")
        self.notice = NoticeCard()
        self.notice.setObjectName("response_notice")
        self.tabs = TabBar(self.tr("Parts of the answer"))
        self.tabs.setObjectName("response_tabs")
        self.tabs.addTab(self.tr("Body"))
        self.tabs.addTab(self.tr("Headers"))
        self.body, self.headers = CodeView(self.tr("Body")), CodeView(self.tr("Headers"))
        self.body.setObjectName("response_body")
        self.headers.setObjectName("response_headers")
        self.note = Label("", "second", "text3", wrap=True)
        self.empty = StatePanel()
        self._response: PassthroughResponse | None = None
        self._has_answer = False
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """No answer yet."""
        self._response, self._has_answer = None, False
        self.empty.show_message(
            "send", self.tr("No answer yet"), self.tr("Choose a connection, type a path, and send.")
        )
        self._stack.setCurrentIndex(0)

    def show_waiting(self, request: str) -> None:
        """An answer is waited for; the last one stands back."""
        self.empty.show_message("hourglass", self.tr("Waiting for the answer"), request)
        self._stack.setCurrentIndex(0)

    def show_last(self) -> None:
        """Nothing was sent after all: the last answer comes back."""
        if self._has_answer:
            self._stack.setCurrentIndex(1)
        else:
            self.show_nothing()

    def show_trouble(self, notice: Notice, request: str) -> None:
        """No answer came, and why."""
        self._response = None
        self.request.setText(request)
        self._set_status("octagon-x", "bad", self.tr("No answer"))
        for label in (self.time, self.length):
            label.setText("")
        self.wire.setText("")
        self.notice.show_notice(notice, evidence=notice.reference)
        self._fill(TextLines(b""), False, (), self.tr("Nothing was received."))

    def show_response(
        self, response: PassthroughResponse, lines: TextLines, notice: Notice | None, request: str, note: str
    ) -> None:
        """An answer; `lines` is its body made readable, `note` says what of it is not shown."""
        self._response = response
        self.request.setText(request)
        sign = words.answer(response.status)
        self._set_status(sign.icon, sign.tone, status_words(response.status))
        self.time.setText(ages.duration(response.elapsed_s))
        self.length.setText(ages.size(len(response.body)))
        on_wire = self.tr("on the wire {size}").format(size=ages.size(response.wire_bytes))
        self.wire.setText(" · ".join(part for part in (on_wire, response.rate_limit) if part))
        if notice is None:
            self.notice.hide()
        else:
            aside = (
                self.tr("From the service") if response.is_service_error else self.tr("From the third party")
            )
            evidence = (
                self.tr("ref {reference}").format(reference=response.reference) if response.reference else ""
            )
            self.notice.show_notice(notice, tone=notice.kind, aside=aside, evidence=evidence)
        if not response.body:
            note = self.tr("The answer has no body.")
        is_json = looks_like_json(response.body, response.content_type)
        self._fill(lines, is_json, response.headers, note)

    def copy_body(self) -> None:
        """Puts the body on the clipboard, as shown."""
        QGuiApplication.clipboard().setText(self.body.lines.whole())
        self.copied.emit(self.tr("Body copied"))

    def copy_reference(self) -> None:
        """Puts the correlation id on the clipboard."""
        if self._response is not None and self._response.reference:
            QGuiApplication.clipboard().setText(self._response.reference)
            self.copied.emit(self.tr("Reference copied"))

    def _set_status(self, icon: str, tone: str, text: str) -> None:
        self.status.show_sign(Sign(icon, tone, text))

    def _fill(self, lines: TextLines, is_json: bool, headers: tuple[tuple[str, str], ...], note: str) -> None:
        self.body.set_lines(lines, is_json=is_json)
        self.headers.set_text(
            "\n".join(f"{one_line(name)}: {one_line(value, 4000)}" for name, value in headers)
        )
        self.tabs.set_count(HEADERS, len(headers) or None)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._has_answer = True
        self._stack.setCurrentIndex(1)

    def _lay_out(self) -> None:
        copy = IconButton("copy", self.tr("Copy the body"))
        copy.setObjectName("copy_body")
        copy.clicked.connect(self.copy_body)
        facts = QHBoxLayout()
        facts.setContentsMargins(16, 12, 12, 0)
        facts.setSpacing(12)
        for widget in (self.status, self.time, self.length):
            facts.addWidget(widget)
        facts.addWidget(self.wire, 1)
        facts.addWidget(copy)
        request = QHBoxLayout()
        request.setContentsMargins(16, 6, 16, 4)
        request.addWidget(self.request)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 4, 16, 4)
        inside.addWidget(self.notice)
        inside.addWidget(self.note)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(16, 0, 16, 0)
        tabs.addWidget(self.tabs)
        panes = QStackedWidget()
        panes.addWidget(self.body)
        panes.addWidget(self.headers)
        self.tabs.currentChanged.connect(panes.setCurrentIndex)
        answer = QWidget()
        column = QVBoxLayout(answer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for layout in (facts, request, inside, tabs):
            column.addLayout(layout)
        column.addWidget(panes, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(answer)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
