"""A banner over a page: what, why, and one thing to do; at most one a page."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.paint import paint_box, tone_colours
from desktop.ui.theme import theme
from desktop.ui.widgets.action import Action
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_line import Icon
from desktop.ui.widgets.label import Label

BannerTone = Literal["warn", "bad", "info", "ok"]

_ICONS: dict[BannerTone, str] = {"warn": "triangle", "bad": "octagon-x", "info": "info", "ok": "check-circle"}
_HEIGHT = 44


class Banner(QWidget):
    """Hidden until `show_banner`. `radius` 0 for a banner that spans a panel's whole width."""

    acted = Signal(str)
    """The id of the action that was asked for."""

    def __init__(self, *, radius: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._radius = radius
        self._tone: BannerTone = "warn"
        self._button: Button | None = None
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._icon = Icon("triangle", "warn", 18)
        self.title = Label("", "strong", "warn")
        self.sentence = Label("", "body", wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 10, 6)
        self._row.setSpacing(10)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.title)
        self._row.addWidget(self.sentence, 1)
        theme().changed.connect(self.update)
        self.hide()

    def show_banner(
        self, tone: BannerTone, title: str, text: str, action: Action | None = None, *, icon: str = ""
    ) -> None:
        """Shows what (title), why (text) and one action."""
        self._tone = tone
        self._icon.show_icon(icon or _ICONS[tone], tone)
        self.title.set_colour(tone)
        self.title.setText(title)
        self.sentence.setText(text)
        self._offer(action)
        self.setAccessibleName(f"{title} {text}")
        self.show()
        self.update()
        announce(self, f"{title} {text}")

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_box(QPainter(self), QRectF(self.rect()), self._radius, tone_colours(self._tone)[1])

    def _offer(self, action: Action | None) -> None:
        if self._button is not None:
            self._row.removeWidget(self._button)
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        if action is None:
            return
        self._button = action.button()
        if action.kind == "ghost":
            self._button.set_tone(self._tone)
        self._button.clicked.connect(lambda: self.acted.emit(action.id))
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._button.show()
