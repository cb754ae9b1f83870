"""A D-Bus of a test's own."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_CONFIG = """<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>"""


def require_daemon() -> None:
    """Skips the test with the reason where there is no dbus-daemon; under CI=true that is a failure."""
    if shutil.which("dbus-daemon") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("a D-Bus is needed in CI; not installed: dbus-daemon")
        pytest.skip("not installed: dbus-daemon")


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
