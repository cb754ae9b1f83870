"""One connection in the sandbox's vault, and the rows in which the two services show it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from desktop.sandbox.ailment import Ailment
from desktop.sandbox.catalogue import ConnectorSeed
from desktop.sandbox.manner import Manner
from desktop.sandbox.reply import encode

ENVIRONMENT = "test"  # of the sandbox's key, and so of every connection unless it is moved


@dataclass(slots=True)
class VaultConnection:
    """A connected account. `account` is the third party's name for it, e.g. an e-mail address."""

    id: str
    key: str
    connector: ConnectorSeed
    identity: str | None
    identity_type: str | None
    state: str
    created_at: datetime
    account: str
    name: str | None = None
    tags: tuple[str, ...] = ()
    active: bool = True
    environment: str = ENVIRONMENT
    ailment: Ailment | None = None  # what its reported state does not tell
    relink: str = "new_key"  # what connecting it once more yields, see relinking.Relink
    _encoded: bytes | None = field(default=None, repr=False)

    @property
    def platform(self) -> str:
        """Platform id."""
        return self.connector.platform

    @property
    def platform_version(self) -> str:
        """The same for all."""
        return "1.0.0"

    def change(self, *, tags: tuple[str, ...] | None, name: str | None) -> None:
        """Replaces the tags, and the name where one is given ("" clears it)."""
        if tags is not None:
            self.tags = tags
        if name is not None:
            self.name = name or None
        self._encoded = None

    def move_to(self, environment: str) -> None:
        """Belongs to another environment from now on, under the same key."""
        self.environment = environment
        self._encoded = None

    def report(self, state: str) -> None:
        """Changes the state the service reports."""
        self.state = state
        self._encoded = None

    @property
    def is_well(self) -> bool:
        """Whether it works, whatever is reported."""
        return self.ailment is None and self.active and self.state == "operational"

    def heal(self) -> None:
        """Works again, under the same key."""
        self.ailment, self.active = None, True
        self.report("operational")

    def encoded(self, manner: Manner, image: str) -> bytes:
        """The row as JSON, encoded once and again only after a change."""
        if self._encoded is None:
            self._encoded = encode(self.row(manner, image))
        return self._encoded

    def row(self, manner: Manner, image: str) -> dict[str, Any]:
        """The row of /v1/vault/connections: One's has no createdAt, but the connector's own data."""
        row: dict[str, Any] = {
            "id": self.id,
            "platformVersion": self.platform_version,
            "name": self.name,
            "type": "api",
            "key": self.key,
            "environment": self.environment,
            "platform": self.platform,
            "identity": self.identity,
            "identityType": self.identity_type,
            "description": self.connector.description,
            "state": self.state,
            "tags": self.tags,
            "version": "1.0.0",
            "active": self.active,
        }
        if manner.has_one_rows:
            own = {"connector": self.connector.name, "image": image, "title": self.connector.name}
            return row | own
        return row | {"createdAt": iso(self.created_at)}

    def full_row(self, manner: Manner, image: str) -> dict[str, Any]:
        """The fuller record of One's GET /v1/connections."""
        return self.row(manner, image) | {
            "createdAt": iso(self.created_at),
            "updatedAt": iso(self.created_at),
            "group": self.identity,
            "connectionDefinitionId": self.connector.definition_id,
            "secretId": f"secret_{self.id[:8]}",
            "userId": "sandbox",
            "changeLog": {},
            "deleted": False,
        }


def connection_key(platform: str, hex32: str, identity: str | None) -> str:
    """`test::gmail::default::<32 hex>|<identity>`; spaces and colons of the identity become "-"."""
    key = f"{ENVIRONMENT}::{platform}::default::{hex32}"
    return f"{key}|{identity.replace(' ', '-').replace(':', '-')}" if identity else key


def iso(moment: datetime) -> str:
    """Microseconds and Z, as the services write times."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def connection_record(connection: VaultConnection, record_id: str) -> dict[str, Any]:
    """What the widget reports with LINK_SUCCESS: no state, and an `_id` that is not the vault's."""
    made_ms = int(connection.created_at.timestamp() * 1000)
    return {
        "_id": record_id,
        "platformVersion": "1.0.0",
        "connectionDefinitionId": connection.connector.definition_id,
        "name": connection.name or connection.connector.name,
        "key": connection.key,
        "environment": connection.environment,
        "platform": connection.platform,
        "secretsServiceId": f"secret_{connection.id[:8]}",
        "identity": connection.identity,
        "identityType": connection.identity_type,
        "settings": {
            "parseWebhookBody": True,
            "showSecret": False,
            "allowCustomEvents": False,
            "oauth": connection.connector.oauth,
        },
        "throughput": {"key": connection.key, "limit": 100},
        "createdAt": made_ms,
        "updatedAt": made_ms,
        "updated": False,
        "version": "1.0.0",
        "lastModifiedBy": "system",
        "deleted": False,
        "tags": connection.tags,
        "active": connection.active,
        "deprecated": False,
    }
