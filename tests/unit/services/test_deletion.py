"""Deleting: nothing is sent before the wait is over, undo works until then, the last copy is kept."""

import json
import time
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.connection import ConnectionId, InspectedConnection
from desktop.domain.errors import Refused
from desktop.domain.secret import Secret
from desktop.domain.timeline import EventKind
from desktop.services.deletion import GRACE_S, DeletionPhase
from tests.support.loops import Run, eventually
from tests.unit.services.desk import Desk, desk, services_in


async def keys(here: Desk) -> set[str]:
    return {row.key for row in await here.rows()}


@pytest.mark.parametrize("manner", ["pica", "one"])
def test_after_the_wait_it_is_gone_everywhere_and_its_last_copy_is_kept(
    run: Run, tmp_path: Path, manner: str
) -> None:
    async def work() -> None:
        async with desk(tmp_path, manner=manner) as here:
            row = await here.row("gmail")
            await here.save(row)
            here.services.support.deletion.grace_s = 0.3
            deletion = here.services.support.deletion.begin(here.workspace, [row])
            phases = [deletion.phase]
            deletion.on_changed = lambda: phases.append(deletion.phase)
            assert 0 < deletion.left_s <= 0.3
            await eventually(lambda: deletion.phase is DeletionPhase.OVER)
            assert list(dict.fromkeys(phases)) == [*list(DeletionPhase)[:3]]
            assert deletion.run.done == [row]
            assert row.key not in await keys(here)
            (event, *_) = await here.events(row)
            assert event.kind is EventKind.DELETED
            assert json.loads(event.told("row"))["id"] == row.vault.id

    run(work())


def test_undone_in_time_nothing_is_sent(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            service = here.services.support.deletion
            assert service.grace_s == GRACE_S == 8.0
            row = await here.row("gmail")
            service.grace_s = 0.4
            deletion = service.begin(here.workspace, [row])
            started = time.monotonic()
            await here.rows()
            assert deletion.phase is DeletionPhase.WAITING
            assert service.waiting == (deletion,)
            assert service.undo(deletion)
            while time.monotonic() - started < 0.6:  # the wait would be over
                await here.rows()
            assert not service.undo(deletion)
            assert (deletion.phase, service.waiting) == (DeletionPhase.UNDONE, ())
            assert row.key in await keys(here)
            assert "DELETE" not in {entry.method for entry in await calls(here)}

    run(work())


async def calls(here: Desk) -> list:
    await here.services.activity.flush()
    return list(await (await here.services.stores.activity()).newest())


def test_at_the_end_of_the_application_nothing_is_sent_and_the_next_start_says_so(
    run: Run, tmp_path: Path
) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            here.services.support.deletion.begin(here.workspace, [row])
            await here.services.aclose()
            again = services_in(tmp_path)
            (told,) = again.support.deletion.take_unsent()
            assert told.startswith("gmail · 42 · ")
            assert row.key not in told
            assert again.support.deletion.take_unsent() == ()
            await again.aclose()

    run(work())


def test_what_waits_in_this_run_is_not_told_as_an_earlier_runs(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            first, second = (await here.rows())[:2]
            here.services.support.deletion.begin(here.workspace, [first])
            assert here.services.support.deletion.take_unsent() == ()  # at once after the start
            await here.services.aclose()
            again = services_in(tmp_path)
            again.support.deletion.begin(here.workspace, [second])  # before the earlier one was told of
            (told,) = again.support.deletion.take_unsent()
            assert told.startswith(f"{first.platform} · ")
            await again.aclose()
            (told,) = services_in(tmp_path).support.deletion.take_unsent()
            assert told.startswith(f"{second.platform} · ")

    run(work())


def test_what_fails_is_kept_with_its_reason_and_the_others_go_on(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            first, *rest = (await here.rows())[:4]
            here.services.support.deletion.grace_s = 0.0
            gone = InspectedConnection(replace(rest[0].vault, id=ConnectionId("gone-already")), None)
            here.sandbox.fault = ""
            broken = InspectedConnection(replace(first.vault, id=ConnectionId("")), None)
            deletion = here.services.support.deletion.begin(here.workspace, [broken, gone, *rest[1:]])
            await eventually(lambda: deletion.phase is DeletionPhase.OVER)
            assert [row for row, _ in deletion.run.failed] == [broken]
            assert deletion.run.done == [gone, *rest[1:]]
            assert (await here.events(gone))[0].told("in_vault") == "no"

    run(work())


def test_a_row_that_is_gone_from_the_vault_leaves_this_computer_only(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            await here.save(row)
            here.sandbox.forget(row.key)
            gone = next(each for each in await here.rows() if each.key == row.key)
            assert gone.vault is None
            here.services.support.deletion.grace_s = 0.0
            deletion = here.services.support.deletion.begin(here.workspace, [gone])
            await eventually(lambda: deletion.phase is DeletionPhase.OVER)
            assert row.key not in await keys(here)
            assert "DELETE" not in {entry.method for entry in await calls(here)}

    run(work())


def test_it_pauses_goes_on_and_is_cancelled_between_two_rows(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path, latency_ms=20) as here:
            rows = (await here.rows())[:8]
            service = here.services.support.deletion
            service.grace_s = 0.0
            deletion = service.begin(here.workspace, rows)
            await eventually(lambda: deletion.run.count >= 2)
            deletion.run.pause()
            count = deletion.run.count
            for _ in range(20):
                await here.rows()  # some time passes
            assert deletion.run.count <= count + 1
            deletion.run.go_on()
            await eventually(lambda: deletion.run.count >= count + 2)
            service.cancel(deletion)
            await eventually(lambda: deletion.phase is DeletionPhase.OVER)
            assert deletion.run.left
            assert {row.key for row in deletion.run.left} <= await keys(here) | {deletion.run.left[0].key}

    run(work())


def test_a_refusal_is_the_rows_own_trouble(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            here.services.support.deletion.grace_s = 0.0
            here.sandbox.fault = "500"
            deletion = here.services.support.deletion.begin(here.workspace, [row])
            await eventually(lambda: deletion.phase is DeletionPhase.OVER)
            ((failed, error),) = deletion.run.failed
            assert (failed, isinstance(error, Refused)) == (row, True)
            here.sandbox.fault = ""
            assert row.key in await keys(here)

    run(work())


def test_support_mode_entered_during_the_wait_keeps_even_what_is_only_here(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            await here.save(row)
            here.sandbox.forget(row.key)
            gone = next(each for each in await here.rows() if each.key == row.key)
            assert gone.vault is None
            await here.services.support_mode.set_passphrase(Secret("correct horse"))
            here.services.support.deletion.grace_s = 0.1
            deletion = here.services.support.deletion.begin(here.workspace, [gone])
            here.services.support_mode.enter()
            await eventually(lambda: deletion.phase is DeletionPhase.OVER)
            store = await here.services.stores.connections()
            assert [each.connection_key for each in await store.saved(here.workspace.id)] == [row.key]

    run(work())
