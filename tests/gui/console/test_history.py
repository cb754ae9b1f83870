"""The history: found by its key, put back by Enter, bodies only where asked for, erased after a question."""

import pytest
from PySide6.QtCore import Qt

from desktop.models.draft_form import FormRow
from desktop.ui.widgets.table import Table
from desktop.ui.widgets.toggle import Check
from tests.gui.console.conftest import CTRL, Console
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


def test_enter_opens_a_request_in_a_tab_of_its_own(sent: Console) -> None:
    sent.write("request_path", "just/typed")
    before = sent.page.form.form()
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(Qt.Key.Key_Down)
    sent.press(ENTER)
    form = sent.page.form
    assert form.path.text() == "things"
    assert form.method.value() == "POST"
    assert form.body.text() == ""
    assert form.picker.key == before.connection_key
    assert form.headers.rows.rows() == (FormRow("Authorization", "", is_on=False), FormRow("X-Plain", "1"))
    assert "no body" in sent.desk.toast_words
    assert "Secret values were not kept" in sent.desk.toast_words
    assert sent.focus is form.path
    assert sent.page.row.strip.count() == 2
    sent.press(Qt.Key.Key_PageUp, CTRL)
    assert sent.page.form.form() == before


def test_bodies_are_kept_only_where_asked_for(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    keep = sent.find(Check, "keep_bodies")
    assert not keep.isChecked()
    keep.setFocus()
    sent.press(Qt.Key.Key_Space)
    assert sent.desk.services.registry.keeps_bodies(sent.workspace.id)
    sent.press(ESCAPE)
    sent.send("POST", "kept", '{"b": 2}')
    sent.page.form.body.edit.clear()
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(ENTER)
    assert sent.page.form.body.text() == '{"b": 2}'


def test_history_is_searched_as_one_types(sent: Console) -> None:
    sent.press(Qt.Key.Key_H, CTRL)
    sent.press(Qt.Key.Key_F, CTRL)
    sent.write_here("things")
    assert len(sent.history()) == 1
    sent.write_here("zzz")
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
    stored = sent.desk.run(sent.desk.services.console.history(sent.workspace))
    assert not stored


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
