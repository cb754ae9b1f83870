"""A display where there is none: Xvfb, at 24-bit colour (the web engine crashes at 16)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from console import CACHE, Stop, run, say

SIZE = "1440x900x24"


def is_missing() -> bool:
    """Whether this is a Linux session without a screen."""
    is_linux = sys.platform.startswith("linux")
    return is_linux and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


@contextmanager
def virtual(size: str = SIZE) -> Generator[Mapping[str, str]]:
    """Starts Xvfb on a free display and yields the environment in which programs find it.

    Raises Stop when Xvfb does not start.
    """
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                number = answer.readline().strip()
            if not number:
                raise Stop("Xvfb did not start, so there is no display to draw on.")
            yield {**os.environ, "DISPLAY": f":{number}", **CHEAP_GRAPHICS}
        finally:
            server.terminate()


# There is no graphics card behind Xvfb: software rendering at once, and no complaints about it.
CHEAP_GRAPHICS = {
    "QT_QPA_PLATFORM": "xcb",
    "QT_QUICK_BACKEND": "software",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--disable-gpu --log-level=3",
}


def tour(command: list[str]) -> int:
    """Runs the application's tour under Xvfb and says where its screenshots are; returns the exit code."""
    pictures = CACHE / "tour"
    if "--tour" not in command:
        shutil.rmtree(pictures, ignore_errors=True)
        command = [*command, "--tour", str(pictures)]
    say("There is no display here: the application shows itself on a virtual one (Xvfb).")
    with virtual() as env:
        code = run(command, env=env)
    folder = command[command.index("--tour") + 1]
    say(f"Screenshots of each page: {folder}" if code == 0 else f"The tour failed; see above and {folder}")
    return code
