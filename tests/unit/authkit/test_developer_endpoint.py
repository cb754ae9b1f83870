"""The developer endpoint over real sockets: who may ask, whose token they get, and what they are told."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from desktop.authkit.developer_endpoint import DeveloperEndpoint, EndpointSettings
from desktop.base.clock import SystemClock
from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.errors import Refused, UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.workspace import Environment
from tests.support.loops import Run, eventually
from tests.support.raw_http import Answer, ask, request
from tests.unit.authkit.parts import TOKEN, WIDGET, HandClock, Minting

APP = "https://app.example"
PATH = "/api/authkit/token"


@dataclass
class Running:
    """A running endpoint."""

    endpoint: DeveloperEndpoint
    minting: Minting
    entries: list[ActivityEntry]
    port: int

    async def ask(
        self,
        method: str = "POST",
        path: str = PATH,
        body: bytes | None = b"",
        *,
        origin: str | None = WIDGET,
        host: str = "",
        **headers: str,
    ) -> Answer:
        named = [("Host", host or f"127.0.0.1:{self.port}")]
        named += [("Origin", origin)] if origin is not None else []
        named += [(key.replace("_", "-"), value) for key, value in headers.items()]
        return await ask(self.port, request(method, path, named, body))

    @property
    def cause(self) -> str:
        return self.entries[-1].cause


def settings(**changes: Any) -> EndpointSettings:
    values = {"widget_url": WIDGET, "environment": Environment.TEST, "port": 0, "extra_origins": (APP,)}
    return EndpointSettings(**(values | changes))


@asynccontextmanager
async def running(minting: Minting | None = None, **changes: Any) -> AsyncIterator[Running]:
    minting = minting or Minting()
    entries: list[ActivityEntry] = []
    clock = changes.pop("clock", SystemClock())
    endpoint = DeveloperEndpoint(settings(**changes), minting.mint, clock=clock, record=entries.append)
    port = await endpoint.start()
    try:
        yield Running(endpoint, minting, entries, port)
    finally:
        await endpoint.stop()


IDENTITIES = [
    ({"x_user_id": "user-1"}, b"", Identity("user-1")),
    ({"X_User_Id": " user 1 "}, b"", Identity("user 1")),
    ({}, b'{"identity": "t", "identityType": "team"}', Identity("t", IdentityType.TEAM)),
    ({}, b'{"userId": "u"}', Identity("u")),
    ({}, b'{"userId": 42, "more": []}', Identity("42")),
    (
        {"x_user_id": "head"},
        b'{"identity": "body", "identityType": "project"}',
        Identity("head", IdentityType.PROJECT),
    ),
    ({"x_user_id": "u", "content_type": "text/plain"}, b"not JSON", Identity("u")),
]


@pytest.mark.parametrize(("headers", "body", "identity"), IDENTITIES)
def test_whose_token_it_is(run: Run, headers: dict[str, str], body: bytes, identity: Identity) -> None:
    async def work() -> None:
        async with running() as it:
            answer = await it.ask(body=body, **headers)
            assert answer.status == 200
            assert json.loads(answer.body) == TOKEN
            assert answer.one("access-control-allow-origin") == WIDGET
            assert answer.one("vary") == "Origin"
            assert it.minting.calls == [(identity, None, None)]
            entry = it.entries[-1]
            assert (entry.source, entry.status, entry.identity) == (
                Source.DEVELOPER_ENDPOINT,
                200,
                str(identity),
            )

    run(work())


WRONG = [
    ({}, b"", "x-user-id"),
    ({}, b"{", "not a JSON object"),
    ({}, b'"text"', "not a JSON object"),
    ({}, b'{"identity": ""}', "Type the id"),
    ({}, b'{"identity": ["a"]}', "is a text"),
    ({}, b'{"identity": "a", "identityType": "robot"}', "user, team, organization or project"),
    ({}, b'{"identity": "a", "identityType": {}}', "user, team, organization or project"),
    ({"x_user_id": "x" * 129}, b"", "128"),
    ({"x_user_id": "a", "X_USER_ID": "b"}, b"", "one x-user-id"),
    ({}, b'{"identity": "a\\u0000b"}', "control characters"),
]


@pytest.mark.parametrize(("headers", "body", "words"), WRONG)
def test_a_wrong_identity_is_400_in_a_clear_sentence(
    run: Run, headers: dict[str, str], body: bytes, words: str
) -> None:
    async def work() -> None:
        async with running() as it:
            answer = await it.ask(body=body, **headers)
            assert answer.status == 400
            assert words in json.loads(answer.body)["hint"]
            assert answer.one("access-control-allow-origin") == WIDGET
            assert words in it.cause
            assert it.minting.calls == []

    run(work())


TROUBLES = [
    ({"method": "GET", "body": None, "origin": None}, 405, "405 Method Not Allowed"),
    ({"method": "PUT"}, 405, "405 Method Not Allowed"),
    ({"path": "/", "body": b""}, 404, "relative token URL"),
    ({"path": "/api/authkit/token/"}, 404, "relative token URL"),
    ({"path": "/api//authkit/token"}, 404, "relative token URL"),
    ({"path": "/api/authkit/%74oken"}, 404, "relative token URL"),
    ({"origin": "https://evil.com"}, 403, "CORS error: this origin is not allowed"),
    ({"origin": "null"}, 403, "CORS error"),
    ({"origin": WIDGET + ".evil.com"}, 403, "CORS error"),
    ({"origin": None}, 403, "CORS error: the request names no origin"),
    ({"method": "OPTIONS", "origin": "https://evil.com"}, 403, "CORS error"),
    ({"host": "evil.com"}, 421, "127.0.0.1"),
    ({"host": "127.0.0.1"}, 421, "127.0.0.1"),
    ({"path": f"{PATH}?page=0", "x_user_id": "u"}, 400, "page is a whole number"),
]


@pytest.mark.parametrize(("asked", "status", "words"), TROUBLES)
def test_each_mistake_is_named(run: Run, asked: dict[str, Any], status: int, words: str) -> None:
    async def work() -> None:
        async with running() as it:
            answer = await it.ask(**asked)
            assert answer.status == status
            assert words in json.loads(answer.body)["hint"]
            assert words in it.cause
            assert it.entries[-1].status == status
            assert it.entries[-1].reference == json.loads(answer.body)["ref"]
            if asked.get("origin", WIDGET) != WIDGET:
                assert not answer.all("access-control-allow-origin")
            assert it.minting.calls == []

    run(work())


@pytest.mark.parametrize("origin", [WIDGET, APP])
def test_a_preflight_allows_the_guides_headers_and_those_asked_for(run: Run, origin: str) -> None:
    async def work() -> None:
        async with running() as it:
            answer = await it.ask(
                "OPTIONS",
                body=None,
                origin=origin,
                access_control_request_method="POST",
                access_control_request_headers="x-user-id,x-tenant",
                access_control_request_private_network="true",
            )
            assert answer.status == 204
            assert answer.one("access-control-allow-origin") == origin
            assert answer.one("access-control-allow-methods") == "POST, OPTIONS"
            assert (
                answer.one("access-control-allow-headers")
                == "content-type, authorization, x-user-id, x-tenant"
            )
            assert answer.one("access-control-allow-private-network") == "true"
            assert it.cause == f"origin {origin} · preflight for x-user-id, x-tenant"
            malformed = await it.ask("OPTIONS", body=None, access_control_request_headers="x user")
            assert malformed.one("access-control-allow-headers") == "content-type, authorization, x-user-id"
            assert "missing in Allow-Headers" in it.cause

    run(work())


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_both_names_of_this_computer_are_answered(run: Run, name: str) -> None:
    async def work() -> None:
        async with running() as it:
            assert (await it.ask(host=f"{name}:{it.port}", x_user_id="u")).status == 200
            assert it.endpoint.url == f"http://127.0.0.1:{it.port}{PATH}"

    run(work())


def test_a_wrong_key_is_named_and_not_sent_as_a_token(run: Run) -> None:
    async def work() -> None:
        async with running(Minting(Refused(401, "upstream-text"))) as it:
            answer = await it.ask(x_user_id="u")
            assert answer.status == 401
            assert "refused the secret key" in it.cause
            assert b"upstream-text" not in answer.wire
            assert answer.one("access-control-allow-origin") == WIDGET

    run(work())


def test_a_star_lets_every_page_in_and_shows(run: Run) -> None:
    async def work() -> None:
        async with running(extra_origins=("*",)) as it:
            assert it.endpoint.is_open_to_all
            answer = await it.ask(origin="https://anybody.example", x_user_id="u")
            assert answer.status == 200
            assert answer.one("access-control-allow-origin") == "*"
            assert (await it.ask(host="evil.com", x_user_id="u")).status == 421
        async with running() as it:
            assert not it.endpoint.is_open_to_all

    run(work())


def test_the_allowed_origins_begin_with_the_widgets(run: Run) -> None:
    async def work() -> None:
        async with running(extra_origins=("HTTPS://App.example:443/", " ", WIDGET)) as it:
            assert it.endpoint.allowed_origins == (WIDGET, APP)

    run(work())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"environment": Environment.LIVE}, "environment"),
        ({"port": 70_000}, "port"),
        ({"port": -1}, "port"),
        ({"extra_origins": ("app.example",)}, "allowed_origins"),
        ({"extra_origins": ("null",)}, "allowed_origins"),
    ],
)
def test_what_it_will_not_start_with(run: Run, changes: dict[str, Any], field: str) -> None:
    async def work() -> None:
        endpoint = DeveloperEndpoint(
            settings(**changes), Minting().mint, clock=SystemClock(), record=lambda entry: None
        )
        with pytest.raises(UserError) as error:
            await endpoint.start()
        assert error.value.field == field
        assert not endpoint.is_running

    run(work())


def test_a_confirmed_live_workspace_may(run: Run) -> None:
    async def work() -> None:
        async with running(environment=Environment.LIVE, is_live_confirmed=True) as it:
            assert it.endpoint.is_running

    run(work())


def test_a_taken_port_is_said_and_a_stop_frees_it(run: Run) -> None:
    async def work() -> None:
        async with running() as it:
            assert await it.endpoint.start() == it.port, "starting twice is fine"
            second = DeveloperEndpoint(
                settings(port=it.port), Minting().mint, clock=SystemClock(), record=lambda entry: None
            )
            with pytest.raises(UserError, match="in use by another program") as taken:
                await second.start()
            assert taken.value.field == "port"
            await it.endpoint.stop()
            assert not it.endpoint.is_running
            assert it.endpoint.url == ""
            assert await second.start() == it.port
            await second.stop()
            with pytest.raises(OSError):
                await it.ask()

    run(work())


def test_a_stop_cuts_a_call_in_flight(run: Run) -> None:
    async def work() -> None:
        async with running(Minting(gate=asyncio.Event())) as it:
            call = asyncio.ensure_future(it.ask(x_user_id="u"))
            await eventually(lambda: it.minting.calls)
            await it.endpoint.stop()
            assert (await call).status == 0
            assert it.minting.cancelled == 1

    run(work())


def test_ten_requests_a_second(run: Run) -> None:
    async def work() -> None:
        async with running(clock=HandClock()) as it:
            statuses = [(await it.ask(x_user_id="u")).status for _ in range(11)]
            assert statuses == [200] * 10 + [429]
            assert "Ten requests" in it.cause

    run(work())


def test_broken_http_is_said_in_activity(run: Run) -> None:
    async def work() -> None:
        async with running() as it:
            assert (await ask(it.port, b"GET / HTTP/1.1\n\n")).status == 400
            assert it.entries[-1].method == "?"
            assert "not well-formed" in it.cause
            big = await it.ask(body=b"x" * 70_000, x_user_id="u")
            assert big.status == 413
            assert big.one("access-control-allow-origin") == WIDGET

    run(work())
