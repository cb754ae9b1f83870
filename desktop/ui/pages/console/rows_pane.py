"""The body as a table: a list of objects, sorted and copied into a sheet."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.models import ages
from desktop.models.console.body_view import BodyView
from desktop.ui import fonts
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.panel import Line
from desktop.ui.widgets.state_panel import StatePanel
from desktop.ui.widgets.table import DENSE, Table

_LEAST, _MOST = 90, 320


class RowsPane(QWidget):
    """Heads sort by mouse, the Sort button by keys; Copy takes all rows in the order shown."""

    def __init__(self, view: BodyView) -> None:
        super().__init__()
        self._view = view
        self.table = Table(self.tr("Body as a table"), row_height=DENSE)
        self.table.setObjectName("response_table")
        self.table.setModel(view.rows)
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(False)
        head.sectionClicked.connect(self._sort_by_head)
        self.none = StatePanel()
        self.order = ElidedLabel("", "second", "text3")
        self.order.setObjectName("rows_order")
        self.sort = self._button("sort_rows", self.tr("Sort"), "up-down", self.tr("Sort by a column"))
        self.sort.set_menu(self._sort_menu)
        tip = self.tr("Copy all rows; cells that a spreadsheet would run as formulas get an apostrophe")
        self.tsv = self._button("copy_tsv", self.tr("Copy TSV"), "copy", tip)
        self.csv = self._button("copy_csv", self.tr("Copy CSV"), "copy", tip)
        self.tsv.clicked.connect(partial(view.make_sheet, "tsv"))
        self.csv.clicked.connect(partial(view.make_sheet, "csv"))
        self._lay_out()
        view.rows_changed.connect(self.show_rows)
        view.rows.modelReset.connect(self._fit)
        self.show_rows()

    def show_rows(self) -> None:
        """The rows, or why there are none."""
        grid = self._view.rows.grid
        has_rows = bool(grid.columns)
        self._stack.setCurrentWidget(self.table if has_rows else self.none)
        self._foot.setVisible(has_rows)
        if not has_rows:
            self.none.show_message(
                "list",
                self.tr("No table in this answer"),
                self.tr("A table is made of a list of objects. Filter the body to one, or look at the tree."),
            )
        self.order.setText(self._order_words())

    def _order_words(self) -> str:
        grid, (column, is_descending) = self._view.rows.grid, self._view.rows.order
        words = [self.tr("{count} rows").format(count=ages.number(grid.rows))]
        if grid.path:
            words.append(self.tr("of {path}").format(path=grid.path))
        if grid.is_cut:
            words.append(self.tr("the first {count} columns").format(count=len(grid.columns)))
        if self._view.is_sorting:
            words.append(self.tr("sorting …"))
        elif column < 0:
            words.append(self.tr("sorted as received"))
        else:
            direction = self.tr("descending") if is_descending else self.tr("ascending")
            words.append(
                self.tr("sorted by {column}, {direction}").format(
                    column=grid.columns[column], direction=direction
                )
            )
        return " · ".join(words)

    def _sort_by_head(self, column: int) -> None:
        now, is_descending = self._view.rows.order
        self._view.sort(column, now == column and not is_descending)

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        now, _ = self._view.rows.order
        for column, name in enumerate((self.tr("As received"), *self._view.rows.grid.columns), -1):
            action = menu.addAction(name.replace("&", "&&")[:80])
            action.setCheckable(True)
            action.setChecked(column == now)
            action.setData(column)
        menu.triggered.connect(self._sort_by_menu)
        return menu

    def _sort_by_menu(self, chosen: QAction) -> None:
        column = int(chosen.data())
        if column < 0:
            self._view.sort(-1, False)
        else:
            self._sort_by_head(column)

    def _fit(self) -> None:
        """Columns as wide as their heads ask, within bounds; the last one takes what is left."""
        model = self._view.rows
        count = model.columnCount()
        for column in range(count):
            title = str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole))
            wanted = max(170, fonts.text_width(title, "chip") + 40)
            self.table.setColumnWidth(column, min(_MOST, max(_LEAST, wanted)))
        self.table.horizontalHeader().setStretchLastSection(count > 0)

    def _button(self, name: str, words: str, icon: str, tip: str) -> Button:
        button = Button(words, "ghost", icon=icon, size=28)
        button.setObjectName(name)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self.table)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 6, 8, 6)
        foot.setSpacing(4)
        foot.addWidget(self.order, 1)
        for button in (self.sort, self.tsv, self.csv):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(Line())
        column.addWidget(self._foot)
