"""Any other platform: says what it was asked, and makes the answers that are hard to come by elsewhere."""

from typing import Any

import msgspec

from desktop.sandbox.multipart import digest_of, form_fields, multipart_fields
from desktop.sandbox.third_parties.odd import odd_body
from desktop.sandbox.third_parties.party import ThirdParty, UpstreamCall, UpstreamReply, upstream_json

MAX_BYTES = 64 * 1024 * 1024


class Echo(ThirdParty):
    """Besides the echo: `status/{code}` answers with that status, `bytes/{n}` with n bytes of JSON,
    `odd/{name}` with a body that is hard to read."""

    def answer(self, call: UpstreamCall) -> UpstreamReply:
        """Method, path, query, headers and body as received."""
        match call.segments:
            case ("status", code) if code.isdigit() and 200 <= int(code) <= 599:
                return upstream_json({"status": int(code)}, int(code))
            case ("bytes", count) if count.isdigit() and len(count) < 9:
                return _sized(min(int(count), MAX_BYTES))
            case ("odd", name) if (odd := odd_body(name)) is not None:
                return UpstreamReply(200, *odd)
            case _:
                return upstream_json(_said(call))

    def unauthorized(self) -> UpstreamReply:
        """A plain 401."""
        error = {"error": "unauthorized", "message": "The access token is invalid or has expired"}
        return upstream_json(error, 401)


def _said(call: UpstreamCall) -> dict[str, Any]:
    return {
        "method": call.method,
        "path": call.path,
        "query": [{"name": name, "value": value} for name, value in call.query],
        "headers": dict(call.headers),
        "body": _body(call),
    }


def _body(call: UpstreamCall) -> Any:
    """JSON as it is, forms by their fields, text as text, and of other bytes their number and digest."""
    kind = next((value for name, value in call.headers if name == "content-type"), "")
    if not call.body:
        return None
    if kind.lower().startswith("multipart/form-data"):
        return multipart_fields(kind, call.body)
    if kind.lower().startswith("application/x-www-form-urlencoded"):
        return form_fields(call.body)
    try:
        return msgspec.json.decode(call.body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    try:
        return call.body.decode()
    except UnicodeDecodeError:
        return digest_of(call.body)


def _sized(count: int) -> UpstreamReply:
    return UpstreamReply(200, (("content-type", "application/json"),), sized_json(count))


def sized_json(count: int) -> bytes:
    """A list of objects of exactly that many bytes; white space fills it up."""
    item = b'{"id":%07d,"name":"An ordinary item","tags":["a","b"],"done":false}'
    size = len(item % 1_000_000) + 1
    items = [item % (1_000_000 + n) for n in range(max((count - 2) // size, 0))]
    body = b"[" + b",".join(items) + b"]"
    return body + b" " * (count - len(body))
