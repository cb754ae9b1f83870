"""Opens an AuthKit session: a loopback server of its own with a one-time path and nonce, for 15 minutes."""

import asyncio
import secrets
from datetime import timedelta

from desktop.authkit.guard import Route, SessionPolicy
from desktop.authkit.journal import Journal
from desktop.authkit.origin import browser_origin
from desktop.authkit.server import MAX_WRONG_NONCES, SessionServer
from desktop.authkit.token import TokenDesk
from desktop.base import redact
from desktop.domain.activity import Source
from desktop.domain.ports import ActivityRecorder, AuthKitSession, Clock, ServiceApi, SessionListener
from desktop.domain.session import MAX_SESSION_S, SessionRequest, SessionStep
from desktop.net.loopback import LoopbackLimits, LoopbackReply, LoopbackRequest, LoopbackServer, RequestHead

_SECRET_BYTES = 32
_LIMITS = LoopbackLimits(
    single_headers=frozenset({"host", "origin", "content-length", "x-session-nonce"}), send_timeout_s=10.0
)


class LoopbackSession:
    """An `AuthKitSession`; made by `open_session`."""

    def __init__(
        self,
        request: SessionRequest,
        api: ServiceApi,
        listener: SessionListener,
        clock: Clock,
        record: ActivityRecorder,
    ) -> None:
        self._request = request
        self._listener = listener
        self._clock = clock
        self._journal = Journal(Source.SESSION_SERVER, clock, record)
        self._desk = TokenDesk(api.mint)
        self._loopback = LoopbackServer(self._answer, judge=self._judge, limits=_LIMITS, refuse=self._refuse)
        self._expiry: asyncio.TimerHandle | None = None
        self._ending: asyncio.Task[None] | None = None
        self._host_url = ""
        self._secrets: tuple[str, ...] = ()

    @property
    def host_url(self) -> str:
        """The host page's address; holds the one-time path, so it is never logged or shown."""
        return self._host_url

    @property
    def is_open(self) -> bool:
        """Whether the server still listens."""
        return self._loopback.is_open

    async def start(self, life_s: float) -> None:
        """Binds, and only then knows its own origin. Raises OSError and UserError; then nothing is left."""
        widget_origin = browser_origin(self._request.service.widget_url, "widget_url")
        secret, nonce = secrets.token_urlsafe(_SECRET_BYTES), secrets.token_urlsafe(_SECRET_BYTES)
        redact.register(secret)
        redact.register(nonce)
        self._secrets = (secret, nonce)
        try:
            port = await self._loopback.start()
            policy = SessionPolicy(port, secret, nonce, widget_origin)
            self._server = SessionServer(
                self._request, policy, self._desk, self._listener, self._clock, self._journal, self._shut
            )
        except BaseException:
            await self.aclose()
            raise
        self._host_url = policy.own_origin + policy.path(Route.PAGE)
        self._ends_at = self._clock.now() + timedelta(seconds=life_s)
        self._expiry = asyncio.get_running_loop().call_later(life_s, self._expire)
        self._server.tell(SessionStep.OPENED, f"{policy.host} · {self._request.identity}")

    async def aclose(self) -> None:
        """Closes the server within 200 ms; closing twice is fine."""
        if self._expiry is not None:
            self._expiry.cancel()
        await self._loopback.aclose()
        await self._desk.aclose()
        for secret in self._secrets:
            redact.forget(secret)

    # --- what the loopback server calls

    def _judge(self, head: RequestHead) -> LoopbackReply | None:
        if self._clock.now() >= self._ends_at:  # the timer stands still while the computer sleeps
            self._expire()
            return self._refuse(408, None)
        return self._server.judge(head)

    async def _answer(self, request: LoopbackRequest) -> LoopbackReply:
        return await self._server.answer(request)

    def _refuse(self, status: int, head: RequestHead | None) -> LoopbackReply:
        return self._server.refuse(status, head)

    # --- ends of its own

    def _expire(self) -> None:
        self._end(SessionStep.EXPIRED, "15 minutes are over")

    def _shut(self) -> None:
        self._end(SessionStep.WRONG_NONCES, f"{MAX_WRONG_NONCES} requests with a wrong nonce")

    def _end(self, step: SessionStep, detail: str) -> None:
        if self._ending is None:
            self._ending = asyncio.ensure_future(self._close_and_tell(step, detail))

    async def _close_and_tell(self, step: SessionStep, detail: str) -> None:
        await self.aclose()
        self._server.tell(step, detail)


async def open_session(
    request: SessionRequest,
    api: ServiceApi,
    listener: SessionListener,
    *,
    clock: Clock,
    record: ActivityRecorder,
    life_s: float = MAX_SESSION_S,
) -> AuthKitSession:
    """Opens a session's server; the caller shows `host_url` and closes the session when it is done.

    The session closes itself after `life_s` (event EXPIRED) and after 50 wrong nonces (event WRONG_NONCES).
    Raises OSError when no port can be had, UserError (field "widget_url") when the widget's address has no
    origin. A cancel leaves no server behind.
    """
    session = LoopbackSession(request, api, listener, clock, record)
    await session.start(life_s)
    return session
