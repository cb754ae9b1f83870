"""Sorting by keys: the heads take the mouse alone."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.ui.widgets.table import Table


def sort_menu(table: Table, parent: QMenu) -> QMenu:
    """A menu of the table's columns; the one it is sorted by is checked, and turns its order round."""
    menu = QMenu(QCoreApplication.translate("SortMenu", "Sort by"), parent)
    menu.setObjectName("sort_menu")
    head = table.horizontalHeader()
    for column in range(table.model().columnCount()):
        title = str(table.model().headerData(column, Qt.Orientation.Horizontal))
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(column == head.sortIndicatorSection())
        action.setData(column)
    menu.triggered.connect(partial(_sort, table))
    return menu


def _sort(table: Table, chosen: QAction) -> None:
    column = int(chosen.data())
    head = table.horizontalHeader()
    order = Qt.SortOrder.AscendingOrder
    if head.sortIndicatorSection() == column and head.sortIndicatorOrder() == order:
        order = Qt.SortOrder.DescendingOrder
    table.sortByColumn(column, order)
