"""The Doctor page in the whole application, by keyboard and mouse: said, mended, copied and stopped."""

import socket
from contextlib import closing
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.check import CheckId, Outcome
from desktop.domain.secret import Secret
from desktop.domain.workspace import Environment
from desktop.models.language import language
from desktop.ui.pages.doctor.check_row import CheckRow
from desktop.ui.pages.doctor_page import DoctorPage
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(running: Running, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    in_the_loop(lambda: QTest.keyClick(running.window.focusWidget() or running.window, key, modifier))


def click(running: Running, name: str) -> None:
    in_the_loop(lambda: QTest.mouseClick(running.child(name), Qt.MouseButton.LeftButton))


def examined(running: Running) -> DoctorPage:
    """Ctrl+5, and what is found is there."""
    press(running, Qt.Key.Key_5, CONTROL)
    running.until(lambda: running.window.rail.current() == "doctor")
    settled(running)
    page = running.window.current
    assert isinstance(page, DoctorPage)
    return page


def settled(running: Running) -> None:
    view = running.desk.views.doctor
    running.until(lambda: bool(view.results) and not view.is_running, timeout_s=25)


def row(running: Running, id_: CheckId) -> CheckRow:
    found = running.child(f"check_{id_.value}", CheckRow)
    assert isinstance(found, CheckRow)
    return found


def in_attention(running: Running) -> set[str]:
    block = running.child("needs_attention")
    return {each.id.value for each in block.findChildren(CheckRow)} if block.isVisible() else set()


def outcome(running: Running, id_: CheckId) -> Outcome:
    return running.desk.views.doctor.results[id_].outcome


def test_a_set_up_that_is_well_is_said_so(start: Start) -> None:
    running = start()
    page = examined(running)
    assert outcome(running, CheckId.KEYRING) is Outcome.PASS
    assert page.chips[Outcome.FAIL].isHidden()
    assert "passed" in page.chips[Outcome.PASS].accessibleName()
    assert page.head.subtitle.text() == "checked just now"
    assert row(running, CheckId.PREFLIGHT).accessibleName() == (
        "Preflight answered with 204. Pass. Origin, headers and private network access are allowed"
    )
    assert running.desk.services.connect.open_count == 0


def test_permissions_are_repaired_by_their_button(start: Start) -> None:
    running = start()
    running.folders.data.chmod(0o755)
    page = examined(running)
    assert "permissions" in in_attention(running)
    assert running.window.rail.item("doctor").accessibleName() == "Doctor 1"
    assert page.chips[Outcome.FAIL].accessibleName() == "1 failed"
    click(running, "fix_permissions")
    running.until(lambda: outcome(running, CheckId.PERMISSIONS) is Outcome.PASS)
    settled(running)
    assert running.folders.data.stat().st_mode & 0o777 == 0o700
    assert "permissions" not in in_attention(running)
    assert running.window.rail.item("doctor").accessibleName() == "Doctor"


def test_everything_goes_by_keyboard(start: Start) -> None:
    running = start()
    running.folders.data.chmod(0o755)
    examined(running)
    press(running, Qt.Key.Key_F, CONTROL)  # to the first row: that of the failure
    running.until(lambda: QApplication.focusWidget() is row(running, CheckId.PERMISSIONS))
    running.folders.data.chmod(0o700)
    press(running, Qt.Key.Key_Return)  # checks this one again
    running.until(lambda: outcome(running, CheckId.PERMISSIONS) is Outcome.PASS)
    settled(running)
    running.folders.data.chmod(0o755)
    press(running, Qt.Key.Key_F5)
    running.until(lambda: running.desk.views.doctor.is_running)
    settled(running)
    press(running, Qt.Key.Key_F, CONTROL)
    running.until(lambda: QApplication.focusWidget() is row(running, CheckId.PERMISSIONS))
    press(running, Qt.Key.Key_Tab)
    running.until(lambda: QApplication.focusWidget() is running.child("fix_permissions"))
    press(running, Qt.Key.Key_Space)
    running.until(lambda: outcome(running, CheckId.PERMISSIONS) is Outcome.PASS)
    settled(running)
    order = [CheckId.KEYRING, CheckId.KEY_PRESENT]
    in_the_loop(row(running, order[0]).setFocus)
    press(running, Qt.Key.Key_Down)
    running.until(lambda: QApplication.focusWidget() is row(running, order[1]))
    press(running, Qt.Key.Key_Up)
    running.until(lambda: QApplication.focusWidget() is row(running, order[0]))


def test_a_missing_key_is_asked_for_in_settings(start: Start) -> None:
    running = start()
    running.keyring.values.clear()
    examined(running)
    assert "key_present" in in_attention(running)
    assert outcome(running, CheckId.KEY_ACCEPTED) is Outcome.SKIPPED
    click(running, "fix_key_present")
    running.until(lambda: running.window.rail.current() == "settings")
    running.until(lambda: running.window.findChild(QWidget, "replace_key_sheet") is not None)


def test_a_fix_that_writes_is_greyed_in_support_mode_and_one_that_reads_is_not(
    start: Start,
) -> None:
    running = start()
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        kept = running.desk.services.registry.settings.developer_endpoint
        port = taken.getsockname()[1]
        running.desk.services.registry.change(
            developer_endpoint=msgspec.structs.replace(kept, port=port, allowed_origins=("*",))
        )
        examined(running)
        fix, other = running.child("fix_endpoint_port"), running.child("fix_endpoint_origins")
        words = fix.toolTip()
        mode = running.desk.services.support_mode
        running.run(mode.set_passphrase(Secret("correct horse")))
        in_the_loop(mode.enter)
        running.until(lambda: not fix.isEnabled())
        assert fix.toolTip().startswith("Support mode refuses this.")
        assert other.isEnabled()
        # Nor by another way.
        in_the_loop(lambda: running.desk.views.doctor.fix(CheckId.ENDPOINT_PORT))
        running.until(lambda: "Support mode refuses this" in running.toast_words)
        assert running.desk.services.registry.settings.developer_endpoint.port == port
        settled(running)
        running.run(mode.turn_off(Secret("correct horse")))
        running.until(fix.isEnabled)
        assert fix.toolTip() == words


def test_an_empty_catalogue_leads_to_the_dashboard(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("desktop.app.page_makers.open_url", opened.append)
    running = start()
    running.sandbox.fault = "no-connectors"
    examined(running)
    words = running.desk.views.doctor.words(CheckId.CATALOGUE)
    assert words is not None
    assert "hidden until they are enabled" in words.cause
    click(running, "fix_catalogue")
    running.until(lambda: opened == [running.sandbox.service.dashboard_authkit_url])


def test_open_origins_lead_to_the_endpoints_settings(start: Start) -> None:
    running = start()
    registry = running.desk.services.registry
    kept = msgspec.structs.replace(registry.settings.developer_endpoint, allowed_origins=("*",))
    registry.change(developer_endpoint=kept)
    examined(running)
    click(running, "fix_endpoint_origins")
    running.until(lambda: running.window.rail.current() == "settings")
    running.until(lambda: QApplication.focusWidget() is running.child("endpoint_port"))


def test_the_wrong_environment_leads_to_the_workspace(start: Start) -> None:
    first = start()
    workspace = first.desk.views.scope.workspace
    assert workspace is not None
    first.desk.services.registry.put(replace(workspace, environment=Environment.LIVE))
    first.end()
    running = start()
    examined(running)
    click(running, "fix_environment")
    running.until(lambda: running.window.findChild(QWidget, "edit_workspace_sheet") is not None)


def test_a_lock_stops_the_examination(start: Start) -> None:
    running = start()
    examined(running)
    view = running.desk.views.doctor
    running.sandbox.fault = "stall"
    press(running, Qt.Key.Key_F5)
    running.until(lambda: CheckId.CATALOGUE in view.running)
    press(running, Qt.Key.Key_L, CONTROL)
    running.until(lambda: not view.is_running)
    running.until(lambda: not running.desk.tasks.is_running("lock"))
    running.sandbox.fault = ""


def test_a_taken_port_is_exchanged(start: Start) -> None:
    running = start()
    registry = running.desk.services.registry
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = int(taken.getsockname()[1])
        kept = msgspec.structs.replace(registry.settings.developer_endpoint, port=port)
        registry.change(developer_endpoint=kept)
        examined(running)
        assert outcome(running, CheckId.ENDPOINT_PORT) is Outcome.WARN
        click(running, "fix_endpoint_port")
        running.until(lambda: outcome(running, CheckId.ENDPOINT_PORT) is Outcome.PASS)
        settled(running)
    assert registry.settings.developer_endpoint.port not in {0, port}


def test_the_report_is_copied_without_the_key(start: Start) -> None:
    running = start()
    examined(running)
    press(running, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    running.until(lambda: "Report copied" in running.toast_words)
    text = QGuiApplication.clipboard().text()
    assert "Secret key accepted" in text
    assert running.sandbox.key not in text


def test_esc_stops_and_what_was_found_stays(start: Start) -> None:
    running = start()
    examined(running)
    running.sandbox.fault = "stall"
    view = running.desk.views.doctor
    press(running, Qt.Key.Key_F5)
    running.until(lambda: CheckId.CATALOGUE in view.running and CheckId.DISK not in view.running)
    press(running, Qt.Key.Key_Escape)
    running.until(lambda: not view.is_running)
    assert outcome(running, CheckId.CATALOGUE) is Outcome.PASS  # of before
    assert running.child("check_again").text() == "Check again"
    running.sandbox.fault = ""


@pytest.mark.parametrize("code", ["zh_CN"])
def test_findings_are_said_in_the_language_in_force(start: Start, code: str) -> None:
    running = start()
    before = examined(running)
    try:
        in_the_loop(lambda: language().choose(code))
        running.until(lambda: running.window.current is not before)
        settled(running)
        page = running.window.current
        assert isinstance(page, DoctorPage)
        assert running.desk.views.doctor.count(Outcome.PASS) > 15
        assert row(running, CheckId.KEYRING).chip.accessibleName()
    finally:
        in_the_loop(lambda: language().choose("en"))
        running.until(lambda: language().code == "en")
