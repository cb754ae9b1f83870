"""curl's options, the same in every shell."""

from desktop.domain.body import BodyPart
from desktop.domain.code.request import refusal
from desktop.domain.multipart import type_of_file
from desktop.domain.text import one_line


def method_options(method: str) -> tuple[str, ...]:
    """How curl is told the method: `--request HEAD` would wait for a body."""
    return ("--head",) if method == "HEAD" else ("--request", method)


def form_option(part: BodyPart) -> tuple[str, str]:
    """A field of a multipart body: the option and its value. Raises UserError (field "body")."""
    name = part.name.strip()
    if "=" in name:
        raise refusal("curl cannot send the field “{name}”: its name holds “=”.", name=one_line(name, 40))
    type_ = part.content_type.strip() or (type_of_file(part.value) if part.is_file else "")
    kind = f";type={type_}" if type_ else ""
    if part.is_file:
        return "--form", f"{name}=@{_quoted(part.value)}{kind}"
    if kind:
        return "--form", f"{name}={_quoted(part.value)}{kind}"
    return "--form-string", f"{name}={part.value}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
