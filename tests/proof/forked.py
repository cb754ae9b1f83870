"""A child process made by fork, so that its start costs nothing: it tells line by line what it has done."""

import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from select import select
from time import monotonic

Work = Callable[[Callable[[str], None]], None]


@dataclass
class Child:
    """What it told so far."""

    pid: int
    pipe: int
    lines: list[str] = field(default_factory=list[str])
    _rest: bytes = b""

    def read_until(self, until: float, most: int | None = None) -> bool:
        """Takes what it tells until then, or until `most` lines; False once it has ended."""
        while (left := until - monotonic()) > 0 and (most is None or len(self.lines) < most):
            if select([self.pipe], [], [], left)[0] and not self._take():
                return False
        return True

    def kill(self) -> None:
        """Kills it and takes what it had told."""
        os.kill(self.pid, signal.SIGKILL)
        while self._take():
            pass

    def _take(self) -> bool:
        data = os.read(self.pipe, 65536)
        *whole, self._rest = (self._rest + data).split(b"\n")
        self.lines += [line.decode() for line in whole]
        return bool(data)


@contextmanager
def forked(work: Work) -> Iterator[Child]:
    """A child that does `work(tell)` and ends; whatever happens it is waited for."""
    here, there = os.pipe()
    pid = os.fork()
    if pid == 0:
        _run(work, there)
    os.close(there)
    child = Child(pid, here)
    try:
        yield child
    finally:
        os.close(here)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def quick_place() -> str | None:
    """A folder in memory where there is one: a killed process loses nothing that it gave to the system, on
    any disk, and waiting for a real one would be most of the time."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _run(work: Work, pipe: int) -> None:
    code = 1
    try:
        work(lambda line: _tell(pipe, line))
        code = 0
    except BaseException:  # noqa: BLE001 told to the parent, which judges it
        traceback.print_exc(file=sys.stderr)
        _tell(pipe, f"CRASH {traceback.format_exc().splitlines()[-1]}")
    finally:
        os._exit(code)  # nothing of the parent's is to be ended here


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, line.encode() + b"\n")
