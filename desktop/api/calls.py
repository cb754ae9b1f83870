"""One call to the service: the key read at that moment and put last, the answer judged, the call recorded."""

import asyncio
import copy
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

from desktop.api.limit import Throttle, rate_limit
from desktop.api.refusal import read_refusal, reference, refused
from desktop.base.redact import key_tail, redact
from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.body import RequestBody
from desktop.domain.errors import NetworkCause, ServiceError, Unreachable, UserError
from desktop.domain.ports import ActivityRecorder, Clock, KeyReader
from desktop.domain.request import Pairs
from desktop.domain.secret import Secret
from desktop.domain.workspace import Workspace
from desktop.net.http import MIB, HttpAnswer, HttpCall, HttpClient
from desktop.net.retry import OnWait

RETRIES = 2
_SENDABLE = re.compile(r"[\x21-\x7e]+")
_CAUSES = {
    NetworkCause.NAME: "The host's name was not found.",
    NetworkCause.CONNECT: "No connection to the host.",
    NetworkCause.TLS: "No trusted TLS connection.",
    NetworkCause.HANDSHAKE: "No TLS connection to the host.",
    NetworkCause.PROXY: "The proxy does not let the call through.",
    NetworkCause.TIMEOUT: "No answer in time.",
    NetworkCause.BROKEN: "The connection broke before the answer was whole.",
    NetworkCause.TOO_LARGE: "The answer is larger than allowed.",
}


@dataclass(frozen=True, slots=True)
class ServiceCall:
    """A call below the service's own address. `path` is encoded; headers come before the application's."""

    source: Source
    path: str
    query: Pairs = ()
    method: str = "GET"
    headers: Pairs = field(default=(), repr=False)
    last_headers: Pairs = field(default=(), repr=False)  # after the secret: connection key, action id
    body: RequestBody | None = field(default=None, repr=False)
    identity: str = ""
    connection_key: str = ""
    platform: str = ""
    total_s: float | None = None  # None: as the HTTP client does, as the next
    idle_s: float | None = None
    max_bytes: int = 64 * MIB
    retries: int = RETRIES
    is_watched: bool = False  # see HttpCall


CauseOf = Callable[[HttpAnswer], tuple[str, str]]
"""What happened in a few words, and the service's reference, from an answer."""


class Calls:
    """Makes the calls of one workspace."""

    def __init__(
        self,
        http: HttpClient,
        workspace: Workspace,
        read_key: KeyReader,
        record: ActivityRecorder,
        clock: Clock,
        on_wait: OnWait | None = None,
        on_key_refused: Callable[[], None] | None = None,
    ) -> None:
        self.service = workspace.service
        self._http = http
        self._read_key = read_key
        self._record = record
        self._clock = clock
        self._on_key_refused = on_key_refused
        self.throttle = Throttle(on_wait)

    async def for_operation(self) -> "Calls":
        """The same with the key read once, for an operation of many calls: a keyring takes 25 ms a read."""
        secret = await self._read_key()

        async def read() -> Secret:
            return secret

        twin = copy.copy(self)
        twin._read_key = read
        return twin

    async def ask(self, call: ServiceCall, *, is_throttled: bool = False) -> HttpAnswer:
        """The service's own answer; a throttled call waits for room in the rate limit.

        Raises Refused for every status but 2xx, Unreachable, SecretError, UserError (field "key").
        """
        if is_throttled:
            async with self.throttle.slot():
                answer = await self._ask_and_note(call)
        else:
            answer = await self._ask_and_note(call)
        if answer.status == 401 and call.source is not Source.KEY_CHECK and self._on_key_refused is not None:
            self._on_key_refused()
        if not 200 <= answer.status < 300:
            raise refused(answer, self.service.api_host)
        return answer

    async def exchange(self, call: ServiceCall, cause_of: CauseOf) -> HttpAnswer:
        """The answer whatever its status. Raises Unreachable, SecretError, UserError (field "key")."""
        http_call = HttpCall(
            call.method,
            self.service.api_base + call.path + _query(call.query),
            (*call.headers, *self.service.extra_headers, await self._secret(), *call.last_headers),
            call.body,
            total_s=call.total_s,
            idle_s=call.idle_s,
            max_bytes=call.max_bytes,
            retries=call.retries,
            is_watched=call.is_watched,
        )
        return await self.recorded(call, http_call, cause_of)

    async def recorded(self, call: ServiceCall, http_call: HttpCall, cause_of: CauseOf) -> HttpAnswer:
        """Makes a ready call and records how it went, also when it fails or is cancelled."""
        at, started = self._clock.now(), self._clock.monotonic()

        def note(status: int | None, cause: str, ref: str = "", wire_bytes: int = 0, limit: str = "") -> None:
            self._record(
                ActivityEntry(
                    at=at,
                    source=call.source,
                    method=call.method,
                    path=shown_path(call),
                    status=status,
                    elapsed_s=self._clock.monotonic() - started,
                    connection_key=call.connection_key,
                    platform=call.platform,
                    identity=call.identity,
                    cause=cause,
                    reference=ref,
                    wire_bytes=wire_bytes,
                    rate_limit=limit,
                )
            )

        try:
            answer = await self._http.call(http_call, self.throttle.pause)
        except asyncio.CancelledError:
            note(None, "Cancelled.")
            raise
        except ServiceError as error:
            note(None, _CAUSES[error.cause] if isinstance(error, Unreachable) else str(error))
            raise
        cause, ref = cause_of(answer)
        limit = rate_limit(answer.headers)
        note(answer.status, cause, ref, answer.wire_bytes, str(limit) if limit is not None else "")
        return answer

    async def _ask_and_note(self, call: ServiceCall) -> HttpAnswer:
        answer = await self.exchange(call, _own_cause)
        self.throttle.note(answer.headers)
        return answer

    async def _secret(self) -> tuple[str, str]:
        key = (await self._read_key()).reveal()
        if not _SENDABLE.fullmatch(key):
            raise UserError("key", "This key holds characters that no key has. Copy it again, whole.")
        return self.service.secret_header, key


def shown_path(call: ServiceCall) -> str:
    """The path and query for people and the log: connection keys by their tail, secrets masked."""
    query = tuple((name, key_tail(value) if "::" in value else value) for name, value in call.query)
    path = call.path + ("?" + urlencode(query, quote_via=quote, safe=":/,|@") if query else "")
    if key := call.connection_key:
        path = path.replace(key, key_tail(key)).replace(quote(key, safe=""), key_tail(key))
    return redact(path.replace("%E2%80%A6", "…"))


def _query(pairs: Pairs) -> str:
    return "?" + urlencode(pairs, quote_via=quote) if pairs else ""


def _own_cause(answer: HttpAnswer) -> tuple[str, str]:
    if answer.status < 300:
        return "", reference(answer.headers)
    refusal = read_refusal(answer)
    return refusal.message, refusal.reference
