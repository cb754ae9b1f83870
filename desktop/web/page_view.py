"""The widget that shows a page: no drops, a menu with copy and paste, and Esc for whom it is meant."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShortcutEvent,
)
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QMenu, QWidget


class PageView(QWebEngineView):
    """Shows one page; a page that asks for anything else gets nothing."""

    def __init__(self, page: QWebEnginePage, parent: QWidget) -> None:
        super().__init__(page, parent)
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        """Gives Esc to the page before the window's shortcuts see it: the page may have a menu to close."""
        if event.type() == QEvent.Type.ShortcutOverride and is_escape(event):
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


def give_to_window(event: QKeyEvent, widget: QWidget) -> None:
    """A key that the page left alone: sets off the window's shortcut for it, as if the page had no focus.

    Qt looks shortcuts up before a key is delivered and never afterwards, so this does it by hand. The event
    is accepted when there was one; otherwise it goes on to the parent widgets as usual.
    """
    window = widget.window()
    keys = QKeySequence(event.keyCombination())
    for shortcut in window.findChildren(QShortcut):
        if shortcut.isEnabled() and keys in list(shortcut.keys()):
            QApplication.sendEvent(shortcut, QShortcutEvent(keys, shortcut.id()))
            event.accept()
            return
    for action in {*window.actions(), *window.findChildren(QAction)}:
        if action.isEnabled() and keys in action.shortcuts():
            action.trigger()
            event.accept()
            return
    event.ignore()
