"""A failure offers its next step as a button."""

from PySide6.QtCore import Qt

from desktop.domain.connection import InspectedConnection
from desktop.models.notices.notices import Notice
from desktop.ui.pages.console.verdict_card import VerdictCard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from tests.gui.console.conftest import Console

ENTER = Qt.Key.Key_Return


def test_a_failure_for_want_of_an_action_leads_to_the_actions(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.desk.sandbox.fault = "404:/v1/passthrough"
    console.send("GET", "gmail/v1/nothing")
    console.desk.sandbox.fault = ""
    assert "wants to know which action" in console.notice
    console.click("action_action")
    assert console.focus is console.page.actions_panel.search


def test_a_lost_sign_in_offers_to_reconnect(console: Console) -> None:
    rows = console.desk.views.connections.table.rows
    row = next(each for each in rows if each.state.value == "failed")
    console.try_row(row)
    console.send("GET", "anything")
    assert "no longer accepts the sign-in" in console.notice
    cleared = console.page.response.notice.cleared
    assert cleared.isVisible()
    said = [label.text() for label in cleared.findChildren(Label) if label.isVisible()]
    assert said == ["Not at fault", "Network", "Sandbox", "Your key"]
    asked: list[InspectedConnection] = []
    console.page.reconnect_asked.connect(asked.append)
    console.click("action_reconnect")
    assert [each.key for each in asked] == [row.key]


def test_a_refused_key_leads_to_the_key(console: Console) -> None:
    console.try_row(console.row("gmail"))
    console.desk.sandbox.fault = "401:/v1/passthrough"
    console.send("GET", "gmail/v1/users/me/profile")
    console.desk.sandbox.fault = ""
    assert console.page.response.notice.accessibleDescription() == "Not at fault: Network"
    asked: list[bool] = []
    console.page.key_asked.connect(lambda: asked.append(True))
    console.click("action_key")
    assert asked


def test_a_wait_counts_down_and_then_lets_send_again(console: Console) -> None:
    card = VerdictCard()
    console.desk.qtbot.addWidget(card)
    card.show_verdict(Notice("Too many", "The limit.", "Wait", step="wait", retry_after_s=2.0))
    again = card.findChild(Button, "action_wait")
    assert isinstance(again, Button)
    assert "Wait 2 s" in card.next_step.text()
    assert not again.isEnabled()
    console.until(lambda: "Wait 1 s" in card.next_step.text())
    console.until(again.isEnabled)
    assert "send again" in card.next_step.text()
