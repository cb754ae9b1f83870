"""A process that is typed into and killed: the next one has it all."""

import contextlib
import subprocess
import sys
import time
from pathlib import Path

from desktop.base.paths import Folders
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry

ROOT = Path(__file__).resolve().parents[2]
OFFLINE = PICA.moved("http://127.0.0.1:9", "http://127.0.0.1:9")


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_a_kill_loses_nothing_typed(tmp_path: Path) -> None:
    folders = Folders.below(tmp_path)
    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    registry.put(Workspace(WorkspaceId("w"), "Acme", OFFLINE, Environment.TEST))
    command = [sys.executable, "-m", "tests.e2e.typing", str(tmp_path)]
    with subprocess.Popen([*command, "type"], cwd=ROOT) as process:
        try:
            deadline = time.monotonic() + 30
            while "gmail/v1/typed" not in _text(folders.recovery_file):
                assert time.monotonic() < deadline
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(0.05)
                assert process.returncode is None
        finally:
            process.kill()
    done = subprocess.run([*command, "go_on"], cwd=ROOT, capture_output=True, timeout=60, check=False)
    assert done.stdout.decode().strip() == "gmail/v1/typed console", done.stderr.decode()[-2000:]
