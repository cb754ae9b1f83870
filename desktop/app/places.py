"""Where the window, its splitters and columns stand: kept at the end, brought back, rescued if off screen."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QByteArray, QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.models.language import language
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.app.desk import Desk

_GRIP = 80  # so much of the title's height and width must lie on a screen to be taken hold of


class Places(QObject):
    """With `--safe-mode` nothing is restored, and nothing is kept over what was."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_on = not desk.arguments.safe_mode and desk.arguments.tour is None
        if self._is_on:
            desk.window.page_shown.connect(self._restore_page)
            # Before the pages are made anew: what was drawn in this run is to be theirs.
            language().changed.connect(self._keep_meanwhile)

    def restore(self) -> None:
        """The window's place, before it is shown."""
        kept = self._desk.services.registry.settings.window.geometry
        if self._is_on and kept:
            self._desk.window.restoreGeometry(QByteArray.fromBase64(kept.encode()))
            rescue(self._desk.window)

    def keep(self) -> None:
        """All of it, into the settings. Raises StoreError."""
        if not self._is_on:
            return
        registry, window = self._desk.services.registry, self._desk.window
        found = {each.objectName(): _text(each.saveState()) for each in window.findChildren(QSplitter)}
        tables = {each.objectName(): each.columns.place() for each in self._tables()}
        place = registry.settings.window
        splitters = place.splitters | {name: state for name, state in found.items() if name}
        columns = place.columns | {name: text for name, text in tables.items() if name}
        geometry = _text(window.saveGeometry())
        kept = msgspec.structs.replace(place, geometry=geometry, splitters=splitters, columns=columns)
        registry.change(window=kept)

    def _keep_meanwhile(self) -> None:
        if not self._desk.has_ended:
            self._desk.attempt(self.keep)

    def _restore_page(self, id_: str) -> None:
        """A page's splitters and columns when it is first shown."""
        kept = self._desk.services.registry.settings.window.splitters
        for splitter in self._desk.window.page(id_).findChildren(QSplitter):
            state = kept.get(splitter.objectName())
            if state and not splitter.property("is_placed"):
                splitter.restoreState(QByteArray.fromBase64(state.encode()))
            splitter.setProperty("is_placed", True)
        columns = self._desk.services.registry.settings.window.columns
        for table in self._desk.window.page(id_).findChildren(Table):
            if not table.property("is_placed"):
                table.columns.put_back(columns.get(table.objectName(), ""))
            table.setProperty("is_placed", True)

    def _tables(self) -> list[Table]:
        """Of the pages; a sheet's are as its own work asks for."""
        pages = (page for _id, page in self._desk.window.built_pages())
        return [table for page in pages for table in page.findChildren(Table)]


def rescue(window: QWidget) -> None:
    """Brings a window back whose title lies on no screen, because one was unplugged or is smaller."""
    title = window.frameGeometry()
    title.setHeight(_GRIP)
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    seen = (title.intersected(screen) for screen in screens)
    if any(part.width() >= _GRIP and part.height() >= _GRIP // 2 for part in seen):
        return
    primary = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(primary.size()))
    middle = primary.center() - QPoint(window.width() // 2, window.height() // 2)
    window.move(max(primary.left(), middle.x()), max(primary.top(), middle.y()))


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")
