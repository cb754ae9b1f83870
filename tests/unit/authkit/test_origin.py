"""Origins as browsers write them."""

import pytest

from desktop.authkit.origin import browser_origin
from desktop.domain.errors import UserError


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://authkit.picaos.com", "https://authkit.picaos.com"),
        ("HTTPS://AuthKit.Picaos.com:443/path?x#y", "https://authkit.picaos.com"),
        ("http://127.0.0.1:8080/widget", "http://127.0.0.1:8080"),
        ("http://localhost:80", "http://localhost"),
        ("https://localhost:80", "https://localhost:80"),
        ("http://[::1]:3000", "http://[::1]:3000"),
        (" https://bücher.example ", "https://xn--bcher-kva.example"),
        ("https://my_app.example", "https://my_app.example"),
    ],
)
def test_an_origin(url: str, origin: str) -> None:
    assert browser_origin(url) == origin


@pytest.mark.parametrize(
    "url",
    [
        "",
        "*",
        "null",
        "authkit.picaos.com",
        "//a.example",
        "ftp://a.example",
        "file:///etc",
        "https://",
        "https://a.example;script-src",
        "https://a.example,b",
        "https://a b",
        "https://a.example:99999",
        "https://a.example:port",
        "https://[::1",
        "https://a'b",
        "https://" + "a" * 64 + ".example",
        "data:,x",
        "https://a\r\nX: y",
    ],
)
def test_no_origin(url: str) -> None:
    with pytest.raises(UserError) as error:
        browser_origin(url, "field")
    assert error.value.field == "field"
