"""Links from anywhere: exactly one form is one, and everything else is nothing."""

import pytest

from desktop.domain.errors import UserError
from desktop.domain.link import MAX_KEY_CHARS, connection_link, parse_link


@pytest.mark.parametrize("key", ["test::gmail::default::1a|2b", "a", "live::x::ü::%2F", "k" * MAX_KEY_CHARS])
def test_a_link_that_was_made_is_read_back(key: str) -> None:
    assert parse_link(connection_link(key)) == key


def test_the_scheme_is_read_in_any_case() -> None:
    assert parse_link("AuthKit-Desktop://connection/test::gmail") == "test::gmail"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "authkit-desktop:",
        "authkit-desktop://connection",
        "authkit-desktop://connection/",
        "authkit-desktop://connection//a",
        "authkit-desktop://connection/a/b",
        "authkit-desktop://connection/a?x=1",
        "authkit-desktop://connection/a?",
        "authkit-desktop://connection/a#",
        "authkit-desktop://user@connection/a",
        "authkit-desktop://connection:1/a",
        "authkit-desktop://delete/a",
        "authkit-desktop://connections/a",
        "https://connection/a",
        "authkit-desktop://connection/%00",
        "authkit-desktop://connection/a%0Ab",
        "authkit-desktop://connection/a%20b",
        "authkit-desktop://connection/%E2%80%AEa",
        "authkit-desktop://connection/%FF",
        "authkit-desktop://connection/ü",
        "authkit-desktop://connection/a\nb",
        "authkit-desktop://[connection/a",
        "authkit-desktop://connection/" + "k" * (MAX_KEY_CHARS + 1),
        "authkit-desktop://connection/" + "%41" * 2000,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(UserError) as refused:
        parse_link(text)
    assert refused.value.field == "link"
