"""A write to LIVE wears magenta and asks first, once a minute."""

import json

import pytest
from PySide6.QtCore import Qt

from desktop.domain.request import Method, RequestDraft
from tests.gui.console.conftest import CTRL, Console

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def live(console: Console) -> Console:
    """The page on a LIVE workspace, a connection chosen and a path typed."""
    console.make_live()
    console.try_row(console.row("other"))
    console.write_here("things")
    return console


def test_the_button_says_where_the_write_goes(live: Console) -> None:
    send = live.page.form.send
    assert send.text() == "Send POST to LIVE"
    live.choose("DELETE")
    assert send.text() == "Send DELETE to LIVE"
    live.choose("GET")
    assert send.text() == "Send"


def test_a_write_asks_and_names_what_it_would_do(live: Console) -> None:
    live.page.form.body.edit.setPlainText('{"a": 1}')
    live.press(ENTER, CTRL)
    sheet = live.sheet
    assert sheet is not None
    said = " ".join(live.labels(sheet))
    row = live.row("other")
    for words in (row.identity_id, live.workspace.name, "POST things", "JSON, 8 B, 1 field", row.platform):
        assert words in said
    assert not live.desk.views.console.is_sending
    live.press(ESCAPE)
    assert live.desk.views.console.exchange is None
    assert live.status == ""


def test_ctrl_enter_in_the_sheet_sends_and_the_next_minute_is_not_asked_about(live: Console) -> None:
    live.press(ENTER, CTRL)
    assert live.sheet is not None
    live.press(ENTER, CTRL)
    live.answered()
    assert json.loads(live.body)["method"] == "POST"
    first = live.desk.views.console.exchange
    live.until(lambda: live.sheet is None)
    live.page.form.path.setFocus()
    live.press(ENTER, CTRL)
    assert live.sheet is None
    live.answered()
    assert live.desk.views.console.exchange is not first
    live.choose("DELETE")  # another method is asked about
    live.press(ENTER, CTRL)
    assert live.sheet is not None
    live.press(ESCAPE)


def test_what_was_allowed_is_asked_about_again_after_a_minute(
    live: Console, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, clock = live.desk.views.console, live.desk.services.clock
    draft = RequestDraft(live.page.form.picker.key, "gmail", Method.POST, "p")
    view.allow(draft)
    now = clock.monotonic()
    asked: list[bool] = []
    for seconds in (0, 59, 61):
        monkeypatch.setattr(type(clock), "monotonic", lambda _clock, seconds=seconds: now + seconds)
        asked.append(view.must_ask(draft))
    assert asked == [False, False, True]


def test_a_read_does_not_ask(live: Console) -> None:
    live.choose("GET")
    live.press(ENTER, CTRL)
    assert live.sheet is None
    live.answered()
    assert live.status == "200 OK"


def test_a_request_that_cannot_be_sent_is_not_asked_about(live: Console) -> None:
    live.write("request_path", "../x")
    live.press(ENTER, CTRL)
    assert live.sheet is None
    assert live.page.form.editor.path_problem.isVisible()
