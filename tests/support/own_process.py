"""Runs one figure of tests/bench or tests/proof in a process of its own, and gives back what it wrote."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.support.keyring_session import keyring_session_command, keyring_session_environment


class FailedRun(Exception):
    """The process did not come to its end; the text says why."""


def result_of(
    package: str, arguments: Sequence[str], timeout_s: float, *, needs_keyring: bool = False
) -> str:
    """Runs `python -m package`; `{result}` among the arguments stands for the file it writes.

    The process has a session of its own: what it has started ends with it, even when it crashes.
    Raises FailedRun.
    """
    with tempfile.TemporaryDirectory(prefix="authkit-desktop-run-") as folder:
        result = Path(folder, "result.json")
        named = [argument.replace("{result}", str(result)) for argument in arguments]
        command, env = [sys.executable, "-m", package, *named], None
        if needs_keyring:
            command, env = keyring_session_command(command), keyring_session_environment(Path(folder))
        process = subprocess.Popen(command, env=env, start_new_session=True)
        try:
            code = process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            raise FailedRun(f"no end within {timeout_s:.0f} s") from None
        finally:
            _end_session(process)
        if code or not result.is_file():
            raise FailedRun(f"could not be finished: exit code {code}")
        return result.read_text()


def _end_session(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
