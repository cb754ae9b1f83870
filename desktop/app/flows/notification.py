"""Tells of a long job that ended unseen: while no window of the application had the keyboard.

On Linux the desktop shows a notification, a click on which brings the window to the front. On every system
the window asks for attention in the task bar, as that system does it. Both hold counts and nothing else: a
notification stays readable on a locked screen, and in the desktop's own list of them.
"""

import asyncio
import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from desktop.models import ages

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.app.system.freedesktop import DesktopNotices
    from desktop.models.connections.connections_view import ConnectionsView
    from desktop.models.verification.verify_view import VerifyView
    from desktop.services.deletion import Deletion
    from desktop.ui.pages.console_page import ConsolePage

LONG_S = 5.0  # a list that loads quicker is not worth a word


class NotificationFlow(QObject):
    """One for the window; who ends a job tells it here."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._notices: DesktopNotices | None = None
        self._telling: asyncio.Task[None] | None = None
        self._began: float | None = None

    def follow_loading(self, view: "ConnectionsView") -> None:
        """Tells when all connections were read, where that took long."""
        view.state_changed.connect(lambda: self._look(view))

    def follow_verifying(self, view: "VerifyView") -> None:
        """Tells how many were verified."""
        view.ended.connect(self.verified)

    def verified(self, total: int, differing: int) -> None:
        """A verification came to its end."""
        words = self.tr("{differing} of {total} are not as the service reports them.")
        self._tell(
            self.tr("Verifying has ended"),
            words.format(differing=ages.number(differing), total=ages.number(total)),
        )

    def deleted(self, deletion: "Deletion") -> None:
        """A deletion, or a clean-up, came to its end."""
        words = self.tr("{done} of {total} were deleted.")
        done, total = len(deletion.run.done), deletion.run.total
        self._tell(
            self.tr("Deleting has ended"), words.format(done=ages.number(done), total=ages.number(total))
        )

    def exported(self, count: int) -> None:
        """Connections were written to a file."""
        words = self.tr("Connections written: {count}.")
        self._tell(self.tr("The export has ended"), words.format(count=ages.number(count)))

    def follow_console(self, page: "ConsolePage") -> None:
        """Tells when all pages of an answer are here."""
        page.pane_made.connect(self._follow_pane)
        for pane in page.findChildren(QSplitter, "console_splitter"):
            self._follow_pane(pane)

    async def settled(self) -> None:
        """Until what is being told is told."""
        if self._telling is not None:
            await asyncio.wait([self._telling])

    async def aclose(self) -> None:
        """Hears of no click any more."""
        if self._notices is not None:
            await self._notices.aclose()

    def _follow_pane(self, pane: QWidget) -> None:
        from desktop.models.console.page_fetch import PageFetch  # the Console is here already

        for fetch in pane.findChildren(PageFetch):
            fetch.fetched.connect(self._fetched)

    def _fetched(self, _response: object) -> None:
        self._tell(self.tr("Fetching all pages has ended"), self.tr("They stand in the Console as one list."))

    def _look(self, view: "ConnectionsView") -> None:
        clock = self._desk.services.clock
        if view.state.is_refreshing:
            self._began = self._began if self._began is not None else clock.monotonic()
            return
        began, self._began = self._began, None
        if began is None or view.state.notice is not None or clock.monotonic() - began < LONG_S:
            return
        words = self.tr("Connections read: {count}.")
        self._tell(self.tr("Loading has ended"), words.format(count=ages.number(view.table.total)))

    def _tell(self, title: str, text: str) -> None:
        desk = self._desk
        if _is_in_front() or desk.has_ended or not desk.services.registry.settings.notifies:
            return
        QApplication.alert(desk.window)
        if sys.platform.startswith("linux") and not desk.locking.is_locked:
            self._telling = desk.tasks.start("notify", self._show(title, text), replace=True)

    async def _show(self, title: str, text: str) -> None:
        if self._notices is None:
            from desktop.app.system.freedesktop import DesktopNotices

            self._notices = DesktopNotices(self._desk.tasks, self._desk.arrivals.come_to_front)
        await self._notices.show(title, text, self.tr("Show"))


def _is_in_front() -> bool:
    """Whether a window of the application has the keyboard and can be seen."""
    window = cast(QWindow | None, QGuiApplication.focusWindow())
    if window is None:
        return False
    return window.isVisible() and not window.windowStates() & Qt.WindowState.WindowMinimized
