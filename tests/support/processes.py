"""What can be seen of running processes from outside: their environment and their arguments. Linux."""

import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

EVERY_S = 0.02


@dataclass
class ProcessWatch:
    """Looks at all processes below one, until `stop`; `seen` holds everything each of them showed."""

    root: int
    seen: dict[int, tuple[bytes, bytes]] = field(default_factory=dict)  # by process: arguments, environment
    _ended: threading.Event = field(default_factory=threading.Event)

    def start(self) -> None:
        """Looks from now on, in a thread."""
        self._thread = threading.Thread(target=self._watch, name="process watch", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Looks no more."""
        self._ended.set()
        self._thread.join()

    def named(self, name: bytes) -> list[tuple[bytes, bytes]]:
        """Arguments and environment of those whose arguments hold `name`."""
        return [each for each in self.seen.values() if name in each[0]]

    def _watch(self) -> None:
        while not self._ended.wait(EVERY_S):
            for pid in descendants(self.root):
                with suppress(OSError):  # it has ended meanwhile
                    shown = (_read(pid, "cmdline"), _read(pid, "environ"))
                    before = self.seen.get(pid, (b"", b""))
                    # A process that is becoming another program shows both.
                    self.seen[pid] = tuple(  # type: ignore[assignment]
                        old if new in old else old + b"\n" + new
                        for old, new in zip(before, shown, strict=True)
                    )


def descendants(root: int) -> list[int]:
    """The process ids below one."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError, IndexError, ValueError):
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
    found = {root}
    grown = True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in found} - found
        found |= more
        grown = bool(more)
    return sorted(found - {root})


def _read(pid: int, name: str) -> bytes:
    return Path(f"/proc/{pid}/{name}").read_bytes()
