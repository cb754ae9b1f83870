"""Every call the application made, and every call its servers answered."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Source(StrEnum):
    """Who made or answered the call."""

    KEY_CHECK = "key_check"
    CATALOGUE = "catalogue"
    VAULT = "vault"
    TOKEN = "token"
    CONSOLE = "console"
    PROBE = "probe"
    SESSION_SERVER = "session_server"
    DEVELOPER_ENDPOINT = "developer_endpoint"
    LOGO = "logo"
    DOCTOR = "doctor"


@dataclass(frozen=True, slots=True)
class ActivityEntry:
    """One call. No headers, no body; `path` holds no session's secret path, and keys only by their tail."""

    at: datetime
    source: Source
    method: str
    path: str
    status: int | None  # None: no answer
    elapsed_s: float
    connection_key: str = ""
    platform: str = ""
    identity: str = ""
    cause: str = ""  # what happened, one sentence or a few words
    reference: str = ""
    wire_bytes: int = 0
    rate_limit: str = ""
    id: int = 0  # given by the store
