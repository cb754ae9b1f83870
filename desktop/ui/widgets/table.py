"""The table of the house: fixed rows, one line under each, a selection seen and walked by keys."""

from collections.abc import Sequence
from typing import Any, NamedTuple, cast

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.models.tables.keyed_table import KeyedTable
from desktop.ui import fonts
from desktop.ui.delegates.cell_delegate import CellDelegate
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.theme import theme
from desktop.ui.widgets.columns import Columns
from desktop.ui.widgets.kept_place import KeptPlace

HEAD_HEIGHT = 32
TWO_LINES, ONE_LINE, DENSE = 52, 40, 32


class Width(NamedTuple):
    """A column: its least width in px, and its share of what is left over (0: none); 0 and 0 hide it.

    Where there is no room for all, columns that yield are left out, the highest number first.
    """

    least: int
    share: int = 0
    yields: int = 0


class Table(QTableView):
    """Shows a KeyedTable and keeps the place in it; `name` is what a screen reader says."""

    opened = Signal(QModelIndex)  # Enter or double click on a row
    moved = Signal()  # another current row, whichever model is shown
    selected = Signal()  # another selection

    def __init__(
        self,
        name: str,
        *,
        row_height: int = TWO_LINES,
        logos: LogoSource | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._widths: tuple[Width, ...] = ()
        self._is_by_key = False
        self._row_height = row_height
        self._delegate = CellDelegate(self, logos)
        self.setItemDelegate(self._delegate)
        self._set_behaviour()
        self._set_rows()
        self._set_head()
        self.columns = Columns(self)
        self._place = KeptPlace(self, row_height)
        theme().changed.connect(self._repaint)
        if logos is not None:
            logos.signals.loaded.connect(self._repaint)

    def set_widths(self, widths: Sequence[Width]) -> None:
        """Columns' least widths and shares of the rest; a width that a person dragged goes before both."""
        self._widths = tuple(widths)
        self._share_width()

    def reset_columns(self) -> None:
        """Order and widths as they were at first."""
        self.columns.forget()
        self._share_width()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Takes a model and keeps the place in it through its resets."""
        old = self._model()
        if old is not None:
            self._place.leave(old)
            self.selectionModel().deleteLater()  # Qt keeps it as long as its model
        super().setModel(model)
        if model is not None:
            self._place.follow(model)
            self.selectionModel().currentRowChanged.connect(self.moved)
            self.selectionModel().selectionChanged.connect(self.selected)
        self._share_width()

    def retranslate(self) -> None:
        """Paints all again after the language changed."""
        self._delegate.clear()
        self._repaint()

    @property
    def current_key(self) -> str:
        """The key of the current row, an empty text without one."""
        model = self.keyed()
        return model.key_at(self.currentIndex().row()) if model is not None else ""

    @property
    def selected_keys(self) -> tuple[str, ...]:
        """The keys of the selected rows, from the top."""
        model = self.keyed()
        if model is None:
            return ()
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(model.key_at(row) for row in rows)

    @property
    def selected_count(self) -> int:
        """How many rows are selected, counted in ranges: all of 100,000 are one."""
        selection = self.selectionModel().selection()
        return sum(selection.at(part).height() for part in range(selection.count()))

    def selected_rows(self) -> list[int]:
        """The selected rows' places, from the top."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(part) for part in range(selection.count()))
        return sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})

    def select_key(self, key: str) -> bool:
        """Makes the row with this key the current and only selected one, and shows it; False without it."""
        model = self.keyed()
        row = model.row_of(key) if model is not None else -1
        if row < 0:
            return False
        self.selectRow(row)
        self.scrollTo(self.model().index(row, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Home and End go to the first and last row; letters are left to the window."""
        self._is_by_key = True
        key, modifiers = event.key(), event.modifiers()
        is_plain = not modifiers & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_plain:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            return
        if key in {Qt.Key.Key_Home, Qt.Key.Key_End} and is_plain:
            self._go_to(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1)
            return
        super().keyPressEvent(event)
        if event.text().isprintable() and event.text():
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Off: V, R and T are commands, and the search field searches."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_by_key = False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.hover(self.rowAt(round(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.hover(-1)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming with Tab, there is a current row at once."""
        super().focusInEvent(event)
        by_tab = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self._is_by_key = event.reason() in by_tab or event.reason() == Qt.FocusReason.ShortcutFocusReason
        if self._is_by_key and not self.currentIndex().isValid() and self.model() and self.model().rowCount():
            self._go_to(0)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        index = self.currentIndex()
        if not (self._is_by_key and self.hasFocus() and index.isValid()):
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(theme().tokens.focus, 2))
        row = QRect(
            0, self.rowViewportPosition(index.row()), self.viewport().width(), self.rowHeight(index.row())
        )
        painter.drawRect(row.adjusted(1, 1, -1, -2))
        painter.end()

    def _model(self) -> QAbstractItemModel | None:
        return self.model()  # None before the first setModel, whatever the stubs say

    def keyed(self) -> KeyedTable[Any] | None:
        """The model, where it is one whose rows have keys."""
        model = self._model()
        return cast(KeyedTable[Any], model) if isinstance(model, KeyedTable) else None

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.doubleClicked.connect(self.opened)

    def _set_rows(self) -> None:
        height = self._row_height
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalScrollBar().setSingleStep(height)

    def _set_head(self) -> None:
        head = self.horizontalHeader()
        head.setFixedHeight(HEAD_HEIGHT)
        head.setFont(fonts.font("chip"))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(48)

    def _share_width(self) -> None:
        model = self._model()
        if not self._widths or model is None or model.columnCount() != len(self._widths):
            return
        shown = self._with_room()
        with self.columns.sharing():
            for column in range(len(self._widths)):
                self.setColumnHidden(column, column not in shown)
            self._give(shown)

    def _give(self, shown: list[int]) -> None:
        """What is left over goes by shares; one that a person drew keeps its width."""
        widths = {column: self._widths[column] for column in shown}
        for column in shown:
            if (own := self.columns.own(column)) is not None:
                widths[column] = Width(own)
        spare = max(0, self.viewport().width() - sum(width.least for width in widths.values()))
        shares = sum(width.share for width in widths.values())
        left = spare
        for column, width in widths.items():
            extra = spare * width.share // (shares or 1)
            left -= extra
            self.setColumnWidth(column, width.least + extra)
        last = max(shown, key=self.horizontalHeader().visualIndex)
        if self.columns.own(last) is None or not shares:
            self.setColumnWidth(last, self.columnWidth(last) + left)

    def _with_room(self) -> list[int]:
        """The columns there is room for; one of no width is never shown."""
        shown = [column for column, width in enumerate(self._widths) if width.least or width.share]
        while sum(self._widths[column].least for column in shown) > self.viewport().width():
            first = max(shown, key=lambda column: self._widths[column].yields)
            if not self._widths[first].yields:
                break
            shown.remove(first)
        return shown

    def _go_to(self, row: int) -> None:
        index = self.model().index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def hover(self, row: int) -> None:
        """The row under the mouse is another one; -1: none."""
        old = self._delegate.hovered_row
        if row == old:
            return
        self._delegate.hovered_row = row
        for changed in (old, row):
            if changed >= 0:
                top, height = self.rowViewportPosition(changed), self.rowHeight(changed)
                self.viewport().update(0, top, self.viewport().width(), height)

    def _repaint(self) -> None:
        self.viewport().update()
