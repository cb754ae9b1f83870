"""The list under headings of identities, by keys and mouse: grouped, closed, opened, acted on, remembered."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.grouping import Grouping
from desktop.domain.identity import Identity
from desktop.models.connections.connection_group import Group
from tests.gui.conftest import TestDesk
from tests.gui.connections.conftest import SHIFT, Seen

K = Qt.Key


def headings(seen: Seen) -> list[Group]:
    return [line for line in seen.rows if isinstance(line, Group)]


def test_g_groups_the_list_and_the_arrows_close_and_open(seen: Seen) -> None:
    seen.go_to(3)
    row = seen.current
    seen.press(K.Key_G)
    assert seen.current.key == row.key  # the same one, under its heading
    assert len(headings(seen)) == 6
    assert len(seen.rows) == 66
    seen.press(K.Key_Left)
    assert isinstance(seen.current, Group)
    assert seen.current.whose == (row.identity_type, row.identity_id)
    count = len(seen.current.rows)
    seen.press(K.Key_Left)
    assert len(seen.rows) == 66 - count
    seen.press(K.Key_Right)
    seen.press(K.Key_Right)
    assert seen.current.key == headings(seen)[0].rows[0].key or not isinstance(seen.current, Group)
    seen.press(K.Key_Left, SHIFT)
    assert seen.rows == tuple(headings(seen))
    assert isinstance(seen.current, Group)
    assert seen.desk.services.registry.settings.connections_grouping is Grouping.CLOSED
    seen.press(K.Key_Right, SHIFT)
    assert len(seen.rows) == 66
    seen.press(K.Key_G)
    assert len(seen.rows) == 60
    assert not headings(seen)


def test_it_is_grouped_at_the_next_start(desk: TestDesk, see: Callable[[TestDesk], Seen]) -> None:
    desk.views.connections.grouping.turn(True)
    seen = see(desk)
    seen.load()
    assert seen.page.grouped.button.isChecked()
    assert len(headings(seen)) == 6


def test_a_click_on_the_arrow_turns_a_group_and_enter_asks_for_the_identity(seen: Seen) -> None:
    asked: list[Identity] = []
    seen.page.identity_asked.connect(asked.append)
    seen.press(K.Key_G)
    table = seen.page.table
    table.scrollToTop()
    group = seen.rows[0]
    assert isinstance(group, Group)
    middle = table.rowViewportPosition(0) + 26
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(28, middle))
    assert not isinstance(seen.rows[0], type(seen.rows[1])) or isinstance(seen.rows[1], Group)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, middle))
    assert not seen.is_open  # a heading has no details of a connection
    table.setFocus()
    seen.press(K.Key_Return)
    assert asked == [group.identity]
    seen.press(K.Key_I)
    assert asked == [group.identity] * 2


def test_what_is_done_to_a_heading_is_done_to_its_connections(
    seen: Seen, menu_words: Callable[[], list[str]]
) -> None:
    reported: list[object] = []
    seen.page.report_asked.connect(reported.append)
    seen.press(K.Key_G)
    seen.go_to(0)
    group = seen.current
    assert isinstance(group, Group)
    assert seen.subtitle.startswith(f"{len(group.rows)} selected")
    seen.press(K.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert seen.clipboard.split("\n") == [row.key for row in group.rows]
    assert seen.page.rows_to_report() == tuple(group.rows)
    menu = seen.menu()
    next(each for each in menu.actions() if each.objectName() == "row_report").trigger()
    assert reported == [tuple(group.rows)]
    assert {"Open the identity", "Copy report\tCtrl+Shift+C", "Close all identities\tShift+Left"} <= set(
        menu_words()
    )
    menu.close()


def test_a_connection_that_is_to_be_shown_opens_its_closed_group(seen: Seen) -> None:
    key = seen.rows[5].key
    seen.press(K.Key_G)
    seen.press(K.Key_Left, SHIFT)
    seen.page.show_connection(key)
    assert seen.current.key == key
    assert seen.is_open
    assert QApplication.focusWidget() is not None
