"""A small button that stays down: two letters for an option of a search."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.paint import paint_box, paint_elided
from desktop.ui.theme import theme, tokens

_SIDE = 28


class ToggleButton(QPushButton):
    """`letters` stand on it, `name` is what it means; `key` is shown in the tooltip, not bound."""

    def __init__(self, letters: str, name: str, *, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = letters
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(_SIDE, _SIDE)
        self.setProperty("ring_radius", 6)
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}" if key else name)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, t = QPainter(self), tokens()
        if self.isChecked():
            paint_box(painter, QRectF(self.rect()), 6, t.selected, t.accent)
        elif self.underMouse():
            paint_box(painter, QRectF(self.rect()), 6, t.fill)
        colour = t.accent_text if self.isChecked() else t.text2
        paint_elided(
            painter, self.rect(), self._letters, "mono_strong", colour, align=Qt.AlignmentFlag.AlignCenter
        )
