"""Names under which keys and passwords travel: their values are never taken from a pasted command."""

import re

_HEADER = re.compile(
    r"(?:proxy-)?authorization|cookie2?|.*api[-_]?key.*|.*[-_](?:token|auth)|.*secret.*|.*password.*|"
    r".*signature.*|x-auth.*|token|apikey",
    re.IGNORECASE,
)
_NOT_SECRET = frozenset({"x-goog-page-token", "sync-token", "next-token"})
_FIELDS = frozenset({
    "access_token", "accesstoken", "token", "oauth_token", "auth_token", "api_token", "apitoken",
    "refresh_token", "id_token", "api_key", "apikey", "api-key", "key", "hapikey", "app_key",
    "application_key", "secret", "client_secret", "clientsecret", "secret_key", "password", "passwd", "auth",
    "sig", "signature", "authorization",
})  # fmt: skip


def is_secret_header(name: str) -> bool:
    """Whether a header of this name carries a secret."""
    lower = name.strip().lower()
    return lower not in _NOT_SECRET and _HEADER.fullmatch(lower) is not None


def is_secret_field(name: str) -> bool:
    """Whether a query parameter or a form's field of this name does; a page's token is none."""
    return name.strip().lower() in _FIELDS
