"""Reconnecting: whether key, platform and account are what they were, and what the new one takes over."""

from pathlib import Path

import httpx
import pytest

from desktop.app.wiring import Services
from desktop.domain.connection import ConnectionKey, InspectedConnection, SavedConnection
from desktop.domain.errors import ServiceError, UserError
from desktop.domain.timeline import EventKind
from desktop.domain.workspace import Workspace
from desktop.sandbox.ailment import Ailment
from desktop.sandbox.relinking import Relink
from desktop.sandbox.server import Sandbox
from desktop.services.audit import target_of
from desktop.services.reconnect import Account, Match, Reconnection, ToldBy, identity_of, mapping_json
from tests.support.loops import Run
from tests.unit.services.desk import Desk, desk


async def consented(
    services: Services, sandbox: Sandbox, workspace: Workspace, row: InspectedConnection, account: str
) -> ConnectionKey:
    """What a person does at the provider; the key that came of it."""
    api = await services.apis.get(workspace)
    identity = identity_of(row)
    fields = {
        "requestId": (await api.mint(identity))["requestId"],
        "platform": row.platform,
        "state": f"s{row.key}{account}",
        "decision": "allow",
        "account": account,
    }
    async with httpx.AsyncClient(trust_env=False, headers={"Origin": sandbox.api_url}) as client:
        answer = (await client.post(f"{sandbox.api_url}/consent", json=fields)).json()
    return ConnectionKey(answer["connection"]["key"])


async def connect_again(here: Desk, row: InspectedConnection, account: str) -> SavedConnection:
    """The same, and what the session then saves."""
    key = await consented(here.services, here.sandbox, here.workspace, row, account)
    made, identity = await (await here.services.apis.get(here.workspace)).connection(key), identity_of(row)
    saved, _ = await (await here.services.stores.connections()).save(here.workspace.id, made, identity)
    return saved


async def reconnected(here: Desk, yields: Relink, *, is_probed: bool = True) -> Reconnection:
    row = await here.row("gmail")
    service = here.services.support
    if is_probed:
        await service.verify.keep([await service.verify.look(here.workspace, row)])
    here.sandbox.afflict(row.key, Ailment.REVOKED)
    here.sandbox.relink(row.key, yields)
    saved = await connect_again(here, row, "user42@example.com")
    return await service.reconnect.judge(here.workspace, row, saved)


@pytest.mark.parametrize("manner", ["pica", "one"])
@pytest.mark.parametrize(
    ("yields", "is_same_key", "account", "is_replaceable"),
    [
        (Relink.SAME_KEY, True, Match.SAME, False),
        (Relink.NEW_KEY, False, Match.SAME, True),
        (Relink.OTHER_ACCOUNT, False, Match.OTHER, False),
    ],
)
def test_what_came_of_it_is_told(
    run: Run,
    tmp_path: Path,
    manner: str,
    yields: Relink,
    is_same_key: bool,
    account: Match,
    is_replaceable: bool,
) -> None:
    async def work() -> None:
        async with desk(tmp_path, manner=manner) as here:
            done = await reconnected(here, yields)
            told = (done.is_same_key, done.platform, done.account, done.is_replaceable)
            assert told == (is_same_key, Match.SAME, account, is_replaceable)
            assert done.old_account == Account("user42@example.com", ToldBy.PROBE)
            assert done.old.key in mapping_json(done)
            assert done.new.key in mapping_json(done)
            events = await here.events(done.old)
            assert EventKind.RECONNECTED in {event.kind for event in events}

    run(work())


def test_without_a_verdict_nothing_is_sent_and_the_account_is_not_guessed(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            done = await reconnected(here, Relink.NEW_KEY, is_probed=False)
            assert done.account is Match.UNKNOWN
            await here.services.activity.flush()
            entries = await (await here.services.stores.activity()).newest()
            assert "probe" not in {entry.source.value for entry in entries}
            done = await here.services.support.reconnect.look(done)
            assert done.new_account == Account("user42@example.com", ToldBy.PROBE)
            assert done.account is Match.UNKNOWN

    run(work())


def test_the_new_one_takes_over_tags_name_and_notes(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path, manner="one") as here:
            row, support = await here.row("gmail"), here.services.support
            from desktop.services.labels import LabelChange

            await support.labels.change(here.workspace, row, LabelChange(add=("vip",), name="Inbox"))
            support.notes.write(here.workspace.id, row.key, "Password changed on Friday.")
            done = await reconnected(here, Relink.NEW_KEY)
            await support.reconnect.take_place(done)
            api = await here.services.apis.get(here.workspace)
            new = await api.connection(done.new.key)
            assert "vip" in new.tags
            assert new.name == "Inbox"
            note = await support.notes.read(here.workspace.id, done.new.key)
            assert note == "Password changed on Friday."

    run(work())


def test_names_say_nothing_for_sure() -> None:
    work = Account("Work", ToldBy.NAME)
    assert work.matches(Account("Personal", ToldBy.NAME)) is Match.UNKNOWN
    assert work.matches(Account("work", ToldBy.NAME)) is Match.SAME
    assert Account("a@b.c", ToldBy.PROBE).matches(Account("a@b.c", ToldBy.ROW)) is Match.UNKNOWN
    assert Account().matches(Account()) is Match.UNKNOWN


def test_of_nobody_named_it_says_so(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path, identities=0) as here:
            row = (await here.rows())[0]
            with pytest.raises(UserError) as caught:
                identity_of(row)
            assert caught.value.field == "identity"

    run(work())


def test_a_reconnect_is_in_the_audit_log_with_its_outcome(run: Run, tmp_path: Path) -> None:
    async def work() -> None:
        async with desk(tmp_path) as here:
            done = await reconnected(here, Relink.NEW_KEY)
            await here.services.support.reconnect.take_place(done)
            told = [each.event for each in await here.services.audit.entries()]
            replaced, judged = [each for each in told if each.action == "reconnect"]
            assert judged.target == replaced.target == target_of(done.old)
            assert judged.outcome == replaced.outcome == "done"
            assert judged.detail.startswith("new key ")
            assert "account same" in judged.detail
            assert done.new.key not in judged.detail + replaced.detail
            await here.sandbox.aclose()
            with pytest.raises(ServiceError):
                await here.services.support.reconnect.judge(here.workspace, done.old, done.new.saved)
            assert (await here.services.audit.entries())[0].event.outcome == "failed"

    run(work())
