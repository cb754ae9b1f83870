"""The row as the service sent it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.models import ages
from desktop.models.connections import row_copies
from desktop.models.connections.connections_view import ConnectionsView
from desktop.ui.pages.connections.row_actions import RowActions
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.code_view import CodeView
from desktop.ui.widgets.label import Label


class RawPane(QWidget):
    """The raw JSON; on screen its key is shortened, on the clipboard it is whole."""

    def __init__(self, view: ConnectionsView, actions: RowActions) -> None:
        super().__init__()
        self._view = view
        self._source = Label("", "second", "text2", wrap=True)
        self._copy = Button(self.tr("Copy"), "secondary", icon="copy", size=28)
        self._copy.setObjectName("copy_raw")
        self._copy.setAccessibleName(self.tr("Copy the raw row"))
        self._copy.setToolTip(self.tr("Copy the row as received, with its whole key"))
        self._copy.clicked.connect(actions.copy_raw)
        self.code = CodeView(self.tr("Raw row"))
        self.code.setObjectName("raw_json")
        head = QHBoxLayout()
        head.setContentsMargins(20, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(self._source, 1)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.code, 1)

    def show_row(self, row: InspectedConnection) -> None:
        """Shows the row as received; another one from its beginning, the same where it was."""
        self._source.setText(self._source_words(row))
        text = row_copies.raw_shown(row)
        if text != self.code.lines.whole():
            self.code.set_text(text, is_json=True)

    def _source_words(self, row: InspectedConnection) -> str:
        if row.vault is not None or row.saved is None:
            return self.tr("As the service sent it. The key is shortened here; Copy takes it whole.")
        at = ages.date_time(row.saved.updated_at, self._view.now())
        return self.tr("As it was saved: {at}. The key is shortened here; Copy takes it whole.").format(at=at)
