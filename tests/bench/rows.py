"""Many connections, the same each time."""

import random
from datetime import UTC, datetime, timedelta

from desktop.domain.connection import (
    Connection,
    ConnectionId,
    ConnectionKey,
    ConnectionState,
    InspectedConnection,
)
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import Environment

_PLATFORMS = (
    *("gmail", "slack", "github", "hub-spot", "notion", "stripe", "google-drive", "salesforce", "linear"),
    *("asana", "jira", "zendesk", "intercom", "airtable", "shopify", "quick-books", "xero", "mailchimp"),
    *("sendgrid", "twilio", "dropbox", "box", "figma", "trello"),
)
_BEGAN = datetime(2025, 8, 1, tzinfo=UTC)


def inspected_connections(count: int) -> tuple[InspectedConnection, ...]:
    """`count` connections of two dozen platforms and some thousand identities, in no order."""
    chance = random.Random(7)
    states = tuple(ConnectionState)
    rows: list[InspectedConnection] = []
    for number in range(count):
        platform = chance.choice(_PLATFORMS)
        key = ConnectionKey(f"test::{platform}::default::{chance.getrandbits(128):032x}|user-{number % 4000}")
        connection = Connection(
            key=key,
            id=ConnectionId(f"{chance.getrandbits(128):032x}"),
            platform=platform,
            environment=Environment.TEST,
            state=chance.choice(states),
            identity=Identity(f"user-{number % 4000}", IdentityType.USER),
            created_at=_BEGAN + timedelta(seconds=chance.randrange(40_000_000)),
        )
        rows.append(InspectedConnection(connection, None))
    return tuple(rows)
