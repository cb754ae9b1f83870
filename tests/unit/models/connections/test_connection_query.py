"""What the search in Connections understands, and what it says about the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.connections.connection_query import (
    ConnectionQuery,
    Fault,
    Name,
    Token,
    Trouble,
    completions,
    parse_query,
)


def tokens(text: str) -> tuple[Token, ...]:
    return parse_query(text).tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("user:42", Token(Name.USER, ("42",))),
        ("USER:Ada", Token(Name.USER, ("ada",))),
        ("user：42", Token(Name.USER, ("42",))),  # a colon of full width, as Chinese keyboards type it
        ("team:", Token(Name.TEAM)),
        ("org:acme", Token(Name.ORGANIZATION, ("acme",))),
        ("organization:acme", Token(Name.ORGANIZATION, ("acme",))),
        ("project:p1", Token(Name.PROJECT, ("p1",))),
        ("platform:gmail,slack", Token(Name.PLATFORM, ("gmail", "slack"))),
        ("state:failed", Token(Name.STATE, ("failed",), is_whole=True)),
        ("state:f,deg", Token(Name.STATE, ("failed", "degraded"), is_whole=True)),
        ("-state:failed", Token(Name.STATE, ("failed",), is_whole=True, is_not=True)),
        ("env:live", Token(Name.ENVIRONMENT, ("live",), is_whole=True)),
        ('team:"Sales North"', Token(Name.TEAM, ("sales north",), is_whole=True)),
        ('team:"Sales No', Token(Name.TEAM, ("sales no",), is_whole=True)),
        ("tag:vip", Token(Name.TAG, ("vip",))),
        ("key:…e71c", Token(Name.KEY, ("e71c",))),
        ("key:test::gmail::e71c", Token(Name.KEY, ("test::gmail::e71c",))),
        ("age:>30d", Token(Name.AGE, (">30d",), older_s=30 * 86_400)),
        ("age:30d", Token(Name.AGE, ("30d",), older_s=30 * 86_400)),
        ("age:<12h", Token(Name.AGE, ("<12h",), younger_s=12 * 3_600)),
        ("age:<=2W", Token(Name.AGE, ("<=2W",), younger_s=14 * 86_400)),
    ],
)
def test_a_token_is_understood(text: str, expected: Token) -> None:
    assert parse_query(text) == ConnectionQuery(tokens=(expected,))


@pytest.mark.parametrize("text", ["state:", "platform:", "tag:", 'tag:""', "key:", "age:", "age:>", "env:,"])
def test_a_token_that_is_being_typed_asks_nothing_yet(text: str) -> None:
    assert parse_query(text) == ConnectionQuery()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sate:failed", Trouble(Fault.NAME, "sate:", "state:")),
        ("qqq:1", Trouble(Fault.NAME, "qqq:")),
        ("state:faild", Trouble(Fault.STATE, "faild", "failed")),
        ("state:zzz", Trouble(Fault.STATE, "zzz")),
        ("env:prod", Trouble(Fault.ENVIRONMENT, "prod")),
        ("age:>30", Trouble(Fault.AGE, ">30")),
        ("age:soon", Trouble(Fault.AGE, "soon")),
        ("verified:wroks", Trouble(Fault.VERDICT, "wroks", "works")),
    ],
)
def test_what_is_not_understood_is_named_and_asks_nothing(text: str, expected: Trouble) -> None:
    assert parse_query(f"gmail {text}") == ConnectionQuery(words=("gmail",), troubles=(expected,))


def test_words_phrases_and_keys_stay_words() -> None:
    asked = parse_query('42 gmail "two Words" test::gmail::abc|user:42 10:30 https://x.example/a -')
    words = ("42", "gmail", "test::gmail::abc|user:42", "10:30", "https://x.example/a", "-")
    assert asked == ConnectionQuery(words, ("two words",))


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    parse_query(text)
    for made in completions(text, ["gmail"]):
        assert len(made) > len(text)


@given(st.integers(0, 999_999_999), st.sampled_from("hdwmy"))
def test_any_age_is_finite(number: int, unit: str) -> None:
    (token,) = tokens(f"age:>{number}{unit}")
    assert token.older_s is not None
    assert 0 <= token.older_s <= 200 * 365 * 86_400


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sta", ["state:"]),
        ("gmail -sta", ["gmail -state:"]),
        ("t", ["team:", "tag:"]),
        ("state:f", ["state:failed"]),
        ("state:failed,de", ["state:failed,degraded"]),
        ("state:", [f"state:{each}" for each in ("operational", "degraded", "failed", "unknown")]),
        ("platform:gm", ["platform:gmail"]),
        ("env:", ["env:test", "env:live"]),
        ("state:failed", []),
        ("state:failed ", []),
        ("", []),
        ("nothing", []),
        ('tag:"a', []),
    ],
)
def test_what_is_begun_can_be_completed(text: str, expected: list[str]) -> None:
    assert completions(text, ["gmail", "slack"]) == expected
