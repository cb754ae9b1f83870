"""The screen's lock and the computer's sleep, told by a private D-Bus as logind and the desktop tell them."""

import os
import subprocess
import sys
from pathlib import Path

from tests.support.session_bus import bus, require_daemon

ROOT = Path(__file__).resolve().parents[2]

SAVER, LOGIN = "org.freedesktop.ScreenSaver", "org.freedesktop.login1"
SIGNALS = (
    ("session", "/org/freedesktop/ScreenSaver", f"{SAVER}.ActiveChanged", "boolean:true"),
    ("session", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", "boolean:true"),
    ("system", "/org/freedesktop/login1", f"{LOGIN}.Manager.PrepareForSleep", "boolean:true"),
    ("system", "/org/freedesktop/login1/session/_37", f"{LOGIN}.Session.Lock", ""),
)
NOTHING = (
    ("session", "/org/freedesktop/ScreenSaver", f"{SAVER}.ActiveChanged", "boolean:false"),
    ("system", "/org/freedesktop/login1/session/_38", f"{LOGIN}.Session.Lock", ""),  # somebody else's
)


def test_it_locks_when_the_person_leaves(tmp_path: Path) -> None:
    require_daemon()
    with bus(tmp_path / "system") as system, bus(tmp_path / "session") as session:
        addresses = {"system": system, "session": session}
        env = os.environ | {
            "DBUS_SYSTEM_BUS_ADDRESS": system,
            "DBUS_SESSION_BUS_ADDRESS": session,
            "XDG_SESSION_ID": "7",
        }

        def send(where: str, path: str, member: str, argument: str) -> None:
            signal = ["dbus-send", f"--bus={addresses[where]}", "--type=signal", path, member]
            subprocess.run([*signal, *([argument] if argument else [])], check=True, timeout=20)

        command = [sys.executable, "-m", "tests.e2e.screen_lock", str(tmp_path / "data"), str(len(SIGNALS))]
        with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:
            try:
                assert process.stdout is not None
                for signal in SIGNALS:
                    assert process.stdout.readline().strip() == "ready"
                    for nothing in NOTHING:
                        send(*nothing)
                    send(*signal)
                    assert process.stdout.readline().strip() == "locked AuthKit Desktop", signal
                assert process.wait(20) == 0
            finally:
                process.kill()


def test_the_session_is_named_as_systemd_does() -> None:
    from desktop.app.system.presence import session_path

    assert session_path("7") == "/org/freedesktop/login1/session/_37"
    assert session_path("c12") == "/org/freedesktop/login1/session/c12"
    assert session_path("a-b") == "/org/freedesktop/login1/session/a_2db"
    assert session_path("") == ""
