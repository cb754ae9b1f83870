"""The Console's side panel, 304 px at the left, and what it stands beside."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.tab_bar import TabBar

WIDTH = 304
BESIDE_FROM = 1160  # px for panel and main part together; with less the panel covers the form


class SidePanel(QWidget):
    """Several panels, one shown; `add_panel` puts one in, by an id of its own."""

    closed = Signal()
    escaped = Signal()
    turned = Signal(str)  # the id of the panel now shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("console_side")
        self.tabs = TabBar(self.tr("Side panel"))
        self.tabs.setObjectName("side_tabs")
        self.close_button = IconButton("close", self.tr("Hide the side panel"), key="Ctrl+B", size=28)
        self.close_button.setObjectName("close_side")
        self.close_button.clicked.connect(self.closed)
        self._ids: list[str] = []
        self._stack = QStackedWidget(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.addWidget(self.tabs, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._turn)
        theme().changed.connect(self.update)

    def add_panel(self, id_: str, words: str, panel: QWidget, *, at: int | None = None) -> None:
        """One more panel, at the end or at a place; its tab is called `words`."""
        place = len(self._ids) if at is None else at
        self._ids.insert(place, id_)
        self._stack.insertWidget(place, panel)
        self.tabs.insertTab(place, words)
        self._turn(self.tabs.currentIndex())

    @property
    def current(self) -> str:
        """The id of the panel shown; empty while there is none."""
        index = self.tabs.currentIndex()
        return self._ids[index] if 0 <= index < len(self._ids) else ""

    def show_panel(self, id_: str) -> None:
        """Turns to a panel."""
        self.tabs.setCurrentIndex(self._ids.index(id_))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().surface)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), tokens().line)

    def _turn(self, index: int) -> None:
        if 0 <= index < self._stack.count():
            self._stack.setCurrentIndex(index)
            self.turned.emit(self._ids[index])


class SideHost(QWidget):
    """Holds the side panel and the main part: side by side where there is room, else the panel on top."""

    left = Signal()  # the keyboard was in the panel, and is to go back to the main part

    def __init__(self, panel: SidePanel, main: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.panel, self.main = panel, main
        main.setParent(self)
        panel.setParent(self)
        panel.closed.connect(self.close_panel)
        panel.escaped.connect(self.leave_panel)
        self._is_wanted: bool | None = None  # None: shown where there is room, until a person says

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return not self.panel.isHidden()

    @property
    def is_beside(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= BESIDE_FROM

    def open_panel(self) -> None:
        """Shows the panel; the focus stays where it is."""
        self._is_wanted = True
        self._arrange()

    def close_panel(self) -> None:
        """Hides the panel."""
        had_focus = self.panel.isAncestorOf(QApplication.focusWidget() or self)
        self._is_wanted = False
        self._arrange()
        if had_focus:
            self.left.emit()

    def leave_panel(self) -> None:
        """The keyboard goes back to the main part; a panel that covers it is hidden."""
        if self.is_beside:
            self.left.emit()
        else:
            self.close_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        is_open = self.is_beside if self._is_wanted is None else self._is_wanted
        width = min(WIDTH, self.width()) if is_open else 0
        left = width if self.is_beside else 0
        self.panel.setVisible(is_open)
        self.panel.raise_()
        self.panel.setGeometry(QRect(0, 0, width, self.height()))
        self.main.setGeometry(QRect(left, 0, self.width() - left, self.height()))
