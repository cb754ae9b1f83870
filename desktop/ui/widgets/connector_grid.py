"""The connectors as cards, in as many columns as fit."""

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.models.connectors.connector_table import ConnectorTable
from desktop.ui.delegates.card_delegate import CARD_HEIGHT, CARD_WIDTH, GAP, CardDelegate
from desktop.ui.delegates.logo_source import LogoSource
from desktop.ui.theme import theme

_MARGIN = 14


class ConnectorGrid(QListView):
    """Cards of a ConnectorTable; arrows walk, Enter or double click opens. Selection outlives a reset."""

    opened = Signal(QModelIndex)

    def __init__(self, name: str, *, logos: LogoSource | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._held = ""
        self._cards = CardDelegate(self, logos)
        self.setItemDelegate(self._cards)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else the columns jump
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setViewportMargins(_MARGIN, _MARGIN, 0, 0)
        self.verticalScrollBar().setSingleStep(40)
        self.doubleClicked.connect(self.opened)
        theme().changed.connect(self._repaint)
        if logos is not None:
            logos.signals.loaded.connect(self._repaint)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Takes a model and keeps the chosen connector through its resets."""
        old = self._model()
        if old is not None:
            old.modelAboutToBeReset.disconnect(self._hold)
            old.modelReset.disconnect(self._find)
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._hold)
            model.modelReset.connect(self._find)

    def retranslate(self) -> None:
        """Paints all again after the language changed."""
        self._cards.clear()
        self._repaint()

    @property
    def current_key(self) -> str:
        """The platform id of the chosen connector, an empty text without one."""
        model = self._model()
        return model.key_at(self.currentIndex().row()) if isinstance(model, ConnectorTable) else ""

    def select_key(self, key: str) -> bool:
        """Chooses and shows this platform's card; False when it is not shown."""
        model = self._model()
        row = model.row_of(key) if isinstance(model, ConnectorTable) else -1
        if model is None or row < 0:
            return False
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(model.index(row, 0), flag)
        self.scrollTo(model.index(row, 0))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are left to the window."""
        self._cards.is_focus_shown = True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
        if event.text() and event.text().isprintable():
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Off: the search field searches."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._cards.is_focus_shown = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._cards.is_focus_shown = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        }
        model = self._model()
        if self._cards.is_focus_shown and model is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(model.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the cards the width at which the columns fill the view."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        room = self.viewport().width() - 2
        columns = max(1, room // (CARD_WIDTH - 20 + GAP))
        self._cards.width = max(120, room // columns - GAP)
        self.setGridSize(QSize(self._cards.width + GAP, CARD_HEIGHT + GAP))

    def _hold(self) -> None:
        self._held = self.current_key or self._held

    def _find(self) -> None:
        if self._held and self.select_key(self._held):
            self._held = ""

    def _repaint(self) -> None:
        self.viewport().update()

    def _model(self) -> QAbstractItemModel | None:
        return self.model()  # None before the first setModel, whatever the stubs say
