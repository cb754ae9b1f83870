"""Locked while everything is under way: nothing goes on asking, nothing stays stuck, nothing is made up."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.verification import Verdict
from desktop.models.console.exchange import Exchange
from desktop.models.notices.notices import Notice
from tests.gui.app.conftest import Running, Start
from tests.gui.app.test_locking import lock, unlock
from tests.gui.conftest import in_the_loop

CTRL = Qt.KeyboardModifier.ControlModifier


def _console(running: Running, method: str, path: str) -> Any:
    """The Console with a Gmail connection and a request typed into it."""
    page: Any = running.window.show_page("console")
    row = next(each for each in running.desk.views.connections.table.rows if each.platform == "gmail")
    page.try_connection(row)
    page.form.method.set_value(method)
    page.form.path.setText(path)
    return page


def _send(page: Any) -> None:
    in_the_loop(lambda: QTest.keyClick(page.form.path, Qt.Key.Key_Return, CTRL))


def _answer(running: Running) -> object:
    exchange = running.desk.views.console.exchange
    return exchange.outcome if isinstance(exchange, Exchange) else None


def test_a_request_ends_and_says_so(start: Start) -> None:
    running = start()
    page = _console(running, "GET", "gmail/v1/users/me/profile")
    running.sandbox.fault = "stall:/v1/passthrough"
    _send(page)
    running.until(lambda: running.desk.views.console.is_sending)
    lock(running)
    assert not running.desk.views.console.is_sending
    running.sandbox.fault = ""
    unlock(running)
    said = _answer(running)
    assert isinstance(said, Notice)
    assert said.title == "Cancelled"
    _send(page)
    running.until(lambda: not isinstance(_answer(running), Notice))


def test_pages_a_comparison_and_a_search_end_and_what_is_read_here_goes_on(start: Start) -> None:
    running = start()
    console, actions = running.desk.views.console, running.desk.views.actions
    page = _console(running, "GET", "gmail/v1/users/me/messages?maxResults=2")
    _send(page)
    view, pages = page.response.view, page.response.head.pages
    running.until(pages.isVisible)
    running.until(lambda: view.reading is not None and not actions.state.is_refreshing)
    running.sandbox.fault = "stall"
    in_the_loop(pages.click)
    running.until(lambda: pages.text() == "Cancel")
    exchange = console.exchange
    assert exchange is not None
    console.compare.compare_through(exchange, exchange.draft, "another", keeps=False)
    actions.find("send")
    actions.ask_service()
    view.filter("length(messages)")
    assert console.compare.is_busy
    assert actions.is_asking
    lock(running)
    running.sandbox.fault = ""
    unlock(running)
    assert not actions.is_asking
    assert console.compare.summary == "The connection was closed before an answer came."
    running.until(lambda: not view.is_filtering)
    assert view.lines.whole() == "2"
    assert pages.text() == "Fetch all pages"
    in_the_loop(pages.click)  # it can begin again
    running.until(lambda: not pages.isVisible())


@pytest.mark.parametrize("sandbox_size", [6])
def test_verify_goes_on_afterwards_and_no_verdict_is_made_up(start: Start) -> None:
    running = start()
    verify, table = running.desk.views.verify, running.desk.views.connections.table
    rows = [row for row in table.rows if row.vault is not None]
    running.sandbox.fault = "stall:/v1/passthrough"
    calls = running.sandbox.calls
    verify.start(rows)
    assert verify.run is not None
    running.until(lambda: running.sandbox.calls > calls)
    lock(running)
    running.sandbox.fault = ""
    unlock(running)
    running.until(lambda: verify.run is None)
    verdicts = [table.verification(row) for row in rows]
    assert not [each.evidence for each in verdicts if each and each.verdict is Verdict.SERVICE_TROUBLE]
