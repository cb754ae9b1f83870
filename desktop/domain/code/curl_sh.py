"""A request for curl in a POSIX shell."""

import re
import shlex

from desktop.domain.body import BodyPart
from desktop.domain.code.curl_options import form_option, method_options
from desktop.domain.code.request import CodeHeader, CodeRequest

_MAX_ARGUMENT_BYTES = 100_000  # Linux takes 128 KiB in one argument


def curl_sh(request: CodeRequest) -> str:
    """The command, one option a line. Raises UserError (field "body") for what curl cannot say."""
    parts = [" ".join(["curl", "--globoff", *method_options(request.method), shlex.quote(request.url)])]
    parts += [f"--header {_header(header)}" for header in request.headers]
    parts += [_form(part) for part in request.parts]
    piped = ""
    if request.file:
        parts.append(f"--data-binary {shlex.quote('@' + request.file)}")
    elif request.body is not None:
        piped, data = _body(request.body, request.text)
        parts.append(data)
    return piped + " \\\n  ".join(parts)


def _header(header: CodeHeader) -> str:
    if header.variable:
        if re.fullmatch(r"[A-Za-z0-9-]+", header.name):
            return f'"{header.name}: ${header.variable}"'
        return f'{shlex.quote(f"{header.name}: ")}"${header.variable}"'
    # curl takes "Name:" for "send no such header"; the semicolon sends it empty.
    line = f"{header.name}: {header.value}" if header.value else f"{header.name};"
    return shlex.quote(line) if line.isascii() else _latin_1(line)


def _latin_1(line: str) -> str:
    """The bytes of the header as it is sent; a UTF-8 terminal would write others."""
    return f"\"$(printf '{_octal(line.encode('latin-1'))}')\""


def _form(part: BodyPart) -> str:
    option, value = form_option(part)
    return f"{option} {shlex.quote(value)}"


def _body(body: bytes, text: str | None) -> tuple[str, str]:
    """What is piped into curl, and curl's option. Bytes that are no text go through printf."""
    if text is None:
        return f"printf '{_octal(body)}' | ", "--data-binary @-"
    if len(body) > _MAX_ARGUMENT_BYTES:
        return f"printf %s {shlex.quote(text)} | ", "--data-binary @-"
    return "", f"--data-raw {shlex.quote(text)}"


def _octal(data: bytes) -> str:
    return "".join(f"\\{byte:03o}" for byte in data)
