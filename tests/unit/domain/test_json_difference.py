"""What differs between two answers: by key and not by order, by id and not by place, within bounds."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.ignored_path import patterns
from desktop.domain.json_difference import MAX_CHARS, MAX_LISTED, json_differences, preview
from desktop.domain.line_difference import header_differences, line_differences, status_difference

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)
DEPTH = 100_000


def said(left: object, right: object, ignored: str = "") -> list[str]:
    """The differences in one line each."""
    found = json_differences(left, right, patterns(ignored)).listed
    return [f"{one.kind.value} {one.path} {one.left}>{one.right}" for one in found]


def turned(value: Any) -> Any:
    """The same with the keys of every object in the opposite order."""
    if isinstance(value, dict):
        return {name: turned(value[name]) for name in reversed(value)}  # pyright: ignore[reportUnknownVariableType]  # any JSON
    return [turned(each) for each in value] if isinstance(value, list) else value  # pyright: ignore[reportUnknownVariableType]  # any JSON


@given(VALUES)
def test_a_value_does_not_differ_from_itself_whatever_the_order_of_its_keys(value: Any) -> None:
    assert json_differences(value, turned(value)).count == 0


@given(VALUES, VALUES)
def test_what_is_added_one_way_is_removed_the_other(left: Any, right: Any) -> None:
    assert json_differences(left, right).count == json_differences(right, left).count


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ({"a": 1}, {"a": 2}, ["changed $.a 1>2"]),
        ({"a": 1}, {"b": 1}, ["removed $.a 1>", "added $.b >1"]),
        ({"a b": None}, {"a b": False}, ['changed $["a b"] null>false']),
        ([1, 2], [1, 2, 3], ["added $[2] >3"]),
        ([1], {"0": 1}, ['changed $ [1]>{"0": 1}']),
        (1, True, ["changed $ 1>true"]),
        (0, False, ["changed $ 0>false"]),
        (1, 1.0, []),
        (float("nan"), float("nan"), []),
        ([{"id": 1, "v": 1}, {"id": 2}], [{"id": 2}, {"id": 1, "v": 2}], ["changed $[id=1].v 1>2"]),
        (
            [{"key": "x"}], [{"key": "y"}],
            ['removed $[key="x"] {"key": "x"}>', 'added $[key="y"] >{"key": "y"}'],
        ),
        ([{"id": 1}, {"id": 1}], [{"id": 1}], ['removed $[1] {"id": 1}>']),
        ([{"id": 1}], [{"id": "1"}], ['removed $[id=1] {"id": 1}>', 'added $[id="1"] >{"id": "1"}']),
    ],
)  # fmt: skip
def test_differences_are_told_by_their_paths(left: Any, right: Any, wanted: list[str]) -> None:
    assert said(left, right) == wanted


@pytest.mark.parametrize(
    ("ignored", "left_over"),
    [
        ("", ["$.items[id=1].updatedAt", "$.items[id=1].name", "$.etag"]),
        ("$.items[*].updatedAt", ["$.items[id=1].name", "$.etag"]),
        ("items[id=1]", ["$.etag"]),
        ("$..updatedAt; $.e*", ["$.items[id=1].name"]),
        ("$..*", []),
        ("$.items[0", ["$.items[id=1].updatedAt", "$.items[id=1].name", "$.etag"]),
        ("$", ["$.items[id=1].updatedAt", "$.items[id=1].name", "$.etag"]),
    ],
)
def test_paths_are_left_out(ignored: str, left_over: list[str]) -> None:
    left = {"items": [{"id": 1, "updatedAt": 1, "name": "a"}], "etag": "x"}
    right = {"items": [{"id": 1, "updatedAt": 2, "name": "b"}], "etag": "y"}
    assert [one.path for one in json_differences(left, right, patterns(ignored)).listed] == left_over


def test_depth_is_no_recursion() -> None:
    left: list[Any] = []
    right: list[Any] = [1]
    for _ in range(DEPTH):
        left, right = [left], [right]
    (found,) = json_differences(left, right, patterns("$..x")).listed
    assert found.path.endswith("[0][0]")
    assert len(found.path) <= MAX_CHARS


def test_what_is_listed_is_bounded_and_all_is_counted() -> None:
    found = json_differences([0] * 5_000, [1] * 5_000)
    assert (len(found.listed), found.count) == (MAX_LISTED, 5_000)
    assert len(preview({"a": ["x" * 9_000] * 9_000})) == MAX_CHARS


def test_two_long_texts_are_shown_from_where_they_part() -> None:
    (found,) = json_differences("x" * 1_000 + "left", "x" * 1_000 + "right").listed
    assert "left" in found.left
    assert "right" in found.right


def test_half_a_character_is_told_by_its_escape() -> None:
    (found,) = json_differences(json.loads('"\\ud800"'), "a").listed
    assert found.left == '"\\ud800"'


def test_lines_are_aligned() -> None:
    found = line_differences("a\nb\nc\nd", "a\nc\nD\nnew").listed
    told = [(one.path, one.kind.value, one.left, one.right) for one in found]
    assert told == [
        ("2", "removed", "b", ""),
        ("4", "changed", "d", "D"),
        ("4", "added", "", "new"),
    ]


def test_many_lines_are_compared_by_position() -> None:
    left = "\n".join(f"a{n}" for n in range(20_000))
    assert line_differences(left, left).count == 0
    assert line_differences(left, left.replace("a", "b")).count == 20_000


def test_statuses_and_headers_are_compared_too() -> None:
    assert status_difference(200, 200).count == 0
    assert status_difference(200, None).listed[0].left == "200"
    left = (("Date", "1"), ("X-One", "a"), ("Etag", "1"))
    right = (("date", "2"), ("x-one", "b"), ("etag", "1"))
    assert [one.path for one in header_differences(left, right).listed] == ["date", "x-one"]
    found = header_differences(left, right, patterns("headers.date, $..x-one"))
    assert [one.path for one in found.listed] == ["x-one"]
    assert header_differences(left, right, patterns("headers")).count == 0
