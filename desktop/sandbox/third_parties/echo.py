"""Any other platform: says what it was asked, and makes the answers that are hard to come by elsewhere."""

from typing import Any

import msgspec

from desktop.sandbox.third_parties.party import ThirdParty, UpstreamCall, UpstreamReply, upstream_json

MAX_BYTES = 64 * 1024 * 1024


class Echo(ThirdParty):
    """Besides the echo: `status/{code}` answers with that status, `bytes/{n}` with n bytes of JSON."""

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """Method, path, query, headers and body as received."""
        match call.segments:
            case ("status", code) if code.isdigit() and 200 <= int(code) <= 599:
                return upstream_json({"status": int(code)}, int(code))
            case ("bytes", count) if count.isdigit() and len(count) < 9:
                return _sized(min(int(count), MAX_BYTES))
            case _:
                return upstream_json(_said(call))

    def unauthorized(self) -> UpstreamReply:
        """A plain 401."""
        error = {"error": "unauthorized", "message": "The access token is invalid or has expired"}
        return upstream_json(error, 401)


def _said(call: UpstreamCall) -> dict[str, Any]:
    try:
        body: Any = msgspec.json.decode(call.body) if call.body else None
    except (msgspec.DecodeError, UnicodeDecodeError):
        body = call.body.decode("utf-8", "replace")
    return {
        "method": call.method,
        "path": call.path,
        "query": [{"name": name, "value": value} for name, value in call.query],
        "headers": dict(call.headers),
        "body": body,
    }


def _sized(count: int) -> UpstreamReply:
    item = b'{"id":%07d,"name":"An ordinary item","tags":["a","b"],"done":false}'
    size = len(item % 1_000_000) + 1
    items = [item % (1_000_000 + n) for n in range(max((count - 2) // size, 0))]
    body = b"[" + b",".join(items) + b"]"
    padding = b" " * (count - len(body))
    return UpstreamReply(200, (("content-type", "application/json"),), body + padding)
