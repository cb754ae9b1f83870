"""The guide's token endpoint for somebody's own front end, on a port of their choosing. Off by default."""

import errno
from dataclasses import dataclass

from desktop.authkit.answer import empty_reply, json_reply, new_reference, problem
from desktop.authkit.developer_request import (
    ANY_ORIGIN,
    PATH,
    EndpointPolicy,
    Verdict,
    caller_identity,
    decide,
)
from desktop.authkit.journal import Journal
from desktop.authkit.origin import browser_origin
from desktop.authkit.paging import Paging, WrongPaging, json_object, read_paging
from desktop.authkit.rate import RequestRate
from desktop.authkit.server import HINTS, WIRE_ERRORS, token_words
from desktop.authkit.token import Mint, TokenDesk, failure_of
from desktop.domain.activity import Source
from desktop.domain.errors import DesktopError, UserError
from desktop.domain.identity import Identity
from desktop.domain.ports import ActivityRecorder, Clock
from desktop.domain.workspace import Environment
from desktop.net.loopback import Headers, LoopbackReply, LoopbackRequest, LoopbackServer, RequestHead

_MAX_PORT = 65_535
_WORDS = PATH.lstrip("/")


@dataclass(frozen=True, slots=True)
class EndpointSettings:
    """`extra_origins` are those added by hand, `*` among them means any page; port 0 takes a free one."""

    widget_url: str
    environment: Environment
    port: int = 8787
    extra_origins: tuple[str, ...] = ()
    is_live_confirmed: bool = False


class DeveloperEndpoint:
    """`POST /api/authkit/token` on 127.0.0.1, identity from the `x-user-id` header or the JSON body."""

    def __init__(
        self, settings: EndpointSettings, mint: Mint, *, clock: Clock, record: ActivityRecorder
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._journal = Journal(Source.DEVELOPER_ENDPOINT, clock, record)
        self._desk = TokenDesk(mint)
        self._rate = RequestRate(clock)
        self._loopback: LoopbackServer | None = None
        self._policy = EndpointPolicy(0, ())

    @property
    def is_running(self) -> bool:
        """Whether it listens."""
        return self._loopback is not None

    @property
    def is_open_to_all(self) -> bool:
        """Whether it runs with `*` among its origins: any web page that finds the port can mint tokens."""
        return self.is_running and self._policy.is_open_to_all

    @property
    def url(self) -> str:
        """The full URL to give to AuthKit; empty while it is stopped."""
        return f"http://127.0.0.1:{self._policy.port}{PATH}" if self.is_running else ""

    @property
    def allowed_origins(self) -> tuple[str, ...]:
        """Whose pages may ask, the widget's origin first."""
        return self._policy.allowed_origins

    async def start(self) -> int:
        """Listens; returns the port. Starting twice is fine.

        Raises UserError: field "port" when it is taken, reserved or no port; "allowed_origins" for an origin
        that is none; "environment" for a live workspace that was not confirmed.
        """
        if self._loopback is not None:
            return self._policy.port
        origins = self._checked_origins()
        server = LoopbackServer(self._answer, judge=self._judge, refuse=self._refuse)
        port = await _start(server, self._settings.port)
        self._policy = EndpointPolicy(port, origins)
        self._loopback = server
        return port

    async def stop(self) -> None:
        """Closes it and cuts what is open, within 200 ms; stopping twice is fine."""
        server, self._loopback = self._loopback, None
        if server is not None:
            await server.aclose()
        await self._desk.aclose()

    def _checked_origins(self) -> tuple[str, ...]:
        settings = self._settings
        if settings.environment is Environment.LIVE and not settings.is_live_confirmed:
            raise UserError(
                "environment", "This workspace is LIVE. Use a test workspace, or confirm the live one first."
            )
        if not 0 <= settings.port <= _MAX_PORT:
            raise UserError(
                "port", "A port is a number from 1 to {most}; 0 takes any free one.", most=_MAX_PORT
            )
        extra = (
            origin if origin == ANY_ORIGIN else browser_origin(origin, "allowed_origins")
            for origin in map(str.strip, settings.extra_origins)
            if origin
        )
        return tuple(dict.fromkeys((browser_origin(settings.widget_url, "widget_url"), *extra)))

    # --- what the loopback server calls

    def _judge(self, head: RequestHead) -> LoopbackReply | None:
        verdict = decide(self._policy, head)
        if verdict.status == 0:
            if self._rate.take():
                return None
            verdict = Verdict(
                429, verdict.headers, "too_many_requests", "Ten requests a second are answered."
            )
        if verdict.status == 204:
            self._journal.answered(head, _WORDS, 204, cause=verdict.hint)
            return empty_reply(verdict.headers)
        return self._problem(head, verdict)

    async def _answer(self, request: LoopbackRequest) -> LoopbackReply:
        verdict = decide(self._policy, request.head)
        try:
            identity = caller_identity(request)
            paging = read_paging(request.head.target, json_object(request.body))
        except UserError as error:
            return self._problem(request.head, Verdict(400, verdict.headers, "wrong_identity", error.message))
        except WrongPaging:
            return self._problem(
                request.head, Verdict(400, verdict.headers, "wrong_paging", HINTS["wrong_paging"])
            )
        return await self._token(request.head, identity, paging, verdict.headers)

    def _refuse(self, status: int, head: RequestHead | None) -> LoopbackReply:
        error, hint = WIRE_ERRORS[status]
        headers = decide(self._policy, head).headers if head is not None else ()
        return self._problem(head, Verdict(status, headers, error, hint))

    async def _token(
        self, head: RequestHead, identity: Identity, paging: Paging, headers: Headers
    ) -> LoopbackReply:
        started = self._clock.monotonic()
        try:
            token = await self._desk.token(identity, paging)
        except DesktopError as error:
            failure = failure_of(error)
            verdict = Verdict(failure.status, (*headers, *failure.headers), failure.error, failure.hint)
            return self._problem(head, verdict, self._clock.monotonic() - started, str(identity))
        elapsed_s = self._clock.monotonic() - started
        self._journal.answered(
            head,
            _WORDS,
            200,
            elapsed_s=elapsed_s,
            identity=str(identity),
            cause=token_words(token, paging),
        )
        return json_reply(token, headers)

    def _problem(
        self, head: RequestHead | None, verdict: Verdict, elapsed_s: float = 0.0, identity: str = ""
    ) -> LoopbackReply:
        reference = new_reference()
        self._journal.answered(
            head,
            _WORDS if verdict.status != 404 else "unknown path",
            verdict.status,
            elapsed_s=elapsed_s,
            identity=identity,
            cause=verdict.hint,
            reference=reference,
        )
        return problem(verdict.status, verdict.error, verdict.hint, reference, verdict.headers)


async def _start(server: LoopbackServer, port: int) -> int:
    try:
        return await server.start(port)
    except OSError as error:
        if error.errno in {errno.EACCES, errno.EPERM}:
            said = UserError(
                "port", "Port {port} is reserved by the system. Choose one above 1023.", port=str(port)
            )
        elif error.errno == errno.EADDRINUSE:
            said = UserError(
                "port",
                "Port {port} is in use by another program. Choose another, or 0 for any free one.",
                port=str(port),
            )
        else:
            said = UserError(
                "port", "Port {port} cannot be opened. Choose another, or 0 for any free one.", port=str(port)
            )
        raise said from error
