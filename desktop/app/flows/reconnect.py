"""Reconnect from R to its end: a fresh session, what came of it, and what becomes of the old connection."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.connection import InspectedConnection, SavedConnection
from desktop.domain.errors import DesktopError, UserError
from desktop.domain.session import SessionOutcome
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace
from desktop.models.notices.notices import notice_of
from desktop.services.audit import target_of

if TYPE_CHECKING:
    from desktop.app.desk import Desk
    from desktop.services.reconnect import Reconnection
    from desktop.ui.dialogs.reconnect_sheet import ReconnectSheet


class ReconnectFlow(QObject):
    """Each session has a browser profile of its own, off the record: no earlier sign-in is used."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._sheet: ReconnectSheet | None = None

    def begin(self, row: InspectedConnection) -> None:
        """Opens AuthKit for the row's identity and connector."""
        desk = self._desk
        workspace = desk.views.scope.workspace
        if workspace is None:
            return
        from desktop.services.reconnect import identity_of  # with seven more; not before the first paint

        try:
            desk.services.support_mode.require_writable(Writing.CONNECT, target_of(row))
            identity = identity_of(row)
        except UserError as error:
            desk.say(error)
            return
        connector = desk.views.connectors.connector(row.platform)
        desk.sessions.open(identity, connector, lambda outcome: self._made(workspace, row, outcome))

    def _made(self, workspace: Workspace, old: InspectedConnection, outcome: SessionOutcome) -> None:
        desk = self._desk
        desk.views.connections.add_saved(outcome.saved)
        desk.window.show_page("connections")
        desk.tasks.start("judge reconnect", self._judge(workspace, old, outcome.saved))

    async def _judge(self, workspace: Workspace, old: InspectedConnection, saved: SavedConnection) -> None:
        desk = self._desk
        try:
            done = await desk.services.support.reconnect.judge(workspace, old, saved)
            await self._news(workspace)
        except DesktopError as error:
            desk.say(error)
            return
        self._show(done)

    async def _news(self, workspace: Workspace) -> None:
        """A verdict may have come with it."""
        latest = await self._desk.services.support.verify.latest(workspace)
        if self._desk.views.scope.workspace == workspace:
            self._desk.views.connections.table.set_verifications(latest)

    def _show(self, done: "Reconnection") -> None:
        from desktop.ui.dialogs.reconnect_sheet import ReconnectSheet

        desk = self._desk
        sheet = self._sheet = ReconnectSheet(desk.window, done, desk.views.connections.table.name_of)
        sheet.replace_asked.connect(self._replace)
        sheet.delete_asked.connect(self._delete_old)
        sheet.look_asked.connect(self._look)
        sheet.finished.connect(self._left)
        if done.new.vault is not None:
            desk.views.connections.put(done.new.vault)  # it need not wait for the next load
        desk.arrivals.come_to_front()  # the session's window was in front
        desk.show_connection(done.new.key)  # before the sheet, which has the keyboard then
        sheet.open()

    def _left(self) -> None:
        self._sheet = None

    def _replace(self, done: "Reconnection") -> None:
        self._desk.tasks.start("replace", self._take_place(done))

    async def _take_place(self, done: "Reconnection") -> None:
        try:
            await self._desk.services.support.reconnect.take_place(done)
        except DesktopError as error:
            if self._sheet is not None:
                self._sheet.show_trouble(notice_of(error, done.workspace.service))
            return
        if self._sheet is not None:
            self._sheet.accept()
        self._delete_old(done)

    def _delete_old(self, done: "Reconnection") -> None:
        """After its 8 s; on LIVE it is typed first, as everywhere."""
        if done.workspace.is_live:
            self._desk.deletion.delete([done.old])
        else:
            self._desk.deletion.begin_deletion([done.old])

    def _look(self, done: "Reconnection") -> None:
        self._desk.tasks.start("look at account", self._look_at(done))

    async def _look_at(self, done: "Reconnection") -> None:
        try:
            found = await self._desk.services.support.reconnect.look(done)
        except DesktopError as error:
            self._desk.say(error)
            return
        if self._sheet is not None:
            self._sheet.show_done(found)
