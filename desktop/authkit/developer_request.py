"""What somebody's front end asks of the developer endpoint, and what is wrong with it: pure.

The words name the row of the guide's troubleshooting table that explains the mistake.
"""

from dataclasses import dataclass
from typing import Any

from desktop.authkit.cors import METHODS, VARY, allow_origin, preflight_headers, requested_headers
from desktop.authkit.paging import json_object
from desktop.domain.errors import UserError
from desktop.domain.identity import Identity, IdentityType
from desktop.net.loopback import Headers, LoopbackRequest, RequestHead

PATH = "/api/authkit/token"
ANY_ORIGIN = "*"
USUAL_HEADERS = ("content-type", "authorization", "x-user-id")
_IDENTITY_HEADER = "x-user-id"


@dataclass(frozen=True, slots=True)
class EndpointPolicy:
    """Who may ask: origins as a browser writes them, the widget's first; `*` lets every page in."""

    port: int
    allowed_origins: tuple[str, ...]

    @property
    def is_open_to_all(self) -> bool:
        """Whether any web page that finds the port can mint tokens: shown in red while on."""
        return ANY_ORIGIN in self.allowed_origins

    @property
    def hosts(self) -> frozenset[str]:
        """The Host headers that are ours; any other name was rebound to this computer."""
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`status` 0 lets it through; otherwise the answer, with a sentence for the developer."""

    status: int
    headers: Headers
    error: str = ""
    hint: str = ""


def decide(policy: EndpointPolicy, head: RequestHead) -> Verdict:
    """Judges the head: Host, path, method, origin. The port is no secret, so the first mistake is named.

    CORS headers go to allowed origins only, errors included: no other page can read the words.
    """
    if len(head.all("host")) != 1 or head.all("host")[0] not in policy.hosts:
        hint = f"Ask for http://127.0.0.1:{policy.port}{PATH}; another host name is not answered."
        return Verdict(421, VARY, "wrong_host", hint)
    origin = _allowed_origin(policy, head)
    cors = allow_origin(origin) if origin else VARY
    if head.target.partition("?")[0] != PATH:
        hint = (
            f"Nothing is served at this path: the endpoint is POST {PATH}. "
            "A relative token URL ends elsewhere: give AuthKit the full URL."
        )
        return Verdict(404, cors, "not_found", hint)
    if head.method not in {"POST", "OPTIONS"}:
        hint = "405 Method Not Allowed: AuthKit posts to the token endpoint."
        return Verdict(405, (*cors, ("Allow", METHODS)), "method_not_allowed", hint)
    if not origin:
        return Verdict(403, VARY, "origin_not_allowed", _origin_hint(head))
    if head.method == "OPTIONS":
        return Verdict(204, preflight_headers(head, origin, USUAL_HEADERS), hint=_preflight_hint(head))
    return Verdict(0, cors)


def caller_identity(request: LoopbackRequest) -> Identity:
    """Whose token is wanted: the `x-user-id` header, else `identity` or `userId` of a JSON body.

    `identityType` of the body is user, team, organization or project; user where it is missing.
    Raises UserError with a sentence for the developer.
    """
    members = json_object(request.body)
    headers = request.head.all(_IDENTITY_HEADER)
    if len(headers) > 1:
        raise UserError("identity", "Send one x-user-id header.")
    return Identity.parse(headers[0] if headers else _body_identity(request, members), _body_type(members))


def _body_identity(request: LoopbackRequest, members: dict[str, Any]) -> str:
    value: Any = members.get("identity", members.get("userId"))
    if type(value) is int:
        value = str(value)
    if isinstance(value, str):
        return value
    if request.body.strip() and not members:
        raise UserError("identity", "The body is not a JSON object; send the identity in it or as x-user-id.")
    if value is not None:
        raise UserError("identity", "The identity is a text, such as your user's id.")
    raise UserError(
        "identity",
        'Say whose token this is: an x-user-id header, or {"identity": "…", "identityType": "user"} as body.',
    )


def _body_type(members: dict[str, Any]) -> IdentityType:
    value: Any = members.get("identityType", IdentityType.USER.value)
    try:
        return IdentityType(value)
    except ValueError as error:
        raise UserError("identityType", "identityType is user, team, organization or project.") from error


def _allowed_origin(policy: EndpointPolicy, head: RequestHead) -> str:
    """What Access-Control-Allow-Origin says to whoever asks; empty when that origin may not."""
    if policy.is_open_to_all:
        return ANY_ORIGIN
    origins = head.all("origin")
    return origins[0] if len(origins) == 1 and origins[0] in policy.allowed_origins else ""


def _origin_hint(head: RequestHead) -> str:
    if not head.all("origin"):
        return (
            "CORS error: the request names no origin. In a terminal, add -H 'Origin: …' with an allowed one."
        )
    return "CORS error: this origin is not allowed. Add it to the developer endpoint's origins in Settings."


def _preflight_hint(head: RequestHead) -> str:
    names = requested_headers(head)
    if names is None:
        return "CORS error: the headers asked for are not well formed, and are missing in Allow-Headers."
    return "preflight" + (f" for {', '.join(names)}" if names else "")
