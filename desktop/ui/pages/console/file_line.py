"""The file that is sent as the body."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field import Field
from desktop.ui.widgets.file_dialog import ask_for_file
from desktop.ui.widgets.line_edit import LineEdit


class FileLine(QWidget):
    """A path, typed or chosen. The file is read while it is sent, and not before."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.line = LineEdit(self.tr("File"), placeholder=self.tr("Path of the file"), mono=True)
        self.line.setObjectName("body_file")
        self.choose = Button(self.tr("Choose a file"), icon="folder")
        self.choose.setObjectName("choose_body_file")
        self.choose.setToolTip(self.tr("Choose the file that is sent as the body"))
        field = Field(
            self.tr("File"),
            hint=self.tr("It is read from the disk while it is sent, whatever its size."),
            edit=self.line,
        )
        self.choose.clicked.connect(self._ask)
        self.line.textEdited.connect(self.edited)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(field)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addStretch()
        column.addLayout(row)
        column.addStretch()

    def path(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def set_path(self, path: str) -> None:
        """Puts another path in."""
        if path != self.path():
            self.line.setText(path)

    def focus_path(self) -> None:
        """The keyboard goes into the line."""
        self.line.setFocus()

    def _ask(self) -> None:
        ask_for_file(self, self.tr("Choose the file to send"), self._take)

    def _take(self, path: str) -> None:
        self.line.setText(path)
        self.edited.emit()
