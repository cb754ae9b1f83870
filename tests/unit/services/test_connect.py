"""Connecting: what is saved is what the vault says, for the session's identity, whatever the page says."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from desktop.app.bug import BugSink
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.base.redact import key_tail
from desktop.domain.connection import Connection, ConnectionKey
from desktop.domain.errors import AuthKitError, AuthKitTrouble, DesktopError
from desktop.domain.identity import Identity
from desktop.domain.secret import Secret
from desktop.domain.session import (
    SessionOutcome,
    SessionRequest,
    SessionStep,
    WidgetMessage,
    WidgetMessageKind,
)
from desktop.domain.workspace import KeyHome, Workspace
from desktop.sandbox.server import Sandbox
from desktop.services import connect
from desktop.services.connect import ConnectRun
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from tests.support.loops import Run, eventually

ME, OTHER = Identity("me-7"), Identity("other-8")


@dataclass
class Heard:
    """What a run told."""

    outcomes: list[SessionOutcome] = field(default_factory=list)
    troubles: list[DesktopError] = field(default_factory=list)
    closed: int = 0

    def listen(self, run: ConnectRun) -> None:
        """Hears a run from now on."""
        run.on_outcome = self.outcomes.append
        run.on_trouble = self.troubles.append
        run.on_closed = self._closed

    def _closed(self) -> None:
        self.closed += 1


@dataclass
class World:
    """Real services, a real sandbox, and one open session."""

    services: Services
    sandbox: Sandbox
    workspace: Workspace
    run: ConnectRun
    heard: Heard

    def steps(self) -> list[SessionStep]:
        """The session's log so far."""
        return [event.step for event in self.run.events]

    async def saved(self) -> list[str]:
        """Keys in user_connections."""
        store = await self.services.stores.connections()
        return [row.connection_key for row in await store.saved(self.workspace.id)]

    async def link(self, identity: Identity = ME) -> str:
        """What the widget does for a person who types a good API key; returns the new connection's key."""
        api = await self.services.apis.get(self.workspace)
        token = await api.mint(identity)
        fields = {
            "requestId": token["requestId"],
            "platform": "resend",
            "apiKey": "re_a_good_key_1234",
        }
        async with httpx.AsyncClient(trust_env=False) as client:
            answer = await client.post(
                f"{self.sandbox.widget_url}/link/api-key",
                json=fields,
                headers={"Origin": self.sandbox.widget_url},
            )
        assert answer.status_code == 200, answer.text
        return str(answer.json()["connection"]["key"])

    def report(self, key: str) -> None:
        """The host page passes on LINK_SUCCESS."""
        self.run.messaged(WidgetMessage(WidgetMessageKind.SUCCESS, key, "resend"))


@asynccontextmanager
async def world(folder: Path, *, watch_every_s: float = 60.0, **options: Any) -> AsyncIterator[World]:
    """Opens it all, and closes it."""
    folders = Folders.below(folder)
    folders.make()
    bugs = BugSink()
    services = build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), bugs)
    services.connect._watch_every_s = watch_every_s
    sandbox = Sandbox(connections=20, **options)
    await sandbox.start()
    try:
        workspace = await services.workspaces.add(
            sandbox.service, Secret(sandbox.key), name="Test", key_home=KeyHome.MEMORY, is_transient=True
        )
        request = SessionRequest(workspace.id, workspace.service, workspace.environment, ME)
        run, heard = await services.connect.open(workspace, request), Heard()
        heard.listen(run)
        yield World(services, sandbox, workspace, run, heard)
    finally:
        await services.aclose()
        await sandbox.aclose()
    assert bugs.count == 0


def test_a_success_is_read_again_and_saved(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            key = await here.link()
            here.report(key)
            await eventually(lambda: here.heard.outcomes)
            saved = here.heard.outcomes[0].saved
            assert (saved.connection_key, saved.user_id, saved.state.value) == (key, "me-7", "operational")
            assert here.heard.outcomes[0].is_new
            assert await here.saved() == [key]
            assert SessionStep.READ_AGAIN in here.steps()

    run(work())


def test_a_second_success_for_the_same_key_updates_its_row(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            key = await here.link()
            here.report(key)
            await eventually(lambda: len(here.heard.outcomes) == 1)
            here.report(key)
            await eventually(lambda: len(here.heard.outcomes) == 2)
            assert not here.heard.outcomes[1].is_new
            assert await here.saved() == [key]

    run(work())


def test_a_message_alone_saves_nothing(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A forged success: the vault holds no such key."""
    monkeypatch.setattr(connect, "RE_READ_PAUSE_S", 0.01)

    async def work() -> None:
        async with world(tmp_path) as here:
            here.report("test::gmail::default::" + "0" * 32)
            await eventually(lambda: here.heard.troubles)
            trouble = here.heard.troubles[0]
            assert isinstance(trouble, AuthKitError)
            assert trouble.trouble is AuthKitTrouble.NOT_IN_VAULT
            assert await here.saved() == []

    run(work())


def test_a_vault_that_lags_behind_the_message_is_asked_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connect, "RE_READ_PAUSE_S", 0.01)

    async def work() -> None:
        async with world(tmp_path) as here:
            key = await here.link()
            vault, answers = here.run._api, [None]

            async def late(asked: ConnectionKey) -> Connection | None:
                return answers.pop() if answers else await vault.connection(asked)

            monkeypatch.setattr(here.run, "_api", SimpleNamespace(connection=late))
            here.report(key)
            await eventually(lambda: here.heard.outcomes)
            assert await here.saved() == [key]

    run(work())


def test_what_is_being_saved_already_is_not_found_a_second_time(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            await eventually(lambda: here.run._known is not None)
            key = await here.link()
            here.report(key)
            here.run.messaged(WidgetMessage(WidgetMessageKind.CLOSE))
            await eventually(lambda: here.heard.closed)
            assert SessionStep.FOUND_IN_VAULT not in here.steps()
            assert len(here.heard.outcomes) == 1

    run(work())


def test_a_close_lets_a_save_that_has_begun_finish(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            key = await here.link()
            here.report(key)
            await eventually(lambda: SessionStep.READ_AGAIN in here.steps())
            await here.services.connect.close(here.run)
            assert await here.saved() == [key]
            assert len(here.heard.outcomes) == 1

    run(work())


def test_a_connection_of_somebody_else_is_not_saved(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            here.report(await here.link(OTHER))
            await eventually(lambda: here.heard.troubles)
            trouble = here.heard.troubles[0]
            assert isinstance(trouble, AuthKitError)
            assert trouble.trouble is AuthKitTrouble.WRONG_IDENTITY
            assert await here.saved() == []

    run(work())


def test_a_connection_whose_message_never_came_is_noticed(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path, watch_every_s=0.05) as here:
            await eventually(lambda: here.run._known is not None)
            key = await here.link()
            await eventually(lambda: here.heard.outcomes)
            assert await here.saved() == [key]
            assert SessionStep.FOUND_IN_VAULT in here.steps()

    run(work())


def test_a_page_closed_too_early_has_the_vault_looked_at_once_more(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            await eventually(lambda: here.run._known is not None)
            key = await here.link()
            here.run.messaged(WidgetMessage(WidgetMessageKind.CLOSE))
            await eventually(lambda: here.heard.closed)
            assert await here.saved() == [key]
            assert not here.run.is_open

    run(work())


def test_an_error_is_said_and_the_session_goes_on(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            here.run.messaged(WidgetMessage(WidgetMessageKind.ERROR, text="access_denied"))
            assert [str(trouble) for trouble in here.heard.troubles] == [
                "authkit: widget_error access_denied"
            ]
            assert here.run.is_open
            here.report(await here.link())
            await eventually(lambda: here.heard.outcomes)

    run(work())


def test_a_crash_ends_the_session_and_nothing_is_half_saved(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            here.run.crashed("killed")
            assert [str(trouble) for trouble in here.heard.troubles] == ["authkit: crashed killed"]
            await eventually(lambda: here.heard.closed)
            assert not here.run.is_open
            assert await here.saved() == []

    run(work())


async def ended(here: World) -> list[tuple[str, str]]:
    """The outcome and the detail of each end of a session in the audit log."""
    entries = [entry.event for entry in await here.services.audit.entries()]
    return [(event.outcome, event.detail) for event in entries if event.action == "connect_end"]


def test_a_session_closed_with_nothing_connected_is_in_the_audit_log(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            assert await ended(here) == []
            await here.services.connect.close(here.run)
            assert await ended(here) == [("cancelled", "nothing connected")]
            await here.services.connect.close(here.run)
            assert len(await ended(here)) == 1

    run(work())


def test_what_a_session_brought_is_in_the_audit_log_by_its_keys_tail(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            key = await here.link()
            here.report(key)
            await eventually(lambda: here.heard.outcomes)
            here.run.messaged(WidgetMessage(WidgetMessageKind.CLOSE))
            await eventually(lambda: here.heard.closed)
            assert await ended(here) == [("done", key_tail(key))]
            assert key not in key_tail(key)

    run(work())


def test_a_session_that_ends_in_trouble_says_so_in_the_audit_log(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            here.run.crashed("killed")
            await eventually(lambda: here.heard.closed)
            assert await ended(here) == [("failed", "authkit: crashed killed")]

    run(work())


def test_closing_the_service_closes_every_session_within_200_ms(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with world(tmp_path) as here:
            loop = asyncio.get_running_loop()
            began = loop.time()
            await here.services.connect.aclose()
            assert loop.time() - began < 0.2
            assert here.services.connect.open_count == 0

    run(work())
