"""A workspace's letter on its colour, standing still."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.workspace import Workspace
from desktop.ui.theme import theme
from desktop.ui.widgets.workspace_switch import paint_workspace_mark


class WorkspaceMark(QWidget):
    """The mark; the name beside it speaks for it."""

    def __init__(self, workspace: Workspace, size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setFixedSize(size, size)
        theme().changed.connect(self.update)

    def show_workspace(self, workspace: Workspace) -> None:
        """Another one, or the same in another colour."""
        self._workspace = workspace
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_workspace_mark(QPainter(self), self.rect(), self._workspace)
