"""The card that takes the key and the service it goes to."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.service import Service
from desktop.domain.workspace import Environment
from desktop.models.notices.notices import Notice
from desktop.models.notices.sentences import together
from desktop.ui.pages.welcome.service_choice import ServiceChoice
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.link import Link
from desktop.ui.widgets.notice_card import NoticeCard
from desktop.ui.widgets.panel import Card
from desktop.ui.widgets.secret_line import SecretField


class KeyCard(Card):
    """Key, service, one button; a trouble is told inside, and what was typed stays."""

    submitted = Signal()
    cancelled = Signal()
    url_asked = Signal(str)
    acted = Signal(str)

    def __init__(self, given: Service | None, *, is_first: bool) -> None:
        super().__init__(margins=QMargins(32, 28, 32, 28))
        self._is_busy = False
        self._find = Link(self.tr("Where do I find it?"))
        self._find.setObjectName("find_key")
        self.key = SecretField(self.tr("Secret key"), beside_label=self._find)
        self.key.edit.setObjectName("secret_key")
        self.choice = ServiceChoice(given)
        self.notice = NoticeCard()
        self.button = Button(self.tr("Check key and continue"), "primary", key="Enter", size=36)
        self.button.setObjectName("check_key")
        self._lay_out(is_first)
        self.key.submitted.connect(self._submit)
        self.choice.submitted.connect(self._submit)
        self.button.clicked.connect(self._press)
        self.notice.acted.connect(self.acted)
        self._find.clicked.connect(lambda: self.url_asked.emit(self.choice.keys_url()))

    def service(self) -> Service | None:
        """The chosen service; None when its addresses are wrong, which is then said beside them."""
        return self.choice.service()

    def choose(self, id_: str) -> None:
        """Chooses a built-in service."""
        self.clear_trouble()
        self.choice.choose(id_)

    def take_over(self, other: "KeyCard") -> None:
        """Goes on with what was typed into another card and chosen there."""
        self.choice.take_over(other.choice)
        self.key.set_text(other.key.text())

    def show_hint(self, hint: Environment | None, *, was_padded: bool) -> None:
        """What the prefix suggests, and that white space around the key is dropped."""
        words: list[str] = []
        if hint is not None:
            words.append(
                self.tr("This looks like a {environment} key. The service decides when you continue.").format(
                    environment=hint.value.upper()
                )
            )
        if was_padded:
            words.append(self.tr("Spaces and line ends around the key are left out."))
        self.key.set_error("")
        self.key.set_hint(together(*words))

    def show_field_error(self, field: str, sentence: str) -> None:
        """Says beside a field what is wrong with it."""
        if not self.choice.show_field_error(field, sentence):
            self.key.set_error(sentence)
            self.key.edit.setFocus()

    def show_notice(self, notice: Notice, actions: Sequence[Action]) -> None:
        """Tells a trouble with its next step; a refused key is told beside the key too."""
        self.notice.show_notice(notice, tone=notice.kind, actions=actions, evidence=notice.reference)
        if notice.is_key_refused:
            self.key.set_error(notice.title)
        self.key.edit.setFocus()

    def clear_trouble(self) -> None:
        """Takes the last trouble away."""
        self.notice.hide()
        self.key.set_error("")
        self.choice.clear_errors()

    def set_busy(self, is_busy: bool) -> None:
        """While the key is checked the button cancels."""
        self._is_busy = is_busy
        words = self.tr("Checking the key. Cancel") if is_busy else self.tr("Check key and continue")
        self.button.setText(words)
        self.button.set_key("Esc" if is_busy else "Enter")
        self.button.set_kind("secondary" if is_busy else "primary")

    def _submit(self) -> None:
        """A second Enter while the key is checked is no cancel."""
        if not self._is_busy:
            self.submitted.emit()

    def _press(self) -> None:
        if self._is_busy:
            self.cancelled.emit()
        else:
            self.submitted.emit()

    def _lay_out(self, is_first: bool) -> None:
        title = self.tr("Connect your first workspace") if is_first else self.tr("Add a workspace")
        about = self.tr(
            "Paste the secret key of your service. It is checked once, then kept in your computer's keyring."
        )
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(Label(title, "page"))
        column.addWidget(Label(about, "body", "text2", wrap=True))
        column.addSpacing(8)
        column.addWidget(self.key)
        column.addSpacing(8)
        column.addWidget(self.choice)
        column.addSpacing(8)
        column.addWidget(self.notice)
        column.addWidget(self.button)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(column)
