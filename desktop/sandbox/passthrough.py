"""/v1/passthrough: checks the headers, finds the connection, hands the call to its third party."""

from desktop.domain.ports import Clock
from desktop.net.loopback import LoopbackReply
from desktop.sandbox.action_routes import ActionRoutes
from desktop.sandbox.actions import fits_template
from desktop.sandbox.ailment import Ailment, ailing_reply
from desktop.sandbox.call import Call
from desktop.sandbox.connection import VaultConnection
from desktop.sandbox.manner import Manner
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.reply import Headers
from desktop.sandbox.third_parties import third_party_for
from desktop.sandbox.third_parties.party import Account, ThirdParty, UpstreamCall, UpstreamReply
from desktop.sandbox.vault import Vault

_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
_PREFIX = "/v1/passthrough/"
_KEPT_BACK = frozenset({"host", "content-length", "accept-encoding", "connection"})


class Passthrough:
    """Keeps one third party for each connection that was called through."""

    def __init__(self, vault: Vault, actions: ActionRoutes, manner: Manner, clock: Clock) -> None:
        self._vault = vault
        self._actions = actions
        self._manner = manner
        self._clock = clock
        self._parties: dict[str, ThirdParty] = {}

    def answer(self, call: Call, rest: tuple[str, ...]) -> LoopbackReply:
        """The third party's answer. Raises Refusal for what the service itself refuses."""
        is_ones = self._manner.has_one_rows and call.method in {"HEAD", "OPTIONS"}
        if call.method not in _METHODS and not is_ones:
            raise Refusal(405, f"{call.method} is not allowed here")
        connection = self._connection(call)
        path = call.path.removeprefix(_PREFIX)
        self._check_action(call, connection, path)
        party = self._party(connection)
        return self._renamed(
            self._ailing(connection, party) or party.answer(self._upstream(call, connection, path, rest))
        )

    def _ailing(self, connection: VaultConnection, party: ThirdParty) -> UpstreamReply | None:
        """The answer of a connection with which something is wrong. Raises Refusal."""
        ailment = connection.ailment
        if ailment is Ailment.SERVICE:
            raise Refusal(502, "Upstream platform unavailable")
        if ailment is not None:
            return ailing_reply(connection.platform, ailment) or party.unauthorized()
        is_alive = connection.active and connection.state != "failed"
        return None if is_alive else party.unauthorized()

    def _connection(self, call: Call) -> VaultConnection:
        name = self._manner.service.connection_header
        key = call.header(name)
        if not key:
            raise Refusal(400, f"The {name} header is missing")
        connection = self._vault.by_key(key)
        if connection is None:
            raise Refusal(404, "Invalid connection header")
        return connection

    def _check_action(self, call: Call, connection: VaultConnection, path: str) -> None:
        action_id = call.header(self._manner.service.action_header)
        if not action_id:
            return
        action = self._actions.find(action_id)
        if action is None or action.platform != connection.platform:
            raise Refusal(404, f"No action {action_id} for {connection.platform}")
        if action.method != call.method:
            raise Refusal(400, f"The action {action.key} is {action.method}, the request is {call.method}")
        if not fits_template(action.path, path):
            raise Refusal(400, f"The path does not fit the action's template {action.path}")

    def _upstream(
        self, call: Call, connection: VaultConnection, path: str, rest: tuple[str, ...]
    ) -> UpstreamCall:
        # The platform's own name before the path, as the guide writes it, is heard too.
        segments = rest[1:] if rest[:1] == (connection.platform,) else rest
        own = self._manner.service.reserved_headers | _KEPT_BACK
        headers = tuple((name, value) for name, value in call.head.headers if name not in own)
        return UpstreamCall(call.method, f"/{path}", segments, call.query, headers, call.body)

    def _party(self, connection: VaultConnection) -> ThirdParty:
        party = self._parties.get(connection.id)
        if party is None:
            account = Account(connection.account, connection.key, connection.platform, self._clock)
            party = self._parties[connection.id] = third_party_for(connection.platform, account)
        return party

    def _renamed(self, reply: UpstreamReply) -> LoopbackReply:
        """Upstream headers get the service's prefix; in Pica's manner the outer type says nothing."""
        prefix = self._manner.passthrough_prefix
        # The coding is that of this body on this connection, so it keeps its name.
        headers: Headers = tuple(
            (name if name == "content-encoding" else prefix + name, value) for name, value in reply.headers
        )
        kind = dict(reply.headers).get("content-type", "") if self._manner.has_one_rows else ""
        outer = (("content-type", kind or "application/octet-stream"),) if reply.body else ()
        return LoopbackReply(reply.status, outer + headers, reply.body)
