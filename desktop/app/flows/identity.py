"""The page of one identity: how one comes to it, and back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.identity import Identity
from desktop.domain.request import HistoryEntry
from desktop.ui.pages.page import Page

if TYPE_CHECKING:
    from desktop.app.desk import Desk

PAGE = "identity"


class IdentityFlow(QObject):
    """Made with the window; the page with the first identity that is shown."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._came_from = "connections"

    def show(self, identity: Identity) -> None:
        """Brings an identity's page to the front."""
        window = self._desk.window
        if window.current_id != PAGE:
            self._came_from = window.current_id or "connections"
        from desktop.ui.pages.identity_page import IdentityPage

        page = window.page(PAGE)
        if isinstance(page, IdentityPage):
            page.show_identity(identity)
        window.show_page(PAGE)

    def connect_account(self) -> None:
        """Ctrl+N: for the identity whose page is in front, else for the one chosen in the window."""
        is_in_front = self._desk.window.current_id == PAGE
        self._desk.sessions.choose(self._desk.views.identity.identity if is_in_front else None)

    def back(self) -> None:
        """Back to the page one came from, as it was left."""
        self._desk.window.show_page(self._came_from)

    def make(self) -> Page:
        """The page, and where what leaves it goes."""
        from desktop.ui.pages.connections.support import ConnectionSupport
        from desktop.ui.pages.identity_page import IdentityPage

        desk, views = self._desk, self._desk.views
        desk.window.page("connections")  # says what came of verifying and labelling
        support = ConnectionSupport(
            views.verify,
            lambda: desk.services.support.timeline,
            views.scope,
            desk.tasks,
            views.labels,
            views.notes,
        )
        page = IdentityPage(views.identity, views.connections, desk.logos.images, desk.toast, support)
        page.left.connect(self.back)
        page.connect_asked.connect(desk.sessions.choose_for)
        page.try_asked.connect(desk.try_connection)
        page.reconnect_asked.connect(desk.reconnecting.begin)
        page.labels_asked.connect(desk.deletion.label)
        page.delete_asked.connect(desk.deletion.delete)
        page.report_asked.connect(desk.reporting.report_on)
        page.request_asked.connect(self._open_request)
        return page

    def _open_request(self, entry: HistoryEntry) -> None:
        from desktop.ui.pages.console_page import ConsolePage

        page = self._desk.window.show_page("console")
        if isinstance(page, ConsolePage):
            page.open_request(entry)
