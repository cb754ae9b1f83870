"""/v1/vault/connections: listing, filters, one row, tags, deletion."""

import re
from collections import Counter
from datetime import datetime

import pytest

KEY = re.compile(r"test::[a-z0-9-]+::default::[0-9a-f]{32}(\|.+)?")
LIST = "/v1/vault/connections"


async def everything(client, query=""):
    rows = []
    for active in ("true", "false"):
        reply = await client.get(f"{LIST}?limit=150&active={active}{query}")
        pages = reply.json()["pages"]
        rows += reply.json()["rows"]
        for page in range(2, pages + 1):
            rows += (await client.get(f"{LIST}?limit=150&page={page}&active={active}{query}")).json()["rows"]
    return rows


def test_holds_1000_connections_of_40_identities_in_all_states(on_sandbox, manner):
    async def work(sandbox, client):
        rows = await everything(client)
        assert len(rows) == len({row["id"] for row in rows}) == len({row["key"] for row in rows}) == 1000
        assert len({(row["identity"], row["identityType"]) for row in rows}) == 40
        assert {row["identityType"] for row in rows} == {"user", "team", "organization", "project"}
        assert {row["state"] for row in rows} == {"operational", "degraded", "failed", "unknown"}
        assert all((row["state"] == "failed") == (not row["active"]) for row in rows)
        assert all(KEY.fullmatch(row["key"]) for row in rows)
        leaders = [platform for platform, _ in Counter(row["platform"] for row in rows).most_common(6)]
        assert set(leaders) == {"gmail", "slack", "github", "hubspot", "notion", "stripe"}

    on_sandbox(work, manner=manner, connections=1000)


def test_hides_inactive_ones_unless_asked(on_sandbox):
    async def work(sandbox, client):
        plain = (await client.get(f"{LIST}?limit=300")).json()
        inactive = (await client.get(f"{LIST}?limit=300&active=false")).json()
        assert all(row["active"] for row in plain["rows"])
        assert inactive["rows"]
        assert all(row["state"] == "failed" for row in inactive["rows"])
        assert plain["total"] + inactive["total"] == 120

    on_sandbox(work)


def test_picas_rows_are_dated_newest_first_and_ones_are_not_dated(on_sandbox, manner):
    async def work(sandbox, client):
        rows = (await client.get(f"{LIST}?limit=100")).json()["rows"]
        if manner == "pica":
            dates = [datetime.fromisoformat(row["createdAt"]) for row in rows]
            assert dates == sorted(dates, reverse=True)
            assert (dates[0] - dates[-1]).days > 400
        else:
            assert all("createdAt" not in row for row in rows)
            assert all({"connector", "image", "title"} <= row.keys() for row in rows)

    on_sandbox(work, manner=manner)


def test_user_42_has_a_working_gmail_and_slack(on_sandbox):
    async def work(sandbox, client):
        for platform in ("gmail", "slack"):
            query = f"?identity=42&identityType=user&platform={platform}"
            rows = (await client.get(LIST + query)).json()["rows"]
            assert any(row["state"] == "operational" for row in rows)
            assert all((row["identity"], row["platform"]) == ("42", platform) for row in rows)

    on_sandbox(work, connections=3)


def test_filters_by_key_list_tags_and_name(on_sandbox):
    async def work(sandbox, client):
        rows = await everything(client)
        active = [row for row in rows if row["active"]]
        two = ",".join(row["key"] for row in active[:2])
        assert (await client.get(LIST, params={"key": two})).json()["rows"] == active[:2]
        tagged = (await client.get(LIST, params={"tags": "vip,pilot", "limit": 100})).json()["rows"]
        assert tagged == [row for row in active if {"vip", "pilot"} & set(row["tags"])]
        named = (await client.get(LIST, params={"name": "Work", "limit": 100})).json()["rows"]
        assert named == [row for row in active if row["name"] == "Work"]
        assert (await client.get(LIST, params={"identity": "nobody"})).json()["total"] == 0

    on_sandbox(work)


@pytest.mark.parametrize("query", ["page=x", "limit=-1", "active=maybe", "limit=1e3", "page=١"])
def test_refuses_parameters_that_are_no_numbers_or_booleans(on_sandbox, query):
    async def work(sandbox, client):
        reply = await client.get(f"{LIST}?{query}")
        assert (reply.status_code, reply.json()["key"]) == (400, "err::application::bad_request")

    on_sandbox(work)


def test_takes_limit_0_as_1(on_sandbox, manner):
    async def work(sandbox, client):
        assert len((await client.get(f"{LIST}?limit=0")).json()["rows"]) == 1

    on_sandbox(work, manner=manner)


def test_skip_counts_rows_in_both_manners(on_sandbox, manner):
    async def work(sandbox, client):
        rows = (await client.get(f"{LIST}?limit=10")).json()["rows"]
        skipped = (await client.get(f"{LIST}?limit=5&skip=5")).json()
        assert (skipped["rows"], skipped["page"]) == (rows[5:], 2)

    on_sandbox(work, manner=manner)


def test_gets_one_row_and_404_for_an_unknown_id(on_sandbox, manner):
    async def work(sandbox, client):
        (row,) = (await client.get(f"{LIST}?limit=1")).json()["rows"]
        assert (await client.get(f"{LIST}/{row['id']}")).json() == row
        assert (await client.get(f"{LIST}/{row['key']}")).status_code == 404

    on_sandbox(work, manner=manner)


def test_patch_replaces_the_tags_and_answers_in_its_manner(on_sandbox, manner):
    async def work(sandbox, client):
        (row,) = (await client.get(f"{LIST}?limit=1")).json()["rows"]
        path = f"{LIST}/{row['id']}"
        reply = await client.patch(path, json={"tags": ["a", "b", "a"], "name": "Mine"})
        after = (await client.get(path)).json()
        assert after["tags"] == ["a", "b"]
        if manner == "pica":
            assert reply.json() == after == row | {"tags": ["a", "b"]}
        else:
            assert reply.content == b""
            assert after["name"] == "Mine"
            await client.patch(path, json={"name": ""})
            assert (await client.get(path)).json()["name"] is None
        listed = (await client.get(LIST, params={"tags": "a"})).json()["rows"]
        assert listed == [(await client.get(path)).json()]

    on_sandbox(work, manner=manner)


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[]", 400), (b'{"tags":"a"}', 422), (b'{"tags":[1]}', 422)]
)
def test_patch_refuses_what_is_no_tag_list(on_sandbox, body, status):
    async def work(sandbox, client):
        (row,) = (await client.get(f"{LIST}?limit=1")).json()["rows"]
        reply = await client.patch(f"{LIST}/{row['id']}", content=body)
        assert (reply.status_code, reply.json()["status"]) == (status, status)
        assert (await client.get(f"{LIST}/{row['id']}")).json() == row

    on_sandbox(work)


def test_delete_is_for_good_and_a_second_one_finds_nothing(on_sandbox, manner):
    async def work(sandbox, client):
        before = (await client.get(f"{LIST}?limit=1")).json()
        path = f"{LIST}/{before['rows'][0]['id']}"
        gone = await client.delete(path)
        assert (gone.status_code, gone.content) == (200, b"")
        assert (await client.delete(path)).status_code == 404
        after = (await client.get(f"{LIST}?limit=1")).json()
        assert after["total"] == before["total"] - 1
        assert after["rows"] != before["rows"]

    on_sandbox(work, manner=manner)


def test_the_same_seed_gives_the_same_vault_and_another_seed_another(on_sandbox):
    async def work(sandbox, client):
        return sandbox.key, await everything(client)

    first, again, other = (on_sandbox(work, seed=seed) for seed in (7, 7, 8))
    assert first == again
    assert first[0] != other[0]
    assert first[1] != other[1]


def test_ones_fuller_records_carry_dates(on_sandbox):
    async def work(sandbox, client):
        page = (await client.get("/v1/connections?limit=5")).json()
        assert len(page["rows"]) == 5
        assert all(datetime.fromisoformat(row["createdAt"]) for row in page["rows"])

    on_sandbox(work, manner="one")


def test_all_of_it_can_be_moved_to_live_and_back(on_sandbox):
    async def work(sandbox, client):
        for environment in ("live", "test"):
            await everything(client)  # encoded once already
            sandbox.move_to(environment)
            assert {row["environment"] for row in await everything(client)} == {environment}

    on_sandbox(work)
