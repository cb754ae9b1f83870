"""How a session ended: connected, with the key and what to do next; or what went wrong."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.base.redact import key_tail
from desktop.domain.session import SessionOutcome
from desktop.models.notices.notices import Notice
from desktop.ui import clipboard
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.panel import Card


class ResultCard(QWidget):
    """Hidden until there is a result; a success stands until the window closes."""

    try_asked = Signal(str)
    connection_asked = Signal(str)
    again_asked = Signal()
    copied = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._key = ""
        self.success = Card(tone="ok", margins=QMargins(16, 14, 16, 14))
        self.title = Label("", "card", "ok", wrap=True)
        self.sentence = Label("", "body", wrap=True)
        self.key = ElidedLabel("", "mono")
        self.trouble = NoticeCard()
        self._lay_out()
        self.success.hide()
        self.trouble.acted.connect(self._ask_again)

    def show_outcome(self, outcome: SessionOutcome, name: str) -> None:
        """A connection was saved; `name` is the connector's display name."""
        saved = outcome.saved
        self._key = saved.connection_key
        self.title.setText(self.tr("{name} is connected").format(name=name))
        row = (
            self.tr("It is saved on this computer.")
            if outcome.is_new
            else self.tr("The row saved on this computer was updated.")
        )
        self.sentence.setText(
            self.tr("The service reports it as {state}. {row}").format(state=saved.state.value, row=row)
        )
        self.key.setText(key_tail(saved.connection_key))
        self.trouble.hide()
        self.success.show()
        self.try_button.setFocus()

    def show_trouble(self, notice: Notice, *, can_retry: bool) -> None:
        """What went wrong; a connection already made stays shown instead."""
        if self.success.isHidden():
            actions = [Action("again", self.tr("Start again"))] if can_retry else []
            self.trouble.show_notice(notice, evidence=notice.detail, actions=actions)

    def _ask_again(self, _id: str) -> None:
        self.again_asked.emit()

    def _copy(self) -> None:
        if clipboard.copy(self._key):
            self.copied.emit(self._key)

    def _lay_out(self) -> None:
        self.try_button = Button(self.tr("Try a request"), "primary", icon="send", key="T")
        self.try_button.setObjectName("try_request")
        self.try_button.clicked.connect(lambda: self.try_asked.emit(self._key))
        opened = Button(self.tr("Open connection"), "outline")
        opened.setObjectName("open_connection")
        opened.clicked.connect(lambda: self.connection_asked.emit(self._key))
        copy = Button(self.tr("Copy key"), "outline", icon="copy")
        copy.setObjectName("copy_key")
        copy.clicked.connect(self._copy)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Icon("check-circle", "ok", 18))
        head.addWidget(self.title, 1)
        key = QHBoxLayout()
        key.addWidget(self.key, 1)
        key.addWidget(copy)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.try_button)
        buttons.addWidget(opened)
        buttons.addStretch()
        self.success.column.addLayout(head)
        self.success.column.addWidget(self.sentence)
        self.success.column.addLayout(key)
        self.success.column.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.addWidget(self.success)
        column.addWidget(self.trouble)
