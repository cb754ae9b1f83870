"""What comes from outside: a second start's arguments, and links."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop.app.arguments import Arguments
from desktop.app.system.instance import Handed, Instance
from desktop.domain.link import connection_link
from desktop.ui.pages.connections_page import ConnectionsPage
from tests.gui.app.conftest import Running, Start


def _keys(running: Running) -> list[str]:
    return [row.key for row in running.desk.views.connections.table.rows]


def _open_key(running: Running) -> str:
    """The key of the connection whose drawer is open; empty when none is."""
    page = running.window.current
    if not isinstance(page, ConnectionsPage) or not page.host.is_open:
        return ""
    index = page.table.currentIndex()
    return running.desk.views.connections.table.rows[index.row()].key if index.isValid() else ""


def test_a_link_shows_its_connection_and_nothing_else(start: Start) -> None:
    running = start()
    key = _keys(running)[7]
    running.window.show_page("settings")
    running.desk.arrivals.follow(connection_link(key))
    running.until(lambda: _open_key(running) == key)


def test_a_link_that_the_system_hands_over_comes_to_the_front_with_its_connection(start: Start) -> None:
    running = start()
    key = _keys(running)[5]
    running.window.hide()
    running.desk.arrivals.take_link(connection_link(key))
    running.until(lambda: _open_key(running) == key and running.window.isVisible())


def test_a_link_on_the_command_line_is_followed_once_the_rows_are_there(start: Start) -> None:
    first = start()
    key = _keys(first)[3]
    first.end()
    second = start(arguments=Arguments(link=connection_link(key)))
    second.until(lambda: _open_key(second) == key)


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("authkit-desktop://delete/x", "This link cannot be opened"),
        ("authkit-desktop://connection/test::nothing::here", "This connection is not here"),
    ],
)
def test_a_link_to_nothing_is_said(start: Start, link: str, words: str) -> None:
    running = start()
    running.desk.arrivals.follow(link)
    running.until(lambda: words in running.toast_words)
    assert not _open_key(running)


def test_without_a_workspace_a_link_is_answered_and_welcome_stays(start: Start) -> None:
    running = start(has_workspace=False)
    running.desk.arrivals.follow(connection_link("test::gmail::default::1"))
    running.until(lambda: "Add a workspace first" in running.toast_words)
    assert running.window.is_covered


def test_a_second_start_brings_the_window_back(start: Start, tmp_path: Path) -> None:
    running = start()
    running.window.showMinimized()
    running.until(lambda: running.window.isMinimized())
    key = _keys(running)[1]
    running.desk.arrivals.take(Handed(link=connection_link(key)))
    running.until(lambda: not running.window.isMinimized() and _open_key(running) == key)
    assert not running.window.windowState() & Qt.WindowState.WindowMinimized


def test_a_workspace_that_is_not_there_is_said(start: Start) -> None:
    running = start()
    running.desk.arrivals.take(Handed(workspace="Nobody's"))
    running.until(lambda: "There is no workspace called Nobody's" in running.toast_words)


def test_the_socket_is_heard_on_the_windows_own_loop(start: Start, tmp_path: Path) -> None:
    running = start()
    import asyncio

    from desktop.app.system.instance import hand_over

    instance = Instance.claim(tmp_path)
    assert instance is not None
    running.desk.arrivals.listen(instance)
    key = _keys(running)[2]

    async def second() -> Any:
        return await asyncio.to_thread(hand_over, tmp_path, Handed(link=connection_link(key)))

    assert running.run(second())
    running.until(lambda: _open_key(running) == key)
    running.end()
    instance.close()
