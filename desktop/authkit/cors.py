"""The answer to a preflight, and the CORS headers of every other answer."""

import re

from desktop.net.loopback import Headers, RequestHead

METHODS = "POST, OPTIONS"
_MAX_REQUESTED = 32
_FIELD_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,64}")

VARY: Headers = (("Vary", "Origin"),)


def allow_origin(origin: str) -> Headers:
    """Lets the page of this one origin read the answer (`*`: of any)."""
    return (("Access-Control-Allow-Origin", origin), *VARY)


def requested_headers(head: RequestHead) -> tuple[str, ...] | None:
    """The header names a preflight asks for, in lower case; None when the list is not well formed."""
    values = head.all("access-control-request-headers")
    names = tuple(name.strip(" \t").lower() for name in ",".join(values).split(",")) if values else ()
    if len(names) > _MAX_REQUESTED or not all(_FIELD_NAME.fullmatch(name) for name in names):
        return None
    return names


def preflight_headers(head: RequestHead, origin: str, usual: tuple[str, ...]) -> Headers:
    """What a 204 carries: the usual header names and, where well formed, the ones asked for.

    Private Network Access: Chromium asks before a public page may call this computer.
    """
    names = dict.fromkeys((*usual, *(requested_headers(head) or ())))
    headers = (
        *allow_origin(origin),
        ("Access-Control-Allow-Methods", METHODS),
        ("Access-Control-Allow-Headers", ", ".join(names)),
    )
    if head.all("access-control-request-private-network") == ("true",):
        headers = (*headers, ("Access-Control-Allow-Private-Network", "true"))
    return headers
