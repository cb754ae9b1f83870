"""Rows for tests of models: made under a seed, so that a failure comes back."""

import random
from datetime import UTC, datetime, timedelta
from functools import cache
from uuid import UUID

from desktop.domain.connection import (
    Connection,
    ConnectionId,
    ConnectionKey,
    ConnectionState,
    InspectedConnection,
    SavedConnection,
)
from desktop.domain.connector import Connector
from desktop.domain.identity import Identity
from desktop.domain.workspace import Environment, WorkspaceId

START = datetime(2026, 3, 12, 9, 41, tzinfo=UTC)
NAMES = ("Gmail", "Slack", "HubSpot", "Google Drive", "Notion", "Stripe", "GitHub", "Salesforce")
CONNECTORS = {n.lower().replace(" ", "-"): Connector(n.lower().replace(" ", "-"), n) for n in NAMES}
STATES = tuple(ConnectionState)


def connection(number: int, **changes: object) -> Connection:
    """The connection with this number; every part can be given."""
    chance = random.Random(number)
    platform = str(changes.pop("platform", chance.choice(list(CONNECTORS))))
    values: dict[str, object] = {
        "key": ConnectionKey(f"test::{platform}::default::{chance.getrandbits(128):032x}"),
        "id": ConnectionId(str(UUID(int=chance.getrandbits(128)))),
        "platform": platform,
        "environment": Environment.TEST,
        "state": chance.choice(STATES),
        "identity": Identity(f"user-{chance.randrange(500)}"),
        "created_at": START - timedelta(minutes=chance.randrange(10**6)),
    }
    return Connection(**(values | changes))  # type: ignore[arg-type] # a test's shorthand


def inspected(number: int, **changes: object) -> InspectedConnection:
    """The same as a row: a third of them saved here too."""
    made = connection(number, **changes)
    return InspectedConnection(made, saved(made) if number % 3 == 0 else None)


def saved(made: Connection) -> SavedConnection:
    """The row this application saved for a connection."""
    return SavedConnection(
        UUID(int=1), made.identity.id if made.identity else "", made.platform, made.key, made.environment,
        made.state, START, START, WorkspaceId("w"), "user",
    )  # fmt: skip


@cache
def many(count: int) -> tuple[InspectedConnection, ...]:
    """Rows 0 to count."""
    return tuple(inspected(number) for number in range(count))
