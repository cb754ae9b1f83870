"""The sandbox as a process of its own, and the application's client for it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.activity import ActivityEntry
from desktop.domain.secret import Secret
from desktop.domain.service import PICA
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.net.http import HttpClient


@dataclass(frozen=True, slots=True)
class Running:
    """A sandbox that listens."""

    api_url: str
    widget_url: str
    key: str

    @property
    def workspace(self) -> Workspace:
        """A workspace on it."""
        service = PICA.moved(self.api_url, self.widget_url)
        return Workspace(WorkspaceId("bench"), "Bench", service, Environment.TEST)

    def client(self, activity: list[ActivityEntry] | None = None) -> ApiClient:
        """The application's own client; `activity` takes every call it makes."""

        async def read_key() -> Secret:
            return Secret(self.key)

        record = (activity if activity is not None else []).append
        return ApiClient(HttpClient(), self.workspace, read_key, record, SystemClock())


@contextmanager
def sandbox(**options: int | str) -> Iterator[Running]:
    """Starts `python -m desktop.sandbox` with these options and ends it afterwards."""
    arguments = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
    command = [sys.executable, "-m", "desktop.sandbox", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            told = json.loads(process.stdout.readline())
            yield Running(told["api_url"], told["widget_url"], told["key"])
        finally:
            process.terminate()
