"""The rail at the left, 80 px: one item a page, icon over word."""

from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from desktop.ui import fonts
from desktop.ui.paint import paint_box, paint_elided, paint_icon
from desktop.ui.theme import theme, tokens

_WIDTH, _ITEM_WIDTH, _ITEM_HEIGHT, _ICON, _BADGE = 80, 72, 58, 24, 16
_CENTRE = Qt.AlignmentFlag.AlignCenter


class NavItem(QPushButton):
    """One page's button."""

    def __init__(self, id_: str, text: str, icon: str, key: str = "") -> None:
        super().__init__(text)
        self.id = id_
        self._icon, self._key, self._badge = icon, key, ""
        self.is_being_clicked = False
        self.setObjectName(f"nav_{id_}")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_ITEM_HEIGHT)
        self.setProperty("ring_radius", 8)
        self.set_words(text)
        theme().changed.connect(self.update)

    def set_words(self, text: str) -> None:
        """The page's name."""
        self.setText(text)
        self.setAccessibleName(f"{text} {self._badge}".strip())
        self.setToolTip(f"{text}  {self._key}" if self._key else text)
        self.update()

    def set_badge(self, count: int) -> None:
        """A number on the icon, for what needs attention; 0 for none."""
        self._badge = str(count) if 0 < count < 100 else "99+" if count else ""
        self.set_words(self.text())

    def nextCheckState(self) -> None:
        """In a click, which is told by itself; a screen reader toggles a button and clicks nothing."""
        self.is_being_clicked = True
        super().nextCheckState()
        self.is_being_clicked = False

    def sizeHint(self) -> QSize:
        return QSize(max(_ITEM_WIDTH, fonts.text_width(self.text(), "rail_strong") + 4), _ITEM_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        t = tokens()
        if self.isChecked():
            paint_box(painter, QRectF(self.rect()), 8, t.selected)
        elif self.underMouse():
            paint_box(painter, QRectF(self.rect()), 8, t.fill)
        colour = t.accent_text if self.isChecked() else t.text2
        words = QRect(0, 36, self.width(), 17)
        paint_icon(painter, QRect(0, 9, self.width(), _ICON), self._icon, colour, _ICON)
        role = "rail_strong" if self.isChecked() else "rail"
        paint_elided(painter, words, self.text(), role, colour, align=_CENTRE)
        if self._badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        t = tokens()
        width = max(_BADGE, fonts.text_width(self._badge, "env") + 8)
        box = QRect(self.width() // 2 + 6, 6, width, _BADGE)
        paint_box(painter, QRectF(box), _BADGE / 2, t.bad_fill)
        paint_elided(painter, box, self._badge, "env", t.on_accent, align=_CENTRE)


class NavRail(QWidget):
    """Items exclude each other; Tab reaches the chosen one, arrow keys move on and choose."""

    chosen = Signal(str)
    """A person chose this page."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDTH)
        self._items: dict[str, NavItem] = {}
        self._is_told = True
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(2)

    def add_item(self, id_: str, text: str, icon: str, key: str = "") -> NavItem:
        """One more page; the first is chosen at first."""
        item = NavItem(id_, text, icon, key)
        item.setChecked(not self._items)
        self._items[id_] = item
        self._group.addButton(item)
        self._column.addWidget(item)
        self.fit()
        item.toggled.connect(partial(self._toggled, item))
        item.clicked.connect(lambda: self.chosen.emit(id_))
        return item

    def fit(self) -> None:
        """80 px, or as wide as the longest word needs in the system's font; call it after renaming items."""
        widest = max(item.sizeHint().width() for item in self._items.values())
        self.setFixedWidth(max(_WIDTH, widest + 8))

    def add_spacer(self) -> None:
        """What follows stands at the bottom."""
        self._column.addStretch(1)

    def set_current(self, id_: str) -> None:
        """Marks a page as chosen without telling. Raises KeyError for an unknown one."""
        self._is_told = False
        self._items[id_].setChecked(True)
        self._is_told = True

    def current(self) -> str:
        """The id of the chosen page; empty when there is none."""
        return next((id_ for id_, item in self._items.items() if item.isChecked()), "")

    def item(self, id_: str) -> NavItem:
        """The item of a page. Raises KeyError for an unknown one."""
        return self._items[id_]

    def _toggled(self, item: NavItem, is_on: bool) -> None:
        if is_on and self._is_told and not item.is_being_clicked:
            self.chosen.emit(item.id)
