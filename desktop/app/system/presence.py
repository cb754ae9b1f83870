"""Whether somebody is there: the screen's lock, the computer's sleep, and a time without any input.

Linux tells of the first two over D-Bus: logind on the system's bus, the screen saver on the session's. Where
there is no bus nothing happens. QtDBus is loaded when the window has long been painted.
"""

import os
import re
import sys
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import SLOT, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

_LOGIN, _SESSION = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
_SCREENS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
# The call's own types say bytes, and with bytes it connects nothing (PySide6 6.11.3).
_TOLD, _LOCKED = cast(Any, SLOT("told(bool)")), cast(Any, SLOT("locked()"))
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletMove,
}


class Presence(QObject):
    """`left` when nobody is there any longer."""

    left = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._buses: list[object] = []  # a connection that is forgotten is closed
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse hour ends three minutes early or late
        self._idle.timeout.connect(self.left)
        self._is_following = False

    def listen(self) -> None:
        """Hears of the screen's lock and of sleep from now on, where this system tells."""
        if not sys.platform.startswith("linux"):
            return
        # Loaded here: 8 ms that no start should pay.
        from PySide6.QtDBus import QDBusConnection

        kinds = QDBusConnection.BusType
        system = QDBusConnection.connectToBus(kinds.SystemBus, "authkit-desktop-system")
        if system.isConnected():
            system.connect("", "", _LOGIN, "PrepareForSleep", self, _TOLD)
            if path := session_path(os.environ.get("XDG_SESSION_ID", "")):
                system.connect("", path, _SESSION, "Lock", self, _LOCKED)
            self._buses.append(system)
        if not has_session_bus():
            return  # asked for without an address, the library would start a bus of its own
        session = QDBusConnection.connectToBus(kinds.SessionBus, "authkit-desktop-session")
        if session.isConnected():
            for name in _SCREENS:
                session.connect("", "", name, "ActiveChanged", self, _TOLD)
            self._buses.append(session)

    def close(self) -> None:
        """Hears nothing any more."""
        self._idle.stop()
        if self._buses:
            from PySide6.QtDBus import QDBusConnection

            self._buses.clear()
            QDBusConnection.disconnectFromBus("authkit-desktop-system")
            QDBusConnection.disconnectFromBus("authkit-desktop-session")

    def leave_after(self, minutes: float) -> None:
        """Without input in this application for so long counts as having left; 0 never does."""
        self._idle.stop()
        if minutes <= 0:
            return
        self._idle.start(round(minutes * 60_000))
        if not self._is_following:
            self._is_following = True
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.focusWindowChanged.connect(self._follow)
                self._follow(app.focusWindow())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """On windows alone, which are told of input and of little else."""
        if event.type() in _INPUT and self._idle.isActive():
            self._idle.start()
        return False

    @Slot(bool)
    def told(self, is_on: bool) -> None:
        """The screen saver came on, or the computer is about to sleep."""
        if is_on:
            self.left.emit()

    @Slot()
    def locked(self) -> None:
        """The session was locked."""
        self.left.emit()

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            if self._idle.isActive():
                self._idle.start()


def session_path(session_id: str) -> str:
    """The object of a logind session, its id escaped as systemd does; empty without one."""
    if not session_id:
        return ""
    escaped = re.sub(r"[^A-Za-z0-9]|^[0-9]", lambda found: f"_{ord(found.group()):02x}", session_id)
    return f"/org/freedesktop/login1/session/{escaped}"


def has_session_bus() -> bool:
    """Whether a session bus runs already."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    known = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    return bool(known) or (bool(runtime) and (Path(runtime) / "bus").exists())
