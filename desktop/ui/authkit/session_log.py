"""The live log of an AuthKit session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.session import SessionEvent
from desktop.models.session_words import LogLine, log_line
from desktop.ui import clipboard
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.role import give_role

_ROW = 44


class SessionLog(QWidget):
    """Steps as they happen, the newest last and in view; secrets are masked before they come here."""

    copied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Session log"))
        self.lines: list[LogLine] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(20, 12, 20, 12)
        self._column.setSpacing(0)
        self._column.addStretch()
        content = QWidget()
        content.setLayout(self._column)
        self._scroll = QScrollArea()
        give_role(self._scroll, "document")
        self._scroll.setObjectName("session_log")
        self._scroll.setAccessibleName(self.tr("Session log"))
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)  # setWidget switches it on
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._to_the_end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._scroll, 1)

    def add(self, event: SessionEvent) -> None:
        """One more step."""
        line = log_line(event)
        self.lines.append(line)
        self._column.insertWidget(self._column.count() - 1, _Row(line, is_first=len(self.lines) == 1))

    def text(self) -> str:
        """All of it, for the clipboard."""
        return "\n".join(f"{line.time}  {line.title}  {line.detail}".rstrip() for line in self.lines)

    def _to_the_end(self, _low: int, high: int) -> None:
        self._scroll.verticalScrollBar().setValue(high)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(40)
        copy = IconButton("copy", self.tr("Copy the log"))
        copy.setObjectName("copy_log")
        copy.clicked.connect(self._copy)
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 0, 12, 0)
        row.addWidget(Label(self.tr("Session log"), "section"))
        row.addStretch()
        row.addWidget(Label(self.tr("Secrets are masked"), "second", "text3"))
        row.addWidget(copy)
        return head

    def _copy(self) -> None:
        if clipboard.copy(self.text()):
            self.copied.emit()


class _Row(QWidget):
    def __init__(self, line: LogLine, *, is_first: bool) -> None:
        super().__init__()
        self._is_first = is_first
        self.setFixedHeight(_ROW)
        self.setAccessibleName(f"{line.title}. {line.detail}")
        words = QVBoxLayout()
        words.setSpacing(0)
        title = QHBoxLayout()
        title.addWidget(Label(line.title, "button"), 1)
        title.addWidget(Label(line.time, "second", "text2"))
        words.addLayout(title)
        words.addWidget(ElidedLabel(line.detail, "second", "text3"))
        words.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(Icon(line.icon, line.tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_first:
            QPainter(self).fillRect(8, -26, 1, 22, tokens().line2)
