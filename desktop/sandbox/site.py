"""The widget's site, and the consent page on the API's own origin: files, logos and three small endpoints."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.call import Call
from desktop.sandbox.catalogue import Catalogue
from desktop.sandbox.linking import Linking, Outcome
from desktop.sandbox.logos import logo_svg
from desktop.sandbox.manner import Manner
from desktop.sandbox.refusal import Refusal
from desktop.sandbox.reply import Headers, json_reply
from desktop.sandbox.router import Router

_TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_WORD = re.compile(r"\{\{(\w+)\}\}")
# Any site may frame the widget, as the hosted one allows; its token endpoint may be on any host.
_WIDGET_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; connect-src *; "
    "base-uri 'none'"
)
_PAGE_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src *; connect-src 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)


class Site:
    """Serves desktop/sandbox/site. `api_url` and `widget_url` are the two origins."""

    def __init__(
        self, catalogue: Catalogue, linking: Linking, manner: Manner, api_url: str, widget_url: str
    ) -> None:
        self._catalogue = catalogue
        self._linking = linking
        self._widget_url = widget_url
        self._api_url = api_url
        self._words = {"api": api_url, "widget": widget_url, "manner": manner.name}

    def add_widget_routes(self, router: Router) -> None:
        """The widget's own origin."""
        router.add("GET", "/", self._serves("widget.html", _WIDGET_CSP))
        router.add("GET", "/dashboard", self._serves("dashboard.html", _PAGE_CSP))
        for name in (
            "widget.js",
            "widget.css",
            "protocol.js",
            "session.js",
            "popup.js",
            "dom.js",
            "dashboard.js",
        ):
            router.add("GET", f"/{name}", self._serves(name))
        router.add("GET", "/catalogue.json", self._catalogue_json)
        router.add("GET", "/connectors/{file}", self._logo)
        router.add("POST", "/link/api-key", self._link_api_key)
        router.add("GET", "/link/outcome", self._outcome)

    def add_api_routes(self, router: Router) -> None:
        """The consent page, which a provider would show, on the API's origin."""
        router.add("GET", "/consent", self._consent)
        router.add("POST", "/consent", self._decide)
        for name in ("consent.js", "widget.css"):
            router.add("GET", f"/{name}", self._serves(name))

    def _serves(self, name: str, csp: str = "") -> Callable[[Call], LoopbackReply]:
        def answer(call: Call) -> LoopbackReply:
            return self._file(name, csp)

        return answer

    def _file(self, name: str, csp: str = "", words: dict[str, str] | None = None) -> LoopbackReply:
        data = files("desktop.sandbox").joinpath("site", name).read_bytes()
        suffix = name[name.rfind(".") :]
        if suffix == ".html":
            known = self._words | (words or {})
            text = _WORD.sub(lambda match: escape(known[match[1]]), data.decode())
            data = text.encode()
        return LoopbackReply(200, _headers(f"{_TYPES[suffix]}; charset=utf-8", csp), data)

    def _catalogue_json(self, call: Call) -> LoopbackReply:
        rows = [
            {
                "number": self._catalogue.number(seed),
                "platform": seed.platform,
                "name": seed.name,
                "category": seed.category,
                "oauth": seed.oauth,
                "enabled": seed.enabled,
                "scopes": seed.scopes,
            }
            for seed in self._catalogue.seeds
        ]
        return json_reply(rows)

    def _logo(self, call: Call, file: str) -> LoopbackReply:
        seed = self._catalogue.by_platform.get(file.removesuffix(".svg"))
        if seed is None or not file.endswith(".svg"):
            raise Refusal(404, "No such logo")
        headers = (("content-type", _TYPES[".svg"]), ("cache-control", "max-age=86400"))
        return LoopbackReply(200, headers, logo_svg(seed.platform, seed.name))

    def _link_api_key(self, call: Call) -> LoopbackReply:
        _require_origin(call, self._widget_url)
        return json_reply({"connection": self._linking.with_api_key(call.json_object())})

    def _outcome(self, call: Call) -> LoopbackReply:
        return _said(self._linking.outcome(call.param("state")))

    def _consent(self, call: Call) -> LoopbackReply:
        try:
            request, connector = self._linking.parties(call.param("request_id"), call.param("platform"))
        except Refusal as refusal:
            page = self._file("notice.html", _PAGE_CSP, {"message": refusal.message})
            return replace(page, status=refusal.status)
        words = {
            "name": connector.name,
            "platform": connector.platform,
            "scopes": " ".join(connector.scopes),
            "accounts": " ".join(self._linking.accounts(request, connector)),
            "identity": f"{request.identity_type} {request.identity}"
            if request.identity
            else "nobody in particular",
        }
        return self._file("consent.html", _PAGE_CSP, words)

    def _decide(self, call: Call) -> LoopbackReply:
        _require_origin(call, self._api_url)
        return _said(self._linking.decide(call.json_object()))


def _said(outcome: Outcome) -> LoopbackReply:
    body: dict[str, Any] = {"connection": outcome.record, "error": outcome.error}
    return json_reply(body)


def _require_origin(call: Call, origin: str) -> None:
    """Another site in the same browser makes no connections here."""
    if call.head.all("origin") != (origin,):
        raise Refusal(403, "This request comes from another page")


def _headers(kind: str, csp: str) -> Headers:
    headers: Headers = (
        ("content-type", kind),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
    )
    return (*headers, ("content-security-policy", csp)) if csp else headers


def is_own_host(call: Call, url: str) -> bool:
    """Whether the Host header names this server: another name is DNS rebinding."""
    return call.head.all("host") == (urlsplit(url).netloc,)
