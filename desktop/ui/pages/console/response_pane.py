"""The answer and the request it belongs to: status, time, size, what it means, body, headers."""

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.exchange import Answer, Exchange, ShownBody
from desktop.models.notices import Notice
from desktop.models.text_lines import TextLines
from desktop.models.verdict_words import status_words
from desktop.models.words import Sign, method_tone
from desktop.ui import clipboard
from desktop.ui.pages.console.answer_foot import AnswerFoot
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Colour, ElidedLabel, Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.state_panel import StatePanel
from desktop.ui.widgets.tab_bar import TabBar

BODY, HEADERS = range(2)


class ResponsePane(QWidget):
    """Shows one exchange at a time; empty before the first."""

    copied = Signal(str)
    send_asked = Signal()
    cancel_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._exchange: Exchange | None = None
        self.status = Chip(Sign("", "mute", ""))
        self.status.setObjectName("response_status")
        self.time, self.size_ = Label("", "strong"), Label("", "strong")
        self.wire = ElidedLabel("", "second", "text3")
        self.method, self.path = (
            Label("", "mono_strong"),
            ElidedLabel("", "mono", "text2", mode=Qt.TextElideMode.ElideMiddle),
        )
        self.path.setObjectName("response_request")
        self.copy = IconButton("copy", self.tr("Copy the body as it was received"))
        self.copy.setObjectName("copy_body")
        self.notice = NoticeCard()
        self.notice.setObjectName("response_notice")
        self.tabs = TabBar(self.tr("Parts of the answer"))
        self.tabs.setObjectName("response_tabs")
        self.tabs.addTab("")
        self.tabs.addTab(self.tr("Headers"))
        self.body, self.headers = CodeView(self.tr("Body")), CodeView(self.tr("Headers"))
        self.body.setObjectName("response_body")
        self.headers.setObjectName("response_headers")
        for view in (self.body, self.headers):
            view.setProperty("ring_inside", True)
        self.note = IconLine("info", "", "text2")
        self.note.label.setObjectName("response_note")
        self.foot = AnswerFoot()
        self.waiting, self.empty = StatePanel(), StatePanel()
        self._lay_out()
        self.copy.clicked.connect(self.copy_body)
        self.foot.copied.connect(self.copied)
        self.waiting.cancelled.connect(self.cancel_asked)
        self.empty.acted.connect(self.send_asked)
        self.show_nothing()

    def show_nothing(self) -> None:
        """No request was sent yet."""
        self._exchange = None
        self.empty.show_message(
            "send",
            self.tr("No answer yet"),
            self.tr("The answer, its time and, if it fails, whose error it is appear here."),
            [Action("send", self.tr("Send"), icon="send", key="Ctrl+Enter")],
        )
        self._stack.setCurrentWidget(self.empty)

    def show_waiting(self, draft: RequestDraft) -> None:
        """An answer is waited for."""
        what = self.tr("Waiting for the answer to {request}").format(request=request_line(draft))
        self.waiting.show_loading(what=what)
        self._stack.setCurrentWidget(self.waiting)

    def show_exchange(self, exchange: Exchange) -> None:
        """A request and what came of it; the same one again changes nothing, so that scrolling stays."""
        self._stack.setCurrentWidget(self._answer)
        if exchange is self._exchange:
            return
        self._exchange = exchange
        method = exchange.draft.method.value
        self.method.setText(method)
        self.method.set_colour(cast(Colour, method_tone(method)))
        self.path.setText(target_of(exchange.draft))
        if isinstance(exchange.outcome, Answer):
            self._show_answer(exchange.outcome)
        else:
            self._show_trouble(exchange.outcome)
        self.foot.show_exchange(exchange)

    def copy_body(self) -> None:
        """Puts the body on the clipboard as it was received, whole also where a part is shown."""
        if (response := self._response()) is not None:
            clipboard.copy(response.body.decode("utf-8", "replace"))
            self.copied.emit(self.tr("Body copied, {size}").format(size=ages.size(len(response.body))))

    def _response(self) -> PassthroughResponse | None:
        outcome = self._exchange.outcome if self._exchange is not None else None
        return outcome.response if isinstance(outcome, Answer) else None

    def _show_answer(self, answer: Answer) -> None:
        response = answer.response
        sign = words.answer(response.status)
        if response.status < 400 and answer.verdict is not None:  # a redirect is no success
            sign = Sign("triangle", "warn", "")
        self.status.show_sign(sign._replace(word=status_words(response.status)))
        self.time.setText(ages.duration(response.elapsed_s))
        self.size_.setText(ages.size(len(response.body)))
        is_packed = response.wire_bytes != len(response.body)
        on_wire = self.tr("on the wire {size}").format(size=ages.size(response.wire_bytes))
        self.wire.setText(on_wire if is_packed else "")
        if answer.verdict is None:
            self.notice.hide()
        else:
            aside = self.tr("Answered by {who}").format(who=one_line(answer.answered_by, 40))
            notice = answer.verdict
            self.notice.show_notice(notice, tone=notice.kind, aside=aside, evidence=notice.detail)
        self.copy.setEnabled(bool(response.body))
        self._fill(answer.body, response.headers)

    def _show_trouble(self, notice: Notice) -> None:
        sign = Sign("octagon-x", "bad", self.tr("No answer"))
        if notice.kind == "info":
            sign = Sign("close", "mute", notice.title)
        self.status.show_sign(sign)
        for label in (self.time, self.size_):
            label.setText("")
        self.wire.setText("")
        self.notice.show_notice(notice, tone=notice.kind, evidence=notice.detail)
        self.copy.setEnabled(False)
        self._fill(ShownBody(TextLines(), note=self.tr("Nothing was received.")), ())

    def _fill(self, body: ShownBody, headers: tuple[tuple[str, str], ...]) -> None:
        self.tabs.setTabText(BODY, self.tr("Pretty") if body.is_json else self.tr("Text"))
        self.body.set_lines(body.lines, is_json=body.is_json)
        self.headers.set_text(
            "\n".join(f"{one_line(name)}: {one_line(value, 4000)}" for name, value in headers)
        )
        self.tabs.set_count(HEADERS, len(headers) or None)
        self.note.show_line("info", body.note, "text2")
        is_bare = body.lines.size == 0 and not headers
        self._parts.setVisible(not is_bare)
        self._filler.setVisible(is_bare)

    def _lay_out(self) -> None:
        self._answer = QWidget()
        column = QVBoxLayout(self._answer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        below = QVBoxLayout()
        below.setContentsMargins(16, 6, 16, 8)
        below.setSpacing(8)
        below.addWidget(self.notice)
        below.addWidget(self.note)
        column.addLayout(below)
        self._parts, self._filler = self._tabs(), QWidget()
        column.addWidget(self._parts, 1)
        column.addWidget(self._filler, 1)
        column.addWidget(self.foot)
        self._stack = QStackedWidget(self)
        for part in (self.empty, self.waiting, self._answer):
            self._stack.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _head(self) -> QVBoxLayout:
        facts = QHBoxLayout()
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setSpacing(12)
        for widget in (self.status, self.time, self.size_):
            facts.addWidget(widget)
        facts.addWidget(self.wire, 1)
        facts.addWidget(self.copy)
        request = QHBoxLayout()
        request.setSpacing(8)
        request.addWidget(self.method)
        request.addWidget(self.path, 1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 12, 0)
        head.setSpacing(4)
        head.addLayout(facts)
        head.addLayout(request)
        return head

    def _tabs(self) -> QWidget:
        parts = QWidget()
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 0, 16, 0)
        bar.addWidget(self.tabs)
        panes = QStackedWidget()
        panes.addWidget(self.body)
        panes.addWidget(self.headers)
        self.tabs.currentChanged.connect(panes.setCurrentIndex)
        column = QVBoxLayout(parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(panes, 1)
        return parts


def request_line(draft: RequestDraft) -> str:
    """Method and path in one line."""
    return f"{draft.method.value} {target_of(draft)}"


def target_of(draft: RequestDraft) -> str:
    """Path and query as one reads them."""
    query = "&".join(f"{name}={value}" for name, value in draft.query)
    return one_line(draft.path.strip() + (f"?{query}" if query else ""), 2000)
