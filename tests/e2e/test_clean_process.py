"""What a process and its children have: no core dump, and nothing in the environment that opens a hole."""

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DANGEROUS = {
    "QTWEBENGINE_REMOTE_DEBUGGING": "9222",
    "SSLKEYLOGFILE": "/tmp/keys",
    "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    "PICA_SECRET_KEY": "sk_test_0123456789abcdef",
}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_the_process_writes_no_core(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT) as process:
        try:
            deadline = time.monotonic() + 30
            limits = ""
            while "Max core file size        1 " not in limits:  # bytes: none, not even to a program
                assert time.monotonic() < deadline, limits
                with contextlib.suppress(subprocess.TimeoutExpired):
                    pytest.fail(f"ended by itself: {process.wait(0.05)}")
                limits = Path(f"/proc/{process.pid}/limits").read_text()
        finally:
            process.kill()


def test_no_child_inherits_what_is_dangerous() -> None:
    code = (
        "import subprocess; from desktop.app.start.environment import *;"
        "take_environment(); forbid_core_dumps();"
        "place = '/proc/self/environ'; print(open(place).read() if os.path.exists(place) else '', '=====');"
        "print(subprocess.run(['sh', '-c', 'env; ulimit -c'], capture_output=True, text=True).stdout)"
    )
    env = os.environ | DANGEROUS
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=env,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip().splitlines()[-1] == "0"
    child = done.stdout.partition("=====")[2]
    assert not [name for name in DANGEROUS if f"{name}=" in child]
    assert DANGEROUS["PICA_SECRET_KEY"] not in done.stdout  # nor where the system laid it
