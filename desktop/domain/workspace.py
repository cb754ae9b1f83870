"""A named place to work."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from desktop.domain.identity import Identity
from desktop.domain.service import Service

WorkspaceId = NewType("WorkspaceId", str)

COLOURS = ("teal", "indigo", "green", "amber", "rose", "violet", "slate", "sky")


class Environment(StrEnum):
    """Test and live are isolated from each other by the service."""

    TEST = "test"
    LIVE = "live"


class KeyHome(StrEnum):
    """Where the workspace's secret key is kept."""

    KEYRING = "keyring"
    MEMORY = "memory"  # for this run only, and the window says so


@dataclass(frozen=True, slots=True)
class Workspace:
    """A service, an environment, a key in the keyring (found by `id`), a colour, a default identity."""

    id: WorkspaceId
    name: str
    service: Service
    environment: Environment
    colour: str = COLOURS[0]
    identity: Identity | None = None
    key_home: KeyHome = KeyHome.KEYRING
    is_transient: bool = False  # of this run only: the demo, or a key from the environment

    @property
    def is_live(self) -> bool:
        """Whether calls reach customers' real accounts."""
        return self.environment is Environment.LIVE


def environment_hint(key: str) -> Environment | None:
    """What the key's prefix suggests; a hint, never a refusal (One publishes no prefix rule)."""
    if key.startswith(("sk_test_", "id_test_")):
        return Environment.TEST
    if key.startswith(("sk_live_", "id_live_")):
        return Environment.LIVE
    return None


@dataclass(frozen=True, slots=True)
class KeyCheck:
    """What the service said about a key."""

    environment: Environment
    is_environment_certain: bool  # False: from the prefix or assumed live, because no row told
    account: str = ""
