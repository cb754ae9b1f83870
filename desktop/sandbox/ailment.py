"""What can be wrong with a connection behind its reported state, and how its third party says so.

Where a platform has a way of its own that misleads (200 with a lost sign-in, 401 for a missing scope, 403 for
a rate limit, 429 for a plan limit), it answers in that way; all others answer in a plain one.
"""

import random
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from desktop.sandbox.reply import Headers
from desktop.sandbox.third_parties.party import UpstreamReply, upstream_json


class Ailment(StrEnum):
    """What is wrong with a connection."""

    REVOKED = "revoked"  # the person took the grant back; the service has not noticed
    SCOPE = "scope"  # the grant lacks what is asked for
    RATE = "rate"  # too many calls
    PLAN = "plan"  # the third party's plan is used up
    DOWN = "down"  # the third party does not work
    SERVICE = "service"  # the service itself fails for it


_Answer = tuple[int, Mapping[str, Any], Headers]

_GOOGLE_SCOPE = [
    {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
        "domain": "googleapis.com",
    }
]


def _google(code: int, status: str, reason: str, message: str, **more: Any) -> dict[str, Any]:
    errors = [{"message": message, "domain": "global", "reason": reason}]
    return {"error": {"code": code, "message": message, "errors": errors, "status": status, **more}}


def _slack(error: str, **more: Any) -> dict[str, Any]:
    return {"ok": False, "error": error, **more}


def _hubspot(category: str, message: str, **more: Any) -> dict[str, Any]:
    return {"status": "error", "category": category, "message": message, **more}


def _stripe(code: str, message: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "type": "invalid_request_error"}}


def _notion(status: int, code: str, message: str) -> dict[str, Any]:
    return {"object": "error", "status": status, "code": code, "message": message}


_SOON: Headers = (("retry-after", "30"),)

_ANSWERS: Mapping[str, Mapping[Ailment, _Answer]] = {
    "gmail": {
        Ailment.SCOPE: (
            403,
            _google(
                403,
                "PERMISSION_DENIED",
                "insufficientPermissions",
                "Request had insufficient authentication scopes.",
                details=_GOOGLE_SCOPE,
            ),
            (),
        ),
        Ailment.RATE: (
            403,
            _google(403, "PERMISSION_DENIED", "rateLimitExceeded", "Rate Limit Exceeded"),
            (),
        ),
        Ailment.PLAN: (
            403,
            _google(403, "PERMISSION_DENIED", "dailyLimitExceeded", "Daily Limit Exceeded"),
            (),
        ),
        Ailment.DOWN: (503, _google(503, "UNAVAILABLE", "backendError", "Backend Error"), ()),
    },
    "slack": {
        Ailment.REVOKED: (200, _slack("token_revoked"), ()),
        Ailment.SCOPE: (200, _slack("missing_scope", needed="users:read", provided="chat:write"), ()),
        Ailment.RATE: (429, _slack("ratelimited"), _SOON),
        Ailment.PLAN: (200, _slack("team_quota_exceeded"), ()),
        Ailment.DOWN: (200, _slack("service_unavailable"), ()),
    },
    "github": {
        Ailment.SCOPE: (403, {"message": "Resource not accessible by integration", "status": "403"}, ()),
        Ailment.RATE: (
            403,
            {"message": "API rate limit exceeded for user ID 583231.", "status": "403"},
            (("x-ratelimit-limit", "5000"), ("x-ratelimit-remaining", "0")),
        ),
        Ailment.PLAN: (
            403,
            {"message": "Upgrade to GitHub Team or make this repository public to enable this feature."},
            (),
        ),
        Ailment.DOWN: (502, {"message": "Server Error"}, ()),
    },
    "hubspot": {
        Ailment.SCOPE: (
            401,
            _hubspot("MISSING_SCOPES", "This app lacks required scopes"),
            (),
        ),
        Ailment.RATE: (
            429,
            _hubspot("RATE_LIMITS", "You have reached your secondly limit.", policyName="SECONDLY"),
            (),
        ),
        Ailment.PLAN: (
            429,
            _hubspot("RATE_LIMITS", "You have reached your daily limit.", policyName="DAILY"),
            (),
        ),
        Ailment.DOWN: (502, _hubspot("INTERNAL_ERROR", "internal error"), ()),
    },
    "notion": {
        Ailment.SCOPE: (403, _notion(403, "restricted_resource", "Insufficient permissions."), ()),
        Ailment.RATE: (429, _notion(429, "rate_limited", "You have been rate limited."), _SOON),
        Ailment.PLAN: (402, _notion(402, "payment_required", "The workspace's trial has ended."), ()),
        Ailment.DOWN: (503, _notion(503, "service_unavailable", "Notion is unavailable."), ()),
    },
    "stripe": {
        Ailment.SCOPE: (
            403,
            _stripe("more_permissions_required", "The provided key does not have the required permissions."),
            (),
        ),
        Ailment.RATE: (429, _stripe("rate_limit", "Too many requests made to the API too quickly."), ()),
        Ailment.PLAN: (402, _stripe("payment_required", "The account cannot make this request."), ()),
        Ailment.DOWN: (500, {"error": {"type": "api_error", "message": "An error occurred."}}, ()),
    },
}
_PLAIN: Mapping[Ailment, _Answer] = {
    Ailment.SCOPE: (
        401,
        {"error": "insufficient_scope", "message": "The token lacks the scope that is needed."},
        (("www-authenticate", 'Bearer error="insufficient_scope", scope="read"'),),
    ),
    Ailment.RATE: (403, {"error": "slow_down", "message": "Too many requests"}, _SOON),
    Ailment.PLAN: (
        429,
        {"error": {"code": "insufficient_quota", "message": "You exceeded your current quota."}},
        (),
    ),
    Ailment.DOWN: (503, {"error": "unavailable", "message": "Down for maintenance"}, ()),
}


def ailing_reply(platform: str, ailment: Ailment) -> UpstreamReply | None:
    """What the third party answers to any call; None where its ordinary 401, or the service, speaks."""
    answer = _ANSWERS.get(platform, {}).get(ailment) or _PLAIN.get(ailment)
    if answer is None:
        return None
    status, body, headers = answer
    return upstream_json(dict(body), status, headers)


def seeded_ailment(key: str, seed: int, share: float) -> Ailment | None:
    """What is wrong with the connection of that key, the same under the same seed; mostly nothing."""
    rng = random.Random(f"ailment {seed} {key}")
    if rng.random() >= share:
        return None
    return rng.choices(tuple(Ailment), (5, 2, 1, 1, 1, 1))[0]
