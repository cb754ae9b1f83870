"""POST /v1/authkit and /v1/authkit/token: a page of enabled connectors, and the request id of an identity."""

import hashlib
from dataclasses import dataclass
from typing import Any

from desktop.domain.identity import MAX_IDENTITY_CHARS, IdentityType
from desktop.net.loopback import LoopbackReply
from desktop.sandbox.call import Call
from desktop.sandbox.catalogue import Catalogue, ConnectorSeed
from desktop.sandbox.connection import ENVIRONMENT, iso
from desktop.sandbox.manner import Manner
from desktop.sandbox.narrow import as_texts
from desktop.sandbox.page import extra_members, page_body, page_request
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.reply import encode, json_reply
from desktop.sandbox.seed import NEWEST


@dataclass(frozen=True, slots=True)
class LinkRequest:
    """For whom a session token was minted; the widget names it by `id` when it connects."""

    id: int | str
    identity: str | None
    identity_type: str | None
    name: str | None = None
    tags: tuple[str, ...] = ()


class Tokens:
    """Mints session tokens. An identity keeps its request id: pages asked for apart belong together."""

    def __init__(self, catalogue: Catalogue, manner: Manner) -> None:
        self._manner = manner
        self._requests: dict[str, LinkRequest] = {}
        self._rows = [encode(_row(catalogue, seed, manner)) for seed in catalogue.seeds if seed.enabled]

    def request(self, id_: str) -> LinkRequest | None:
        """The request of that id, written as text."""
        return self._requests.get(id_)

    def mint(self, call: Call, *, are_hidden: bool = False) -> LoopbackReply:
        """One page of the token. Raises Refusal (400) for a wrong identity, type, page or limit."""
        asked = page_request(call, self._manner)
        link = self._link_request(call.json_object())
        self._requests[str(link.id)] = link
        extra: dict[str, object] = {"requestId": link.id}
        if self._manner.has_one_rows and call.segments[-1] == "token":
            extra["isWhiteLabel"] = False
        return json_reply(page_body([] if are_hidden else self._rows, asked, extra_members(extra)))

    def _link_request(self, body: dict[str, Any]) -> LinkRequest:
        identity = _text(body, "identity")
        type_ = _text(body, "identityType")
        if identity is not None and len(identity) > MAX_IDENTITY_CHARS:
            raise Refusal(400, f"identity must be at most {MAX_IDENTITY_CHARS} characters")
        if type_ is not None and type_ not in {kind.value for kind in IdentityType}:
            raise Refusal(400, "identityType must be user, team, organization or project")
        type_ = type_ or ("user" if identity else None)
        digest = hashlib.sha256(f"{type_}|{identity}".encode("utf-8", "replace")).digest()
        number = int.from_bytes(digest[:6])  # 48 bits: JavaScript reads it exactly
        id_ = f"oauth_req_{number:x}" if self._manner.has_one_rows else number
        if not self._manner.has_one_rows:
            return LinkRequest(id_, identity or None, type_)
        return LinkRequest(id_, identity or None, type_, _text(body, "name"), _tags(body))


def _row(catalogue: Catalogue, seed: ConnectorSeed, manner: Manner) -> dict[str, Any]:
    number = catalogue.number(seed)
    row: dict[str, Any] = {
        "id": 41_000 + number,
        "connectionDefId": number,
        "type": "api",
        "title": seed.name,
        "image": catalogue.image(seed),
        "activatedAt": iso(NEWEST),
        "scopes": " ".join(seed.scopes),
        "environment": ENVIRONMENT,
        "createdAt": iso(NEWEST),
        "tags": [],
        "active": True,
    }
    return row | ({"useDefaultOauthCreds": True} if manner.has_one_rows else {})


def _text(body: dict[str, Any], name: str) -> str | None:
    value = body.get(name)
    if value is not None and not isinstance(value, str):
        raise Refusal(400, f"{name} must be a text")
    return value


def _tags(body: dict[str, Any]) -> tuple[str, ...]:
    tags = as_texts(body.get("tags") or [])
    if tags is None:
        raise Refusal(400, "tags must be a list of texts")
    return tags
