"""A table's columns by keys: the heads take the mouse alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.ui.widgets.table import Table

_STEP = 24  # px, by which a column becomes wider or narrower


def sort_menu(table: Table, parent: QMenu) -> QMenu:
    """A menu of the table's columns; the one it is sorted by is checked, and turns its order round."""
    menu = QMenu(QCoreApplication.translate("SortMenu", "Sort by"), parent)
    menu.setObjectName("sort_menu")
    head = table.horizontalHeader()
    for column in range(table.model().columnCount()):
        action = menu.addAction(_title(table, column))
        action.setCheckable(True)
        action.setChecked(column == head.sortIndicatorSection())
        action.setData(column)
    menu.triggered.connect(partial(_sort, table))
    return menu


def columns_menu(table: Table, parent: QMenu) -> QMenu:
    """A menu for each column that is shown, from the left: what dragging its head does."""
    menu = QMenu(QCoreApplication.translate("ColumnMenu", "Columns"), parent)
    menu.setObjectName("columns_menu")
    shown = table.columns.shown()
    for place, column in enumerate(shown):
        part = menu.addMenu(_title(table, column))
        move, widen = partial(table.columns.step, column), partial(table.columns.widen, column)
        add = partial(_add, part)
        add(QCoreApplication.translate("ColumnMenu", "Move left"), partial(move, -1), place > 0)
        add(QCoreApplication.translate("ColumnMenu", "Move right"), partial(move, 1), place + 1 < len(shown))
        add(QCoreApplication.translate("ColumnMenu", "Wider"), partial(widen, _STEP))
        add(QCoreApplication.translate("ColumnMenu", "Narrower"), partial(widen, -_STEP))
    menu.addSeparator()
    _add(menu, QCoreApplication.translate("ColumnMenu", "As at first"), table.reset_columns)
    return menu


def _add(menu: QMenu, words: str, act: Callable[[], None], is_possible: bool = True) -> None:
    action = menu.addAction(words)
    action.setEnabled(is_possible)
    action.triggered.connect(lambda: act())


def _title(table: Table, column: int) -> str:
    return str(table.model().headerData(column, Qt.Orientation.Horizontal))


def _sort(table: Table, chosen: QAction) -> None:
    column = int(chosen.data())
    head = table.horizontalHeader()
    order = Qt.SortOrder.AscendingOrder
    if head.sortIndicatorSection() == column and head.sortIndicatorOrder() == order:
        order = Qt.SortOrder.DescendingOrder
    table.sortByColumn(column, order)
