"""Settings: when the window locks by itself."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.actions import shortcut
from desktop.ui.pages.settings.section import Section
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segment import Segment

_MINUTES = (0, 5, 15, 60)


class LockSection(Section):
    """A choice of minutes; `changed` carries the one chosen, 0 for never."""

    changed = Signal(int)

    def __init__(self, minutes: int) -> None:
        about = _text(
            "Locking takes the key out of memory, closes AuthKit windows and the developer endpoint, and "
            "hides everything. It happens when the screen locks or the computer sleeps, where the system "
            "tells, and with {keys}. What you typed stays."
        )
        super().__init__(_text("Lock"), about.format(keys=shortcut("lock")))
        never = _text("Never")
        some = _text("{minutes} min")
        options = [(str(each), some.format(minutes=each) if each else never) for each in _MINUTES]
        if minutes not in _MINUTES:  # set by hand in the file
            options.append((str(minutes), some.format(minutes=minutes)))
        self.choice = Segment(_text("Lock without input after"), options)
        self.choice.setObjectName("lock_after")
        self.choice.set_value(str(minutes))
        self.choice.changed.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Label(_text("Also without input for"), "body", "text2"))
        row.addWidget(self.choice)
        row.addStretch()
        self.content.addLayout(row)

    def _choose(self, value: str) -> None:
        self.changed.emit(int(value))


def _text(words: str) -> str:
    return QCoreApplication.translate("LockSection", words)
