"""The action catalogue: lists, search, knowledge."""

import pytest


def test_as_many_actions_as_the_connectors_row_says(on_sandbox, manner):
    async def work(sandbox, client):
        rows = (await client.get("/v1/available-connectors?limit=150")).json()["rows"]
        for row in rows[:12]:
            page = (await client.get(f"/v1/available-actions/{row['platform']}?limit=100")).json()
            assert (page["total"], len(page["rows"])) == (row["tools"], row["tools"])

    on_sandbox(work, manner=manner)


def test_rows_are_shaped_as_each_service_documents(on_sandbox, manner):
    async def work(sandbox, client):
        row = (await client.get("/v1/available-actions/gmail?method=post&title=send%20message")).json()[
            "rows"
        ][0]
        common = {"title", "key", "modelName", "method"}
        own = {"platform"} if manner == "pica" else {"systemId", "path", "tags"}
        assert row.keys() == common | own
        assert row["title"] == "Send Message"

    on_sandbox(work, manner=manner)


def test_search_answers_with_a_bare_list_that_begins_with_the_best(on_sandbox):
    async def work(sandbox, client):
        path = "/v1/available-actions/search/gmail"
        hits = (await client.get(f"{path}?query=send%20a%20message&executeAgent=true")).json()
        assert (hits[0]["title"], len(hits)) == ("Send Message", 5)
        assert "knowledge" not in hits[0]
        full = await client.get(f"{path}?query=labels&limit=2&knowledgeAgent=true&includeKnowledge=true")
        assert [hit["knowledge"][:2] for hit in full.json()] == ["# ", "# "]
        assert (await client.get(f"{path}?query=send")).status_code == 400

    on_sandbox(work)


@pytest.mark.parametrize("prefix", ["", "conn_mod_def::"])
def test_knowledge_by_id_with_or_without_its_prefix(on_sandbox, manner, prefix):
    async def work(sandbox, client):
        id_ = f"{prefix}GJ3odhCpd3I::gujvYoneSk6NFWltse9bGg"
        reply = await client.get("/v1/knowledge", params={"_id": id_})
        (row,) = reply.json()["rows"]
        assert (row["method"], row["path"]) == ("POST", "/gmail/v1/users/{{userId}}/messages/send")
        assert row["baseUrl"] in row["knowledge"]
        assert ("ioSchema" in row) == (manner == "one")
        same = await client.get(
            "/v1/knowledge", params={"_id": id_}, headers={"if-none-match": reply.headers["etag"]}
        )
        assert (same.status_code, same.content) == (304, b"")

    on_sandbox(work, manner=manner)


def test_knowledge_of_a_whole_platform_is_paged(on_sandbox):
    async def work(sandbox, client):
        page = (await client.get("/v1/knowledge?connectionPlatform=gmail&limit=5&page=2")).json()
        assert (len(page["rows"]), page["total"], page["pages"]) == (5, 19, 4)
        assert (await client.get("/v1/knowledge")).status_code == 400
        assert (await client.get("/v1/knowledge?_id=unknown")).json()["rows"] == []

    on_sandbox(work)
