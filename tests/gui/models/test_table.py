"""The table driven by keys and mouse."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QWidget

from desktop.domain.connection import InspectedConnection
from desktop.domain.identity import Identity
from desktop.models.connections.connection_table import CREATED, ConnectionTable
from desktop.ui.theme import theme
from desktop.ui.widgets.table import Table, Width
from tests.unit.models.rows import CONNECTORS, connection, inspected, many

Shown = Callable[..., QWidget]
WIDTHS = [Width(150, 3), Width(100, 2), *map(Width, (56, 124, 150, 110, 70, 100))]


@pytest.fixture
def model(qapp) -> ConnectionTable:
    made = ConnectionTable()
    made.set_connectors(CONNECTORS)
    made.replace(many(200))
    return made


@pytest.fixture
def table(model: ConnectionTable, shown: Shown) -> Iterator[Table]:
    made = Table("Connections")
    made.setModel(model)
    made.set_widths(WIDTHS)
    shown(made)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    made.setModel(ConnectionTable(made))


def test_tab_brings_a_current_row_and_arrows_walk(table: Table, model: ConnectionTable) -> None:
    assert table.current_key == model.key_at(0)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.selected_keys == (model.key_at(2),)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.current_key == model.key_at(199)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    QTest.keyClick(table, Qt.Key.Key_Home)
    QTest.keyClick(table, Qt.Key.Key_PageDown)
    assert 3 < table.currentIndex().row() < 20
    QTest.keyClick(table, Qt.Key.Key_PageUp)
    assert table.current_key == model.key_at(0)


def test_tab_leaves_the_table(model: ConnectionTable, shown: Shown) -> None:
    table, after = Table("Connections"), QLineEdit()
    table.setModel(model)
    shown(table, after)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is after


def test_enter_and_double_click_open(table: Table, model: ConnectionTable, qtbot) -> None:
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].row() == 0
    spot = table.visualRect(model.index(3, 1)).center()
    with qtbot.waitSignal(table.opened) as opened:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args[0].row() == 3


def test_letters_are_left_to_the_page(table: Table, model: ConnectionTable) -> None:
    heard: list[str] = []

    class Page(QWidget):
        def keyPressEvent(self, event) -> None:
            heard.append(event.text())

    page = Page()
    old = table.parentWidget()
    table.setParent(page)
    page.show()
    QTest.keyClick(table, "v")
    assert heard == ["v"]
    assert table.current_key == model.key_at(0)
    table.setParent(old)


def test_several_rows_are_chosen_with_shift_and_control(table: Table, model: ConnectionTable) -> None:
    def click(row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        spot = table.visualRect(model.index(row, 1)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, spot)

    click(1)
    click(3, Qt.KeyboardModifier.ShiftModifier)
    click(5, Qt.KeyboardModifier.ControlModifier)
    assert table.selected_keys == tuple(model.key_at(row) for row in (1, 2, 3, 5))


def test_selection_and_scroll_survive_a_refresh(table: Table, model: ConnectionTable) -> None:
    table.select_key(model.key_at(100))
    table.verticalScrollBar().setValue(95 * 52 + 13)
    key, y = table.current_key, table.visualRect(table.currentIndex()).top()
    model.replace([row for at, row in enumerate(many(200)) if at % 2 == 0])  # far too many edits: a reset
    assert table.current_key == key
    assert table.selected_keys == (key,)
    assert table.visualRect(table.currentIndex()).top() == y


def test_what_is_looked_at_stays_when_rows_come_above(table: Table, model: ConnectionTable) -> None:
    table.verticalScrollBar().setValue(20 * 52)
    top = model.key_at(table.rowAt(0))
    model.replace([inspected(900), inspected(901), *many(200)])
    assert model.key_at(table.rowAt(0)) == top
    model.replace(many(200))
    assert model.key_at(table.rowAt(0)) == top


def test_at_the_top_new_rows_are_seen(table: Table, model: ConnectionTable) -> None:
    model.replace([inspected(900), *many(200)])
    assert table.rowAt(5) == 0


def test_a_search_starts_at_the_top_and_keeps_the_selection(table: Table, model: ConnectionTable) -> None:
    table.select_key(model.key_at(150))
    key = table.current_key
    model.set_query(model.name_of(model.row_at(150).platform))  # type: ignore[union-attr] # it is there
    assert table.selected_keys == (key,)
    model.set_query("nothing has this")
    assert table.selected_keys == ()


def test_the_columns_fill_the_width_and_least_widths_hold(table: Table) -> None:
    widths = [table.columnWidth(column) for column in range(8)]
    assert sum(widths) == table.viewport().width()
    table.window().resize(300, 400)
    assert [table.columnWidth(column) for column in range(8)] == [width.least for width in WIDTHS]


def test_a_cut_text_has_a_tooltip_and_a_whole_one_none(table: Table, model: ConnectionTable, until) -> None:
    long = "<b>" + "an identity far too long for its column " * 3
    model.replace([InspectedConnection(connection(1, identity=Identity(long)), None)])

    def ask(column: int) -> None:
        spot = table.visualRect(model.index(0, column)).center()
        event = QHelpEvent(QEvent.Type.ToolTip, spot, table.viewport().mapToGlobal(spot))
        QApplication.sendEvent(table.viewport(), event)

    ask(1)
    assert "&lt;b&gt;an identity" in QToolTip.text()
    ask(0)
    until(lambda: not QToolTip.isVisible())


def test_a_click_on_a_head_sorts(table: Table, model: ConnectionTable) -> None:
    table.setSortingEnabled(True)
    head = table.horizontalHeader()
    spot = QPoint(head.sectionViewportPosition(CREATED) + 20, 16)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    dates = [row.created_at for row in model.shown_rows()]
    assert dates in (sorted(dates), sorted(dates, reverse=True))  # type: ignore[type-var] # all have one


def test_both_themes_paint_their_own_colours(table: Table, model: ConnectionTable) -> None:
    table.clearSelection()
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        picture = table.viewport().grab().toImage()
        assert picture.pixelColor(picture.width() - 10, 70) == theme().tokens.surface
        table.selectRow(0)
        picture = table.viewport().grab().toImage()
        assert picture.pixelColor(1, 26) == theme().tokens.accent or table.hasFocus()
        assert picture.pixelColor(picture.width() - 10, 20) == theme().tokens.selected
        table.clearSelection()


def test_the_focused_row_wears_a_ring_only_when_keys_are_used(table: Table, model: ConnectionTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    ring = table.visualRect(model.index(1, 0)).topLeft() + QPoint(30, 1)
    assert table.viewport().grab().toImage().pixelColor(ring) == theme().tokens.focus
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=ring + QPoint(0, 10))
    assert table.viewport().grab().toImage().pixelColor(ring) != theme().tokens.focus
