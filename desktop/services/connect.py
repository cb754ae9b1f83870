"""Connect an account: open an AuthKit session, watch the vault beside it, save what the vault confirms."""

import asyncio
from collections.abc import Awaitable, Callable

from desktop.base.redact import key_tail
from desktop.base.tasks import TaskScope
from desktop.domain.audit import AuditAction, AuditOutcome
from desktop.domain.connection import Connection, ConnectionKey
from desktop.domain.errors import AuthKitError, AuthKitTrouble, DesktopError, ServiceError
from desktop.domain.ports import AuthKitSession, Clock, ConnectionStore, ServiceApi, SessionOpener
from desktop.domain.session import (
    SessionEvent,
    SessionOutcome,
    SessionRequest,
    SessionStep,
    WidgetMessage,
    WidgetMessageKind,
)
from desktop.domain.support_mode import Writing
from desktop.domain.workspace import Workspace
from desktop.services.apis import ApiPool
from desktop.services.audit import AuditService
from desktop.services.support_mode import SupportMode

WATCH_EVERY_S = 5.0  # as the provider's own command line does
RE_READ_TRIES = 4  # the vault may lag behind the widget's message
RE_READ_PAUSE_S = 1.0

_ENDED_BY = {
    SessionStep.EXPIRED: AuthKitTrouble.EXPIRED,
    SessionStep.WRONG_NONCES: AuthKitTrouble.WRONG_NONCES,
}

EventSink = Callable[[SessionEvent], None]
OutcomeSink = Callable[[SessionOutcome], None]
TroubleSink = Callable[[DesktopError], None]


class ConnectRun:
    """One AuthKit session from its opening to its end.

    `on_event` hears every step for the session log; `on_outcome` every connection saved; `on_trouble` what
    went wrong, after which the session goes on unless its server is closed; `on_closed` its end by the page
    or its time, which its window is to follow; `on_ended` each end, once, with nothing left to be saved.
    `saved` are the keys it brought, `trouble` what went wrong last.
    """

    def __init__(self, request: SessionRequest, store: ConnectionStore, clock: Clock) -> None:
        self.request = request
        self.events: list[SessionEvent] = []
        self.on_event: EventSink = lambda event: None
        self.on_outcome: OutcomeSink = lambda outcome: None
        self.on_trouble: TroubleSink = lambda trouble: None
        self.on_closed: Callable[[], None] = lambda: None
        self.on_ended: Callable[[], None] = lambda: None
        self.saved: list[ConnectionKey] = []
        self.trouble: DesktopError | None = None
        self._store = store
        self._clock = clock
        self._tasks = TaskScope(self._failed)
        self._saving = asyncio.Lock()
        self._known: set[ConnectionKey] | None = None
        self._session: AuthKitSession | None = None
        self._is_closing = False

    async def start(self, open_session: SessionOpener, api: ServiceApi, watch_every_s: float) -> None:
        """Opens the session's server and begins to watch the vault."""
        self._api = api
        self._session = await open_session(self.request, api, self)
        self._tasks.start("watch vault", self._watch(watch_every_s))

    @property
    def host_url(self) -> str:
        """The host page's address, for the embedded view or the system browser. Never logged."""
        return self._session.host_url if self._session is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether the session's server still answers."""
        return self._session is not None and self._session.is_open

    def happened(self, event: SessionEvent) -> None:
        """A step, from the session's server or the web view."""
        self.events.append(event)
        self.on_event(event)
        trouble = _ENDED_BY.get(event.step)
        if trouble is not None:
            self._tell_trouble(AuthKitError(trouble))
            self._end()

    def note(self, step: SessionStep, detail: str = "") -> None:
        """A step that happens now."""
        self.happened(SessionEvent(step, self._clock.now(), detail))

    def messaged(self, message: WidgetMessage) -> None:
        """A message of the widget; a success is a hint that is checked against the vault."""
        if message.kind is WidgetMessageKind.READY:
            self.note(SessionStep.WIDGET_READY)
        elif message.kind is WidgetMessageKind.SUCCESS:
            self.note(SessionStep.SUCCESS_RECEIVED, key_tail(message.connection_key))
            key = ConnectionKey(message.connection_key)
            self._tasks.start(f"save {key}", self._confirm(key))
        elif message.kind is WidgetMessageKind.ERROR:
            self.note(SessionStep.WIDGET_ERROR, message.text)
            self._tell_trouble(AuthKitError(AuthKitTrouble.WIDGET_ERROR, message.text))
        else:
            self.note(SessionStep.WIDGET_CLOSED)
            self._end()

    def crashed(self, detail: str) -> None:
        """The page's process died: the session ends, nothing half saved."""
        self.note(SessionStep.CRASHED, detail)
        self._tell_trouble(AuthKitError(AuthKitTrouble.CRASHED, detail))
        self._end()

    async def aclose(self) -> None:
        """Ends the session now; a save that has begun is finished first."""
        self._is_closing = True
        if self._session is not None and self._session.is_open:
            await self._session.aclose()
        async with self._saving:
            pass
        await self._tasks.aclose()
        self._tell_end()

    def _tell_trouble(self, trouble: DesktopError) -> None:
        self.trouble = trouble
        self.on_trouble(trouble)

    def _end(self) -> None:
        if not self._is_closing:
            self._is_closing = True
            self._tasks.start("end", self._finish())

    async def _finish(self) -> None:
        if self._session is not None:
            await self._session.aclose()
        self._tasks.cancel("watch vault")
        await self._check_vault()
        await self._tasks.settle(but="end")
        self.note(SessionStep.CLOSED)
        self._tell_end()
        self.on_closed()

    def _tell_end(self) -> None:
        tell, self.on_ended = self.on_ended, lambda: None
        tell()

    async def _confirm(self, key: ConnectionKey) -> None:
        connection = await self._re_read(key)
        if connection is None:
            raise AuthKitError(AuthKitTrouble.NOT_IN_VAULT, key_tail(key))
        await self._save(connection)

    async def _re_read(self, key: ConnectionKey) -> Connection | None:
        for attempt in range(RE_READ_TRIES):
            if attempt:
                await asyncio.sleep(RE_READ_PAUSE_S)
            connection = await self._api.connection(key)
            if connection is not None:
                return connection
        return None

    async def _save(self, connection: Connection) -> None:
        """Saves a row the vault confirmed. Raises AuthKitError when it belongs to somebody else."""
        identity = self.request.identity
        if connection.identity is not None and connection.identity != identity:
            raise AuthKitError(AuthKitTrouble.WRONG_IDENTITY, str(connection.identity))
        self.note(SessionStep.READ_AGAIN, f"{connection.state.value} · {identity}")
        async with self._saving:
            saved, is_new = await self._store.save(self.request.workspace_id, connection, identity)
        if self._known is not None:
            self._known.add(connection.key)
        self.saved.append(connection.key)
        row = "Row added to" if is_new else "Row updated in"
        self.note(SessionStep.SAVED, f"{row} user_connections")
        self.on_outcome(SessionOutcome(saved, is_new))

    async def _watch(self, every_s: float) -> None:
        """Notices a connection whose message never came, because its page was closed too early."""
        while True:
            await self._check_vault()
            await asyncio.sleep(every_s)

    async def _check_vault(self) -> None:
        """One look at the identity's connections; the first one is what new ones are told from."""
        try:
            listing = await self._api.connections(self.request.identity)
        except ServiceError:
            return  # the page itself shows what is wrong; the next look may succeed
        rows = {row.key: row for row in listing.connections}
        if self._known is None:
            self._known = set(rows)
        for key in rows.keys() - self._known:
            self._known.add(key)
            if not self._tasks.is_running(f"save {key}"):
                self.note(SessionStep.FOUND_IN_VAULT, key_tail(key))
                self._tasks.start(f"save {key}", self._save(rows[key]))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, DesktopError):
            self._tell_trouble(error)
        else:
            raise error


class ConnectService:
    """Opens AuthKit sessions."""

    def __init__(
        self,
        apis: ApiPool,
        store: Callable[[], Awaitable[ConnectionStore]],
        open_session: SessionOpener,
        clock: Clock,
        *,
        guard: SupportMode,
        audit: AuditService,
        watch_every_s: float = WATCH_EVERY_S,
    ) -> None:
        self._apis = apis
        self._guard = guard
        self._audit = audit
        self._store = store
        self._open_session = open_session
        self._clock = clock
        self._watch_every_s = watch_every_s
        self._runs: set[ConnectRun] = set()

    async def open(self, workspace: Workspace, request: SessionRequest) -> ConnectRun:
        """Opens a session's server; the caller shows its host page.

        Raises SupportModeOn, SecretError, StoreError and OSError; a cancel leaves no server behind.
        """
        self._guard.require_writable(Writing.CONNECT)
        with self._audit.attempt(AuditAction.CONNECT, _target(request), workspace=workspace.name):
            api = await self._apis.get(workspace)
            run = ConnectRun(request, await self._store(), self._clock)
            await run.start(self._open_session, api, self._watch_every_s)
        run.on_ended = lambda: self._record_end(run, workspace)
        self._runs.add(run)
        return run

    @property
    def open_count(self) -> int:
        """Sessions whose server answers now."""
        return sum(run.is_open for run in self._runs)

    async def close(self, run: ConnectRun) -> None:
        """Ends one session."""
        self._runs.discard(run)
        await run.aclose()

    async def aclose(self) -> None:
        """Ends all sessions."""
        for run in tuple(self._runs):
            await self.close(run)

    def _record_end(self, run: ConnectRun, workspace: Workspace) -> None:
        """What came of a session, also of one that was closed with nothing connected."""
        outcome, detail = AuditOutcome.CANCELLED, "nothing connected"
        if run.saved:
            keys = dict.fromkeys(map(key_tail, run.saved))
            outcome, detail = AuditOutcome.DONE, ", ".join(keys)
        elif run.trouble is not None:
            outcome, detail = AuditOutcome.FAILED, str(run.trouble)
        target, name = _target(run.request), workspace.name
        self._audit.record(AuditAction.CONNECT_END, target, outcome, workspace=name, detail=detail)


def _target(request: SessionRequest) -> str:
    connector = request.platform or request.connector_name
    return f"{request.identity} · {connector}" if connector else str(request.identity)
