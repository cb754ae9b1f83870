"""A line to type into: 32 px, border 3:1, icon and key caps inside where wanted."""

from PySide6.QtCore import QEvent, QKeyCombination, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_icon
from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.key_cap import caps_width, paint_caps

HEIGHT = 32
_ICON_LEFT, _ICON, _PAD = 10, 16, 8
_PALETTE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K)


class LineEdit(QLineEdit):
    """A line edit in the look; `name` is its accessible name, because a placeholder gives none."""

    left = Signal()
    """Esc was pressed with nothing to clear, or in a field that Esc does not clear."""

    def __init__(
        self,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        keys: str = "",
        mono: bool = False,
        clears_on_escape: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._keys, self._clears = icon, keys, clears_on_escape
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(fonts.font("mono" if mono else "body"))
        self.setFixedHeight(HEIGHT)
        self.setProperty("ring_radius", 6)
        before = _ICON_LEFT + _ICON + _PAD - 11 if icon else 0  # 11: the padding of the style sheet
        self.setTextMargins(before, 0, caps_width(keys) if keys else 0, 0)
        theme().changed.connect(self.update)

    def set_error(self, is_wrong: bool) -> None:
        """Red border or not."""
        if bool(self.property("error")) is is_wrong:
            return
        self.setProperty("error", is_wrong)
        self.style().unpolish(self)
        self.style().polish(self)

    def event(self, event: QEvent) -> bool:
        # Qt would delete to the end of the line with it, and the palette opens from every field.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.keyCombination() == _PALETTE:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._clears and self.text():
            self.clear()
        else:
            self.left.emit()
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._icon and not self._keys:
            return
        painter = QPainter(self)
        if self._icon:
            place = QRect(_ICON_LEFT, 0, _ICON, self.height())
            paint_icon(painter, place, self._icon, tokens().text2, _ICON)
        if self._keys:
            width = caps_width(self._keys)
            paint_caps(painter, QRect(self.width() - 6 - width, 0, width, self.height()), self._keys)
