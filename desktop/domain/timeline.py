"""What happened to a connection, as far as this computer saw it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.connection import ConnectionKey
from desktop.domain.request import Pairs
from desktop.domain.workspace import WorkspaceId


class EventKind(StrEnum):
    """What happened; in brackets the names in `detail`."""

    SEEN = "seen"  # first listed here [state]
    STATE = "state"  # the service reports another state [from, to]
    GONE = "gone"  # no longer in the vault [state]
    VERDICT = "verdict"  # a probe was sent [verdict, reported]
    CONNECTED = "connected"  # through an AuthKit session of this computer [identity]
    RECONNECTED = "reconnected"  # [old_key, new_key, account]
    REQUEST = "request"  # [method, path, status]
    CHANGED = "changed"  # tags or name [what, from, to]
    DELETED = "deleted"  # [row, in_vault, identity, identity_type]; row: the last copy, as JSON
    NOTE = "note"  # what a person wrote down was changed [text]


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event of one connection. `detail` holds no secret: whoever notes it has redacted it."""

    workspace_id: WorkspaceId
    key: ConnectionKey
    at: datetime
    kind: EventKind
    detail: Pairs = ()
    id: int = 0  # given by the store

    def told(self, name: str) -> str:
        """One of the details, or an empty text."""
        return next((value for key, value in self.detail if key == name), "")
