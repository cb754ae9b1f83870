"""Clean-up: a plan before anything is done, ticks, and 25 dead ones in two chords."""

from datetime import timedelta

import pytest

from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import CTRL, KEY, SHIFT, comes, end_the_wait, goes, keys, opened, press


def age(here: Running) -> None:
    """All that the sandbox seeded is old: it is looked at a year later."""
    connections = here.desk.views.connections
    now = connections.now
    connections.now = lambda: now() + timedelta(days=400)


def fail(here: Running, count: int) -> set[str]:
    failing = [row.key for row in here.desk.views.connections.table.rows][:count]
    for key in failing:
        here.sandbox.report(key, "failed")
    here.desk.views.connections.reload()
    here.until(lambda: all(here.desk.views.connections.find(key).state.value == "failed" for key in failing))
    return set(failing)


def plan(here: Running) -> set[str]:
    press(KEY.Key_K, CTRL | SHIFT)
    comes(here, "confirm_cleanup")
    return {entry.key for entry in here.child("cleanup_sheet")._view.entries}


@pytest.mark.parametrize("sandbox_size", [40])
def test_25_dead_ones_go_in_two_chords(start: Start, sandbox_size: int) -> None:
    here = opened(start, sandbox_size)
    age(here)
    dead, chords = fail(here, 25), []
    chords.append("Ctrl+Shift+K")
    planned = plan(here)
    assert dead <= planned
    sheet = here.child("cleanup_sheet")
    assert keys(here) >= planned
    gone = {row.key for row in sheet._view.chosen}
    chords.append("Ctrl+Enter")
    press(KEY.Key_Return, CTRL)
    here.until(lambda: here.desk.services.support.deletion.waiting)
    assert keys(here) >= planned
    end_the_wait(here)
    here.until(lambda: not gone & keys(here), 15)
    assert dead <= gone
    assert len(chords) <= 4


def test_what_is_unticked_stays(start: Start) -> None:
    here = opened(start)
    age(here)
    dead = fail(here, 4)
    plan(here)
    table = here.child("cleanup_table")
    kept = table.current_key
    assert kept
    press(KEY.Key_Space)
    here.until(lambda: kept not in {row.key for row in here.child("cleanup_sheet")._view.chosen})
    press(KEY.Key_Return, CTRL)
    here.until(lambda: here.desk.services.support.deletion.waiting)
    end_the_wait(here)
    here.until(lambda: not (dead - {kept}) & keys(here))
    assert kept in keys(here)


def test_it_pauses_and_is_cancelled_from_the_status_bar(start: Start) -> None:
    here = opened(start)
    age(here)
    dead = fail(here, 8)
    plan(here)
    here.sandbox.latency_ms = 60
    press(KEY.Key_Return, CTRL)
    here.until(lambda: here.desk.services.support.deletion.waiting)
    end_the_wait(here)
    here.until(lambda: here.child("pause_job").isVisible())
    deletion = here.desk.views.deletion.shown
    here.child("pause_job").click()
    assert deletion.run.is_paused
    assert "paused" in here.texts()
    here.child("pause_job").click()
    here.child("cancel_job").click()
    comes(here, "failures")
    assert "stopped" in here.child("failures").toPlainText()
    here.sandbox.latency_ms = 0
    assert dead & keys(here)


def test_nothing_to_clean_up_says_so_and_esc_does_nothing(start: Start) -> None:
    here = opened(start)
    plan(here)
    sheet = here.child("cleanup_sheet")
    sheet.age.set_value("365")
    here.until(lambda: sheet._view.days == 365)
    press(KEY.Key_Escape)
    goes(here, "confirm_cleanup")
    assert here.desk.services.support.deletion.waiting == ()
