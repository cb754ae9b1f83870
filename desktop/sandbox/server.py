"""The sandbox: two loopback servers, the API and the widget's site, over one state in memory."""

import asyncio
import random
from http import HTTPStatus
from typing import Any

from desktop.base.clock import SystemClock
from desktop.domain.ports import Clock
from desktop.domain.service import Service
from desktop.net.loopback import LoopbackLimits, LoopbackReply, LoopbackRequest, LoopbackServer, RequestHead
from desktop.sandbox.ailment import Ailment
from desktop.sandbox.api import Api
from desktop.sandbox.call import Call
from desktop.sandbox.catalogue import Catalogue, connectors_up_to
from desktop.sandbox.connection import VaultConnection
from desktop.sandbox.faults import Fault
from desktop.sandbox.linking import Linking
from desktop.sandbox.manner import Manner, MannerName, manner_of, service_at
from desktop.sandbox.ratelimit import RateLimit
from desktop.sandbox.refusal import Refusal, refusal_reply
from desktop.sandbox.relinking import Relink
from desktop.sandbox.reply import json_reply
from desktop.sandbox.router import Router
from desktop.sandbox.seed import seeded_connections
from desktop.sandbox.site import Site, is_own_host
from desktop.sandbox.tokens import Tokens
from desktop.sandbox.vault import Vault

DEFAULT_RATE_LIMIT = 6000  # calls a minute
_LIMITS = LoopbackLimits(
    max_head_bytes=64 * 1024,
    max_body_bytes=16 * 1024 * 1024,
    head_timeout_s=60.0,
    body_timeout_s=60.0,
    max_sockets=256,
    keep_alive=True,
)


class Sandbox:
    """The whole service on loopback, deterministic under its seed. Nothing is kept when it closes.

    `latency_ms` delays every API call. `fault` is text as in faults.Fault.parse, and may be set at any
    time; setting an unknown one raises ValueError. `ailing` is the share of the connections at the start that
    do not work though they are reported operational; `afflict` changes one.
    """

    def __init__(
        self,
        *,
        connectors: int = 214,
        connections: int = 1000,
        identities: int = 40,
        latency_ms: int = 0,
        fault: str = "",
        manner: MannerName = "pica",
        seed: int = 1,
        rate_limit: int = DEFAULT_RATE_LIMIT,
        ailing: float = 0.0,
        clock: Clock | None = None,
    ) -> None:
        self._counts = (connectors, connections, identities)
        self._manner: Manner = manner_of(manner)
        self._seed = seed
        self._rate_limit = rate_limit
        self._ailing = ailing
        self._vault: Vault | None = None
        self._clock: Clock = clock or SystemClock()
        self._fault_text = fault
        self._fault = Fault.parse(fault)
        self.latency_ms = latency_ms
        self.key = f"sk_test_sandbox_{random.Random(f'key {seed}').getrandbits(96):024x}"
        self.api_url = ""
        self.widget_url = ""
        self._api: Api | None = None
        self._widget_router = Router()
        self._api_server = LoopbackServer(self._on_api, limits=_LIMITS, refuse=self._refuse)
        self._widget_server = LoopbackServer(self._on_widget, limits=_LIMITS)

    async def start(self, api_port: int = 0, widget_port: int = 0) -> None:
        """Fills the vault and listens on both ports (0: any free one).

        Raises OSError when a port is taken; nothing listens then, nor after a cancel.
        """
        try:
            self.api_url = f"http://127.0.0.1:{await self._api_server.start(api_port)}"
            self.widget_url = f"http://127.0.0.1:{await self._widget_server.start(widget_port)}"
            await self._build()
        except BaseException:
            await self.aclose()
            raise

    async def aclose(self) -> None:
        """Stops listening and cuts every connection."""
        await self._api_server.aclose()
        await self._widget_server.aclose()

    @property
    def service(self) -> Service:
        """The sandbox as a service of the application; its addresses are known once it has started."""
        return service_at(self._manner, self.api_url, self.widget_url)

    @property
    def fault(self) -> str:
        """The fault that was asked for, or an empty text."""
        return self._fault_text

    @fault.setter
    def fault(self, text: str) -> None:
        self._fault = Fault.parse(text)
        self._fault_text = text
        if self._api is not None:
            self._api.faults.current = self._fault

    def afflict(self, key: str, ailment: Ailment | None) -> None:
        """Makes a connection ail, or heals it; its reported state stays. Raises KeyError."""
        self._connection(key).ailment = ailment

    def report(self, key: str, state: str) -> None:
        """Makes the service report another state of a connection. Raises KeyError."""
        self._connection(key).report(state)

    def relink(self, key: str, yields: Relink) -> None:
        """Decides what connecting it once more yields, in place of what the seed says. Raises KeyError."""
        self._connection(key).relink = yields

    def forget(self, key: str) -> None:
        """Takes a connection out of the vault, as if it had been deleted elsewhere. Raises KeyError."""
        connection = self._connection(key)
        assert self._vault is not None
        self._vault.remove(connection)

    def move_to(self, environment: str) -> None:
        """Moves every connection to "live" or back to "test", as if another key were looked at."""
        assert self._vault is not None
        self._vault.move_to(environment)

    def _connection(self, key: str) -> VaultConnection:
        connection = self._vault.by_key(key) if self._vault is not None else None
        if connection is None:
            raise KeyError(key)
        return connection

    @property
    def calls(self) -> int:
        """API calls under /v1 that have come in so far."""
        return self._api.calls if self._api is not None else 0

    async def _build(self) -> None:
        connector_count, connection_count, identity_count = self._counts
        catalogue = Catalogue(connectors_up_to(connector_count), self._manner, self.widget_url)
        vault = Vault(catalogue, self._manner, self._seed)
        vault.fill(await seeded_connections(catalogue.seeds, connection_count, identity_count, self._seed))
        vault.settle(self._seed, self._ailing)
        self._vault = vault
        tokens = Tokens(catalogue, self._manner)
        linking = Linking(catalogue, tokens, vault, self._clock)
        site = Site(catalogue, linking, self._manner, self.api_url, self.widget_url)
        site.add_widget_routes(self._widget_router)
        limit = RateLimit(self._rate_limit, self._clock)
        api = Api(catalogue, vault, tokens, self._manner, self.key, limit, self._clock, self.widget_url)
        site.add_api_routes(api.router)
        api.faults.current = self._fault
        self._api = api

    def _refuse(self, status: int, head: RequestHead | None) -> LoopbackReply:
        return refusal_reply(Refusal(status, HTTPStatus(status).phrase), self._manner)

    async def _on_api(self, request: LoopbackRequest) -> LoopbackReply:
        if self.latency_ms:
            await asyncio.sleep(self.latency_ms / 1000)
        if self._api is None:
            return json_reply({"message": "starting"}, 503)
        return await self._api.answer(request, self.api_url)

    async def _on_widget(self, request: LoopbackRequest) -> LoopbackReply:
        try:
            call = Call.of(request)
            if not is_own_host(call, self.widget_url):
                raise Refusal(421, "Another host was asked for")
            return await self._widget_router.answer(call)
        except Refusal as refusal:
            body: dict[str, Any] = {"message": refusal.message}
            return json_reply(body, refusal.status, refusal.headers)
