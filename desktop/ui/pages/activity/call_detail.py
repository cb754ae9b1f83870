"""The call that is selected: what happened, what to do next, and its facts."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.activity import ActivityEntry
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.activity import activity_words
from desktop.models.notices.recorded_words import recorded
from desktop.models.notices.sentences import together
from desktop.ui import clipboard
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.facts import Facts
from desktop.ui.widgets.label import Colour, ElidedLabel, Label
from desktop.ui.widgets.panel import Line

_FACTS_WIDTH, _LABEL_WIDTH = 360, 92
_TONES: dict[str, Colour] = {"ok": "ok", "info": "info", "warn": "warn", "bad": "bad"}


class CallDetail(QWidget):
    """At the foot of the page, filled anew for each call."""

    connection_asked = Signal(str)
    copied = Signal(str)  # what was put on the clipboard, in words
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("call_detail")
        self.setAccessibleName(self.tr("Selected call"))
        self.entry: ActivityEntry | None = None
        self.status = Chip(words.answer(None))
        self.method = Label("", "strong")
        self.path = ElidedLabel("", "mono")
        self.title = Label("", "strong", wrap=True)
        self.sentence = Label("", "body", "text2", wrap=True, selectable=True)
        self.facts = Facts(label_width=_LABEL_WIDTH)
        self.open = Button(self.tr("Open connection"), "primary", key="Enter")
        self.open.setObjectName("open_connection")
        self.open.setToolTip(self.tr("Show this connection  Enter"))
        self.copy = Button(self.tr("Copy line"), icon="copy")
        self.copy.setObjectName("copy_line")
        self.copy.setToolTip(self.tr("Copy the call as one line of text"))
        self.close_button = IconButton("close", self.tr("Close"), key="Esc")
        self.close_button.setObjectName("close_detail")
        self._lay_out()
        self.open.clicked.connect(self._ask)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.closed)
        self.facts.copied.connect(self.copied)
        theme().changed.connect(self.update)

    def show_call(self, entry: ActivityEntry, platform_name: str) -> None:
        """Shows another call, or the same with another day's words."""
        self.entry = entry
        notice = activity_words.explain(entry, platform_name)
        self.status.show_sign(activity_words.status_sign(entry.status))
        self.method.setText(one_line(entry.method, 12).upper())
        self.method.set_colour(_TONES.get(words.method_tone(entry.method), "text2"))
        self.path.setText(one_line(entry.path, 2000))
        self.title.setText(notice.title)
        said = (notice.cause, notice.detail, notice.next_step)
        self.sentence.setText(together(*said))
        self.sentence.setVisible(bool(self.sentence.text()))
        self.open.setVisible(bool(entry.connection_key))
        self._show_facts(entry)

    def _show_facts(self, entry: ActivityEntry) -> None:
        facts = self.facts
        facts.clear()
        facts.add(self.tr("Time"), activity_words.exact_moment(entry.at, datetime.now(UTC)))
        size = ages.size(entry.wire_bytes) if entry.wire_bytes else self.tr("None")
        facts.add(self.tr("Wire size"), size)
        reference = one_line(entry.reference)
        shown = reference or self.tr("None")
        facts.add(self.tr("Reference"), shown, copy=reference, is_mono=bool(reference))
        facts.add(self.tr("Rate limit"), recorded(one_line(entry.rate_limit)) or self.tr("Not told"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().surface)
        painter.fillRect(0, 0, self.width(), 1, tokens().line)

    def _ask(self) -> None:
        if self.entry is not None and self.entry.connection_key:
            self.connection_asked.emit(self.entry.connection_key)

    def _copy(self) -> None:
        if self.entry is not None and clipboard.copy(activity_words.line(self.entry)):
            self.copied.emit(self.tr("Call"))

    def _lay_out(self) -> None:
        self.facts.setFixedWidth(_FACTS_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 12, 16)
        row.setSpacing(20)
        row.addLayout(self._words(), 1)
        row.addWidget(Line(is_vertical=True))
        facts = QVBoxLayout()
        facts.addWidget(self.facts)
        facts.addStretch()
        row.addLayout(facts)
        close = QVBoxLayout()
        close.addWidget(self.close_button)
        close.addStretch()
        row.addLayout(close)

    def _words(self) -> QVBoxLayout:
        request = QHBoxLayout()
        request.setSpacing(10)
        request.addWidget(self.status)
        request.addWidget(self.method)
        request.addWidget(self.path, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open)
        buttons.addWidget(self.copy)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addLayout(request)
        column.addSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addStretch()
        column.addSpacing(6)
        column.addLayout(buttons)
        return column
