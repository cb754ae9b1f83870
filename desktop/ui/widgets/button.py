"""Buttons: primary, secondary, ghost, outline, danger and live; the shortcut stands inside."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon, tone_colours
from desktop.ui.theme import Tokens, theme, tokens

Kind = Literal["primary", "secondary", "ghost", "outline", "danger", "danger_text", "live"]
Size = Literal[24, 28, 32, 36]

_PADS: dict[int, int] = {36: 14, 32: 12, 28: 10, 24: 8}
_ICON, _GAP, _CHEVRON = 16, 8, 14


@dataclass(frozen=True, slots=True)
class _Dress:
    fg: QColor
    ground: QColor | None
    hover: QColor | None
    border: QColor | None = None


def _dress(kind: Kind, t: Tokens) -> _Dress:
    return {
        "primary": lambda: _Dress(t.on_accent, t.accent, t.accent_hover),
        "secondary": lambda: _Dress(t.text, t.fill, t.fill_hover),
        "ghost": lambda: _Dress(t.text2, None, t.fill),
        "outline": lambda: _Dress(t.text, t.surface, t.hover, t.control),
        "danger": lambda: _Dress(t.on_accent, t.bad_fill, t.bad_fill_hover),
        "danger_text": lambda: _Dress(t.bad, None, t.bad_bg),
        "live": lambda: _Dress(t.on_accent, t.live_fill, t.live_fill_hover),
    }[kind]()


class Button(QPushButton):
    """A button with a verb on it. `key` is shown, not bound: the action that owns the shortcut binds it."""

    def __init__(
        self,
        text: str = "",
        kind: Kind = "secondary",
        *,
        icon: str = "",
        key: str = "",
        size: Size = 32,
        chevron: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: Kind = kind
        self._icon, self._key, self._size, self._chevron = icon, key, size, chevron
        self._words = ""
        self._menu: Callable[[], QMenu] | None = None
        self._tone = ""
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(size)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 6)
        self.setText(text)
        theme().changed.connect(self.update)

    def setText(self, text: str) -> None:
        """Other words; an ampersand in them is an ampersand."""
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._resize()

    def text(self) -> str:
        """The words on it."""
        return self._words

    def set_kind(self, kind: Kind) -> None:
        """Another kind."""
        self._kind = kind
        self.update()

    def set_tone(self, tone: str) -> None:
        """Words and icon of a ghost button in a tone, as on a banner of that tone."""
        self._tone = tone
        self.update()

    def set_icon(self, icon: str) -> None:
        """Another icon; empty for none."""
        self._icon = icon
        self._resize()

    def set_key(self, key: str) -> None:
        """Another shortcut shown; empty for none."""
        self._key = key
        self._resize()

    def set_menu(self, make: Callable[[], QMenu]) -> None:
        """A click pops up what `make` returns, below the button (never with a loop of its own)."""
        if self._menu is None:
            self.clicked.connect(self._pop_up)
        self._menu = make

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * _PADS[self._size], self._size)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        dress = _dress(self._kind, tokens())
        fg = tone_colours(self._tone)[0] if self._tone else dress.fg
        if not self.isEnabled():
            fg = tokens().text3
        self._paint_ground(painter, dress)
        left = (self.width() - self._content_width()) // 2
        if self._icon:
            paint_icon(painter, QRect(left, 0, _ICON, self.height()), self._icon, fg, _ICON)
            left += _ICON + _GAP
        left = self._paint_words(painter, left, self._words, "button", fg)
        if self._key:
            self._paint_words(painter, left, self._key, "key", self._key_colour(fg))
        if self._chevron:
            paint_icon(painter, QRect(left, 0, _CHEVRON, self.height()), "chevron-down", fg, _CHEVRON)

    def _paint_ground(self, painter: QPainter, dress: _Dress) -> None:
        is_lit = self.isEnabled() and (self.underMouse() or self.isDown())
        ground = dress.hover if is_lit else dress.ground
        border = dress.border
        if not self.isEnabled() and dress.ground is not None:
            ground, border = tokens().fill, None
        if ground is not None:
            paint_box(painter, QRectF(self.rect()), 6, ground, border)

    def _paint_words(self, painter: QPainter, left: int, text: str, role: fonts.Role, colour: QColor) -> int:
        width = fonts.text_width(text, role)
        paint_elided(painter, QRect(left, 0, width, self.height()), text, role, colour)
        return left + width + _GAP

    def _key_colour(self, fg: QColor) -> QColor:
        return tokens().text2 if self.isEnabled() and self._kind in {"secondary", "outline", "ghost"} else fg

    def _content_width(self) -> int:
        parts = [_ICON] if self._icon else []
        parts += [fonts.text_width(self._words, "button")] if self._words else []
        parts += [fonts.text_width(self._key, "key")] if self._key else []
        parts += [_CHEVRON] if self._chevron else []
        return sum(parts) + _GAP * max(0, len(parts) - 1)

    def _resize(self) -> None:
        self.updateGeometry()
        self.update()

    def _pop_up(self) -> None:
        if self._menu is not None:
            self._menu().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


class IconButton(QPushButton):
    """A square button with an icon alone; `name` is what it does, for the tooltip and for screen readers."""

    def __init__(
        self,
        icon: str,
        name: str,
        *,
        key: str = "",
        size: Size = 32,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._icon_size = 16 if size >= 28 else 14
        self.setAutoDefault(False)
        self.setCheckable(checkable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(size, size)
        self.setProperty("ring_radius", 6)
        self.set_name(name, key)
        theme().changed.connect(self.update)

    def set_name(self, name: str, key: str = "") -> None:
        """What it does, and the shortcut that does the same."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {key}" if key else name)

    def set_icon(self, icon: str) -> None:
        """Another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            paint_box(painter, QRectF(self.rect()), 6, t.fill)
        elif self.isChecked():
            paint_box(painter, QRectF(self.rect()), 6, t.selected)
        colour = t.accent_text if self.isChecked() else t.text2 if self.isEnabled() else t.text3
        paint_icon(painter, self.rect(), self._icon, colour, self._icon_size)
