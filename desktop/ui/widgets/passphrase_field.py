"""A field for a passphrase: dots, and never a part of it."""

from PySide6.QtGui import QPaintEvent

from desktop.domain.secret import Secret
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.line_edit import LineEdit
from desktop.ui.widgets.secret_line import SecretLine


class PassphraseLine(SecretLine):
    """A SecretLine that shows dots also where a key would show its beginning and end."""

    def paintEvent(self, event: QPaintEvent) -> None:
        LineEdit.paintEvent(self, event)


class PassphraseField(Field):
    """A labelled field for a passphrase."""

    def __init__(self, label: str, name: str, *, hint: str = "") -> None:
        self.line = PassphraseLine(label)
        super().__init__(label, hint=hint, edit=self.line)
        self.line.setObjectName(name)

    def secret(self) -> Secret:
        """What was typed, without outer white space."""
        return self.line.secret()
