"""What is pasted into somebody's front end."""

import re

import pytest

from desktop.domain.service import ONE, PICA, Service
from desktop.models.settings.snippets import fetch_snippet, package_of, react_snippet

URL = "http://127.0.0.1:8787/api/authkit/token"
CUSTOM = PICA.moved("https://api.example.com", "https://authkit.example.com")


@pytest.mark.parametrize(
    ("service", "name", "hook"),
    [
        (PICA, "@picahq/authkit", "useAuthKit"),
        (ONE, "@withone/auth", "useOneAuth"),
        (CUSTOM, "@picahq/authkit", "useAuthKit"),
        (ONE.moved("https://api.example.com"), "@withone/auth", "useOneAuth"),
    ],
)
def test_each_service_has_its_package(service: Service, name: str, hook: str):
    package = package_of(service)
    assert (package.name, package.hook) == (name, hook)
    assert f'import {{ {hook} }} from "{name}";' in react_snippet(service, URL)


@pytest.mark.parametrize("text", [react_snippet(PICA, URL), fetch_snippet(URL)])
def test_the_full_url_and_the_identity_header_are_in_it(text: str):
    assert f'"{URL}"' in text
    assert '"x-user-id": currentUserId' in text


def test_the_hook_gives_open_alone():
    """`isLoading`, which the guide takes from it, does not exist (pica-api.md, section 6)."""
    text = react_snippet(PICA, URL)
    assert "const { open } = useAuthKit({" in text
    assert "isLoading" not in text


def test_only_a_widget_of_ones_own_is_named():
    assert "baseUrl" not in react_snippet(PICA, URL)
    assert "baseUrl" not in react_snippet(ONE, URL)
    assert 'baseUrl: "https://authkit.example.com",' in react_snippet(CUSTOM, URL)


def test_an_address_cannot_end_its_string():
    text = react_snippet(CUSTOM, 'http://127.0.0.1/"}); steal(); //')
    assert '\\"}); steal()' in text


@pytest.mark.parametrize("text", [react_snippet(CUSTOM, URL), fetch_snippet(URL)])
def test_brackets_are_in_balance(text: str):
    plain = re.sub(r"//.*$", "", text.replace("http://", "").replace("https://", ""), flags=re.MULTILINE)
    for opening, closing in ("{}", "()", "[]"):
        assert plain.count(opening) == plain.count(closing), opening
