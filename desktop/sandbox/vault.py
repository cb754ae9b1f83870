"""The vault: connections in memory, newest first, and /v1/vault/connections."""

import asyncio
import random
import uuid
from collections.abc import Callable, Iterable
from typing import Any

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.ailment import seeded_ailment
from desktop.sandbox.call import Call
from desktop.sandbox.catalogue import Catalogue, ConnectorSeed
from desktop.sandbox.connection import VaultConnection, connection_key
from desktop.sandbox.manner import Manner
from desktop.sandbox.narrow import as_texts
from desktop.sandbox.page import envelope, page_request
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.relinking import seeded_relink
from desktop.sandbox.reply import empty_reply, encode, json_reply

_PLAIN = {  # query parameter: attribute
    "platform": "platform",
    "platformVersion": "platform_version",
    "identity": "identity",
    "identityType": "identity_type",
    "name": "name",
}
_FILTERS = ("key", "tags", *_PLAIN)
_SCAN = 5000  # connections looked at before the loop gets its turn: a few milliseconds


class Vault:
    """All connections of the sandbox."""

    def __init__(self, catalogue: Catalogue, manner: Manner, seed: int) -> None:
        self._catalogue = catalogue
        self._manner = manner
        self._random = random.Random(f"vault {seed}")
        self._newest_first: list[VaultConnection] = []
        self._by_id: dict[str, VaultConnection] = {}
        self._by_key: dict[str, VaultConnection] = {}
        self._answers: dict[tuple[Any, ...], list[VaultConnection]] = {}

    # --- what the other parts ask

    def __len__(self) -> int:
        return len(self._newest_first)

    def fill(self, connections: Iterable[VaultConnection]) -> None:
        """Takes connections that are sorted already, newest first."""
        for connection in connections:
            self._newest_first.append(connection)
            self._by_id[connection.id] = connection
            self._by_key[connection.key] = connection

    def settle(self, seed: int, share: float) -> None:
        """Lets a share of the healthy-looking connections ail, unseen by the service, and decides what
        connecting each one once more yields."""
        for connection in self._newest_first:
            connection.relink = seeded_relink(connection.key, seed)
        for connection in self._newest_first if share else ():
            if connection.state == "operational":
                connection.ailment = seeded_ailment(connection.key, seed, share)

    def move_to(self, environment: str) -> None:
        """Moves all that is there to another environment."""
        for connection in self._newest_first:
            connection.move_to(environment)

    def add(
        self, connector: ConnectorSeed, identity: str | None, identity_type: str | None, **more: Any
    ) -> VaultConnection:
        """A new, healthy connection with a new id and key; `more` as in VaultConnection."""
        key = connection_key(connector.platform, f"{self._random.getrandbits(128):032x}", identity)
        id_ = str(uuid.UUID(int=self._random.getrandbits(128), version=4))
        made = VaultConnection(id_, key, connector, identity, identity_type, "operational", **more)
        self._newest_first.insert(0, made)
        self._by_id[made.id] = self._by_key[made.key] = made
        self._forget_answers()
        return made

    def remove(self, connection: VaultConnection) -> None:
        """Takes it out, for good."""
        self._newest_first.remove(connection)
        del self._by_id[connection.id], self._by_key[connection.key]
        self._forget_answers()

    def by_key(self, key: str) -> VaultConnection | None:
        """The connection of that key."""
        return self._by_key.get(key)

    def of(self, platform: str, identity: str | None, identity_type: str | None) -> list[VaultConnection]:
        """The connections of an identity to one platform, newest first."""
        wanted = (platform, identity, identity_type)
        return [c for c in self._newest_first if (c.platform, c.identity, c.identity_type) == wanted]

    def heal(self, connection: VaultConnection) -> None:
        """Makes a connection work again."""
        connection.heal()
        self._forget_answers()

    def platforms(self) -> set[str]:
        """Platforms with at least one connection."""
        return {connection.platform for connection in self._newest_first}

    # --- endpoints

    async def listing(self, call: Call) -> LoopbackReply:
        """GET /v1/vault/connections. Raises Refusal (400) for a wrong page, limit or active."""
        asked = page_request(call, self._manner)
        hits = await self._matching(call)
        page = (self._encoded(connection) for connection in asked.slice(hits))
        return json_reply(envelope(page, len(hits), asked))

    def get(self, call: Call, id_: str) -> LoopbackReply:
        """GET /v1/vault/connections/{id}."""
        return json_reply(self._encoded(self._find(id_)))

    def patch(self, call: Call, id_: str) -> LoopbackReply:
        """PATCH: replaces the tags; One also takes a name, and answers without a body."""
        connection, body = self._find(id_), call.json_object()
        takes_name = self._manner.has_one_rows and "name" in body
        connection.change(
            tags=_tags(body["tags"]) if "tags" in body else None,
            name=_name(body["name"]) if takes_name else None,
        )
        self._forget_answers()
        return empty_reply() if self._manner.has_one_rows else json_reply(self._encoded(connection))

    def delete(self, call: Call, id_: str) -> LoopbackReply:
        """DELETE: for good; the answer is empty."""
        self.remove(self._find(id_))
        return empty_reply()

    def full_listing(self, call: Call) -> LoopbackReply:
        """One's GET /v1/connections."""
        asked = page_request(call, self._manner)
        hits = [connection for connection in self._newest_first if connection.active]
        page = (encode(c.full_row(self._manner, self._image(c))) for c in asked.slice(hits))
        return json_reply(envelope(page, len(hits), asked))

    # --- inside

    def _find(self, id_: str) -> VaultConnection:
        connection = self._by_id.get(id_)
        if connection is None:
            raise Refusal(404, "Connection not found")
        return connection

    def _encoded(self, connection: VaultConnection) -> bytes:
        return connection.encoded(self._manner, self._image(connection))

    def _image(self, connection: VaultConnection) -> str:
        return self._catalogue.image(connection.connector)

    async def _matching(self, call: Call) -> list[VaultConnection]:
        """One scan answers all pages of a listing; any change of the vault forgets it."""
        active = call.flag("active", default=True)
        question = (active, *(call.param(name) for name in _FILTERS))
        hits = self._answers.get(question)
        if hits is None:
            fits, answers, rows = _test(call, active), self._answers, tuple(self._newest_first)
            hits = list[VaultConnection]()
            for start in range(0, len(rows), _SCAN):
                hits += filter(fits, rows[start : start + _SCAN])
                await asyncio.sleep(0)
            answers[question] = hits  # of the vault as it was: a change meanwhile began a new dict
        return hits

    def _forget_answers(self) -> None:
        self._answers = {}


def _test(call: Call, active: bool) -> Callable[[VaultConnection], bool]:
    """Whether a connection fits the query; only what was asked for is looked at."""
    keys, tags = call.values("key"), call.values("tags")
    wanted = [(name, call.param(query)) for query, name in _PLAIN.items() if call.param(query)]

    def fits(connection: VaultConnection) -> bool:
        return (
            connection.active == active
            and all(getattr(connection, name) == value for name, value in wanted)
            and (not keys or connection.key in keys)
            and (not tags or not tags.isdisjoint(connection.tags))
        )

    return fits


def _tags(value: Any) -> tuple[str, ...]:
    tags = as_texts(value)
    if tags is None:
        raise Refusal(422, "tags must be a list of texts")
    return tuple(dict.fromkeys(tags))


def _name(value: Any) -> str:
    if not isinstance(value, str):
        raise Refusal(422, "name must be a text")
    return value
