"""An icon that stands still, and an icon with a sentence beside it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.paint import paint_icon
from desktop.ui.theme import theme
from desktop.ui.widgets.label import Colour, Label, colour_of


class Icon(QWidget):
    """An icon that stands still, in a token colour; the word beside it speaks for it."""

    def __init__(self, name: str, colour: Colour, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._size = name, size
        self._colour: Colour = colour
        self.setFixedSize(size, size)
        theme().changed.connect(self.update)

    def show_icon(self, name: str, colour: Colour) -> None:
        """Another icon."""
        self._name, self._colour = name, colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(
            painter, QRect(0, 0, self._size, self._size), self._name, colour_of(self._colour), self._size
        )


class IconLine(QWidget):
    """An icon and a sentence that wraps beside it."""

    def __init__(
        self, icon: str, text: str = "", colour: Colour = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.icon = Icon(icon, colour, 14)
        self.label = Label(text, "second", colour, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignTop)

    def show_line(self, icon: str, text: str, colour: Colour, *, icon_colour: Colour | None = None) -> None:
        """Another icon, sentence and colour; an empty sentence hides the line."""
        self.icon.show_icon(icon, icon_colour or colour)
        self.label.set_colour(colour)
        self.label.setText(text)
        self.setVisible(bool(text))
