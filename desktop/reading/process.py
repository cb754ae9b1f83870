"""Starts and asks the helper process."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import FileIO
from pathlib import Path
from typing import Any, TypeVar, cast

from desktop.domain.reading import ExpressionError, ReadingError
from desktop.reading.channel import PASSES_FILES, Bytes, Channel, Message
from desktop.reading.child import FLAG

T = TypeVar("T")
_END_S = 1.0
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LD_LIBRARY_PATH")


class Gone(Exception):
    """The process ended: killed for taking too long, or out of memory."""


class HelperProcess:
    """One process, started at the first question; questions wait for each other.

    `generation` counts the starts: what an earlier process held is gone.
    """

    def __init__(self) -> None:
        self.generation = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._channel: Channel | None = None
        self._threads: ThreadPoolExecutor | None = None
        self._lock = asyncio.Lock()
        self._unix: socket.socket | None = None
        self._is_killed = False

    async def start(self) -> None:
        """Starts it where it does not run, so that the first question need not wait for that."""
        async with self._lock:
            if not self.is_running:
                await self._in_thread(self._start)

    async def ask(
        self,
        head: dict[str, Any],
        data: Bytes = b"",
        *,
        file: int = -1,
        timeout_s: float = 60.0,
        on_part: Callable[[Any], object] | None = None,
    ) -> Message:
        """The answer; `on_part` hears on the loop what comes before the last part.

        Raises ExpressionError and ReadingError as the process tells them, ReadingError after `timeout_s`,
        Gone when it ended. A cancel ends the process, because it may be caught in an expression.
        """
        await self.start()
        loop = asyncio.get_running_loop()

        def tell(part: Any) -> None:
            if on_part is not None:
                loop.call_soon_threadsafe(on_part, part)

        async with self._lock:
            try:
                async with asyncio.timeout(timeout_s):
                    message = await self._in_thread(lambda: self._exchange(head, data, file, tell))
            except TimeoutError as error:
                self.kill()
                raise ReadingError("This took too long and was stopped.") from error
            except asyncio.CancelledError:
                self.kill()
                raise
        return _checked(message)

    def kill(self) -> None:
        """Ends it at once, whatever it does; the next question starts another."""
        if self._process is not None:
            self._is_killed = True
            self._process.kill()

    @property
    def pid(self) -> int:
        """The process's id; 0 while none was started."""
        return self._process.pid if self._process is not None else 0

    @property
    def is_running(self) -> bool:
        """Whether it runs; a question to one that does not starts it."""
        return self._process is not None and not self._is_killed and self._process.poll() is None

    def hang_up(self) -> None:
        """Closes this end alone, as the end of the window's process would: the other one ends by itself."""
        if self._process is not None:
            self._close_pipes(self._process)

    def wait(self, timeout_s: float) -> int:
        """Blocks until it has ended; its exit status."""
        return self._process.wait(timeout_s) if self._process is not None else 0

    async def aclose(self) -> None:
        """Ends it and its thread."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            await asyncio.to_thread(process.wait, _END_S)
            self._close_pipes(process)
        threads, self._threads = self._threads, None
        if threads is not None:
            threads.shutdown(wait=True)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(1, thread_name_prefix="reading")
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def _exchange(self, head: dict[str, Any], data: Bytes, file: int, tell: Callable[[Any], None]) -> Message:
        channel = self._channel
        if channel is None:
            raise Gone
        try:
            channel.send(head, data, file)
            while (message := channel.receive()).head.get("is_more"):
                tell(message.head["value"])
        except EOFError as error:
            self.kill()  # also where it only hung up
            raise Gone from error
        return message

    def _start(self) -> None:
        if self._process is not None:
            self._process.wait(_END_S)
            self._close_pipes(self._process)
        self.generation += 1
        self._is_killed = False
        if PASSES_FILES:
            ours, theirs = socket.socketpair()
            with theirs:
                self._process = _popen([str(theirs.fileno())], pass_fds=(theirs.fileno(),))
            self._unix = ours
            self._channel = Channel.of_socket(ours)
        else:
            process = self._process = _popen([], through=subprocess.PIPE)
            self._unix = None
            self._channel = Channel.of_pipes(cast("FileIO", process.stdout), cast("FileIO", process.stdin))

    def _close_pipes(self, process: "subprocess.Popen[bytes]") -> None:
        self._channel = None
        if self._unix is not None:
            self._unix.close()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def _popen(
    arguments: list[str],
    *,
    through: int = subprocess.DEVNULL,
    pass_fds: tuple[int, ...] = (),
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*command(), *arguments],
        bufsize=0,
        stdin=through,
        stdout=through,
        stderr=subprocess.DEVNULL,
        env=environment(),
        pass_fds=pass_fds,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def command() -> list[str]:
    """How the process is started: this Python, or in a bundle the program itself."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-P", "-m", "desktop", FLAG]  # -P: not what lies in the current folder


def environment() -> dict[str, str]:
    """Its environment: the few variables a program needs to run, and nothing of ours."""
    kept = {name: value for name in _KEPT_VARIABLES if (value := os.environ.get(name)) is not None}
    kept["MALLOC_TRIM_THRESHOLD_"] = "65536"  # glibc: what is freed goes back at once
    if not getattr(sys, "frozen", False):
        kept["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    return kept


def _checked(message: Message) -> Message:
    head = message.head
    match head.get("error"):
        case "expression":
            raise ExpressionError(head["words"], head["column"])
        case "reading":
            raise ReadingError(head["words"])
        case "memory":
            raise ReadingError("There is not enough memory for it.")
        case _:
            pass
    if "bug" in head:
        raise RuntimeError(f"in the reading process:\n{head['bug']}")
    return message
