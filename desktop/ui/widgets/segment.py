"""A segmented switch: one of a few, each a radio button to keys and screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens

_PAD, _RIM, _HEIGHT, _ICON = 12, 2, 28, 16


class _Part(QRadioButton):
    def __init__(self, value: str, text: str, icon: str) -> None:
        super().__init__(text)
        self.value = value
        self._icon = icon
        self.setAccessibleName(text)
        self.setToolTip(text if icon else "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT - 2 * _RIM)
        self.setProperty("ring_radius", 5)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        content = _ICON if self._icon else fonts.text_width(self.text(), "chip")
        return QSize(content + 2 * _PAD, _HEIGHT - 2 * _RIM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        if self.isChecked():
            paint_box(painter, QRectF(self.rect()), 5, t.surface, t.line2)
        elif self.underMouse() and self.isEnabled():
            paint_box(painter, QRectF(self.rect()), 5, t.fill_hover)
        colour = t.text if self.isChecked() else t.text2 if self.isEnabled() else t.text3
        if self._icon:
            paint_icon(painter, self.rect(), self._icon, colour, _ICON)
        else:
            centre = Qt.AlignmentFlag.AlignCenter
            paint_elided(painter, self.rect(), self.text(), "chip", colour, align=centre)


class Segment(QWidget):
    """`options` are (value, words) or (value, words, icon); with an icon the words are its tooltip."""

    changed = Signal(str)
    """A person chose this value."""

    def __init__(
        self,
        name: str,
        options: Sequence[tuple[str, str] | tuple[str, str, str]],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._parts: dict[str, _Part] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(_RIM, _RIM, _RIM, _RIM)
        row.setSpacing(0)
        for value, text, *icon in options:
            part = _Part(value, text, icon[0] if icon else "")
            self._parts[value] = part
            self._group.addButton(part)
            row.addWidget(part)
        self.set_value(options[0][0])
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group.buttonToggled.connect(self._tell)
        theme().changed.connect(self.update)

    def value(self) -> str:
        """The value chosen."""
        return next(value for value, part in self._parts.items() if part.isChecked())

    def set_value(self, value: str) -> None:
        """Chooses a value without telling. Raises KeyError for one that is not offered."""
        self._group.blockSignals(True)
        self._parts[value].setChecked(True)
        self._group.blockSignals(False)

    def part(self, value: str) -> QRadioButton:
        """The button of a value, to disable it or to give it a tooltip."""
        return self._parts[value]

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(QPainter(self), QRectF(self.rect()), 6, tokens().fill)

    def _tell(self, part: _Part, is_checked: bool) -> None:
        if is_checked:
            self.changed.emit(part.value)
