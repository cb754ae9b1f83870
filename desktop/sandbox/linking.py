"""How the widget makes connections: by an API key, or by a consent in a popup."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from desktop.domain.identity import MAX_IDENTITY_CHARS
from desktop.domain.ports import Clock
from desktop.sandbox.catalogue import Catalogue, ConnectorSeed
from desktop.sandbox.connection import VaultConnection, connection_record
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.relinking import ACCOUNTS, Relink, accounts_for, other_account, relinked
from desktop.sandbox.tokens import LinkRequest, Tokens
from desktop.sandbox.vault import Vault

REFUSED_KEY = "wrong"  # the API key that third parties turn away
_MAX_OUTCOMES = 500
_MAX_NAME_CHARS = 100


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a consent; neither a record nor an error: not decided yet."""

    record: dict[str, Any] | None = None
    error: str = ""


class Linking:
    """Creates connections for the identity of a request id. What it says is said to people."""

    def __init__(self, catalogue: Catalogue, tokens: Tokens, vault: Vault, clock: Clock) -> None:
        self._catalogue = catalogue
        self._tokens = tokens
        self._vault = vault
        self._clock = clock
        self._outcomes: OrderedDict[str, Outcome] = OrderedDict()

    def with_api_key(self, fields: dict[str, Any]) -> dict[str, Any]:
        """The record of the new connection. Raises Refusal with words for the form."""
        request, connector = self.parties(_text(fields, "requestId"), _text(fields, "platform"))
        api_key = _text(fields, "apiKey").strip()
        if connector.oauth:
            raise Refusal(422, f"{connector.name} connects by sign-in, not by an API key.")
        if not api_key:
            raise Refusal(422, "Enter the API key.")
        if api_key == REFUSED_KEY:
            raise Refusal(422, f"{connector.name} refused this API key (401 Unauthorized).")
        account = f"key …{hashlib.sha256(api_key.encode('utf-8', 'replace')).hexdigest()[:4]}"
        return self._connect(request, connector, account, _text(fields, "name"))

    def decide(self, fields: dict[str, Any]) -> Outcome:
        """What a consent page was answered with; kept under its state. Raises Refusal."""
        request, connector = self.parties(_text(fields, "requestId"), _text(fields, "platform"))
        state, account = _text(fields, "state"), _text(fields, "account")
        if not state or state in self._outcomes:
            raise Refusal(409, "This sign-in was used already. Start again.")
        if fields.get("decision") != "allow":
            outcome = Outcome(error="access_denied")
        elif account not in self.accounts(request, connector):
            raise Refusal(422, "Choose an account.")
        else:
            outcome = Outcome(record=self._connect(request, connector, account, _text(fields, "name")))
        self._outcomes[state] = outcome
        while len(self._outcomes) > _MAX_OUTCOMES:
            self._outcomes.popitem(last=False)
        return outcome

    def outcome(self, state: str) -> Outcome:
        """What became of that state so far."""
        return self._outcomes.get(state, Outcome())

    def accounts(self, request: LinkRequest, connector: ConnectorSeed) -> tuple[str, ...]:
        """Whom the consent page offers: first the accounts that this identity connected before."""
        return accounts_for(self._earlier(request, connector))

    def parties(self, request_id: str, platform: str) -> tuple[LinkRequest, ConnectorSeed]:
        """For whom, and to what. Raises Refusal (404) when either is unknown."""
        request, connector = self._tokens.request(request_id), self._catalogue.by_platform.get(platform)
        if request is None:
            raise Refusal(
                404, "This session is not known to the service. Close the window and open it again."
            )
        if connector is None or not connector.enabled:
            raise Refusal(404, "This connector is not available.")
        return request, connector

    def _connect(
        self, request: LinkRequest, connector: ConnectorSeed, account: str, name: str
    ) -> dict[str, Any]:
        earlier = self._earlier(request, connector)
        if "@" not in account:  # an API key's account is nobody's to choose
            account = earlier[0].account if earlier else ACCOUNTS[0]
        meant = relinked(earlier, account)
        if meant is not None and meant.relink == Relink.SAME_KEY:
            self._vault.heal(meant)
            return _record(meant)
        if meant is not None and meant.relink == Relink.OTHER_ACCOUNT:
            account = other_account(account)
        made = self._vault.add(
            connector,
            request.identity,
            request.identity_type,
            created_at=self._clock.now(),
            account=account,
            name=(name.strip() or request.name or "")[:_MAX_NAME_CHARS] or None,
            tags=request.tags,
        )
        return _record(made)

    def _earlier(self, request: LinkRequest, connector: ConnectorSeed) -> list[VaultConnection]:
        return self._vault.of(connector.platform, request.identity, request.identity_type)


def _record(connection: VaultConnection) -> dict[str, Any]:
    digest = hashlib.sha256(connection.id.encode()).hexdigest()
    return connection_record(connection, f"conn::{digest[:11]}::{connection.id[:22]}")


def _text(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name, "")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise Refusal(422, f"{name} must be a text")
    return str(value)[: 4 * MAX_IDENTITY_CHARS]
