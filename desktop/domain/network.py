"""How the service is reached: the proxy, and how long the Console waits."""

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import SplitResult, quote, unquote, urlsplit

from desktop.domain.errors import UserError
from desktop.domain.secret import Secret
from desktop.domain.text import has_control_characters

MIN_CONSOLE_S, MAX_CONSOLE_S = 1, 3600
_PORTS = {"http": 80, "https": 443}


class ProxyMode(StrEnum):
    """Where the proxy comes from."""

    SYSTEM = "system"
    NONE = "none"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class NetworkKept:
    """What the settings hold. `proxy_address` holds no name or password; the password is in the keyring."""

    proxy_mode: ProxyMode = ProxyMode.SYSTEM
    proxy_address: str = ""
    proxy_name: str = ""  # empty: the proxy asks for none
    console_total_s: int = 60


@dataclass(frozen=True, slots=True)
class ProxyLogin:
    """A proxy's name and password."""

    name: str
    password: Secret


def parse_proxy(text: str) -> tuple[str, ProxyLogin | None]:
    """A proxy's address, `http://host:port`, and the name and password that were typed into it.

    Raises UserError (field "proxy").
    """
    text = text.strip()
    parts = _split(text if "://" in text else f"http://{text}")
    host = parts.hostname or ""
    if not host or has_control_characters(text) or " " in text:
        raise UserError("proxy", "Type the proxy's host and port, such as http://proxy.example:3128.")
    if parts.scheme not in _PORTS:
        raise UserError("proxy", "A proxy's address begins with http:// or https://.")
    if parts.path not in {"", "/"} or parts.query or parts.fragment:
        raise UserError("proxy", "A proxy's address ends with its port.")
    named = f"[{host}]" if ":" in host else host
    login = None
    if parts.username:
        login = ProxyLogin(unquote(parts.username), Secret(unquote(parts.password or "")))
    return f"{parts.scheme}://{named}:{parts.port or _PORTS[parts.scheme]}", login


def proxy_url(address: str, login: ProxyLogin) -> str:
    """The address with name and password in it, for the HTTP client alone."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{quote(login.name, safe='')}:{quote(login.password.reveal(), safe='')}@{rest}"


def parse_console_seconds(text: str) -> int:
    """Whole seconds. Raises UserError (field "console_seconds")."""
    text = text.strip()
    if text.isdecimal() and len(text) < 6 and MIN_CONSOLE_S <= int(text) <= MAX_CONSOLE_S:
        return int(text)
    raise UserError(
        "console_seconds",
        "Type whole seconds from {least} to {most}.",
        least=MIN_CONSOLE_S,
        most=MAX_CONSOLE_S,
    )


def _split(text: str) -> SplitResult:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError as error:
        raise UserError("proxy", "The proxy's port is a number from 1 to 65535.") from error
    return parts
