"""A row of a tree that is dragged into a folder of it, by the mouse alone.

Not Qt's drag and drop: `QDrag.exec` runs an event loop of its own inside the mouse's event.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QTreeView

from desktop.models.tables.roles import Index

_EDGE = 24  # px from above or below within which the tree scrolls
_STEP, _EVERY_MS = 12, 16  # px a step: 750 px a second


class RowDrag:
    """`folder_at` says which folder lies under a point; `drop` gets the path dragged and the folder.

    The tree hands its mouse events in; `target` is the folder that would take the row now, None for none.
    """

    def __init__(
        self,
        tree: QTreeView,
        path_of: Callable[[Index], str],
        folder_at: Callable[[QPoint], str | None],
        drop: Callable[[str, str], None],
    ) -> None:
        self._tree, self._path_of, self._folder_at, self._drop = tree, path_of, folder_at, drop
        self._from: QPoint | None = None
        self._path = ""
        self.is_under_way = False
        self.target: str | None = None
        self._at = QPoint()
        self._scrolling = QTimer(tree)
        self._scrolling.setInterval(_EVERY_MS)
        self._scrolling.timeout.connect(lambda: self._scroll())  # not a bound method: this is no QObject

    def press(self, at: QPoint) -> None:
        """The left button went down."""
        self.cancel()
        self._path = self._path_of(self._tree.indexAt(at))
        self._from = at if self._path else None

    def move(self, at: QPoint) -> bool:
        """The mouse moved with the button down; whether a row is being dragged."""
        if self._from is None:
            return False
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        self.is_under_way = self.is_under_way or far
        if self.is_under_way:
            self._at = at
            self._aim(at)
            self._scroll_where_it_can()
        return self.is_under_way

    def release(self) -> bool:
        """The button went up; whether a row was being dragged."""
        was_under_way, path, target = self.is_under_way, self._path, self.target
        self.cancel()
        if was_under_way and target is not None:
            self._drop(path, target)
        return was_under_way

    def cancel(self) -> None:
        """Esc, or the tree lost the mouse: nothing is moved."""
        was_under_way = self.is_under_way
        self._scrolling.stop()
        self._from, self._path, self.is_under_way, self.target = None, "", False, None
        if was_under_way:
            self._tree.viewport().unsetCursor()
            self._tree.viewport().update()

    def _aim(self, at: QPoint) -> None:
        folder = self._folder_at(at) if self._tree.viewport().rect().contains(at) else None
        own = self._path.rpartition("/")[0]
        is_inside_itself = folder is not None and f"{folder}/".startswith(f"{self._path}/")
        self.target = None if folder == own or is_inside_itself else folder
        shape = Qt.CursorShape.ForbiddenCursor if self.target is None else Qt.CursorShape.DragMoveCursor
        self._tree.viewport().setCursor(shape)
        self._tree.viewport().update()

    def _step(self) -> int:
        """How far one step scrolls where the mouse is, px; 0 away from the edges."""
        height = self._tree.viewport().height()
        return -_STEP if self._at.y() < _EDGE else _STEP if self._at.y() >= height - _EDGE else 0

    def _scroll_where_it_can(self) -> None:
        if not self._step():
            self._scrolling.stop()
        elif not self._scrolling.isActive():
            self._scrolling.start()

    def _scroll(self) -> None:
        """One step, with what lies under the mouse now as the target."""
        bar = self._tree.verticalScrollBar()
        bar.setValue(bar.value() + self._step())
        self._aim(self._at)
