"""The search of the Connections page: its field, and a line for what is not understood."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.models.connections.connection_query import completions
from desktop.models.connections.connection_query_words import troubles_in_words
from desktop.models.connections.connection_table import ConnectionTable
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.icon_line import IconLine
from desktop.ui.widgets.search_field import SearchField


class ConnectionSearch(QWidget):
    """Asks the table as somebody types; `field` has the keyboard."""

    asked = Signal(str)
    """Another text stands in the field, and the table has begun to answer it."""

    def __init__(self, table: ConnectionTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.field = SearchField(
            self.tr("Search connections"),
            placeholder=self.tr(
                "Search by name, identity, key, state or tag, or user:42 state:failed age:>30d"
            ),
        )
        self.field.setObjectName("connection_search")
        self.field.setToolTip(
            self.tr(
                "Find connections  Ctrl+F\nWords, or user: team: organization: project: platform: state: "
                "env: tag: key: age:>30d\nA minus before one turns it round, quotes mean the whole value"
            )
        )
        self.line = IconLine("triangle")
        self.line.setObjectName("connection_search_line")
        self.line.hide()
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.line)
        self.field.textChanged.connect(self._ask)

    def _ask(self, text: str) -> None:
        self._table.set_query(text)
        self.field.offer(completions(text, self._table.platforms()))
        words = troubles_in_words(self._table.troubles)
        if words != self.line.label.text():
            self.line.show_line("triangle", words, "text2", icon_colour="warn")
            announce(self.field, words)
        self.asked.emit(text)
