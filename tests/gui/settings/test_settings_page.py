"""Settings, by keys and mouse, over real services."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import SecretError
from desktop.domain.identity import Identity
from desktop.models.tables.list_state import ListPhase
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.theme import theme
from desktop.ui.widgets import motion
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


def press(within: QWidget, name: str) -> None:
    button = within.findChild(Button, name)
    assert button is not None, name
    assert button.isVisible(), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def both_lists_are_there(desk: TestDesk) -> bool:
    """Whether the lists of the changed workspace were read again."""
    lists = (desk.views.connections, desk.views.connectors)
    return all(each.state.phase is ListPhase.ROWS and not each.state.is_refreshing for each in lists)


def line(within: QWidget, name: str) -> QWidget:
    found = within.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_a_workspace_is_renamed_and_gets_a_default_identity(
    page: SettingsPage, desk: TestDesk, until: Until
) -> None:
    press(page, f"edit_workspace_{desk.workspace.id}")
    sheet = line(desk.window, "edit_workspace_sheet")
    name, identity = line(sheet, "workspace_name"), line(sheet, "workspace_identity")
    QTest.keyClick(name, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(name, "Northwind")
    QTest.keyClicks(identity, "42")
    in_the_loop(lambda: QTest.keyClick(identity, Qt.Key.Key_Return))
    until(lambda: desk.views.scope.workspaces[0].name == "Northwind")
    until(lambda: both_lists_are_there(desk))  # the window follows the change
    desk.settle()
    assert desk.views.scope.workspaces[0].identity == Identity("42")


@pytest.mark.parametrize("name", ["", "   ", "x" * 61, "a\x85b"])
def test_a_name_that_cannot_be_is_said_and_stays(
    page: SettingsPage, desk: TestDesk, until: Until, name: str
) -> None:
    press(page, f"edit_workspace_{desk.workspace.id}")
    sheet = line(desk.window, "edit_workspace_sheet")
    sheet.name.set_text(name)
    in_the_loop(lambda: press(sheet, "save_workspace"))
    until(lambda: sheet.name.error)
    desk.settle()
    assert sheet.name.text() == name
    assert desk.views.scope.workspaces[0].name == "Acme CRM"


def test_a_wrong_new_key_leaves_the_old_one(page: SettingsPage, desk: TestDesk, until: Until) -> None:
    press(page, f"key_workspace_{desk.workspace.id}")
    sheet = line(desk.window, "replace_key_sheet")
    QTest.keyClicks(line(sheet, "new_key"), "sk_test_wrong_wrong_wrong")
    in_the_loop(lambda: QTest.keyClick(line(sheet, "new_key"), Qt.Key.Key_Return))
    until(lambda: sheet.notice.isVisible())
    assert desk.run(desk.services.memory.read(desk.workspace.id)).reveal() == desk.sandbox.key


def test_removing_a_workspace_takes_its_key_along(page: SettingsPage, desk: TestDesk, until: Until) -> None:
    press(page, f"remove_workspace_{desk.workspace.id}")
    sheet = line(desk.window, "remove_workspace_sheet")
    in_the_loop(lambda: press(sheet, "confirm_remove"))
    until(lambda: not desk.views.scope.workspaces)
    with pytest.raises(SecretError):
        desk.run(desk.services.memory.read(desk.workspace.id))


def test_escape_removes_nothing(page: SettingsPage, desk: TestDesk) -> None:
    press(page, f"remove_workspace_{desk.workspace.id}")
    sheet = line(desk.window, "remove_workspace_sheet")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert desk.views.scope.workspaces


def test_the_endpoint_is_started_answers_and_is_stopped(
    page: SettingsPage, desk: TestDesk, until: Until
) -> None:
    page.endpoint.port.set_text("0")
    in_the_loop(lambda: press(page, "toggle_endpoint"))
    until(lambda: desk.views.settings.endpoint.is_running)
    url, origin = desk.views.settings.endpoint.url, desk.sandbox.widget_url

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False) as client:
            return await client.post(url, headers={"Origin": origin, "x-user-id": "42"})

    answer = desk.run(asyncio.wait_for(ask(), 10))
    assert answer.status_code == 200
    assert answer.json()["rows"]
    in_the_loop(lambda: press(page, "toggle_endpoint"))
    until(lambda: not desk.views.settings.endpoint.is_running)


@pytest.mark.parametrize("port", ["", "eighty", "70000", "-1"])
def test_a_wrong_port_is_said_beside_it(page: SettingsPage, desk: TestDesk, until: Until, port: str) -> None:
    page.endpoint.port.set_text(port)
    in_the_loop(lambda: press(page, "toggle_endpoint"))
    until(lambda: page.endpoint.port.error)
    assert page.endpoint.port.text() == port
    assert not desk.views.settings.endpoint.is_running


def test_any_origin_is_shown_in_red_while_it_is_allowed(page: SettingsPage, desk: TestDesk) -> None:
    page.endpoint.origin.set_text("*")
    press(page, "allow_origin")
    assert page.endpoint.warning.isVisible()
    desk.views.settings.endpoint.remove_origin("*")
    assert not page.endpoint.warning.isVisible()


def test_an_origin_that_is_none_is_said(page: SettingsPage) -> None:
    page.endpoint.origin.set_text("nonsense")
    press(page, "allow_origin")
    assert page.endpoint.origin.error
    assert page.endpoint.origin.text() == "nonsense"


def test_the_snippet_is_copied_with_the_full_url(page: SettingsPage, desk: TestDesk) -> None:
    press(page, "copy_snippet")
    text = QGuiApplication.clipboard().text()
    assert desk.views.settings.endpoint.url in text
    assert "x-user-id" in text
    assert "copied" in desk.toast_words


def test_the_theme_is_kept(page: SettingsPage, desk: TestDesk) -> None:
    page.looks.mode.part("dark").click()
    assert theme().is_dark
    assert desk.services.registry.settings.theme.value == "dark"


def test_the_size_is_kept_for_the_next_start_and_motion_stops_at_once(
    page: SettingsPage, desk: TestDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QApplication, "platformName", lambda: "xcb")  # offscreen nothing ever moves
    assert motion.is_wanted()
    page.looks.motion.click()
    assert not motion.is_wanted()
    page.looks.motion.click()
    assert motion.is_wanted()
    assert desk.services.registry.settings.has_less_motion is False
    page.looks.scale.part("150").click()
    assert "next start" in desk.toast_words
    assert desk.services.registry.settings.scale_percent == 150
