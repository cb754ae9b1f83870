"""Looks from outside, in /proc, whether the web engine's renderers of a running tour are sandboxed. Linux.

Chromium does two things for a renderer: it lives in namespaces of its own (user, process ids, network), and a
seccomp filter lets it make few system calls. Both are the kernel's facts, not the application's words.
"""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path

EVERY_S = 0.05
_PROCESS = "QtWebEngineProcess"


@dataclass(frozen=True)
class Renderer:
    """A renderer as the kernel shows it."""

    has_seccomp_filter: bool
    has_own_pids: bool  # it is a process in a namespace below ours
    is_unsandboxed_by_flag: bool


class Watch:
    """Notes every renderer below `ancestor` (this process) that it sees between `with` and its end."""

    def __init__(self, ancestor: int | None = None, proc: Path = Path("/proc")) -> None:
        self._ancestor = str(os.getpid() if ancestor is None else ancestor)
        self._proc = proc
        self._ended = threading.Event()
        self._seen: dict[str, Renderer] = {}
        self._thread = threading.Thread(target=self._look, name="sandbox watch", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    @property
    def renderers(self) -> list[Renderer]:
        """Those seen so far, each as it was last."""
        return list(self._seen.values())

    def _look(self) -> None:
        while not self._ended.wait(EVERY_S):
            for process in self._proc.glob("[0-9]*"):
                renderer = _renderer(process)
                if renderer is not None and self._is_below(process.name):
                    self._seen[process.name] = renderer

    def _is_below(self, process: str) -> bool:
        """Whether it descends from the ancestor; other people's web engines run on this machine too."""
        while process not in {"0", self._ancestor}:
            process = _facts(self._proc / process).get("PPid", "0")
        return process == self._ancestor


def _renderer(process: Path) -> Renderer | None:
    try:
        # A renderer is a fork of the zygote and writes its own line, with spaces.
        line = (process / "cmdline").read_bytes().replace(b"\0", b" ").split(b" ")
        if _PROCESS.encode() not in line[0] or b"--type=renderer" not in line:
            return None
        facts = _facts(process)
    except (OSError, IndexError):
        return None  # it has just ended
    return Renderer(
        has_seccomp_filter=facts.get("Seccomp") == "2",
        has_own_pids=len(facts.get("NSpid", "").split()) > 1,
        is_unsandboxed_by_flag=b"--no-sandbox" in line,
    )


def _facts(process: Path) -> dict[str, str]:
    """What its status says; nothing when it has ended."""
    try:
        rows = (process / "status").read_text().splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (row.partition(":") for row in rows)}
