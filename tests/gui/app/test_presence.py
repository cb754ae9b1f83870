"""A time without input locks, where that was chosen; typing and moving the mouse put it off."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app.system.presence import Presence
from tests.gui.app.conftest import Running, Start
from tests.gui.conftest import in_the_loop


def _present(running: Running) -> Presence:
    """What the application starts two seconds after its first paint."""
    running.desk._settle()
    presence = running.desk.presence
    assert presence is not None
    return presence


def test_it_is_off_until_somebody_chooses_a_time(start: Start) -> None:
    running = start()
    presence = _present(running)
    assert not presence._idle.isActive()
    page = running.window.show_page("settings")
    five = running.child("lock_after").findChildren(type(running.child("lock_after").children()[-1]))[1]
    in_the_loop(lambda: QTest.mouseClick(five, Qt.MouseButton.LeftButton))
    running.until(lambda: running.desk.services.registry.settings.lock_after_min == 5)
    assert presence._idle.interval() == 5 * 60_000
    assert presence._idle.isActive()
    assert page.isVisible()


def test_it_locks_after_the_time(start: Start) -> None:
    running = start()
    _present(running).leave_after(0.001)
    running.until(lambda: running.desk.services.unlock.is_locked)


def test_typing_puts_it_off(start: Start) -> None:
    running = start()
    presence = _present(running)
    presence.leave_after(1)
    handle = running.window.windowHandle()
    for _ in range(2):
        running.until(lambda: presence._idle.remainingTime() <= 59_900)
        in_the_loop(lambda: QTest.keyClick(handle, Qt.Key.Key_Shift))
        running.until(lambda: presence._idle.remainingTime() > 59_900)
    assert not running.desk.locking.is_locked
