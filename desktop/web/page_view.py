"""The widget that shows a page: no drops, a menu with copy and paste, and Esc for whom it is meant."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget


class PageView(QWebEngineView):
    """Shows one page; a page that asks for anything else gets nothing."""

    def __init__(self, page: QWebEnginePage, parent: QWidget) -> None:
        super().__init__(page, parent)
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        """Gives Esc to the page before the window's shortcuts see it: the page may have a menu to close."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and is_escape(event) and self.page().renderProcessPid():
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy and paste; nothing that saves, inspects, prints or goes back."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (QWebEnginePage.WebAction.Copy, QWebEnginePage.WebAction.Paste):
            menu.addAction(self.page().action(action))
        menu.popup(event.globalPos())

    def dragEnterEvent(self, e: QDragEnterEvent) -> None:
        """Nothing may be dropped on a page."""
        e.ignore()

    def dragMoveEvent(self, e: QDragMoveEvent) -> None:
        """Nothing may be dropped on a page."""
        e.ignore()

    def dropEvent(self, e: QDropEvent) -> None:
        """Nothing may be dropped on a page."""
        e.ignore()


def is_escape(event: QEvent) -> bool:
    """Whether a key event is Esc alone."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
        and event.modifiers() == Qt.KeyboardModifier.NoModifier
    )
