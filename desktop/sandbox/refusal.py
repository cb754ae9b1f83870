"""What the sandbox refuses, and the two bodies in which the services say so (pica-api.md, section 1)."""

import uuid
from typing import Any

from desktop.net.loopback import LoopbackReply
from desktop.sandbox.manner import Manner
from desktop.sandbox.reply import json_reply

_V1_ERRORS: dict[int, tuple[int, str, str]] = {
    400: (2000, "BadRequest", "bad_request"),
    401: (2010, "Unauthorized", "unauthorized"),
    402: (2002, "Forbidden", "payment_required"),
    403: (2002, "Forbidden", "forbidden"),
    404: (2005, "NotFound", "not_found"),
    405: (2004, "MethodNotAllowed", "method_not_allowed"),
    409: (2001, "Conflict", "conflict"),
    422: (2011, "UnprocessableEntity", "unprocessable_entity"),
    424: (2007, "FailedDependency", "failed_dependency"),
    429: (2009, "TooManyRequests", "too_many_requests"),
    500: (2003, "InternalServerError", "internal_server_error"),
    501: (2006, "NotImplemented", "not_implemented"),
    503: (2008, "ServiceUnavailable", "service_unavailable"),
}


class Refusal(Exception):
    """A request that is answered with an error of the service itself."""

    def __init__(self, status: int, message: str, headers: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = headers


def refusal_reply(refusal: Refusal, manner: Manner) -> LoopbackReply:
    """The refusal as this service words it."""
    return _one_reply(refusal) if manner.has_one_rows else _pica_reply(refusal)


def _pica_reply(refusal: Refusal) -> LoopbackReply:
    code, type_, key = _V1_ERRORS.get(refusal.status, (2003, "InternalServerError", "internal_server_error"))
    body: dict[str, Any] = {
        "type": type_,
        "code": code,
        "status": refusal.status,
        "key": f"err::application::{key}",
        "message": refusal.message,
        "meta": {},
    }
    return json_reply(body, refusal.status, refusal.headers)


def _one_reply(refusal: Refusal) -> LoopbackReply:
    correlation = str(uuid.uuid4())
    kind = "error" if refusal.status == 404 else "http_error"  # as seen and as documented
    body = {
        "correlationId": correlation,
        "key": kind,
        "message": refusal.message,
        "type": kind,
        "status": refusal.status,
    }
    headers = (("x-one-correlation-id", correlation), ("x-request-id", str(uuid.uuid4())))
    return json_reply(body, refusal.status, refusal.headers + headers)
