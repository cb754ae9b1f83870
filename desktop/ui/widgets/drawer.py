"""The drawer at the right, 392 px: beside the page where there is room, over it where not."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme import theme, tokens
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.motion import slide

WIDTH = 392
ROOMY_WINDOW_WIDTH = 1280


class Drawer(QWidget):
    """`head` takes the title row's widgets at the left of Close; `column` takes the rest."""

    closed = Signal()
    """Close or Esc was pressed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(20, 12, 12, 8)
        self.head.setSpacing(8)
        self.close_button = IconButton("close", self.tr("Close"), key="Esc")
        self.close_button.setObjectName("close_drawer")
        self.close_button.clicked.connect(self.closed)
        holder = QHBoxLayout()
        holder.addLayout(self.head, 1)
        holder.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        holder.setContentsMargins(0, 0, 12, 0)
        self.close_button.setContentsMargins(0, 12, 0, 0)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(holder)
        whole.addLayout(self.column, 1)
        theme().changed.connect(self.update)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.close_button.set_name(self.tr("Close"), "Esc")
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().surface)
        painter.fillRect(0, 0, 1, self.height(), tokens().line)


class DrawerHost(QWidget):
    """Holds a page's main part and its drawer. Below 1280 px of window the drawer covers the main part.

    A focus inside the drawer goes to `back_to` when the drawer closes. (A focus proxy of the main part would
    do it as well, and make Tab jump over all that stands before it.)
    """

    def __init__(
        self,
        main: QWidget,
        drawer: Drawer,
        *,
        back_to: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.main, self.drawer = main, drawer
        main.setParent(self)
        drawer.setParent(self)
        drawer.hide()
        drawer.closed.connect(self.close_drawer)
        self._back_to = back_to if back_to is not None else main

    @property
    def is_open(self) -> bool:
        """Whether the drawer is shown."""
        return not self.drawer.isHidden()

    def open_drawer(self) -> None:
        """Shows the drawer; the focus stays where it is."""
        if self.is_open:
            return
        self.drawer.show()
        self.drawer.raise_()
        self._arrange()
        end = self.drawer.pos()
        slide(self.drawer, end + QPoint(24, 0), end)

    def close_drawer(self) -> None:
        """Hides the drawer; a focus inside goes back to the main part."""
        had_focus = self.drawer.isAncestorOf(self.focusWidget() or self)
        self.drawer.hide()
        self._arrange()
        if had_focus:
            self._back_to.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        width = min(WIDTH, self.width())
        is_beside = self.is_open and self.window().width() >= ROOMY_WINDOW_WIDTH
        rest = self.width() - width if is_beside else self.width()
        self.main.setGeometry(QRect(0, 0, rest, self.height()))
        self.drawer.setGeometry(QRect(self.width() - width, 0, width, self.height()))
