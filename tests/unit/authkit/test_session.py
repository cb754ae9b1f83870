"""The session server over real sockets: what it serves, what it tells, and how it ends."""

import asyncio
import json
import logging
import re
import time
from contextlib import suppress

import pytest

from desktop.authkit.paging import Paging
from desktop.authkit.session import open_session
from desktop.authkit.token import UPSTREAM_S, TokenDesk
from desktop.base.clock import SystemClock
from desktop.base.redact import redact
from desktop.domain.errors import (
    Malformed,
    NetworkCause,
    Refused,
    SecretError,
    SecretTrouble,
    Unreachable,
    UserError,
)
from desktop.domain.service import ONE, PICA
from desktop.domain.session import SessionStep, WidgetMessage, WidgetMessageKind
from tests.support.loops import Run, eventually
from tests.support.raw_http import ask, request
from tests.unit.authkit.parts import (
    ALICE,
    TOKEN,
    WIDGET,
    Ears,
    HandClock,
    Minting,
    opened,
    session_request,
)


def test_the_token_is_the_upstreams_object_unwrapped(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            answer = await it.post(
                "token", b'{"identity": "mallory", "identityType": "user"}', x_user_id="mallory"
            )
            assert answer.status == 200
            assert json.loads(answer.body) == TOKEN
            assert list(json.loads(answer.body)) == list(TOKEN)
            assert it.minting.calls == [(ALICE, None, None)]
            assert answer.one("access-control-allow-origin") == WIDGET
            assert answer.one("vary") == "Origin"
            assert answer.one("cache-control") == "no-store"
            assert answer.one("x-content-type-options") == "nosniff"
            assert not answer.all("server")
            assert not answer.all("access-control-allow-credentials")
            assert re.fullmatch(r"3 connectors · \d+ ms", it.ears.details(SessionStep.TOKEN_SENT)[0])
            assert it.entries[-1].path == "token"
            assert it.entries[-1].status == 200
            assert it.entries[-1].identity == str(ALICE)

    run(work())


@pytest.mark.parametrize(
    ("query", "body", "asked"),
    [
        ("", b"", (None, None)),
        ("?page=2&limit=100", b"", (2, 100)),
        ("?page=2", b'{"page": 3, "limit": 50}', (2, 50)),
        ("", b'{"page": 3, "limit": "50"}', (3, 50)),
        ("?other=1", b"not JSON", (None, None)),
        ("", b"[1]", (None, None)),
        ("", b'{"page": null}', (None, None)),
        ("?", b"[" * 60_000, (None, None)),
        ("?page=2" + "&a=" * 1000, b"", (2, None)),
    ],
)
def test_page_and_limit_are_passed_through(
    run: Run, query: str, body: bytes, asked: tuple[int | None, int | None]
) -> None:
    async def work() -> None:
        async with opened() as it:
            assert (await it.post("token" + query, body)).status == 200
            assert it.minting.calls == [(ALICE, *asked)]

    run(work())


@pytest.mark.parametrize(
    "query",
    [
        "page=0",
        "page=-1",
        "page=1.5",
        "page=",
        "page=x",
        "limit=1001",
        "page=10001",
        "page=1e3",
        "page=%31%00",
    ],
)
def test_a_page_out_of_bounds_is_refused(run: Run, query: str) -> None:
    async def work() -> None:
        async with opened() as it:
            answer = await it.post(f"token?{query}")
            assert answer.status == 400
            assert answer.one("access-control-allow-origin") == WIDGET
            assert it.minting.calls == []

    run(work())


UPSTREAM_TEXT = "upstream-text-<script>"
FAILURES = [
    (Refused(401, UPSTREAM_TEXT, reference=UPSTREAM_TEXT), 401, "key_refused"),
    (Refused(402, UPSTREAM_TEXT), 402, "quota_used_up"),
    (Refused(403, UPSTREAM_TEXT), 403, "key_not_permitted"),
    (Refused(418, UPSTREAM_TEXT), 400, "service_refused"),
    (Refused(429, UPSTREAM_TEXT, retry_after_s=2.5), 429, "rate_limited"),
    (Refused(500, UPSTREAM_TEXT), 500, "service_failed"),
    (Refused(599, UPSTREAM_TEXT), 502, "service_failed"),
    (Unreachable(NetworkCause.NAME, host=UPSTREAM_TEXT), 502, "service_unreachable"),
    (Unreachable(NetworkCause.TIMEOUT, host=UPSTREAM_TEXT), 504, "service_timeout"),
    (Malformed(UPSTREAM_TEXT), 502, "service_answer"),
    (SecretError(SecretTrouble.LOCKED, UPSTREAM_TEXT), 503, "key_unavailable"),
]


@pytest.mark.parametrize(("error", "status", "name"), FAILURES)
def test_a_failed_mint_keeps_its_status_and_says_it_in_our_words(
    run: Run, error: Exception, status: int, name: str
) -> None:
    async def work() -> None:
        async with opened(Minting(error)) as it:
            answer = await it.post("token")
            assert answer.status == status
            body = json.loads(answer.body)
            assert sorted(body) == ["error", "hint", "ref"]
            assert body["error"] == name
            assert UPSTREAM_TEXT.encode() not in answer.wire
            assert answer.one("access-control-allow-origin") == WIDGET
            assert it.ears.details(SessionStep.TOKEN_FAILED)[0].startswith(f"{status} · ")
            assert it.entries[-1].reference == body["ref"]
            assert it.entries[-1].status == status
            if status == 429:
                assert answer.one("retry-after") == "3"

    run(work())


def test_the_upstream_has_a_deadline(run: Run) -> None:
    async def work() -> None:
        minting = Minting(gate=asyncio.Event())
        desk = TokenDesk(minting.mint, timeout_s=0.1)
        with pytest.raises(Unreachable) as late:
            await desk.token(ALICE, Paging())
        assert late.value.cause is NetworkCause.TIMEOUT
        assert minting.cancelled == 1
        assert UPSTREAM_S == 20

    run(work())


def test_equal_calls_in_flight_share_one_upstream_call(run: Run) -> None:
    async def work() -> None:
        gate = asyncio.Event()
        async with opened(Minting(gate=gate)) as it:
            same = [asyncio.ensure_future(it.post("token?page=1&limit=100")) for _ in range(4)]
            other = asyncio.ensure_future(it.post("token?page=2&limit=100"))
            await eventually(lambda: len(it.minting.calls) == 2)
            gate.set()
            assert [answer.status for answer in await asyncio.gather(*same, other)] == [200] * 5
            assert len(it.minting.calls) == 2
            await it.post("token?page=1&limit=100")
            assert len(it.minting.calls) == 3, "nothing is kept between calls"

    run(work())


def test_a_preflight_is_answered_and_told(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            named = [
                ("Host", f"127.0.0.1:{it.port}"),
                ("Origin", WIDGET),
                ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "content-type,x-session-nonce"),
                ("Access-Control-Request-Private-Network", "true"),
            ]
            answer = await ask(it.port, request("OPTIONS", it.path + "token", named))
            assert answer.status == 204
            assert answer.body == b""
            assert not answer.all("content-length")
            assert answer.one("access-control-allow-private-network") == "true"
            assert it.ears.details(SessionStep.PREFLIGHT) == [f"204 · origin {WIDGET}"]

    run(work())


def test_refusals_are_told_without_the_path_or_the_nonce(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            assert (await it.post("token", origin="https://evil.com")).status == 403
            assert (await it.post("token", nonce="wrong-nonce")).status == 401
            assert (await it.post("elsewhere")).status == 404
            assert (await ask(it.port, b"GET /\n\n")).status == 400
            assert it.ears.details(SessionStep.REFUSED) == [
                "403 · origin not allowed · origin https://evil.com",
                f"401 · wrong nonce · origin {WIDGET}",
                f"404 · not found · origin {WIDGET}",
                "400 · bad_request",
            ]
            assert [entry.path for entry in it.entries] == ["token", "token", "unknown path", "unknown path"]
            told = repr(it.entries) + repr(it.ears.events)
            assert it.path.strip("/") not in told
            assert it.nonce not in told
            assert "wrong-nonce" not in told

    run(work())


def test_a_method_is_foreign_text_too(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            answer = await it.post("token", method="sk_test_0123456789")
            assert answer.status == 405
            assert it.entries[-1].method == "other"
            assert "sk_test" not in repr((it.entries, it.ears.events))

    run(work())


def test_errors_of_the_wire_carry_cors_to_the_widget(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            answer = await it.post("token", b"x" * (64 * 1024 + 1))
            assert answer.status == 413
            assert answer.one("access-control-allow-origin") == WIDGET
            assert json.loads(answer.body)["error"] == "too_large"

    run(work())


def test_two_nonces_are_a_bad_request(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            assert (await it.post("token", x_session_nonce=it.nonce)).status == 400

    run(work())


def test_ten_a_second_and_sixty_a_session(run: Run) -> None:
    async def work() -> None:
        clock = HandClock()
        async with opened(clock=clock) as it:
            statuses = [(await it.post("token")).status for _ in range(12)]
            assert statuses == [200] * 10 + [429] * 2
            answer = await it.post("token")
            assert answer.one("retry-after") == "1"
            assert answer.one("access-control-allow-origin") == WIDGET
            served = 10
            while served < 60:
                clock.moved_s += 1
                served += sum([(await it.post("token")).status == 200 for _ in range(10)])
            clock.moved_s += 5
            answer = await it.post("token")
            assert answer.status == 429
            assert not answer.all("retry-after")
            assert len(it.minting.calls) == 60

    run(work())


def test_fifty_wrong_nonces_close_the_session_and_it_says_so(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            for _ in range(49):
                assert (await it.post("token", nonce="x" * 43)).status == 401
            assert (await it.post("token")).status == 200
            await it.post("result", nonce="")
            await eventually(lambda: it.ears.steps[-1] is SessionStep.WRONG_NONCES)
            assert not it.session.is_open
            with pytest.raises(OSError):
                await it.get()

    run(work())


def test_it_expires(run: Run) -> None:
    async def work() -> None:
        async with opened(life_s=0.2) as it:
            assert (await it.get()).status == 200
            await eventually(lambda: it.ears.steps[-1] is SessionStep.EXPIRED)
            assert not it.session.is_open
            with pytest.raises(OSError):
                await it.get()

    run(work())


def test_it_has_expired_after_a_sleep_of_the_computer(run: Run) -> None:
    """Timers stand still while the computer sleeps; the wall clock does not."""

    async def work() -> None:
        clock = HandClock()
        async with opened(clock=clock) as it:
            clock.moved_s = 14 * 60 + 59
            assert (await it.post("token")).status == 200
            clock.moved_s = 15 * 60
            assert (await it.post("token")).status != 200
            await eventually(lambda: it.ears.steps[-1] is SessionStep.EXPIRED)
            assert len(it.minting.calls) == 1

    run(work())


def test_closing_takes_at_most_200_ms_with_a_call_in_flight(run: Run) -> None:
    async def work() -> None:
        async with opened(Minting(gate=asyncio.Event())) as it:
            call = asyncio.ensure_future(it.post("token"))
            await eventually(lambda: it.minting.calls)
            started = time.monotonic()
            await it.session.aclose()
            assert time.monotonic() - started < 0.2
            assert (await call).status == 0
            assert it.minting.cancelled == 1
            assert not it.session.is_open
            with pytest.raises(OSError):
                await it.get()

    run(work())


def test_each_session_has_its_own_path_and_nonce(run: Run) -> None:
    async def work() -> None:
        async with opened() as one, opened() as two:
            assert one.path != two.path
            assert len(one.path.strip("/")) == len(one.nonce) == 43  # 256 bits, URL-safe base64
            assert (await one.post("token", nonce=two.nonce)).status == 401

    run(work())


def test_path_and_nonce_are_redacted_while_it_is_open(run: Run, caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        caplog.set_level(logging.INFO)
        async with opened() as it:
            assert it.path.strip("/") not in redact(f"loading {it.session.host_url}")
            assert it.nonce not in redact(f"data {it.nonce}")
            await it.post("token")
            await it.post("token", nonce="")
            await it.get()
            assert it.path.strip("/") not in caplog.text
            assert it.nonce not in caplog.text

    run(work())


# --- the host page


def test_the_host_page_and_its_two_files(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            page = await it.get()
            assert page.status == 200
            assert page.one("content-type") == "text/html; charset=utf-8"
            assert page.one("referrer-policy") == "no-referrer"
            assert page.one("cache-control") == "no-store"
            policy = page.one("content-security-policy")
            assert policy == (
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                f"frame-src {WIDGET}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
            )
            for name, kind in (("host.js", "text/javascript"), ("host.css", "text/css")):
                answer = await it.get(name)
                assert answer.status == 200
                assert answer.one("content-type").startswith(kind)
            assert (await it.post("", method="HEAD", origin=it.origin)).status == 405
            assert "host page" in {entry.path for entry in it.entries}

    run(work())


def settings_in(page: bytes) -> dict[str, object]:
    found = re.search(rb'<script type="application/json" id="settings">(.*?)</script>', page)
    assert found
    return json.loads(found.group(1))


def test_the_page_holds_the_widgets_settings(run: Run) -> None:
    async def work() -> None:
        async with opened(asked=session_request(theme="dark")) as it:
            settings = settings_in((await it.get()).body)
            assert settings == {
                "widget": {
                    "linkTokenEndpoint": f"{it.origin}{it.path}token",
                    "linkHeaders": {"x-session-nonce": it.nonce},
                    "selectedConnection": "Gmail",
                    "appTheme": "dark",
                },
                "widgetUrl": PICA.widget_url,
                "widgetOrigin": WIDGET,
            }
        async with opened(asked=session_request(service=ONE, connector_name="")) as it:
            widget = settings_in((await it.get()).body)["widget"]
            assert list(widget) == ["linkTokenEndpoint", "linkHeaders", "appTheme", "capabilities"]
            assert widget["capabilities"] == {"oauthRedirect": False}

    run(work())


def test_a_hostile_name_stays_inside_its_element(run: Run) -> None:
    name = "</script><script>alert(1)</script><!-- 数据 \u2028 '\"&"

    async def work() -> None:
        async with opened(asked=session_request(connector_name=name)) as it:
            page = (await it.get()).body
            assert page.count(b"<script") == 2
            assert page.isascii() or b"<noscript>" in page
            assert settings_in(page)["widget"]["selectedConnection"] == name

    run(work())


def test_a_widget_address_that_is_no_origin_opens_nothing(run: Run) -> None:
    service = session_request().service
    moved = type(service)(
        **{f: getattr(service, f) for f in service.__dataclass_fields__ if f != "widget_url"},
        widget_url="https://a.example;script-src",
    )

    async def work() -> None:
        with pytest.raises(UserError):
            await open_session(
                session_request(service=moved),
                Minting(),
                Ears(),
                clock=SystemClock(),
                record=lambda entry: None,
            )

    run(work())


# --- the result


def test_messages_of_the_host_page_arrive(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            key = "test::gmail::default::0123456789abcdef|user-42"
            for body in (
                {"kind": "ready"},
                {"kind": "success", "key": key, "platform": "gmail"},
                {"kind": "error", "text": "no\x1b[31m \u202elogin"},
                {"kind": "close"},
            ):
                answer = await it.post("result", json.dumps(body).encode())
                assert answer.status == 204
                assert not answer.all("access-control-allow-origin")
            assert it.ears.messages == [
                WidgetMessage(WidgetMessageKind.READY),
                WidgetMessage(WidgetMessageKind.SUCCESS, key, "gmail"),
                WidgetMessage(WidgetMessageKind.ERROR, text="no�[31m �login"),
                WidgetMessage(WidgetMessageKind.CLOSE),
            ]
            assert {entry.path for entry in it.entries} == {"result"}

    run(work())


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"[]",
        b'{"kind": "other"}',
        b'{"kind": "success"}',
        b'{"kind": "success", "key": ""}',
        b'{"kind": "success", "key": 5}',
        b'{"kind": "success", "key": "a\\nb"}',
        b'{"kind": "success", "key": "' + b"k" * 513 + b'"}',
        b'{"kind": "ready", "more": 1}',
        b'\xff{"kind": "ready"}',
        b"[" * 50_000,
    ],
)
def test_a_result_that_is_none_is_refused(run: Run, body: bytes) -> None:
    async def work() -> None:
        async with opened() as it:
            answer = await it.post("result", body)
            assert answer.status == 400
            assert it.ears.messages == []

    run(work())


def test_the_widget_itself_cannot_report_a_result(run: Run) -> None:
    async def work() -> None:
        async with opened() as it:
            body = b'{"kind": "success", "key": "k"}'
            assert (await it.post("result", body, origin=WIDGET)).status == 403
            assert it.ears.messages == []

    run(work())


def test_a_listener_may_close_the_session_at_once(run: Run) -> None:
    """The host page still gets its answer."""

    async def work() -> None:
        async with opened() as it:
            closing: list[asyncio.Task[None]] = []
            it.ears.messaged = lambda message: closing.append(asyncio.ensure_future(it.session.aclose()))  # type: ignore[method-assign]
            assert (await it.post("result", b'{"kind": "close"}')).status == 204
            await asyncio.gather(*closing)
            with suppress(OSError):
                await it.get()
                pytest.fail("still open")

    run(work())
