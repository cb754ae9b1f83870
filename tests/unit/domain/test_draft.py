"""From the console's form to a request, or to all that is wrong with it."""

import contextlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.draft import parse_draft
from desktop.domain.errors import DraftErrors, UserError
from desktop.domain.request import Method, PassthroughRequest, RequestDraft
from desktop.domain.service import ONE, PICA

DRAFT = RequestDraft(connection_key="test::gmail::default::ab", path="gmail/x")
JSON_HEADER = ("Content-Type", "application/json")


def parsed(**fields: Any) -> PassthroughRequest:
    return parse_draft(replace(DRAFT, **fields), PICA)


def faults(**fields: Any) -> tuple[UserError, ...]:
    with pytest.raises(DraftErrors) as caught:
        parsed(**fields)
    return caught.value.errors


def fault(**fields: Any) -> UserError:
    (error,) = faults(**fields)
    return error


def test_a_good_draft() -> None:
    request = parsed(
        connection_key=" test::gmail::default::ab|a \n",
        path="/gmail/x?a=1",
        query=(("b", "2"), ("", ""), (" c ", "")),
        headers=(("X-A", " 1 "), ("", "")),
        body=' {"a": 1} ',
        action_id="GJ3::x",
        platform="gmail",
    )
    assert request.connection_key == "test::gmail::default::ab|a"
    assert (request.path, request.query) == ("gmail/x", (("a", "1"), ("b", "2"), ("c", "")))
    assert request.headers == (("X-A", "1"), JSON_HEADER)
    assert request.body == b' {"a": 1} '  # as typed
    assert request.action_id == "conn_mod_def::GJ3::x"
    assert request.platform == "gmail"


def test_all_that_is_wrong_is_said_at_once() -> None:
    errors = faults(
        connection_key=" ",
        path="../x",
        query=(("", "v"),),
        headers=(("Host", "x"), ("bad name", "x")),
        body="{",
        action_id="a\nb",
    )
    assert [error.field for error in errors] == [
        "connection",
        "action_id",
        "path",
        "query",
        "headers",
        "headers",
        "body",
    ]
    assert all(error.message.endswith(".") for error in errors)


@pytest.mark.parametrize("method", [Method.GET, Method.HEAD])
def test_get_goes_without_body_and_content_type(method: Method) -> None:
    request = parsed(method=method, body="{ not sent", headers=(("content-type", "text/plain"), ("X-A", "1")))
    assert (request.body, request.headers) == (None, (("X-A", "1"),))


@pytest.mark.parametrize("body", ["", " \n\t"])
def test_no_body(body: str) -> None:
    request = parsed(body=body)
    assert (request.body, request.headers) == (None, ())


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ("{", "line 1, column 2"),
        ('{\n  "a": 1,\n  b: 2\n}', "line 3, column 3"),
        ('{"a": NaN}', "line 1, column 7"),
        ('["NaN", "\\"NaN",\n -Infinity]', "line 2, column 2"),
        ("[1] 2", "line 1, column 5"),
        ("{'a': 1}", "line 1, column 2"),
        ('"\x01"', "line 1, column 2"),
        ("[1,]", "line 1, column "),
    ],
)
def test_wrong_json_is_placed(body: str, where: str) -> None:
    error = fault(body=body)
    assert error.field == "body"
    assert where in error.message


@pytest.mark.parametrize(
    "body",
    [
        "1",
        "null",
        '"\\ud800"',
        "9" * 5_000,
        "[" + "1e999," * 9 + "0]",
        '{"a":1,"a":2}',
        "\ufeff{}",
        '"日本\u202e"',
    ],
)
def test_unusual_json_is_sent(body: str) -> None:
    assert parsed(body=body).body == body.removeprefix("\ufeff").encode()


@pytest.mark.parametrize("body", ["[" * 100_000, "[" * 100_000 + "]" * 100_000, '{"a":' * 100_000])
def test_deep_nesting_is_an_error_and_no_crash(body: str) -> None:
    assert fault(body=body).field == "body"


def test_half_a_character_is_refused() -> None:
    assert fault(body='"\ud800"').field == "body"
    assert fault(query=(("a", "\ud800"),)).field == "query"


def test_other_content_types_are_not_json() -> None:
    request = parsed(body="a=1&b=2", headers=(("content-type", "application/x-www-form-urlencoded"),))
    assert request.body == b"a=1&b=2"
    assert fault(body="a=1", headers=(("Content-Type", "application/vnd.api+json"),)).field == "body"


@pytest.mark.parametrize(
    "name",
    [
        *("x-pica-secret", "X-Pica-Secret", "x-pica-connection-key", "x-pica-action-id", "x-one-secret"),
        *(
            "Host",
            "content-length",
            "Transfer-Encoding",
            "Connection",
            "Proxy-Authorization",
            "proxy-x",
            "TE",
        ),
        *("X-Tenant", "", "a b", "a:b", "é", "a\r\nb", "a\0"),
    ],
)
def test_headers_that_cannot_be_set(name: str) -> None:
    service = replace(PICA, extra_headers=(("x-tenant", "1"),))
    with pytest.raises(DraftErrors) as caught:
        parse_draft(replace(DRAFT, headers=((name, "v"),)), service)
    assert [error.field for error in caught.value.errors] == ["headers"]


def test_the_other_services_headers_are_free() -> None:
    request = parse_draft(replace(DRAFT, headers=(("x-pica-action-id", "1"),)), ONE)
    assert request.headers == (("x-pica-action-id", "1"),)


@pytest.mark.parametrize("value", ["a\r\nX-Evil: 1", "a\nb", "a\0", "日本", "a\x7f", "\ud800"])
def test_header_values_that_cannot_be_sent(value: str) -> None:
    assert fault(headers=(("X-A", value),)).field == "headers"


@pytest.mark.parametrize("key", ["", " ", "日本", "a\nb", "a\0b"])
def test_connection_keys_that_cannot_be_sent(key: str) -> None:
    assert fault(connection_key=key).field == "connection"


TEXT = st.text(max_size=20)
PAIRS = st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple)


@given(
    st.builds(
        RequestDraft,
        connection_key=TEXT,
        method=st.sampled_from(list(Method)),
        path=TEXT,
        query=PAIRS,
        headers=PAIRS,
        body=st.one_of(TEXT, st.recursive(st.none() | st.floats() | TEXT, st.lists).map(json.dumps)),
        action_id=TEXT,
    )
)
def test_any_draft_is_a_request_or_errors(draft: RequestDraft) -> None:
    with contextlib.suppress(DraftErrors):
        request = parse_draft(draft, PICA)
        assert request.path
        assert request.connection_key
