"""The tree of a JSON body: rows of 26 px, key and value in the colours of code."""

from PySide6.QtCore import (
    QItemSelection,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop.domain.reading import Node, NodeKind
from desktop.domain.text import one_line
from desktop.models.console.json_tree import JsonTree, value_words
from desktop.models.tables.roles import ROW_ROLE, Index
from desktop.ui import fonts
from desktop.ui.paint import paint_elided, paint_icon
from desktop.ui.theme import Tokens, theme, tokens

ROW = 26
_NEAR = 60  # rows before the last one that is here
_COPY_PATH = QKeyCombination(
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C
)
_INDENT, _CHEVRON, _GAP = 18, 14, 10


class JsonTreeView(QTreeView):
    """Right and Left open and close, Enter does both; Ctrl+C copies the value, Ctrl+Shift+C its path."""

    value_asked = Signal()
    path_asked = Signal()
    moved = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(True)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Delegate(self))
        self.setProperty("ring_inside", True)
        self.verticalScrollBar().valueChanged.connect(self._fetch_near_end)
        theme().changed.connect(self._repaint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens and closes; the copies; letters are left to the window."""
        index = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and index.isValid():
            self.setExpanded(index, not self.isExpanded(index))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.value_asked.emit()
        elif event.keyCombination() == _COPY_PATH:
            self.path_asked.emit()
        elif event.text().isprintable() and event.text() and event.key() not in _TREE_KEYS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Off: the search bar searches."""

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.moved.emit()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """The ground goes over the whole width, the indent included."""
        t, row = tokens(), options.rect
        is_chosen = self.selectionModel().isSelected(index)
        painter.fillRect(row, t.selected if is_chosen else t.surface)
        super().drawRow(painter, options, index)
        if is_chosen and self.hasFocus():
            painter.setPen(QPen(t.focus, 1))
            painter.drawRect(row.adjusted(0, 0, -1, -1))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron before what can be opened."""
        if self.model().hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            place = QRect(rect.right() - _CHEVRON - 1, rect.top(), _CHEVRON, rect.height())
            paint_icon(painter, place, name, tokens().text2, _CHEVRON)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._fetch_near_end()

    def _fetch_near_end(self) -> None:
        """Asks for more where the last children that are here come into sight."""
        model, index = self.model(), self.indexAt(self.viewport().rect().bottomLeft() - QPoint(0, 2))
        if not isinstance(model, JsonTree):
            return
        while index.isValid():
            parent = index.parent()
            if index.row() >= model.rowCount(parent) - _NEAR:
                model.fetch_next(parent)
            index = parent

    def _repaint(self) -> None:
        self.viewport().update()


_TREE_KEYS = {Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Asterisk}


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width(index), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node = _node(index)
        if node is None:
            return
        t, place = tokens(), option.rect
        key = _key_words(node)
        left = place.left() + 4
        if key:
            width = fonts.text_width(key, "mono")
            colour = t.code_key if isinstance(node.key, str) else t.text2
            paint_elided(painter, QRect(left, place.top(), width, ROW), key, "mono", colour)
            left += width + _GAP
        room = QRect(left, place.top(), max(0, place.right() - left - 8), ROW)
        words = one_line(value_words(node), 320)
        paint_elided(painter, room, words, "mono", _colour(node, t))

    def _width(self, index: Index) -> int:
        node = _node(index)
        if node is None:
            return 80
        return fonts.text_width(f"{_key_words(node)} {one_line(value_words(node), 80)}", "mono") + 2 * _GAP


def _node(index: QModelIndex | QPersistentModelIndex) -> Node | None:
    return index.data(ROW_ROLE) if isinstance(index.model(), JsonTree) else None


def _key_words(node: Node) -> str:
    return one_line(str(node.key), 120)


def _colour(node: Node, t: Tokens) -> QColor:
    match node.kind:
        case NodeKind.TEXT:
            return t.code_string
        case NodeKind.NUMBER:
            return t.code_number
        case NodeKind.LITERAL:
            return t.code_literal
        case _:
            return t.text3
