"""The Activity page, driven by keys and mouse over real calls and a real store."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.errors import StoreError, StoreTrouble
from desktop.models.activity.activity_table import CONNECTION, HAPPENED, MAX_ROWS, REQUEST, STATUS
from desktop.ui.pages.activity_page import ActivityPage
from desktop.ui.widgets.button import Button
from tests.gui.conftest import TestDesk

NOW = datetime.now(UTC)
KEY = "test::gmail::default::0123456789abcdef"


def call(second: float, status: int | None = 200, **more: Any) -> ActivityEntry:
    values: dict[str, Any] = {"source": Source.CONSOLE, "method": "GET", "path": "gmail/v1/me"} | more
    return ActivityEntry(at=NOW + timedelta(seconds=second), status=status, elapsed_s=0.2, **values)


LOST = call(
    5, 401, connection_key=KEY, platform="gmail", identity="user 42", wire_bytes=412,
    reference="7f0c22d8", rate_limit="84 of 100 calls left, new in 30 s",
)  # fmt: skip
MIXED = [
    call(1, source=Source.VAULT, path="v1/vault/connections"),
    call(2, 429, platform="hubspot", identity="northwind"),
    call(3, None, source=Source.VAULT, path="v1/users/whoami", cause="No answer in time."),
    call(4, 403, source=Source.DEVELOPER_ENDPOINT, path="api/authkit/token", method="POST", cause="origin x"),
    LOST,
]


@pytest.fixture
def page(desk: TestDesk, until: Callable[..., Any]) -> ActivityPage:
    """On screen, with the call that made the workspace."""
    made = ActivityPage(desk.views.activity, desk.views.connectors, desk.logos, desk.toast)
    desk.show(made, "activity")
    until(lambda: made.list.state == "rows")
    return made


@pytest.fixture
def mixed(page: ActivityPage, desk: TestDesk, until: Callable[..., Any]) -> ActivityPage:
    """The same with calls of all kinds."""
    before = desk.views.activity.table.total
    record(desk, MIXED)
    until(lambda: desk.views.activity.table.total == before + len(MIXED))
    return page


def record(desk: TestDesk, entries: list[ActivityEntry]) -> None:
    for entry in entries:
        desk.services.activity.record(entry)
    desk.run(desk.services.tasks.settle())


def column(page: ActivityPage, number: int) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def paths(page: ActivityPage) -> list[str]:
    return [row.path for row in page._view.table.shown_rows()]


def texts(page: ActivityPage) -> list[str]:
    detail = page.detail
    return [detail.title.text(), detail.sentence.text()]


def test_calls_made_are_listed_as_they_happen(
    page: ActivityPage, desk: TestDesk, until: Callable[..., Any]
) -> None:
    before = page.table.model().rowCount()
    desk.views.connectors.reload()
    until(lambda: page.table.model().rowCount() > before)
    assert column(page, REQUEST)[0] == "GET"
    assert paths(page)[0].startswith("/v1/available-connectors")
    assert column(page, STATUS)[0] == "200"
    assert column(page, HAPPENED)[0] == "The service listed connectors."
    assert str(page.table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Time: ")


def test_calls_of_earlier_runs_are_below_those_of_this_one(desk: TestDesk, until: Callable[..., Any]) -> None:
    store = desk.run(desk.services.activity._store())
    desk.run(store.add([call(-90_000, 500, path="yesterday/call")]))
    page = ActivityPage(desk.views.activity, desk.views.connectors, desk.logos, desk.toast)
    assert page.table.model().rowCount() in {0, 1}
    desk.show(page, "activity")
    until(lambda: paths(page)[-1:] == ["yesterday/call"])
    shown = column(page, 0)
    assert "," in shown[-1]  # another day is named
    assert "," not in shown[0]
    assert len(paths(page)) == len(set(paths(page)))  # what this run has written is not listed twice


def test_chips_count_and_show_what_failed_and_what_was_limited(mixed: ActivityPage, qtbot: Any) -> None:
    names = [facet.accessibleName() for facet in mixed.outcomes.facets.values()]
    assert names == [f"All {mixed.table.model().rowCount()}", "Failed 3", "Limited 1"]
    qtbot.mouseClick(mixed.outcomes.facets["failed"], Qt.MouseButton.LeftButton)
    assert column(mixed, STATUS) == ["401", "403", "No reply"]
    assert mixed.head.subtitle.text() == f"3 of {mixed._view.table.total} calls match"
    QTest.keyClick(mixed.outcomes.facets["failed"], Qt.Key.Key_Right)
    assert column(mixed, STATUS) == ["429"]
    assert column(mixed, HAPPENED) == ["Hubspot asks to wait."]


def test_the_filter_finds_by_every_column_and_clears(mixed: ActivityPage, desk: TestDesk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert mixed.search.hasFocus()
    QTest.keyClicks(mixed.search, "northwind 429")
    assert column(mixed, CONNECTION) == ["Hubspot"]
    QTest.keyClicks(mixed.search, " nothing has this")
    assert mixed.list.state == "empty"
    button = mixed.list.panel.findChild(Button, "action_clear")
    button.click()
    assert mixed.list.state == "rows"
    assert mixed.search.text() == ""
    assert mixed.outcomes.facets["all"].isChecked()


def test_the_detail_says_what_happened_and_what_to_do(mixed: ActivityPage, desk: TestDesk) -> None:
    assert mixed.detail.isHidden()
    QTest.keyClick(desk.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(mixed.search, Qt.Key.Key_Down)
    assert mixed.table.hasFocus()
    assert not mixed.detail.isHidden()
    assert mixed.detail.status.accessibleName() == "401 Unauthorized"
    assert texts(mixed)[0] == "Gmail no longer accepts the sign-in of this account."
    assert "Connect the same account again" in texts(mixed)[1]
    facts = " ".join(label.text() for label in mixed.detail.facts.findChildren(type(mixed.detail.path)))
    assert "412 B" in facts
    assert "7f0c22d8" in facts
    assert "84 of 100 calls left" in facts
    assert f".{LOST.at.microsecond // 1000:03}" in facts


def test_enter_and_the_button_open_the_connection(mixed: ActivityPage, qtbot: Any) -> None:
    mixed.table.setFocus()
    mixed.table.selectRow(0)
    with qtbot.waitSignal(mixed.connection_asked) as asked:
        QTest.keyClick(mixed.table, Qt.Key.Key_Return)
    assert asked.args == [KEY]
    with qtbot.waitSignal(mixed.connection_asked) as asked:
        qtbot.mouseClick(mixed.detail.open, Qt.MouseButton.LeftButton)
    assert asked.args == [KEY]
    mixed.table.selectRow(1)
    assert mixed.detail.open.isHidden()  # a call of no connection
    with qtbot.assertNotEmitted(mixed.connection_asked):
        QTest.keyClick(mixed.table, Qt.Key.Key_Return)


def test_copying_takes_the_line_and_the_reference(mixed: ActivityPage, desk: TestDesk, qtbot: Any) -> None:
    mixed.table.selectRow(0)
    qtbot.mouseClick(mixed.detail.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "Console · GET gmail/v1/me · 401 · 200 ms · gmail · user 42 · 7f0c22d8" in copied
    assert KEY not in copied
    assert desk.toast_words == "Call copied"
    copy = [
        b
        for b in mixed.detail.facts.findChildren(object)
        if getattr(b, "accessibleName", str)() == "Copy reference"
    ]
    copy[0].click()
    assert QGuiApplication.clipboard().text() == "7f0c22d8"
    assert desk.toast_words == "Reference copied"


def test_escape_closes_the_detail_then_the_filter(mixed: ActivityPage) -> None:
    mixed.table.selectRow(0)
    mixed.search.setText("gmail")
    mixed.table.selectRow(0)
    assert mixed.step_back()
    assert mixed.detail.isHidden()
    assert mixed.step_back()
    assert mixed.search.text() == ""
    assert not mixed.step_back()


def test_new_calls_move_neither_selection_nor_scroll(
    page: ActivityPage, desk: TestDesk, until: Callable[..., Any]
) -> None:
    record(desk, [call(n, path=f"n/{n}") for n in range(100)])
    until(lambda: page.table.model().rowCount() >= 100)
    page.table.selectRow(60)
    page.table.scrollTo(page.table.currentIndex(), page.table.ScrollHint.PositionAtCenter)
    until(
        lambda: (
            page.table.viewport().height() == page.list.height() - 32
            and page.table.verticalScrollBar().value()
        )
    )
    key, top = page.table.current_key, page.table.visualRect(page.table.currentIndex()).top()
    total = page._view.table.total
    record(desk, [call(200 + n, path=f"new/{n}") for n in range(7)])
    until(lambda: page._view.table.total == total + 7)
    assert page.table.current_key == key
    assert page.table.visualRect(page.table.currentIndex()).top() == top
    assert page.detail.path.text() == page._view.table.row_at(page.table.currentIndex().row()).path


def test_pause_holds_calls_back_and_says_how_many(
    page: ActivityPage, desk: TestDesk, until: Callable[..., Any], qtbot: Any
) -> None:
    before = page.table.model().rowCount()
    qtbot.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    record(desk, MIXED)
    assert page.pause.text() == "Resume · 5 waiting"
    assert page.head.subtitle.text().endswith("paused")
    page.reload()  # reading the store again shows nothing that is held back
    until(lambda: not desk.tasks.is_running("earlier activity"))
    assert page.table.model().rowCount() == before
    qtbot.mouseClick(page.pause, Qt.MouseButton.LeftButton)
    until(lambda: page.table.model().rowCount() == before + 5)
    assert page.pause.text() == "Pause"


def test_before_the_first_call_the_page_explains_itself(
    desk: TestDesk, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def none(limit: int = 0) -> tuple[ActivityEntry, ...]:
        return ()

    desk.services.activity._entries.clear()
    desk.views.activity._waiting.clear()
    monkeypatch.setattr(desk.services.activity, "earlier", none)
    desk.views.activity.table.replace([])
    page = ActivityPage(desk.views.activity, desk.views.connectors, desk.logos, desk.toast)
    desk.show(page, "activity")
    until(lambda: page.list.state == "empty")
    assert "Every call this application makes" in page.list.panel._message.cause.text()


def test_a_store_that_cannot_be_read_is_told_and_asked_again(
    desk: TestDesk, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(limit: int = 0) -> tuple[ActivityEntry, ...]:
        raise StoreError(StoreTrouble.DAMAGED, "/data/desk.db")

    monkeypatch.setattr(desk.services.activity, "earlier", refuse)
    page = ActivityPage(desk.views.activity, desk.views.connectors, desk.logos, desk.toast)
    desk.show(page, "activity")
    until(lambda: page.list.state == "stale")
    assert page.table.model().rowCount()  # this run's calls are there
    monkeypatch.undo()
    page.list.banner.findChild(Button, "action_reload").click()
    until(lambda: page.list.state == "rows")


def test_foreign_text_is_shown_as_text(page: ActivityPage, desk: TestDesk, until: Callable[..., Any]) -> None:
    before = page._view.table.total
    bad = "<b>x</b>\u202eevil\nline"
    record(desk, [call(9, 500, path=bad, cause=bad, identity=bad, reference=bad, method="g<i>")])
    until(lambda: page._view.table.total == before + 1)
    page.table.selectRow(0)
    said = [*texts(page), page.detail.path.text(), *(column(page, n)[0] for n in range(7))]
    assert not any("\n" in text or "\u202e" in text for text in said)
    assert any("<b>x</b>" in text for text in said)
    assert page.detail.title.textFormat() == Qt.TextFormat.PlainText


def test_ten_thousand_rows_stay_quick(page: ActivityPage, desk: TestDesk, until: Callable[..., Any]) -> None:
    table = page._view.table
    table.replace([call(-n, 401 if n % 7 == 0 else 200, path=f"p/{n}") for n in range(MAX_ROWS)])
    until(lambda: table.match_count == MAX_ROWS and not table.is_counting)
    page.table.selectRow(5000)
    key = page.table.current_key
    record(desk, [call(1, path="the/newest")])
    started = perf_counter()
    page._view._show()
    blocked = perf_counter() - started
    until(lambda: paths(page)[0] == "the/newest")
    assert page.table.current_key == key
    assert table.total == MAX_ROWS
    started = perf_counter()
    QTest.keyClicks(page.search, "p/99")
    typed = (perf_counter() - started) / 4
    assert blocked < 0.1
    assert typed < 0.1
    print(f"added in {blocked * 1000:.1f} ms, a key in {typed * 1000:.1f} ms")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 640)])
def test_nothing_is_cut_off(
    mixed: ActivityPage, desk: TestDesk, until: Callable[..., Any], width: int, height: int
) -> None:
    desk.window.resize(width, height)
    mixed.table.selectRow(0)
    until(lambda: desk.window.size().toTuple() == (width, height))
    until(lambda: not mixed.table.horizontalScrollBar().isVisible())
    for widget in (mixed.detail.open, mixed.detail.copy, mixed.pause, *mixed.outcomes.facets.values()):
        assert widget.width() >= widget.sizeHint().width()
        assert mixed.rect().contains(widget.mapTo(mixed, widget.rect().bottomRight()))


def test_the_menu_of_a_call_copies_it_opens_its_connection_and_arranges_the_columns(
    mixed: ActivityPage, desk: TestDesk
) -> None:
    opened: list[str] = []
    mixed.connection_asked.connect(opened.append)
    mixed.table.setFocus()
    mixed.table.selectRow(0)
    QTest.keyClick(mixed.table, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {each.text(): each for each in menu.actions()}
    actions["Copy line"].trigger()
    assert "7f0c22d8" in QGuiApplication.clipboard().text()
    actions["Open connection"].trigger()
    assert opened == [KEY]
    columns = menu.findChild(QMenu, "columns_menu")
    part = next(each for each in columns.findChildren(QMenu) if each.title() == "Source")
    next(each for each in part.actions() if each.text() == "Move right").trigger()
    assert mixed.table.horizontalHeader().visualIndex(1) == 2
    menu.close()
