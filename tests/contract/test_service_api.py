"""One suite for `ServiceApi`, on upstreams in the manners of V1, V2 and One."""

import asyncio
import gzip
import json
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar
from urllib.parse import quote

import pytest

from desktop.api.client import ApiClient
from desktop.base.clock import SystemClock
from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.connection import Connection, ConnectionId, ConnectionKey, ConnectionState
from desktop.domain.errors import Malformed, NetworkCause, Refused, Unreachable, UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.ports import ServiceApi
from desktop.domain.request import BodyFault, Method, PassthroughRequest
from desktop.domain.secret import Secret
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.net.http import HttpClient
from tests.fakes.upstream import Reply, Seen, Upstream, json_reply, upstream
from tests.fakes.upstream_service import KEY, FakeService, Shape, connection_row, connector_row

T = TypeVar("T")
Run = Callable[[Any], Any]
USER = Identity("user-1")


@dataclass
class World:
    """A client, the server it talks to, and what was recorded."""

    api: ServiceApi
    server: Upstream
    recorded: list[ActivityEntry]
    waits: list[float]
    reads: list[str]


def using(
    run: Run, fake: FakeService, work: Callable[[World], Awaitable[T]], key: str = KEY, **moved: Any
) -> T:
    """Runs `work` with a client of the fake's service, and checks that the key was recorded nowhere."""

    async def go() -> T:
        async with upstream(fake.answer) as server:
            service = replace(fake.shape.service, api_base=server.url, **moved)
            workspace = Workspace(WorkspaceId("w"), "W", service, Environment.TEST)
            recorded: list[ActivityEntry] = []
            waits: list[float] = []

            reads: list[str] = []

            async def read_key() -> Secret:
                reads.append("read")
                return Secret(key)

            api = ApiClient(
                HttpClient(), workspace, read_key, recorded.append, SystemClock(), on_wait=waits.append
            )
            try:
                return await work(World(api, server, recorded, waits, reads))
            finally:
                await api.aclose()
                assert key not in repr(recorded)

    return run(go())


@pytest.fixture(params=list(Shape))
def shape(request: pytest.FixtureRequest) -> Shape:
    return request.param


class TestKey:
    """check_key"""

    def test_a_good_key(self, run: Run, shape: Shape) -> None:
        check = using(run, FakeService(shape), lambda world: world.api.check_key())
        assert check.environment is Environment.TEST
        assert check.is_environment_certain
        assert check.account == ("Org" if shape is Shape.ONE else "")

    def test_an_empty_vault_leaves_the_prefix(self, run: Run, shape: Shape) -> None:
        check = using(run, FakeService(shape, connections=0), lambda world: world.api.check_key())
        assert (check.environment, check.is_environment_certain) == (Environment.TEST, False)

    def test_a_wrong_key(self, run: Run, shape: Shape) -> None:
        with pytest.raises(Refused) as caught:
            using(
                run, FakeService(shape), lambda world: world.api.check_key(), key="sk_live_wrong_wrong_wrong"
            )
        error = caught.value
        assert (error.status, error.message) == (401, "not authorized to access this resource")
        assert error.reference == ("c-1" if shape is Shape.ONE else "r-1")
        assert error.key

    @pytest.mark.parametrize(
        "key", ["sk_test_日本日本日本", "sk_test_a\r\nb-c-d-e-f", "sk_test_\0abcdefg", ""]
    )
    def test_a_key_that_no_header_carries(self, run: Run, key: str) -> None:
        async def work(world: World) -> None:
            with pytest.raises(UserError) as caught:
                await world.api.check_key()
            assert caught.value.field == "key"
            assert not world.server.seen

        using(run, FakeService(Shape.V2), work, key=key or " ")

    def test_one_without_whoami(self, run: Run) -> None:
        fake = FakeService(Shape.ONE)
        fake.fault = lambda seen: fake.error(404, "Not found", "x") if "whoami" in seen.path else None
        assert using(run, fake, lambda world: world.api.check_key()).is_environment_certain


class TestCatalogue:
    """connectors"""

    def test_all_pages_though_the_server_clamps(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            steps: list[tuple[int, int]] = []
            catalogue = await world.api.connectors(progress=lambda *step: steps.append(step))
            assert len(catalogue.connectors) == 500
            assert catalogue.caveat == ""
            assert world.server.seen[0].target == "/v1/available-connectors?authkit=true&limit=300"
            assert steps[-1] == (500, 500)
            assert [entry.source for entry in world.recorded] == [Source.CATALOGUE] * len(world.server.seen)

        using(run, FakeService(shape, connectors=500), work)

    def test_a_row_becomes_a_connector(self, run: Run, shape: Shape) -> None:
        catalogue = using(run, FakeService(shape), lambda world: world.api.connectors())
        row = catalogue.connectors[2]
        assert (row.platform, row.name, row.category, row.tags) == (
            "connector-2",
            "Connector 2",
            "AI",
            ("ai",),
        )
        assert row.scopes == (("a", "b") if shape is Shape.ONE else ())
        assert (row.is_oauth, row.tools) == ((False, 0) if shape is Shape.V1 else (True, 2))

    def test_all_connectors(self, run: Run) -> None:
        async def work(world: World) -> None:
            assert not (await world.api.connectors(authkit_only=False)).is_authkit_only
            assert "authkit" not in world.server.seen[0].query

        using(run, FakeService(Shape.V2), work)

    def test_bad_rows_do_not_blank_the_list(self, run: Run) -> None:
        rows = [
            connector_row(Shape.V2, 1),
            None,
            "text",
            [],
            {},
            {"platform": None},
            {"platform": 7, "name": {"a": 1}, "tags": "x", "tools": "9", "oauth": "yes", "status": None},
            connector_row(Shape.V2, 2) | {"name": "\ud800half", "unknown": {"deep": [1]}},
        ]
        fake = FakeService(
            Shape.V2, fault=lambda _: json_reply({"rows": rows, "total": 8, "pages": 1, "page": 1})
        )
        catalogue = using(run, fake, lambda world: world.api.connectors())
        assert [row.platform for row in catalogue.connectors] == ["connector-1", "7", "connector-2"]
        assert catalogue.connectors[1].tools == 9
        assert catalogue.connectors[2].name == "?half"
        assert catalogue.caveat == "5 rows could not be read."

    @pytest.mark.parametrize(
        "body", [b"", b"<html>", b"{}", b"7", b'{"rows": 5}', b"\xff\xfe", b"[" * 100_000]
    )
    def test_an_answer_that_is_no_list(self, run: Run, body: bytes) -> None:
        fake = FakeService(Shape.V2, fault=lambda _: Reply(200, (), body))
        with pytest.raises(Malformed):
            using(run, fake, lambda world: world.api.connectors())

    @pytest.mark.parametrize("body", [b'{"rows": null}', b'{"rows": [], "pages": NaN}', b"[]"])
    def test_an_empty_list(self, run: Run, body: bytes) -> None:
        fake = FakeService(Shape.V2, fault=lambda _: Reply(200, (), body))
        assert using(run, fake, lambda world: world.api.connectors()).connectors == ()


class TestLyingPages:
    """Pages that lie, repeat or never end."""

    def rows(self, start: int, count: int) -> list[dict[str, Any]]:
        return [connector_row(Shape.V2, n) for n in range(start, start + count)]

    def number(self, seen: Seen) -> int:
        return int(seen.query.get("page", "1"))

    def listed(self, run: Run, page: Callable[[int], dict[str, Any]]) -> tuple[int, str, int]:
        async def work(world: World) -> tuple[int, str, int]:
            catalogue = await world.api.connectors()
            return len(catalogue.connectors), catalogue.caveat, len(world.server.seen)

        fake = FakeService(Shape.V2, fault=lambda seen: json_reply(page(self.number(seen))))
        return using(run, fake, work)

    def test_more_pages_announced_than_there_are(self, run: Run) -> None:
        rows, caveat, calls = self.listed(
            run, lambda n: {"rows": self.rows(n * 10, 10) if n < 4 else [], "pages": 1_000_000, "total": 30}
        )
        assert rows == 30
        assert "page 4 was empty" in caveat
        assert calls < 20

    def test_the_same_page_again(self, run: Run) -> None:
        rows, caveat, calls = self.listed(
            run, lambda _: {"rows": self.rows(0, 10), "pages": 50, "total": 500}
        )
        assert rows == 10
        assert "same rows again" in caveat
        assert calls < 20

    def test_pages_that_never_end(self, run: Run) -> None:
        rows, caveat, calls = self.listed(
            run, lambda n: {"rows": self.rows(n * 10, 10), "pages": n + 1_000, "total": 10**9}
        )
        assert (rows, calls) == (2_000, 200)
        assert "200 pages" in caveat

    def test_rows_that_never_end(self, run: Run) -> None:
        rows, caveat, _ = self.listed(run, lambda n: {"rows": self.rows(n * 3_000, 3_000), "pages": 99})
        assert rows == 20_000
        assert "20,000 rows" in caveat

    def test_fewer_pages_announced_than_rows(self, run: Run) -> None:
        rows, caveat, _ = self.listed(
            run, lambda n: {"rows": self.rows(n * 10, 10)[: 25 - n * 10 + 10], "pages": 1, "total": 25}
        )
        assert (rows, caveat) == (25, "")

    def test_nothing_announced(self, run: Run) -> None:
        rows, caveat, calls = self.listed(run, lambda n: {"rows": self.rows(n * 300, 300 if n < 3 else 7)})
        assert (rows, caveat, calls) == (607, "", 3)

    def test_nothing_announced_and_fewer_rows_than_asked_for(self, run: Run) -> None:
        rows, caveat, _ = self.listed(run, lambda n: {"rows": self.rows(n * 150, 150 if n < 3 else 7)})
        assert (rows, caveat) == (307, "")

    def test_negative_numbers_of_pages_and_rows_announce_nothing(self, run: Run) -> None:
        rows, caveat, _ = self.listed(
            run, lambda n: {"rows": self.rows(n * 150, 150 if n < 3 else 7), "pages": -3, "total": -1}
        )
        assert (rows, caveat) == (307, "")

    def test_a_total_that_shrinks(self, run: Run) -> None:
        rows, caveat, _ = self.listed(
            run,
            lambda n: {"rows": self.rows(n * 10, 10 if n < 4 else 3), "pages": 4 - n, "total": 40 - 9 * n},
        )
        assert (rows, caveat) == (33, "")

    def test_rows_announced_and_none_sent(self, run: Run) -> None:
        rows, caveat, _ = self.listed(run, lambda _: {"rows": [], "pages": 3, "total": 230})
        assert (rows, caveat) == (0, "The service announced 230 rows and sent none.")


class TestVault:
    """connections and connection"""

    def test_active_and_inactive_are_merged(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            listing = await world.api.connections(USER)
            assert [row.is_active for row in listing.connections] == [True] * 250 + [False] * 2
            assert listing.caveat == ""
            assert all(
                s.query["identity"] == "user-1" and s.query["identityType"] == "user"
                for s in world.server.seen
            )
            assert {entry.identity for entry in world.recorded} == {"user-1"}

        using(run, FakeService(shape, connections=250), work)

    def test_pages_are_told_as_they_come_and_in_order(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            pages: list[Sequence[Connection]] = []
            listing = await world.api.connections(arrived=pages.append)
            assert len(pages) >= 3
            assert [row for page in pages for row in page] == list(listing.connections[:250])

        using(run, FakeService(shape, connections=250), work)

    def test_a_row_becomes_a_connection(self, run: Run, shape: Shape) -> None:
        listing = using(run, FakeService(shape), lambda world: world.api.connections())
        row = listing.connections[0]
        assert row.id == ("conn::0" if shape is Shape.V1 else "id-0")
        assert (row.platform, row.environment, row.identity) == ("gmail", Environment.TEST, USER)
        assert row.state is (ConnectionState.UNKNOWN if shape is Shape.V1 else ConnectionState.OPERATIONAL)
        assert (row.created_at is None) == (shape is Shape.ONE)
        assert json.loads(row.raw_json) == connection_row(shape, 0)

    def test_a_service_that_ignores_active(self, run: Run) -> None:
        async def work(world: World) -> None:
            listing = await world.api.connections()
            assert len(listing.connections) == 500
            assert len([s for s in world.server.seen if "active" in s.query]) <= 2

        using(run, FakeService(Shape.V2, connections=500, knows_active=False), work)

    def test_a_service_that_refuses_active(self, run: Run, shape: Shape) -> None:
        fake = FakeService(shape)
        fake.fault = lambda seen: (
            fake.error(400, "unknown", "bad_request") if "active" in seen.query else None
        )
        listing = using(run, fake, lambda world: world.api.connections())
        assert len(listing.connections) == 5
        assert "inactive" in listing.caveat

    def test_another_refusal_of_the_inactive_ones_is_no_caveat(self, run: Run, shape: Shape) -> None:
        fake = FakeService(shape)
        fake.fault = lambda seen: fake.error(403, "no right", "forbidden") if "active" in seen.query else None
        with pytest.raises(Refused):
            using(run, fake, lambda world: world.api.connections())

    def test_one_by_its_key(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            for number, active in [(1, True), (90_001, False)]:
                key = ConnectionKey(connection_row(shape, number, active=active)["key"])
                found = await world.api.connection(key)
                assert found is not None
                assert (found.key, found.is_active) == (key, active)
                assert world.recorded[-1].connection_key == key
                assert key not in world.recorded[-1].path
                assert "…" in world.recorded[-1].path
            assert await world.api.connection(ConnectionKey("test::gmail::default::none")) is None

        using(run, FakeService(shape), work)

    def test_a_refusal_in_the_middle_is_raised_as_it_is(self, run: Run, shape: Shape) -> None:
        fake = FakeService(shape, connections=900)
        fake.fault = lambda seen: (
            fake.error(403, "no", "forbidden") if {"page", "skip"} & set(seen.query) else None
        )
        with pytest.raises(Refused) as caught:
            using(run, fake, lambda world: world.api.connections())
        assert caught.value.status == 403

    def test_pages_are_fetched_at_once(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> float:
            started = time.monotonic()
            assert len((await world.api.connections()).connections) == 2_002
            return time.monotonic() - started

        elapsed_s = using(run, FakeService(shape, connections=2_000, latency_s=0.05), work)
        assert elapsed_s < 0.5 * 20 * 0.05

    def test_the_key_is_read_once_an_operation(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            for number, operation in enumerate((world.api.connections, world.api.connectors), 1):
                await operation()
                assert len(world.reads) == number
            await world.api.mint(USER)
            assert len(world.reads) == 3
            assert len(world.server.seen) > 15

        using(run, FakeService(shape, connections=900, connectors=500), work)

    def test_an_announced_rate_limit_is_kept(self, run: Run) -> None:
        fake = FakeService(Shape.V2, connections=4_000, rate=25, window=lambda: int(time.monotonic()))

        async def work(world: World) -> None:
            assert len((await world.api.connections()).connections) == 4_002
            assert fake.refused == 0
            assert world.waits
            assert max(world.waits) < 1.5
            assert any("of 25 calls left" in entry.rate_limit for entry in world.recorded)

        using(run, fake, work)

    def test_a_429_is_waited_for(self, run: Run) -> None:
        fake = FakeService(Shape.V2)
        replies = [Reply(429, (("Retry-After", "0.1"),))]
        fake.fault = lambda _: replies.pop() if replies else None

        async def work(world: World) -> None:
            assert len((await world.api.connections()).connections) == 7
            assert 0.1 in world.waits

        using(run, fake, work)


class TestChanges:
    """delete, label"""

    def test_a_connection_is_deleted_once_by_its_id(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            row = (await world.api.connections()).connections[1]
            assert await world.api.delete(row)
            assert not await world.api.delete(replace(row, id=ConnectionId("gone")))
            seen = [each for each in world.server.seen if each.method == "DELETE"]
            assert seen[0].path == f"/v1/vault/connections/{quote(row.id, safe='')}"
            entry = next(each for each in world.recorded if each.method == "DELETE")
            assert (entry.connection_key, entry.platform) == (row.key, row.platform)
            assert row.key not in entry.path

        using(run, FakeService(shape), work)

    def test_a_refused_delete_is_an_error_and_is_not_sent_again(self, run: Run, shape: Shape) -> None:
        fake = FakeService(shape)
        fake.fault = lambda seen: fake.error(503, "later", "x") if seen.method == "DELETE" else None

        async def work(world: World) -> None:
            row = (await world.api.connections()).connections[0]
            with pytest.raises(Refused):
                await world.api.delete(row)
            assert sum(seen.method == "DELETE" for seen in world.server.seen) == 1

        using(run, fake, work)

    def test_all_tags_are_sent_and_the_name_where_names_are_kept(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            row = (await world.api.connections()).connections[0]
            await world.api.label(row, tags=("a", "ü b"))
            await world.api.label(row, tags=(), name="Mine")
            bodies = [each.json for each in world.server.seen if each.method == "PATCH"]
            named = {"name": "Mine"} if shape is Shape.ONE else {}
            assert bodies == [{"tags": ["a", "ü b"]}, {"tags": []} | named]

        using(run, FakeService(shape), work)

    @pytest.mark.parametrize("id_", ["", ".", ".."])
    def test_a_row_without_a_usable_id_is_not_sent(self, run: Run, id_: str) -> None:
        async def work(world: World) -> None:
            row = replace((await world.api.connections()).connections[0], id=ConnectionId(id_))
            with pytest.raises(Malformed):
                await world.api.delete(row)
            with pytest.raises(Malformed):
                await world.api.label(row, tags=("a",))
            assert {seen.method for seen in world.server.seen} == {"GET"}

        using(run, FakeService(Shape.V2), work)


class TestMint:
    """mint"""

    def test_all_pages_merged(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            token = await world.api.mint(Identity("acme", IdentityType.TEAM))
            assert [row["id"] for row in token["rows"]] == list(range(250))
            assert {name: token[name] for name in token if name != "rows"} == {
                "page": 1,
                "pages": 1,
                "total": 250,
                "requestId": 110_003,
                "isWhiteLabel": shape is not Shape.ONE,
            }
            posts = [seen for seen in world.server.seen if seen.method == "POST"]
            assert all(seen.json == {"identity": "acme", "identityType": "team"} for seen in posts)
            assert len(posts) == 3

        using(run, FakeService(shape), work)

    def test_one_page_passed_through(self, run: Run, shape: Shape) -> None:
        token = using(run, FakeService(shape), lambda world: world.api.mint(USER, page=2, limit=100))
        assert (token["page"], token["pages"], token["requestId"], len(token["rows"])) == (2, 3, 110_002, 100)
        assert token["isWhiteLabel"] is (shape is not Shape.ONE)

    def test_an_error_is_never_a_token(self, run: Run, shape: Shape) -> None:
        for status in (400, 401, 402, 403, 404, 429, 500, 502):
            fake = FakeService(shape)
            fake.fault = lambda seen, fake=fake, s=status: (
                fake.error(s, "no", "x") if "authkit" in seen.path else None
            )
            with pytest.raises(Refused) as caught:
                using(run, fake, lambda world: world.api.mint(USER))
            assert caught.value.status == status

    def test_flags_that_fail_are_a_no(self, run: Run) -> None:
        fake = FakeService(Shape.V2, fault=lambda seen: Reply(500) if "flags" in seen.path else None)
        assert using(run, fake, lambda world: world.api.mint(USER))["isWhiteLabel"] is False

    def test_pages_that_lie(self, run: Run) -> None:
        async def work(world: World) -> None:
            token = await world.api.mint(USER)
            assert len(token["rows"]) == 1
            assert len(world.server.seen) < 20

        page = {"rows": [{"id": 1}], "pages": 10**6, "total": 1, "requestId": 1}
        using(run, FakeService(Shape.ONE, fault=lambda _: json_reply(page)), work)

    @pytest.mark.parametrize("body", [b"[]", b"{}", b'{"rows": null}', b"<p>", b""])
    def test_what_is_no_token(self, run: Run, body: bytes) -> None:
        with pytest.raises(Malformed):
            using(
                run, FakeService(Shape.ONE, fault=lambda _: Reply(200, (), body)), lambda w: w.api.mint(USER)
            )

    def test_two_round_trips(self, run: Run) -> None:
        async def work(world: World) -> float:
            await world.api.mint(USER)
            started = time.monotonic()
            await world.api.mint(USER)
            return time.monotonic() - started

        assert using(run, FakeService(Shape.V2, latency_s=0.05), work) < 0.15


def a_request(**fields: Any) -> PassthroughRequest:
    key = ConnectionKey("test::gmail::default::" + "ab" * 16)
    return PassthroughRequest(
        **{"method": Method.POST, "path": "gmail/v1/send", "connection_key": key, **fields}
    )


class TestSend:
    """send"""

    def test_what_arrives(self, run: Run, shape: Shape) -> None:
        service = shape.service
        request = a_request(
            path="a%2Fb/c:send/",
            query=(("q", "a b&c"), ("q", "é")),
            headers=(("X-Own", "1"), (service.secret_header.upper(), "evil"), ("X-Custom", "2")),
            body=b'{"a": 1}',
            action_id="conn_mod_def::1",
        )

        async def work(world: World) -> None:
            response = await world.api.send(request)
            told = json.loads(response.body)
            names = [name.lower() for name, _ in told["headers"]]
            sent = {name.lower(): value for name, value in told["headers"]}
            assert told["target"] == "/v1/passthrough/a%2Fb/c:send/?q=a%20b%26c&q=%C3%A9"
            assert (told["method"], told["body"]) == ("POST", '{"a": 1}')
            own = [service.secret_header, service.connection_header, service.action_header]
            assert [name for name in names if name in own] == own
            assert sent[service.secret_header] == KEY
            assert sent["content-type"] == "application/json"
            assert sent["x-tenant"] == "t"
            assert (response.status, response.content_type) == (201, "application/json")
            assert not response.is_service_error
            assert not any("passthrough" in name for name, _ in response.headers)
            entry = world.recorded[-1]
            assert (entry.source, entry.status, entry.method) == (Source.CONSOLE, 201, "POST")
            assert entry.path == "/v1/passthrough/a%2Fb/c:send/?q=a%20b%26c&q=%C3%A9"
            assert entry.wire_bytes == response.wire_bytes

        using(run, FakeService(shape), work, extra_headers=(("X-Tenant", "t"),))

    def test_any_status_is_an_answer(self, run: Run, shape: Shape) -> None:
        for status in (204, 302, 400, 401, 404, 429, 500, 503):
            reply = Reply(
                status, (("Location", "https://evil.invalid/"),), b"" if status == 204 else b"theirs"
            )

            async def work(world: World, status: int = status) -> None:
                response = await world.api.send(a_request())
                assert (response.status, response.is_service_error) == (status, False)
                assert len(world.server.seen) == 1

            using(run, FakeService(shape, fault=lambda _, reply=reply: reply), work)

    def test_the_services_own_refusal(self, run: Run, shape: Shape) -> None:
        async def work(world: World) -> None:
            response = await world.api.send(a_request())
            assert (response.status, response.is_service_error) == (401, True)
            assert response.reference
            assert world.recorded[-1].cause == "not authorized to access this resource"

        using(run, FakeService(shape), work, key="sk_test_other_other_other")

    def test_a_third_party_with_the_same_shape(self, run: Run) -> None:
        fake = FakeService(Shape.V2)
        error = fake.error(404, "theirs", "x")
        reply = replace(error, headers=(*error.headers, ("x-pica-passthrough-date", "now")))
        fake.fault = lambda _: reply
        assert not using(run, fake, lambda world: world.api.send(a_request())).is_service_error

    def test_a_google_error_is_not_the_services(self, run: Run) -> None:
        body = {"error": {"code": 403, "message": "no", "status": "PERMISSION_DENIED"}}
        fake = FakeService(Shape.ONE, fault=lambda _: json_reply(body, 403))
        assert not using(run, fake, lambda world: world.api.send(a_request())).is_service_error

    @pytest.mark.parametrize(
        "path", ["../vault/connections", "a/%2e%2e/b", "a//b", "a\\b", "a/%252e%252e/../b", ""]
    )
    def test_a_path_out_of_the_passthrough_is_not_sent(self, run: Run, path: str) -> None:
        async def work(world: World) -> None:
            with pytest.raises(UserError):
                await world.api.send(a_request(path=path))
            assert not world.server.seen

        using(run, FakeService(Shape.V2), work)

    def test_connection_keys_are_recorded_by_their_tail(self, run: Run) -> None:
        other = "test::slack::default::" + "cd" * 16

        async def work(world: World) -> None:
            request = a_request(query=(("other", other), ("own", a_request().connection_key)))
            await world.api.send(replace(request, path="x/" + a_request().connection_key))
            path = world.recorded[-1].path
            assert path.count("…") == 3
            assert "cdcdcdcd" not in path
            assert "abababab" not in path

        using(run, FakeService(Shape.V2), work)

    def test_a_cancel_closes_and_is_recorded(self, run: Run) -> None:
        fake = FakeService(Shape.V2, latency_s=20)

        async def work(world: World) -> None:
            task = asyncio.ensure_future(world.api.send(a_request()))
            await world.server.arrived.wait()
            started = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await asyncio.wait_for(world.server.gone.wait(), 1)
            assert time.monotonic() - started < 0.1
            assert world.recorded[-1].cause == "Cancelled."

        using(run, fake, work)

    @pytest.mark.parametrize(
        ("reply", "fault", "body"),
        [
            (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"), BodyFault.CUT, b"ab"),
            (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), BodyFault.CUT, b""),
            (
                Reply(200, (("Content-Encoding", "gzip"),), gzip.compress(b"\0" * 9_000_000)),
                BodyFault.BOMB,
                b"\0" * 1024,
            ),
            (
                Reply(200, (("Content-Encoding", "gzip"),), gzip.compress(b"abc" * 99)[:-9]),
                BodyFault.DAMAGED,
                b"abc" * 99,
            ),
        ],
    )
    def test_a_body_that_is_not_whole_counts_as_far_as_it_came(
        self, run: Run, reply: Reply, fault: BodyFault, body: bytes
    ) -> None:
        async def work(world: World) -> None:
            response = await world.api.send(a_request())
            assert (response.status, response.fault) == (200, fault)
            assert response.body.startswith(body)
            assert len(response.body) <= 8_000_000
            assert (world.recorded[-1].status, bool(world.recorded[-1].cause)) == (200, True)

        using(run, FakeService(Shape.V2, fault=lambda _: reply), work)

    def test_a_call_says_where_its_time_went_and_what_was_sent(self, run: Run) -> None:
        async def work(world: World) -> None:
            first = (await world.api.send(a_request(body=b'{"a": 1}'))).timing
            response = await world.api.send(a_request(body=b'{"a": 1}'))
            kept, sent = response.timing, response.sent
            assert first is not None
            assert kept is not None
            assert sent is not None
            assert first.connect_s > 0
            assert kept.connect_s == 0
            parts = (kept.queue_s, kept.first_byte_s, kept.download_s)
            assert all(part >= 0 for part in parts)
            assert sum(parts) == pytest.approx(response.elapsed_s, abs=0.02)
            seen = world.server.seen[-1]
            assert (sent.method, sent.body) == (seen.method, seen.body)
            assert {name.lower() for name, _ in sent.headers} == {name.lower() for name, _ in seen.headers}
            assert KEY not in str(sent)
            assert a_request().connection_key not in str(sent)
            assert "•••" in dict(sent.headers).values()

        using(run, FakeService(Shape.V2), work)


class TestRefusals:
    """Error bodies by their shape."""

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            (b"", ""),
            (b"plain words", "plain words"),
            (b"<html><head><title>x</title></head><h1>Bad &amp; gateway</h1></html>", "Bad & gateway"),
            (b'{"error": {"code": 1, "message": "inner"}}', "inner"),
            (b'{"error": "short"}', "short"),
            (b'{"message": ["a", "b"]}', "a; b"),
            (b'{"message": {"no": 1}}', ""),
            (b"{" * 50_000, "{" * 299 + "…"),
            (b"\xff\xfe\0", "��" + "�"),
            (b'{"message": "line\\nbreak \\u202e"}', "line break �"),
        ],
    )
    def test_the_message(self, run: Run, body: bytes, message: str) -> None:
        fake = FakeService(Shape.V2, fault=lambda _: Reply(418, (("Retry-After", "7"),), body))
        with pytest.raises(Refused) as caught:
            using(run, fake, lambda world: world.api.connections())
        assert (caught.value.status, caught.value.message) == (418, message)
        assert caught.value.retry_after_s == 7

    def test_a_message_that_repeats_the_key(self, run: Run) -> None:
        fake = FakeService(Shape.V2, fault=lambda _: json_reply({"message": f"bad key {KEY}"}, 401))
        with pytest.raises(Refused) as caught:
            using(run, fake, lambda world: world.api.connections())
        assert KEY not in str(caught.value)

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_a_redirect_gets_no_secret(self, run: Run, status: int) -> None:
        async def go(other: Upstream, shape: Shape) -> None:
            fake = FakeService(shape, fault=lambda _: Reply(status, (("Location", other.url + "/x"),)))
            async with upstream(fake.answer) as server:
                service = replace(shape.service, api_base=server.url)
                workspace = Workspace(WorkspaceId("w"), "W", service, Environment.TEST)

                async def read_key() -> Secret:
                    return Secret(KEY)

                api = ApiClient(HttpClient(), workspace, read_key, lambda _: None, SystemClock())
                key = ConnectionKey("k")
                for call in (api.check_key, api.connectors, api.connections):
                    with pytest.raises(Refused, match="not sent on"):
                        await call()
                with pytest.raises(Refused):
                    await api.connection(key)
                with pytest.raises(Refused):
                    await api.mint(USER)
                with pytest.raises(Refused):
                    await api.logo(server.url + "/logo.svg")
                assert (await api.send(a_request())).status == status
                await api.aclose()

        async def all_shapes() -> list[Seen]:
            async with upstream(lambda _: Reply()) as other:
                for shape in Shape:
                    await go(other, shape)
                return other.seen

        assert run(all_shapes()) == []


class TestLogo:
    """logo"""

    def test_it_is_fetched_without_the_key(self, run: Run) -> None:
        async def work(world: World) -> None:
            assert await world.api.logo(world.server.url + "/a.svg") == b"<svg/>"
            assert KEY not in repr(world.server.seen)
            assert world.recorded[-1].source is Source.LOGO
            assert world.recorded[-1].path == world.server.url + "/a.svg"

        using(run, FakeService(Shape.V2, fault=lambda _: Reply(200, (), b"<svg/>")), work)

    def test_a_large_one_is_refused(self, run: Run) -> None:
        fake = FakeService(Shape.V2, fault=lambda _: Reply(200, (), b"x" * (256 * 1024 + 1)))
        with pytest.raises(Unreachable) as caught:
            using(run, fake, lambda world: world.api.logo(world.server.url + "/a.svg"))
        assert caught.value.cause is NetworkCause.TOO_LARGE

    @pytest.mark.parametrize(
        "url",
        [
            "http://assets.example.com/a.svg",
            "file:///etc/passwd",
            "ftp://127.0.0.1/a",
            "//x",
            "",
            "https://",
            "http://[::1",
        ],
    )
    def test_other_addresses_are_not_asked(self, run: Run, url: str) -> None:
        with pytest.raises(Malformed):
            using(run, FakeService(Shape.V2), lambda world: world.api.logo(url))
