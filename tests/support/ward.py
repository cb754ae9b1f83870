"""A set-up for the doctor to examine: real services on a folder, a real sandbox, and ways to break both."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from desktop.app.bug import BugSink
from desktop.app.doctor import build_doctor
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.domain.check import CheckId, CheckResult
from desktop.domain.ports import AuthKitSession, ServiceApi, SessionListener
from desktop.domain.secret import Secret
from desktop.domain.session import SessionRequest
from desktop.domain.workspace import KeyHome, Workspace
from desktop.models.doctor.doctor_words import CheckWords, words_of
from desktop.sandbox.server import Sandbox
from desktop.services.doctor.doctor import Doctor
from desktop.services.doctor.visit import KeptEndpoint
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from tests.fakes.upstream import Reply, Seen, Upstream, upstream

MACHINE = {"is_sandboxed": lambda: True, "fonts": lambda: ("Inter", True)}


@dataclass
class PageSession:
    """A session's server that hands out this page; it has no other manners."""

    host_url: str
    is_open: bool = True

    async def aclose(self) -> None:
        """Nothing to close."""


@dataclass
class StaleEndpoint:
    """A developer endpoint that says it runs at `url`."""

    url: str
    is_running: bool = True
    is_open_to_all: bool = False
    allowed_origins: tuple[str, ...] = ()

    async def start(self) -> int:
        """It runs already."""
        return 0

    async def stop(self) -> None:
        """Nothing to stop."""


@dataclass
class Ward:
    """What is examined; `workspace` and `doctor` may be replaced by a test."""

    services: Services
    sandbox: Sandbox
    workspace: Workspace | None
    doctor: Doctor
    folders: Folders
    later: AsyncExitStack
    results: dict[CheckId, CheckResult] = field(default_factory=dict[CheckId, CheckResult])

    @property
    def here(self) -> Workspace:
        """The workspace, which is there."""
        assert self.workspace is not None
        return self.workspace

    def change(self, deadline_s: float = 10.0, **around: Any) -> None:
        """Puts other surroundings around the doctor."""
        self.doctor = Doctor(replace(self.doctor.around, **around), deadline_s=deadline_s)

    def change_machine(self, **facts: Any) -> None:
        """Another computer."""
        self.change(machine=replace(self.doctor.around.machine, **facts))

    def move(self, **service: Any) -> None:
        """Other properties of the workspace's service."""
        self.workspace = replace(self.here, service=replace(self.here.service, **service))

    def stale_endpoint(self, url: str) -> None:
        """A developer endpoint that somebody else answers for."""
        kept = KeptEndpoint(8787, (), StaleEndpoint(url))
        self.change(endpoint=lambda: kept)

    async def upstream(self, answer: Any) -> Upstream:
        """A server of the test's own, closed with the ward."""
        return await self.later.enter_async_context(upstream(answer))

    async def host_page(self, **widget: Any) -> None:
        """A session whose page gives the widget these settings."""
        settings = json.dumps({"widget": {"linkHeaders": {}} | widget})
        page = f'<script type="application/json" id="settings">{settings}</script>'.encode()
        server = await self.upstream(lambda seen: Reply(200, (("Content-Type", "text/html"),), page))

        async def open_it(
            request: SessionRequest, api: ServiceApi, listener: SessionListener
        ) -> AuthKitSession:
            return PageSession(server.url)

        self.change(open_session=open_it)

    async def examine(self, *ids: CheckId, is_asked: bool = False) -> dict[CheckId, CheckResult]:
        """What the doctor finds, of all checks or these."""
        found = await self.doctor.run(self.workspace, ids=ids or tuple(CheckId), is_asked=is_asked)
        self.results = {result.id: result for result in found}
        return self.results

    def words(self, id_: CheckId) -> CheckWords:
        """What a person reads of it."""
        return words_of(self.results[id_], self.workspace.service if self.workspace is not None else None)


@asynccontextmanager
async def ward(
    folder: Path,
    *,
    settings: bytes = b"",
    before: Callable[[Folders], None] = lambda _: None,
    **sandbox: Any,
) -> AsyncIterator[Ward]:
    """A set-up in which everything is well but what `before` did to the folders before anything was opened.

    `settings` is what settings.json holds then.
    """
    folders = Folders.below(folder / "data")
    folders.make()
    if settings:
        folders.settings_file.write_bytes(settings)
        folders.settings_file.chmod(0o600)
    before(folders)
    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    services = build_services(folders, registry, BugSink())
    running = Sandbox(**({"connections": 20, "identities": 4} | sandbox))
    await running.start()
    async with AsyncExitStack() as later:
        try:
            workspace = await services.workspaces.add(
                running.service, Secret(running.key), name="Acme", key_home=KeyHome.MEMORY
            )
            made = Ward(
                services, running, workspace, build_doctor(services, has_window=False), folders, later
            )
            made.change_machine(**MACHINE)
            yield made
        finally:
            await services.aclose()
            await running.aclose()


def answers(status: int = 204, **headers: str) -> Any:
    """An answer to everything; `access_control_allow_origin="*"` is the header of that name."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())

    def answer(_seen: Seen) -> Reply:
        return Reply(status, named)

    return answer
