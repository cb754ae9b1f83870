"""Welcome: the first key, or the demo. Two steps: paste, Enter."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.service import Service
from desktop.domain.workspace import KeyHome, Workspace
from desktop.models.language import NAMES, language
from desktop.models.notices.notices import Notice
from desktop.models.settings.welcome_view import WelcomeView
from desktop.ui.pages.welcome.demo_card import DemoCard
from desktop.ui.pages.welcome.key_card import KeyCard
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.button import Button, IconButton
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment import Segment

_CARD_WIDTH = 560


class WelcomePage(QWidget):
    """Asks for a key and a service. `given`: a custom service from the environment, chosen from the start.

    `can_leave`: there is a workspace already, so Esc goes back to it.
    """

    demo_asked = Signal()
    made = Signal(Workspace)
    left = Signal()
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    url_asked = Signal(str)

    def __init__(self, view: WelcomeView, *, given: Service | None = None, can_leave: bool = False) -> None:
        super().__init__()
        self.setObjectName("welcome_page")
        self._view = view
        self._can_leave = can_leave
        self.key_card = KeyCard(given, is_first=not can_leave)
        self.demo_card = DemoCard()
        self._lay_out()
        self._connect()
        theme().changed.connect(self.update)

    def submit(self, key_home: KeyHome = KeyHome.KEYRING) -> None:
        """Enter: checks the key at the chosen service, and only there."""
        if self._view.is_busy:
            return
        self.key_card.clear_trouble()
        service = self.key_card.service()
        if service is not None:
            self._view.make(service, self.key_card.key.text(), key_home=key_home)

    def take_over(self, other: "WelcomePage") -> None:
        """Goes on with what was typed and chosen in another one: the language changed."""
        self.key_card.take_over(other.key_card)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.key_card.key.edit.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().app)

    def _connect(self) -> None:
        card, view = self.key_card, self._view
        card.submitted.connect(self.submit)
        card.cancelled.connect(view.cancel)
        card.url_asked.connect(self.url_asked)
        card.acted.connect(self._act)
        card.key.edited.connect(self._hint)
        self.demo_card.demo_asked.connect(self.demo_asked)
        view.busy_changed.connect(self._show_busy)
        view.field_failed.connect(card.show_field_error)
        view.failed.connect(self._show_failure)
        view.keyring_failed.connect(self._offer_memory)
        view.made.connect(self._made)
        QShortcut(QKeySequence("Ctrl+D"), self, self.demo_asked.emit)
        QShortcut(QKeySequence("Esc"), self, self.step_back)

    def step_back(self) -> None:
        """Esc: gives up a check under way, else leaves where there is somewhere to go."""
        if self._view.is_busy:
            self._view.cancel()
        elif self._can_leave:
            self.left.emit()

    def _leave(self) -> None:
        self._view.cancel()
        self.left.emit()

    def _switch_theme(self) -> None:
        mode = "light" if theme().is_dark else "dark"
        theme().set_mode(mode)
        self.theme_chosen.emit(mode)

    def _hint(self, text: str) -> None:
        self.key_card.show_hint(self._view.hint(text), was_padded=self._view.was_padded(text))

    def _show_busy(self) -> None:
        self.key_card.set_busy(self._view.is_busy)

    def _show_failure(self, notice: Notice) -> None:
        actions = [Action("one", self.tr("Use One instead"))] if notice.offers_one else []
        self._tell(notice, actions)

    def _offer_memory(self, notice: Notice) -> None:
        actions = [
            Action("memory", self.tr("Keep it in memory for this run")),
            Action("retry", self.tr("Try again")),
        ]
        self._tell(notice, actions)

    def _tell(self, notice: Notice, actions: list[Action]) -> None:
        self.key_card.show_notice(notice, actions)
        if not notice.is_key_refused:  # that one is told beside the key, too
            QTimer.singleShot(0, self._bring_notice_into_view)

    def _bring_notice_into_view(self) -> None:
        """In a low window the notice lies below the fold once it is laid out."""
        self._scroll.ensureWidgetVisible(self.key_card.notice)

    def _act(self, id_: str) -> None:
        if id_ == "memory":
            self.submit(KeyHome.MEMORY)
        elif id_ == "retry":
            self.submit()
        elif id_ == "one":
            self.key_card.choose("one")
            self.key_card.key.edit.setFocus()

    def _made(self, workspace: Workspace) -> None:
        self.key_card.key.set_text("")  # a key that is kept has no business in a field
        self.made.emit(workspace)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.key_card)
        middle.addSpacing(32)
        middle.addWidget(self.demo_card)
        middle.addSpacing(16)
        middle.addLayout(self._promise())
        middle.addStretch(1)
        holder = QWidget()
        holder.setMaximumWidth(_CARD_WIDTH + 2 * 24)
        middle.setContentsMargins(24, 8, 24, 16)
        holder.setLayout(middle)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(holder, 10)
        row.addStretch(1)
        scroll = self._scroll = QScrollArea()  # a small window with a trouble shown is higher than the screen
        scroll.setWidget(ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top())
        column.addWidget(scroll, 1)

    def _top(self) -> QWidget:
        top = QWidget()
        top.setFixedHeight(60)
        row = QHBoxLayout(top)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        row.addWidget(Icon("logo", "accent_text", 28))
        row.addWidget(Label("AuthKit Desktop", "strong"))
        row.addStretch()
        self._theme = IconButton("moon", self.tr("Dark or light"))
        self._theme.setObjectName("toggle_theme")
        self._theme.clicked.connect(self._switch_theme)
        theme().changed.connect(self._show_theme)
        self._show_theme()
        row.addWidget(self._languages())
        row.addWidget(self._theme)
        if self._can_leave:
            back = Button(self.tr("Back"), "ghost", icon="close", key="Esc")
            back.setObjectName("leave_welcome")
            back.clicked.connect(self._leave)
            row.addWidget(back)
        return top

    def _languages(self) -> Segment:
        choice = Segment(self.tr("Language"), tuple(NAMES.items()))
        choice.setObjectName("welcome_language")
        choice.set_value(language().code)
        choice.changed.connect(self.language_chosen)
        return choice

    def _show_theme(self) -> None:
        self._theme.set_icon("sun" if theme().is_dark else "moon")

    def _promise(self) -> QHBoxLayout:
        words = self.tr("No account of our own, no telemetry. Works offline on what it last saw.")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(Icon("shield-check", "text3", 14))
        row.addWidget(Label(words, "second", "text3"))
        row.addStretch()
        return row
