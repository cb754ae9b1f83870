"""A long job that ends unseen is told by the desktop: counts alone, and a click brings the window back."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.request import Method
from desktop.models.console.draft_form import DraftForm
from desktop.ui.pages.console_page import ConsolePage
from tests.fakes.notification_server import NotificationServer, Shown
from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import end_the_wait
from tests.gui.conftest import in_the_loop
from tests.support.session_bus import bus, require_daemon

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus is Linux's")


@pytest.fixture
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus of its own."""
    require_daemon()
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    with bus(tmp_path / "bus") as found:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", found)
        yield found


@pytest.fixture
def server(address: str) -> Iterator[NotificationServer]:
    """What shows notifications."""
    made = NotificationServer(address)
    made.start()
    yield made
    made.stop()


def verify_all(running: Running, *, unseen: bool) -> None:
    """To its end, with the window in front or minimized."""
    if unseen:
        running.window.showMinimized()
        running.until(running.window.isMinimized)
    ended: list[int] = []
    verify = running.desk.views.verify
    verify.ended.connect(lambda total, _differing: ended.append(total))
    in_the_loop(lambda: verify.start(running.desk.views.connections.table.rows[:2]))
    running.until(lambda: ended and verify.run is None)


def told(running: Running, server: NotificationServer, count: int) -> Shown:
    running.until(lambda: len(server.shown) >= count)
    assert len(server.shown) == count
    return server.shown[-1]


def test_a_verification_that_ends_unseen_is_told_and_a_click_brings_the_window_back(
    start: Start, server: NotificationServer
) -> None:
    running = start()
    running.window.show_page("connections")
    verify_all(running, unseen=False)
    verify_all(running, unseen=True)
    shown = told(running, server, 1)  # of the run that was looked at nothing is told
    assert (shown.application, shown.title) == ("AuthKit Desktop", "Verifying has ended")
    assert shown.text == "0 of 2 are not as the service reports them."
    assert shown.actions == ("default", "Show")
    assert shown.hints["desktop-entry"] == ("s", "authkit-desktop")
    said = f"{shown.title} {shown.text} {shown.hints}"
    for row in running.desk.views.connections.table.rows:
        assert row.key not in said
        assert row.platform not in said
    server.click(shown.number + 1)  # somebody else's
    server.click(shown.number)
    running.until(lambda: not running.window.isMinimized())
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "token of the click"

    verify_all(running, unseen=True)
    assert told(running, server, 2).replaces == shown.number
    running.desk.notifying.exported(12)
    assert told(running, server, 3).text == "Connections written: 12."


def test_a_long_load_and_a_deletion_that_end_unseen_are_told(
    start: Start, server: NotificationServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    desk = running.desk
    running.window.show_page("connections")
    running.until(lambda: not desk.views.connections.state.is_refreshing)
    running.window.showMinimized()
    running.until(running.window.isMinimized)
    desk.views.connections.reload()
    running.until(lambda: not desk.views.connections.state.is_refreshing)
    rows = [desk.views.connections.table.row_at(0)]
    in_the_loop(lambda: desk.deletion.begin_deletion(rows))
    running.until(lambda: desk.services.support.deletion.waiting)
    end_the_wait(running)
    shown = told(running, server, 1)  # the load was too short to be told of
    assert (shown.title, shown.text) == ("Deleting has ended", "1 of 1 were deleted.")
    running.until(lambda: not desk.views.connections.state.is_refreshing)
    monkeypatch.setattr("desktop.app.flows.notification.LONG_S", 0.0)
    desk.views.connections.reload()
    assert told(running, server, 2).text == "Connections read: 11."


def test_all_pages_of_an_answer_that_came_unseen_are_told(start: Start, server: NotificationServer) -> None:
    running = start()
    page, view = running.window.show_page("console"), running.desk.views.console
    assert isinstance(page, ConsolePage)
    running.until(lambda: running.desk.views.connections.table.total)
    row = next(each for each in running.desk.views.connections.table.rows if each.platform == "gmail")
    path = "gmail/v1/users/me/messages?maxResults=2"
    tab = view.tabs.open(DraftForm(row.key, row.platform, Method.GET, path))
    page.form.show_connection(row)
    in_the_loop(page.send)
    running.until(lambda: tab.exchange is not None)
    running.window.showMinimized()
    running.until(running.window.isMinimized)
    in_the_loop(page.response.head.pages.click)
    shown = told(running, server, 1)
    assert shown.title == "Fetching all pages has ended"
    assert "gmail" not in f"{shown.title} {shown.text} {shown.hints}"


def test_settings_turn_it_off(start: Start, server: NotificationServer) -> None:
    running = start()
    running.window.show_page("connections")
    page = running.window.show_page("settings")
    switch = page.notifications.switch  # type: ignore[attr-defined] # this page
    assert switch.isChecked()
    in_the_loop(lambda: QTest.keyClick(switch, Qt.Key.Key_Space))
    running.until(lambda: not running.desk.services.registry.settings.notifies)
    verify_all(running, unseen=True)
    running.run(running.desk.notifying.settled())
    assert server.shown == []


def test_without_a_server_or_a_bus_nothing_is_amiss(
    start: Start, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    running = start()
    running.window.show_page("connections")
    verify_all(running, unseen=True)  # nobody answers on the bus
    running.run(running.desk.notifying.settled())
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    running.run(running.desk.notifying.aclose())
    verify_all(running, unseen=True)
    running.run(running.desk.notifying.settled())
