"""Origins as a browser writes them, so that they can be compared byte for byte."""

import re
from urllib.parse import urlsplit

from desktop.domain.errors import UserError

_DEFAULT_PORTS = {"http": 80, "https": 443}
_SAFE_HOST = re.compile(r"[a-z0-9._\-]+|\[[0-9a-f:.]+\]")


def browser_origin(url: str, field: str = "origin") -> str:
    """The origin a browser sends for a page at `url`: lower case, no default port, IDNA host.

    Nothing in it can end a header or a directive of a content security policy. Source: RFC 6454, section 6.2.
    Raises UserError naming `field` when `url` has no such origin.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
        ascii_host = f"[{host}]" if ":" in host else host.encode("idna").decode("ascii").lower()
    except ValueError as error:  # UnicodeError is one
        raise UserError(field, "This is not an address. Type one such as https://app.example.com.") from error
    if parts.scheme not in _DEFAULT_PORTS or not _SAFE_HOST.fullmatch(ascii_host):
        raise UserError(field, "An origin is a scheme and a host, such as https://app.example.com.")
    suffix = "" if port is None or port == _DEFAULT_PORTS[parts.scheme] else f":{port}"
    return f"{parts.scheme}://{ascii_host}{suffix}"
