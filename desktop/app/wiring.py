"""Constructs, with `openers` and `stores`, what a run works with: adapters behind ports, services above them.

Nothing here imports httpx, SQLAlchemy, keyring or h11 before it is needed: each is built by a Deferred, in
a worker thread, at its first use, so that the window is painted first.
"""

import asyncio
from dataclasses import dataclass

from desktop.app.bug import BugSink
from desktop.app.openers import Openers
from desktop.app.stores import Stores
from desktop.app.support_services import SupportServices
from desktop.base.clock import SystemClock
from desktop.base.os_user import os_user
from desktop.base.paths import Folders
from desktop.base.tasks import TaskScope
from desktop.domain.ports import (
    KeyReader,
    ListCache,
    ServiceApi,
)
from desktop.domain.workspace import KeyHome, Workspace
from desktop.secrets.memory import MemoryVault
from desktop.secrets.vault import KeyringVault
from desktop.services.actions import ActionService
from desktop.services.activity import ActivityService
from desktop.services.apis import ApiPool, KeyHomes
from desktop.services.audit import AuditService
from desktop.services.catalog import CatalogService
from desktop.services.connect import ConnectService
from desktop.services.console import ConsoleService
from desktop.services.endpoint import EndpointService
from desktop.services.guarded_api import GuardedApi
from desktop.services.history import HistoryService
from desktop.services.inspect import InspectService
from desktop.services.network import NetworkService
from desktop.services.recovery import Recovery
from desktop.services.saved import SavedService
from desktop.services.support_mode import SupportMode
from desktop.services.unlock import UnlockService
from desktop.services.workspaces import WorkspaceService
from desktop.settings.registry import SettingsRegistry
from desktop.store.file_cache import FileListCache


@dataclass(frozen=True, slots=True)
class Services:
    """Everything the window works with."""

    clock: SystemClock
    registry: SettingsRegistry
    cache: ListCache
    stores: Stores
    apis: ApiPool
    activity: ActivityService
    actions: ActionService
    catalog: CatalogService
    inspect: InspectService
    connect: ConnectService
    console: ConsoleService
    history: HistoryService
    saved: SavedService
    endpoint: EndpointService
    workspaces: WorkspaceService
    tasks: TaskScope
    memory: MemoryVault
    folders: Folders
    recovery: Recovery
    unlock: UnlockService
    network: NetworkService
    support: SupportServices
    audit: AuditService
    support_mode: SupportMode
    homes: KeyHomes

    async def aclose(self) -> None:
        """Ends everything in order: sessions and servers first, what is to be written, the connections."""
        await self.connect.aclose()
        await self.endpoint.stop()
        await self.recovery.aclose()
        self.support_mode.close()
        await self.activity.flush()
        await self.support.flush()
        await self.audit.flush()
        await self.tasks.settle()
        await self.apis.aclose()
        await self.tasks.aclose()
        await self.stores.aclose()


def build_services(
    folders: Folders, registry: SettingsRegistry, on_bug: BugSink, *, is_restoring: bool = True
) -> Services:
    """Builds the services of one run; light, no heavy import happens here.

    Without `is_restoring` nothing that an earlier run left typed comes back (`--safe-mode`).
    """
    clock = SystemClock()
    tasks = TaskScope(on_bug)
    stores = Stores(folders)
    cache = FileListCache(folders.cache)
    activity = ActivityService(stores.activity, tasks)
    memory = MemoryVault()
    opened: list[Workspace] = []
    homes = {KeyHome.KEYRING: KeyringVault(), KeyHome.MEMORY: memory}
    audit = AuditService(stores.audit, clock, tasks, os_user)
    guard = SupportMode(registry, clock, audit)

    async def open_api(workspace: Workspace, read_key: KeyReader) -> ServiceApi:
        proxy = await network.proxy()

        def build() -> ServiceApi:
            from desktop.api.client import ApiClient
            from desktop.net.http import HttpClient
            from desktop.net.spill import Spill, remove_leftovers

            if not opened:  # later, the files there are those of this run
                remove_leftovers(folders.body_folder)
            opened.append(workspace)
            spill = Spill(folders.body_folder, memory_bytes=lambda: registry.settings.console_body_bytes)
            return ApiClient(
                HttpClient(proxy, spill=spill),
                workspace,
                read_key,
                activity.record,
                clock,
                on_wait=lambda s: apis.on_wait(s),
                on_key_refused=lambda: apis.on_key_refused(workspace.id),
                console_total_s=network.kept.console_total_s,
            )

        return GuardedApi(await asyncio.to_thread(build), guard, audit, workspace)

    openers = Openers(clock, activity)
    apis = ApiPool(open_api, homes)
    network = NetworkService(
        homes, apis, lambda: registry.settings.network, lambda kept: registry.change(network=kept)
    )
    support = SupportServices(stores, apis, clock, tasks, folders, guard, audit)
    history = HistoryService(
        stores.history, clock, tasks, lambda: registry.settings.history_limits, guard=guard, audit=audit
    )
    return Services(
        clock=clock,
        registry=registry,
        cache=cache,
        stores=stores,
        apis=apis,
        activity=activity,
        actions=ActionService(apis, cache),
        catalog=CatalogService(apis, cache),
        inspect=InspectService(apis, stores.connections, cache, support.listed),
        connect=ConnectService(apis, stores.connections, openers.session, clock, guard=guard, audit=audit),
        console=ConsoleService(apis, history, clock, support.requested, guard=guard),
        history=history,
        saved=SavedService(lambda: registry.settings.saved_requests_folder, openers.saved_folder),
        endpoint=EndpointService(apis, openers.endpoint, guard=guard, audit=audit),
        workspaces=WorkspaceService(
            registry,
            homes,
            apis,
            cache,
            stores.connections,
            stores.history,
            support.erase,
            guard=guard,
            audit=audit,
        ),
        tasks=tasks,
        memory=memory,
        folders=folders,
        unlock=UnlockService(apis, homes, memory),
        network=network,
        support=support,
        audit=audit,
        support_mode=guard,
        homes=homes,
        recovery=Recovery(folders.recovery_file, TaskScope(on_bug), is_restoring=is_restoring),
    )
