"""A labelled field: label, line, hint, and the error below it in a sentence; what was typed stays."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.line_edit import LineEdit


class Field(QWidget):
    """A field. `edit` may be a line edit of the caller's own, such as a SecretLine."""

    edited = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        label: str,
        *,
        hint: str = "",
        placeholder: str = "",
        mono: bool = False,
        edit: QLineEdit | None = None,
        beside_label: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Label(label, "button")
        self.edit: QLineEdit = edit or LineEdit(label, placeholder=placeholder, mono=mono)
        self.edit.setAccessibleName(label)
        self.label.setBuddy(self.edit)
        self._below = IconLine("info")
        self._hint, self._error = hint, ""
        self._lay_out(beside_label)
        if beside_label is None:  # Tab would jump over what is beside the label
            self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.edit.textEdited.connect(self._take_edit)
        self.edit.returnPressed.connect(self.submitted)
        self._show_below()

    def text(self) -> str:
        """What stands in it."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Puts a text in it."""
        self.edit.setText(text)

    @property
    def hint(self) -> str:
        """The sentence below while there is no error."""
        return self._hint

    def set_hint(self, hint: str) -> None:
        """A sentence below the field, shown while there is no error."""
        self._hint = hint
        self._show_below()

    @property
    def error(self) -> str:
        """The error shown; empty for none."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Red border, icon and sentence; an empty sentence takes them away. The text stays."""
        self._error = sentence
        if isinstance(self.edit, LineEdit):
            self.edit.set_error(bool(sentence))
        self._show_below()

    def _take_edit(self, text: str) -> None:
        if self._error:
            self.set_error("")
        self.edited.emit(text)

    def _show_below(self) -> None:
        self.edit.setAccessibleDescription(self._error or self._hint)
        if self._error:
            self._below.show_line("octagon-x", self._error, "bad")
        else:
            self._below.show_line("info", self._hint, "text2", icon_colour="info")

    def _lay_out(self, beside_label: QWidget | None) -> None:
        head = QHBoxLayout()
        head.addWidget(self.label)
        head.addStretch()
        if beside_label is not None:
            head.addWidget(beside_label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.edit)
        column.addWidget(self._below)
