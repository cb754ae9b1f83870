"""The Connectors page without its widgets: the catalogue, what is shown of it, and why."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.base.tasks import TaskScope
from desktop.domain.connector import Catalogue, Connector
from desktop.domain.workspace import WorkspaceId
from desktop.models.connectors.connector_table import ConnectorTable
from desktop.models.notices.notices import Notice
from desktop.models.scope import Scope
from desktop.models.tables.list_state import ListState
from desktop.models.tables.loader import Loader
from desktop.services.catalog import CatalogService

_MAX_RECENT = 12


def _text(words: str) -> str:
    return QCoreApplication.translate("connectors", words)


class ConnectorsView(QObject):
    """The catalogue last seen at once, then the service's; AuthKit's connectors or all of them."""

    state_changed = Signal()
    catalogue_changed = Signal()

    def __init__(
        self, catalog: CatalogService, scope: Scope, tasks: TaskScope, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._scope = scope
        self._authkit_only = True
        self._by_platform: dict[str, Connector] = {}
        self._enabled: tuple[Connector, ...] | None = None  # None until the service has said
        self._recent: dict[WorkspaceId, tuple[str, ...]] = {}
        self.table = ConnectorTable(self)
        self.caveat = ""
        self._loader: Loader[Catalogue] = Loader(tasks, self._show, self._explain_empty, self)
        self._loader.changed.connect(self.state_changed)
        scope.workspace_changed.connect(self._begin_again)

    @property
    def state(self) -> ListState:
        """What the list shows."""
        return self._loader.state

    @property
    def is_authkit_only(self) -> bool:
        """Whether only connectors enabled for AuthKit are listed."""
        return self._authkit_only

    @property
    def by_platform(self) -> dict[str, Connector]:
        """The catalogue by platform id."""
        return self._by_platform

    def connector(self, platform: str) -> Connector | None:
        """The connector of a platform id, if the catalogue has it."""
        return self._by_platform.get(platform)

    def name_of(self, platform: str) -> str:
        """The display name of a platform, or the id itself while unknown."""
        connector = self._by_platform.get(platform)
        return connector.name if connector is not None else platform

    @property
    def enabled(self) -> tuple[Connector, ...]:
        """The connectors that AuthKit can connect; while the service has not said which, all known ones."""
        return self._enabled if self._enabled is not None else tuple(self._by_platform.values())

    def is_enabled(self, platform: str) -> bool:
        """Whether AuthKit can connect it; True too while the service has not said."""
        return self._enabled is None or any(row.platform == platform for row in self._enabled)

    def remember_used(self, platform: str) -> None:
        """Puts a connector first among the recently used ones of this workspace, for this run."""
        workspace = self._scope.workspace
        if workspace is not None:
            before = (each for each in self._recent.get(workspace.id, ()) if each != platform)
            self._recent[workspace.id] = (platform, *before)[:_MAX_RECENT]
            self.table.set_recent(self._recent[workspace.id])

    def show_authkit_only(self, authkit_only: bool) -> None:
        """Lists the connectors enabled for AuthKit, or all."""
        if authkit_only != self._authkit_only:
            self._authkit_only = authkit_only
            self._loader.forget()
            self.show_cached()
            self.reload()

    def show_cached(self) -> None:
        """Shows the catalogue last seen, at once; for the first paint."""
        workspace = self._scope.workspace
        if workspace is not None and self._authkit_only:
            self._loader.show_cached(self._catalog.cached(workspace))

    def reload(self) -> None:
        """Asks the service again; the catalogue shown stays until it answers."""
        workspace, authkit_only = self._scope.workspace, self._authkit_only
        if workspace is not None:
            self._loader.load(
                lambda progress: self._catalog.refresh(
                    workspace, authkit_only=authkit_only, progress=progress
                )
            )

    def cancel(self) -> None:
        """Stops loading; what is shown stays."""
        self._loader.cancel()

    def _begin_again(self) -> None:
        self._loader.forget()
        self._authkit_only = True
        self._by_platform, self._enabled = {}, None
        self.table.set_enabled(None)
        self.table.replace(())
        workspace = self._scope.workspace
        self.table.set_recent(self._recent.get(workspace.id, ()) if workspace is not None else ())
        self.show_cached()
        self.reload()

    def _show(self, result: Catalogue) -> tuple[int, datetime]:
        self._by_platform = {row.platform: row for row in result.connectors}
        self.caveat = result.caveat
        if result.is_authkit_only:
            self._enabled = result.connectors
            self.table.set_enabled(frozenset(self._by_platform))
        self.table.replace(result.connectors)
        self.catalogue_changed.emit()
        return len(result.connectors), result.fetched_at

    def _explain_empty(self) -> Notice:
        if not self._authkit_only:
            return Notice(
                _text("The service lists no connectors"),
                _text("It answered with an empty catalogue."),
                _text("Refresh, or check the service in Settings."),
                kind="info",
            )
        return self.no_connectors()

    def no_connectors(self) -> Notice:
        """Why AuthKit may have nothing to connect."""
        return Notice(
            _text("No connectors yet"),
            _text("Connectors are hidden until they are enabled in the service's dashboard."),
            _text("Enable some in the dashboard, then refresh."),
            kind="info",
        )
