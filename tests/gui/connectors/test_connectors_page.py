"""The Connectors page over a real sandbox, by keys and mouse."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.domain.identity import Identity
from desktop.models.tables.roles import CARD_ROLE
from desktop.ui.pages.connectors_page import ConnectorsPage
from desktop.ui.widgets.button import Button, IconButton
from tests.gui.conftest import OpenDesk, TestDesk

Until = Callable[..., Any]
Loaded = tuple[TestDesk, ConnectorsPage]
PLAIN = Qt.KeyboardModifier.NoModifier
SOMEBODY = Identity("42")


@pytest.fixture
def settled(until: Until) -> Callable[..., None]:
    """Waits for something to be seen, and for all that is under way."""

    def call(desk: TestDesk, predicate: Callable[[], object], timeout_s: float = 5.0) -> None:
        until(predicate, timeout_s)
        desk.settle()

    return call


@pytest.fixture
def made(open_desk: OpenDesk) -> Callable[..., tuple[TestDesk, ConnectorsPage]]:
    """A desk and its page, not loaded yet; arguments are the sandbox's."""

    def call(*, identity: Identity | None = SOMEBODY, **sandbox: Any) -> tuple[TestDesk, ConnectorsPage]:
        desk = open_desk(identity=identity, **sandbox)
        page = ConnectorsPage(desk.views.connectors, desk.views.scope, desk.logos, desk.toast)
        desk.show(page, "connectors")
        return desk, page

    return call


@pytest.fixture
def loaded(made: Any, settled: Until) -> tuple[TestDesk, ConnectorsPage]:
    """The same with the catalogue of the service."""
    desk, page = made()
    page.reload()
    settled(desk, lambda: page.list.state == "rows")
    desk.views.connections.reload()
    settled(desk, lambda: page._view.table.counts)
    return desk, page


def platforms(page: ConnectorsPage) -> list[str]:
    return [row.platform for row in page._view.table.shown_rows()]


def press(
    desk: TestDesk, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key where the focus is."""
    QTest.keyClick(desk.window.focusWidget(), key, modifiers)


def button(page: ConnectorsPage, name: str) -> Button:
    found = page.list.findChild(Button, f"action_{name}")
    assert found is not None
    return found


def test_it_says_how_many_and_how_old(loaded: Loaded) -> None:
    _, page = loaded
    assert page.head.subtitle.text() == "198 enabled for AuthKit · catalogue from just now"


def test_from_the_search_to_connect_by_keys_alone(loaded: Loaded, qtbot: Any) -> None:
    desk, page = loaded
    press(desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "google")
    assert len(platforms(page)) > 2
    press(desk, Qt.Key.Key_Down)
    assert page.grid.hasFocus()
    press(desk, Qt.Key.Key_Right)
    chosen = page.grid.current_key
    assert chosen == platforms(page)[1]
    press(desk, Qt.Key.Key_Return)
    assert page.host.is_open
    assert page.detail.connector is not None
    assert page.detail.connector.platform == chosen
    with qtbot.waitSignal(page.connect_asked) as asked:
        press(desk, Qt.Key.Key_Return)
    assert asked.args[0].platform == chosen
    press(desk, Qt.Key.Key_Escape)
    assert not page.host.is_open
    press(desk, Qt.Key.Key_Escape)
    assert page.search.text() == ""


def test_enter_in_the_search_opens_the_best_hit_and_then_connects(loaded: Loaded, qtbot: Any) -> None:
    _, page = loaded
    QTest.keyClicks(page.search, "slack")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert page.detail.name.text() == "Slack"
    with qtbot.waitSignal(page.connect_asked) as asked:
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert asked.args[0].platform == "slack"


@pytest.mark.parametrize("typed", ["google-calendar", "Google Calendar", "CALENDAR goo"])
def test_search_finds_by_name_and_platform_id(loaded: Loaded, typed: str) -> None:
    _, page = loaded
    QTest.keyClicks(page.search, typed)
    assert platforms(page)[0] == "google-calendar"


def test_no_match_offers_to_clear(loaded: Loaded, qtbot: Any) -> None:
    _, page = loaded
    QTest.keyClicks(page.search, "zzz")
    assert page.list.state == "empty"
    qtbot.mouseClick(button(page, "clear"), Qt.MouseButton.LeftButton)
    assert page.list.state == "rows"
    assert page.search.text() == ""


def test_the_detail_has_both_names_and_copies_them(loaded: Loaded, qtbot: Any) -> None:
    desk, page = loaded
    page.show_connector("google-calendar")
    connect = page.detail.connect_button
    assert connect.text() == "Connect as user 42"
    for name, text in (("copy_display_name", "Google Calendar"), ("copy_platform_id", "google-calendar")):
        qtbot.mouseClick(page.detail.findChild(IconButton, name), Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == text
    assert desk.toast_words == "Platform id copied"


def test_the_connected_count_is_on_the_card_and_in_the_detail(
    loaded: Loaded,
) -> None:
    desk, page = loaded
    platform, count = next(iter(desk.views.connections.connected_counts.items()))
    assert page.grid.select_key(platform)
    card = page.grid.currentIndex().data(CARD_ROLE)
    assert card.extra.endswith(f"Connected {count}×")
    page.show_connector(platform)
    assert page.detail._numbers[1].text() == str(count)
    page.sections.choose("connected")
    connected = set(desk.views.connections.connected_counts)
    assert set(platforms(page)) == connected & {row.platform for row in page._view.enabled}


def test_without_an_identity_connect_asks_for_one(made: Any, settled: Until) -> None:
    desk, page = made(identity=None)
    page.reload()
    settled(desk, lambda: page.list.state == "rows")
    page.show_connector("gmail")
    assert page.detail.connect_button.text() == "Connect Gmail"
    assert "identity" in page.detail.note.text()


def test_connectors_that_authkit_cannot_connect_are_marked_and_say_why(
    loaded: Loaded, settled: Until, qtbot: Any
) -> None:
    desk, page = loaded
    enabled = set(platforms(page))
    qtbot.mouseClick(page.offered.part("all"), Qt.MouseButton.LeftButton)
    settled(desk, lambda: page.list.state == "rows" and len(platforms(page)) == 214)
    assert page.head.subtitle.text().startswith("214 in all")
    others = [platform for platform in platforms(page) if platform not in enabled]
    assert len(others) == 16
    others = [platform for platform in others if not page._view.table.connected(platform)]
    page.grid.select_key(others[0])
    assert page.grid.currentIndex().data(CARD_ROLE).extra.endswith("Not enabled")
    page.show_connector(others[0])
    assert not page.detail.connect_button.isEnabled()
    assert "not enabled" in page.detail.connect_button.toolTip()
    assert "dashboard" in page.detail.note.text()
    page.grid.setFocus()
    with qtbot.assertNotEmitted(page.connect_asked):
        press(desk, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.url_asked):
        qtbot.mouseClick(page.detail.dashboard, Qt.MouseButton.LeftButton)
    page.show_connector(next(iter(enabled)))
    assert page.detail.connect_button.isEnabled()
    assert page.detail.dashboard.isHidden()


def test_an_empty_catalogue_says_why_and_offers_all(made: Any, settled: Until, qtbot: Any) -> None:
    desk, page = made(fault="no-connectors")
    page.reload()
    settled(desk, lambda: page.list.state == "empty")
    said = page.list.panel._message
    assert said.title.text() == "No connectors yet"
    assert "hidden until they are enabled in the service's dashboard" in said.cause.text()
    with qtbot.waitSignal(page.url_asked) as asked:
        qtbot.mouseClick(button(page, "dashboard"), Qt.MouseButton.LeftButton)
    assert "authkit" in asked.args[0]
    qtbot.mouseClick(button(page, "all"), Qt.MouseButton.LeftButton)
    settled(desk, lambda: page.list.state == "rows")
    assert page.offered.value() == "all"
    page.show_connector("gmail")
    assert not page.detail.connect_button.isEnabled()


def test_after_trouble_the_last_catalogue_stays_with_its_age(loaded: Loaded, settled: Until) -> None:
    desk, page = loaded
    before = platforms(page)
    desk.sandbox.fault = "500"
    page.reload()
    settled(desk, lambda: page.list.state == "stale", 15)
    assert page.list.banner.isVisible()
    assert platforms(page) == before
    desk.sandbox.fault = ""
    page.reload()
    settled(desk, lambda: page.list.state == "rows")


def test_trouble_before_anything_was_seen_is_an_error_with_a_next_step(
    made: Any, settled: Until, qtbot: Any
) -> None:
    desk, page = made()
    desk.sandbox.fault = "500"
    page.reload()
    settled(desk, lambda: page.list.state == "error", 15)
    desk.sandbox.fault = ""
    qtbot.mouseClick(button(page, "reload"), Qt.MouseButton.LeftButton)
    settled(desk, lambda: page.list.state == "rows")


def test_connectors_used_in_this_workspace_come_under_recent(
    loaded: Loaded, settled: Until, qtbot: Any
) -> None:
    desk, page = loaded
    for platform in ("slack", "gmail", "slack"):
        page.show_connector(platform)
        qtbot.mouseClick(page.detail.connect_button, Qt.MouseButton.LeftButton)
    page.sections.choose("recent")
    assert platforms(page) == ["slack", "gmail"]
    desk.views.scope.workspace_changed.emit()
    settled(desk, lambda: page.list.state == "rows")
    assert page._view.table.section_counts()["recent"] == 2  # this workspace's are kept


def test_sections_are_walked_by_arrow_keys(loaded: Loaded) -> None:
    desk, page = loaded
    first = next(item for item in page.sections.findChildren(QPushButton) if item.isChecked())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    press(desk, Qt.Key.Key_Down)
    assert page.sections.current == "connected"
    press(desk, Qt.Key.Key_Down)
    assert page.sections.current not in {"all", "connected"}
    assert 0 < len(platforms(page)) < 198
    assert {row.category for row in page._view.table.shown_rows()} == {page.sections.current}
    focused = desk.window.focusWidget().objectName()
    page._view.remember_used("gmail")  # another section comes, and the focus stays where it is
    assert desk.window.focusWidget().objectName() == focused


def test_searching_in_a_section_offers_all_of_them(loaded: Loaded, qtbot: Any) -> None:
    _, page = loaded
    page.sections.choose("Payments")
    QTest.keyClicks(page.search, "gmail")
    assert page.list.state == "empty"
    qtbot.mouseClick(button(page, "everywhere"), Qt.MouseButton.LeftButton)
    assert platforms(page) == ["gmail"]


def test_the_chosen_card_stays_in_sight_when_the_drawer_narrows_the_grid(
    loaded: Loaded, until: Callable[..., Any]
) -> None:
    _, page = loaded
    page.show_connector(platforms(page)[60])
    until(lambda: page.grid.viewport().width() < 800)
    until(
        lambda: page.grid.viewport().rect().contains(page.grid.visualRect(page.grid.currentIndex()).center())
    )


def test_a_long_identity_does_not_widen_the_drawer(loaded: Loaded, settled: Until) -> None:
    desk, page = loaded
    desk.views.scope.set_identity(Identity("<b>" + "x" * 125))
    desk.settle()
    page.show_connector("gmail")
    settled(desk, lambda: page.detail.connect_button.width() > 100)
    assert page.detail.connect_button.width() <= 352
    assert page.detail.connect_button.text().endswith("…")
    assert "x" * 125 in page.detail.connect_button.toolTip()


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 640)])
def test_nothing_is_cut_off(loaded: Loaded, settled: Until, width: int, height: int) -> None:
    desk, page = loaded
    desk.window.resize(width, height)
    settled(desk, lambda: desk.window.size().toTuple() == (width, height))
    page.show_connector("gmail")
    for widget in (page.refresh, page.offered, page.detail.connect_button, page.detail.close_button):
        assert widget.width() >= widget.sizeHint().width()
        assert page.rect().contains(widget.mapTo(page, widget.rect().bottomRight()))
