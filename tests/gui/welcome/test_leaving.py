"""Esc, Enter twice, and the link: the ways through Welcome that are not the straight one."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop.domain.service import ONE, PICA
from desktop.ui.pages.welcome_page import WelcomePage
from tests.gui.conftest import OpenDesk, TestDesk, in_the_loop

Until = Callable[..., Any]


def shown(desk: TestDesk, *, can_leave: bool = True) -> WelcomePage:
    page = WelcomePage(desk.views.welcome, given=desk.sandbox.service, can_leave=can_leave)
    desk.window.cover_with(page)
    with desk.qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()
    return page


def begin_check(page: WelcomePage, desk: TestDesk, until: Until) -> None:
    desk.sandbox.latency_ms = 20_000
    page.key_card.key.set_text(desk.sandbox.key)
    in_the_loop(page.submit)
    until(lambda: desk.views.welcome.is_busy)


def test_escape_gives_up_the_check_first_and_leaves_then(desk: TestDesk, until: Until):
    page = shown(desk)
    left: list[None] = []
    page.left.connect(lambda: left.append(None))
    begin_check(page, desk, until)
    assert "Cancel" in page.key_card.button.text()
    in_the_loop(page.step_back)
    until(lambda: not desk.views.welcome.is_busy)
    assert left == []
    assert page.key_card.key.text() == desk.sandbox.key
    assert page.key_card.button.text() == "Check key and continue"
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert left == [None]
    assert [each.id for each in desk.views.scope.workspaces] == [desk.workspace.id]


def test_a_second_enter_is_no_cancel(desk: TestDesk, until: Until):
    page = shown(desk)
    begin_check(page, desk, until)
    cancelled: list[None] = []
    page.key_card.cancelled.connect(lambda: cancelled.append(None))
    page.key_card.key.edit.returnPressed.emit()
    page.submit()
    assert cancelled == []
    assert desk.views.welcome.is_busy
    in_the_loop(page.key_card.button.click)
    until(lambda: not desk.views.welcome.is_busy)


def test_leaving_by_its_button_ends_the_check(desk: TestDesk, until: Until):
    page = shown(desk)
    begin_check(page, desk, until)
    back = page.findChild(QPushButton, "leave_welcome")
    assert back is not None
    in_the_loop(back.click)
    until(lambda: not desk.views.welcome.is_busy)


def test_the_link_leads_to_the_chosen_services_keys(open_desk: OpenDesk):
    page = shown(open_desk())
    link = page.findChild(QPushButton, "find_key")
    assert link is not None
    asked: list[str] = []
    page.url_asked.connect(asked.append)
    for service in (PICA, ONE):
        page.key_card.choose(service.id)
        link.click()
    assert asked == [PICA.dashboard_keys_url, ONE.dashboard_keys_url]


def test_made_is_told_once_however_often_welcome_was_open(desk: TestDesk, until: Until):
    told: list[object] = []
    for _time in range(2):
        page = shown(desk)
        page.made.connect(told.append)
        desk.window.cover_with(None)
    page = shown(desk)
    page.made.connect(told.append)
    page.key_card.key.set_text(desk.sandbox.key)
    in_the_loop(page.submit)
    until(lambda: page.key_card.notice.isVisible())  # no keyring here
    in_the_loop(lambda: page.key_card.acted.emit("memory"))
    until(lambda: told)
    desk.settle()
    assert len(told) == 1
    assert page.key_card.key.text() == ""
