"""The Actions panel without its widgets: one platform's catalogue, found by words, and the one looked at."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.action import Action, ActionCatalogue, with_prefix
from desktop.domain.errors import DesktopError
from desktop.domain.ports import Progress
from desktop.domain.workspace import WorkspaceId
from desktop.models.console.action_search import ActionSearch
from desktop.models.console.action_table import ActionTable
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.scope import Scope
from desktop.models.tables.list_state import ListState
from desktop.models.tables.loader import Loader
from desktop.services.actions import ActionService

_KEPT = 12  # catalogues kept in memory; one of 1,000 actions takes some 5 MB

translate = QCoreApplication.translate


class ActionsView(QObject):
    """Shows the platform that `show_platform` names; a platform's list is read once a run and when asked."""

    changed = Signal()  # `state`, or what is found
    detail_changed = Signal()  # `detail`
    asked_changed = Signal()  # `is_asking`, `asked_notice`

    def __init__(
        self,
        actions: ActionService,
        scope: Scope,
        now: Callable[[], datetime],
        tasks: TaskScope,
        name_of: Callable[[str], str] = str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions, self._scope, self._now = actions, scope, now
        self._tasks, self._name_of = tasks, name_of
        self.table = ActionTable(self)
        self.platform = ""
        self.query = ""
        self.detail: Action | None = None
        self.is_asking = False
        self.is_by_service = False  # what is shown is the service's answer to the query
        self.asked_notice: Notice | None = None
        self._workspace_id: WorkspaceId | None = None
        self._read: dict[tuple[WorkspaceId, str], ActionCatalogue] = {}  # in this run, the newest last
        self._search = ActionSearch(())
        self._by_id: dict[str, Action] = {}
        self._loader: Loader[ActionCatalogue] = Loader(tasks, self._show, self._explain_empty, self)
        self._loader.changed.connect(self.changed)

    @property
    def now(self) -> datetime:
        """The time that ages are counted from."""
        return self._now()

    @property
    def platform_name(self) -> str:
        """The platform as people call it."""
        return self._name_of(self.platform)

    @property
    def state(self) -> ListState:
        """How the catalogue stands."""
        return self._loader.state

    @property
    def total(self) -> int:
        """Actions of the platform."""
        return len(self._by_id)

    def action_of(self, action_id: str) -> Action | None:
        """The action of an id, with or without its prefix, if the catalogue shown holds it."""
        return self._by_id.get(with_prefix(action_id.strip())) if action_id.strip() else None

    def show_platform(self, platform: str) -> None:
        """The catalogue of a platform; none for an empty name."""
        workspace = self._scope.workspace
        id_ = workspace.id if workspace is not None else None
        if (platform, id_) == (self.platform, self._workspace_id):
            return
        self.platform, self._workspace_id, self.query = platform, id_, ""
        self._loader.forget()
        self._take(())
        self.look_at(None)
        kept = self._read.get((workspace.id, platform)) if workspace is not None else None
        if kept is not None:
            self._loader.show_fresh(kept)  # changing between tabs reads nothing
        elif platform and workspace is not None:
            self._load()
        else:
            self._tasks.cancel("load")
            self.changed.emit()

    def reload(self) -> None:
        """Reads the platform's catalogue again."""
        if self.platform:
            self._load()

    def cancel(self) -> None:
        """Stops reading."""
        self._loader.cancel()

    def find(self, query: str) -> None:
        """Shows what answers these words; the list shown before stays where nothing changed."""
        if query == self.query and not self.is_by_service:
            return
        self.query, self.is_by_service, self.asked_notice = query, False, None
        self._tasks.cancel("ask")
        self._end_asking()
        self.table.show_actions(self._search.find(query), is_search=True)
        self.changed.emit()

    def ask_service(self) -> None:
        """Asks the service for actions of this meaning; the newest question wins."""
        if self._scope.workspace is None or not self.query.strip() or not self.platform:
            return
        self.is_asking, self.asked_notice = True, None
        self._tasks.start("ask", self._ask(self.query), replace=True)
        self._tasks.after("ask", self._asked)
        self.asked_changed.emit()

    def look_at(self, action: Action | None) -> None:
        """Shows an action's documentation, which is fetched where the list came without."""
        self.detail = action
        self.detail_changed.emit()
        if action is not None and action.id and not action.doc and not action.fields:
            self._tasks.start("detail", self._fetch_detail(action), replace=True)

    # --- below

    def _load(self) -> None:
        workspace, platform = self._scope.workspace, self.platform
        if workspace is None:
            return

        async def cached() -> ActionCatalogue | None:
            return await self._actions.cached(workspace, platform)

        async def fetch(progress: Progress) -> ActionCatalogue:
            fresh = await self._actions.refresh(workspace, platform, progress)
            self._read.pop((workspace.id, platform), None)
            self._read[workspace.id, platform] = fresh
            if len(self._read) > _KEPT:
                del self._read[next(iter(self._read))]
            return fresh

        self._loader.load(fetch, cached)

    def _show(self, catalogue: ActionCatalogue) -> tuple[int, datetime]:
        if catalogue.platform == self.platform:
            self._take(catalogue.actions)
        return len(catalogue.actions), catalogue.fetched_at

    def _take(self, actions: tuple[Action, ...]) -> None:
        self._search = ActionSearch(actions)
        self._by_id = {action.id or f"{at}": action for at, action in enumerate(actions)}
        if not self.is_by_service or not actions:
            self.is_by_service = False
            self.table.show_actions(self._search.find(self.query), is_search=not actions)

    async def _ask(self, query: str) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        try:
            found = await self._actions.search(workspace, self.platform, query)
        except DesktopError as error:
            self.asked_notice = notice_of(error, workspace.service)
        else:
            # The catalogue's rows know more than the search's.
            known = tuple(self._by_id.get(each.id, each) for each in found)
            self.is_by_service = True
            self.table.show_actions(known, is_search=True)
        self.changed.emit()

    def _asked(self) -> None:
        """Also where a lock ended it."""
        if not self._tasks.is_running("ask"):
            self._end_asking()

    def _end_asking(self) -> None:
        self.is_asking = False
        self.asked_changed.emit()

    async def _fetch_detail(self, action: Action) -> None:
        workspace = self._scope.workspace
        if workspace is None:
            return
        try:
            found = await self._actions.detail(workspace, action.id)
        except DesktopError:
            return  # the list's row is enough to send the request; its documentation is then not shown
        if found is not None and self.detail == action:
            whole = replace(found, platform=found.platform or action.platform)
            self._by_id[action.id] = whole
            self.detail = whole
            self.detail_changed.emit()

    def _explain_empty(self) -> Notice:
        words = translate("ActionsView", "The service lists no actions of {platform}.")
        return Notice(
            translate("ActionsView", "No catalogue"),
            words.format(platform=self.platform_name),
            translate("ActionsView", "Type method and path by hand."),
            kind="info",
        )
