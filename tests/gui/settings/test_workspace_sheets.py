"""The sheets of a workspace: what they keep, what they say, and what a failure leaves as it was."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.identity import Identity
from desktop.domain.secret import Secret
from desktop.domain.workspace import Environment, KeyHome, Workspace
from desktop.ui.dialogs.workspace_sheets import EditSheet, KeySheet, RemoveSheet
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.widgets.button import Button
from tests.gui.conftest import TestDesk, in_the_loop

Until = Callable[..., Any]


@pytest.fixture
def page(desk: TestDesk) -> SettingsPage:
    """On screen."""
    made = SettingsPage(desk.views.settings, desk.views.support, desk.views.scope, desk.toast)
    desk.show(made, "settings")
    desk.settle()
    return made


def ask(page: SettingsPage, desk: TestDesk, what: str, sheet: type[QWidget]) -> Any:
    """Presses a button of the workspace's row and returns the sheet that opens."""
    row_button(page, what, desk.workspace).click()
    found = desk.window.findChild(sheet)
    assert found is not None
    return found


def row_button(page: SettingsPage, what: str, workspace: Workspace) -> Button:
    buttons = page.findChildren(Button, f"{what}_workspace_{workspace.id}")
    return next(button for button in buttons if button.isVisible())


def current(desk: TestDesk) -> Workspace:
    found = desk.views.scope.workspace
    assert found is not None
    return found


def test_colour_environment_and_headers_are_kept(page: SettingsPage, desk: TestDesk, until: Until):
    sheet = ask(page, desk, "edit", EditSheet)
    sheet.colour.findChild(QWidget, "colour_violet").click()
    sheet.environment.part("live").click()
    assert "service decides" in sheet.note.label.text()
    sheet.headers.set_text("X-Organization-Id: 42\n\nX-Project-Id: 7")
    in_the_loop(sheet.findChild(Button, "save_workspace").click)
    until(lambda: current(desk).colour == "violet")
    desk.settle()
    assert current(desk).environment is Environment.LIVE
    assert current(desk).service.extra_headers == (("X-Organization-Id", "42"), ("X-Project-Id", "7"))
    # What was kept comes back line by line.
    again = ask(page, desk, "edit", EditSheet)
    assert again.headers.text() == "X-Organization-Id: 42\nX-Project-Id: 7"
    again.reject()


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("api", "http://api.example.com", "https"),
        ("api", "ftp://x", "https://"),
        ("widget", "https://user@x", "alone"),
        ("headers", "no colon", "Line 1"),
        ("identity", "x" * 129, "128"),
    ],
)
def test_what_cannot_be_used_is_said_beside_its_field(
    page: SettingsPage, desk: TestDesk, until: Until, field: str, text: str, words: str
):
    before = current(desk)
    sheet = ask(page, desk, "edit", EditSheet)
    typed = getattr(sheet, field)
    typed.set_text(text)
    in_the_loop(sheet.findChild(Button, "save_workspace").click)
    until(lambda: typed.error)
    assert words in typed.error
    assert typed.text() == text
    assert current(desk) == before
    sheet.reject()


def test_two_workspaces_do_not_share_a_name(page: SettingsPage, desk: TestDesk, until: Until):
    add_second(desk, "Northwind")
    sheet = ask(page, desk, "edit", EditSheet)
    sheet.name.set_text(" Northwind ")
    in_the_loop(sheet.findChild(Button, "save_workspace").click)
    until(lambda: sheet.name.error)
    assert "Another workspace" in sheet.name.error
    sheet.reject()


def test_the_identity_that_is_shown_outlives_a_new_name(page: SettingsPage, desk: TestDesk, until: Until):
    desk.views.scope.set_identity(Identity("42"))
    desk.settle()
    sheet = ask(page, desk, "edit", EditSheet)
    sheet.name.set_text("Northwind")
    in_the_loop(sheet.findChild(Button, "save_workspace").click)
    until(lambda: current(desk).name == "Northwind")
    desk.settle()
    assert desk.views.scope.identity == Identity("42")


def test_a_good_key_takes_the_old_ones_place_and_ends_the_sheet(
    page: SettingsPage, desk: TestDesk, until: Until
):
    desk.run(desk.services.memory.write(desk.workspace.id, Secret("sk_test_an_old_key_that_was_lost")))
    sheet = ask(page, desk, "key", KeySheet)
    sheet.key.set_text(f"  {desk.sandbox.key}\n")
    in_the_loop(sheet.save.click)
    until(lambda: desk.window.findChild(KeySheet) is None)
    desk.settle()
    assert desk.run(desk.services.memory.read(desk.workspace.id)).reveal() == desk.sandbox.key
    assert "new key" in desk.toast_words


def test_a_keyring_that_refuses_keeps_the_workspace_and_the_sheet_says_so(
    page: SettingsPage, desk: TestDesk, until: Until, monkeypatch: pytest.MonkeyPatch
):
    async def refuse(*_of_a_call: object) -> None:
        raise SecretError(SecretTrouble.LOCKED, "Secret Service")

    monkeypatch.setattr(desk.services.memory, "remove", refuse)
    sheet = ask(page, desk, "remove", RemoveSheet)
    in_the_loop(sheet.remove.click)
    until(lambda: sheet.notice.isVisible())
    assert "locked" in sheet.notice.title.text()
    assert [each.id for each in desk.views.scope.workspaces] == [desk.workspace.id]
    assert desk.toast_words == ""  # said once, where the question stands
    sheet.reject()


def test_the_keyboard_goes_back_to_the_button_that_opened_the_sheet(
    page: SettingsPage, desk: TestDesk, until: Until
):
    sheet = ask(page, desk, "edit", EditSheet)
    sheet.name.set_text("Northwind")
    in_the_loop(sheet.findChild(Button, "save_workspace").click)
    until(lambda: current(desk).name == "Northwind")
    desk.settle()
    assert row_button(page, "edit", desk.workspace).hasFocus()


def test_rows_drawn_anew_under_a_sheet_do_no_harm(page: SettingsPage, desk: TestDesk, until: Until):
    row_button(page, "edit", desk.workspace).setFocus()
    sheet = ask(page, desk, "edit", EditSheet)
    in_the_loop(desk.views.scope.workspaces_changed.emit)
    until(lambda: row_button(page, "edit", desk.workspace))
    desk.settle()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert row_button(page, "edit", desk.workspace).hasFocus()


def test_a_switch_stops_the_endpoint_and_says_so(page: SettingsPage, desk: TestDesk, until: Until):
    endpoint = desk.views.settings.endpoint
    other = add_second(desk, "Northwind")
    desk.views.scope.select(desk.workspace.id)
    desk.settle()
    page.endpoint.port.set_text("0")
    in_the_loop(page.endpoint.toggle.click)
    until(lambda: endpoint.is_running)
    assert not page.endpoint.port.edit.isEnabled()
    in_the_loop(row_button(page, "switch", other).click)
    until(lambda: not endpoint.is_running)
    desk.settle()
    assert current(desk).id == other.id
    assert "stopped" in desk.toast_words


def test_a_live_workspace_asks_for_a_confirmation_that_ends_with_it(
    page: SettingsPage, desk: TestDesk, until: Until
):
    endpoint = desk.views.settings.endpoint
    assert not page.endpoint.live.isVisible()
    sheet = ask(page, desk, "edit", EditSheet)
    sheet.environment.part("live").click()
    in_the_loop(sheet.findChild(Button, "save_workspace").click)
    until(lambda: current(desk).is_live)
    desk.settle()
    page.endpoint.port.set_text("0")
    in_the_loop(page.endpoint.toggle.click)
    until(lambda: page.endpoint.live_problem.isVisible())
    assert not endpoint.is_running
    page.endpoint.live.click()
    in_the_loop(page.endpoint.toggle.click)
    until(lambda: endpoint.is_running)
    in_the_loop(page.endpoint.live.click)  # taken back
    until(lambda: not endpoint.is_running)
    page.endpoint.live.click()
    add_second(desk, "Northwind")
    assert not endpoint.kept.is_live_confirmed


def add_second(desk: TestDesk, name: str) -> Workspace:
    made = desk.run(
        desk.services.workspaces.add(
            desk.sandbox.service, Secret(desk.sandbox.key), name=name, key_home=KeyHome.MEMORY
        )
    )
    in_the_loop(desk.views.scope.refresh)
    desk.settle()
    return made
