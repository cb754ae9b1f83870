"""The view models of one run."""

from dataclasses import astuple, dataclass

from desktop.app.bug import BugSink
from desktop.app.wiring import Services
from desktop.base.tasks import TaskScope
from desktop.models.about import EngineFacts, is_loaded
from desktop.models.activity_view import ActivityView
from desktop.models.connections_view import ConnectionsView
from desktop.models.connectors_view import ConnectorsView
from desktop.models.console_view import ConsoleView
from desktop.models.scope import Scope
from desktop.models.settings_view import SettingsView
from desktop.models.status import Status
from desktop.models.welcome_view import WelcomeView
from desktop.web.engine import engine_versions, is_sandboxed


@dataclass(frozen=True, slots=True)
class Views:
    """What the pages show."""

    scope: Scope
    status: Status
    connections: ConnectionsView
    connectors: ConnectorsView
    console: ConsoleView
    activity: ActivityView
    welcome: WelcomeView
    settings: SettingsView
    scopes: tuple[TaskScope, ...]

    async def aclose(self) -> None:
        """Cancels what any of them has under way."""
        for tasks in self.scopes:
            await tasks.aclose()


def build_views(services: Services, tasks: TaskScope, on_bug: BugSink) -> Views:
    """Builds them; each list has a task scope of its own, so that "load" means its own load."""
    scope, status = Scope(services.registry), Status()
    scopes = (TaskScope(on_bug), TaskScope(on_bug), TaskScope(on_bug))
    connections = ConnectionsView(services.inspect, scope, status, scopes[0])
    connectors = ConnectorsView(services.catalog, scope, scopes[1])
    connectors.catalogue_changed.connect(lambda: connections.table.set_connectors(connectors.by_platform))
    connections.rows_shown.connect(lambda: connectors.table.set_connected(connections.connected_counts))
    return Views(
        scope=scope,
        status=status,
        connections=connections,
        connectors=connectors,
        console=ConsoleView(
            services.console, scope, services.clock, scopes[2], connectors.name_of, services.registry
        ),
        activity=ActivityView(services.activity, tasks),
        welcome=WelcomeView(services.workspaces, scope, tasks),
        settings=SettingsView(
            services.workspaces,
            services.endpoint,
            services.registry,
            scope,
            services.folders,
            EngineFacts(
                lambda: is_loaded("PySide6.QtWebEngineCore"), lambda: astuple(engine_versions()), is_sandboxed
            ),
            tasks,
        ),
        scopes=scopes,
    )
