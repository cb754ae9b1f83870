"""Text on a page: plain text in a role of type and a token colour."""

from typing import Literal, cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui import fonts
from desktop.ui.paint import elided, paint_elided
from desktop.ui.theme import theme, tokens

Colour = Literal["text", "text2", "text3", "accent_text", "ok", "warn", "bad", "mute", "info", "live", "test"]

_TALL = 100_000


def colour_of(name: Colour) -> QColor:
    """The token's colour now."""
    return cast(QColor, getattr(tokens(), name))


class Label(QLabel):
    """A label; what it shows is never taken for markup. `selectable` lets its text be copied."""

    def __init__(
        self,
        text: str = "",
        role: fonts.Role = "body",
        colour: Colour = "text",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._colour: Colour = colour
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(fonts.font(role))
        self.setWordWrap(wrap)
        if selectable:
            keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | keys)
        self._recolour()
        theme().changed.connect(self._recolour)

    def setText(self, text: str) -> None:
        """Shows another text."""
        super().setText(text)
        self._keep_all_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_all_lines()

    def changeEvent(self, event: QEvent) -> None:
        """A widget that gets another parent is given the colours it had under the style sheet before."""
        super().changeEvent(event)
        is_colour = event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}
        if is_colour and self.palette().color(QPalette.ColorRole.WindowText) != colour_of(self._colour):
            self._recolour()

    def set_colour(self, colour: Colour) -> None:
        """Another token colour."""
        self._colour = colour
        self._recolour()

    def _keep_all_lines(self) -> None:
        # A tight layout takes a wrapped label's last line away rather than that of its neighbours.
        if not self.wordWrap():
            return
        room = QRect(
            0, 0, self.width(), _TALL
        )  # not heightForWidth: it never falls below the minimum set here
        needed = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour_of(self._colour))
        palette.setColor(QPalette.ColorRole.Text, colour_of(self._colour))
        self.setPalette(palette)


class ElidedLabel(QWidget):
    """One line that shortens with … and then has the whole text as its tooltip."""

    def __init__(
        self,
        text: str = "",
        role: fonts.Role = "body",
        colour: Colour = "text",
        *,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._mode = text, mode
        self._role: fonts.Role = role
        self._colour: Colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Shows another text; the same again costs nothing."""
        if text == self._text and self.accessibleName() == text:
            return
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._hint()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(fonts.text_width(self._text, self._role), fonts.line_height(self._text, self._role))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(24, whole.width()), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hint()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_elided(painter, self.rect(), self._text, self._role, colour_of(self._colour), self._mode)

    def _hint(self) -> None:
        shown = elided(self._text, self.width(), self._role, self._mode)
        self.setToolTip("" if shown == self._text else self._text)
