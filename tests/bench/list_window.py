"""The list of connections with its search field, as its page shows it, filled with many rows."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.models.connection_table import ConnectionTable
from desktop.ui.theme import theme
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.table import Table, Width
from tests.bench.window import PaintWatch

COUNT = 100_000
SIZE = (1120, 700)


class ListWindow(QWidget):
    """Search field above, table below."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        theme().apply(app)
        self.model = ConnectionTable(self)
        self.search = SearchField("Search connections")
        self.table = Table("Connections")
        self.table.setModel(self.model)
        self.table.set_widths([Width(120, 1)] * len(self.model.titles()))
        self.search.textChanged.connect(self.model.set_query)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.table)
        self.resize(*SIZE)
        self.paints = PaintWatch(self.table.viewport(), self.search)

    async def open(self) -> None:
        """Shows the window and waits for its first paint."""
        painted = self.paints.next()
        self.show()
        self.search.setFocus()
        await painted
