"""The view models of one run; those the first paint does not need are made when they are first asked for."""

from functools import cached_property
from typing import TYPE_CHECKING

from desktop.app.bug import BugSink
from desktop.app.wiring import Services
from desktop.base.tasks import TaskScope
from desktop.models.connections.connections_view import ConnectionsView
from desktop.models.connectors.connectors_view import ConnectorsView
from desktop.models.scope import Scope
from desktop.models.settings.support_mode_view import SupportView
from desktop.models.status import Status

if TYPE_CHECKING:
    from desktop.domain.request import PassthroughResponse, RequestDraft
    from desktop.models.activity.activity_view import ActivityView
    from desktop.models.connections.deletion_view import DeletionView
    from desktop.models.connections.identity_view import IdentityView
    from desktop.models.connections.label_view import LabelView
    from desktop.models.connections.note_view import NoteView
    from desktop.models.console.actions_view import ActionsView
    from desktop.models.console.body_view import FetchPages
    from desktop.models.console.console_view import ConsoleView
    from desktop.models.console.variables import Variables
    from desktop.models.doctor.doctor_view import DoctorView
    from desktop.models.settings.settings_view import SettingsView
    from desktop.models.settings.welcome_view import WelcomeView
    from desktop.models.verification.verify_view import VerifyView
    from desktop.reading.reader import BodyReader
    from desktop.services.pages import AllPages, Progress


class Views:
    """What the pages show. Each list has a task scope of its own, so that "load" means its own load."""

    def __init__(self, services: Services, tasks: TaskScope, on_bug: BugSink) -> None:
        self._services, self._tasks = services, tasks
        self.asking = tuple(TaskScope(on_bug) for _ in range(5))  # ask the service: ended by a lock
        self.reading = TaskScope(on_bug)  # what the Console reads here, which goes on
        self.scopes = (*self.asking, self.reading)
        self.scope, self.status = Scope(services.registry), Status()
        self.support = SupportView(services.support_mode, tasks)
        self.connections = ConnectionsView(
            services.inspect,
            self.scope,
            self.status,
            self.asking[0],
            kept_views=services.registry,
            kept_grouping=services.registry,
        )
        self.connectors = ConnectorsView(services.catalog, self.scope, self.asking[1])
        self._join(self.connections, self.connectors)

    @cached_property
    def console(self) -> "ConsoleView":
        """The Console's."""
        from desktop.models.console.body_view import BodyTools
        from desktop.models.console.console_view import ConsoleView

        services = self._services
        return ConsoleView(
            services.console,
            services.history,
            self.scope,
            services.clock,
            self.reading,
            self.connectors.name_of,
            services.registry,
            services.recovery,
            actions=self.actions,
            variables=self.variables,
            body_tools=BodyTools(self.reader, self.reading, self.asking[2], pages=self._fetch_pages()),
            saved=services.saved,
            keep_saved_folder=lambda root: services.registry.change(saved_requests_folder=root),
        )

    @cached_property
    def variables(self) -> "Variables":
        """The workspace's variables for requests."""
        from desktop.models.console.variables import Variables

        return Variables(self.scope, self._services.registry)

    @cached_property
    def actions(self) -> "ActionsView":
        """The Console's catalogue of actions."""
        from desktop.models.console.actions_view import ActionsView

        services = self._services
        now, name_of = services.clock.now, self.connectors.name_of
        return ActionsView(services.actions, self.scope, now, self.asking[3], name_of)

    def _fetch_pages(self) -> "FetchPages":
        from desktop.services.pages import PageService

        scope, service = self.scope, PageService(self._services.apis)

        async def fetch(
            draft: "RequestDraft", first: "PassthroughResponse", progress: "Progress"
        ) -> "AllPages":
            workspace = scope.workspace
            assert workspace is not None  # an answer is shown
            return await service.all_pages(workspace, draft, first, progress)

        return fetch

    @cached_property
    def reader(self) -> "BodyReader":
        """Reads the bodies of answers, in processes of its own."""
        from desktop.reading.reader import BodyReader

        return BodyReader()

    @cached_property
    def activity(self) -> "ActivityView":
        """Activity's; the calls made before it is there wait in the service."""
        from desktop.models.activity.activity_view import ActivityView

        return ActivityView(self._services.activity, self._tasks)

    @cached_property
    def verify(self) -> "VerifyView":
        """Verify's."""
        from desktop.models.verification.verify_view import VerifyView

        return VerifyView(self._services.support.verify, self.connections.table, self.scope, self._tasks)

    @cached_property
    def deletion(self) -> "DeletionView":
        """What is being deleted."""
        from desktop.models.connections.deletion_view import DeletionView

        return DeletionView(self._services.support.deletion, self.connections.table, self.scope)

    @cached_property
    def labels(self) -> "LabelView":
        """Tags and names."""
        from desktop.models.connections.label_view import LabelView

        return LabelView(self._services.support.labels, self.connections, self.scope, self._tasks)

    @cached_property
    def identity(self) -> "IdentityView":
        """One identity's."""
        from desktop.models.connections.identity_view import IdentityView

        services = self._services
        return IdentityView(
            services.inspect,
            self.connections,
            services.history,
            lambda: services.support.timeline,
            self.scope,
            self.asking[4],
        )

    @cached_property
    def notes(self) -> "NoteView":
        """What people write down."""
        from desktop.models.connections.note_view import NoteView

        return NoteView(self._services.support.notes, self.scope, self._tasks)

    async def _examine(self) -> str:
        from desktop.app.doctor import findings

        return await findings(self._services, self.scope.workspace)

    @cached_property
    def doctor(self) -> "DoctorView":
        """Doctor's."""
        from desktop.app.doctor import build_doctor
        from desktop.models.doctor.doctor_view import DoctorView

        services = self._services
        doctor = build_doctor(services, has_window=True)
        return DoctorView(doctor, self.scope, self._tasks, services.clock.now)

    @cached_property
    def welcome(self) -> "WelcomeView":
        """Welcome's."""
        from desktop.models.settings.welcome_view import WelcomeView

        return WelcomeView(self._services.workspaces, self.scope, self._tasks)

    @cached_property
    def settings(self) -> "SettingsView":
        """Settings'."""
        from dataclasses import astuple

        from desktop.models.settings.about import EngineFacts, is_loaded
        from desktop.models.settings.settings_view import SettingsView
        from desktop.web.engine import engine_versions, is_sandboxed

        services = self._services
        facts = EngineFacts(
            lambda: is_loaded("PySide6.QtWebEngineCore"), lambda: astuple(engine_versions()), is_sandboxed
        )
        return SettingsView(
            services.workspaces,
            services.endpoint,
            services.registry,
            self.scope,
            services.folders,
            facts,
            self._tasks,
            services.network,
            self._examine,
            services.history,
            self.variables,
        )

    async def aclose(self) -> None:
        """Cancels what any of them has under way."""
        for tasks in self.scopes:
            await tasks.aclose()
        if "reader" in self.__dict__:
            await self.reader.aclose()

    @staticmethod
    def _join(connections: ConnectionsView, connectors: ConnectorsView) -> None:
        """Names and counts go both ways.

        Closures and not methods of this object: PySide 6.11.3 crashes when a plain object whose bound
        method is a slot is freed together with the sender.
        """
        names, counts = connections.table.set_connectors, connectors.table.set_connected
        connectors.catalogue_changed.connect(lambda: names(connectors.by_platform))
        connections.rows_shown.connect(lambda: counts(connections.connected_counts))


def build_views(services: Services, tasks: TaskScope, on_bug: BugSink) -> Views:
    """The view models over these services."""
    return Views(services, tasks, on_bug)
