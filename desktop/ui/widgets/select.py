"""A drop-down list in the look."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens

_PAD, _CHEVRON, _GAP, _HEIGHT = 12, 14, 8, 32


class Select(QComboBox):
    """A drop-down list. `name` is said by screen readers beside the current value."""

    def __init__(self, name: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        # Qt gives the current text as the accessible name, so what the list is for goes into the description.
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(fonts.font("body"))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 6)
        theme().changed.connect(self.update)

    def add_option(self, text: str, value: str) -> None:
        """One more choice; `value` is what `value()` gives back."""
        self.addItem(text, value)
        self.updateGeometry()

    def value(self) -> str:
        """The chosen value; empty when there is none."""
        found = self.currentData()
        return found if isinstance(found, str) else self.currentText()

    def set_value(self, value: str) -> None:
        """Chooses a value; one that is not offered changes nothing."""
        at = self.findData(value)
        if at >= 0:
            self.setCurrentIndex(at)

    def sizeHint(self) -> QSize:
        widths = [fonts.text_width(self.itemText(at), "body") for at in range(min(self.count(), 100))]
        icon = 16 + _GAP if self._icon else 0
        return QSize(2 * _PAD + icon + max(widths, default=40) + _GAP + _CHEVRON, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(96, self.sizeHint().width()), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        ground = t.surface if self.isEnabled() else t.sunken
        paint_box(painter, QRectF(self.rect()), 6, ground, t.control if self.isEnabled() else t.line2)
        left, colour = _PAD, t.text if self.isEnabled() else t.text3
        if self._icon:
            paint_icon(painter, QRect(left, 0, 16, self.height()), self._icon, t.text2, 16)
            left += 16 + _GAP
        right = self.width() - _PAD - _CHEVRON
        words = QRect(left, 0, max(0, right - _GAP - left), self.height())
        text = self.currentText() or self.placeholderText()
        paint_elided(painter, words, text, "body", colour if self.currentText() else t.text3)
        paint_icon(painter, QRect(right, 0, _CHEVRON, self.height()), "chevron-down", t.text2, _CHEVRON)
