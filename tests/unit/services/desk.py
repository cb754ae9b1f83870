"""Services over a real sandbox, for tests of what the support desk does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.app.bug import BugSink
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity
from desktop.domain.secret import Secret
from desktop.domain.timeline import TimelineEvent
from desktop.domain.workspace import KeyHome, Workspace
from desktop.sandbox.server import Sandbox
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry


@dataclass
class Desk:
    """The services, the sandbox they talk to, and a workspace on it."""

    services: Services
    sandbox: Sandbox
    workspace: Workspace

    async def rows(self) -> tuple[InspectedConnection, ...]:
        """All connections, as the list shows them."""
        return (await self.services.inspect.inspect(self.workspace, None)).rows

    async def row(self, platform: str, identity: str = "42") -> InspectedConnection:
        """The first one of an identity."""
        rows = await self.rows()
        return next(row for row in rows if (row.platform, row.identity_id) == (platform, identity))

    async def save(self, row: InspectedConnection) -> None:
        """Saves a row of the vault on this computer."""
        assert row.vault is not None
        store = await self.services.stores.connections()
        identity = row.vault.identity or Identity("nobody")
        await store.save(self.workspace.id, row.vault, identity)

    async def events(self, row: InspectedConnection) -> list[TimelineEvent]:
        """Its timeline, newest first."""
        return list(await self.services.support.timeline.of(self.workspace.id, row.key))


def services_in(folder: Path) -> Services:
    """Services on a folder."""
    folders = Folders.below(folder)
    folders.make()
    return build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), BugSink())


@asynccontextmanager
async def desk(folder: Path, **options: Any) -> AsyncIterator[Desk]:
    """Opens it all, and closes it; `options` are the sandbox's."""
    services = services_in(folder)
    sandbox = Sandbox(**({"connections": 40, "identities": 6} | options))
    await sandbox.start()
    try:
        workspace = await services.workspaces.add(
            sandbox.service, Secret(sandbox.key), name="Sandbox", key_home=KeyHome.MEMORY
        )
        yield Desk(services, sandbox, workspace)
    finally:
        await services.aclose()
        await sandbox.aclose()
