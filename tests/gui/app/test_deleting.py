"""Deleting from the list: named, typed on LIVE, 8 s to undo on whatever page, and never sent at quit."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest

from desktop.domain.timeline import EventKind
from desktop.domain.workspace import Environment
from desktop.ui.dialogs.delete_sheet import DeleteSheet
from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import CTRL, KEY, SHIFT, end_the_wait, keys, opened, press
from tests.gui.conftest import in_the_loop


def sheet_words(here: Running) -> str:
    sheet = here.child("delete_sheet")
    return sheet.accessibleDescription() + here.texts()


def ask(here: Running) -> None:
    press(KEY.Key_Delete)
    here.until(lambda: here.window.findChild(QObject, "confirm_delete") is not None)


def confirm(here: Running) -> None:
    press(KEY.Key_Return)
    here.until(lambda: not here.desk.deletion.toast.isHidden())


def test_del_and_enter_delete_after_the_wait_and_the_last_copy_is_in_the_timeline(start: Start) -> None:
    here = opened(start)
    row = here.desk.views.connections.table.row_at(0)
    ask(here)
    words = sheet_words(here)
    assert "for good" in words
    assert row.identity_id in words
    assert row.key not in words
    confirm(here)
    assert row.key in keys(here)
    assert "Sent in" in here.desk.deletion.toast.sentence.text()
    end_the_wait(here)
    here.until(lambda: row.key not in keys(here))
    assert here.desk.deletion.toast.isHidden()
    here.until(lambda: "deleted" in here.toast_words)
    events = here.run(here.desk.services.support.timeline.of(here.desk.views.scope.workspace.id, row.key))
    assert events[0].kind is EventKind.DELETED
    assert here.desk.views.connections.find(row.key) is None


def test_esc_deletes_nothing(start: Start) -> None:
    here = opened(start)
    ask(here)
    press(KEY.Key_Escape)
    here.until(lambda: here.window.findChild(QObject, "confirm_delete") is None)
    assert here.desk.services.support.deletion.waiting == ()


def test_undo_works_by_key_and_by_mouse_on_another_page(start: Start) -> None:
    here = opened(start)
    before = keys(here)
    ask(here)
    confirm(here)
    press(KEY.Key_Z, CTRL)
    here.until(lambda: "Nothing was deleted" in here.toast_words)
    assert here.desk.services.support.deletion.waiting == ()
    ask(here)
    confirm(here)
    here.window.show_page("activity")
    undo = here.child("action_undo_delete")
    in_the_loop(lambda: QTest.mouseClick(undo, Qt.MouseButton.LeftButton))
    here.until(lambda: here.desk.deletion.toast.isHidden())
    assert here.desk.services.support.deletion.waiting == ()
    assert keys(here) == before


def test_many_selected_rows_go_together(start: Start) -> None:
    here = opened(start)
    press(KEY.Key_Down, SHIFT)
    press(KEY.Key_Down, SHIFT)
    page = here.window.page("connections")
    here.until(lambda: len(page.table.selected_keys) == 3)
    assert page.head.subtitle.text().startswith("3 selected")
    chosen = set(page.table.selected_keys)
    ask(here)
    assert here.child("confirm_delete").text() == "Delete 3 connections"
    confirm(here)
    end_the_wait(here)
    here.until(lambda: not chosen & keys(here))
    assert len(keys(here)) == 9


def test_what_the_service_refuses_is_shown_with_its_reason(start: Start) -> None:
    here = opened(start)
    ask(here)
    confirm(here)
    here.sandbox.fault = "500"
    end_the_wait(here)
    here.until(lambda: here.window.findChild(QObject, "failures") is not None)
    assert "not deleted" in here.child("failures_sheet").accessibleName()
    assert len(here.child("failures").toPlainText()) > 20
    here.sandbox.fault = ""


def test_on_live_the_platform_is_typed(start: Start) -> None:
    here = opened(start)
    table, workspace = here.desk.views.connections.table, here.desk.views.scope.workspace
    live = replace(workspace, environment=Environment.LIVE)
    row, accepted = table.row_at(0), []
    sheet = DeleteSheet(here.window, live, [row], table.name_of, 8.0)
    sheet.accepted.connect(lambda: accepted.append(True))
    sheet.open()
    button, typed = here.child("confirm_delete"), here.child("delete_typed")
    assert not button.isEnabled()
    assert typed.hasFocus()
    press(KEY.Key_Return)
    here.until(lambda: "exactly" in here.texts())
    assert not accepted
    in_the_loop(lambda: QTest.keyClicks(typed, row.platform))
    here.until(button.isEnabled)
    press(KEY.Key_Return)
    here.until(lambda: accepted)


def test_at_quit_it_is_not_sent_and_the_next_start_says_so(start: Start) -> None:
    here = opened(start)
    row = here.desk.views.connections.table.row_at(0)
    ask(here)
    confirm(here)
    here.until(lambda: here.desk.services.support.deletion.waiting)
    here.end()
    again = start()
    again.until(lambda: "Not deleted" in again.toast_words)
    assert row.platform in again.toast_words
    assert row.key in keys(again)


def test_support_mode_refuses_and_says_why(start: Start) -> None:
    here = opened(start)
    from desktop.domain.secret import Secret

    mode = here.desk.services.support_mode
    here.run(mode.set_passphrase(Secret("correct horse")))
    mode.enter()
    press(KEY.Key_Delete)
    here.until(lambda: here.toast_words)
    assert "upport mode" in here.toast_words
    assert here.window.findChild(QObject, "confirm_delete") is None
