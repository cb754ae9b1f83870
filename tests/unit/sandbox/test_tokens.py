"""Session tokens: pages, the request id, what is refused."""

import pytest

PATHS = {"pica": "/v1/authkit", "one": "/v1/authkit/token"}


def test_a_token_is_a_page_of_enabled_connectors_and_a_request_id(on_sandbox, manner):
    async def work(sandbox, client):
        shown = (await client.get("/v1/available-connectors?authkit=true&limit=1")).json()["total"]
        body = {"identity": "42", "identityType": "user"}
        token = (await client.post(PATHS[manner], params={"limit": 100, "page": 1}, json=body)).json()
        assert (token["total"], token["page"], len(token["rows"])) == (shown, 1, 100)
        row = token["rows"][0]
        assert (row["title"], row["type"], row["environment"]) == ("Gmail", "api", "test")
        assert isinstance(token["requestId"], int if manner == "pica" else str)
        assert ("isWhiteLabel" in token) == (manner == "one")
        assert ("useDefaultOauthCreds" in row) == (manner == "one")

    on_sandbox(work, manner=manner)


def test_the_request_id_belongs_to_the_identity(on_sandbox, manner):
    async def work(sandbox, client):
        async def request_id(page=1, **body):
            reply = await client.post(PATHS[manner], params={"page": page}, json=body)
            return reply.json()["requestId"]

        first = await request_id(identity="42", identityType="user")
        assert await request_id(page=2, identity="42", identityType="user") == first
        assert await request_id(identity="42", identityType="team") != first
        assert await request_id(identity="17", identityType="user") != first
        assert await request_id() not in {first, None}

    on_sandbox(work, manner=manner)


def test_pica_has_no_token_path_of_ones(on_sandbox):
    async def work(sandbox, client):
        assert (await client.post("/v1/authkit/token", json={})).status_code == 404

    on_sandbox(work)


@pytest.mark.parametrize(
    "body",
    [b"[]", b"{", b'{"identity":5}', b'{"identityType":"robot"}', b'{"identity":"' + b"x" * 129 + b'"}'],
)
def test_wrong_bodies_are_400(on_sandbox, manner, body):
    async def work(sandbox, client):
        assert (await client.post(PATHS[manner], content=body)).status_code == 400

    on_sandbox(work, manner=manner)


def test_no_body_at_all_is_fine(on_sandbox, manner):
    async def work(sandbox, client):
        assert (await client.post(PATHS[manner])).status_code == 200

    on_sandbox(work, manner=manner)
