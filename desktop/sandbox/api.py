"""The API: who may call, how often, and which endpoint answers."""

import hmac
from dataclasses import replace
from typing import Any

from desktop.domain.ports import Clock
from desktop.net.loopback import LoopbackReply, LoopbackRequest
from desktop.sandbox.action_routes import ActionRoutes
from desktop.sandbox.call import Call
from desktop.sandbox.catalogue import Catalogue
from desktop.sandbox.faults import Faults
from desktop.sandbox.manner import Manner
from desktop.sandbox.passthrough import Passthrough
from desktop.sandbox.ratelimit import RateLimit
from desktop.sandbox.refusal import Refusal, refusal_reply
from desktop.sandbox.reply import json_reply
from desktop.sandbox.router import ANY_METHOD, Router
from desktop.sandbox.site import is_own_host
from desktop.sandbox.tokens import Tokens
from desktop.sandbox.vault import Vault

_CONNECTORS = "/v1/available-connectors"
_ONE_CONNECTION = "/v1/vault/connections/{id}"
_FLAGS: dict[str, Any] = {
    "accessList": [],
    "authkitWhitelist": False,
    "earlyAccess": [],
    "completedQuickstart": True,
}
_WHOAMI = {
    "user": {"id": "usr_sandbox", "name": "Alex Example", "email": "alex@example.com"},
    "organization": {"id": "org_sandbox", "name": "Northwind"},
    "project": {"id": "prj_sandbox", "name": "Sandbox"},
}


class Api:
    """All of /v1. `elsewhere` is another origin, for the redirect fault."""

    def __init__(
        self,
        catalogue: Catalogue,
        vault: Vault,
        tokens: Tokens,
        manner: Manner,
        key: str,
        limit: RateLimit,
        clock: Clock,
        elsewhere: str,
    ) -> None:
        self._catalogue = catalogue
        self._vault = vault
        self._tokens = tokens
        self._manner = manner
        self._key = key
        self._limit = limit
        self.faults = Faults(manner, elsewhere)
        self.router = Router()
        self.calls = 0
        self._add_routes(clock)

    async def answer(self, request: LoopbackRequest, own_url: str) -> LoopbackReply:
        """The answer to any request, errors in the manner's own shape."""
        try:
            call = Call.of(request)
            if not is_own_host(call, own_url):
                raise Refusal(421, "Another host was asked for")
            if call.segments[:1] != ("v1",):
                return await self.router.answer(call)
            self.calls += 1
            return self.faults.before(call) or self.faults.after(
                call, await self._answer_v1(self.faults.asked(call))
            )
        except Refusal as refusal:
            return refusal_reply(refusal, self._manner)

    async def _answer_v1(self, call: Call) -> LoopbackReply:
        try:
            self._require_key(call)
            if not self._limit.take():
                raise Refusal(429, "Rate limit exceeded")
            reply = await self.router.answer(call)
        except Refusal as refusal:
            if refusal.status == 401:
                raise
            reply = refusal_reply(refusal, self._manner)
        return replace(
            reply, headers=reply.headers + (self._limit.headers if self._manner.names_limits else ())
        )

    def _require_key(self, call: Call) -> None:
        if self._is_open(call):
            return
        given = call.header(self._manner.service.secret_header)
        if not hmac.compare_digest(given.encode(), self._key.encode()):
            raise Refusal(
                401, "You are not authorized to access this resource" if given else "Authentication required"
            )

    def _is_open(self, call: Call) -> bool:
        """One lists its connectors to everybody."""
        has_key = bool(call.header(self._manner.service.secret_header))
        return self._manner.has_one_rows and not has_key and call.method == "GET" and call.path == _CONNECTORS

    def _add_routes(self, clock: Clock) -> None:
        add, vault = self.router.add, self._vault
        actions = ActionRoutes(self._catalogue, self._manner)
        passthrough = Passthrough(vault, actions, self._manner, clock)
        add("GET", _CONNECTORS, self._connectors)
        add("GET", f"{_CONNECTORS}/connected", self._connected)
        add("GET", "/v1/vault/connections", vault.listing)
        add("GET", _ONE_CONNECTION, vault.get)
        add("PATCH", _ONE_CONNECTION, vault.patch)
        add("DELETE", _ONE_CONNECTION, vault.delete)
        for path in self._manner.token_paths:
            add("POST", path, self._mint)
        add("GET", "/v1/users/flags", _flags)
        add("GET", "/v1/available-actions/search/{platform}", actions.search)
        add("GET", "/v1/available-actions/{platform}", actions.listing)
        add("GET", "/v1/knowledge", actions.knowledge)
        add(ANY_METHOD, "/v1/passthrough/{rest...}", passthrough.answer)
        if self._manner.service.whoami_path:
            add("GET", self._manner.service.whoami_path, _whoami)
        if self._manner.has_one_rows:
            add("GET", "/v1/connections", vault.full_listing)

    def _connectors(self, call: Call) -> LoopbackReply:
        are_hidden = self.faults.are_connectors_hidden(call)
        is_heard = not self._is_open(call)
        return self._catalogue.listing(call, is_authkit_heard=is_heard, are_hidden=are_hidden)

    def _connected(self, call: Call) -> LoopbackReply:
        return self._catalogue.connected(call, self._vault.platforms())

    def _mint(self, call: Call) -> LoopbackReply:
        return self._tokens.mint(call, are_hidden=self.faults.are_connectors_hidden(call))


def _flags(call: Call) -> LoopbackReply:
    return json_reply(_FLAGS)


def _whoami(call: Call) -> LoopbackReply:
    return json_reply(_WHOAMI)
