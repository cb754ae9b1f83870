"""The application object, which macOS tells of links; other systems start the program once more instead."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.app.arguments import SCHEME


class Application(QApplication):
    """Hears what is sent to the application itself; a filter would see every event of every widget."""

    link_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Takes links of our scheme out of what Qt gets."""
        if isinstance(event, QFileOpenEvent) and event.url().scheme() == SCHEME:
            self.link_opened.emit(bytes(event.url().toEncoded().data()).decode("ascii"))
            return True
        return super().event(event)
