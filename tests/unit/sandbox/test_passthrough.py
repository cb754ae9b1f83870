"""/v1/passthrough: headers, action lock, states, renaming, echo."""

import pytest

PASS = "/v1/passthrough"
SEND = "conn_mod_def::GJ3odhCpd3I::gujvYoneSk6NFWltse9bGg"


async def key_of(client, **filters):
    rows = (await client.get("/v1/vault/connections", params=filters)).json()["rows"]
    return rows[0]["key"]


async def some_echo_key(client):
    rows = (await client.get("/v1/vault/connections?limit=100")).json()["rows"]
    own = {"gmail", "slack", "github", "hubspot", "notion", "stripe"}
    return next(row["key"] for row in rows if row["platform"] not in own and row["state"] == "operational")


def headers_for(sandbox, key, action=""):
    service = sandbox.service
    return {service.connection_header: key} | ({service.action_header: action} if action else {})


def test_a_missing_connection_key_is_400_and_an_unknown_one_404(on_sandbox, manner):
    async def work(sandbox, client):
        missing = await client.get(f"{PASS}/user")
        unknown = await client.get(f"{PASS}/user", headers=headers_for(sandbox, "test::gmail::default::0"))
        assert (missing.status_code, unknown.status_code) == (400, 404)
        assert ("correlationId" in missing.json()) == (manner == "one")
        assert not any("passthrough" in name for name in (*missing.headers, *unknown.headers))

    on_sandbox(work, manner=manner)


def test_upstream_headers_come_under_the_services_prefix(on_sandbox, manner):
    async def work(sandbox, client):
        key = await key_of(client, platform="gmail", identity="42")
        reply = await client.get(f"{PASS}/gmail/v1/users/me/profile", headers=headers_for(sandbox, key))
        assert reply.headers[f"x-{manner}-passthrough-content-type"].startswith("application/json")
        outer = "application/octet-stream" if manner == "pica" else "application/json; charset=utf-8"
        assert reply.headers["content-type"] == outer
        assert reply.json()["emailAddress"] == "user42@example.com"

    on_sandbox(work, manner=manner)


def test_an_action_locks_method_path_and_platform(on_sandbox, manner):
    async def work(sandbox, client):
        key = await key_of(client, platform="gmail", identity="42")
        slack = await key_of(client, platform="slack", identity="42")
        path = f"{PASS}/gmail/v1/users/me/messages/send"
        body = {"to": "a@example.com", "subject": "s", "body": "b"}

        async def status(method, path, key, action):
            reply = await client.request(method, path, headers=headers_for(sandbox, key, action), json=body)
            return reply.status_code

        assert await status("POST", path, key, SEND) == 200
        assert await status("POST", path, key, SEND.removeprefix("conn_mod_def::")) == 200
        assert await status("PUT", path, key, SEND) == 400
        assert await status("POST", f"{PASS}/gmail/v1/users/me/messages", key, SEND) == 400
        assert await status("POST", path, slack, SEND) == 404
        assert await status("POST", path, key, "conn_mod_def::a::b") == 404

    on_sandbox(work, manner=manner)


@pytest.mark.parametrize("platform", ["gmail", "slack", "github", "hubspot", "notion", "stripe"])
def test_a_failed_connection_is_401_in_the_third_partys_own_words(on_sandbox, platform):
    async def work(sandbox, client):
        key = await key_of(client, platform=platform, active="false")
        reply = await client.get(f"{PASS}/anything", headers=headers_for(sandbox, key))
        assert reply.status_code == 401
        assert "x-pica-passthrough-content-type" in reply.headers
        assert not str(reply.json().get("key", "")).startswith("err::")
        return reply.json()

    body = on_sandbox(work, connections=1000)
    assert {
        "gmail": lambda: body["error"]["status"] == "UNAUTHENTICATED",
        "slack": lambda: body == {"ok": False, "error": "token_revoked"},
        "github": lambda: body["message"] == "Bad credentials",
        "hubspot": lambda: body["category"] == "EXPIRED_AUTHENTICATION",
        "notion": lambda: body["code"] == "unauthorized",
        "stripe": lambda: body["error"]["type"] == "invalid_request_error",
    }[platform]()


def test_echo_says_what_arrived_without_the_secrets(on_sandbox, manner):
    async def work(sandbox, client):
        key = await some_echo_key(client)
        reply = await client.put(
            f"{PASS}/v2/a%2Fb/items/?tag=1&tag=2",
            headers=headers_for(sandbox, key) | {"X-Own": "yes"},
            json={"n": 1},
        )
        said = reply.json()
        assert (said["method"], said["path"]) == ("PUT", "/v2/a%2Fb/items/")
        assert said["query"] == [{"name": "tag", "value": "1"}, {"name": "tag", "value": "2"}]
        assert said["body"] == {"n": 1}
        assert said["headers"]["x-own"] == "yes"
        assert sandbox.key not in reply.text
        assert key not in reply.text

    on_sandbox(work, manner=manner)


def test_echo_makes_any_status_and_any_size(on_sandbox):
    async def work(sandbox, client):
        headers = headers_for(sandbox, await some_echo_key(client))
        assert (await client.get(f"{PASS}/status/418", headers=headers)).status_code == 418
        big = await client.get(f"{PASS}/bytes/5000000", headers=headers)
        assert len(big.content) == 5_000_000
        assert len(big.json()) > 70_000

    on_sandbox(work)


def test_head_is_ones_alone(on_sandbox, manner):
    async def work(sandbox, client):
        headers = headers_for(sandbox, await some_echo_key(client))
        reply = await client.head(f"{PASS}/x", headers=headers)
        assert reply.status_code == (405 if manner == "pica" else 200)

    on_sandbox(work, manner=manner)


def test_a_deleted_connection_no_longer_carries_calls(on_sandbox):
    async def work(sandbox, client):
        (row, *_) = (await client.get("/v1/vault/connections?platform=gmail")).json()["rows"]
        await client.delete(f"/v1/vault/connections/{row['id']}")
        reply = await client.get(
            f"{PASS}/gmail/v1/users/me/profile", headers=headers_for(sandbox, row["key"])
        )
        assert reply.status_code == 404

    on_sandbox(work)
