"""Settings: whether the desktop tells of a long job that ended while one was elsewhere."""

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.toggle import Check


class NotificationSection(Section):
    """One switch; `changed` carries its new state."""

    changed = Signal(bool)

    def __init__(self, is_on: bool) -> None:
        about = _text("They hold counts and nothing else: no names, no keys.")
        super().__init__(_text("Notifications"), about)
        words = _text("Tell when a long job has ended while this window was not in front")
        self.switch = Check(words)
        self.switch.setObjectName("notify_of_jobs")
        self.switch.setToolTip(_text("Verify, loading, export, deleting, fetching all pages"))
        self.switch.setChecked(is_on)
        self.switch.toggled.connect(self.changed)
        self.content.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)


def _text(words: str) -> str:
    return QCoreApplication.translate("NotificationSection", words)
