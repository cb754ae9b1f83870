"""The settings of this run: what settings.json holds, and the workspaces that live for this run only."""

from desktop.domain.grouping import Grouping
from desktop.domain.identity import Identity
from desktop.domain.saved_view import SavedView
from desktop.domain.support_mode import SupportModeKept
from desktop.domain.variables import Variable
from desktop.domain.workspace import Workspace, WorkspaceId
from desktop.settings.file import SettingsFile
from desktop.settings.schema import MAX_RECENT_IDENTITIES, Settings


class SettingsRegistry:
    """Implements WorkspaceRegistry over a SettingsFile; every change is on the disk when it returns."""

    def __init__(self, file: SettingsFile) -> None:
        self._file = file
        self._settings = file.load()
        self._read_from: Settings | None = None
        self._kept: tuple[Workspace, ...] = ()
        self._transient: dict[WorkspaceId, tuple[Workspace, tuple[Identity, ...]]] = {}
        self._bodies_of_run: dict[WorkspaceId, bool] = {}
        self._variables_of_run: dict[WorkspaceId, tuple[Variable, ...]] = {}
        self._views_of_run: dict[WorkspaceId, tuple[SavedView, ...]] = {}
        self._current: WorkspaceId | None = WorkspaceId(self._settings.current_workspace_id) or None

    @property
    def settings(self) -> Settings:
        """Everything that is kept."""
        return self._settings

    @property
    def notices(self) -> tuple[Exception, ...]:
        """What was wrong with the file at the start; each is a StoreError."""
        return self._file.notices

    def change(self, **values: object) -> None:
        """Keeps other values for these members of Settings. Raises StoreError; nothing is changed then."""
        self._save(self._settings.changed(**values))

    def replace(self, settings: Settings) -> None:
        """Keeps these settings. Raises StoreError; nothing is changed then."""
        self._save(settings)

    @property
    def workspaces(self) -> tuple[Workspace, ...]:
        """Those that are kept, then those of this run."""
        if self._read_from is not self._settings:  # asked for a dozen times by the first paint
            self._read_from, self._kept = self._settings, self._settings.to_domain()
        return (*self._kept, *(workspace for workspace, _ in self._transient.values()))

    @property
    def current(self) -> Workspace | None:
        """The workspace shown; the first where the one last shown is gone."""
        workspaces = self.workspaces
        chosen = (each for each in workspaces if each.id == self._current)
        return next(chosen, workspaces[0] if workspaces else None)

    def put(self, workspace: Workspace) -> None:
        """Adds the workspace or replaces the one of its id. Raises StoreError."""
        if workspace.is_transient:
            self._transient[workspace.id] = (workspace, self.recent_identities(workspace.id))
        else:
            self._save(self._settings.with_workspace(workspace))

    def remove(self, workspace_id: WorkspaceId) -> None:
        """Forgets the workspace. Raises StoreError."""
        if self._transient.pop(workspace_id, None) is None:
            self._save(self._settings.without_workspace(workspace_id))
        if self._current == workspace_id:
            self._current = None

    def select(self, workspace_id: WorkspaceId) -> None:
        """Makes it the current one, at the next start too if it is kept. Raises StoreError."""
        self._current = workspace_id
        if workspace_id not in self._transient:
            self._save(self._settings.changed(current_workspace_id=workspace_id))

    def recent_identities(self, workspace_id: WorkspaceId) -> tuple[Identity, ...]:
        """Identities used, newest first; at most 20."""
        if workspace_id in self._transient:
            return self._transient[workspace_id][1]
        return self._settings.recent_identities(workspace_id)

    def remember_identity(self, workspace_id: WorkspaceId, identity: Identity) -> None:
        """Puts an identity first among the recent ones. Raises StoreError."""
        if workspace_id not in self._transient:
            self._save(self._settings.with_recent_identity(workspace_id, identity))
            return
        workspace, recent = self._transient[workspace_id]
        others = (each for each in recent if each != identity)
        self._transient[workspace_id] = (workspace, (identity, *others)[:MAX_RECENT_IDENTITIES])

    def keeps_bodies(self, workspace_id: WorkspaceId) -> bool:
        """Whether the console's history keeps bodies for this workspace."""
        if workspace_id in self._transient:
            by_default = not self._transient[workspace_id][0].is_live
            return self._bodies_of_run.get(workspace_id, by_default)
        return self._settings.keeps_bodies(workspace_id)

    def keep_bodies(self, workspace_id: WorkspaceId, is_kept: bool) -> None:
        """Turns it on or off; for a workspace of this run until that ends. Raises StoreError."""
        if workspace_id not in self._transient:
            self._save(self._settings.with_bodies_kept(workspace_id, is_kept))
        else:
            self._bodies_of_run[workspace_id] = is_kept

    def variables(self, workspace_id: WorkspaceId) -> tuple[Variable, ...]:
        """The variables of a workspace, in their order."""
        return self._variables_of_run.get(workspace_id) or self._settings.variables(workspace_id)

    def keep_variables(self, workspace_id: WorkspaceId, variables: tuple[Variable, ...]) -> None:
        """Keeps these in place of the others, as long as the workspace is kept. Raises StoreError."""
        if workspace_id in self._transient:
            self._variables_of_run[workspace_id] = variables
        else:
            self._save(self._settings.with_variables(workspace_id, variables))

    def views(self, workspace_id: WorkspaceId) -> tuple[SavedView, ...]:
        """The saved views of a workspace, in the order they were made."""
        return self._views_of_run.get(workspace_id) or self._settings.views(workspace_id)

    def keep_views(self, workspace_id: WorkspaceId, views: tuple[SavedView, ...]) -> None:
        """Keeps these in place of the others, as long as the workspace is kept. Raises StoreError."""
        if workspace_id in self._transient:
            self._views_of_run[workspace_id] = views
        else:
            self._save(self._settings.with_views(workspace_id, views))

    @property
    def grouping(self) -> Grouping:
        """How the list of connections is grouped."""
        return self._settings.connections_grouping

    def keep_grouping(self, grouping: Grouping) -> None:
        """Groups it so at the next start too. Raises StoreError."""
        self._save(self._settings.changed(connections_grouping=grouping))

    @property
    def support_mode(self) -> SupportModeKept:
        """Whether support mode is on, and what its passphrase is checked against."""
        return self._settings.support_mode

    def keep_support_mode(self, kept: SupportModeKept) -> None:
        """Keeps another state of support mode. Raises StoreError; nothing is changed then."""
        self._save(self._settings.changed(support_mode=kept))

    def _save(self, settings: Settings) -> None:
        if settings != self._settings:
            self._file.save(settings)
            self._settings = settings
