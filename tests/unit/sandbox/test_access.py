"""Keys, error shapes, methods, hosts, rate limits, latency."""

import uuid

import httpx
import pytest

from desktop.sandbox.server import Sandbox

PROBE = "/v1/users/flags"
SECRETS = {"pica": "x-pica-secret", "one": "x-one-secret"}


def test_the_service_speaks_at_the_sandboxs_addresses_with_the_manners_headers(on_sandbox, manner):
    async def work(sandbox, client):
        service = sandbox.service
        assert (service.id, service.name) == ("sandbox", "Sandbox")
        assert (service.api_base, service.widget_url) == (sandbox.api_url, sandbox.widget_url)
        assert service.widget_origin == sandbox.widget_url != sandbox.api_url
        assert service.secret_header == SECRETS[manner]
        assert sandbox.key.startswith("sk_test_sandbox_")
        assert (await client.get(service.dashboard_authkit_url)).status_code == 200

    on_sandbox(work, manner=manner)


@pytest.mark.parametrize("key", ["", "sk_test_wrong", "sk_live_sandbox_1"])
def test_any_other_key_is_401_in_the_manners_shape(on_sandbox, manner, key):
    async def work(sandbox, client):
        reply = await client.get(PROBE, headers={SECRETS[manner]: key})
        body = reply.json()
        assert reply.status_code == body["status"] == 401
        if manner == "pica":
            assert (body["type"], body["code"]) == ("Unauthorized", 2010)
            assert body["key"] == "err::application::unauthorized"
            assert body["meta"] == {}
        else:
            assert uuid.UUID(body["correlationId"])
            assert reply.headers["x-one-correlation-id"] == body["correlationId"]
            assert {"key", "message", "type"} <= body.keys()

    on_sandbox(work, manner=manner)


def test_the_other_services_header_does_not_count(on_sandbox, manner):
    async def work(sandbox, client):
        client.headers.pop(SECRETS[manner])
        other = SECRETS["one" if manner == "pica" else "pica"]
        assert (await client.get(PROBE, headers={other: sandbox.key})).status_code == 401

    on_sandbox(work, manner=manner)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v1/nothing", 404),
        ("GET", "/nothing", 404),
        ("DELETE", "/v1/vault/connections", 405),
        ("GET", "/v1/authkit", 405),
        ("OPTIONS", "/v1/vault/connections", 405),
        ("POST", "/v1/users/flags", 405),
    ],
)
def test_unknown_paths_are_404_and_wrong_methods_405(on_sandbox, manner, method, path, status):
    async def work(sandbox, client):
        reply = await client.request(method, path)
        assert reply.status_code == reply.json()["status"] == status
        assert ("correlationId" in reply.json()) == (manner == "one")
        assert ("allow" in reply.headers) == (status == 405)

    on_sandbox(work, manner=manner)


def test_whoami_is_ones_alone(on_sandbox, manner):
    async def work(sandbox, client):
        reply = await client.get("/v1/users/whoami")
        if manner == "pica":
            assert reply.status_code == 404
        else:
            assert reply.json()["user"]["email"] == "alex@example.com"

    on_sandbox(work, manner=manner)


def test_flags_are_the_same_in_both(on_sandbox, manner):
    async def work(sandbox, client):
        assert (await client.get(PROBE)).json()["authkitWhitelist"] is False

    on_sandbox(work, manner=manner)


def test_another_host_name_is_refused(on_sandbox):
    async def work(sandbox, client):
        for base in (sandbox.api_url, sandbox.widget_url):
            assert (await client.get(f"{base}/", headers={"host": "evil.example"})).status_code == 421

    on_sandbox(work)


def test_picas_answers_name_the_rate_limit_and_the_call_after_it_is_429(on_sandbox, manner):
    async def work(sandbox, client):
        replies = [await client.get(PROBE) for _ in range(4)]
        assert [reply.status_code for reply in replies] == [200, 200, 200, 429]
        left = [reply.headers.get("x-pica-rate-limit-remainings") for reply in replies]
        assert left == (["2", "1", "0", "0"] if manner == "pica" else [None] * 4)
        assert replies[-1].json()["status"] == 429

    on_sandbox(work, manner=manner, rate_limit=3)


def test_the_rate_limit_begins_again_after_a_minute(on_sandbox):
    class Clock:
        def __init__(self):
            self.seconds = 0.0

        def now(self):
            raise AssertionError("not needed here")

        def monotonic(self):
            return self.seconds

    clock = Clock()

    async def work(sandbox, client):
        statuses = []
        for seconds in (0, 1, 59.9, 60):
            clock.seconds = seconds
            statuses.append((await client.get(PROBE)).status_code)
        assert statuses == [200, 429, 429, 200]

    on_sandbox(work, rate_limit=1, clock=clock)


def test_latency_delays_every_answer(on_sandbox, run):
    async def work(sandbox, client):
        reply = await client.get(PROBE)
        assert reply.elapsed.total_seconds() >= 0.08

    on_sandbox(work, latency_ms=80)


def test_a_taken_port_is_said_and_nothing_is_left_listening(run):
    async def work():
        first, second = Sandbox(connections=1), Sandbox(connections=1)
        await first.start()
        taken = int(first.widget_url.rpartition(":")[2])
        with pytest.raises(OSError):
            await second.start(widget_port=taken)
        async with httpx.AsyncClient(trust_env=False) as client:
            with pytest.raises(httpx.ConnectError):
                await client.get(second.api_url)
        await first.aclose()

    run(work())


@pytest.mark.parametrize("options", [{"manner": "three"}, {"fault": "flood"}, {"fault": "429xx"}])
def test_wrong_options_are_said_at_once(options):
    with pytest.raises(ValueError):
        Sandbox(**options)


def test_a_body_that_is_too_large_is_refused_in_the_manners_shape(on_sandbox, manner):
    async def work(sandbox, client):
        reply = await client.post(sandbox.service.token_path, content=b" " * (17 * 1024 * 1024))
        assert reply.status_code == reply.json()["status"] == 413

    on_sandbox(work, manner=manner)
