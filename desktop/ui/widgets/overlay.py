"""A widget that lies over all of another one and lets the mouse through."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget


class Overlay(QWidget):
    """Keeps the size of its parent and stays on top; subclasses paint."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        over.installEventFilter(self)
        self.setGeometry(over.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self.cover()
        return super().eventFilter(watched, event)

    def cover(self) -> None:
        """Takes the parent's size again and comes to the top."""
        self.setGeometry(self._over.rect())
        self.raise_()
