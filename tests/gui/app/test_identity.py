"""One identity's page: how one comes to it and back, and what stands on it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.identity import Identity, IdentityType
from desktop.domain.request import Method, RequestDraft
from desktop.ui.pages.identity_page import IdentityPage
from tests.gui.app.conftest import Running, Start
from tests.gui.app.managing import CTRL, KEY, PLAIN, SHIFT, opened
from tests.gui.conftest import in_the_loop


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    in_the_loop(lambda: QTest.keyClick(QApplication.focusWidget(), key, modifiers))


def in_front(here: Running) -> IdentityPage | None:
    page = here.window.current
    return page if isinstance(page, IdentityPage) and page.list.state == "rows" else None


def named(row: Any) -> Identity:
    return Identity(row.identity_id, IdentityType(row.identity_type))


def opened_from_a_row(start: Start) -> tuple[Running, IdentityPage, Any]:
    here = opened(start)
    page = here.window.current
    row = page.current_row  # type: ignore[union-attr] # the Connections page
    assert row is not None
    press(KEY.Key_I)
    return here, here.until(lambda: in_front(here)), row


def test_from_a_row_and_back_and_what_stands_there(start: Start) -> None:
    here, page, row = opened_from_a_row(start)
    assert page.identity == named(row)
    mine = [each for each in here.desk.views.connections.table.rows if named(each) == named(row)]
    here.until(lambda: {each.key for each in page.rows_to_report()} == {each.key for each in mine})
    assert page.head.title.text() == row.identity_id
    assert here.window.rail.current() == "connections"
    assert page.table.isColumnHidden(1)  # it would name the same identity in each row
    press(KEY.Key_Y)
    here.until(lambda: QGuiApplication.clipboard().text() == row.identity_id)
    press(KEY.Key_C, CTRL | SHIFT)
    here.until(lambda: "Report copied" in here.toast_words)
    report = QGuiApplication.clipboard().text()
    assert report.count("\n| ") == len(mine) + 2 if len(mine) > 1 else row.platform in report
    press(KEY.Key_Return)
    here.until(lambda: page.host.is_open)
    press(KEY.Key_Escape)
    here.until(lambda: not page.host.is_open)
    press(KEY.Key_Escape)
    here.until(lambda: here.window.current_id == "connections")
    assert here.window.current.current_row.key == row.key  # type: ignore[union-attr] # as it was left


def test_requests_and_events_of_its_connections_also_of_those_deleted(start: Start) -> None:
    here, page, row = opened_from_a_row(start)
    workspace = here.desk.views.scope.workspace
    assert workspace is not None
    other = next(
        each for each in here.desk.views.connections.table.rows if each.identity_id != row.identity_id
    )
    for each in (row, other):
        draft = RequestDraft(each.key, each.platform, Method.GET, f"of/{each.identity_id}")
        here.run(here.desk.services.console.send(workspace, draft))
    here.run(here.desk.services.tasks.settle())
    here.desk.views.verify.note_shown([row])
    press(KEY.Key_V)
    here.until(lambda: here.desk.views.verify.run is None and page.records.events_table.model().rowCount())
    press(KEY.Key_F5)
    here.until(lambda: here.desk.views.identity.requests.total == 1)
    in_the_loop(lambda: page.tabs.setCurrentIndex(1))
    here.until(lambda: page.records.requests.state == "rows")
    assert here.desk.views.identity.requests.cell(0, 0).detail == f"of/{row.identity_id}"
    in_the_loop(lambda: page.records.requests_table.setFocus())
    here.until(page.records.requests_table.hasFocus)
    press(KEY.Key_Home)
    press(KEY.Key_Return)
    here.until(lambda: here.window.current_id == "console")
    here.until(lambda: here.desk.views.console.tabs.current.form.path == f"of/{row.identity_id}")

    in_the_loop(lambda: here.desk.identities.show(named(row)))
    here.until(lambda: in_front(here))
    here.desk.services.support.deletion.grace_s = 0.0
    in_the_loop(lambda: here.desk.deletion.begin_deletion([row]))
    here.until(lambda: all(each.key != row.key for each in page.rows_to_report()))
    events = here.desk.views.identity.events
    here.until(lambda: any(event.kind.value == "deleted" for event in events.shown_rows()))


def test_from_the_details_and_the_palette_and_ctrl_n_connects_for_it(start: Start) -> None:
    here = opened(start)
    in_the_loop(lambda: here.window.show_page("identity"))
    here.until(lambda: "No identity is chosen" in here.texts())
    in_the_loop(lambda: here.window.show_page("connections"))
    press(KEY.Key_Return)
    link = here.until(lambda: here.window.findChild(QWidget, "open_identity"))
    here.until(link.isVisible)
    in_the_loop(lambda: QTest.mouseClick(link, Qt.MouseButton.LeftButton))
    here.until(lambda: in_front(here))
    row = here.desk.views.connections.table.rows[0]
    press(KEY.Key_K, CTRL)
    here.until(lambda: here.window.findChild(QWidget, "palette_field") is not None)
    palette = here.window.findChild(QWidget, "palette")
    in_the_loop(lambda: QTest.keyClicks(QApplication.focusWidget(), f"@{row.identity_id}"))
    here.until(lambda: palette.current is not None and palette.current.kind.value == "identity")  # type: ignore[union-attr] # it is open
    press(KEY.Key_Return)
    page = here.until(lambda: in_front(here))
    assert page.identity is not None
    press(KEY.Key_N, CTRL)
    field = here.until(lambda: here.window.findChild(QWidget, "connect_identity"))
    here.until(lambda: field.text() == page.identity.id)  # type: ignore[union-attr] # it has one
