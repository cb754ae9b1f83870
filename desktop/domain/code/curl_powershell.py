"""A request for curl in PowerShell, 5.1 and 7.

The options go to curl as a configuration on its standard input: PowerShell 5.1 loses quotes in arguments.
"""

from desktop.domain.body import BodyPart
from desktop.domain.code.curl_options import form_option, method_options
from desktop.domain.code.request import CodeHeader, CodeRequest, refusal

_UTF_8 = "$OutputEncoding = [System.Text.UTF8Encoding]::new($false)"


def curl_powershell(request: CodeRequest) -> str:
    """The commands. Raises UserError (field "body") for what curl's configuration cannot hold."""
    lines = [_option("url", request.url), "globoff"]
    lines += _method(request.method)
    lines += [_header(header) for header in request.headers]
    lines += [_form(part) for part in request.parts]
    if request.file:
        lines.append(_option("data-binary", f"@{request.file}"))
    elif request.body is not None:
        lines.append(_option("data-raw", _text(request)))
    return "\n".join([_UTF_8, '@"', *lines, '"@ | curl.exe --config -'])


def _method(method: str) -> list[str]:
    option, *value = method_options(method)
    return [_option(option.removeprefix("--"), value[0]) if value else option.removeprefix("--")]


def _header(header: CodeHeader) -> str:
    if header.variable:
        return f'header = "{_escaped(header.name)}: ${{env:{header.variable}}}"'
    line = f"{header.name}: {header.value}" if header.value else f"{header.name};"
    if not line.isascii():
        raise refusal(
            "PowerShell cannot hand the value of {name} to curl: it is not ASCII.", name=header.name
        )
    return _option("header", line)


def _form(part: BodyPart) -> str:
    option, value = form_option(part)
    return _option(option.removeprefix("--"), value)


def _text(request: CodeRequest) -> str:
    text = request.text
    if text is None:
        raise refusal("A body that is no text can be copied for sh, Python and JavaScript only.")
    return text


def _option(name: str, value: str) -> str:
    return f'{name} = "{_escaped(value)}"'


def _escaped(text: str) -> str:
    """First for curl's configuration, then for a here-string, in which ` and $ mean something."""
    for sign, written in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t")):
        text = text.replace(sign, written)
    return text.replace("`", "``").replace("$", "`$")
