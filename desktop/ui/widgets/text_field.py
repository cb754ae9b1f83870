"""A labelled field of several lines: label, text, hint, and the error below it in a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui import fonts
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line_edit import HEIGHT

_AROUND = 24  # px above and below the lines


class _Lines(QPlainTextEdit):
    submitted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return
        super().keyPressEvent(event)


class TextField(QWidget):
    """Plain text in lines. Enter begins a line, Ctrl+Enter submits, Tab goes on.

    As high as `lines`, and with what is in it up to `most_lines`; one line is as high as a line edit.
    """

    edited = Signal()
    submitted = Signal()

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        lines: int = 2,
        most_lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint, self._error = hint, ""
        self.label = Label(label, "button")
        self.edit = _Lines()
        self.edit.setAccessibleName(label)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setFont(fonts.font("mono"))
        self.edit.setTabChangesFocus(True)
        self.edit.setProperty("ring_radius", 6)
        self.edit.setProperty("low", lines == 1)
        self._lines, self._most_lines = lines, max(lines, most_lines)
        self._fit()
        self.label.setBuddy(self.edit)
        self._below = IconLine("info")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.label, self.edit, self._below):
            column.addWidget(widget)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.edit.textChanged.connect(self._take_edit)
        self.edit.submitted.connect(self.submitted)
        self._show_below()

    def text(self) -> str:
        """What stands in it."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Puts a text in it."""
        self.edit.setPlainText(text)

    @property
    def error(self) -> str:
        """The error shown; empty for none."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Red border, icon and sentence; an empty sentence takes them away. The text stays."""
        if sentence == self._error:
            return
        self._error = sentence
        self.edit.setProperty("error", bool(sentence))
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)
        self._show_below()

    def _take_edit(self) -> None:
        self._fit()
        self.set_error("")
        self.edited.emit()

    def _fit(self) -> None:
        lines = min(max(self._lines, self.edit.blockCount()), self._most_lines)
        around = HEIGHT - self.edit.fontMetrics().lineSpacing() if self._lines == 1 else _AROUND
        self.edit.setFixedHeight(lines * self.edit.fontMetrics().lineSpacing() + around)

    def _show_below(self) -> None:
        self.edit.setAccessibleDescription(self._error or self._hint)
        if self._error:
            self._below.show_line("octagon-x", self._error, "bad")
        else:
            self._below.show_line("info", self._hint, "text2", icon_colour="info")
