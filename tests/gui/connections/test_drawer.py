"""One connection in full, what can be done with it, and how the drawer follows the list."""

import json
import sqlite3
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.base.redact import key_tail
from desktop.domain.connection import ConnectionKey
from tests.gui.connections.conftest import CTRL, SHIFT
from tests.unit.models.connections.test_row_copies import GUIDE_TABLE

KEY = Qt.Key
GONE = ConnectionKey("test::gmail::default::00000000000000000000000000gone")


def test_enter_opens_it_the_arrows_go_on_and_esc_closes_it(seen):
    seen.go_to(0)
    seen.press(KEY.Key_Return)
    assert seen.is_open
    assert key_tail(seen.rows[0].key) in seen.texts(seen.page.drawer)
    seen.press(KEY.Key_Down)
    seen.until(lambda: key_tail(seen.rows[1].key) in seen.texts(seen.page.drawer))
    seen.press(KEY.Key_Escape)
    assert not seen.is_open
    assert seen.focus is seen.page.table


def test_esc_inside_the_drawer_goes_back_to_the_table(seen):
    seen.go_to(0)
    seen.press(KEY.Key_Return)
    seen.find("row_more").setFocus()
    seen.press(KEY.Key_Escape)
    assert not seen.is_open
    assert seen.focus is seen.page.table


def test_a_click_opens_it_and_esc_backs_out_of_drawer_then_search(seen):
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "4")
    at = seen.page.table.visualRect(seen.page.table.model().index(0, 0)).center()
    QTest.mouseClick(seen.page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert seen.is_open
    seen.press(KEY.Key_Escape)
    assert (seen.is_open, seen.page.search.text()) == (False, "4")
    seen.press(KEY.Key_Escape)
    assert seen.page.search.text() == ""


def test_it_tells_all_that_is_known_and_no_whole_key(seen):
    seen.go_to(3)
    row = seen.current
    seen.press(KEY.Key_Return)
    texts = seen.texts(seen.page.drawer)
    assert {row.platform, row.identity_id, row.identity_type, key_tail(row.key), row.vault.id} <= set(texts)
    assert "No, it is in the vault only" in texts
    assert not any(row.key in text for text in texts)


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(KEY.Key_C, CTRL), (KEY.Key_I, CTRL | SHIFT), (KEY.Key_J, CTRL | SHIFT), (KEY.Key_S, CTRL | SHIFT)],
)
def test_copying_by_keys_says_what_was_copied(seen, key, modifiers):
    seen.go_to(2)
    row = seen.current
    seen.press(key, modifiers)
    if key == KEY.Key_C:
        assert seen.clipboard == row.key
        assert seen.desk.toast_words.startswith("Key copied")
    elif key == KEY.Key_I:
        assert seen.clipboard == row.vault.id
    elif key == KEY.Key_J:
        assert json.loads(seen.clipboard)["key"] == row.key
        assert seen.desk.toast_words.startswith("Row copied as JSON")
    else:
        with sqlite3.connect(":memory:") as database:
            database.executescript(GUIDE_TABLE + seen.clipboard)
            keys = database.execute("SELECT connection_key FROM user_connections").fetchall()
        database.close()
        assert keys == [(row.key,)]


def test_ctrl_c_in_the_search_copies_what_is_selected_there(seen):
    seen.go_to(0)
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "a")
    seen.press(KEY.Key_A, CTRL)
    seen.press(KEY.Key_C, CTRL)
    assert seen.clipboard == "a"


def test_each_fact_has_a_button_that_copies_it_whole(seen):
    seen.go_to(0)
    row = seen.current
    seen.press(KEY.Key_Return)
    copies = {each.accessibleName(): each for each in seen.page.drawer.findChildren(type(seen.page.refresh))}
    copies["Copy connection key"].click()
    assert seen.clipboard == row.key
    assert seen.desk.toast_words.startswith("Connection key copied")


def test_t_tries_the_row_but_not_while_somebody_types(seen):
    seen.go_to(5)
    seen.press(KEY.Key_T)
    assert [row.key for row in seen.tried] == [seen.rows[5].key]
    seen.page.focus_search()
    seen.press(KEY.Key_T)
    assert seen.page.search.text() == "t"
    assert len(seen.tried) == 1


def test_the_button_tries_what_the_drawer_shows_though_a_search_hides_it(seen):
    seen.go_to(5)
    row = seen.current
    seen.press(KEY.Key_Return)
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "zzz")
    assert seen.is_open
    seen.find("try_request").click()
    assert [each.key for each in seen.tried] == [row.key]


def test_the_menu_of_a_row_offers_trying_its_identity_report_and_copies(seen):
    seen.go_to(1)
    menu = seen.menu()
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    assert words[:-2] == [
        "Try a request", "Reconnect", "Verify", "Open the identity", "Copy report\tCtrl+Shift+C", "Copy key",
        "Copy id", "Copy row as JSON", "Copy as SQL INSERT", "Tags and name…", "Delete…",
    ]  # fmt: skip


@pytest.mark.parametrize("is_on_a_row", [True, False])
def test_the_mouse_asks_for_the_menu_on_a_row_only(seen, is_on_a_row):
    seen.page.search.setText(seen.rows[0].key)
    seen.go_to(0)
    at = QPoint(40, 20 if is_on_a_row else 200)
    viewport = seen.page.table.viewport()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, asked)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu) is is_on_a_row
    if popup is not None:
        popup.close()


def test_raw_shows_the_row_as_received_and_copies_it_with_its_whole_key(seen):
    seen.go_to(0)
    row = seen.current
    seen.press(KEY.Key_Return)
    seen.find("drawer_tabs").setFocus()
    seen.press(KEY.Key_Right)
    shown = seen.find("raw_json").lines.whole()
    assert json.loads(shown)["key"] == key_tail(row.key)
    assert row.key not in shown
    seen.find("copy_raw").click()
    assert json.loads(seen.clipboard) == json.loads(row.raw_json)
    seen.page.table.setFocus()
    seen.press(KEY.Key_Down)
    assert json.loads(seen.find("raw_json").lines.whole())["key"] == key_tail(seen.rows[1].key)


def test_ctrl_c_in_raw_copies_what_is_selected_there(seen):
    seen.go_to(0)
    seen.press(KEY.Key_Return)
    seen.page.drawer.tabs.setCurrentIndex(1)
    seen.find("raw_json").setFocus()
    seen.press(KEY.Key_A, CTRL)
    seen.press(KEY.Key_C, CTRL)
    assert seen.clipboard == seen.find("raw_json").lines.whole()


def test_a_row_that_was_deleted_takes_its_drawer_along(seen, save):
    gone = save(seen, seen.rows[0], key=GONE, id=str(uuid4()))
    seen.load()
    seen.page.show_connection(gone.key)
    assert seen.is_open
    seen.desk.run(_forget(seen, gone.key))
    seen.load()
    assert not seen.is_open


def test_a_row_gone_from_the_vault_says_what_that_means_and_what_to_do(seen, save):
    row = save(seen, seen.rows[0], key=GONE, id=str(uuid4()))
    seen.load()
    assert seen.find("facet_not_in_vault").accessibleName() == "Not in vault 1"
    seen.page.show_connection(row.key)
    texts = seen.texts(seen.page.drawer)
    assert "Gone from the vault" in texts
    assert any(text.startswith("Reconnect the account as ") for text in texts)
    seen.find("reconnect_connection").click()
    assert [each.key for each in seen.reconnected] == [row.key]


def test_a_saved_row_says_what_differs_from_the_vault(seen, save):
    row = seen.rows[0]
    other = next(each.state for each in seen.rows if each.state is not row.state)
    save(seen, row)
    seen.load()
    seen.page.show_connection(row.key)
    assert "Yes, same as the vault" in seen.texts(seen.page.drawer)
    save(seen, row, state=other)
    seen.load()
    seen.until(lambda: "Yes, but state differs" in seen.texts(seen.page.drawer))


def test_a_row_hidden_by_search_and_facets_is_brought_to_the_front(seen):
    row = seen.rows[30]
    seen.page.search.setText("zzz")
    seen.find("facet_not_in_vault").click()
    seen.page.show_connection(row.key)
    assert seen.current.key == row.key
    assert seen.is_open
    assert seen.page.search.text() == ""


def test_a_row_that_comes_with_the_next_load_is_opened_then(seen, save):
    row = save(seen, seen.rows[0], key=GONE, id=str(uuid4()))
    seen.page.show_connection(row.key)
    assert not seen.is_open
    seen.until(lambda: seen.is_open)
    assert seen.current.key == row.key


def test_a_key_that_is_nowhere_is_said(seen):
    seen.page.show_connection("test::nowhere::default::0123456789")
    seen.until(lambda: seen.desk.toast_words)
    assert seen.desk.toast_words.startswith("This connection is not in the list")
    assert not seen.is_open


def test_another_identity_closes_it(seen):
    seen.go_to(0)
    seen.press(KEY.Key_Return)
    seen.desk.views.scope.set_identity(None if seen.desk.views.scope.identity else _first(seen))
    assert not seen.is_open
    seen.loaded()


def _first(seen):
    return seen.rows[0].vault.identity


async def _forget(seen, key):
    store = await seen.desk.services.stores.connections()
    await store.forget(seen.desk.workspace.id, key)
