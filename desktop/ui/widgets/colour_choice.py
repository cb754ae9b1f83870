"""A workspace's colour: one of eight, each a radio button to keys and screen readers."""

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from desktop.domain.workspace import COLOURS
from desktop.ui.paint import paint_box, paint_icon
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.workspace_switch import workspace_ground

_SIZE = 28


def _word(colour: str) -> str:
    words = {
        "teal": QCoreApplication.translate("ColourChoice", "Teal"),
        "indigo": QCoreApplication.translate("ColourChoice", "Indigo"),
        "green": QCoreApplication.translate("ColourChoice", "Green"),
        "amber": QCoreApplication.translate("ColourChoice", "Amber"),
        "rose": QCoreApplication.translate("ColourChoice", "Rose"),
        "violet": QCoreApplication.translate("ColourChoice", "Violet"),
        "slate": QCoreApplication.translate("ColourChoice", "Slate"),
        "sky": QCoreApplication.translate("ColourChoice", "Sky"),
    }
    return words[colour]


class _Swatch(QRadioButton):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = colour
        self.setObjectName(f"colour_{colour}")
        self.setAccessibleName(_word(colour))
        self.setToolTip(_word(colour))
        self.setFixedSize(_SIZE, _SIZE)
        self.setProperty("ring_radius", 6)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        paint_box(painter, QRectF(self.rect()), 6, workspace_ground(self.colour))
        if self.isChecked():
            paint_icon(painter, self.rect(), "check", t.app if theme().is_dark else QColor(t.on_accent), 16)


class ColourChoice(QWidget):
    """Eight swatches in a row."""

    changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._swatches = {colour: _Swatch(colour) for colour in COLOURS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for swatch in self._swatches.values():
            self._group.addButton(swatch)
            row.addWidget(swatch, 0, Qt.AlignmentFlag.AlignVCenter)
            swatch.toggled.connect(self._tell)

    def value(self) -> str:
        """The colour chosen; the first while none is."""
        return next((name for name, swatch in self._swatches.items() if swatch.isChecked()), COLOURS[0])

    def set_value(self, colour: str) -> None:
        """Chooses a colour; an unknown one chooses the first."""
        self._swatches.get(colour, self._swatches[COLOURS[0]]).setChecked(True)

    def _tell(self, is_on: bool) -> None:
        if is_on:
            self.changed.emit(self.value())
