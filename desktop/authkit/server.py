"""The session server: host page, token and result under one secret path, for one AuthKit session."""

import asyncio
from collections.abc import Callable

from desktop.authkit.answer import empty_reply, json_reply, new_reference, problem
from desktop.authkit.guard import Allow, Deny, Route, SessionPolicy, decide, reply_headers, route_of
from desktop.authkit.host_page import HostPage
from desktop.authkit.journal import Journal, origin_words
from desktop.authkit.paging import Paging, WrongPaging, json_object, read_paging
from desktop.authkit.rate import RequestRate
from desktop.authkit.token import TokenDesk, TokenFailure, failure_of
from desktop.authkit.widget_message import parse_report
from desktop.domain.errors import DesktopError
from desktop.domain.ports import Clock, SessionListener
from desktop.domain.session import SessionEvent, SessionRequest, SessionStep
from desktop.net.loopback import LoopbackReply, LoopbackRequest, RequestHead

MAX_WRONG_NONCES = 50
MAX_REQUESTS = 60
MAX_PER_SECOND = 10

HINTS = {
    "not_found": "Nothing is served here.",
    "wrong_host": "Ask for 127.0.0.1 and the port the session was opened on.",
    "origin_not_allowed": "Only the widget of this session may ask.",
    "method_not_allowed": "The token and the result are posted; the page is fetched with GET.",
    "wrong_nonce": "The x-session-nonce header is missing or belongs to another session.",
    "too_many_requests": "This session has asked too often. Wait, or open a new one.",
    "wrong_paging": "page is a whole number from 1 to 10,000, limit from 1 to 1,000.",
    "wrong_result": "The result is not one of the host page's messages.",
}
WIRE_ERRORS = {
    400: ("bad_request", "The request is not well-formed HTTP/1.1."),
    408: ("request_timeout", "The request took too long to arrive."),
    411: ("length_required", "Send the body with a Content-Length and without Transfer-Encoding."),
    413: ("too_large", "The body is larger than 64 KiB."),
    431: ("head_too_large", "The request's head is larger than 8 KiB or has more than 64 headers."),
    500: ("failed", "The session server failed. See the log."),
    505: ("http_version", "Only HTTP/1.1 is spoken here."),
}


class SessionServer:
    """Judges and answers; opening and closing is the session's. `shut` is called after 50 wrong nonces."""

    def __init__(
        self,
        request: SessionRequest,
        policy: SessionPolicy,
        desk: TokenDesk,
        listener: SessionListener,
        clock: Clock,
        journal: Journal,
        shut: Callable[[], None],
    ) -> None:
        self._request = request
        self._policy = policy
        self._desk = desk
        self._listener = listener
        self._clock = clock
        self._journal = journal
        self._shut = shut
        self._page = HostPage.of(request, policy)
        self._rate = RequestRate(clock, per_second=MAX_PER_SECOND, in_all=MAX_REQUESTS)
        self._wrong_nonces = 0

    def judge(self, head: RequestHead) -> LoopbackReply | None:
        """The guard's verdict: a reply ends it; None lets a GET or a POST through to `answer`."""
        verdict = decide(self._policy, head)
        if isinstance(verdict, Deny):
            return self._denied(head, verdict)
        if verdict.is_preflight:
            self._journal.answered(head, verdict.route.value, 204, cause="preflight")
            self.tell(SessionStep.PREFLIGHT, f"204 · {origin_words(head)}")
            return empty_reply(verdict.headers)
        if not verdict.route.is_page and not self._rate.take():
            return self._refused(head, 429, "too_many_requests", self._retry(verdict), verdict.route)
        return None

    async def answer(self, request: LoopbackRequest) -> LoopbackReply:
        """The answer to a request the judge let through."""
        head = request.head
        route = route_of(self._policy, head)
        if route is Route.TOKEN:
            return await self._token(request)
        if route is Route.RESULT:
            return self._result(request)
        self._journal.answered(head, (route or Route.PAGE).value, 200)
        return self._page.replies[route or Route.PAGE]

    def refuse(self, status: int, head: RequestHead | None) -> LoopbackReply:
        """Words for what the loopback server itself cannot take."""
        error, hint = WIRE_ERRORS[status]
        reference = new_reference()
        route = route_of(self._policy, head) if head is not None else None
        self._journal.answered(head, _words(route), status, cause=hint, reference=reference)
        self.tell(SessionStep.REFUSED, f"{status} · {error}")
        headers = reply_headers(self._policy, route, head) if head is not None else ()
        return problem(status, error, hint, reference, headers)

    def tell(self, step: SessionStep, detail: str = "") -> None:
        """A line for the session's log."""
        self._listener.happened(SessionEvent(step, self._clock.now(), detail))

    # --- refusals

    def _denied(self, head: RequestHead, verdict: Deny) -> LoopbackReply:
        reply = self._refused(head, verdict.status, verdict.error, verdict.headers, verdict.route)
        if verdict.status == 401:
            self._wrong_nonces += 1
            if self._wrong_nonces == MAX_WRONG_NONCES:
                self._shut()
        return reply

    def _refused(
        self,
        head: RequestHead,
        status: int,
        error: str,
        headers: tuple[tuple[str, str], ...],
        route: Route | None,
    ) -> LoopbackReply:
        reference = new_reference()
        self._journal.answered(head, _words(route), status, cause=HINTS[error], reference=reference)
        if not _is_icon_request(head):
            words = (str(status), error.replace("_", " "), origin_words(head))
            self.tell(SessionStep.REFUSED, " · ".join(word for word in words if word))
        return problem(status, error, HINTS[error], reference, headers)

    def _retry(self, verdict: Allow) -> tuple[tuple[str, str], ...]:
        return verdict.headers if self._rate.is_spent else (*verdict.headers, ("Retry-After", "1"))

    # --- answers

    async def _token(self, request: LoopbackRequest) -> LoopbackReply:
        head = request.head
        headers = reply_headers(self._policy, Route.TOKEN, head)
        started = self._clock.monotonic()
        try:
            paging = read_paging(head.target, json_object(request.body))
            token = await self._desk.token(self._request.identity, paging)
            reply = json_reply(token, headers)
        except WrongPaging:
            return self._refused(head, 400, "wrong_paging", headers, Route.TOKEN)
        except DesktopError as error:
            return self._token_failed(head, failure_of(error), headers, self._clock.monotonic() - started)
        elapsed_s = self._clock.monotonic() - started
        words = f"{token_words(token, paging)} · {elapsed_s * 1000:,.0f} ms"
        self._journal.answered(
            head, "token", 200, elapsed_s=elapsed_s, identity=str(self._request.identity), cause=words
        )
        self.tell(SessionStep.TOKEN_SENT, words)
        return reply

    def _token_failed(
        self,
        head: RequestHead,
        failure: TokenFailure,
        headers: tuple[tuple[str, str], ...],
        elapsed_s: float,
    ) -> LoopbackReply:
        reference = new_reference()
        self._journal.answered(
            head,
            "token",
            failure.status,
            elapsed_s=elapsed_s,
            identity=str(self._request.identity),
            cause=failure.hint,
            reference=reference,
        )
        self.tell(SessionStep.TOKEN_FAILED, f"{failure.status} · {failure.hint}")
        return problem(failure.status, failure.error, failure.hint, reference, (*headers, *failure.headers))

    def _result(self, request: LoopbackRequest) -> LoopbackReply:
        headers = reply_headers(self._policy, Route.RESULT, request.head)
        try:
            message = parse_report(request.body)
        except ValueError:
            return self._refused(request.head, 400, "wrong_result", headers, Route.RESULT)
        self._journal.answered(request.head, "result", 204, cause=message.kind.value)
        # After this answer is on its way: the listener may close the server.
        asyncio.get_running_loop().call_soon(self._listener.messaged, message)
        return empty_reply(headers)


def token_words(token: dict[str, object], paging: Paging) -> str:
    """What was handed out: `page 2 of 3, 100 connectors`, or `214 connectors`."""
    rows = token.get("rows")
    count = len(rows) if isinstance(rows, list) else 0  # pyright: ignore[reportUnknownArgumentType] - only counted
    words = "1 connector" if count == 1 else f"{count:,} connectors"
    if not count:
        words += " (none is enabled for AuthKit)"
    return words if paging.page is None else f"page {paging.page} of {token.get('pages', '?')}, {words}"


def _words(route: Route | None) -> str:
    return route.value if route is not None else "unknown path"


def _is_icon_request(head: RequestHead) -> bool:
    """Browsers ask for it by themselves; it is turned away like all else, without a line in the log."""
    return head.target == "/favicon.ico"
