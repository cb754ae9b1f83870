"""The head of the AuthKit window: who it is for, until when, and the two ways out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.session import SessionRequest
from desktop.models.words import identity as identity_words
from desktop.models.words import identity_type
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import EnvironmentBadge
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.logo import Logo

_HEIGHT, _LOGO = 72, 40


class AuthKitHead(QWidget):
    """Identity and environment stand above the service's page for as long as it is open."""

    browser_asked = Signal()
    close_asked = Signal()

    def __init__(
        self, request: SessionRequest, workspace_name: str, image_url: str, logos: LogoSource
    ) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self.left = Label("", "button", "text2")
        self.left.setObjectName("time_left")
        self.browser = Button(self.tr("Continue in browser"), icon="external", key="Ctrl+B")
        self.browser.setObjectName("continue_in_browser")
        self.browser.clicked.connect(self.browser_asked)
        self.close_button = Button(self.tr("Close session"), "ghost", icon="close", key="Esc")
        self.close_button.setObjectName("close_session")
        self.close_button.clicked.connect(self.close_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._mark(request, image_url, logos))
        row.addLayout(self._words(request, workspace_name), 1)
        for widget in (self.left, self.browser, self.close_button):
            row.addWidget(widget)

    def show_left(self, seconds: int) -> None:
        """The time left, or that the session is over."""
        over = self.tr("Session over")
        self.left.setText(self.tr("Ends in {time}").format(time=_clock(seconds)) if seconds >= 0 else over)

    @staticmethod
    def _mark(request: SessionRequest, image_url: str, logos: LogoSource) -> QWidget:
        if request.platform:
            return Logo(request.platform, request.connector_name, image_url, logos, size=_LOGO)
        return Icon("connectors", "accent_text", 28)

    def _words(self, request: SessionRequest, workspace_name: str) -> QVBoxLayout:
        what = request.connector_name or self.tr("an account")
        title = self.tr("Connect {what} for {identity}").format(
            what=what, identity=identity_words(request.identity)
        )
        about = self.tr(
            "{workspace} · identity {id}, type {type} · the new connection will belong to this identity"
        )
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(ElidedLabel(title, "dialog"), 0)
        top.addWidget(EnvironmentBadge(request.environment))
        top.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addLayout(top)
        identity = request.identity
        words.addWidget(
            ElidedLabel(
                about.format(
                    workspace=workspace_name, id=identity.id, type=identity_type(identity.type.value)
                ),
                "second",
                "text2",
            )
        )
        words.addStretch()
        return words


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"
