"""An integration that can be connected."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Connector:
    """One row of `GET /v1/available-connectors`."""

    platform: str  # kebab-case id: what the API wants
    name: str  # display name: what AuthKit's selectedConnection wants
    key: str = ""
    category: str = ""
    image: str = ""
    description: str = ""
    status: str = ""
    is_oauth: bool = False
    tools: int = 0  # number of actions
    platform_version: str = ""
    tags: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All connectors of a workspace as of `fetched_at`; `caveat` says why it may be incomplete."""

    connectors: tuple[Connector, ...]
    fetched_at: datetime
    is_authkit_only: bool = True
    caveat: str = ""
