"""Widths, order and sorting of columns come back at the next start; what is no arrangement does nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.models.language import language
from desktop.ui.widgets.table import Table
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop


def table(running: Running, name: str = "connection_table") -> Table:
    found = running.child(name, Table)
    assert isinstance(found, Table)
    return found


def drag(running: Running, shown: Table, start: QPoint, by: int) -> None:
    """Along the head, as a hand does."""
    head, left = shown.horizontalHeader().viewport(), Qt.MouseButton.LeftButton
    done: list[bool] = []

    def move() -> None:
        QTest.mousePress(head, left, pos=start)
        for step in range(1, 5):
            QTest.mouseMove(head, start + QPoint(by * step // 4, 0))
        QTest.mouseRelease(head, left, pos=start + QPoint(by, 0))
        done.append(True)

    in_the_loop(move)
    running.until(lambda: done)


def places(shown: Table) -> list[int]:
    head = shown.horizontalHeader()
    return [head.logicalIndex(at) for at in range(head.count())]


def test_widths_order_and_sorting_come_back(start: Start) -> None:
    first = start()
    first.window.show_page("connections")
    shown = table(first)
    head = shown.horizontalHeader()
    edge = head.sectionViewportPosition(1) + head.sectionSize(1)
    before = head.sectionSize(1)
    drag(first, shown, QPoint(edge - 1, 10), 60)
    first.until(lambda: head.sectionSize(1) > before + 40)
    width = head.sectionSize(1)
    head.moveSection(2, 1)
    shown.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    order = places(shown)
    first.end()

    again = start()
    again.window.show_page("connections")
    shown = table(again)
    again.until(lambda: shown.horizontalHeader().sectionSize(1) == width)
    assert places(shown) == order
    assert shown.horizontalHeader().sortIndicatorSection() == 1
    assert shown.horizontalHeader().sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    again.window.resize(1100, 700)
    assert shown.horizontalHeader().sectionSize(1) == width


def test_what_was_drawn_stays_when_the_language_changes(start: Start) -> None:
    running = start()
    running.window.show_page("activity")
    shown = table(running, "activity_table")
    shown.horizontalHeader().moveSection(3, 0)
    order = places(shown)
    language().choose("zh_CN")
    try:
        running.until(lambda: table(running, "activity_table") is not shown)
        running.until(lambda: places(table(running, "activity_table")) == order)
    finally:
        language().choose("en")
        running.until(lambda: running.window.current is not None)


@pytest.mark.parametrize(
    "text",
    ["", "[]", '{"count": 2}', '{"count": 9, "order": [0, 0]}', '{"count": 9, "own": {"1": 9}}', "x" * 9],
)
def test_what_is_no_arrangement_changes_nothing(start: Start, text: str) -> None:
    running = start()
    running.window.show_page("connections")
    shown = table(running)
    before = shown.columns.place()
    shown.columns.put_back(text)
    assert shown.columns.place() == before
