"""One provider of the API. Two are built in; a third is data, never an `if`.

Source of the differences: pica-api.md, section 7.
"""

import re
from dataclasses import dataclass, replace
from typing import Any, NewType, Self
from urllib.parse import urlsplit

from desktop.domain.errors import UserError
from desktop.domain.text import has_control_characters

_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # RFC 9110, section 5.6.2

ServiceId = NewType("ServiceId", str)


@dataclass(frozen=True, slots=True)
class Service:
    """Hosts, header names, paths and widget of one provider. URLs have no trailing slash."""

    id: ServiceId
    name: str
    api_base: str
    widget_url: str
    secret_header: str
    connection_header: str
    action_header: str
    token_path: str
    whoami_path: str  # empty: the service has none, a vault list of one row checks the key
    dashboard_url: str
    dashboard_authkit_url: str
    dashboard_keys_url: str
    docs_url: str
    asks_flags: bool = False  # isWhiteLabel comes from /v1/users/flags and is added to the token
    widget_asks_pages: bool = False  # the widget itself asks the token endpoint page by page
    is_popup_forced: bool = False  # the posted settings carry capabilities.oauthRedirect = false
    keeps_names: bool = False  # PATCH of a connection takes a name beside the tags
    page_limit: int = 100  # rows asked for in one page; One clamps silently at 150
    extra_headers: tuple[tuple[str, str], ...] = ()

    @property
    def api_host(self) -> str:
        """Host of the API as people read it, with the port where it is not the scheme's own."""
        return urlsplit(self.api_base).netloc

    @property
    def titles(self) -> tuple[str, ...]:
        """Name and host of the API; one text where the service is named by its host."""
        return (self.name,) if self.name == self.api_host else (self.name, self.api_host)

    @property
    def widget_origin(self) -> str:
        """Origin of the widget page, as a browser sends it."""
        parts = urlsplit(self.widget_url)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def local_origins(self) -> tuple[str, ...]:
        """Origins on this computer that the service's sign-in pages may come from: a local service's own."""
        parts = urlsplit(self.api_base)
        return (f"{parts.scheme}://{parts.netloc}",) if parts.scheme == "http" else ()

    @property
    def reserved_headers(self) -> frozenset[str]:
        """Lower-case names that only the application may set on a call."""
        own = {self.secret_header, self.connection_header, self.action_header}
        return frozenset(name.lower() for name in own) | {name.lower() for name, _ in self.extra_headers}

    @property
    def widget_extras(self) -> dict[str, Any]:
        """Members the service's widget wants in its settings beside the common ones."""
        return {"capabilities": {"oauthRedirect": False}} if self.is_popup_forced else {}

    def moved(self, api_base: str | None = None, widget_url: str | None = None) -> Self:
        """The same manners at other addresses: a custom service, named by its host.

        Raises UserError for a wrong URL.
        """
        api = parse_base_url("api_base", api_base) if api_base else self.api_base
        widget = parse_base_url("widget_url", widget_url) if widget_url else self.widget_url
        name = urlsplit(api).netloc
        return replace(self, id=ServiceId("custom"), name=name, api_base=api, widget_url=widget)


def parse_extra_headers(text: str) -> tuple[tuple[str, str], ...]:
    """Headers for a custom service, one `Name: value` a line. Raises UserError (field "extra_headers")."""
    headers: list[tuple[str, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        name, colon, value = line.partition(":")
        if not colon or not _TOKEN.fullmatch(name.strip()):
            raise UserError(
                "extra_headers", "Line {number} is not a header. Write it as Name: value.", number=number
            )
        if has_control_characters(value) or not value.isascii():
            raise UserError(
                "extra_headers", "The value in line {number} has signs a header cannot carry.", number=number
            )
        headers.append((name.strip(), value.strip()))
    return tuple(headers)


def parse_base_url(field: str, text: str) -> str:
    """An absolute http(s) URL without query, fragment, user or trailing slash.

    Plain http is accepted for loopback only. Raises UserError naming `field`.
    """
    url = text.strip().rstrip("/")
    if has_control_characters(url) or " " in url or "\\" in url:
        raise UserError(field, "An address cannot hold spaces, backslashes or control characters.")
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        raise UserError(field, "This is not an address. Type one such as https://api.example.com.") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise UserError(field, "Type a whole address, beginning with https://.")
    if parts.scheme == "http" and host not in {"127.0.0.1", "localhost", "::1"}:
        raise UserError(field, "Only https:// is used outside this computer: the key would travel readable.")
    if parts.query or parts.fragment or parts.username is not None:
        raise UserError(field, "Type the address alone, without user, ? or #.")
    return url


PICA = Service(
    id=ServiceId("pica"),
    name="Pica",
    api_base="https://api.picaos.com",
    widget_url="https://authkit.picaos.com",
    secret_header="x-pica-secret",
    connection_header="x-pica-connection-key",
    action_header="x-pica-action-id",
    token_path="/v1/authkit",
    whoami_path="",
    dashboard_url="https://app.picaos.com",
    dashboard_authkit_url="https://app.picaos.com/authkit",
    dashboard_keys_url="https://app.picaos.com/settings/api-keys",
    docs_url="https://docs.picaos.com",
    asks_flags=True,
)

ONE = Service(
    id=ServiceId("one"),
    name="One",
    api_base="https://api.withone.ai",
    widget_url="https://auth.withone.ai",
    secret_header="x-one-secret",
    connection_header="x-one-connection-key",
    action_header="x-one-action-id",
    token_path="/v1/authkit/token",
    whoami_path="/v1/users/whoami",
    dashboard_url="https://app.withone.ai",
    dashboard_authkit_url="https://app.withone.ai/settings/authkit",
    dashboard_keys_url="https://app.withone.ai/settings/api-keys",
    docs_url="https://www.withone.ai/docs",
    widget_asks_pages=True,
    is_popup_forced=True,
    keeps_names=True,
)

BUILT_IN = (PICA, ONE)
