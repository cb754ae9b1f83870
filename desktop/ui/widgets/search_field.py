"""The search field of a page or a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import tokens
from desktop.ui.widgets.line_edit import LineEdit

_CARET = 2  # px between the caret and what is offered


class SearchField(LineEdit):
    """Type to find. Esc clears first; with nothing left to clear it emits `left`: the list takes over.

    `stepped_down` is emitted on the Down key: the person wants to go on into the list. What `offer` was given
    stands faintly behind the caret: Right at the end takes it, Alt+Down and Alt+Up go through the others.
    """

    stepped_down = Signal()

    def __init__(
        self, name: str, *, placeholder: str = "", keys: str = "Ctrl+F", parent: QWidget | None = None
    ) -> None:
        self._offered: tuple[str, ...] = ()
        self._at = 0
        super().__init__(
            name, placeholder=placeholder, icon="search", keys=keys, clears_on_escape=True, parent=parent
        )

    @property
    def offered(self) -> str:
        """The whole text that Right would make; an empty one for nothing."""
        is_at_end = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        return self._offered[self._at] if self._offered and is_at_end else ""

    def offer(self, texts: Sequence[str]) -> None:
        """Whole texts that what is typed may become, the likeliest first; each begins with it."""
        if tuple(texts) != self._offered:
            self._offered, self._at = tuple(texts), 0
            self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, offered = event.key(), self.offered
        is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if offered and is_alt and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            self._at = (self._at + step) % len(self._offered)
            self._tell()
        elif (
            offered
            and key == Qt.Key.Key_Right
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.setText(offered)
        elif key == Qt.Key.Key_Down:
            self.stepped_down.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        rest = self.offered[len(self.text()) :] if self.hasFocus() else ""
        if rest:
            painter = QPainter(self)
            painter.setPen(tokens().text3)
            place = self.rect().adjusted(self.cursorRect().center().x() + _CARET, 0, 0, 0)
            shown = QFontMetricsF(self.font()).elidedText(rest, Qt.TextElideMode.ElideRight, place.width())
            painter.setFont(self.font())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _tell(self) -> None:
        offered = self._offered[self._at] if self._offered else ""
        words = self.tr("Right arrow completes to {text}").format(text=offered) if offered else ""
        self.setAccessibleDescription(words)
        self.update()
