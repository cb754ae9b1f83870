"""Addresses of a custom service: whole, without a person's secrets in them, and never readable on the way."""

import pytest

from desktop.domain.errors import UserError
from desktop.domain.service import ONE, parse_base_url, parse_extra_headers


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://api.example.com", "https://api.example.com"),
        ("  https://api.example.com/base/ \n", "https://api.example.com/base"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:1", "http://[::1]:1"),
    ],
)
def test_an_address_is_taken_without_what_stands_around_it(text: str, url: str) -> None:
    assert parse_base_url("api_base", text) == url


@pytest.mark.parametrize(
    "text",
    [
        "",
        "api.example.com",
        "ftp://api.example.com",
        "http://api.example.com",
        "http://127.0.0.1.example.com",
        "https://user@api.example.com",
        "https://user:word@api.example.com",
        "https://api.example.com?key=1",
        "https://api.example.com#top",
        "https://api example.com",
        "https://api\\example.com",
        "https://api.example.com\x00",
        "https://api.example.com:99999",
        "https://[::1",
        "https://",
    ],
)
def test_what_is_no_such_address_is_said(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_base_url("api_base", text)
    assert caught.value.field == "api_base"


def test_a_moved_service_keeps_its_manners_and_is_named_by_its_host() -> None:
    moved = ONE.moved("https://api.example.com", "https://authkit.example.com")
    assert (moved.id, moved.api_base, moved.widget_url) == (
        "custom",
        "https://api.example.com",
        "https://authkit.example.com",
    )
    assert moved.secret_header == ONE.secret_header
    assert (moved.name, moved.titles) == ("api.example.com", ("api.example.com",))
    assert ONE.titles == ("One", "api.withone.ai")


def test_headers_are_read_one_a_line() -> None:
    assert parse_extra_headers("X-Org: 42\n\n x-b :c:d") == (("X-Org", "42"), ("x-b", "c:d"))


@pytest.mark.parametrize("text", ["no header", "x y: 1", ": 1", "x: a\x01", "x: ä"])
def test_what_is_no_header_is_said_with_its_line(text: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_extra_headers(f"X-Org: 42\n{text}")
    assert caught.value.values["number"] == 2
