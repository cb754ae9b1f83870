"""What was typed in the Console is there again after a restart and after a kill, without its secrets."""

import json
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop.app.bug import BugSink
from desktop.app.views import build_views
from desktop.base import redact
from desktop.base.tasks import TaskScope
from desktop.models.console.console_tabs import ConsoleTabs
from desktop.models.console.draft_form import FormRow
from desktop.services.recovery import Recovery
from tests.gui.console.conftest import CTRL, Console
from tests.support.canary import CANARY
from tests.support.loops import eventually

TYPED = '{"half": "Grüße", '


def _next_run(console: Console, *, after_kill: bool = False) -> ConsoleTabs:
    """The tabs of a start on the same folder; after a kill a person wants them back."""
    desk = console.desk
    recovery = Recovery(desk.folders.recovery_file, TaskScope(BugSink()))
    views = build_views(replace(desk.services, recovery=recovery), TaskScope(BugSink()), BugSink())
    tabs = views.console.tabs
    if after_kill:
        assert [tab.form.path for tab in tabs.all] == [""]  # the window asks first
        views.console.bring_back_tabs()
    desk.run(_closed(recovery, views))
    return tabs


async def _closed(recovery: Recovery, views: Any) -> None:
    await recovery._tasks.aclose()
    await views.aclose()


def _kept(console: Console) -> str:
    path = console.desk.folders.recovery_file
    return path.read_text() if path.exists() else ""


@pytest.fixture
def typed(console: Console) -> Console:
    """Two tabs, the second with a broken body; their forms and the second's connection."""
    console.try_row(console.row("gmail"))
    console.write_here("gmail/first")
    console.press(Qt.Key.Key_T, CTRL)
    console.try_row(console.row("slack"))
    console.choose("PATCH")
    console.write("request_path", "slack/second")
    console.page.form.headers.rows.set_rows((FormRow("X-A", "1"), FormRow("X-B", "2", is_on=False)))
    console.page.form.body.edit.setFocus()
    console.page.form.body.edit.insertPlainText(TYPED)
    return console


def test_within_a_second_a_kill_loses_nothing(typed: Console) -> None:
    async def story() -> None:
        typed.write_here("7")
        await eventually(lambda: "Gr\\u00fc\\u00dfe" in _kept(typed), timeout_s=1.0)

    typed.desk.run(story())
    form = typed.page.form.form()
    tabs = _next_run(typed, after_kill=True)
    assert [tab.form.path for tab in tabs.all] == ["gmail/first", "slack/second"]
    assert tabs.current.form == form
    assert form.body == TYPED + "7"


def test_an_end_in_the_middle_of_a_word_loses_nothing(typed: Console) -> None:
    typed.write_here("x")
    form = typed.page.form.form()
    typed.desk.run(typed.desk.services.recovery.aclose())
    assert _next_run(typed).current.form == form


def test_secrets_are_left_out_and_their_rows_come_back_off(console: Console) -> None:
    redact.register(CANARY)
    try:
        console.page.form.headers.rows.set_rows(
            (FormRow("Authorization", "Bearer abc"), FormRow("X-Own", CANARY))
        )
        console.write("request_path", "a/b")
        console.desk.run(console.desk.services.recovery.aclose())
    finally:
        redact.forget(CANARY)
    assert "Bearer abc" not in _kept(console)
    rows = _next_run(console).current.form.headers
    assert rows == (FormRow("Authorization", "", is_on=False), FormRow("X-Own", "", is_on=False))


def test_a_removed_workspace_takes_its_drafts_along(typed: Console) -> None:
    desk = typed.desk
    desk.services.registry.remove(typed.workspace.id)
    desk.views.scope.refresh()
    desk.run(desk.services.recovery.aclose())
    assert "slack/second" not in _kept(typed)


@pytest.mark.parametrize("damage", [3, [], {"tabs": 1}, {"tabs": [{"form": 7}, {"form": {"path": "ok"}}]}])
def test_a_damaged_record_brings_back_what_can_be_read(console: Console, damage: Any) -> None:
    kept = {console.workspace.id: damage}
    console.desk.folders.recovery_file.write_text(json.dumps({"is_ended": True, "drafts": {"console": kept}}))
    paths = [tab.form.path for tab in _next_run(console).all]
    assert paths == (["ok"] if isinstance(damage, dict) and damage["tabs"] != 1 else [""])
