"""The connectors: which there are, and the rows that describe them."""

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.call import Call
from desktop.sandbox.manner import Manner
from desktop.sandbox.page import page_body, page_request
from desktop.sandbox.reply import encode, json_reply


class ConnectorSeed(msgspec.Struct, frozen=True):
    """One product of data/connectors.json."""

    platform: str  # kebab-case id
    name: str  # display name
    category: str
    description: str
    oauth: bool = False  # False: an API key
    enabled: bool = True  # shown in AuthKit
    status: str = "generally_available"
    actions: int = 12
    scopes: tuple[str, ...] = ()

    @property
    def definition_id(self) -> str:
        """Stable id of the connection definition."""
        return f"conn_def_{hashlib.sha256(self.platform.encode()).hexdigest()[:16]}"


@cache
def known_connectors() -> tuple[ConnectorSeed, ...]:
    """All products the sandbox knows, the best known ones first."""
    text = files("desktop.sandbox").joinpath("data", "connectors.json").read_bytes()
    return msgspec.json.decode(text, type=tuple[ConnectorSeed, ...])


def connectors_up_to(count: int) -> tuple[ConnectorSeed, ...]:
    """`count` connectors; above the number of known products further ones are numbered."""
    known = known_connectors()
    lead, rest = known[:6], known[6:count]
    ordered = (*lead, *sorted(rest, key=lambda seed: seed.name.lower()))
    further = tuple(
        ConnectorSeed(
            f"private-app-{n}", f"Private App {n}", "Developer", f"A private application, number {n}."
        )
        for n in range(len(known) + 1, count + 1)
    )
    return ordered[:count] + further


class Catalogue:
    """The connectors of one sandbox, in the order in which they are listed."""

    def __init__(self, seeds: tuple[ConnectorSeed, ...], manner: Manner, widget_url: str) -> None:
        self.seeds = seeds
        self._manner = manner
        self._widget_url = widget_url
        self.by_platform = {seed.platform: seed for seed in seeds}
        self._numbers = {seed.platform: number for number, seed in enumerate(seeds, 1)}
        self._rows = {seed.platform: encode(self.row(seed)) for seed in seeds}

    def number(self, seed: ConnectorSeed) -> int:
        """The connector's number, from 1."""
        return self._numbers[seed.platform]

    def image(self, seed: ConnectorSeed) -> str:
        """URL of the logo."""
        return f"{self._widget_url}/connectors/{seed.platform}.svg"

    def row(self, seed: ConnectorSeed) -> dict[str, Any]:
        """The row of GET /v1/available-connectors."""
        row: dict[str, Any] = {
            "id": seed.definition_id if self._manner.has_one_rows else self.number(seed),
            "name": seed.name,
            "key": f"api::{seed.platform}::v1",
            "platform": seed.platform,
            "platformVersion": "v1",
            "status": seed.status,
            "description": seed.description,
            "category": seed.category,
            "image": self.image(seed),
            "tags": [seed.category.lower().replace(" ", "-")],
            "oauth": seed.oauth,
            "tools": seed.actions,
            "version": "1.0.0",
            "active": True,
        }
        return row | (_one_members(seed) if self._manner.has_one_rows else {})

    def listing(
        self, call: Call, *, is_authkit_heard: bool = True, are_hidden: bool = False
    ) -> LoopbackReply:
        """GET /v1/available-connectors. `are_hidden`: as if nothing were enabled for AuthKit."""
        authkit = call.flag("authkit", default=False) and is_authkit_heard
        wanted = {name: call.param(name).lower() for name in ("platform", "name", "key", "category")}
        rows = [
            self._rows[seed.platform]
            for seed in self.seeds
            if (not authkit or (seed.enabled and not are_hidden)) and _fits(seed, wanted)
        ]
        return json_reply(page_body(rows, page_request(call, self._manner)))

    def connected(self, call: Call, platforms: set[str]) -> LoopbackReply:
        """GET /v1/available-connectors/connected: those with at least one connection."""
        rows = [self._rows[seed.platform] for seed in self.seeds if seed.platform in platforms]
        return json_reply(page_body(rows, page_request(call, self._manner)))


def _fits(seed: ConnectorSeed, wanted: dict[str, str]) -> bool:
    has = {
        "platform": seed.platform,
        "name": seed.name.lower(),
        "key": f"api::{seed.platform}::v1",
        "category": seed.category.lower(),
    }
    return all(not value or has[name] == value for name, value in wanted.items())


def _one_members(seed: ConnectorSeed) -> dict[str, Any]:
    members: dict[str, Any] = {"title": seed.name}
    if seed.scopes:
        members["oauthScopes"] = {"scopes": seed.scopes, "raw": " ".join(seed.scopes), "separator": " "}
    return members
