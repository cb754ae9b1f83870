"""The host page: our own page around the widget's iframe, with its settings and its security headers.

It speaks the protocol of `@picahq/authkit` 1.0.10 (pica-api.md, section 6). The files lie in resources/host.
"""

import json
from dataclasses import dataclass
from typing import Any

from desktop.authkit.answer import SAFE_HEADERS
from desktop.authkit.guard import NONCE_HEADER, Route, SessionPolicy
from desktop.base.paths import resource
from desktop.domain.session import SessionRequest
from desktop.net.loopback import Headers, LoopbackReply

_SLOT = "{{settings}}"
_FILES = {
    Route.PAGE: ("host.html", "text/html; charset=utf-8"),
    Route.SCRIPT: ("host.js", "text/javascript; charset=utf-8"),
    Route.STYLE: ("host.css", "text/css; charset=utf-8"),
}
_DENIED = "camera=(), microphone=(), geolocation=(), display-capture=(), serial=(), hid=(), midi=()"


def widget_settings(request: SessionRequest, policy: SessionPolicy) -> dict[str, Any]:
    """The object the widget gets in its URL and by message, members in the package's order.

    What is not set is left out, as JSON.stringify leaves out undefined members.
    """
    settings: dict[str, Any] = {
        "linkTokenEndpoint": policy.own_origin + policy.path(Route.TOKEN),
        "linkHeaders": {NONCE_HEADER: policy.nonce},
    }
    if request.connector_name:
        settings["selectedConnection"] = request.connector_name
    settings["appTheme"] = "dark" if request.theme == "dark" else "light"
    return settings | request.service.widget_extras


@dataclass(frozen=True, slots=True)
class HostPage:
    """The three files of one session, read once when it opens."""

    replies: dict[Route, LoopbackReply]

    @classmethod
    def of(cls, request: SessionRequest, policy: SessionPolicy) -> "HostPage":
        """The page for a session. Raises OSError when the application's own files are missing."""
        page_settings = {
            "widget": widget_settings(request, policy),
            "widgetUrl": request.service.widget_url,
            "widgetOrigin": policy.widget_origin,
        }
        replies: dict[Route, LoopbackReply] = {}
        for route, (name, content_type) in _FILES.items():
            text = resource("host", name).read_text(encoding="utf-8")
            body = text.replace(_SLOT, _inert_json(page_settings)).encode("utf-8")
            headers = (("Content-Type", content_type), *_headers(policy))
            replies[route] = LoopbackReply(200, headers, body)
        return cls(replies)


def _inert_json(value: Any) -> str:
    """JSON that cannot leave the script element it stands in."""
    text = json.dumps(value)  # pure ASCII
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _headers(policy: SessionPolicy) -> Headers:
    """The widget opens popups that talk back to their opener, so no Cross-Origin-Opener-Policy is set."""
    content = (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        f"frame-src {policy.widget_origin}; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    )
    return (
        *SAFE_HEADERS,
        ("Content-Security-Policy", content),
        ("X-Frame-Options", "DENY"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", _DENIED),
        ("Vary", "Origin"),
    )
