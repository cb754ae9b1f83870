"""What every language writes: the request taken apart, with variables in the place of secrets."""

import re
from dataclasses import dataclass, replace

from desktop.base.redact import redact_bytes, redact_values
from desktop.domain.body import BodyPart, FileContent, StreamedBody
from desktop.domain.errors import UserError
from desktop.domain.passthrough import passthrough_url
from desktop.domain.request import Pairs, PassthroughRequest
from desktop.domain.service import Service

_SECRET_NAME = re.compile(r"secret|token|auth|cookie|password|api-?key", re.IGNORECASE)
_MASK = "***"


@dataclass(frozen=True, slots=True)
class CodeHeader:
    """A header; `variable` names the environment variable that holds its value, where it is secret."""

    name: str
    value: str = ""
    variable: str = ""


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """A request to write down. At most one of `body`, `parts` and `file` is there."""

    method: str
    url: str
    headers: tuple[CodeHeader, ...]
    body: bytes | None = None
    parts: tuple[BodyPart, ...] = ()  # multipart
    file: str = ""  # path of the file that is the body

    @property
    def text(self) -> str | None:
        """The body as text; None where there is none, or its bytes are no text."""
        if self.body is None or b"\0" in self.body:
            return None
        try:
            return self.body.decode()
        except UnicodeDecodeError:
            return None


def code_request(request: PassthroughRequest, service: Service) -> CodeRequest:
    """The request as the service gets it; the connection key stands in it, the secret key does not.

    A secret key that was typed into the request is masked, in ASCII: not every language takes more.
    Raises UserError (field "path") when the request's path would leave the passthrough.
    """
    file = _file(request)
    is_bytes = isinstance(request.body, bytes) and not request.parts
    return CodeRequest(
        method=request.method.value,
        url=_masked(passthrough_url(service, request)),
        headers=tuple(replace(header, value=_masked(header.value)) for header in _headers(request, service)),
        body=redact_bytes(request.body, _MASK) if isinstance(request.body, bytes) and is_bytes else None,
        parts=tuple(replace(part, value=_masked(part.value)) for part in request.parts),
        file=file,
    )


def secret_variable(header: str) -> str:
    """The variable that stands for a secret header's value: x-pica-secret → PICA_SECRET_KEY."""
    name = re.sub(r"[^A-Z0-9]+", "_", header.upper().removeprefix("X-")).strip("_")
    name = name if name.endswith("KEY") else f"{name}_KEY".lstrip("_")
    return name if not name[0].isdigit() else f"_{name}"


def refusal(reason: str, **values: object) -> UserError:
    """A request that a language cannot write down as it is."""
    return UserError("body", reason, **values)


def _masked(text: str) -> str:
    return redact_values(text, _MASK)


def _headers(request: PassthroughRequest, service: Service) -> tuple[CodeHeader, ...]:
    made = [CodeHeader(service.secret_header, variable=secret_variable(service.secret_header))]
    made.append(CodeHeader(service.connection_header, request.connection_key))
    if request.action_id:
        made.append(CodeHeader(service.action_header, request.action_id))
    made += [_extra(name, value) for name, value in service.extra_headers]
    made += [CodeHeader(name, value) for name, value in _typed(request)]
    return tuple(made)


def _typed(request: PassthroughRequest) -> Pairs:
    if not request.parts:
        return request.headers
    # Whoever writes the multipart body chooses its boundary.
    return tuple(pair for pair in request.headers if pair[0].lower() != "content-type")


def _extra(name: str, value: str) -> CodeHeader:
    if _SECRET_NAME.search(name):
        return CodeHeader(name, variable=secret_variable(name))
    return CodeHeader(name, value)


def _file(request: PassthroughRequest) -> str:
    if request.parts or not isinstance(request.body, StreamedBody):
        return ""
    (piece,) = request.body.pieces
    return piece.path if isinstance(piece, FileContent) else ""
