"""Welcome, by keys: a key is checked at the chosen service alone, kept, and nothing typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from desktop.domain.errors import SecretError, SecretTrouble
from desktop.domain.service import Service
from desktop.domain.workspace import KeyHome, Workspace
from desktop.models.tables.list_state import ListPhase
from desktop.ui.pages.welcome_page import WelcomePage
from desktop.ui.widgets.button import Button
from tests.gui.conftest import TestDesk, in_the_loop

Until = Callable[..., Any]


def shown(desk: TestDesk, given: Service | None) -> WelcomePage:
    page = WelcomePage(desk.views.welcome, given=given, can_leave=False)
    desk.window.cover_with(page)
    with desk.qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()
    return page


@pytest.fixture
def page(desk: TestDesk) -> WelcomePage:
    """On screen, with the sandbox's addresses given, as from the environment."""
    return shown(desk, desk.sandbox.service)


def paste(page: WelcomePage, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page.key_card.key.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def enter(page: WelcomePage) -> None:
    in_the_loop(lambda: QTest.keyClick(page.key_card.key.edit, Qt.Key.Key_Return))


def offers(page: WelcomePage) -> dict[str, Button]:
    buttons = page.key_card.notice.findChildren(Button)
    return {button.objectName(): button for button in buttons if not button.isHidden()}


def made(desk: TestDesk) -> list[Workspace]:
    return [each for each in desk.views.scope.workspaces if each.id != desk.workspace.id]


def test_the_keyboard_is_in_the_key_from_the_start(page: WelcomePage) -> None:
    assert page.key_card.key.edit.hasFocus()


def test_without_a_keyring_memory_is_offered_and_the_key_is_used_for_this_run(
    page: WelcomePage, desk: TestDesk, until: Until
) -> None:
    paste(page, desk.sandbox.key)
    enter(page)
    until(lambda: "action_memory" in offers(page))
    assert page.key_card.key.text() == desk.sandbox.key  # nothing typed is lost
    assert made(desk) == []
    in_the_loop(offers(page)["action_memory"].click)
    until(lambda: made(desk))
    workspace = made(desk)[0]
    assert workspace.key_home is KeyHome.MEMORY
    assert workspace.environment.value == "test"
    assert page.key_card.key.text() == ""  # the key does not stay in the field
    until(lambda: desk.views.connections.state.phase is ListPhase.ROWS)
    until(lambda: desk.views.connectors.state.phase is ListPhase.ROWS)
    desk.settle()


def test_a_wrong_key_is_said_beside_it_and_stays(page: WelcomePage, desk: TestDesk, until: Until) -> None:
    paste(page, "sk_test_this_is_not_the_key_at_all")
    enter(page)
    until(lambda: page.key_card.key.error)
    assert page.key_card.notice.isVisible()
    assert page.key_card.key.text() == "sk_test_this_is_not_the_key_at_all"
    assert made(desk) == []


def test_white_space_around_the_key_is_dropped_and_said(
    page: WelcomePage, desk: TestDesk, until: Until
) -> None:
    paste(page, f"  {desk.sandbox.key} ")
    assert "left out" in page.key_card.key.hint
    enter(page)
    until(lambda: "action_memory" in offers(page))  # the service took it


def test_a_prefix_is_a_hint_and_no_refusal(page: WelcomePage, until: Until) -> None:
    paste(page, "sk_live_looks_live")
    assert "LIVE" in page.key_card.key.hint
    paste(page, "no-prefix-at-all")
    enter(page)
    until(lambda: page.key_card.key.error)  # the service decides, and says no


def test_an_empty_key_is_said(page: WelcomePage, until: Until) -> None:
    enter(page)
    until(lambda: page.key_card.key.error)
    assert "Paste" in page.key_card.key.error


def test_a_service_that_does_not_answer_is_named(desk: TestDesk, until: Until) -> None:
    nobody = desk.sandbox.service.moved("http://127.0.0.1:9", "http://127.0.0.1:9")
    page = shown(desk, nobody)
    paste(page, desk.sandbox.key)
    enter(page)
    until(lambda: page.key_card.notice.isVisible(), timeout_s=20)
    assert "127.0.0.1:9" in page.key_card.notice.sentence.text() + page.key_card.notice.title.text()
    assert page.key_card.key.text() == desk.sandbox.key


@pytest.mark.parametrize("address", ["", "ftp://x", "http://api.example.com", "https://a b"])
def test_a_wrong_address_is_said_beside_it(
    page: WelcomePage, desk: TestDesk, until: Until, address: str
) -> None:
    page.key_card.choice.api.set_text(address)
    paste(page, desk.sandbox.key)
    enter(page)
    until(lambda: page.key_card.choice.api.error)
    assert page.key_card.choice.api.text() == address


def test_all_that_is_wrong_is_said_at_once(page: WelcomePage, desk: TestDesk, until: Until) -> None:
    choice = page.key_card.choice
    choice.api.set_text("ftp://x")
    choice.widget.set_text("")
    choice.headers.set_text("no header")
    paste(page, desk.sandbox.key)
    enter(page)
    until(lambda: choice.api.error and choice.widget.error and choice.headers.error)
    assert choice.api.edit.hasFocus()


def test_when_picas_host_is_gone_one_is_chosen_and_nothing_sent(page: WelcomePage, desk: TestDesk) -> None:
    """The button chooses; the person presses Enter once more."""
    calls = len(desk.services.activity.entries)
    page.key_card.choose("pica")
    paste(page, desk.sandbox.key)
    page.key_card.acted.emit("one")
    assert not desk.views.welcome.is_busy
    assert page.key_card.choice.cards["one"].isChecked()
    assert page.key_card.key.edit.hasFocus()
    assert len(desk.services.activity.entries) == calls


def test_a_locked_keyring_offers_both_ways(page: WelcomePage, until: Until, desk: TestDesk) -> None:
    from desktop.models.notices.notices import notice_of

    desk.views.welcome.keyring_failed.emit(notice_of(SecretError(SecretTrouble.LOCKED)))
    assert set(offers(page)) >= {"action_memory", "action_retry"}
