"""A facet above a table: pressed, it filters; it may tell a count, or open a menu."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.models import ages
from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon, tone_colours
from desktop.ui.theme import theme, tokens

_HEIGHT, _PAD, _GAP, _ICON = 28, 10, 6, 14


class Facet(QPushButton):
    """Checkable unless it opens a menu. The icon wears its tone, the word stays neutral."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        tone: str = "mute",
        count: int | None = None,
        menu: Callable[[], QMenu] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._icon, self._menu = text, icon, menu
        self._tone: str = tone
        self._count, self._number = "", count
        self.setAutoDefault(False)
        self.setCheckable(menu is None)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 6)
        self.set_count(count)
        if menu is not None:
            self.clicked.connect(self._pop_up)
        theme().changed.connect(self.update)

    def set_count(self, count: int | None) -> None:
        """The number beside the word; None for none."""
        self._number = count
        self._count = "" if count is None else ages.number(count)
        self.setAccessibleName(f"{self._words} {self._count}".strip())
        self.updateGeometry()
        self.update()

    def set_words(self, text: str) -> None:
        """Other words, such as the choice made in the menu."""
        self._words = text
        self.set_count(self._number)

    def sizeHint(self) -> QSize:
        parts = [fonts.text_width(self._words, "chip")]
        parts += [_ICON] if self._icon else []
        parts += [fonts.text_width(self._count, "chip", True)] if self._count else []
        parts += [_ICON] if self._menu is not None else []
        return QSize(sum(parts) + _GAP * (len(parts) - 1) + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        if self.isChecked():
            paint_box(painter, QRectF(self.rect()), 6, t.selected, t.accent)
        else:
            is_lit = self.isEnabled() and (self.underMouse() or self.isDown())
            paint_box(painter, QRectF(self.rect()), 6, t.fill_hover if is_lit else t.fill)
        left = (self.width() - self.sizeHint().width()) // 2 + _PAD
        if self._icon:
            colour = tone_colours(self._tone)[0]
            paint_icon(painter, QRect(left, 0, _ICON, _HEIGHT), self._icon, colour, _ICON)
            left += _ICON + _GAP
        word = t.accent_text if self.isChecked() else t.text if self.isEnabled() else t.text3
        width = fonts.text_width(self._words, "chip")
        paint_elided(painter, QRect(left, 0, width, _HEIGHT), self._words, "chip", word)
        left += width + _GAP
        if self._count:
            number = t.accent_text if self.isChecked() else t.text2
            rest = QRect(left, 0, self.width() - left, _HEIGHT)
            paint_elided(painter, rest, self._count, "chip", number, tabular=True)
        if self._menu is not None:
            paint_icon(painter, QRect(left, 0, _ICON, _HEIGHT), "chevron-down", t.text2, _ICON)

    def _pop_up(self) -> None:
        if self._menu is not None:
            self._menu().popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
