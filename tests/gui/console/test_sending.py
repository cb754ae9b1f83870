"""Requests and answers: what is sent, what is shown, and that the two belong together."""

import asyncio
import json
import time
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.domain.secret import Secret
from desktop.domain.workspace import KeyHome, Workspace
from desktop.ui.widgets.toggle import Check
from tests.gui.console.conftest import CTRL, SHIFT, Console
from tests.support.loops import eventually

ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def _second(console: Console) -> Workspace:
    """Another workspace on the same service; the current one stays."""
    desk, current = console.desk, console.workspace
    secret = Secret(desk.sandbox.key)
    adding = desk.services.workspaces.add(
        desk.sandbox.service, secret, name="Second", key_home=KeyHome.MEMORY
    )
    made: Workspace = desk.run(adding)
    desk.services.registry.select(current.id)
    return made


def test_a_message_that_was_sent_is_in_the_list_afterwards(console: Console) -> None:
    console.try_row(console.row("gmail"))
    raw = "VG86IGFAYi5jDQpTdWJqZWN0OiBIZWxsbw0KDQpIaQ"  # To: a@b.c, Subject: Hello
    console.send("POST", "gmail/v1/users/me/messages/send", json.dumps({"raw": raw}))
    assert console.status == "200 OK"
    sent = json.loads(console.body)["id"]
    console.send("GET", "gmail/v1/users/me/messages")
    assert sent in {message["id"] for message in json.loads(console.body)["messages"]}
    assert console.request == "GET gmail/v1/users/me/messages"


def test_all_that_the_form_holds_arrives(console: Console) -> None:
    console.try_row(console.row("other"))
    console.page.form.tabs.setCurrentIndex(0)
    console.write("request_path", "things/7")
    console.click("add_query")
    console.write_here("q")
    console.press(ENTER)
    console.write_here("a b&c")
    console.page.form.tabs.setCurrentIndex(1)
    console.click("add_header")
    console.write_here("X-Trace")
    console.press(ENTER)
    console.write_here("17")
    console.page.form.body.edit.setPlainText('{"a": [1, true]}')
    console.choose("PUT")
    console.press(ENTER, CTRL)
    console.answered()
    said = json.loads(console.body)
    assert said["method"] == "PUT"
    assert said["path"].endswith("/7")
    assert said["query"] == [{"name": "q", "value": "a b&c"}]
    assert said["headers"]["x-trace"] == "17"
    assert said["headers"]["content-type"] == "application/json"
    assert said["body"] == {"a": [1, True]}


def test_path_and_query_table_say_the_same_both_ways(console: Console) -> None:
    console.try_row(console.row("other"))
    console.write_here("x/y?a=1&b=2%203")
    assert console.page.form.path.text() == "x/y?a=1&b=2%203"
    assert [(row.name, row.value) for row in console.page.form.query.rows()] == [("a", "1"), ("b", "2 3")]
    assert console.page.form.tabs.tabText(0) == "Query"
    console.page.form.tabs.setCurrentIndex(0)
    console.click("query_remove_1")
    assert console.page.form.path.text() == "x/y?b=2%203"
    console.choose("GET")
    console.press(ENTER, CTRL)
    console.answered()
    assert json.loads(console.body)["query"] == [{"name": "b", "value": "2 3"}]
    assert console.request.endswith("x/y?b=2 3")


def test_a_row_that_is_off_stays_and_is_not_sent(console: Console) -> None:
    console.try_row(console.row("other"))
    console.write_here("x?a=1&b=2")
    console.press(Qt.Key.Key_Tab)
    console.page.form.tabs.setCurrentIndex(0)
    console.find(Check, "query_on_1").setFocus()
    console.press(Qt.Key.Key_Space)
    assert console.page.form.path.text() == "x?b=2"
    console.choose("GET")
    console.press(ENTER, CTRL)
    console.answered()
    assert json.loads(console.body)["query"] == [{"name": "b", "value": "2"}]
    assert len(console.page.form.query.rows()) == 2


def test_enter_in_the_path_goes_on_into_the_body_and_stays_for_a_get(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/x")
    console.press(ENTER)
    assert console.focus is console.page.form.body.edit
    console.choose("GET")
    console.page.form.path.setFocus()
    console.press(ENTER)
    assert console.focus is console.page.form.path


@pytest.mark.parametrize("where", ["picker", "method", "path", "body", "tabs", "response"])
def test_ctrl_enter_sends_from_everywhere(console: Console, where: str) -> None:
    console.try_row(console.row("gmail"))
    console.choose("GET")
    console.write("request_path", "gmail/v1/users/me/profile")
    console.press(ENTER, CTRL)
    console.answered()
    before = console.desk.views.console.exchange
    form = console.page.form
    places: dict[str, Any] = {
        "picker": form.picker,
        "method": form.method,
        "path": form.path,
        "body": form.body.edit,
        "tabs": form.tabs,
        "response": console.page.response.body,
    }
    places[where].setFocus()
    assert console.focus is places[where]
    console.press(ENTER, CTRL)
    console.answered()
    assert console.desk.views.console.exchange is not before


def test_esc_gives_up_at_once_and_says_so(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/x")
    console.desk.sandbox.latency_ms = 20_000

    async def story() -> None:
        console.press(ENTER, CTRL)
        await eventually(console.page.response.waiting.isVisible)
        assert console.page.form.cancel.isVisible()
        began = time.perf_counter()
        console.press(ESCAPE)
        assert console.status == "Cancelled"
        assert time.perf_counter() - began < 0.1
        assert not console.page.form.cancel.isVisible()
        assert "may have taken effect" in console.notice
        await console.ended()

    console.desk.run(story())
    console.desk.sandbox.latency_ms = 0
    console.press(ENTER, CTRL)
    console.answered()
    assert console.status[:3].isdigit()


def test_while_an_answer_is_waited_for_the_pane_says_for_what(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.write_here("gmail/slow")
    console.desk.sandbox.latency_ms = 20_000
    waiting = console.page.response.waiting

    async def story() -> None:
        console.press(ENTER, CTRL)
        await eventually(waiting.isVisible)
        assert any("POST gmail/slow" in words for words in console.labels(waiting))
        console.find(QPushButton, "cancel_loading").click()
        assert console.status == "Cancelled"
        await console.ended()

    console.desk.run(story())


def test_the_newest_request_wins(console: Console) -> None:
    console.try_row(console.row("other"))
    console.choose("GET")

    async def story() -> None:
        console.desk.sandbox.latency_ms = 500
        console.write("request_path", "first")
        console.press(ENTER, CTRL)
        await asyncio.sleep(0)
        console.desk.sandbox.latency_ms = 0
        console.write("request_path", "second")
        console.press(ENTER, CTRL)
        await console.ended()

    console.desk.run(story())
    assert console.request == "GET second"
    assert json.loads(console.body)["path"].endswith("second")


def test_an_answer_that_comes_in_another_workspace_waits_where_it_belongs(console: Console) -> None:
    desk, first, second = console.desk, console.workspace, _second(console)
    console.try_row(console.row("other"))
    console.choose("GET")
    console.write("request_path", "mine/alone")
    console.press(ENTER, CTRL)
    desk.views.scope.select(second.id)
    assert console.page.form.path.text() == ""
    assert not console.page.form.cancel.isVisible()
    console.settle()  # its answer has come
    assert console.status == ""
    console.go_to(first)
    assert console.status == "200 OK"
    assert console.request == "GET mine/alone"
    assert console.page.form.path.text() == "mine/alone"


def test_the_form_of_each_workspace_comes_back(console: Console) -> None:
    first = console.workspace
    row = console.row("gmail")
    console.try_row(row)
    console.choose("PATCH")
    console.write("request_path", "a/b?c=d")
    console.press(Qt.Key.Key_Tab)
    console.page.form.body.edit.setFocus()
    console.write_here("{broken")
    before = console.page.form.form()
    second = _second(console)
    console.go_to(second)
    assert "none chosen" in console.picker
    assert console.page.form.body.text() == ""
    console.write("request_path", "other")
    console.go_to(first)
    assert console.page.form.form() == before
    assert "Gmail" in console.picker
    assert row.identity_id in console.picker
    console.go_to(second)
    assert console.page.form.path.text() == "other"
    console.settle()


def test_curl_is_copied_without_the_key(console: Console, canary: str) -> None:
    row = console.row("gmail")
    console.try_row(row)
    console.write_here("gmail/v1/x")
    console.press(Qt.Key.Key_X, CTRL | SHIFT)
    assert console.clipboard.startswith("curl ")
    assert "$PICA_SECRET_KEY" in console.clipboard
    assert console.desk.sandbox.key not in console.clipboard
    assert "gmail/v1/x" in console.clipboard
    assert "cURL (sh) copied" in console.desk.toast_words


def test_the_body_is_copied_as_it_was_received(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.send("GET", "gmail/v1/users/me/profile")
    console.click("copy_body")
    assert "\n" in console.body
    assert json.loads(console.clipboard) == json.loads(console.body)
    assert "\n" not in console.clipboard.strip()
