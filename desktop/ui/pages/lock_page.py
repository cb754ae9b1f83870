"""What a locked window shows: nothing but the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.secret import Secret
from desktop.models.notices.notices import Notice
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.secret_line import SecretField

_WIDTH = 420


class LockPage(QWidget):
    """Asks the keyring at Enter; where the key was in memory only, asks the person for it."""

    unlock_asked = Signal(object)  # a Secret, or None where the keyring has the key

    def __init__(self, *, needs_key: bool) -> None:
        super().__init__()
        self.setObjectName("lock_page")
        self._needs_key = needs_key
        self.title = Label(self.tr("Locked"), "dialog")
        self.text = Label(self._words(), "body", "text2", wrap=True)
        self.key = SecretField(self.tr("Secret key"))
        self.key.line.setObjectName("lock_key")
        if not needs_key:
            self.key.hide()
        self.notice = NoticeCard()
        self.button = Button(self.tr("Unlock"), "primary", icon="unlock", key="Enter", size=36)
        self.button.setObjectName("unlock")
        self.button.setToolTip(self.tr("Unlock  Enter"))
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._ask)
        self.key.line.returnPressed.connect(self._ask)
        self._lay_out()

    def show_asking(self) -> None:
        """The keyring was asked; it may ask the person itself."""
        self.button.setEnabled(False)
        self.notice.hide()
        self.text.setText(self.tr("Waiting for your keyring. It may ask for its password."))

    def show_refused(self, notice: Notice) -> None:
        """It stays locked, and why."""
        self._ready()
        self.notice.show_notice(notice)

    def show_wrong_key(self, sentence: str) -> None:
        """Another key was given."""
        self._ready()
        self.key.set_text("")
        self.key.set_error(sentence)
        self.key.line.setFocus()

    def take_focus(self) -> None:
        """The keyboard goes where unlocking goes on."""
        (self.key.line if self._needs_key else self.button).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce(self, self.title.text())
        self.take_focus()

    def _ready(self) -> None:
        self.button.setEnabled(True)
        self.text.setText(self._words())
        self.take_focus()

    def _ask(self) -> None:
        if not self.button.isEnabled():
            return
        typed = self.key.secret() if self._needs_key else None
        self.key.set_error("")
        self.unlock_asked.emit(typed if typed is not None and typed != Secret("") else None)

    def _words(self) -> str:
        if self._needs_key:
            return self.tr("The key was in memory only, and is gone from it. Paste it again to go on.")
        return self.tr("No key is in memory. Your keyring opens it again; what you typed is still there.")

    def _lay_out(self) -> None:
        card = QWidget()
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setSpacing(12)
        column.addWidget(Icon("lock", "text3", 28), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.key)
        column.addWidget(self.notice)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.addStretch()
        row.addWidget(card, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
