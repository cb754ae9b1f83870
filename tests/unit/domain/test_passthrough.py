"""No path leaves the passthrough, whoever parses it."""

import re
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QUrl

from desktop.domain import passthrough
from desktop.domain.connection import ConnectionKey
from desktop.domain.errors import UserError
from desktop.domain.passthrough import MAX_PATH_CHARS, check_path, parse_path, passthrough_url
from desktop.domain.request import Method, Pairs, PassthroughRequest
from desktop.domain.service import PICA

BASE = PICA.api_base + "/v1/passthrough/"
RFC_3986 = re.compile(r"^(([^:/?#]+):)?(//([^/?#]*))?([^?#]*)(\?([^#]*))?(#(.*))?")  # its appendix B


def url_of(path: str, query: Pairs = ()) -> str:
    return passthrough_url(PICA, PassthroughRequest(Method.GET, path, ConnectionKey("k"), query=query))


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("gmail/messages", "gmail/messages"),
        ("/gmail/v1/users/me/profile", "gmail/v1/users/me/profile"),
        ("  gmail/x \n", "gmail/x"),
        (BASE + "gmail/x", "gmail/x"),
        (BASE + "gmail/x#part", "gmail/x"),
        ("/v1/passthrough/gmail/x", "gmail/x"),
        ("projects/group%2Fproject/issues", "projects/group%2Fproject/issues"),
        ("a/", "a/"),
        ("v1/projects/p:disable", "v1/projects/p:disable"),
        ("a b/ü/日本/😀", "a%20b/%C3%BC/%E6%97%A5%E6%9C%AC/%F0%9F%98%80"),
        ("100%/50%zz/%41", "100%25/50%25zz/%41"),
        ("a#b", "a%23b"),
        ('<b>"^`{x}|', "%3Cb%3E%22%5E%60%7Bx%7D%7C"),
        ("users/@me/...", "users/@me/..."),
        ("a/.well-known/..b/c..", "a/.well-known/..b/c.."),
        ("https:x", "https:x"),
    ],
)
def test_what_is_typed_becomes_a_path(typed: str, path: str) -> None:
    assert parse_path(typed, PICA) == (path, ())
    assert url_of(path) == BASE + path


def test_a_query_in_the_path_is_split_off() -> None:
    assert parse_path("a/b?x=1&x=2&y=a%20b+c&z&=e", PICA) == (
        "a/b",
        (("x", "1"), ("x", "2"), ("y", "a b c"), ("z", ""), ("", "e")),
    )
    assert parse_path(BASE + "a?b=/../", PICA) == ("a", (("b", "/../"),))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "/",
        "?a=b",
        ".",
        "..",
        "../vault/connections",
        "a/../b",
        "a/./b",
        "a/%2e%2e/b",
        "a/%2E./b",
        "a/%252e%252e/b",
        "a/%25252e%25252e/b",
        "a/..%2fb",
        "a/x%2f..%2f..%2fb",
        "a/%2e%2e%5cb",
        "a/..;x=1/b",
        "a/..%20/b",
        "a//b",
        "//evil.invalid/x",
        "a\\b",
        "a%5Cb",
        "a%255cb",
        "a\nb",
        "a%0d%0ab",
        "a%00b",
        "a%250ab",
        "a\x7f",
        "a\u2028b",
        "a\ud800b",
        "https://evil.invalid/v1/passthrough/a",
        "https://api.picaos.com@evil.invalid/v1/passthrough/a",
        "https://api.picaos.com/v1/vault/connections",
        "https://api.picaos.com.evil.invalid/v1/passthrough/a",
        "https://api.picaos.com/v1/passthrough/../vault",
        "file:///etc/passwd",
        "gmail/users/{{userId}}/x",
        "a" * (MAX_PATH_CHARS + 1),
    ],
)
def test_what_would_leave_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_path(typed, PICA)
    assert caught.value.field == "path"
    assert caught.value.message.endswith((".", "/"))


@pytest.mark.parametrize("path", ["a b", "a?b", "a#b", "ü", "a\\b", "../x", "a/..", ""])
def test_a_path_that_was_not_parsed_is_refused(path: str) -> None:
    with pytest.raises(UserError):
        check_path(path)


@pytest.mark.parametrize(
    "path", ["../vault", "a/../../vault", "a/%2e%2e/%2e%2e/vault", "a/..;x/b", "a//b", ""]
)
def test_no_url_is_made_of_a_path_that_was_not_parsed(path: str) -> None:
    with pytest.raises(UserError):
        url_of(path)


@pytest.mark.parametrize(
    "path", ["../vault", "a/../../vault", "a/%2e%2e/%2e%2e/vault", "a/%252e%252e/../..", "a#b"]
)
def test_the_finished_url_is_looked_at_once_more(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two checks, so that a hole in one is no way out."""
    monkeypatch.setattr(passthrough, "check_path", lambda path: None)
    with pytest.raises(UserError, match="leave"):
        url_of(path)


def test_another_address_is_refused_with_the_one_that_would_be_right() -> None:
    with pytest.raises(UserError, match=re.escape(f"begins with {BASE}")):
        parse_path("https://evil.invalid/v1/passthrough/a", PICA)


def test_a_placeholder_is_named() -> None:
    with pytest.raises(UserError, match="userId"):
        parse_path("users/{{ userId }}", PICA)


PIECES = st.sampled_from(
    [
        *("a", "gmail", ".", "..", "...", "/", "//", "\\", "%", "%2e", "%2E", "%252e", "%2f", "%252F", "%5c"),
        *("%255C", "%00", "%0a", ";", "?", "#", "@", ":", "&", "=", " ", "\t", "\n", "é", "。", "．", "／"),
        *("\u202e", "😀", "http://", "evil.invalid", "https://api.picaos.com", "/v1/passthrough/", "%ff"),
        *("%c0%ae", "%25", "[", "]"),
    ]
)
TYPED = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join)


@settings(max_examples=300, deadline=None)
@given(TYPED)
@example("%c0%ae%c0%ae/x")
@example("/v1/passthrough/v1/passthrough/../x")
def test_no_path_leaves_under_any_parser(typed: str) -> None:
    try:
        path, query = parse_path(typed, PICA)
        url = url_of(path, query)
    except UserError:
        return
    plain, by_httpx, by_qt = urlsplit(url), httpx.URL(url), QUrl(url)
    by_rfc = RFC_3986.match(url)
    assert by_rfc is not None
    assert {plain.netloc, by_httpx.host, by_qt.host(), by_rfc[4]} == {"api.picaos.com"}
    qt_path = QUrl("https://x/").resolved(by_qt).path(QUrl.ComponentFormattingOption.FullyEncoded)
    for seen in (plain.path, by_httpx.raw_path.decode().partition("?")[0], qt_path, by_rfc[5]):
        for decoded in (seen, unquote(seen), unquote(unquote(seen))):
            assert decoded.startswith("/v1/passthrough/")
            assert resolved(decoded).startswith("/v1/passthrough/")
    assert by_httpx.raw_path.decode() == url.removeprefix(PICA.api_base)  # sent as built


def resolved(path: str) -> str:
    """What a server makes of dot segments (RFC 3986, 5.2.4, with backslashes as slashes)."""
    out: list[str] = []
    for segment in path.replace("\\", "/").split("/"):
        if segment == "..":
            out = out[:-1]
        elif segment != ".":
            out.append(segment)
    return "/".join(out)


@given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.text(max_size=8)), max_size=4).map(tuple))
@settings(deadline=None)
def test_a_query_arrives_as_it_was_typed(query: Pairs) -> None:
    try:
        url = url_of("a", query)
    except UserError as error:
        if error.field != "query":
            raise
        return  # lone surrogates
    assert tuple(parse_qsl(httpx.URL(url).query.decode(), keep_blank_values=True)) == query
