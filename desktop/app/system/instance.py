"""One run a data folder: a second start hands its arguments to the first, which comes to the front.

A lock on a file says who is first: the system frees it when its process ends, however it ends, so that a
stale file or socket means nothing. The arguments go through a local socket beside it, which nobody but its
owner may use; it is bound before Qt is loaded, and a second start waits in its queue until there is a window.
"""

import asyncio
import contextlib
import json
import logging
import os
import socket
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, cast

from desktop.base.tasks import TaskScope

MAX_BYTES = 16 << 10
ANSWER_S = 8.0  # for a first run that is only just starting
_READ_S = 2.0
_MAX_SOCKET_PATH = 100  # sun_path has 104 to 108 bytes
_OK = b"ok\n"
_KINDS = {"demo": "bool", "workspace": "str", "link": "str"}

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Handed:
    """What a second start was asked for. Never a key: that stays in the process it was given to."""

    demo: bool = False
    workspace: str = ""
    link: str = ""

    def to_bytes(self) -> bytes:
        """One line."""
        return (
            json.dumps({"demo": self.demo, "workspace": self.workspace, "link": self.link}).encode() + b"\n"
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raises ValueError for anything but the line that `to_bytes` makes."""
        raw: Any = json.loads(data)
        parts: dict[str, Any] = cast(dict[str, Any], raw) if isinstance(raw, dict) else {}
        if {name: type(parts[name]).__name__ for name in parts} != _KINDS:
            raise ValueError("not a hand-over")
        return cls(**parts)


class Instance:
    """The first run's hold on a data folder, from `claim` to `close`."""

    def __init__(self, lock: int, listener: socket.socket | None, path: Path) -> None:
        self._lock, self._listener, self._path = lock, listener, path

    @classmethod
    def claim(cls, folder: Path) -> Self | None:
        """Takes the folder; None when another run has it. Raises OSError when it cannot be written."""
        lock = os.open(folder / "instance.lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        if not _lock(lock):
            os.close(lock)
            return None
        path = socket_path(folder)
        return cls(lock, _listen(path), path)

    async def serve(self, tasks: TaskScope, on_handed: Callable[[Handed], object]) -> None:
        """Takes what second starts hand over, until cancelled."""
        if self._listener is None:
            return
        loop, number = asyncio.get_running_loop(), 0
        while True:
            peer, _ = await loop.sock_accept(self._listener)
            number += 1
            task = tasks.start(f"second start {number}", _take(peer, on_handed))
            if task is None:
                peer.close()
            else:  # also where it is cancelled before its first step
                task.add_done_callback(lambda _, peer=peer: peer.close())

    def close(self) -> None:
        """Lets the folder go; the next start is a first one."""
        if self._listener is not None:
            self._listener.close()
            with contextlib.suppress(OSError):
                self._path.unlink()
            self._listener = None
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1


def hand_over(folder: Path, handed: Handed, *, answer_s: float = ANSWER_S) -> bool:
    """Gives the arguments to the run that has the folder; whether it took them."""
    if not hasattr(socket, "AF_UNIX"):
        return False
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:
        peer.settimeout(answer_s)
        try:
            peer.connect(str(socket_path(folder)))
            if not _is_own(peer):
                return False
            peer.sendall(handed.to_bytes())
            return peer.recv(len(_OK)) == _OK
        except OSError:
            return False


def socket_path(folder: Path) -> Path:
    """Beside the lock; a path too long for a socket is replaced by a short one in a private folder."""
    path = folder / "instance.sock"
    if len(os.fsencode(path)) <= _MAX_SOCKET_PATH:
        return path
    import hashlib
    import tempfile  # 10 ms, which hardly any start needs

    name = hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
    return Path(tempfile.gettempdir()) / f"authkit-desktop-{_user()}" / f"{name}.sock"


def _lock(lock: int) -> bool:
    """Whether the lock was free. Where the file system knows no locks, nobody is kept out."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(lock, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        _log.warning("this folder cannot be locked against a second start: %s", error)
    return True


def _listen(path: Path) -> socket.socket | None:
    """The bound socket, mode 0600; None where there can be none, and then a second start is only refused."""
    if not hasattr(socket, "AF_UNIX"):
        return None
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    before = os.umask(0o077)
    try:
        _check_folder(path.parent)
        os.umask(0o177)
        with contextlib.suppress(FileNotFoundError):
            path.unlink()  # of a run that was killed: the lock is ours, so nobody listens there
        listener.bind(str(path))
        listener.listen(8)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        _log.warning("second starts cannot be heard: %s", error)
        return None
    finally:
        os.umask(before)
    return listener


def _check_folder(folder: Path) -> None:
    """The folder in the shared temporary one must be ours alone. Raises OSError."""
    if not folder.exists():
        folder.mkdir(mode=0o700)
    if folder.lstat().st_uid != _user():  # a link that somebody else put there counts as theirs
        raise PermissionError(f"{folder} belongs to somebody else")


async def _take(peer: socket.socket, on_handed: Callable[[Handed], object]) -> None:
    loop = asyncio.get_running_loop()
    peer.setblocking(False)
    if not _is_own(peer):
        return
    try:
        async with asyncio.timeout(_READ_S):
            handed = Handed.from_bytes(await _line(loop, peer))
            await loop.sock_sendall(peer, _OK)
    except (OSError, ValueError, RecursionError, TimeoutError):
        return  # a stranger to the protocol hears nothing
    on_handed(handed)


async def _line(loop: asyncio.AbstractEventLoop, peer: socket.socket) -> bytes:
    data = b""
    while not data.endswith(b"\n"):
        more = await loop.sock_recv(peer, MAX_BYTES)
        data += more
        if not more or len(data) > MAX_BYTES:
            raise ValueError("no whole line")
    return data


def _is_own(peer: socket.socket) -> bool:
    """Whether the other end is the same user; where the system does not say, the file's mode guards alone."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    credentials = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return struct.unpack("3i", credentials)[1] == _user()


def _user() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0
