"""What is dropped on the window: a table of connections, or a cURL command as text or in a file."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent

from desktop.domain.text import one_line

if TYPE_CHECKING:
    from desktop.app.desk import Desk

TABLES = {".csv", ".json"}
_MAX_BYTES = 1_000_000  # far above what a command is
_MAX_NAME = 60


class DropFlow(QObject):
    """`preview` shows what an import of a table would change. What cannot be read is said."""

    def __init__(self, desk: "Desk", preview: Callable[[Path], object], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._preview = desk, preview
        desk.window.setAcceptDrops(True)
        desk.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Its being carried in is a drag move too.
        if isinstance(event, QDragMoveEvent) and _is_ours(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop and self._takes(event):
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _takes(self, event: QDropEvent) -> bool:
        return not self._desk.window.is_covered and _is_ours(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        path = _file(data)
        if path is None:
            self._open(data.text(), "")
        elif path.suffix.lower() in TABLES:
            self._preview(path)
        else:
            self._desk.tasks.start("dropped file", self._read(path), replace=True)

    async def _read(self, path: Path) -> None:
        def text() -> str:
            with path.open("rb") as file:
                return file.read(_MAX_BYTES + 1).decode("utf-8-sig")

        try:
            read = await asyncio.to_thread(text)
        except (OSError, UnicodeDecodeError):
            read = ""
        self._open(read, path.name)

    def _open(self, text: str, file: str) -> None:
        """Puts a command into a tab of its own; `file` is where it was read."""
        from desktop.ui.pages.console.path_line import is_curl
        from desktop.ui.pages.console_page import ConsolePage

        if not is_curl(text) or len(text) > _MAX_BYTES or self._desk.views.scope.workspace is None:
            self._refuse(file)
            return
        page = self._desk.window.show_page("console")
        if isinstance(page, ConsolePage):
            page.take_curl(text)

    def _refuse(self, file: str) -> None:
        name = one_line(file, _MAX_NAME)
        words = (
            self.tr("“{name}” is neither.").format(name=name) if file else self.tr("This text is neither.")
        )
        what = self.tr("A table of connections (CSV, JSON) or a cURL command can be dropped here.")
        title = self.tr("That could not be read")
        self._desk.toast.show_toast(title, f"{words} {what}", icon="triangle")


def _is_ours(data: QMimeData) -> bool:
    return _file(data) is not None or (data.hasText() and not data.hasUrls())


def _file(data: QMimeData) -> Path | None:
    """The one file that is carried."""
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
