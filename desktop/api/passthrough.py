"""A passthrough call and its answer (pica-api.md, section 5)."""

import re

from desktop.api.calls import ServiceCall
from desktop.api.limit import rate_limit
from desktop.api.refusal import Refusal, read_refusal, reference
from desktop.base.redact import MASK, is_secret_header, key_tail, redact
from desktop.domain.activity import Source
from desktop.domain.draft import JSON_TYPE
from desktop.domain.passthrough import passthrough_url
from desktop.domain.request import BodyFault, Pairs, PassthroughRequest, PassthroughResponse, SentRequest
from desktop.domain.service import Service
from desktop.net.http import Headers, HttpAnswer

_FAULTS = {
    BodyFault.CUT: "The connection broke before the answer was whole.",
    BodyFault.TIMED_OUT: "The answer did not become whole in time.",
    BodyFault.DAMAGED: "The answer's compression is damaged.",
    BodyFault.MISLABELLED: "The answer says it is compressed, and is not.",
    BodyFault.BOMB: "The answer inflates beyond reason and was stopped.",
    BodyFault.TOO_LARGE: "The answer is larger than allowed.",
}
_RENAMED = re.compile(r"x-[a-z0-9]+-passthrough-(.+)", re.IGNORECASE)


def passthrough_call(request: PassthroughRequest, service: Service) -> ServiceCall:
    """The call. Raises UserError (field "path") for a path that would leave the passthrough."""
    url = passthrough_url(service, request)
    last: Pairs = ((service.connection_header, request.connection_key),)
    if request.action_id:
        last += ((service.action_header, request.action_id),)
    own = service.reserved_headers
    headers = tuple(pair for pair in request.headers if pair[0].lower() not in own)
    if request.body is not None and not any(name.lower() == "content-type" for name, _ in headers):
        headers += (("Content-Type", JSON_TYPE),)
    return ServiceCall(
        Source.CONSOLE,
        url.removeprefix(service.api_base).partition("?")[0],
        request.query,
        method=request.method.value,
        headers=headers,
        last_headers=last,
        body=request.body,
        connection_key=request.connection_key,
        platform=request.platform,
        is_watched=True,
        retries=0,  # a 429 or 503 is shown, and what may not be idempotent is never sent twice
    )


def passthrough_response(answer: HttpAnswer, call: ServiceCall, service: Service) -> PassthroughResponse:
    """The third party's answer as it was before the service renamed its headers, and what was asked."""
    refusal = own_refusal(answer)
    limit = rate_limit(answer.headers)
    headers = _unrenamed(answer.headers)
    return PassthroughResponse(
        status=answer.status,
        headers=headers,
        body=answer.body,
        wire_bytes=answer.wire_bytes,
        elapsed_s=answer.elapsed_s,
        content_type=next((value for name, value in headers if name.lower() == "content-type"), ""),
        is_service_error=refusal is not None,
        reference=refusal.reference if refusal is not None else reference(answer.headers),
        rate_limit=str(limit) if limit is not None else "",
        timing=answer.timing,
        sent=_sent(answer, call, service) if answer.url else None,
        fault=answer.fault,
        file=answer.file,
        file_bytes=answer.file_bytes,
    )


def _sent(answer: HttpAnswer, call: ServiceCall, service: Service) -> SentRequest:
    """What went over the wire: the secret masked, the connection key by its tail."""
    own = {
        service.secret_header.lower(): MASK,
        service.connection_header.lower(): key_tail(call.connection_key),
    }
    headers = tuple(
        (name, own.get(name.lower()) or (MASK if is_secret_header(name) else redact(value)))
        for name, value in answer.sent_headers
    )
    key = call.connection_key
    url = answer.url.replace(key, key_tail(key)) if key else answer.url
    return SentRequest(call.method, redact(url), headers, call.body)


def own_refusal(answer: HttpAnswer) -> Refusal | None:
    """The service's own error: its shape, and no header of a third party."""
    if answer.status < 400 or any(_RENAMED.match(name) for name, _ in answer.headers):
        return None
    refusal = read_refusal(answer)
    return refusal if refusal.is_own else None


def passthrough_cause(answer: HttpAnswer) -> tuple[str, str]:
    """For the record: the service's refusal in its words; a third party's status speaks for itself."""
    refusal = own_refusal(answer)
    if refusal is not None:
        return refusal.message, refusal.reference
    return (_FAULTS[answer.fault] if answer.fault is not None else ""), reference(answer.headers)


def _unrenamed(headers: Headers) -> Headers:
    shown = [(match[1], value) for name, value in headers if (match := _RENAMED.fullmatch(name))]
    if not shown:
        return headers
    names = {name.lower() for name, _ in shown}
    others = [(n, v) for n, v in headers if not _RENAMED.fullmatch(n) and n.lower() not in names]
    return (*shown, *others)
