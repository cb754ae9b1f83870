"""Support mode in the window: the padlock, what is greyed and says why, the way out, a restart."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.secret import Secret
from desktop.ui.dialogs.support_mode_sheets import LeaveSheet, PassphraseSheet
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PASSPHRASE = "correct horse"


def press(
    running: Running, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    in_the_loop(lambda: QTest.keyClick(running.window.focusWidget() or running.window, key, modifier))


def type_into(running: Running, name: str, text: str) -> None:
    running.until(lambda: running.window.findChild(QWidget, name) is not None)
    field = running.child(name)
    in_the_loop(lambda: (field.clear(), field.setFocus(), QTest.keyClicks(field, text)))
    running.until(lambda: field.text() == text)


def toggle(running: Running) -> None:
    press(running, Qt.Key.Key_L, CTRL | SHIFT)


def enter(running: Running) -> None:
    """Sets the passphrase and turns it on, all by keys."""
    toggle(running)
    type_into(running, "new_passphrase", PASSPHRASE)
    type_into(running, "passphrase_again", PASSPHRASE)
    press(running, Qt.Key.Key_Return)
    running.until(lambda: running.desk.services.support_mode.is_on)
    running.until(lambda: running.window.findChild(PassphraseSheet) is None)


def leave(running: Running, passphrase: str = PASSPHRASE) -> None:
    toggle(running)
    type_into(running, "support_passphrase", passphrase)
    press(running, Qt.Key.Key_Return)


def closed(running: Running, kind: type[QWidget]) -> bool:
    return running.window.findChild(kind) is None


def test_the_padlock_greys_what_writes_and_says_why(start: Start) -> None:
    running = start()
    button = running.child("connect_account")
    tooltip = button.toolTip()
    enter(running)
    assert running.child("padlock").text() == "Read only"
    assert running.window.banner.isVisible()
    assert not button.isEnabled()
    assert button.toolTip() == "Support mode refuses this. Leave it to connect accounts."
    press(running, Qt.Key.Key_N, CTRL)  # nor by its key
    running.until(lambda: "Support mode refuses this" in running.toast_words)
    leave(running)
    running.until(lambda: not running.desk.services.support_mode.is_on)
    assert button.isEnabled()
    assert button.toolTip() == tooltip
    assert running.child("padlock").text().startswith("Writing · 1")
    assert not running.window.banner.isVisible()


def test_a_click_on_the_padlock_asks_for_the_passphrase_and_a_wrong_one_stays_in_its_field(
    start: Start,
) -> None:
    running = start()
    enter(running)
    in_the_loop(lambda: QTest.mouseClick(running.child("padlock"), Qt.MouseButton.LeftButton))
    type_into(running, "support_passphrase", "battery staple")
    press(running, Qt.Key.Key_Return)
    sheet = running.child("leave_support_sheet", LeaveSheet)
    running.until(lambda: "not the passphrase" in sheet.passphrase.error)
    assert sheet.passphrase.text() == "battery staple"
    assert running.desk.services.support_mode.is_on
    press(running, Qt.Key.Key_Escape)
    running.until(lambda: closed(running, LeaveSheet))


def test_send_is_greyed_for_what_writes_alone(start: Start) -> None:
    running = start()
    enter(running)
    press(running, Qt.Key.Key_3, CTRL)
    running.until(lambda: running.window.findChild(QWidget, "send_request") is not None)
    send, method = running.child("send_request"), running.child("request_method")
    assert method.value() == "POST"
    assert not send.isEnabled()
    assert "GET and HEAD" in send.toolTip()
    in_the_loop(lambda: method.set_value("GET"))
    running.until(send.isEnabled)
    in_the_loop(lambda: method.set_value("OPTIONS"))
    running.until(lambda: not send.isEnabled())


def test_a_new_tab_of_the_console_is_greyed_too(start: Start) -> None:
    running = start()
    press(running, Qt.Key.Key_3, CTRL)
    running.until(lambda: running.window.findChild(QWidget, "send_request") is not None)
    enter(running)
    press(running, Qt.Key.Key_T, CTRL)
    sends: Any = lambda: running.window.findChildren(QWidget, "send_request")  # noqa: E731
    running.until(lambda: len(sends()) == 2)
    assert not any(each.isEnabled() for each in sends())


def test_settings_grey_workspaces_keys_and_the_endpoint(start: Start) -> None:
    running = start()
    press(running, Qt.Key.Key_6, CTRL)
    running.until(lambda: running.window.findChild(QWidget, "toggle_support") is not None)
    enter(running)
    id_ = running.desk.views.scope.workspace.id  # type: ignore[union-attr] # there is one
    for what in ("edit", "key", "remove"):
        assert not running.child(f"{what}_workspace_{id_}").isEnabled(), what
    assert not running.child("add_workspace").isEnabled()
    assert not running.child("toggle_endpoint").isEnabled()
    assert running.child("set_passphrase").isEnabled()
    in_the_loop(lambda: QTest.mouseClick(running.child("toggle_support"), Qt.MouseButton.LeftButton))
    type_into(running, "support_passphrase", PASSPHRASE)
    in_the_loop(lambda: QTest.mouseClick(running.child("turn_off_support"), Qt.MouseButton.LeftButton))
    running.until(lambda: not running.desk.services.support_mode.is_chosen)
    assert running.child("add_workspace").isEnabled()
    assert running.child("padlock").text() == ""


def test_a_restart_is_no_way_out(start: Start) -> None:
    running = start()
    enter(running)
    leave(running)
    running.until(lambda: not running.desk.services.support_mode.is_on)
    running.end()
    again = start(has_workspace=False)
    assert again.desk.services.support_mode.is_on
    assert again.child("padlock").text() == "Read only"
    assert again.window.banner.isVisible()


def test_turning_it_on_ends_what_could_still_write(start: Start) -> None:
    running = start()
    desk = running.desk
    workspace = desk.views.scope.workspace
    assert workspace is not None

    async def work() -> None:
        from desktop.domain.identity import Identity
        from desktop.domain.session import SessionRequest
        from desktop.services.endpoint import EndpointChoice

        request = SessionRequest(workspace.id, workspace.service, workspace.environment, Identity("42"))
        await desk.services.connect.open(workspace, request)
        await desk.services.endpoint.start(workspace, EndpointChoice(0))
        await desk.services.support_mode.set_passphrase(Secret(PASSPHRASE))
        desk.services.support_mode.enter()

    running.run(work())
    running.until(lambda: desk.services.connect.open_count == 0 and desk.services.endpoint.endpoint is None)


def test_no_key_is_copied_and_what_writes_is_greyed_on_every_page(start: Start) -> None:
    running = start()
    window, desk = running.window, running.desk
    running.until(lambda: desk.views.connections.table.rowCount() > 0)
    enter(running)
    page = window.page("connections")
    key = desk.views.connections.table.rows[0].key
    in_the_loop(lambda: desk.show_connection(key))
    running.until(lambda: page.host.is_open)  # type: ignore[attr-defined] # the Connections page
    assert not running.child("copy_connection_key").isEnabled()
    assert "copy whole connection keys" in running.child("copy_connection_key").toolTip()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    refused = ((Qt.Key.Key_C, CTRL), (Qt.Key.Key_J, CTRL | SHIFT), (Qt.Key.Key_S, CTRL | SHIFT))
    for pressed, modifiers in refused:
        desk.toast.hide()
        in_the_loop(lambda: page.table.setFocus())  # type: ignore[attr-defined] # the Connections page
        press(running, pressed, modifiers)
        running.until(lambda: "copy whole connection keys" in running.toast_words)
        assert clipboard.text() == "before"
    press(running, Qt.Key.Key_I, CTRL | SHIFT)  # an id opens nothing
    running.until(lambda: clipboard.text() != "before")
    assert key not in clipboard.text()
    press(running, Qt.Key.Key_C, CTRL | SHIFT)  # nor does a report, which names the key by its tail
    running.until(lambda: clipboard.text().startswith("# Connection report"))
    assert key not in clipboard.text()
    running.until(lambda: running.toast_words == "Report copied Markdown, without secrets")
    entries = running.run(desk.services.audit.entries())
    assert [(each.event.action, each.event.outcome) for each in entries[1:4]] == [("export", "refused")] * 3
    menu = page.actions_of_row.row_menu()  # type: ignore[attr-defined] # the Connections page
    menu.aboutToShow.emit()
    greyed = {
        each.objectName(): each.toolTip() for each in menu.actions() if not each.isEnabled() and each.text()
    }
    assert set(greyed) == {
        "row_reconnect", "row_copy_key", "row_copy_json", "row_copy_sql", "row_labels", "row_delete",
    }  # fmt: skip
    assert all(words.startswith("Support mode refuses this") for words in greyed.values())
    menu.aboutToHide.emit()
    assert all(each.isEnabled() for each in menu.actions())
    names = {
        "connections": ["connect_account", "reconnect_connection", "clean_up", "add_tag"],
        "identity": ["connect_identity_account"],
        "console": ["erase_history", "copy_code"],
        "settings": ["add_workspace", "toggle_endpoint", "erase_history_now", "allow_origin"],
    }  # fmt: skip
    for id_, parts in names.items():
        shown = window.page(id_)
        for name in parts:
            part = shown.findChild(QWidget, name)
            assert part is not None, name
            assert not part.isEnabled(), name
            assert part.toolTip().startswith("Support mode refuses this"), name
    leave(running)
    running.until(lambda: not desk.services.support_mode.is_on)
    in_the_loop(lambda: page.table.setFocus())  # type: ignore[attr-defined] # the Connections page
    press(running, Qt.Key.Key_C, CTRL)
    running.until(lambda: clipboard.text() == key)
