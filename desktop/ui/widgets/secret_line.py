"""A line for a secret key: it can be typed and pasted, and neither seen whole nor copied out."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from desktop.domain.secret import Secret
from desktop.ui.paint import paint_elided
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.line_edit import LineEdit

_DOT = "•"
_PREFIX_CHARS, _TAIL_CHARS, _MOST_DOTS = 8, 4, 23
_FEWEST_CHARS = 24  # a shorter text shows dots alone: prefix and tail would be too much of it


def masked(text: str) -> str:
    """Prefix, dots and the last four characters, as in `sk_test_•••4f2a`; dots alone for a short text."""
    if len(text) < _FEWEST_CHARS:
        return _DOT * min(len(text), _MOST_DOTS)
    cut = text.rfind("_", 0, _PREFIX_CHARS) + 1
    dots = _DOT * min(_MOST_DOTS, len(text) - cut - _TAIL_CHARS)
    return text[:cut] + dots + text[-_TAIL_CHARS:]


class SecretLine(LineEdit):
    """Shows dots while typed into, and `sk_test_•••4f2a` once pasted or left.

    Qt's password mode forbids copying, cutting, dragging and reading the text through accessibility.
    """

    def __init__(self, name: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder=placeholder, mono=True, parent=parent)
        self._is_settled = True
        self.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhSensitiveData | hints.ImhNoPredictiveText | hints.ImhHiddenText)
        self.textEdited.connect(self._unsettle)

    def secret(self) -> Secret:
        """What was typed, without outer white space."""
        return Secret(self.text().strip())

    def clear(self) -> None:
        """Takes the key out of the line and of its undo history, where Qt's own way would keep it."""
        self.setText("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cut):
            return  # Qt would copy nothing, and take the text away all the same
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Paste):
            self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._settle()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_settled or not self.text() or self.hasSelectedText():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
        words = QRect(12, 0, self.width() - 24, self.height())
        paint_elided(painter, words, masked(self.text()), "mono", mode=Qt.TextElideMode.ElideMiddle)

    def _settle(self) -> None:
        self._is_settled = True
        self.update()

    def _unsettle(self) -> None:
        self._is_settled = False


class SecretField(Field):
    """A labelled field for a secret key."""

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        beside_label: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.line = SecretLine(label, placeholder=placeholder)
        super().__init__(label, hint=hint, edit=self.line, beside_label=beside_label, parent=parent)

    def secret(self) -> Secret:
        """What was typed, without outer white space."""
        return self.line.secret()
