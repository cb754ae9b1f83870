"""GET /v1/available-connectors in both manners, and the data behind it."""

import re

import pytest

from desktop.sandbox.catalogue import connectors_up_to, known_connectors


def test_holds_200_real_products_with_unique_kebab_case_ids():
    seeds = known_connectors()
    assert len(seeds) >= 214
    assert len({seed.platform for seed in seeds}) == len({seed.name for seed in seeds}) == len(seeds)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", seed.platform) for seed in seeds)
    assert {"AI", "Accounting", "CRM", "Calendar", "Commerce", "Communication", "Databases", "Developer"} <= {
        seed.category for seed in seeds
    }


@pytest.mark.parametrize("count", [0, 1, 6, 7, 214, 400])
def test_gives_as_many_connectors_as_asked_for(count):
    assert len({seed.platform for seed in connectors_up_to(count)}) == count


def test_lists_enabled_connectors_only_for_authkit(on_sandbox, manner):
    async def work(sandbox, client):
        everything = (await client.get("/v1/available-connectors?limit=1")).json()["total"]
        shown = (await client.get("/v1/available-connectors?authkit=true&limit=1")).json()["total"]
        assert everything == 214
        assert 180 < shown < everything

    on_sandbox(work, manner=manner)


def test_gives_300_rows_at_once_in_picas_manner_and_clamps_at_150_in_ones(on_sandbox, manner):
    async def work(sandbox, client):
        page = (await client.get("/v1/available-connectors?limit=300")).json()
        return len(page["rows"]), page["total"], page["pages"], page["page"]

    expected = {"pica": (214, 214, 1, 1), "one": (150, 214, 2, 1)}
    assert on_sandbox(work, manner=manner) == expected[manner]


def test_pages_cover_every_connector_once(on_sandbox, manner):
    async def work(sandbox, client):
        seen = []
        for page in range(1, 6):
            body = (await client.get(f"/v1/available-connectors?limit=50&page={page}")).json()
            seen += [row["platform"] for row in body["rows"]]
        beyond = (await client.get("/v1/available-connectors?limit=50&page=6")).json()
        assert len(seen) == len(set(seen)) == 214
        assert (beyond["rows"], beyond["total"], beyond["pages"]) == ([], 214, 5)

    on_sandbox(work, manner=manner)


@pytest.mark.parametrize(
    "query", ["platform=gmail", "name=gmail", "key=api::gmail::v1", "platform=gmail&category=communication"]
)
def test_filters_by_platform_name_key_and_category(on_sandbox, query):
    async def work(sandbox, client):
        rows = (await client.get(f"/v1/available-connectors?{query}")).json()["rows"]
        assert [(row["name"], row["oauth"], row["category"]) for row in rows] == [
            ("Gmail", True, "Communication")
        ]

    on_sandbox(work)


def test_rows_differ_between_the_manners_as_documented(on_sandbox, manner):
    async def work(sandbox, client):
        (row,) = (await client.get("/v1/available-connectors?platform=gmail")).json()["rows"]
        if manner == "pica":
            assert isinstance(row["id"], int)
            assert "oauthScopes" not in row
        else:
            assert row["id"].startswith("conn_def_")
            assert row["title"] == "Gmail"
            assert row["oauthScopes"]["raw"].split() == row["oauthScopes"]["scopes"]

    on_sandbox(work, manner=manner)


def test_lists_connected_ones_by_what_the_vault_holds(on_sandbox):
    async def work(sandbox, client):
        rows = (await client.get("/v1/available-connectors/connected?limit=300")).json()["rows"]
        active = await client.get("/v1/vault/connections?limit=300")
        failed = await client.get("/v1/vault/connections?limit=300&active=false")
        held = {row["platform"] for reply in (active, failed) for row in reply.json()["rows"]}
        assert {row["platform"] for row in rows} == held

    on_sandbox(work)


def test_one_lists_connectors_to_everybody_but_hears_authkit_only_with_a_key(on_sandbox, manner):
    async def work(sandbox, client):
        client.headers.pop(sandbox.service.secret_header)
        reply = await client.get("/v1/available-connectors?authkit=true&limit=1")
        if manner == "pica":
            assert reply.status_code == 401
        else:
            assert reply.json()["total"] == 214
        wrong = {sandbox.service.secret_header: "sk_test_wrong"}
        assert (await client.get("/v1/available-connectors", headers=wrong)).status_code == 401

    on_sandbox(work, manner=manner)


def test_every_row_names_a_logo_that_is_served(on_sandbox):
    async def work(sandbox, client):
        rows = (await client.get("/v1/available-connectors?limit=300")).json()["rows"]
        assert all(row["image"].startswith(sandbox.widget_url) for row in rows)
        for row in rows[:20]:
            logo = await client.get(row["image"], headers={})
            assert (logo.status_code, logo.headers["content-type"]) == (200, "image/svg+xml")
            assert logo.text.startswith("<svg")
        unknown = await client.get(f"{sandbox.widget_url}/connectors/nothing.svg")
        assert unknown.status_code == 404

    on_sandbox(work)
