"""What the console sends is remembered however it ends: answered, unanswered, or given up."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.body import BodyPart
from desktop.domain.errors import DraftErrors, ServiceError, SupportModeOn
from desktop.domain.history import HistoryQuery
from desktop.domain.request import HistoryEntry, Method, RequestDraft
from desktop.services.console import kept_draft
from desktop.services.support_mode import SupportMode
from tests.support.loops import Run, eventually
from tests.unit.services.desk import Desk, desk


async def asked(here: Desk) -> RequestDraft:
    row = await here.row("gmail")
    return RequestDraft(row.key, "gmail", Method.GET, "gmail/v1/users/me/profile")


class Remembered:
    """The entries of the history as they are written."""

    def __init__(self, here: Desk) -> None:
        self._here, self._written = here, asyncio.Event()
        here.services.history.on_remembered = lambda _entry: self._written.set()

    async def one(self) -> HistoryEntry:
        """The only one there is."""
        await asyncio.wait_for(self._written.wait(), 5)
        (entry,) = await self._here.services.history.find(HistoryQuery(self._here.workspace.id))
        return entry


def test_an_answer_is_remembered(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            remembered = Remembered(here)
            await here.services.console.send(here.workspace, await asked(here))
            entry = await remembered.one()
            assert (entry.status, entry.problem) == (200, "")

    run(work())


def test_what_was_given_up_is_remembered_as_that(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            remembered, draft = Remembered(here), await asked(here)
            here.sandbox.fault = "stall"
            calls = here.sandbox.calls
            sending = asyncio.create_task(here.services.console.send(here.workspace, draft))
            await eventually(lambda: here.sandbox.calls > calls)
            sending.cancel()
            with pytest.raises(asyncio.CancelledError):
                await sending
            entry = await remembered.one()
            assert (entry.status, entry.problem) == (None, "Cancelled")

    run(work())


def test_a_call_that_nobody_answered_is_remembered_with_why(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            remembered, draft = Remembered(here), await asked(here)
            here.sandbox.fault = "reset"
            with pytest.raises(ServiceError):
                await here.services.console.send(here.workspace, draft)
            entry = await remembered.one()
            assert entry.status is None
            assert entry.problem

    run(work())


def test_what_cannot_be_sent_is_no_entry(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            with pytest.raises(DraftErrors):
                await here.services.console.send(here.workspace, RequestDraft("", "gmail", Method.GET, ""))
            assert await here.services.history.count(HistoryQuery(here.workspace.id)) == 0

    run(work())


def test_nothing_of_a_body_is_kept_unasked() -> None:
    draft = RequestDraft(path="p", body="typed", parts=(BodyPart("a", "b"),), body_file="/home/dana/rows.csv")
    kept = kept_draft(draft, keeps_bodies=False)
    assert (kept.path, kept.body, kept.parts, kept.body_file) == ("p", "", (), "")
    assert kept_draft(draft, keeps_bodies=True) == draft


def test_support_mode_reads_and_sends_no_write(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            draft = await asked(here)
            monkeypatch.setattr(SupportMode, "is_on", True)
            await here.services.console.send(here.workspace, draft)
            calls = here.sandbox.calls
            with pytest.raises(SupportModeOn):
                await here.services.console.send(here.workspace, replace(draft, method=Method.DELETE))
            assert here.sandbox.calls == calls

    run(work())
