"""The history: found by its key, opened by Enter, searched, filtered, pinned, erased after a question."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from desktop.base import redact
from desktop.domain.history import HistoryQuery, StatusRange
from desktop.domain.request import HistoryEntry, RequestDraft
from desktop.models.console.draft_form import FormRow
from desktop.models.console.history_table import PIN, REQUEST
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.toggle import Check
from tests.gui.console.conftest import CTRL, Console
from tests.support.canary import CANARY, assert_no_canary
from tests.support.loops import eventually

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def sent(console: Console) -> Console:
    """Two requests were sent: a POST with a body and a secret header, then a GET."""
    console.try_row(console.row("other"))
    form = console.page.form
    form.headers.rows.set_rows((FormRow("Authorization", "Bearer abc"), FormRow("X-Plain", "1")))
    console.send("POST", "things", '{"a": 1}')
    form.headers.rows.set_rows(())
    console.send("GET", "others")
    return console


def test_requests_stand_newest_first(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    assert sent.history() == ["GET others 200", "POST things 200"]
    assert isinstance(sent.focus, Table)
    sent.press(ESCAPE)
    assert sent.focus is sent.page.form.path


def test_enter_opens_a_request_with_its_answer_in_a_tab_of_its_own(sent: Console) -> None:
    sent.write("request_path", "just/typed")
    before = sent.page.form.form()
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(Qt.Key.Key_Down)
    sent.press(ENTER)
    sent.settle()
    form = sent.page.form
    assert form.path.text() == "things"
    assert form.method.value() == "POST"
    assert form.body.text() == '{"a": 1}'
    assert form.picker.key == before.connection_key
    assert form.headers.rows.rows() == (FormRow("Authorization", "", is_on=False), FormRow("X-Plain", "1"))
    assert "Secret values were not kept" in sent.desk.toast_words
    assert sent.focus is form.path
    assert sent.status == "200 OK"
    assert '"x-plain": "1"' in sent.body
    assert sent.page.row.strip.count() == 2
    sent.press(Qt.Key.Key_PageUp, CTRL)
    assert sent.page.form.form() == before


def test_on_live_no_body_is_kept_unless_asked_for(console: Console) -> None:
    console.make_live()
    console.try_row(console.row("other"))
    console.send("GET", "things")
    console.press(Qt.Key.Key_H, CTRL)
    assert not console.find(Check, "keep_bodies").isChecked()
    console.press(ENTER)
    console.settle()
    assert console.status == "200 OK"
    assert console.body == ""
    assert "History did not keep the body" in console.note


def test_on_test_bodies_are_kept_until_a_person_says_no(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    keep = sent.find(Check, "keep_bodies")
    assert keep.isChecked()
    keep.setFocus()
    sent.press(Qt.Key.Key_Space)
    assert not sent.desk.services.registry.keeps_bodies(sent.workspace.id)
    sent.press(ESCAPE)
    sent.send("POST", "not/kept", '{"b": 2}')
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(ENTER)
    sent.settle()
    assert sent.page.form.path.text() == "not/kept"
    assert sent.page.form.body.text() == ""
    assert "no body" in sent.desk.toast_words


def test_a_secret_that_comes_back_in_an_answer_is_masked(console: Console) -> None:
    redact.register(CANARY)
    try:
        console.try_row(console.row("other"))
        console.page.form.headers.rows.set_rows((FormRow("X-Own", CANARY),))
        console.send("POST", "things", f'{{"mine": "{CANARY}"}}')
        assert CANARY in console.body
        console.settle()
    finally:
        redact.forget(CANARY)
    assert_no_canary(console.desk.folders.database_file.parent)


def test_history_is_searched_as_one_types(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(Qt.Key.Key_F, CTRL)
    sent.write_here("hing")
    sent.settle()
    assert sent.history() == ["POST things 200"]
    sent.write_here("zzz")
    sent.settle()
    assert "No request matches" in sent.labels(sent.page.history)


def test_erasing_asks_first(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    sent.click("erase_history")
    sent.press(ESCAPE)
    assert len(sent.history()) == 2
    sent.click("erase_history")
    sent.click("confirm_erase")
    sent.settle()
    assert "No requests yet" in sent.labels(sent.page.history)
    stored = sent.desk.run(sent.desk.services.history.find(HistoryQuery(sent.workspace.id)))
    assert not stored


def test_an_answers_text_is_found_and_filters_narrow_it_down(sent: Console) -> None:
    sent.send("GET", "nothing/here?status=404")
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(Qt.Key.Key_F, CTRL)
    sent.write_here("x-plain")
    sent.settle()
    assert sent.history() == ["POST things 200"]
    sent.page.history.search.clear()
    view = sent.desk.views.console.history
    sent.click("history_filter")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "No answer").trigger()
    menu.close()
    sent.settle()
    assert view.query.status is StatusRange.NONE
    assert view.table.total == 0
    assert "No answer" in sent.labels(sent.page.history)
    sent.click("clear_filters")
    sent.settle()
    assert len(sent.history()) == 3


def test_p_pins_a_request_and_lets_it_go(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(Qt.Key.Key_P)
    sent.settle()
    table = sent.desk.views.console.history.table
    assert table.words_of(table.shown_rows()[0], PIN) == "Pinned"
    sent.press(Qt.Key.Key_P)
    sent.settle()
    assert table.words_of(table.shown_rows()[0], PIN) == ""


def test_a_long_history_is_read_where_it_is_looked_at(console: Console) -> None:
    store = console.desk.run(console.desk.services.stores.history())

    async def fill() -> None:
        for number in range(450):
            draft = RequestDraft(path=f"path/{number}")
            at = datetime.now(UTC)
            await store.add(HistoryEntry(0, console.workspace.id, at, draft, 200, 0.1, 1))

    console.desk.run(fill())
    console.press(Qt.Key.Key_H, CTRL)
    console.page.reload()
    console.settle()
    table = console.find(Table, "history_table")
    model = console.desk.views.console.history.table
    assert table.model().rowCount() == 450
    table.setFocus()
    console.press(Qt.Key.Key_End)
    table.grab()  # paints, which asks for the page
    console.settle()
    assert model.cell(449, REQUEST).detail == "path/0"
    assert model.cell(200, REQUEST).text == "…"
    console.press(ENTER)
    console.settle()
    assert console.page.form.path.text() == "path/0"


def test_a_cancelled_request_is_in_the_history(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/slow")
    console.desk.sandbox.latency_ms = 20_000

    async def story() -> None:
        console.press(ENTER, CTRL)
        await eventually(console.page.response.waiting.isVisible)
        console.press(ESCAPE)
        await console.ended()

    console.desk.run(story())
    console.press(Qt.Key.Key_H, CTRL)
    assert console.history() == ["POST gmail/slow No reply"]


def test_the_history_says_when_it_cannot_be_read(console: Console) -> None:
    console.press(Qt.Key.Key_H, CTRL)
    console.settle()
    assert "No requests yet" in console.labels(console.page.history)
