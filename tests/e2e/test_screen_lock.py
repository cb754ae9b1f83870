"""The screen's lock and the computer's sleep, told by a private D-Bus as logind and the desktop tell them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_CONFIG = """<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


@contextmanager
def bus(folder: Path) -> Iterator[str]:
    """A bus of its own; yields its address."""
    folder.mkdir()
    config = folder / "bus.conf"
    config.write_text(_CONFIG.format(path=folder / "bus"), encoding="utf-8")
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.kill()


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
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon")
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
    from desktop.app.presence import session_path

    assert session_path("7") == "/org/freedesktop/login1/session/_37"
    assert session_path("c12") == "/org/freedesktop/login1/session/c12"
    assert session_path("a-b") == "/org/freedesktop/login1/session/a_2db"
    assert session_path("") == ""
