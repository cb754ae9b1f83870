"""Verify on the page: V, the sheet before the first probe, what is found, and where it stands afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.connection import ConnectionState
from desktop.models.connections.connection_table import STATE, VERIFIED
from desktop.models.verification.verify_view import VerifyView
from desktop.sandbox.ailment import Ailment
from desktop.ui.pages.connections.support import ConnectionSupport
from desktop.ui.pages.connections_page import ConnectionsPage
from desktop.ui.widgets.scrim_dialog import SheetDialog
from tests.gui.conftest import in_the_loop
from tests.gui.connections.conftest import Seen

KEY = Qt.Key


@pytest.fixture
def verifying(desk, until):
    """The page with Verify, all 60 connections loaded."""
    view = desk.views.connections
    verify = VerifyView(desk.services.support.verify, view.table, desk.views.scope, desk.tasks)
    desk.run(desk.tasks.settle())  # the verdicts of earlier runs are read
    support = ConnectionSupport(verify, lambda: desk.services.support.timeline, desk.views.scope, desk.tasks)
    page = ConnectionsPage(view, desk.views.scope, desk.logos, desk.toast, support)
    seen = Seen(desk, page, until)
    desk.show(page)
    seen.load()
    seen.verify = verify
    return seen


def go_to_probed(seen, platform):
    """Puts the keyboard on a connection of that platform that is reported operational."""
    at = next(
        number
        for number, row in enumerate(seen.rows)
        if row.platform == platform and row.state is ConnectionState.OPERATIONAL
    )
    seen.go_to(at)
    return seen.current


def sheet_of(seen):
    return seen.until(lambda: seen.desk.window.findChild(SheetDialog, "verify_sheet"))


def agree(seen):
    """Waits for the sheet and says yes."""
    in_the_loop(sheet_of(seen).accept)


def ended(seen):
    seen.until(lambda: seen.verify.run is None)
    seen.page.table.model().finish()


def cell(seen, row, column):
    table = seen.desk.views.connections.table
    return table.cell(table.row_of(row.key), column)


def test_v_shows_what_is_sent_and_enter_verifies(verifying):
    seen = verifying
    row = go_to_probed(seen, "gmail")
    seen.desk.sandbox.afflict(row.key, Ailment.REVOKED)
    seen.press(KEY.Key_V)
    sheet = sheet_of(seen)
    assert "GET gmail/v1/users/me/profile" in seen.texts(sheet)
    assert seen.verify.run is None  # nothing is sent before a yes
    in_the_loop(lambda: QTest.keyClick(sheet, KEY.Key_Return))
    seen.until(lambda: cell(seen, row, VERIFIED).text == "Sign-in lost")
    ended(seen)
    assert cell(seen, row, STATE).extra == "≠"
    assert seen.find("facet_differing").accessibleName() == "States differ 1"
    seen.find("facet_differing").click()
    assert [each.key for each in seen.rows] == [row.key]


def test_a_platform_is_asked_about_once(verifying):
    seen = verifying
    go_to_probed(seen, "gmail")
    seen.press(KEY.Key_V)
    agree(seen)
    seen.until(lambda: seen.verify.run is not None)
    ended(seen)
    calls = seen.desk.sandbox.calls
    in_the_loop(lambda: seen.press(KEY.Key_V))
    seen.until(lambda: seen.desk.sandbox.calls > calls)
    ended(seen)


def test_esc_sends_nothing(verifying):
    seen = verifying
    go_to_probed(seen, "gmail")
    calls = seen.desk.sandbox.calls
    seen.press(KEY.Key_V)
    QTest.keyClick(sheet_of(seen), KEY.Key_Escape)
    assert seen.verify.run is None
    assert seen.desk.sandbox.calls == calls


def test_v_in_the_search_is_a_letter(verifying):
    seen = verifying
    seen.page.focus_search()
    QTest.keyClicks(seen.focus, "v")
    assert seen.page.search.text() == "v"
    assert seen.desk.window.findChild(SheetDialog, "verify_sheet") is None


def test_the_drawer_tells_why_and_the_timeline_when(verifying):
    seen = verifying
    row = go_to_probed(seen, "slack")
    seen.desk.sandbox.afflict(row.key, Ailment.SCOPE)
    seen.press(KEY.Key_Return)
    seen.find("verify_connection").click()
    agree(seen)
    card = seen.page.drawer.overview.verdict
    seen.until(card.isVisible)
    ended(seen)
    assert card.title.text() == "Permission missing"
    assert "Slack knows the account" in card.sentence.text()
    assert card.evidence.text().startswith("GET auth.test  200")
    seen.page.drawer.tabs.setCurrentIndex(1)
    timeline = seen.page.drawer.timeline.table.model()
    seen.until(lambda: timeline.rowCount() == 1)
    assert timeline.cell(0, 0).text == "Verified: Permission missing"


def test_all_that_are_shown_are_verified_and_the_toast_says_so(verifying):
    seen = verifying
    seen.page.search.setText("platform:gmail")
    seen.page.table.model().finish()
    count = len(seen.rows)
    assert count > 1
    button = seen.find("verify_shown")
    assert button.accessibleName() == f"Verify {count}"
    button.click()
    agree(seen)
    seen.until(lambda: f"{count} connections verified" in seen.desk.toast_words)
    ended(seen)
    seen.page.search.setText("platform:gmail -verified:no")
    seen.page.table.model().finish()
    assert len(seen.rows) == count


def test_verdicts_are_there_again_after_a_restart(verifying):
    seen = verifying
    row = go_to_probed(seen, "gmail")
    seen.press(KEY.Key_V)
    agree(seen)
    seen.until(lambda: cell(seen, row, VERIFIED).text == "Works")
    ended(seen)
    desk = seen.desk
    desk.views.connections.table.set_verifications({})
    again = VerifyView(
        desk.services.support.verify, desk.views.connections.table, desk.views.scope, desk.tasks
    )
    seen.until(lambda: cell(seen, row, VERIFIED).text == "Works")
    assert again.run is None
