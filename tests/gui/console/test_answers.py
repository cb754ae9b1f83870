"""What an answer means: whose it is, why, what next; and bodies of every kind."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.console.conftest import CTRL, Console

ENTER = Qt.Key.Key_Return


@pytest.mark.parametrize(
    ("status", "chip", "words"),
    [
        (401, "401 Unauthorized", "Connect the account again"),
        (402, "402 Payment Required", "plan"),
        (403, "403 Forbidden", "permission"),
        (404, "404 Not Found", "Check the path"),
        (405, "405 Method Not Allowed", "another method"),
        (422, "422 Unprocessable", "did not accept this request"),
        (429, "429 Too Many Requests", "rate limit"),
        (500, "500 Internal Server Error", "on its side"),
        (503, "503 Service Unavailable", "on its side"),
    ],
)
def test_a_third_partys_no_names_it_with_cause_and_next_step(
    console: Console, status: int, chip: str, words: str
) -> None:
    row = console.row("other")
    console.try_row(row)
    console.send("GET", f"status/{status}")
    name = console.desk.views.connections.table.name_of(row.platform)
    assert console.status.startswith(chip)
    assert words in console.notice
    card = console.page.response.notice
    assert card.next_step.text()
    said = console.desk.views.connectors.name_of(row.platform)
    assert card.aside.text() == f"Answered by {said}"
    assert name
    assert f'"status": {status}' in console.body


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
def test_the_services_own_no_is_told_from_the_third_partys(console: Console, status: int) -> None:
    console.try_row(console.row("gmail"))
    console.desk.sandbox.fault = f"{status}:/v1/passthrough"
    console.send("GET", "gmail/v1/users/me/profile")
    assert console.status.startswith(str(status))
    assert console.page.response.notice.aside.text() == f"Answered by {console.workspace.service.name}"
    reference = console.page.response.foot.reference
    if reference.isVisible():
        console.click("copy_reference")
        assert console.clipboard
        assert console.clipboard in reference.text()


def test_no_answer_says_why_and_what_next(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.desk.sandbox.fault = "reset:/v1/passthrough"
    console.send("GET", "gmail/v1/users/me/profile")
    assert console.status == "No answer"
    assert console.page.response.notice.next_step.text()
    assert not console.page.response.body.isVisible()
    assert console.request == "GET gmail/v1/users/me/profile"
    console.desk.sandbox.fault = ""
    console.press(ENTER, CTRL)
    console.answered()
    assert console.status == "200 OK"
    assert console.notice == ""


def test_a_redirect_is_shown_and_no_success(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.desk.sandbox.fault = "redirect:/v1/passthrough"
    console.send("GET", "gmail/v1/users/me/profile")
    assert console.status.startswith("30")
    assert "never followed" in console.notice
    assert "http://127.0.0.1" in console.page.response.notice.evidence.text()


def test_an_empty_body_is_said_and_its_headers_are_there(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "status/204")
    assert console.status == "204 No Content"
    assert console.note.startswith("The answer has no body")
    console.page.response.tabs.setCurrentIndex(5)
    assert ":" in console.page.response.headers.lines.whole()


def test_json_is_indented_and_other_text_left_as_it_came(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "bytes/300")
    assert console.page.response.tabs.tabText(0) == "Pretty"
    assert console.body.startswith("[\n  {\n")
    console.desk.sandbox.fault = "html:/v1/passthrough"
    console.send("GET", "x")
    assert console.page.response.tabs.tabText(0) == "Text"
    assert console.body.startswith("<html>\r\n") or console.body.startswith("<html>\n")


def test_a_large_body_is_read_in_another_process_and_copied_as_it_came(console: Console) -> None:
    console.try_row(console.row("other"))
    console.send("GET", "bytes/700000")
    assert console.note == ""
    assert console.page.response.body.lines.cut(1) == "  {"
    console.click("copy_body")
    assert len(console.clipboard) == 700_000


def test_time_size_account_and_rate_limit_stand_with_the_answer(console: Console) -> None:
    row = console.row("gmail")
    console.try_row(row)
    console.send("GET", "gmail/v1/users/me/profile")
    response = console.page.response
    assert response.time.text().endswith("s")
    assert response.size_.text().endswith(" B")
    assert row.identity_id in response.foot.sent.text()
    assert "calls left" in response.foot.sent.text()


def test_a_refused_form_leaves_the_last_answer_standing(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.send("GET", "gmail/v1/users/me/profile")
    before = console.body
    console.write("request_path", "../x")
    console.press(ENTER, CTRL)
    assert console.status == "200 OK"
    assert console.body == before
    assert console.request == "GET gmail/v1/users/me/profile"
