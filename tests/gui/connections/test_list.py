"""The list: found by typing and facets, sorted, walked by keys."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.identity import Identity
from desktop.ui.widgets.facet import Facet

KEY = Qt.Key


def test_the_list_says_how_many_of_whom_and_takes_the_keyboard(seen):
    assert seen.subtitle == "60 connections  ·  all identities"
    assert len(seen.rows) == 60
    assert seen.focus is seen.page.table
    assert seen.page.table.currentIndex().row() == 0


def test_of_one_identity_it_says_whose(open_desk, see):
    seen = see(open_desk(identity=Identity("42")))
    seen.load()
    assert seen.subtitle.endswith("connections  ·  user 42")
    assert {row.identity_id for row in seen.rows} == {"42"}


def test_facets_count_what_is_there(seen):
    states = Counter(row.state for row in seen.rows)
    for state in ConnectionState:
        assert seen.find(f"facet_{state.value}").accessibleName().endswith(f" {states[state]}")
    assert seen.find("facet_vault_only").accessibleName() == "Vault only 60"
    assert seen.find("facet_saved").accessibleName() == "Saved 0"


def test_typing_finds_and_esc_clears_and_then_goes_to_the_table(seen):
    QTest.keyClick(seen.desk.window, KEY.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert seen.focus is seen.page.search
    QTest.keyClicks(seen.focus, "design")
    found = len(seen.rows)
    assert 0 < found < 60
    assert all("design" in (row.identity_id, row.platform) for row in seen.rows)
    assert seen.subtitle == f"{found} of 60 match  ·  all identities"
    seen.press(KEY.Key_Escape)
    assert seen.page.search.text() == ""
    assert len(seen.rows) == 60
    seen.press(KEY.Key_Escape)
    assert seen.focus is seen.page.table


def test_the_search_keeps_the_keyboard_while_matches_go_and_come(seen):
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "designq")
    assert not seen.page.table.isVisible()
    seen.press(KEY.Key_Backspace)
    assert seen.page.table.isVisible()
    assert seen.focus is seen.page.search


def test_esc_in_an_empty_search_leaves_the_drawer_open(seen):
    seen.go_to(0)
    seen.press(KEY.Key_Return)
    seen.page.focus_search()
    seen.press(KEY.Key_Escape)
    assert seen.focus is seen.page.table
    assert seen.is_open


@pytest.mark.parametrize("key", [KEY.Key_Down, KEY.Key_Return])
def test_from_the_search_on_into_the_table(seen, key):
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "a")
    seen.press(key)
    assert seen.focus is seen.page.table
    assert seen.page.table.currentIndex().isValid()


def test_facets_are_pressed_by_keys_and_widen_within_their_group(seen):
    failed, degraded = seen.find("facet_failed"), seen.find("facet_degraded")
    failed.setFocus()
    seen.press(KEY.Key_Space)
    assert {row.state for row in seen.rows} == {ConnectionState.FAILED}
    degraded.setFocus()
    seen.press(KEY.Key_Space)
    assert {row.state for row in seen.rows} == {ConnectionState.FAILED, ConnectionState.DEGRADED}
    assert "of 60 match" in seen.subtitle


def test_nothing_matches_is_said_and_undone_with_one_button(seen):
    seen.find("facet_not_in_vault").click()
    assert "None of 60 has the chosen states." in seen.texts()
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "zzz")
    assert "None of 60 holds “zzz” and has the chosen states." in seen.texts()
    assert seen.subtitle.startswith("0 of 60 match")
    seen.find("action_clear").click()
    assert len(seen.rows) == 60
    assert seen.page.table.isVisible()


def test_a_click_on_a_head_sorts_and_so_does_the_menu_of_a_row(seen):
    dates = [row.created_at for row in seen.rows]
    assert dates == sorted(dates, reverse=True)  # the newest first
    head = seen.page.table.horizontalHeader()
    QTest.mouseClick(
        head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(head.sectionViewportPosition(1) + 10, 10)
    )
    names = [row.identity_id for row in seen.rows]
    assert names == sorted(names)
    seen.go_to(0)
    menu = seen.menu()
    sorting = next(action.menu() for action in menu.actions() if action.text() == "Sort by")
    next(action for action in sorting.actions() if action.text() == "Identity").trigger()
    menu.close()
    assert [row.identity_id for row in seen.rows] == sorted(names, reverse=True)


def test_refreshing_keeps_the_place(seen):
    seen.go_to(7)
    key = seen.current.key
    view, said = seen.desk.views.connections, []
    view.state_changed.connect(lambda: said.append(seen.subtitle))
    QTest.keyClick(seen.desk.window, KEY.Key_F5)
    seen.until(lambda: said and not view.state.is_refreshing)
    assert said[0] == "60 connections  ·  all identities  ·  refreshing"
    assert seen.current.key == key
    assert seen.subtitle == "60 connections  ·  all identities"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1440, 900)])
def test_nothing_is_cut_off(seen, size):
    seen.desk.window.resize(*size)
    seen.go_to(0)
    seen.press(KEY.Key_Return)
    seen.until(lambda: seen.page.facets.height() > 0)
    assert seen.desk.window.width() == size[0]
    for facet in seen.page.findChildren(Facet):
        assert facet.width() >= facet.sizeHint().width()
        assert facet.geometry().right() < seen.page.facets.width()
        assert facet.geometry().bottom() < seen.page.facets.height()
    assert seen.page.table.horizontalScrollBar().maximum() == 0


def test_presences_are_counted_and_chosen(seen, save):
    row = save(seen, seen.rows[0])
    seen.load()
    assert seen.find("facet_saved").accessibleName() == "Saved 1"
    seen.find("facet_saved").click()
    assert [each.key for each in seen.rows] == [row.key]
    assert seen.rows[0].presence is Presence.SAVED


def test_columns_are_moved_widened_and_put_back_from_the_menu(seen):
    head = seen.page.table.horizontalHeader()
    before = [head.logicalIndex(at) for at in range(head.count())], head.sectionSize(1)

    def choose(*words):
        menu = seen.menu().findChild(QMenu, "columns_menu")
        for word in words[:-1]:
            menu = next(each for each in menu.findChildren(QMenu) if each.title() == word)
        action = next(each for each in menu.actions() if each.text() == words[-1])
        assert action.isEnabled()
        action.trigger()
        QApplication.activePopupWidget().close()

    choose("Identity", "Move left")
    assert (head.visualIndex(1), head.visualIndex(0)) == (0, 1)
    choose("Identity", "Wider")
    assert head.sectionSize(1) == before[1] + 24
    choose("Connection", "Narrower")
    choose("As at first")
    assert ([head.logicalIndex(at) for at in range(head.count())], head.sectionSize(1)) == before
