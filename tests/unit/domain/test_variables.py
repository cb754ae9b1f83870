"""Variables in each place of a request: found, missed, and filled in as the place wants it."""

import json

import pytest

from desktop.domain.body import BodyKind, BodyPart
from desktop.domain.draft import check_json
from desktop.domain.errors import UserError
from desktop.domain.request import Method, RequestDraft
from desktop.domain.variables import Missing, filled, missing, parse_name, parse_value, without_uses

NASTY = 'a/b "c" \\ {{x}} ü&?'


def test_a_value_is_encoded_into_its_segment() -> None:
    draft = RequestDraft(path="x/{{id}}:send/{{ other }}", path_values=(("id", "a/b c"), ("other", "")))
    assert missing(draft, {}) == (Missing("path", "other"),)
    assert filled(draft, {"other": "é"}).path == "x/a%2Fb%20c:send/%C3%A9"


def test_json_stays_json_and_a_value_is_filled_in_once() -> None:
    draft = RequestDraft(body='{"a": "<{{v}}>", "n": {{n}}, "{{v}}": 1}')
    body = filled(draft, {"v": NASTY, "n": "[1, 2]", "x": "never"}).body
    assert json.loads(body) == {"a": f"<{NASTY}>", "n": [1, 2], NASTY: 1}


def test_all_places_are_looked_at() -> None:
    draft = RequestDraft(
        method=Method.POST,
        path="{{p}}",
        query=(("{{q}}", "1"),),
        headers=(("X", "a {{h}}"),),
        body='{\n  "t": "{{b}}"\n}',
    )
    assert missing(draft, {}) == (
        Missing("path", "p"),
        Missing("query", "q"),
        Missing("headers", "h"),
        Missing("body", "b", 2, 9),
    )
    form = RequestDraft(body_kind=BodyKind.FORM, parts=(BodyPart("a", "{{f}}"), BodyPart("b", "{{f}}")))
    assert missing(form, {}) == (Missing("body", "f"),)
    assert filled(form, {"f": "1&2"}).parts == (BodyPart("a", "1&2"), BodyPart("b", "1&2"))


def test_a_get_has_no_body_to_miss_something_in() -> None:
    assert missing(RequestDraft(method=Method.GET, path="x", body="{{b}}"), {}) == ()


def test_what_is_no_name_is_left_alone() -> None:
    draft = RequestDraft(path="x", body="{{ not a name }} {{1}} {single} {{{{deep}}}}")
    assert [one.name for one in missing(draft, {})] == ["deep"]


def test_the_check_of_json_sees_the_same_columns() -> None:
    text = '{"n": {{count}}, "s": "{{x}}", "bad": oops}'
    with pytest.raises(UserError, match="column 39"):
        check_json(without_uses(text))
    check_json(without_uses('[{{a}}, "{{b}}"]'))


@pytest.mark.parametrize("name", ["", "1a", "a b", "{{a}}", "ä", "connection_key", "identity", "x" * 61])
def test_names_that_cannot_be(name: str) -> None:
    with pytest.raises(UserError):
        parse_name(name)


def test_names_and_values_that_can() -> None:
    assert parse_name(" thread_id.2 ") == "thread_id.2"
    assert parse_value("any ü") == "any ü"
    with pytest.raises(UserError):
        parse_value("line\nend")
