"""Support mode: reading and verifying work, everything that writes is refused."""

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.request import Method

LEFT_FOR_S = 15 * 60.0
"""How long the padlock stays open once the passphrase was given."""
READING_METHODS = frozenset({Method.GET, Method.HEAD})
"""What may pass through to a third party; OPTIONS may not, because nothing says what it does there."""


class Writing(StrEnum):
    """What changes something at the service, at a third party, in the keyring, or in what is kept here."""

    CONNECT = "connect"  # an AuthKit session, and the tokens it asks for
    SEND = "send"  # passthrough other than GET and HEAD
    DELETE = "delete"
    LABELS = "labels"  # tags and names
    ENDPOINT = "endpoint"  # the developer endpoint
    KEY = "key"
    WORKSPACE = "workspace"
    EXPORT_KEYS = "export_keys"  # whole connection keys into a file
    IMPORT = "import"  # rows of user_connections
    HISTORY = "history"  # the console's history is erased


@dataclass(frozen=True, slots=True)
class SupportModeKept:
    """What outlives a restart: of the passphrase a scrypt hash; `last_wrong_at` is Unix time."""

    is_on: bool = False
    salt: str = ""
    hash: str = ""
    wrong_tries: int = 0
    last_wrong_at: float = 0.0
