"""Settings, Console and Variables: limits, what is held, erasing, and the variables of a workspace."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from desktop.domain.request import HistoryEntry, Method, RequestDraft
from desktop.domain.variables import Variable
from desktop.ui.pages.settings_page import SettingsPage
from desktop.ui.widgets.field import Field
from tests.gui.conftest import TestDesk

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(desk: TestDesk) -> SettingsPage:
    """On screen, over a history of three requests: one of yesterday, one 40 days old, one of then pinned."""
    workspace = desk.views.scope.workspace
    assert workspace is not None
    now = desk.services.clock.now()

    async def fill() -> None:
        store = await desk.services.stores.history()
        for days, is_pinned in ((1, False), (40, False), (40, True)):
            draft = RequestDraft(platform="gmail", method=Method.GET, path=f"p/{days}")
            at = now - timedelta(days=days)
            await store.add(HistoryEntry(0, workspace.id, at, draft, 200, 0.1, 10, is_pinned=is_pinned))

    desk.run(fill())
    page = SettingsPage(desk.views.settings, desk.views.support, desk.views.scope, desk.toast)
    desk.show(page, "settings")
    desk.settle()
    return page


def _type(field: Field, text: str) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, text)
    QTest.keyClick(field.edit, ENTER)


def test_limits_are_kept_and_what_is_beyond_them_is_erased(desk: TestDesk, page: SettingsPage) -> None:
    section = page.history
    assert "holds 3 requests, 1 of them pinned" in section.now.label.text()
    _type(section.days, "many")
    assert desk.services.registry.settings.history_days == 90
    assert section.days.error
    _type(section.days, "30")
    desk.settle()
    assert desk.services.registry.settings.history_days == 30
    assert "holds 2 requests, 1 of them pinned" in section.now.label.text()
    _type(section.body, "8")
    desk.settle()
    assert desk.services.registry.settings.console_body_bytes == 7 << 20
    QTest.keyClick(section.bodies, Qt.Key.Key_Space)
    workspace = desk.views.scope.workspace
    assert workspace is not None
    assert not desk.services.registry.keeps_bodies(workspace.id)


def test_erase_now_asks_and_leaves_nothing(desk: TestDesk, page: SettingsPage) -> None:
    page.history.erase.setFocus()
    QTest.keyClick(page.history.erase, Qt.Key.Key_Space)
    confirm = desk.window.findChild(QPushButton, "confirm_erase")
    assert confirm is not None
    QTest.mouseClick(confirm, Qt.MouseButton.LeftButton)
    desk.settle()
    assert "holds no requests" in page.history.now.label.text()
    assert not page.history.erase.isEnabled()


def test_variables_are_switched_off_kept_and_warned_of(desk: TestDesk, page: SettingsPage) -> None:
    section = page.variables
    QTest.mouseClick(section.rows.add_button, Qt.MouseButton.LeftButton)
    name = section.findChild(QLineEdit, "variable_name_1")
    value = section.findChild(QLineEdit, "variable_value_1")
    assert name is not None
    assert value is not None
    QTest.keyClicks(name, "thread")
    QTest.keyClicks(value, "xoxb-0123456789-abc")
    assert "looks like a secret" in value.accessibleDescription()
    value.clear()
    QTest.keyClicks(value, "T1")
    assert not value.accessibleDescription()
    switch = section.findChild(QCheckBox, "variable_on_1")
    assert switch is not None
    QTest.keyClick(switch, Qt.Key.Key_Space)
    QTest.mouseClick(section.save, Qt.MouseButton.LeftButton)
    assert desk.views.variables.rows == (Variable("thread", "T1", is_on=False),)
    assert "thread" not in desk.views.variables.values("", None)
    assert section.state.label.text() == "Saved."
    QTest.keyClicks(name, " x")
    QTest.mouseClick(section.save, Qt.MouseButton.LeftButton)
    assert "begins with a letter" in section.rows.problem.label.text()
    assert desk.views.variables.rows[0].name == "thread"
