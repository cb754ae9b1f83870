"""Tags, names and notes where they stand, and tags of many; what is typed is never lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import CTRL, KEY, SHIFT, comes, goes, opened, press, select, type_text
from tests.gui.conftest import in_the_loop


def tags_of(here: Running, key: str) -> tuple[str, ...]:
    return here.desk.views.connections.find(key).vault.tags


def add_tag(here: Running, text: str) -> None:
    if here.child("add_tag").isVisible():
        here.child("add_tag").click()
    assert here.child("new_tag").hasFocus()
    type_text(text)
    here.until(lambda: here.child("new_tag").text() == text)
    press(KEY.Key_Return)


def test_a_tag_is_added_by_keys_and_taken_away_by_mouse(start: Start) -> None:
    here = opened(start)
    row = here.desk.views.connections.table.row_at(0)
    select(here, row.key)
    add_tag(here, "brand new")
    here.until(lambda: "brand new" in tags_of(here, row.key))
    assert here.child("new_tag").text() == ""
    assert here.child("new_tag").hasFocus()
    remove = here.child("tag_brand new")
    in_the_loop(lambda: QTest.mouseClick(remove, Qt.MouseButton.LeftButton))
    here.until(lambda: tags_of(here, row.key) == row.vault.tags)


def test_what_is_no_tag_and_what_fails_is_said_and_stays_typed(start: Start) -> None:
    here = opened(start)
    row, other = (here.desk.views.connections.table.row_at(at) for at in (0, 1))
    select(here, row.key)
    add_tag(here, "a,b")
    here.until(lambda: here.child("labels_error").isVisible())
    assert here.child("new_tag").text() == "a,b"
    here.child("new_tag").selectAll()
    here.sandbox.fault = "500"
    add_tag(here, "fine")
    here.until(lambda: here.child("labels_error").isVisible())
    assert here.child("new_tag").text() == "fine"
    here.sandbox.fault = ""
    select(here, other.key)
    assert not here.child("new_tag").isVisible()
    select(here, row.key)
    here.until(lambda: here.child("new_tag").isVisible())
    assert here.child("new_tag").text() == "fine"


@pytest.mark.parametrize("manner", ["one"])
def test_a_name_is_changed_where_the_service_keeps_names(start: Start, manner: str) -> None:
    here = opened(start)
    row = here.desk.views.connections.table.row_at(0)
    select(here, row.key)
    name = here.child("connection_name")
    name.setFocus()
    name.selectAll()
    type_text("Shared inbox 2")
    here.until(lambda: name.text() == "Shared inbox 2")
    press(KEY.Key_Return)
    here.until(lambda: here.desk.views.connections.find(row.key).vault.name == "Shared inbox 2")
    assert here.sandbox._connection(row.key).name == "Shared inbox 2"


def test_a_change_made_elsewhere_is_kept_and_said(start: Start) -> None:
    here = opened(start)
    row = here.desk.views.connections.table.row_at(0)
    select(here, row.key)
    here.sandbox._connection(row.key).change(tags=("theirs",), name=None)
    add_tag(here, "mine")
    here.until(lambda: tags_of(here, row.key) == ("theirs", "mine"))
    assert "elsewhere" in here.toast_words


def test_tags_of_many_are_changed_in_one_go(start: Start) -> None:
    here = opened(start)
    press(KEY.Key_Down, SHIFT)
    page = here.window.page("connections")
    here.until(lambda: len(page.table.selected_keys) == 2)
    chosen = page.table.selected_keys
    press(KEY.Key_L)
    comes(here, "labels_sheet")
    press(KEY.Key_Return)
    here.until(lambda: here.child("labels_sheet").add.error != "")
    type_text("one, two")
    here.until(lambda: here.child("tags_to_add").text() == "one, two")
    press(KEY.Key_Return)
    here.until(lambda: all({"one", "two"} <= set(tags_of(here, key)) for key in chosen))
    here.until(lambda: "2 connections changed" in here.toast_words)


def test_a_note_is_kept_while_it_is_typed_and_comes_back_after_a_restart(start: Start) -> None:
    here = opened(start)
    row, other = (here.desk.views.connections.table.row_at(at) for at in (0, 1))
    select(here, row.key)
    note = here.child("connection_note")
    here.until(lambda: not note.isReadOnly())
    note.setFocus()
    type_text("Mails stopped r t v")
    here.until(lambda: note.toPlainText() == "Mails stopped r t v")
    select(here, other.key)
    here.until(lambda: note.toPlainText() == "" and not note.isReadOnly())
    here.end()
    again = opened(start)
    select(again, row.key)
    again.until(lambda: again.child("connection_note").toPlainText() == "Mails stopped r t v")


def test_copying_takes_all_that_are_selected(start: Start) -> None:
    from PySide6.QtGui import QGuiApplication

    here = opened(start)
    press(KEY.Key_A, CTRL)
    page = here.window.page("connections")
    here.until(lambda: len(page.table.selected_keys) == 12)
    press(KEY.Key_C, CTRL)
    here.until(lambda: "Key copied" in here.toast_words)
    assert "12 connections" in here.toast_words
    assert QGuiApplication.clipboard().text().splitlines() == list(page.table.selected_keys)
    goes(here, "labels_sheet")
