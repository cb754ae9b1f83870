"""How connections are made: API keys, the consent page, and who may ask."""

import httpx
import pytest

from desktop.sandbox.ailment import Ailment
from desktop.sandbox.relinking import Relink, seeded_relink

TOKEN = {"identity": "team a:b", "identityType": "team"}


async def request_id(sandbox, client, body=TOKEN):
    return (await client.post(sandbox.service.token_path, json=body)).json()["requestId"]


async def by_key(sandbox, client, **fields):
    body = {"requestId": await request_id(sandbox, client), "platform": "resend"} | fields
    return await client.post(
        f"{sandbox.widget_url}/link/api-key", json=body, headers={"origin": sandbox.widget_url}
    )


async def decide(sandbox, client, **fields):
    body = {
        "requestId": await request_id(sandbox, client),
        "platform": "gmail",
        "state": "s1",
        "decision": "allow",
        "account": "sam@example.com",
    }
    return await client.post("/consent", json=body | fields, headers={"origin": sandbox.api_url})


async def count(client):
    return (await client.get("/v1/vault/connections?limit=1")).json()["total"]


def test_an_api_key_makes_a_connection_for_the_requests_identity(on_sandbox, manner):
    async def work(sandbox, client):
        reply = await by_key(sandbox, client, apiKey=" re_123 ", name="Mine")
        record = reply.json()["connection"]
        page = (await client.get("/v1/vault/connections", params={"key": record["key"]})).json()
        (row,) = page["rows"]
        assert (row["platform"], row["identity"], row["identityType"]) == ("resend", "team a:b", "team")
        assert (row["state"], row["name"]) == ("operational", "Mine")
        assert record["key"].endswith("|team-a-b")
        assert record["_id"] != row["id"]
        assert "state" not in record
        newest = (await client.get("/v1/vault/connections?limit=1")).json()["rows"]
        assert newest == [row]

    on_sandbox(work, manner=manner)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"apiKey": "wrong"}, 422),
        ({"apiKey": "  "}, 422),
        ({"apiKey": 5.5}, 422),
        ({"apiKey": "k", "platform": "gmail"}, 422),
        ({"apiKey": "k", "platform": "nothing"}, 404),
        ({"apiKey": "k", "requestId": 1}, 404),
    ],
)
def test_a_refused_api_key_makes_nothing_and_says_why(on_sandbox, fields, status):
    async def work(sandbox, client):
        before = await count(client)
        reply = await by_key(sandbox, client, **fields)
        assert reply.status_code == status
        assert reply.json()["message"].endswith(".") or status == 422
        assert await count(client) == before

    on_sandbox(work)


def test_a_consent_that_is_allowed_makes_a_connection_to_the_chosen_account(on_sandbox, manner):
    async def work(sandbox, client):
        record = (await decide(sandbox, client)).json()["connection"]
        headers = {sandbox.service.connection_header: record["key"]}
        profile = await client.get("/v1/passthrough/gmail/v1/users/me/profile", headers=headers)
        assert profile.json()["emailAddress"] == "sam@example.com"
        outcome = (await client.get(f"{sandbox.widget_url}/link/outcome?state=s1")).json()
        assert outcome == {"connection": record, "error": ""}

    on_sandbox(work, manner=manner)


def test_a_consent_that_is_denied_makes_nothing(on_sandbox):
    async def work(sandbox, client):
        before = await count(client)
        assert (await decide(sandbox, client, decision="deny")).json() == {
            "connection": None,
            "error": "access_denied",
        }
        assert await count(client) == before
        undecided = (await client.get(f"{sandbox.widget_url}/link/outcome?state=other")).json()
        assert undecided == {"connection": None, "error": ""}

    on_sandbox(work)


def test_a_consent_counts_once(on_sandbox):
    async def work(sandbox, client):
        await decide(sandbox, client)
        before = await count(client)
        assert (await decide(sandbox, client)).status_code == 409
        assert (await decide(sandbox, client, state="")).status_code == 409
        assert (await decide(sandbox, client, state="s2", account="eve@example.com")).status_code == 422
        assert await count(client) == before

    on_sandbox(work)


@pytest.mark.parametrize("origin", [None, "null", "https://evil.example"])
def test_other_pages_make_no_connections(on_sandbox, origin):
    async def work(sandbox, client):
        headers = {"origin": origin} if origin else {}
        body = {"requestId": await request_id(sandbox, client), "platform": "resend", "apiKey": "k"}
        before = await count(client)
        keyed = await client.post(f"{sandbox.widget_url}/link/api-key", json=body, headers=headers)
        consented = await client.post(f"{sandbox.api_url}/consent", json=body, headers=headers)
        assert (keyed.status_code, consented.status_code) == (403, 403)
        assert await count(client) == before

    on_sandbox(work)


def test_an_identity_less_token_makes_a_key_without_suffix(on_sandbox):
    async def work(sandbox, client):
        id_ = await request_id(sandbox, client, {})
        record = (await by_key(sandbox, client, requestId=id_, apiKey="k")).json()["connection"]
        assert "|" not in record["key"]
        assert record["identity"] is None

    on_sandbox(work)


def test_the_consent_page_names_whom_and_what(on_sandbox):
    async def work(sandbox, client):
        id_ = await request_id(sandbox, client, {"identity": "<b>{{api}}", "identityType": "user"})
        page = await client.get(f"/consent?platform=gmail&request_id={id_}&state=s")
        assert page.status_code == 200
        assert "user &lt;b&gt;{{api}}" in page.text
        assert 'id="allow"' in page.text
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        unknown = await client.get("/consent?platform=gmail&request_id=1")
        assert (unknown.status_code, unknown.headers["content-type"]) == (404, "text/html; charset=utf-8")

    on_sandbox(work)


WIDGET_FILES = (
    "/ /?data=x /widget.js /widget.css /protocol.js /session.js /popup.js /dom.js /dashboard /dashboard.js "
    "/catalogue.json"
)


def test_the_sites_files_are_all_served_and_work_without_the_key(on_sandbox):
    async def work(sandbox, client):
        urls = [sandbox.widget_url + path for path in WIDGET_FILES.split()]
        urls += [f"{sandbox.api_url}/consent.js", f"{sandbox.api_url}/widget.css"]
        async with httpx.AsyncClient(trust_env=False) as stranger:
            for url in urls:
                reply = await stranger.get(url)
                assert reply.status_code == 200, url
                assert sandbox.key not in reply.text
            assert "x-frame-options" not in (await stranger.get(sandbox.widget_url)).headers
            for path in ("/server.py", "/../server.py", "/consent.html"):
                assert (await stranger.get(sandbox.widget_url + path)).status_code == 404

    on_sandbox(work)


async def gmail_of_42(client):
    query = {"platform": "gmail", "identity": "42", "identityType": "user"}
    return (await client.get("/v1/vault/connections", params=query)).json()["rows"]


async def profile_of(sandbox, client, key):
    headers = {sandbox.service.connection_header: key}
    return await client.get("/v1/passthrough/gmail/v1/users/me/profile", headers=headers)


@pytest.mark.parametrize("yields", list(Relink))
def test_connecting_once_more_yields_what_was_decided(on_sandbox, manner, yields):
    async def work(sandbox, client):
        old = (await gmail_of_42(client))[0]
        sandbox.afflict(old["key"], Ailment.REVOKED)
        sandbox.relink(old["key"], yields)
        mine = {"identity": "42", "identityType": "user"}
        id_ = await request_id(sandbox, client, mine)
        before = await count(client)
        record = (await decide(sandbox, client, requestId=id_, account="user42@example.com")).json()[
            "connection"
        ]
        is_same = yields is Relink.SAME_KEY
        assert (record["key"] == old["key"]) is is_same
        assert await count(client) == before + (not is_same)
        account = (await profile_of(sandbox, client, record["key"])).json()["emailAddress"]
        assert account == ("alex@example.com" if yields is Relink.OTHER_ACCOUNT else "user42@example.com")
        assert (await profile_of(sandbox, client, old["key"])).status_code == (200 if is_same else 401)

    on_sandbox(work, manner=manner)


def test_the_consent_page_offers_the_account_that_was_connected_first(on_sandbox):
    async def work(sandbox, client):
        id_ = await request_id(sandbox, client, {"identity": "42", "identityType": "user"})
        page = (await client.get(f"/consent?platform=gmail&request_id={id_}&state=s")).text
        assert 'data-accounts="user42@example.com alex@example.com sam@example.com"' in page
        id_ = await request_id(sandbox, client)
        page = (await client.get(f"/consent?platform=gmail&request_id={id_}&state=s")).text
        assert 'data-accounts="alex@example.com sam@example.com"' in page

    on_sandbox(work)


def test_what_the_seed_decides_is_the_same_each_time():
    decided = [seeded_relink(f"key {number}", 7) for number in range(60)]
    assert decided == [seeded_relink(f"key {number}", 7) for number in range(60)]
    assert set(decided) == set(Relink)
