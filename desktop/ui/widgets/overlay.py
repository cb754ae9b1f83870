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
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())  # and stays where it is among others: two sheets keep order
        elif event.type() == QEvent.Type.Show and not self._is_on_top:
            self.cover()
        return super().eventFilter(watched, event)

    @property
    def _is_on_top(self) -> bool:
        """Whether nothing but other overlays lies over it."""
        siblings = [each for each in self._over.children() if isinstance(each, QWidget)]
        return all(isinstance(each, Overlay) for each in siblings[siblings.index(self) :])

    def cover(self) -> None:
        """Takes the parent's size again and comes to the top."""
        self.setGeometry(self._over.rect())
        self.raise_()
