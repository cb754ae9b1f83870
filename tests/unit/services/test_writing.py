"""No writing operation gets through support mode; and a new operation cannot be forgotten.

Every public method of every service is in one of the two lists below. Whoever adds one says whether it
writes, and if it does how it is tried; a method in neither list fails the test.
"""

import inspect
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import is_dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import desktop.services
from desktop.app.bug import BugSink
from desktop.app.demo import start_demo
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.domain.connection import (
    Connection,
    ConnectionId,
    ConnectionKey,
    ConnectionState,
    InspectedConnection,
)
from desktop.domain.errors import SupportModeOn
from desktop.domain.export import ExportFormat
from desktop.domain.identity import Identity
from desktop.domain.ports import ServiceApi
from desktop.domain.request import Method, PassthroughRequest, RequestDraft
from desktop.domain.secret import Secret
from desktop.domain.session import SessionRequest
from desktop.domain.workspace import Environment, KeyHome, Workspace
from desktop.sandbox.server import Sandbox
from desktop.services.endpoint import EndpointChoice
from desktop.services.guarded_api import GuardedApi
from desktop.services.importing import ImportPlan
from desktop.services.labels import LabelChange
from desktop.services.reconnect import Reconnection
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from tests.support.loops import Run

PASSPHRASE = Secret("correct horse")
CONNECTION = Connection(
    ConnectionKey("test::gmail::default::0001"),
    ConnectionId("1"),
    "gmail",
    Environment.TEST,
    ConnectionState.OPERATIONAL,
)
ROW = InspectedConnection(CONNECTION, None)
Try = Callable[[Services, Workspace], Awaitable[Any]]

READING = {
    "ActionService": "cached refresh detail search",
    "ActivityService": "listen record earlier flush",
    "ApiPool": "get lock unlock once close aclose",
    "AuditService": "record attempt listen entries check flush",
    "CatalogService": "cached refresh logo",
    "ConnectRun": "start happened note messaged crashed aclose",  # of a session that ConnectService opened
    "ConnectService": "close aclose",
    "ConsoleService": "as_code",
    "Deletion": "turn",
    "DeleteService": "undo cancel stop take_unsent",
    "EndpointService": "stop",
    "ExportService": "audit_log",
    "GuardedApi": "check_key connectors connections connection actions action search_actions logo aclose",
    "HistoryService": "remember find count held newest_id entry pin trim",  # trim: the limits a person set
    "InspectService": "cached inspect",
    "NoteService": "read write settled carry_over erase flush",  # they stay on this computer
    "ReconnectService": "judge look",
    "Pausable": "pause go_on",
    "RowRun": "run",  # of what began it
    "NetworkService": "change proxy",  # how this computer reaches the network; nothing is written elsewhere
    "PageService": "all_pages",  # through GuardedApi
    "Recovery": "kept take decide keep forget aclose",
    # A person's own files.
    "SavedService": "listing read load save save_new rename move remove put_back make_folder move_folder"
    " remove_folder put_folder_back",
    "SupportMode": "require_writable listen enter leave turn_off set_passphrase close",
    "TimelineService": "listen note note_listing of of_identity all_keys erase flush",  # with its workspace
    "UnlockService": "loses_key needs_key lock unlock",
    "VerifyRun": "run",  # GET and HEAD alone
    "VerifyService": "latest run look try_probe keep erase",
    "WorkspaceService": "key_home_name check",
}


def draft(method: Method) -> RequestDraft:
    return RequestDraft("test::gmail::default::0001", "gmail", method, "/messages", body="{}")


def request(method: Method) -> PassthroughRequest:
    return PassthroughRequest(method, "gmail/messages", ConnectionKey("test::gmail::default::0001"))


def session(workspace: Workspace) -> SessionRequest:
    return SessionRequest(workspace.id, workspace.service, workspace.environment, Identity("42"))


async def api(services: Services, workspace: Workspace) -> ServiceApi:
    return await services.apis.get(workspace)


WRITING: dict[str, Try] = {
    "ConnectService.open": lambda s, w: s.connect.open(w, session(w)),
    "HistoryService.erase": lambda s, w: s.history.erase(w),
    "HistoryService.forget": lambda s, w: s.history.forget(1),
    "DeleteService.begin": lambda s, w: _delete(s, w),
    "LabelService.change": lambda s, w: s.support.labels.change(w, ROW, LabelChange(("a",))),
    "LabelService.run": lambda s, w: _label(s, w),
    "ReconnectService.take_place": lambda s, w: s.support.reconnect.take_place(Reconnection(w, ROW, ROW)),
    "GuardedApi.delete": lambda s, w: _gate(s, w, lambda a: a.delete(CONNECTION)),
    "GuardedApi.label": lambda s, w: _gate(s, w, lambda a: a.label(CONNECTION, tags=("a",))),
    "EndpointService.start": lambda s, w: s.endpoint.start(w, EndpointChoice(0)),
    "WorkspaceService.add": lambda s, w: s.workspaces.add(w.service, Secret("sk_test_x" * 3), name="New"),
    "WorkspaceService.replace_key": lambda s, w: s.workspaces.replace_key(w, Secret("sk_test_y" * 3)),
    "WorkspaceService.change": lambda s, w: s.workspaces.change(replace(w, name="Other")),
    "WorkspaceService.remove": lambda s, w: s.workspaces.remove(w),
    "ExportService.connections": lambda s, w: s.support.exporting.connections(
        (), ExportFormat.CSV, Path("never.csv"), has_whole_keys=True
    ),
    "ImportService.plan": lambda s, w: s.support.importing.plan(w, Path("never.csv")),
    "ImportService.carry_out": lambda s, w: s.support.importing.carry_out(w, ImportPlan("never.csv", ())),
    "GuardedApi.mint": lambda s, w: _mint(s, w),
    "the demo": lambda s, w: start_demo(s),
}
for _method in Method:
    if _method not in {Method.GET, Method.HEAD}:
        WRITING[f"ConsoleService.send {_method}"] = lambda s, w, m=_method: s.console.send(w, draft(m))
        WRITING[f"GuardedApi.send {_method}"] = lambda s, w, m=_method: _send(s, w, m)


async def _delete(services: Services, workspace: Workspace) -> Any:
    return services.support.deletion.begin(workspace, [ROW])


async def _label(services: Services, workspace: Workspace) -> Any:
    return services.support.labels.run(workspace, [ROW], LabelChange(("a",)))


async def _gate(
    services: Services, workspace: Workspace, work: Callable[[ServiceApi], Awaitable[Any]]
) -> Any:
    return await work(await api(services, workspace))


async def _mint(services: Services, workspace: Workspace) -> Any:
    return await (await api(services, workspace)).mint(Identity("42"))


async def _send(services: Services, workspace: Workspace, method: Method) -> Any:
    return await (await api(services, workspace)).send(request(method))


def operations() -> set[str]:
    found: set[str] = set()
    for module in pkgutil.iter_modules(desktop.services.__path__, "desktop.services."):
        for name, kind in vars(import_module(module.name)).items():
            is_ours = inspect.isclass(kind) and kind.__module__ == module.name and not name.startswith("_")
            if not is_ours or is_dataclass(kind) or getattr(kind, "_is_protocol", False):
                continue
            found |= {f"{name}.{each}" for each, what in vars(kind).items() if _is_public(each, what)}
    return found


def _is_public(name: str, what: object) -> bool:
    return not name.startswith("_") and inspect.isfunction(what)


def test_every_operation_of_every_service_is_known_to_read_or_to_write() -> None:
    reading = {f"{name}.{each}" for name, methods in READING.items() for each in methods.split()}
    writing = {name.split()[0] for name in WRITING if "." in name}
    assert operations() - reading - writing == set(), "say in this file whether it writes"
    assert (reading | writing) - operations() == set(), "gone"
    assert reading & writing == set()


def test_every_call_of_the_service_passes_the_guard() -> None:
    asked = {name for name, what in vars(ServiceApi).items() if _is_public(name, what)}
    assert asked <= set(vars(GuardedApi)), "a call that GuardedApi does not know"
    assert not {"__getattr__", "__getattribute__"} & set(vars(GuardedApi))


@pytest.mark.parametrize("name", sorted(WRITING))
def test_nothing_that_writes_gets_through(run: Run, tmp_path: Path, name: str) -> None:
    async def work() -> None:
        folders = Folders.below(tmp_path)
        folders.make()
        registry = SettingsRegistry(SettingsFile(folders.settings_file))
        services = build_services(folders, registry, BugSink())
        sandbox = Sandbox(connectors=5, connections=3, identities=1)
        await sandbox.start()
        try:
            workspace = await services.workspaces.add(
                sandbox.service, Secret(sandbox.key), name="Acme", key_home=KeyHome.MEMORY
            )
            await services.support_mode.set_passphrase(PASSPHRASE)
            services.support_mode.enter()
            calls, kept = sandbox.calls, folders.settings_file.read_bytes()
            with pytest.raises(SupportModeOn):
                await WRITING[name](services, workspace)
            assert sandbox.calls == calls, "the service heard of it"
            assert folders.settings_file.read_bytes() == kept
            assert services.connect.open_count == 0
            assert services.endpoint.endpoint is None
            newest = (await services.audit.entries())[0].event
            assert newest.outcome == "refused"
        finally:
            await services.aclose()
            await sandbox.aclose()

    run(work())


@pytest.mark.parametrize("method", [Method.GET, Method.HEAD])
def test_what_reads_passes_through(run: Run, tmp_path: Path, method: Method) -> None:
    async def work() -> None:
        folders = Folders.below(tmp_path)
        folders.make()
        services = build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), BugSink())
        sandbox = Sandbox(connectors=5, connections=3, identities=1)
        await sandbox.start()
        try:
            workspace = await services.workspaces.add(
                sandbox.service, Secret(sandbox.key), name="Acme", key_home=KeyHome.MEMORY
            )
            await services.support_mode.set_passphrase(PASSPHRASE)
            services.support_mode.enter()
            rows = (await services.inspect.inspect(workspace, None)).rows
            asked = replace(draft(method), connection_key=rows[0].key, platform=rows[0].platform, body="")
            assert (await services.console.send(workspace, asked)).status > 0
        finally:
            await services.aclose()
            await sandbox.aclose()

    run(work())
