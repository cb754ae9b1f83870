"""What the embedded view may open: pure decisions on URLs, parsed once, by Qt, as Chromium sends them."""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QUrl

_DEFAULT_PORTS = {"http": 80, "https": 443}
_WEB_SCHEMES = {"ws": "http", "wss": "https"}
_BLANK = frozenset({"about:blank", "about:srcdoc"})


def origin_of(url: QUrl) -> str:
    """The origin as browsers write it: `https://auth.withone.ai`. `ws` is taken as `http`."""
    scheme = _WEB_SCHEMES.get(url.scheme(), url.scheme())
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    if not host:
        return ""
    shown = f"[{host}]" if ":" in host else host
    port = url.port(-1)
    has_port = port not in (-1, _DEFAULT_PORTS.get(scheme, -1))
    return f"{scheme}://{shown}:{port}" if has_port else f"{scheme}://{shown}"


def is_local(host: str) -> bool:
    """Whether a host is this computer or a literal address that is not on the public internet."""
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        address = ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None)
    return not (mapped or address).is_global


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one session. `origins` are those allowed although they are plain http or local."""

    host_url: QUrl
    origins: frozenset[str]

    @classmethod
    def of_session(cls, host_url: str, widget_origin: str, allowed: Iterable[str] = ()) -> "Rules":
        """Raises ValueError for a host page that is not on 127.0.0.1, or a bad origin."""
        host = QUrl(host_url, QUrl.ParsingMode.StrictMode)
        if host.scheme() != "http" or host.host() != "127.0.0.1" or host.userInfo():
            raise ValueError("the host page must be on http://127.0.0.1")
        return cls(host, frozenset(_checked(o) for o in (widget_origin, *allowed)))

    def allows_host_page(self, url: QUrl) -> bool:
        """For the main frame of the view: our host page and nothing else."""
        return _bare(url) == _bare(self.host_url)

    def allows_page(self, url: QUrl) -> bool:
        """For sub frames and for whole pages of popups: https, the session's own origins, and blank ones."""
        if url.toString() in _BLANK or url.isEmpty():
            return True
        if url.userInfo() or not url.host():
            return False
        return origin_of(url) in self.origins or (url.scheme() == "https" and not is_local(url.host()))

    def allows_request(self, url: QUrl) -> bool:
        """For every request the engine sends: also our own host; never anything else on the local network."""
        if url.scheme() in ("data", "blob", "about"):
            return True
        origin = origin_of(url)
        if origin in self.origins or origin == origin_of(self.host_url):
            return True
        return url.scheme() in ("https", "wss") and bool(url.host()) and not is_local(url.host())


def _bare(url: QUrl) -> bytes:
    """The URL as sent, without its fragment."""
    return bytes(url.toEncoded().data()).partition(b"#")[0]


def _checked(text: str) -> str:
    """An origin that may be allowed, as browsers write it. Raises ValueError with the reason."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    is_bare = url.path() in ("", "/") and not (url.hasQuery() or url.hasFragment() or url.userInfo())
    if not url.isValid() or not url.host() or not is_bare:
        raise ValueError(f"not an origin: {text!r}")
    if url.scheme() != "https" and not (url.scheme() == "http" and is_loopback(url.host())):
        raise ValueError(f"{origin_of(url)} must be https, or http on this computer")
    return origin_of(url)


def is_loopback(host: str) -> bool:
    """Whether a host is this very computer, by name or by address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def host_shown(url: QUrl) -> str:
    """The host, with its port where it is unusual, for a person to check: punycode, never decoded."""
    return origin_of(url).partition("://")[2]


def what(url: QUrl) -> str:
    """A URL for a log or a notice: its origin, or its scheme; never path or query, which hold secrets."""
    return origin_of(url) or f"{url.scheme() or 'an empty'}: address"
