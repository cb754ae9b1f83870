"""What earlier states of the application left is opened, all of it, and kept beside."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.connection import ConnectionKey, ConnectionState
from desktop.domain.history import HistoryQuery
from desktop.domain.verification import Verdict
from desktop.domain.workspace import Environment, WorkspaceId
from desktop.settings.file import SettingsFile
from desktop.settings.schema import Theme
from desktop.store.opening import StoreSet, open_stores
from desktop.store.schema import SCHEMA
from tests.support.loops import Run
from tests.support.older import OLD_KEY, SETTINGS, make_database, make_settings

ACME, KEY = WorkspaceId("acme"), ConnectionKey(OLD_KEY)


async def look(stores: StoreSet, revision: str) -> None:
    saved = {each.connection_key: each for each in await stores.connections.saved(ACME)}
    assert set(saved) == {OLD_KEY, "test::notion::default::old2"}
    assert saved[KEY].state is ConnectionState.OPERATIONAL
    assert saved[ConnectionKey("test::notion::default::old2")].user_id == "zoë 张"
    assert saved[KEY].raw_json == '{"old": true}'
    (entry,) = await stores.history.find(HistoryQuery(ACME, "needle"))
    assert (entry.status, entry.draft.platform, entry.draft.connection_key) == (201, "gmail", OLD_KEY)
    (call,) = await stores.activity.newest()
    assert (call.status, call.path) == (201, "/v1/passthrough/gmail/old")
    verdicts = [each.verdict for each in await stores.verifications.latest(ACME)]
    assert verdicts == ([Verdict.WORKS] if revision >= "0002" else [])
    assert len(await stores.timeline.of(ACME, KEY)) == (1 if revision >= "0002" else 0)
    assert [each.event.action for each in await stores.audit.newest()] == (
        ["workspace_add"] if revision >= "0003" else []
    )
    assert await stores.notes.read(ACME, KEY) == ("asked twice, Anna" if revision >= "0004" else "")
    await stores.notes.write(ACME, KEY, "written by the new one")


@pytest.mark.parametrize("revision", SCHEMA.revisions[:-1])
def test_a_database_of_each_earlier_migration_is_opened_whole(
    tmp_path: Path, run: Run, revision: str
) -> None:
    path = make_database(tmp_path / "desktop.db", revision)
    stores = open_stores(path)
    assert stores.notices == ()
    assert not stores.is_read_only

    async def whole() -> None:
        try:
            await look(stores, revision)
        finally:
            await stores.aclose()

    run(whole())
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT version_num FROM alembic_version").fetchall() == [(SCHEMA.head,)]
    with closing(sqlite3.connect(path.with_name(f"desktop.db.before-{revision}"))) as before:
        assert before.execute("SELECT version_num FROM alembic_version").fetchall() == [(revision,)]
        assert before.execute("SELECT count(*) FROM user_connections").fetchone() == (2,)


@pytest.mark.parametrize("fixture", SETTINGS, ids=lambda path: path.stem)
def test_settings_that_earlier_code_wrote_are_read_whole(tmp_path: Path, fixture: Path) -> None:
    file = SettingsFile(make_settings(tmp_path / "settings.json", fixture))
    settings = file.load()
    assert file.notices == ()
    (workspace,) = settings.to_domain()
    assert (workspace.name, workspace.environment) == ("Acme CRM", Environment.TEST)
    assert (settings.current_workspace_id, settings.theme) == ("acme", Theme.DARK)
    assert settings.last_page == "activity"
    assert settings.developer_endpoint.port == 9191
    assert settings.recent_identities(ACME)[0].id == "anna"
    assert settings.keeps_bodies(ACME)
    number = int(fixture.stem.rpartition("-")[2])
    assert settings.lock_after_min == (15 if number >= 2 else 0)
    assert settings.variables(ACME) != () if number >= 3 else settings.variables(ACME) == ()
    assert [view.query for view in settings.views(ACME)] == (["state:failed"] if number >= 4 else [])
    file.save(settings)
    assert SettingsFile(file.path).load() == settings
