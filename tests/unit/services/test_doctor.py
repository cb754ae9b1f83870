"""The doctor over real set-ups: well, broken in many ways, hanging, cancelled; what it says and leaves."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from desktop.domain.check import CheckId, Finding, Fix, Outcome
from desktop.domain.ports import AuthKitSession, ServiceApi, SessionListener
from desktop.domain.session import SessionRequest
from desktop.domain.workspace import WorkspaceId
from desktop.models.doctor.doctor_report import report
from desktop.services.doctor.storage import repair_permissions
from tests.fakes import keyring_backends
from tests.support.breakages import WAYS, Way, closed_port
from tests.support.loops import Run
from tests.support.ward import ward

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def own_keyring() -> Iterator[None]:
    """The keyring of before comes back, and whoever waits for an answer has one."""
    before = keyring.get_keyring()
    yield
    hanging = keyring.get_keyring()
    if isinstance(hanging, keyring_backends.Hanging):
        hanging.answered.set()
    keyring.set_keyring(before)


@pytest.mark.allow_log("settings:", "database", "damaged", "activity not kept", "audit log is not written")
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name.replace(" ", "-"))
def test_each_way_to_break_it_is_named_with_its_fix(
    run: Run, tmp_path: Path, own_keyring: None, way: Way
) -> None:
    async def work() -> None:
        fault = way.sandbox.get("fault", "")
        limits = {name: value for name, value in way.sandbox.items() if name != "fault"}
        async with ward(tmp_path, settings=way.settings, before=way.before, **limits) as it:
            it.sandbox.fault = fault
            await way.breaks(it)
            results = await it.examine(*([way.check] if way.is_asked else ()), is_asked=way.is_asked)
            found = results[way.check].found
            words = it.words(way.check)
            said = f"{words.cause} {words.next_step}"
            assert (found.outcome, found.finding, found.fix) == (way.outcome, way.finding, way.fix), said
            assert way.says in said
            assert words.next_step
            assert "{" not in said

    run(work())


def test_a_set_up_that_is_well_passes_and_keeps_nothing(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:
            results = await it.examine()
            outcomes = {id_: result.outcome for id_, result in results.items()}
            skipped = {CheckId.KEYRING, CheckId.ENDPOINT_PREFLIGHT, CheckId.ENGINE}
            assert {id_ for id_, outcome in outcomes.items() if outcome is Outcome.SKIPPED} == skipped
            assert {outcomes[id_] for id_ in CheckId if id_ not in skipped} == {Outcome.PASS}
            store = await it.services.stores.connections()
            assert list(await store.saved(WorkspaceId("doctor"))) == []

    run(work())


def test_a_check_that_hangs_holds_up_no_other(run: Run, tmp_path: Path, own_keyring: None) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:

            async def never(
                request: SessionRequest, api: ServiceApi, listener: SessionListener
            ) -> AuthKitSession:
                await asyncio.get_running_loop().create_future()
                raise AssertionError

            it.change(2.0, open_session=never)
            results = await it.examine()
            hanging = {id_ for id_, each in results.items() if each.found.finding is Finding.HANGS}
            session = {CheckId.PREFLIGHT, CheckId.TOKEN, CheckId.TOKEN_URL, CheckId.DISPLAY_NAME}
            assert hanging == session
            assert results[CheckId.KEY_ACCEPTED].outcome is Outcome.PASS
            assert results[CheckId.KEY_ACCEPTED].elapsed_s < 2

    run(work())


def test_a_check_that_breaks_takes_no_other_with_it(run: Run, tmp_path: Path, allow_log: object) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:

            def broken() -> bool:
                raise ZeroDivisionError

            it.change_machine(is_sandboxed=broken)
            results = await it.examine()
            assert results[CheckId.SANDBOX].found.finding is Finding.BROKE
            assert "ZeroDivisionError" in it.words(CheckId.SANDBOX).cause
            assert results[CheckId.VERSIONS].outcome is Outcome.PASS

    assert callable(allow_log)
    allow_log("the check sandbox broke")
    run(work())


def test_what_one_failure_explains_is_not_told_twice(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:
            it.move(api_base=f"http://127.0.0.1:{closed_port()}")
            results = await it.examine()
            failed = {id_ for id_, each in results.items() if each.outcome is Outcome.FAIL}
            assert failed == {CheckId.SERVICE_HOST}
            assert "Service can be reached" in it.words(CheckId.CATALOGUE).cause

    run(work())


def test_a_proxy_that_lets_nothing_through_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:
            it.move(api_base="https://api.faults.test")
            results = await it.examine(CheckId.SERVICE_HOST)
            assert results[CheckId.SERVICE_HOST].found.finding is Finding.PROXY_FAILS
            assert f"127.0.0.1:{port}" in it.words(CheckId.SERVICE_HOST).cause
            assert "hunter2" not in it.words(CheckId.SERVICE_HOST).cause

    port = closed_port()
    monkeypatch.setenv("HTTPS_PROXY", f"http://me:hunter2@127.0.0.1:{port}")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    run(work())


def test_permissions_are_repaired(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:
            await it.examine(CheckId.DATABASE)
            for path in (it.folders.data, it.folders.log):
                path.chmod(0o777)
            it.folders.settings_file.chmod(0o644)
            results = await it.examine(CheckId.PERMISSIONS)
            assert results[CheckId.PERMISSIONS].found.fix is Fix.REPAIR_PERMISSIONS
            assert "settings.json" in it.words(CheckId.PERMISSIONS).cause
            repair_permissions(it.folders)
            results = await it.examine(CheckId.PERMISSIONS)
            assert results[CheckId.PERMISSIONS].outcome is Outcome.PASS

    run(work())


def test_a_cancel_closes_the_session(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:
            opened: list[AuthKitSession] = []
            real = it.doctor.around.open_session

            async def watched(
                request: SessionRequest, api: ServiceApi, listener: SessionListener
            ) -> AuthKitSession:
                opened.append(await real(request, api, listener))
                visit.cancel()
                return opened[0]

            it.change(open_session=watched)
            visit = asyncio.ensure_future(it.examine())
            with pytest.raises(asyncio.CancelledError):
                await visit
            assert [session.is_open for session in opened] == [False]

    run(work())


def test_the_report_is_readable_and_holds_no_key(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with ward(tmp_path) as it:
            it.workspace = replace(it.here, name=f"Key {it.sandbox.key}")
            it.folders.data.chmod(0o755)
            results = await it.examine()
            text = report(results.values(), it.workspace, it.services.clock.now())
            assert it.sandbox.key not in text
            assert "1 failed" in text.splitlines()[1]
            line = next(line for line in text.splitlines() if "Folders are private" in line)
            assert line.split()[0] == "Fail"
            assert "→ Take the permission from everybody but you." in text

    run(work())


_NOBODY = """
import asyncio, os, sys
from pathlib import Path
from tests.support.ward import ward
from desktop.domain.check import CheckId

def give_away(folders):
    database = set(folders.data.glob("desktop.db*"))
    for path in database:
        path.chmod(0o444)
    if os.geteuid() == 0:
        for path in set(folders.data.rglob("*")) - database:
            os.chown(path, 65534, 65534)
        folders.data.chmod(0o1777)  # the database can be neither written nor moved, all else can
        os.setuid(65534)

async def main():
    folder = Path(sys.argv[1])
    async with ward(folder) as it:
        it.folders.database_file.parent.chmod(0o777)
        await it.services.stores.opened()
    async with ward(folder, before=give_away) as it:
        results = await it.examine(CheckId.DATABASE, CheckId.CONNECTION_SAVED)
        for id_, result in results.items():
            print(id_.value, result.outcome.value, it.words(id_).cause, it.words(id_).next_step)

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file modes")
def test_a_database_that_cannot_be_written_is_named() -> None:
    folder = Path("/tmp") / f"authkit-desktop-doctor-{os.getpid()}"
    folder.mkdir(mode=0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", _NOBODY, str(folder)], cwd=ROOT, capture_output=True, text=True, timeout=60
        )
    finally:
        (folder / "data").chmod(0o700)
        subprocess.run(["rm", "-rf", str(folder)], check=True)
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    by_id = {line.split()[0]: line for line in lines}
    assert by_id["database"].split()[1] == "fail"
    assert "written" in by_id["database"]
    assert by_id["connection_saved"].split()[1] == "skipped"
