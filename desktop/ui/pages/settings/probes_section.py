"""Settings: the probes that Verify sends."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.button import Button


class ProbesSection(Section):
    """Opens the list of them."""

    asked = Signal()

    def __init__(self) -> None:
        about = _text(
            "Verify sends one harmless call to each platform and reads the answer by rules. Look at them, "
            "change them, and add your own."
        )
        super().__init__(_text("Verify"), about)
        self.button = Button(_text("Show the probes"), icon="shield-check", size=28)
        self.button.setObjectName("show_probes")
        self.button.setToolTip(_text("What is sent to each platform, and the rules that read the answer"))
        self.button.clicked.connect(lambda: self.asked.emit())
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch()
        self.content.addLayout(row)


def _text(words: str) -> str:
    return QCoreApplication.translate("ProbesSection", words)
