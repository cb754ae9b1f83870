"""Settings: support mode's passphrase, and the audit log."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.models.settings.support_mode_view import SupportView
from desktop.ui.actions import shortcut
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import IconLine


class SecuritySection(Section):
    """Follows support mode."""

    passphrase_asked = Signal()
    support_asked = Signal()
    audit_asked = Signal()

    def __init__(self, view: SupportView) -> None:
        about = _text(
            "In support mode everything that writes is refused: requests other than GET and HEAD, "
            "connecting, deleting, tags, keys and workspaces. Reading and verifying work. {keys} turns it on."
        )
        super().__init__(_text("Security"), about.format(keys=shortcut("support_mode")))
        self._view = view
        self.state = IconLine("unlock", "", "mute")
        self.state.setObjectName("support_state")
        self.toggle = Button("", size=28)
        self.toggle.setObjectName("toggle_support")
        self.passphrase = Button("", size=28)
        self.passphrase.setObjectName("set_passphrase")
        self.audit = Button(_text("Show the audit log"), icon="list", size=28)
        self.audit.setObjectName("show_audit")
        self.audit.setToolTip(_text("What was done here, by whom, to what, with what outcome"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.toggle, self.passphrase, self.audit):
            row.addWidget(button)
        row.addStretch()
        self.content.addWidget(self.state)
        self.content.addLayout(row)
        self.toggle.clicked.connect(self.support_asked)
        self.passphrase.clicked.connect(self.passphrase_asked)
        self.audit.clicked.connect(self.audit_asked)
        view.changed.connect(self.refresh)
        view.ticked.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows it as it is now."""
        view = self._view
        if view.is_on:
            self.state.show_line("lock", _text("Support mode is on"), "warn")
        elif view.is_left:
            self.state.show_line("unlock", view.words, "warn")
        else:
            self.state.show_line("unlock", _text("Support mode is off"), "mute")
        self.toggle.setText(_text("Leave support mode") if view.is_on else _text("Turn on support mode"))
        words = _text("Change the passphrase") if view.has_passphrase else _text("Set a passphrase")
        self.passphrase.setText(words)


def _text(words: str) -> str:
    return QCoreApplication.translate("SecuritySection", words)
