"""The foot of the AuthKit window: whether the session's server listens, and sign-in windows used."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label

_HEIGHT, MAX_POPUPS = 28, 3


class AuthKitFoot(QWidget):
    """Facts, no buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEIGHT)
        self._icon = Icon("server", "ok", 14)
        self.server = Label("", "second", "text2")
        self.popups = Label("", "second", "text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.server)
        row.addStretch()
        row.addWidget(self.popups)
        self.show_open(True)

    def show_open(self, is_open: bool) -> None:
        """Whether the server listens."""
        self._icon.show_icon("server", "ok" if is_open else "mute")
        if is_open:
            self.server.setText(
                self.tr("Session server open on this computer only  ·  Closes with this window")
            )
        else:
            self.server.setText(self.tr("Session server closed"))

    def show_popups(self, count: int) -> None:
        """How many sign-in windows were used."""
        self.popups.setText(
            self.tr("{count} of {most} sign-in windows used").format(count=count, most=MAX_POPUPS)
        )
