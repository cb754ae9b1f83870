"""Colours of JSON, line by line."""

from desktop.models.text.json_runs import ends_in_string, json_runs


def tokens(line: str, **how: bool) -> list[tuple[str, str]]:
    return [(line[run.start : run.end], run.token.removeprefix("code_")) for run in json_runs(line, **how)]


def test_keys_texts_numbers_and_literals() -> None:
    assert tokens('  "retries": -1.5e9, "ok": true, "n": null, "s": "x"') == [
        ('"retries"', "key"),
        ("-1.5e9", "number"),
        ('"ok"', "key"),
        ("true", "literal"),
        ('"n"', "key"),
        ("null", "literal"),
        ('"s"', "key"),
        ('"x"', "string"),
    ]


def test_a_quote_behind_a_backslash_does_not_end_a_text() -> None:
    assert tokens(r'"a\"b: 1\\", 2') == [(r'"a\"b: 1\\"', "string"), ("2", "number")]


def test_an_open_text_runs_to_the_end_and_on() -> None:
    assert tokens('"open 12 true') == [('"open 12 true', "string")]
    assert tokens('still 12", 3', is_in_string=True) == [('still 12"', "string"), ("3", "number")]
    assert ends_in_string('"a": "b') is True
    assert ends_in_string(r'"a": "b\\"') is False
