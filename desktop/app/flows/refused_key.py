"""A key that the service does not accept any more: marked, and another one asked for, once a workspace."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.domain.errors import Refused
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.models.notices.notices import notice_of

if TYPE_CHECKING:
    from desktop.app.desk import Desk


class RefusedKey(QObject):
    """Hears of every 401 of the service itself; Welcome and the sheet that checks a key tell their own."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk)
        self._desk = desk
        self._asked: set[WorkspaceId] = set()
        desk.services.apis.on_key_refused = self._note

    def _note(self, id_: WorkspaceId) -> None:
        if id_ in self._asked or self._desk.has_ended:
            return
        workspace = next((each for each in self._desk.views.scope.workspaces if each.id == id_), None)
        if workspace is None:
            return
        self._asked.add(id_)
        view = self._desk.views.settings.workspaces
        view.key_replaced.connect(self._forget)
        view.mark_refused(id_)
        # Later, so that the list which asked shows first what it makes of the answer.
        QTimer.singleShot(0, self, lambda: self._ask(workspace))

    def _forget(self, workspace: Workspace) -> None:
        self._asked.discard(workspace.id)

    def _ask(self, workspace: Workspace) -> None:
        window, scope = self._desk.window, self._desk.views.scope
        current = scope.workspace
        if window.is_covered or current is None or current.id != workspace.id:
            return  # locked, or gone elsewhere: Settings shows the mark, and so does the list
        from desktop.ui.dialogs.workspace_sheets import KeySheet

        sheet = KeySheet(window, workspace, self._desk.views.settings.workspaces)
        sheet.tell(notice_of(Refused(401, host=workspace.service.api_host), workspace.service))
        sheet.open()
