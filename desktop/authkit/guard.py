"""Decides on a request to the session server from its head alone: pure, no state, no input but its arguments.

The order of the checks, each hiding the ones behind it from whoever fails it (security.md, section 1):

1. path     404  without the secret path nothing can be told apart, not even that a session is open
2. Host     421  a rebound DNS name arrives with its own Host
3. Origin   403  a page that is not the widget (token) or ours (the rest) is not let near the nonce
4. method   405  OPTIONS never comes here: with the right origin it is a preflight, answered 204
5. nonce    401  what a preflight cannot carry and a page without the session's settings cannot know
"""

import hmac
from dataclasses import dataclass, field
from enum import StrEnum

from desktop.authkit.cors import VARY, allow_origin, preflight_headers
from desktop.net.loopback import Headers, RequestHead

NONCE_HEADER = "x-session-nonce"
USUAL_HEADERS = ("content-type", NONCE_HEADER)


class Route(StrEnum):
    """What the server serves; the value is what logs say in place of the path."""

    PAGE = "host page"
    SCRIPT = "host script"
    STYLE = "host style"
    TOKEN = "token"
    RESULT = "result"

    @property
    def is_page(self) -> bool:
        """A file of the host page: GET, no nonce."""
        return self not in {Route.TOKEN, Route.RESULT}


_TAILS = {
    Route.PAGE: "",
    Route.SCRIPT: "host.js",
    Route.STYLE: "host.css",
    Route.TOKEN: "token",
    Route.RESULT: "result",
}


@dataclass(frozen=True, slots=True)
class SessionPolicy:
    """What is right for one session. `secret` and `nonce` are 256 random bits each, URL-safe."""

    port: int
    secret: str = field(repr=False)
    nonce: str = field(repr=False)
    widget_origin: str = ""

    @property
    def host(self) -> str:
        """The only Host header."""
        return f"127.0.0.1:{self.port}"

    @property
    def own_origin(self) -> str:
        """Origin of the host page."""
        return f"http://{self.host}"

    def path(self, route: Route) -> str:
        """The secret path of a route. Never logged."""
        return f"/{self.secret}/{_TAILS[route]}"


@dataclass(frozen=True, slots=True)
class Allow:
    """Let it through; `headers` belong to the answer."""

    route: Route
    headers: Headers = ()
    is_preflight: bool = False


@dataclass(frozen=True, slots=True)
class Deny:
    """Turn it away; `route` is None where the path was wrong."""

    status: int
    error: str
    headers: Headers = VARY
    route: Route | None = None


def decide(policy: SessionPolicy, head: RequestHead) -> Allow | Deny:
    """The verdict on one request."""
    route = _route(policy, head.target)
    if route is None:
        return Deny(404, "not_found")
    if head.all("host") != (policy.host,):
        return Deny(421, "wrong_host", route=route)
    if not _is_origin_right(policy, route, head):
        return Deny(403, "origin_not_allowed", route=route)
    cors = reply_headers(policy, route, head)
    if head.method == "OPTIONS":
        origin = policy.widget_origin if route is Route.TOKEN else policy.own_origin
        return Allow(route, preflight_headers(head, origin, USUAL_HEADERS), is_preflight=True)
    wanted = "GET" if route.is_page else "POST"
    if head.method != wanted:
        return Deny(405, "method_not_allowed", (*cors, ("Allow", f"{wanted}, OPTIONS")), route)
    if not route.is_page and not _is_nonce_right(policy, head):
        return Deny(401, "wrong_nonce", cors, route)
    return Allow(route, cors)


def reply_headers(policy: SessionPolicy, route: Route | None, head: RequestHead) -> Headers:
    """CORS headers of any answer, errors included: the widget's origin echoed to the widget only."""
    if route is Route.TOKEN and head.all("origin") == (policy.widget_origin,):
        return allow_origin(policy.widget_origin)
    return VARY


def route_of(policy: SessionPolicy, head: RequestHead) -> Route | None:
    """The route a target names, whatever else is wrong with the request."""
    return _route(policy, head.target)


def _route(policy: SessionPolicy, target: str) -> Route | None:
    """Compared whole and in constant time: absolute-form, `//`, dot segments and `%2e` are other paths."""
    path, _, query = target.partition("?")
    found = None
    for route in Route:
        is_same = hmac.compare_digest(path.encode(), policy.path(route).encode())
        if is_same and (route is Route.TOKEN or not (query or target.endswith("?"))):
            found = route
    return found


def _is_origin_right(policy: SessionPolicy, route: Route, head: RequestHead) -> bool:
    origins = head.all("origin")
    if route.is_page and head.method == "GET" and not origins:
        return True  # browsers send none with a navigation
    expected = policy.widget_origin if route is Route.TOKEN else policy.own_origin
    return origins == (expected,)


def _is_nonce_right(policy: SessionPolicy, head: RequestHead) -> bool:
    nonces = head.all(NONCE_HEADER)
    return len(nonces) == 1 and hmac.compare_digest(nonces[0].encode(), policy.nonce.encode())
