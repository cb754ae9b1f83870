"""Key caps: the keys of a shortcut, each in its own little box."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided
from desktop.ui.theme import theme, tokens

CAP_HEIGHT = 20
_GAP, _PAD, _MIN_WIDTH = 4, 5, 20


def split_keys(keys: str) -> list[str]:
    """`Ctrl+Shift+C` as its keys; a plus at the end is the plus key."""
    parts = keys.split("+")
    return [*[part for part in parts if part], *(["+"] if keys.endswith("++") or keys == "+" else [])]


def caps_width(keys: str) -> int:
    """The px that `paint_caps` takes."""
    widths = [_cap_width(key) for key in split_keys(keys)]
    return sum(widths) + _GAP * max(0, len(widths) - 1)


def paint_caps(painter: QPainter, rect: QRect, keys: str) -> None:
    """The caps at the left of the rect, in its middle."""
    t = tokens()
    left, top = rect.left(), rect.top() + (rect.height() - CAP_HEIGHT) // 2
    for key in split_keys(keys):
        box = QRect(left, top, _cap_width(key), CAP_HEIGHT)
        paint_box(painter, QRectF(box), 4, t.sunken, t.line2)
        # A stem of one px falls between two: in a fainter colour it would be under 4.5 : 1.
        paint_elided(painter, box, key, "key", t.text, align=Qt.AlignmentFlag.AlignCenter)
        left += box.width() + _GAP


def _cap_width(key: str) -> int:
    return max(_MIN_WIDTH, fonts.text_width(key, "key") + 2 * _PAD)


class KeyCap(QWidget):
    """The keys of a shortcut such as `Ctrl+K`; tells, and does nothing by itself."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setFixedSize(self.sizeHint())
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(caps_width(self._keys), CAP_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_caps(QPainter(self), self.rect(), self._keys)
