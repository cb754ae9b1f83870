"""What the status bar and the chips tell: last sync, what is under way, waits, the servers."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Sync:
    """The last time the service answered a list."""

    at: datetime
    connections: int
    identities: int


class Status(QObject):
    """Facts for the window's edge; pages and services set them, the window shows them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sync: Sync | None = None
        self.problem = ""  # why the last sync failed, a few words
        self.rate_limit = ""
        self.wait_s = 0.0  # seconds until the rate limit lets calls through again
        self.open_sessions = 0
        self.endpoint_url = ""  # empty: the developer endpoint is off
        self.is_endpoint_open_to_all = False

    def synced(self, at: datetime, connections: int, identities: int) -> None:
        """A list was read."""
        self.sync, self.problem = Sync(at, connections, identities), ""
        self.changed.emit()

    def failed(self, problem: str) -> None:
        """A list could not be read."""
        self.problem = problem
        self.changed.emit()

    def limited(self, rate_limit: str, wait_s: float = 0.0) -> None:
        """What the service said about its rate limit."""
        self.rate_limit, self.wait_s = rate_limit, wait_s
        self.changed.emit()

    def servers(self, open_sessions: int, endpoint_url: str, *, is_endpoint_open_to_all: bool) -> None:
        """Which of the application's servers listen."""
        self.open_sessions, self.endpoint_url = open_sessions, endpoint_url
        self.is_endpoint_open_to_all = is_endpoint_open_to_all
        self.changed.emit()
