"""What the sandbox's vault holds at the start: the same under the same seed."""

import asyncio
import random
import uuid
from datetime import UTC, datetime, timedelta

from desktop.sandbox.catalogue import ConnectorSeed
from desktop.sandbox.connection import VaultConnection, connection_key

NEWEST = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # no seeded connection is newer
_SPREAD_S = 2 * 365 * 86_400
_SLICE = 200  # connections made before the loop gets its turn: about 5 ms

_USERS = (
    "42",
    "17",
    "118",
    "203",
    "7",
    "88",
    "311",
    "1024",
    "dana.whitfield",
    "usr_7f3k",
    "5521",
    "640",
    "priya@example.com",
    "mateo@example.com",
    "77",
    "901",
    "1337",
    "2048",
    "guest-3",
    "liu.wei",
)
_TEAMS = (
    "design",
    "support-emea",
    "growth",
    "platform",
    "sales-west",
    "finance-ops",
    "research",
    "onboarding",
)
_ORGANIZATIONS = ("northwind", "contoso", "fabrikam", "tailspin", "wingtip", "litware")
_PROJECTS = ("apollo", "mercury", "gemini-relaunch", "voyager", "atlas", "orion")
_LEADS = {"gmail": 18, "slack": 15, "github": 11, "hubspot": 9, "notion": 9, "stripe": 7}  # times as frequent
_TAGS = ("billing", "migrated", "pilot", "vip", "primary", "shared", "archive", "emea", "nightly-sync")
_NAMES = ("Work", "Personal", "Shared inbox", "Billing", "Main workspace", "Archive", "Staging", "Finance")


def identities(count: int) -> list[tuple[str, str]]:
    """`count` pairs of identity and type, all four types among the first ones."""
    groups = (("user", _USERS), ("team", _TEAMS), ("organization", _ORGANIZATIONS), ("project", _PROJECTS))
    known = [(name, type_) for type_, names in groups for name in names]
    if count < len(known):
        # Round robin keeps all four types in a small sandbox.
        queues = [[(name, type_) for name in names] for type_, names in groups]
        known = [queue[i] for i in range(len(_USERS)) for queue in queues if i < len(queue)]
    further = [(str(10_000 + n), "user") for n in range(count - len(known))]
    return (known + further)[:count]


async def seeded_connections(
    connectors: tuple[ConnectorSeed, ...], count: int, identity_count: int, seed: int
) -> list[VaultConnection]:
    """`count` connections, newest first. Gives the loop its turn every few milliseconds."""
    rng = random.Random(f"connections {seed}")
    owners = identities(identity_count)
    weights = [_LEADS.get(connector.platform, 1) for connector in connectors]
    made: list[VaultConnection] = []
    fixed = _fixed(connectors, owners)[:count]
    while len(made) < count and connectors:
        for _ in range(min(_SLICE, count - len(made))):
            is_fixed = len(made) < len(fixed)
            connector, owner = fixed[len(made)] if is_fixed else _picked(rng, connectors, weights, owners)
            made.append(_connection(rng, connector, owner, is_fixed=is_fixed))
        await asyncio.sleep(0)
    made.sort(key=lambda connection: connection.created_at, reverse=True)
    return made


def _picked(
    rng: random.Random,
    connectors: tuple[ConnectorSeed, ...],
    weights: list[int],
    owners: list[tuple[str, str]],
) -> tuple[ConnectorSeed, tuple[str, str] | None]:
    return rng.choices(connectors, weights)[0], rng.choice(owners) if owners else None


def _fixed(
    connectors: tuple[ConnectorSeed, ...], owners: list[tuple[str, str]]
) -> list[tuple[ConnectorSeed, tuple[str, str] | None]]:
    """User 42 has Gmail and Slack; the first six connectors are all in use."""
    by_platform = {connector.platform: connector for connector in connectors}
    wanted = [(name, ("42", "user")) for name in ("gmail", "slack")]
    wanted += [(name, ("northwind", "organization")) for name in _LEADS]
    return [(by_platform[p], owner) for p, owner in wanted if p in by_platform and owner in owners]


def _connection(
    rng: random.Random, connector: ConnectorSeed, owner: tuple[str, str] | None, *, is_fixed: bool
) -> VaultConnection:
    identity, type_ = owner or (None, None)
    roll = 0.0 if is_fixed else rng.random()
    state = (
        "operational"
        if roll < 0.84
        else "degraded"
        if roll < 0.91
        else "failed"
        if roll < 0.97
        else "unknown"
    )
    age = timedelta(seconds=rng.randrange(_SPREAD_S), microseconds=rng.randrange(1_000_000))
    return VaultConnection(
        id=str(uuid.UUID(int=rng.getrandbits(128), version=4)),
        key=connection_key(connector.platform, f"{rng.getrandbits(128):032x}", identity),
        connector=connector,
        identity=identity,
        identity_type=type_,
        state=state,
        created_at=NEWEST - age,
        account=f"{_local_part(identity)}@example.com",
        name=rng.choice(_NAMES) if rng.random() < 0.3 else None,
        tags=tuple(sorted(rng.sample(_TAGS, rng.choice((0, 0, 0, 1, 1, 2, 3))))),
        active=state != "failed",
    )


def _local_part(identity: str | None) -> str:
    text = (identity or "shared").split("@")[0]
    return f"user{text}" if text.isdigit() else text
