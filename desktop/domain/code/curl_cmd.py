"""A request for curl in Windows' command prompt, to paste there (a batch file would read % differently)."""

import re

from desktop.domain.body import BodyPart
from desktop.domain.code.curl_options import form_option, method_options
from desktop.domain.code.request import CodeHeader, CodeRequest, refusal

MAX_CHARS = 8_191  # what cmd.exe takes in one line


def curl_cmd(request: CodeRequest) -> str:
    """The command, one option a line. Raises UserError (field "body") for what cmd cannot hold."""
    parts = [" ".join(["curl.exe", "--globoff", *method_options(request.method), _quoted(request.url)])]
    parts += [f"--header {_header(header)}" for header in request.headers]
    parts += [_form(part) for part in request.parts]
    if request.file:
        parts.append(f"--data-binary {_quoted('@' + request.file)}")
    elif request.body is not None:
        parts.append(f"--data-raw {_quoted(_text(request))}")
    command = " ^\n  ".join(parts)
    if len(command) > MAX_CHARS:
        raise refusal("The command prompt takes {most} characters; use PowerShell or sh.", most=MAX_CHARS)
    return command


def _header(header: CodeHeader) -> str:
    if header.variable:
        return f'^"{_escaped(header.name)}: %{header.variable}%^"'
    line = f"{header.name}: {header.value}" if header.value else f"{header.name};"
    if not line.isascii():
        raise refusal(
            "The command prompt cannot hand the value of {name} to curl: it is not ASCII.", name=header.name
        )
    return _quoted(line)


def _form(part: BodyPart) -> str:
    option, value = form_option(part)
    return f"{option} {_quoted(value)}"


def _text(request: CodeRequest) -> str:
    text = request.text
    if text is None:
        raise refusal("A body that is no text can be copied for sh, Python and JavaScript only.")
    if "\r" in text:
        raise refusal("The command prompt drops carriage returns; use PowerShell or sh.")
    return text


def _quoted(text: str) -> str:
    """One argument: quoted as Windows programs split their line, then every sign kept from cmd by a ^."""
    text = re.sub(r'(\\*)"', r'\1\1\\"', text)
    text = re.sub(r"(\\+)$", r"\1\1", text)
    return f'^"{_escaped(text)}^"'


def _escaped(text: str) -> str:
    return re.sub(r'[()%!^"<>&|]', r"^\g<0>", text).replace("\n", "^\n\n")
