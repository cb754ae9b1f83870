"""The search field of a page or a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.line_edit import LineEdit


class SearchField(LineEdit):
    """Type to find. Esc clears first; with nothing left to clear it emits `left`: the list takes over.

    `stepped_down` is emitted on the Down key: the person wants to go on into the list.
    """

    stepped_down = Signal()

    def __init__(
        self, name: str, *, placeholder: str = "", keys: str = "Ctrl+F", parent: QWidget | None = None
    ) -> None:
        super().__init__(
            name, placeholder=placeholder, icon="search", keys=keys, clears_on_escape=True, parent=parent
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.stepped_down.emit()
            return
        super().keyPressEvent(event)
