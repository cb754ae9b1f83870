"""A virtual screen whose pixels are read without asking anybody: Xvfb keeps them in a file.

What is on it is what a person would see, whichever program painted it, and looking costs it nothing.
"""

import mmap
import os
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

WIDTH, HEIGHT = 1440, 900
_HEADER = struct.Struct(">25I")  # XWDFile.h: numbers with the high byte first
_HEADER_SIZE, _BYTES_PER_LINE, _COLOURS = 0, 12, 19  # places in it
_COLOUR_BYTES = 12


class Screen:
    """A screen in memory."""

    def __init__(self, number: str, file: Path) -> None:
        self.display = f":{number}"
        with file.open("rb") as stream:
            self._data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        header = _HEADER.unpack_from(self._data)
        self._start = header[_HEADER_SIZE] + header[_COLOURS] * _COLOUR_BYTES
        self._stride = header[_BYTES_PER_LINE]

    def colours(self) -> int:
        """How many there are on some lines across the middle of the screen."""
        pixels = memoryview(self._data).cast("B")
        seen: set[int] = set()
        for y in range(160, HEIGHT - 60, 40):
            begin = self._start + y * self._stride
            seen.update(pixels[begin + 4 * 240 : begin + 4 * (WIDTH - 60)].cast("I").tolist()[::2])
        return len(seen)

    def wait_for(self, colours: int, timeout_s: float) -> float:
        """The time (CLOCK_MONOTONIC) at which so many were seen. Raises TimeoutError."""
        end = time.monotonic() + timeout_s
        while self.colours() < colours:
            if time.monotonic() > end:
                raise TimeoutError(f"{self.colours()} colours on the screen after {timeout_s:.0f} s")
            time.sleep(0.004)
        return time.monotonic()

    def wait_until_empty(self, timeout_s: float) -> None:
        """Returns when nothing is shown any more. Raises TimeoutError."""
        end = time.monotonic() + timeout_s
        while self.colours() > 1:
            if time.monotonic() > end:
                raise TimeoutError("the window before is still there")
            time.sleep(0.02)


@contextmanager
def screen() -> Iterator[Screen]:
    """Starts Xvfb and ends it."""
    read, write = os.pipe()
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-screen-") as folder:
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        command += ["-fbdir", folder, "-nolisten", "tcp", "-br"]
        with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
            os.close(write)
            try:
                with os.fdopen(read) as answer:
                    number = answer.readline().strip()
                assert number, "Xvfb did not start"
                yield Screen(number, Path(folder, "Xvfb_screen0"))
            finally:
                server.terminate()
