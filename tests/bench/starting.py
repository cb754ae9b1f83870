"""A person's data folder with a workspace and its cached lists, and processes started on it."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop.base.paths import Folders
from desktop.domain.secret import Secret
from desktop.secrets.vault import KeyringVault
from desktop.settings.file import SettingsFile
from desktop.settings.registry import SettingsRegistry
from desktop.store.file_cache import FileListCache
from tests.bench.sandbox import Running

ROOT = Path(__file__).parents[2]


def prepare(running: Running, folder: Path) -> Sequence[str]:
    """Fills a data folder and the keyring as an earlier run leaves them; returns the app's arguments."""
    folders = Folders.below(folder)
    folders.make()
    registry = SettingsRegistry(SettingsFile(folders.settings_file))
    registry.put(running.workspace)
    registry.select(running.workspace.id)
    registry.change(last_page="connectors")
    asyncio.run(_fill(running, FileListCache(folders.cache)))
    return ("--data-dir", str(folder))


async def _fill(running: Running, cache: FileListCache) -> None:
    workspace = running.workspace
    await KeyringVault().write(workspace.id, Secret(running.key))
    api = running.client()
    cache.store_catalogue(workspace.id, await api.connectors())
    cache.store_connections(workspace.id, None, await api.connections())
    await api.aclose()


@contextmanager
def started(kind: str, seconds: float, *arguments: str) -> Iterator[tuple[int, float]]:
    """Starts the probe; yields its process id and the milliseconds to its first usable paint.

    It lives on for `seconds` at most, and ends with the block.
    """
    command = [sys.executable, "-m", "tests.bench.probe", kind, str(seconds), *arguments]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.monotonic()  # whoever starts it a second time has its bytecode
    with subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, f"{kind} ended without a paint"
        yield process.pid, (float(line) - began) * 1000
        process.kill()
