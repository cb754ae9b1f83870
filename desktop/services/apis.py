"""One open API a workspace."""

import asyncio
from collections.abc import Callable, Mapping

from desktop.domain.ports import ApiOpener, KeyReader, SecretVault, ServiceApi
from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome, Workspace, WorkspaceId

KeyHomes = Mapping[KeyHome, SecretVault]


class ApiPool:
    """Opens the API of a workspace at its first use and keeps it until the workspace changes."""

    def __init__(self, open_api: ApiOpener, homes: KeyHomes) -> None:
        self._open_api = open_api
        self._homes = homes
        self._apis: dict[WorkspaceId, tuple[Workspace, ServiceApi]] = {}
        self._opening = asyncio.Lock()
        self._unlocked = asyncio.Event()
        self._unlocked.set()
        self.on_wait: Callable[[float], None] = lambda seconds: None
        """Hears of each wait for a rate limit, in seconds."""
        self.on_key_refused: Callable[[WorkspaceId], None] = lambda workspace_id: None
        """Hears of each 401 of the service itself, but for checks of a key."""

    async def get(self, workspace: Workspace) -> ServiceApi:
        """The workspace's API. Its key is read from the vault at each call it makes, never kept.

        While locked it waits: what was asked for meanwhile goes on once a person is back.
        """
        await self._unlocked.wait()
        # One at a time: two lists ask at once at every start, and two clients would not share their limits.
        async with self._opening:
            kept = self._apis.get(workspace.id)
            if kept is not None and kept[0] == workspace:
                return kept[1]
            await self.close(workspace.id)
            api = await self._open_api(workspace, self._reader(workspace))
            self._apis[workspace.id] = (workspace, api)
            return api

    @property
    def is_locked(self) -> bool:
        """Whether `get` waits."""
        return not self._unlocked.is_set()

    def lock(self) -> None:
        """From now on no key is read and no API handed out."""
        self._unlocked.clear()

    def unlock(self) -> None:
        """Goes on."""
        self._unlocked.set()

    async def once(self, workspace: Workspace, secret: Secret) -> ServiceApi:
        """An API with a key that is not stored yet; the caller closes it."""

        async def read() -> Secret:
            return secret

        return await self._open_api(workspace, read)

    async def close(self, workspace_id: WorkspaceId) -> None:
        """Closes the API of a workspace that was removed or changed."""
        kept = self._apis.pop(workspace_id, None)
        if kept is not None:
            await kept[1].aclose()

    async def aclose(self) -> None:
        """Closes all."""
        for workspace_id in tuple(self._apis):
            await self.close(workspace_id)

    def _reader(self, workspace: Workspace) -> KeyReader:
        async def read() -> Secret:
            await self._unlocked.wait()
            return await self._homes[workspace.key_home].read(workspace.id)

        return read
