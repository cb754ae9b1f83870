"""Lock and unlock the window: what stands on the screen, what listens, what is in memory."""

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from desktop.domain.errors import SecretError, UserError
from desktop.domain.secret import Secret
from desktop.domain.workspace import WorkspaceId
from desktop.models.notices.notices import notice_of, user_words
from desktop.ui import clipboard

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.ui.pages.lock_page import LockPage

_STAYS = ("action_quit",)  # what the window can still be told
_DEMO = WorkspaceId("demo")  # its key opens nothing but this process's own service


class LockFlow(QObject):
    """One for the window. `lock` covers it before it returns; servers and keys are gone soon after."""

    locked = Signal()
    unlocked = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._page: LockPage | None = None
        self._aside: list[tuple[QWidget, bool]] = []  # what was over the window, and whether it is a window
        self._focus: QWidget | None = None
        self._turn = asyncio.Lock()  # an unlock waits until the lock before it is through

    @property
    def is_locked(self) -> bool:
        """Whether it is."""
        return self._page is not None

    def lock(self) -> None:
        """Ctrl+L, idleness, the screen's lock or sleep. Without a workspace there is nothing to lock."""
        if self.is_locked or self._desk.views.scope.workspace is None:
            return
        self._desk.services.apis.lock()
        clipboard.board().clear_if_ours()
        self._clear_screen()
        self._cover()
        self._desk.tasks.start("lock", self._forget())
        self.locked.emit()

    def end(self) -> None:
        """The window is hidden for good: what was taken out of it ends with it."""
        self._page = None
        self._desk.window.unlock()
        for widget, is_window in self._aside:
            if not is_window and isValid(widget):
                widget.setParent(self._desk.window)
        self._aside.clear()

    # --- the screen

    def _clear_screen(self) -> None:
        desk, window = self._desk, self._desk.window
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QToolTip.hideText()
        self._focus = window.focusWidget()
        _clear_secrets()
        desk.sessions.hide()
        desk.toast.end()
        desk.toast.show_text("")
        desk.toast.title.setText("")
        desk.toast.setAccessibleName("")
        self._put_aside()
        for action in window.actions():
            action.setEnabled(action.objectName() in _STAYS)

    def _put_aside(self) -> None:
        """Other windows are hidden; sheets leave the window, so that no screen reader finds them in it."""
        from desktop.ui.widgets.scrim_dialog import SheetDialog

        window = self._desk.window
        for sheet in window.findChildren(SheetDialog):
            scrim = sheet.parentWidget()
            if scrim is not None and scrim.isVisible():
                scrim.setParent(None)
                self._aside.append((scrim, False))
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible():
                other.hide()
                self._aside.append((other, True))

    def _cover(self) -> None:
        from desktop.ui.pages.lock_page import LockPage

        workspace = self._desk.views.scope.workspace
        in_memory = workspace is not None and self._desk.services.unlock.loses_key(workspace, but=(_DEMO,))
        page = self._page = LockPage(needs_key=in_memory)
        page.unlock_asked.connect(self._unlock_asked)
        self._desk.window.lock_with(page)
        page.show()
        page.take_focus()

    def _bring_back(self) -> None:
        window = self._desk.window
        window.unlock()
        for widget, is_window in self._aside:
            if not isValid(widget):
                continue
            if not is_window:
                widget.setParent(window)
                widget.setGeometry(window.rect())
            widget.show()
            widget.raise_()
        self._aside.clear()
        for action in window.actions():
            action.setEnabled(True)
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    # --- servers and keys

    async def _forget(self) -> None:
        """Servers first: they must be gone within 200 ms."""
        desk = self._desk
        services = desk.services
        async with self._turn:
            await asyncio.gather(desk.sessions.close_all(), services.endpoint.stop())
            await desk.logos.stop()
            for scope in desk.views.asking:
                await scope.cancel_all()
            await services.unlock.lock(but=(_DEMO,))

    def _unlock_asked(self, typed: object) -> None:
        if self._page is not None:
            self._page.show_asking()
            self._desk.tasks.start("unlock", self._unlock(typed if isinstance(typed, Secret) else None))

    async def _unlock(self, typed: Secret | None) -> None:
        desk, page = self._desk, self._page
        try:
            async with self._turn:
                await desk.services.unlock.unlock(desk.views.scope.workspace, typed)
        except SecretError as error:
            if page is not None:
                page.show_refused(notice_of(error))
            return
        except UserError as error:
            if page is not None:
                page.show_wrong_key(user_words(error))
            return
        self._page = None
        self._bring_back()
        desk.logos.go_on()
        desk.views.connections.reload()
        desk.views.connectors.reload()
        self.unlocked.emit()


def _clear_secrets() -> None:
    """A key that stands in a field is the one thing typed that a lock takes."""
    from desktop.ui.widgets.secret_line import SecretLine

    for top in QApplication.topLevelWidgets():
        for line in top.findChildren(SecretLine):
            line.clear()
