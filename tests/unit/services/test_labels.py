"""Tags and names: read, written, read again; a change in between is kept and said."""

from pathlib import Path

import httpx
import pytest

from desktop.base.redact import key_tail
from desktop.domain.errors import Refused, UserError
from desktop.domain.timeline import EventKind
from desktop.services.audit import target_of
from desktop.services.labels import MAX_TAGS, LabelChange, parse_connection_name, parse_tag
from tests.support.loops import Run
from tests.unit.services.desk import Desk, desk


async def patch(here: Desk, id_: str, **body: object) -> None:
    """Somebody else changes the row."""
    headers = {here.sandbox.service.secret_header: here.sandbox.key}
    async with httpx.AsyncClient(trust_env=False, headers=headers) as client:
        await client.patch(f"{here.sandbox.api_url}/v1/vault/connections/{id_}", json=body)


@pytest.mark.parametrize("manner", ["pica", "one"])
def test_tags_and_name_are_changed_and_read_again(run: Run, tmp_path: Path, manner: str) -> None:
    async def work() -> None:
        async with desk(tmp_path, manner=manner) as here:
            row = await here.row("gmail")
            first = LabelChange(add=("brand new", "ü b"), name="Shared inbox")
            done = await here.services.support.labels.change(here.workspace, row, first)
            assert done.is_as_wanted
            assert not done.was_changed_meanwhile
            assert done.connection.tags == (*row.vault.tags, "brand new", "ü b")
            assert done.connection.name == ("Shared inbox" if manner == "one" else row.vault.name)
            row = await here.row("gmail")
            done = await here.services.support.labels.change(
                here.workspace, row, LabelChange(remove=("brand new",))
            )
            assert "brand new" not in done.connection.tags
            kinds = {event.kind for event in await here.events(row)}
            assert EventKind.CHANGED in kinds

    run(work())


def test_a_change_in_between_is_kept_and_said(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            await patch(here, row.vault.id, tags=["theirs"])
            done = await here.services.support.labels.change(here.workspace, row, LabelChange(add=("mine",)))
            assert done.connection.tags == ("theirs", "mine")
            assert done.was_changed_meanwhile
            assert done.is_as_wanted

    run(work())


def test_what_changes_nothing_is_not_written(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            await here.services.support.labels.change(here.workspace, row, LabelChange(remove=("not there",)))
            await here.services.activity.flush()
            made = await (await here.services.stores.activity()).newest()
            assert "PATCH" not in {entry.method for entry in made}

    run(work())


def test_many_at_once_tell_what_failed(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            rows = (await here.rows())[:5]
            here.sandbox.forget(rows[2].key)
            change = LabelChange(add=("bulk",))
            going, found = here.services.support.labels.run(here.workspace, rows, change)
            await going.run()
            assert [row for row, _ in going.failed] == [rows[2]]
            assert isinstance(going.failed[0][1], Refused)
            assert len(found) == 4
            assert all("bulk" in each.connection.tags for each in found)

    run(work())


@pytest.mark.parametrize("text", ["", "  ", "a,b", "a\nb", "x" * 65])
def test_what_is_no_tag(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_tag(text)
    assert caught.value.field == "tag"


def test_tags_and_names_are_trimmed() -> None:
    assert parse_tag("  pilot ") == "pilot"
    assert parse_connection_name(" a b ") == "a b"
    with pytest.raises(UserError):
        parse_connection_name("x" * 101)


def test_each_of_many_is_in_the_audit_log_with_its_outcome(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            rows = (await here.rows())[:3]
            api = await here.services.apis.get(here.workspace)
            await api.delete(rows[1].vault)
            labels, change = here.services.support.labels, LabelChange(add=("mine",))
            await labels.change(here.workspace, rows[2], change)
            again, _ = labels.run(here.workspace, rows, change)
            await again.run()
            told = [each.event for each in await here.services.audit.entries()][:3]
            assert [(each.action, each.outcome) for each in told] == [
                ("labels", "done"), ("labels", "failed"), ("labels", "done"),
            ]  # fmt: skip
            assert told[0].detail == "nothing to change"
            for event, row in zip(told, reversed(rows), strict=True):
                assert event.target == target_of(row)
                assert key_tail(row.key) in event.target
                assert row.key not in event.target
                assert event.workspace == here.workspace.name

    run(work())


def test_more_tags_than_a_connection_has_are_said_before_anything_is_sent(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            change = LabelChange(add=tuple(f"tag {number}" for number in range(MAX_TAGS + 1)))
            with pytest.raises(UserError) as caught:
                await here.services.support.labels.change(here.workspace, row, change)
            assert caught.value.field == "tag"
            assert (await here.row("gmail")).vault == row.vault

    run(work())


def test_a_service_that_makes_something_else_of_it_is_found_out(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            row = await here.row("gmail")
            api = await here.services.apis.get(here.workspace)

            async def ignored(*_asked: object, **_more: object) -> None:
                """Says yes, and does nothing."""

            monkeypatch.setattr(api, "label", ignored, raising=False)
            done = await here.services.support.labels.change(here.workspace, row, LabelChange(add=("mine",)))
            assert not done.is_as_wanted

    run(work())
