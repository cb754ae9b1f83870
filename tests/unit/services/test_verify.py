"""Verify against the sandbox: every kind of trouble told apart, in both manners, whatever is reported."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.app.bug import BugSink
from desktop.app.wiring import Services, build_services
from desktop.base.paths import Folders
from desktop.domain.connection import ConnectionState, InspectedConnection
from desktop.domain.errors import SecretError
from desktop.domain.request import PassthroughResponse
from desktop.domain.secret import Secret
from desktop.domain.timeline import EventKind
from desktop.domain.verification import Because, Verdict, Verification
from desktop.domain.workspace import KeyHome, Workspace
from desktop.sandbox.ailment import Ailment
from desktop.sandbox.server import Sandbox
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from tests.support.canary import CANARY
from tests.support.loops import Run, eventually

EXPECTED = {
    None: Verdict.WORKS,
    Ailment.REVOKED: Verdict.SIGN_IN_LOST,
    Ailment.SCOPE: Verdict.PERMISSION_MISSING,
    Ailment.RATE: Verdict.RATE_LIMITED,
    Ailment.PLAN: Verdict.PLAN_LIMIT,
    Ailment.DOWN: Verdict.THIRD_PARTY_DOWN,
    Ailment.SERVICE: Verdict.SERVICE_TROUBLE,
}


class Support:
    """The services over a sandbox."""

    def __init__(self, services: Services, sandbox: Sandbox, workspace: Workspace) -> None:
        self.services, self.sandbox, self.workspace = services, sandbox, workspace
        self.found: list[Verification] = []

    async def rows(self) -> tuple[InspectedConnection, ...]:
        """All connections."""
        return (await self.services.inspect.inspect(self.workspace, None)).rows

    async def verify(self, *rows: InspectedConnection, per_second: float = 500) -> list[Verification]:
        """Verifies them; the verdicts in the order they came."""
        await self.services.support.verify.run(self.workspace, rows, self.found.append, per_second).run()
        return self.found


@asynccontextmanager
async def support(folder: Path, **options: Any) -> AsyncIterator[Support]:
    folders = Folders.below(folder)
    folders.make()
    services = build_services(folders, SettingsRegistry(SettingsFile(folders.settings_file)), BugSink())
    sandbox = Sandbox(**({"connections": 120, "identities": 6} | options))
    await sandbox.start()
    try:
        workspace = await services.workspaces.add(
            sandbox.service, Secret(sandbox.key), name="Sandbox", key_home=KeyHome.MEMORY
        )
        yield Support(services, sandbox, workspace)
    finally:
        await services.aclose()
        await sandbox.aclose()


def probed(rows: tuple[InspectedConnection, ...], desk: Support) -> list[InspectedConnection]:
    book = desk.services.support.verify.probes
    return [
        row
        for row in rows
        if row.state is ConnectionState.OPERATIONAL and (book.find(row.platform) or book.all()[0]).is_usable
        if book.find(row.platform) is not None
    ]


@pytest.mark.parametrize("manner", ["pica", "one"])
def test_every_trouble_is_told_apart(run: Run, tmp_path: Path, manner: str) -> None:
    async def work() -> None:
        async with support(tmp_path, manner=manner) as desk:
            rows = probed(await desk.rows(), desk)
            ailments = [tuple(EXPECTED)[number % len(EXPECTED)] for number in range(len(rows))]
            for row, ailment in zip(rows, ailments, strict=True):
                desk.sandbox.afflict(row.key, ailment)
            found = {each.key: each for each in await desk.verify(*rows)}
            wanted = {row.key: EXPECTED[ailment] for row, ailment in zip(rows, ailments, strict=True)}
            assert {key: each.verdict for key, each in found.items()} == wanted
            kept = await desk.services.support.verify.latest(desk.workspace)
            assert kept == found

    run(work())


def test_a_verdict_has_its_evidence_and_stands_in_the_timeline(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            row = next(row for row in probed(await desk.rows(), desk) if row.platform == "gmail")
            desk.sandbox.afflict(row.key, Ailment.REVOKED)
            (found,) = await desk.verify(row)
            assert found.contradicts(row.state)
            assert found.evidence.request == "GET gmail/v1/users/me/profile"
            assert found.evidence.status == 401
            assert "UNAUTHENTICATED" in found.evidence.excerpt
            (event, *_) = await desk.services.support.timeline.of(desk.workspace.id, row.key)
            assert event.kind is EventKind.VERDICT
            assert event.told("verdict") == "sign_in_lost"
            assert event.told("reported") == "operational"

    run(work())


def test_what_has_no_probe_and_what_is_gone_is_said_without_a_call(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            rows = await desk.rows()
            book = desk.services.support.verify.probes
            unknown = next(row for row in rows if book.find(row.platform) is None and row.identity_id)
            assert unknown.vault is not None
            assert unknown.vault.identity is not None
            store = await desk.services.stores.connections()
            await store.save(desk.workspace.id, unknown.vault, unknown.vault.identity)
            saved = next(row for row in await desk.rows() if row.key == unknown.key).saved
            calls = desk.sandbox.calls
            found = await desk.verify(unknown, InspectedConnection(None, saved))
            assert [each.verdict for each in found] == [Verdict.CANNOT_BE_TESTED, Verdict.SIGN_IN_LOST]
            assert [each.evidence.because for each in found] == [Because.NO_PROBE, Because.NOT_IN_VAULT]
            assert desk.sandbox.calls == calls

    run(work())


def test_a_service_that_does_not_answer_is_a_verdict_and_a_missing_key_is_an_error(
    run: Run, tmp_path: Path
) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            row = probed(await desk.rows(), desk)[0]
            await desk.sandbox.aclose()
            (found,) = await desk.verify(row)
            assert (found.verdict, found.evidence.because) == (Verdict.SERVICE_TROUBLE, Because.NO_ANSWER)
            await desk.services.memory.remove(desk.workspace.id)
            with pytest.raises(SecretError):
                await desk.verify(row)

    run(work())


def test_a_run_pauses_goes_on_and_keeps_what_it_found_when_cancelled(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            rows = probed(await desk.rows(), desk)
            first = asyncio.Event()

            def found(one: Verification) -> None:
                desk.found.append(one)
                first.set()

            runs = desk.services.support.verify.run(desk.workspace, rows, found, 200)
            task = asyncio.ensure_future(runs.run())
            await first.wait()
            runs.pause()
            assert runs.is_paused
            await desk.rows()  # those under way end
            paused_at = runs.done
            assert paused_at < runs.total
            await desk.rows()  # time in which several more would be seen to
            assert runs.done == paused_at
            runs.go_on()
            await eventually(lambda: runs.done > paused_at)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            kept = await desk.services.support.verify.latest(desk.workspace)
            assert set(kept) == {each.key for each in desk.found}

    run(work())


def test_states_that_change_between_two_listings_are_noted(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with support(tmp_path, connections=20) as desk:
            rows = await desk.rows()
            changed, gone = rows[0], rows[1]
            desk.sandbox.report(changed.key, "failed" if changed.state.value != "failed" else "unknown")
            desk.sandbox.forget(gone.key)
            await desk.rows()
            (event,) = await desk.services.support.timeline.of(desk.workspace.id, changed.key)
            assert (event.kind, event.told("from")) == (EventKind.STATE, changed.state.value)
            (event,) = await desk.services.support.timeline.of(desk.workspace.id, gone.key)
            assert event.kind is EventKind.GONE

    run(work())


def test_no_more_are_begun_in_a_second_than_may_be(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            loop = asyncio.get_running_loop()
            began = loop.time()
            await desk.verify(*probed(await desk.rows(), desk)[:6], per_second=50)
            assert loop.time() - began >= 6 / 50

    run(work())


def answered(body: bytes, content_type: str = "application/json") -> PassthroughResponse:
    """What a third party says; none of it is the sandbox's."""
    headers = (("Content-Type", content_type),)
    return PassthroughResponse(200, headers, body, len(body), 0.1, content_type=content_type)


async def verdict_on(
    desk: Support, monkeypatch: pytest.MonkeyPatch, answer: PassthroughResponse
) -> Verification:
    """What Verify makes of this answer."""

    async def send(*_asked: object, **_more: object) -> PassthroughResponse:
        return answer

    row = probed(await desk.rows(), desk)[0]
    monkeypatch.setattr(await desk.services.apis.get(desk.workspace), "send", send, raising=False)
    return await desk.services.support.verify.look(desk.workspace, row)


def test_a_key_in_an_answer_is_in_no_evidence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            said = f'{{"emailAddress": "{CANARY}", "Authorization": "Bearer {CANARY}"}}'.encode()
            found = await verdict_on(desk, monkeypatch, answered(said))
            assert CANARY not in repr(found)
            assert found.evidence.excerpt

    run(work())


def test_a_sign_in_page_of_the_network_is_no_verdict_on_the_connection(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with support(tmp_path) as desk:
            page = answered(b"<!doctype html><html><title>Hotel</title>Please sign in</html>", "text/html")
            found = await verdict_on(desk, monkeypatch, page)
            assert found.verdict is Verdict.SERVICE_TROUBLE
            assert found.evidence.obstacle

    run(work())
