"""The palette's box in the top bar: looks like a field, opens the palette."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.paint import paint_elided, paint_icon
from desktop.ui.theme import tokens
from desktop.ui.widgets.key_cap import caps_width, paint_caps
from desktop.ui.widgets.top_button import TopButton

_WIDTH, _LEAST_WIDTH, KEYS = 340, 180, "Ctrl+K"


class PaletteBox(TopButton):
    """A click is as good as Ctrl+K."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, "", parent)
        self.setObjectName("palette_box")
        self.setMinimumWidth(_LEAST_WIDTH)  # gives way in a narrow window
        self.setMaximumWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def paint_inner(self, painter: QPainter, rect: QRect) -> None:
        paint_icon(painter, QRect(rect.left(), 0, 16, self.height()), "search", tokens().text2, 16)
        caps = caps_width(KEYS)
        paint_caps(painter, QRect(rect.right() - caps, 0, caps + 1, self.height()), KEYS)
        words = rect.adjusted(24, 0, -caps - 8, 0)
        paint_elided(painter, words, self.tr("Search or run a command"), "body", tokens().text3)

    def _name(self) -> None:
        words = self.tr("Search or run a command")
        self.setAccessibleName(words)
        self.setToolTip(f"{words}  {KEYS}")
