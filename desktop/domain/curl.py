"""A console request as a command for a POSIX shell, with variables in the place of secrets."""

import re
import shlex

from desktop.domain.passthrough import passthrough_url
from desktop.domain.request import Method, PassthroughRequest
from desktop.domain.service import Service

_SECRET_NAME = re.compile(r"secret|token|auth|cookie|password|api-?key", re.IGNORECASE)


def secret_variable(header: str) -> str:
    """The shell variable that stands for a secret header's value: x-pica-secret → PICA_SECRET_KEY."""
    name = re.sub(r"[^A-Z0-9]+", "_", header.upper().removeprefix("X-")).strip("_")
    name = name if name.endswith("KEY") else f"{name}_KEY".lstrip("_")
    return name if not name[0].isdigit() else f"_{name}"


def as_curl(request: PassthroughRequest, service: Service) -> str:
    """The request for sh and curl; the connection key stands in it, the secret key does not.

    Raises UserError (field "path") when the request's path would leave the passthrough.
    """
    url = passthrough_url(service, request)
    method = ["--head"] if request.method is Method.HEAD else ["--request", request.method.value]
    parts = [" ".join(["curl", "--globoff", *method, shlex.quote(url)])]
    parts += [f"--header {_variable(service.secret_header)}"]
    parts += [f"--header {_literal(service.connection_header, request.connection_key)}"]
    if request.action_id:
        parts += [f"--header {_literal(service.action_header, request.action_id)}"]
    parts += [f"--header {_extra(name, value)}" for name, value in service.extra_headers]
    parts += [f"--header {_literal(name, value)}" for name, value in request.headers]
    piped = ""
    if request.body is not None:
        piped, data = _body(request.body)
        parts += [data]
    return piped + " \\\n  ".join(parts)


def _variable(header: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9-]+", header):
        return f'"{header}: ${secret_variable(header)}"'
    return f'{shlex.quote(f"{header}: ")}"${secret_variable(header)}"'


def _extra(name: str, value: str) -> str:
    return _variable(name) if _SECRET_NAME.search(name) else _literal(name, value)


def _literal(name: str, value: str) -> str:
    # curl takes "Name:" for "send no such header"; the semicolon sends it empty.
    return shlex.quote(f"{name}: {value}" if value else f"{name};")


def _body(body: bytes) -> tuple[str, str]:
    """What is piped into curl, and curl's option. Bytes that are no text go through printf."""
    try:
        text = body.decode()
    except UnicodeDecodeError:
        text = "\0"
    if "\0" not in text:
        return "", f"--data-raw {shlex.quote(text)}"
    octal = "".join(f"\\{byte:03o}" for byte in body)
    return f"printf '{octal}' | ", "--data-binary @-"
