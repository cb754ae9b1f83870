"""Fetching all pages of a list with one click."""

import json

import pytest
from PySide6.QtCore import Qt

from desktop.services import pages as service
from tests.gui.console.conftest import CTRL, Console

ENTER = Qt.Key.Key_Return


@pytest.fixture
def listed(console: Console) -> Console:
    """The first two of five messages."""
    console.try_row(console.row("gmail"))
    console.send("GET", "gmail/v1/users/me/messages?maxResults=2")
    assert "nextPageToken" in console.body
    return console


def fetch(console: Console) -> None:
    async def go() -> None:
        console.click("fetch_all_pages")
        await console.ended()

    console.desk.run(go())


def test_all_rows_take_the_place_of_the_first_page(listed: Console) -> None:
    fetch(listed)
    assert len(json.loads(listed.body)) == 5
    assert listed.note == "The 5 rows of 3 pages, as one list."
    assert not listed.page.response.head.pages.isVisible()
    listed.click("copy_body")
    assert len(json.loads(listed.clipboard)) == 5


def test_a_list_of_one_page_offers_nothing(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.send("GET", "gmail/v1/users/me/messages?maxResults=50")
    assert not console.page.response.head.pages.isVisible()
    console.send("GET", "gmail/v1/users/me/profile")
    assert not console.page.response.head.pages.isVisible()


def test_what_came_before_a_refusal_is_kept_and_said(listed: Console) -> None:
    listed.desk.sandbox.fault = "500:/v1/passthrough"
    fetch(listed)
    assert len(json.loads(listed.body)) == 2
    assert listed.note.endswith("The next page was refused with 500.")


def test_there_is_a_cap(listed: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MAX_PAGES", 2)
    fetch(listed)
    assert len(json.loads(listed.body)) == 4
    assert "as much as is fetched at once" in listed.note


def test_it_is_cancelled_by_the_same_button(listed: Console) -> None:
    listed.desk.sandbox.fault = "stall:/v1/passthrough"

    async def go() -> None:
        listed.click("fetch_all_pages")
        assert listed.page.response.head.pages.text() == "Cancel"
        listed.click("fetch_all_pages")
        await listed.ended()

    listed.desk.run(go())
    assert listed.note == "Stopped. The first page is shown."
    assert "nextPageToken" in listed.body
    assert listed.page.response.head.pages.text() == "Fetch all pages"
    listed.desk.sandbox.fault = ""
    listed.press(ENTER, CTRL)
    listed.answered()
    assert listed.note == ""
