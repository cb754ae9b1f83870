"""Faults on demand: what each does on the wire, and where."""

import asyncio

import httpx
import pytest

from desktop.sandbox.faults import KINDS, Fault

LIST = "/v1/vault/connections"


@pytest.mark.parametrize("status", [401, 402, 403, 404, 429, 500, 502, 503])
def test_error_statuses_come_in_the_manners_shape(on_sandbox, manner, status):
    async def work(sandbox, client):
        reply = await client.get(LIST)
        assert reply.status_code == reply.json()["status"] == status
        assert ("retry-after" in reply.headers) == (status == 429)
        assert ("correlationId" in reply.json()) == (manner == "one")

    on_sandbox(work, manner=manner, fault=str(status))


def test_html_empty_not_json_and_redirect(on_sandbox):
    async def work(sandbox, client):
        sandbox.fault = "html"
        html = await client.get(LIST)
        assert (html.status_code, html.headers["content-type"]) == (502, "text/html")
        sandbox.fault = "empty"
        assert (await client.get(LIST)).content == b""
        sandbox.fault = "not-json"
        with pytest.raises(ValueError):
            (await client.get(LIST)).json()
        sandbox.fault = "redirect"
        moved = await client.get(LIST)
        assert (moved.status_code, moved.headers["location"][: len(sandbox.widget_url)]) == (
            302,
            sandbox.widget_url,
        )

    on_sandbox(work)


@pytest.mark.parametrize("kind", ["truncate", "reset"])
def test_cut_answers_are_errors_of_the_transport(on_sandbox, kind):
    async def work(sandbox, client):
        with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
            await client.get(LIST)
        sandbox.fault = ""
        assert (await client.get(LIST)).status_code == 200

    on_sandbox(work, fault=kind)


def test_a_stalled_answer_never_ends(on_sandbox):
    async def work(sandbox, client):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await client.get(LIST, timeout=None)

    on_sandbox(work, fault="stall")


def test_a_slow_answer_comes_whole_in_pieces(on_sandbox):
    async def work(sandbox, client):
        async with client.stream("GET", f"{LIST}?limit=1") as reply:
            pieces = [piece async for piece in reply.aiter_raw()]
        assert len(pieces) > 5
        assert b"".join(pieces).endswith(b"}")

    on_sandbox(work, fault="slow")


def test_a_fault_keeps_to_its_prefix(on_sandbox):
    async def work(sandbox, client):
        assert (await client.get(LIST)).status_code == 500
        assert (await client.get("/v1/users/flags")).status_code == 200
        assert sandbox.fault == "500:/v1/vault"

    on_sandbox(work, fault="500:/v1/vault")


def test_a_fault_may_be_over_after_some_calls(on_sandbox):
    async def work(sandbox, client):
        assert [(await client.get(LIST)).status_code for _ in range(4)] == [503, 503, 200, 200]

    on_sandbox(work, fault="503x2")


def test_consent_and_widget_are_outside_of_faults(on_sandbox):
    async def work(sandbox, client):
        assert (await client.get("/consent.js")).status_code == 200
        assert (await client.get(sandbox.widget_url)).status_code == 200

    on_sandbox(work, fault="500")


async def pages(client, path=LIST, count=4, limit=10):
    return [(await client.get(f"{path}?limit={limit}&page={n}")).json() for n in range(1, count + 1)]


def test_lying_pages_end_in_empty_ones(on_sandbox):
    async def work(sandbox, client):
        got = await pages(client, limit=100)
        assert {page["pages"] for page in got} == {9999}
        assert got[0]["rows"]
        assert got[-1]["rows"] == []

    on_sandbox(work, fault="pages-lie")


@pytest.mark.parametrize("path", [LIST, "/v1/available-connectors"])
def test_repeating_pages_carry_the_same_keys(on_sandbox, path):
    async def work(sandbox, client):
        keys = [[row["key"] for row in page["rows"]] for page in await pages(client, path)]
        assert keys[0] == keys[1] == keys[3]
        assert len(set(keys[0])) == 10

    on_sandbox(work, fault="pages-repeat")


@pytest.mark.parametrize("path", [LIST, "/v1/available-connectors"])
def test_endless_pages_are_always_full_and_new(on_sandbox, path):
    async def work(sandbox, client):
        got = [(await client.get(f"{path}?limit=10&page={n}")).json() for n in (1, 2, 500)]
        keys = [row["key"] for page in got for row in page["rows"]]
        assert len(keys) == len(set(keys)) == 30
        assert all(page["pages"] > page["page"] for page in got)

    on_sandbox(work, fault="pages-endless")


def test_every_third_row_is_bad_and_the_others_are_good(on_sandbox):
    async def work(sandbox, client):
        good = (await client.get(f"{LIST}?limit=30")).json()["rows"]
        sandbox.fault = "bad-rows"
        rows = (await client.get(f"{LIST}?limit=30")).json()["rows"]
        assert len(rows) == 30
        assert [n for n in range(30) if rows[n] != good[n]] == list(range(2, 30, 3))

    on_sandbox(work)


def test_wrong_types_break_the_envelope(on_sandbox):
    async def work(sandbox, client):
        page = (await client.get(LIST)).json()
        assert isinstance(page["rows"], dict)
        assert page["pages"] is None

    on_sandbox(work, fault="wrong-types")


def test_no_connectors_empties_authkit_and_tokens_but_not_the_catalogue(on_sandbox, manner):
    async def work(sandbox, client):
        assert (await client.get("/v1/available-connectors?authkit=true")).json()["total"] == 0
        assert (await client.get("/v1/available-connectors")).json()["total"] == 214
        token = (await client.post(sandbox.service.token_path, json={})).json()
        assert (token["rows"], token["total"]) == ([], 0)

    on_sandbox(work, manner=manner, fault="no-connectors")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_understood_with_times_and_prefix(kind):
    assert Fault.parse(kind) == Fault(kind)
    assert Fault.parse(f"{kind}x3:/v1/knowledge") == Fault(kind, "/v1/knowledge", 3)


@pytest.mark.parametrize("text", ["", "none", " "])
def test_no_fault(text):
    assert Fault.parse(text) is None


@pytest.mark.parametrize("text", ["flood", "429x", "x2", "200", "429 x2"])
def test_unknown_faults_name_the_kinds(text):
    with pytest.raises(ValueError, match="no such fault"):
        Fault.parse(text)
