"""A row of a tree that is dragged into a folder of it, by the mouse alone.

Not Qt's drag and drop: `QDrag.exec` runs an event loop of its own inside the mouse's event.
"""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTreeView

from desktop.models.tables.roles import Index


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
            self._aim(at)
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
