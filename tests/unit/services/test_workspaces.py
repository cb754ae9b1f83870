"""Removing a workspace: its key is never left behind unseen, and a keyring that is gone stops nobody."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app.bug import BugSink
from desktop.app.wiring import build_services
from desktop.base.paths import Folders
from desktop.domain.errors import SecretError, SecretTrouble, UserError
from desktop.domain.secret import Secret
from desktop.domain.service import ONE
from desktop.domain.workspace import Environment, KeyHome, Workspace, WorkspaceId
from desktop.secrets.memory import MemoryVault
from desktop.services.apis import ApiPool
from desktop.services.workspaces import WorkspaceService, parse_key, parse_name
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from tests.support.loops import Run
from tests.unit.services.desk import desk

HERE = Workspace(WorkspaceId("here"), "Here", ONE, Environment.TEST)


class _Troubled(MemoryVault):
    """A keyring that cannot remove."""

    def __init__(self, trouble: SecretTrouble) -> None:
        super().__init__()
        self._trouble = trouble

    async def remove(self, workspace_id: WorkspaceId) -> None:
        """Never."""
        raise SecretError(self._trouble)


@pytest.mark.parametrize(
    ("trouble", "is_removed"),
    [(SecretTrouble.NO_KEYRING, True), (SecretTrouble.LOCKED, False), (SecretTrouble.REFUSED, False)],
)
def test_a_key_that_stays_keeps_its_workspace(
    run: Run, tmp_path: Path, trouble: SecretTrouble, is_removed: bool
) -> None:
    folders = Folders.below(tmp_path)
    folders.make()
    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    registry.put(HERE)

    async def work() -> None:
        services = build_services(folders, registry, BugSink())
        homes = {KeyHome.KEYRING: _Troubled(trouble)}
        pool = ApiPool(services.apis._open_api, homes)
        made = WorkspaceService(
            registry,
            homes,
            pool,
            services.cache,
            services.stores.connections,
            services.stores.history,
            guard=services.support_mode,
            audit=services.audit,
        )
        try:
            if is_removed:
                await made.remove(HERE)
            else:
                with pytest.raises(SecretError):
                    await made.remove(HERE)
        finally:
            await services.aclose()

    run(work())
    assert (registry.workspaces == ()) is is_removed


def test_a_removed_workspace_leaves_nothing_of_its_own_behind(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            await here.save((await here.rows())[0])
            store = await here.services.stores.connections()
            assert await store.saved(here.workspace.id)
            assert here.services.cache.load_connections(here.workspace.id, None) is not None
            await here.services.workspaces.remove(here.workspace)
            assert not await store.saved(here.workspace.id)
            assert here.services.cache.load_connections(here.workspace.id, None) is None

    run(work())


def test_a_key_of_the_other_environment_takes_no_place(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            live = replace(here.workspace, environment=Environment.LIVE)
            with pytest.raises(UserError) as caught:
                await here.services.workspaces.replace_key(live, Secret(here.sandbox.key))
            assert caught.value.field == "key"

    run(work())


@pytest.mark.parametrize("text", ["  sk_test_abc\n", "\ufeffsk_test_abc", "sk_test_abc\r\n"])
def test_what_stands_around_a_key_is_dropped_and_told(text: str) -> None:
    typed = parse_key(text)
    assert typed.secret == Secret("sk_test_abc")
    assert typed.was_trimmed


@pytest.mark.parametrize("text", ["", "  ", "sk_test_a b", "sk_test_a\nb", "schlüssel", "sk\x00x"])
def test_what_is_no_key_is_said(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_key(text)
    assert caught.value.field == "key"


@pytest.mark.parametrize("text", ["", "x" * 61, "a\tb\x85"])
def test_what_is_no_name_is_said(text: str) -> None:
    with pytest.raises(UserError):
        parse_name(text)
