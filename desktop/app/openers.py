"""Opens adapters for services; what they import is loaded when the first of a kind is opened."""

from pathlib import Path

from desktop.base.clock import SystemClock
from desktop.domain.ports import AuthKitSession, ServiceApi, SessionListener
from desktop.domain.session import SessionRequest
from desktop.domain.workspace import Workspace
from desktop.services.activity import ActivityService
from desktop.services.endpoint import Endpoint, EndpointChoice
from desktop.services.saved import Folder


class Openers:
    """With what all of them share: the clock, and the record of calls."""

    def __init__(self, clock: SystemClock, activity: ActivityService) -> None:
        self._clock, self._activity = clock, activity

    async def session(
        self, request: SessionRequest, api: ServiceApi, listener: SessionListener
    ) -> AuthKitSession:
        """An AuthKit session on its own server."""
        from desktop.authkit.session import open_session

        return await open_session(request, api, listener, clock=self._clock, record=self._activity.record)

    async def endpoint(self, workspace: Workspace, api: ServiceApi, choice: EndpointChoice) -> Endpoint:
        """The developer endpoint, not started yet."""
        from desktop.authkit.developer_endpoint import DeveloperEndpoint, EndpointSettings

        settings = EndpointSettings(
            workspace.service.widget_url,
            workspace.environment,
            choice.port,
            choice.extra_origins,
            choice.is_live_confirmed,
        )
        return DeveloperEndpoint(settings, api.mint, clock=self._clock, record=self._activity.record)

    def saved_folder(self, root: Path) -> Folder:
        """A folder of saved requests."""
        from desktop.store.saved_folder import SavedFolder  # a TOML reader, and hashes

        return SavedFolder(root)
