"""Bodies made readable, and bodies that must not be touched."""

import json

import pytest

from desktop.models.console.pretty import pretty


def test_json_is_indented_by_two() -> None:
    assert pretty(b'{"a":[1,{"b":null}]}') == b'{\n  "a": [\n    1,\n    {\n      "b": null\n    }\n  ]\n}'


def test_numbers_repeated_keys_and_escapes_stay_as_received() -> None:
    body = b'{"n":1.50e+10,"n":' + b"9" * 5000 + b',"s":"\\u00e9\\/"}'
    assert pretty(body).replace(b"\n", b"").replace(b"  ", b"").replace(b'": ', b'":') == body


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"plain text",
        b'{"a": NaN}',
        b'{"a": 1,}',
        b'{"a": 1} trailing',
        b"[" * 100_000,
        b"[" * 3000 + b"]" * 3000,
        b"\xff\xfe{",
        b"<html>",
    ],
)
def test_what_is_not_json_comes_back_as_it_is(body: bytes) -> None:
    assert pretty(body, "application/json") == body


def test_invalid_utf8_inside_a_text_does_not_stop_it() -> None:
    assert pretty(b'["\xff"]') == b'[\n  "\xff"\n]'


def test_deep_nesting_that_would_fill_the_memory_is_left_alone() -> None:
    bomb = b"[" * 900 + b"1," * 500_000 + b"1" + b"]" * 900
    assert pretty(bomb, "application/json") == bomb


def test_brackets_inside_texts_are_not_nesting() -> None:
    body = json.dumps([{"text": "[[[[" * 20}] * 2000).encode()
    assert pretty(body) != body


def test_other_content_types_are_text() -> None:
    assert pretty(b'{"a":1}', "text/html") == b'{"a":1}'
    assert pretty(b'{"a":1}', "application/problem+json; charset=utf-8") != b'{"a":1}'
