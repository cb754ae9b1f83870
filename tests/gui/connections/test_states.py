"""Loading, empty, error, stale, and a list that may be incomplete: what is said, and what can be done."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.identity import Identity
from desktop.models.tables.list_state import ListPhase
from desktop.ui.widgets.button import Button
from tests.support.loops import eventually

KEY = Qt.Key
BROKEN = "403:/v1/vault"  # not tried again by the client


def primaries(seen) -> list[str]:
    """The accent buttons that are seen."""
    buttons = seen.page.findChildren(Button)
    return [each.text() for each in buttons if each.isVisible() and each._kind == "primary"]


async def stopped(seen) -> None:
    """Begins to load and stops it with the button; all in one run, for calls are under way."""
    seen.desk.views.connections.reload()
    await eventually(lambda: seen.desk.views.connections.state.is_refreshing)
    seen.find("cancel_loading").click()
    await seen.desk.views.scopes[0].settle()


def test_loading_shows_a_way_to_stop_and_stopping_a_way_to_load(open_desk, see):
    seen = see(open_desk(latency_ms=400))
    seen.desk.run(stopped(seen))
    assert "Loading was stopped" in seen.texts()
    assert primaries(seen) == ["Load the list"]
    seen.find("action_reload").click()
    seen.until(lambda: len(seen.rows) == 60)
    assert seen.page.table.isVisible()


def test_nobody_has_connected_anything(open_desk, see):
    seen = see(open_desk(connections=0))
    seen.load()
    assert "No connections yet" in seen.texts()
    assert seen.subtitle == "all identities"
    assert primaries(seen) == ["Connect account"]
    seen.find("action_connect").click()
    assert seen.asked == ["connect"]


def test_an_identity_without_connections_is_named(open_desk, see):
    seen = see(open_desk(identity=Identity("nobody-yet")))
    seen.load()
    assert "No connections for user nobody-yet" in seen.texts()


def test_an_error_says_why_and_f5_tries_again(desk, see):
    seen = see(desk)
    desk.sandbox.fault = BROKEN
    seen.load()
    assert primaries(seen) == ["Try again"]
    assert not seen.page.table.isVisible()
    desk.sandbox.fault = ""
    seen.find("action_reload").click()
    seen.until(lambda: len(seen.rows) == 60)
    assert primaries(seen) == ["Connect account"]


def test_the_last_rows_stay_with_their_age_when_a_refresh_fails(seen):
    seen.go_to(4)
    key = seen.current.key
    seen.desk.sandbox.fault = BROKEN
    seen.load()
    assert "Last loaded just now." in seen.texts()
    assert len(seen.rows) == 60
    assert seen.current.key == key
    again = seen.find("action_reload")
    again.setFocus()
    seen.page._show_state()  # the minute's tick leaves button and focus alone
    assert seen.focus is again
    seen.desk.sandbox.fault = ""
    seen.press(KEY.Key_Space)
    seen.until(lambda: seen.desk.views.connections.state.phase is ListPhase.ROWS)
    assert "Last loaded just now." not in seen.texts()


def test_an_incomplete_list_is_said_above_it(seen):
    seen.desk.views.connections.caveat = "12 rows could not be read."
    seen.desk.views.connections.caveat_changed.emit()
    assert {"The list may be incomplete.", "12 rows could not be read."} <= set(seen.texts())
    assert seen.page.table.isVisible()


@pytest.mark.parametrize("latency_ms", [0, 200])
def test_coming_to_the_page_early_the_table_gets_the_keyboard_once_it_is_there(open_desk, see, latency_ms):
    seen = see(open_desk(latency_ms=latency_ms))
    assert seen.focus is seen.page
    seen.load()
    assert seen.focus is seen.page.table
    seen.press(KEY.Key_T)
    assert [row.key for row in seen.tried] == [seen.rows[0].key]


def test_who_began_to_type_is_left_alone(open_desk, see):
    seen = see(open_desk(latency_ms=100))
    seen.page.focus_search()
    seen.load()
    assert seen.focus is seen.page.search


async def stopped_half_way(seen) -> None:
    """Stops with the status bar's way once the first rows of many are there."""
    view = seen.desk.views.connections
    view.reload()
    await eventually(lambda: view.table.match_count)
    assert view.state.is_refreshing
    assert 0 < len(seen.rows) < 1_500
    assert seen.page.table.isVisible()
    assert "refreshing, " in seen.subtitle
    view.cancel()
    await seen.desk.views.scopes[0].settle()


def test_the_first_rows_show_while_the_others_come_and_stay_when_it_is_stopped(open_desk, see):
    seen = see(open_desk(connections=1_500, latency_ms=60))
    seen.desk.run(stopped_half_way(seen))
    assert 0 < len(seen.rows) < 1_500
    assert "Loading was stopped; the rest is not here." in seen.texts()
    seen.load()
    assert len(seen.rows) == 1_500
    assert "Loading was stopped; the rest is not here." not in seen.texts()


async def counts_of_a_refresh(seen) -> set[int]:
    view, counts = seen.desk.views.connections, set[int]()
    noted = view.state_changed.connect(lambda: counts.add(view.table.total))
    view.reload()
    await eventually(lambda: view.state.is_refreshing)
    await eventually(lambda: not view.state.is_refreshing)
    view.state_changed.disconnect(noted)
    return counts


def test_a_whole_list_stays_while_it_is_read_again(open_desk, see):
    seen = see(open_desk(connections=700))
    seen.load()
    assert seen.desk.run(counts_of_a_refresh(seen)) == {700}
