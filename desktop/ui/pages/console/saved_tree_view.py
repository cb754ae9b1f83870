"""The tree of saved requests: folders open and close, files open in a tab, both are dragged into folders."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from desktop.models.ages import number
from desktop.models.console.saved_tree import SavedTree
from desktop.models.tables.roles import Index
from desktop.models.words import method_tone
from desktop.ui.delegates.tree_row import ROW, TreeRow, TreeRowPainter
from desktop.ui.pages.console.row_drag import RowDrag
from desktop.ui.paint import paint_icon, ratio_of
from desktop.ui.theme import theme, tokens

_INDENT, _CHEVRON, _EDGE = 20, 14, 3


class SavedTreeView(QTreeView):
    """Enter or a double click opens a file, and opens or closes a folder; Left and Right as in every tree."""

    opened = Signal(QModelIndex)  # a file
    dropped = Signal(str, str)  # the path dragged, and the folder it is to go to

    def __init__(self, name: str, tree: SavedTree) -> None:
        super().__init__()
        self.setObjectName("saved_tree")
        self.setAccessibleName(name)
        self.tree = tree
        self.rows = _Delegate(self, tree)
        self.drag = RowDrag(self, tree.path, self._folder_at, self.dropped.emit)
        self._is_by_key = False
        self.setModel(tree)
        self.setItemDelegate(self.rows)
        self._set_behaviour()
        self.doubleClicked.connect(self._act)
        theme().changed.connect(self._repaint)

    def select_path(self, path: str) -> bool:
        """Makes the row of a path the current one and shows it; False where there is none."""
        index = self.tree.place(path)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def select_first(self) -> None:
        """There is a current row, the first if no other is."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.tree.index(0, 0))

    # --- keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._is_by_key = True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._act(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape and self.drag.is_under_way:
            self.drag.cancel()
        elif event.text().isprintable() and event.text() and event.text() not in "+-*":
            event.ignore()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Off: the search field searches."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self._is_by_key = event.reason() in by_key | {Qt.FocusReason.ShortcutFocusReason}
        if self._is_by_key:
            self.select_first()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_by_key = False
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.drag.press(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_down = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if is_down and self.drag.move(event.position().toPoint()):
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.drag.release():
            super().mouseReleaseEvent(event)

    # --- painting

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """The ground goes over the whole width, the indent included."""
        row: QRect = options.rect
        is_chosen = self.selectionModel().isSelected(index)
        is_hovered = bool(_state(options) & QStyle.StateFlag.State_MouseOver)
        self.rows.ground = "selected" if is_chosen else "hover" if is_hovered else "surface"
        painter.fillRect(row, getattr(tokens(), self.rows.ground))
        super().drawRow(painter, options, index)
        if is_chosen:
            painter.fillRect(QRect(row.left(), row.top(), _EDGE, row.height()), tokens().accent)
        if index == self.currentIndex() and self._is_by_key and self.hasFocus():
            painter.setPen(QPen(tokens().focus, 2))
            painter.drawRect(row.adjusted(1, 1, -1, -1))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A chevron before a folder with something in it."""
        if self.tree.hasChildren(index):
            name = "chevron-down" if self.isExpanded(index) else "chevron-right"
            place = QRect(rect.right() - _CHEVRON - 2, rect.top(), _CHEVRON, rect.height())
            paint_icon(painter, place, name, tokens().text2, _CHEVRON)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.drag.target is None:
            return
        place = self.tree.place(self.drag.target)
        rect = self.visualRect(place) if place.isValid() else self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.setPen(QPen(tokens().accent, 2))
        painter.drawRect(QRect(0, rect.top(), self.viewport().width(), rect.height()).adjusted(1, 1, -1, -1))

    # --- below

    def _act(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        if self.tree.entry(index) is not None:
            self.opened.emit(index)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _folder_at(self, at: QPoint) -> str | None:
        return self.tree.folder(self.indexAt(at))

    def _set_behaviour(self) -> None:
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setProperty("ring_inside", True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _repaint(self) -> None:
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    """`ground` is the token of the row that is being drawn."""

    def __init__(self, view: QTreeView, tree: SavedTree) -> None:
        super().__init__(view)
        self._tree, self._painter = tree, TreeRowPainter()
        self.ground = "surface"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        pixmap = self._painter.pixmap(self._row(index), place.size(), ratio_of(painter), self.ground)
        painter.drawPixmap(place.topLeft(), pixmap)

    def _row(self, index: Index) -> TreeRow:
        name, entry = str(index.data() or ""), self._tree.entry(index)
        if entry is None:
            return TreeRow(name, icon="folder", aside=number(self._tree.count(self._tree.path(index))))
        if entry.problem is not None:
            aside = self.tr("cannot be read")
            return TreeRow(name, icon="triangle", tone="bad", aside=aside, aside_tone="bad")
        return TreeRow(name, method=entry.method, tone=method_tone(entry.method))


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    return option.state
