"""A request for Python with httpx."""

from collections.abc import Iterator
from pathlib import PurePath

from desktop.domain.body import BodyPart
from desktop.domain.code.request import CodeHeader, CodeRequest
from desktop.domain.multipart import type_of_file


def python_httpx(request: CodeRequest) -> str:
    """A program that sends it and prints the answer."""
    lines = ["import os", "", "import httpx", "", "response = httpx.request("]
    lines += [f"    {request.method!r},", f"    {request.url!r},", "    headers=["]
    lines += [f"        {_header(header)}," for header in request.headers]
    lines += ["    ],", *_body(request), "    timeout=60,", ")"]
    lines += ["print(response.status_code, response.reason_phrase)", "print(response.text)", ""]
    return "\n".join(lines)


def _header(header: CodeHeader) -> str:
    if header.variable:
        return f"({header.name!r}, os.environ[{header.variable!r}])"
    # httpx takes text for ASCII alone.
    value = repr(header.value) if header.value.isascii() else repr(header.value.encode("latin-1"))
    name = repr(header.name) if header.value.isascii() else repr(header.name.encode("ascii"))
    return f"({name}, {value})"


def _body(request: CodeRequest) -> Iterator[str]:
    if request.parts:
        yield "    files=["
        yield from (f"        {_part(part)}," for part in request.parts)
        yield "    ],"
    elif request.file:
        yield f'    content=open({request.file!r}, "rb"),'
    elif request.text is not None:
        yield f"    content={request.text!r}.encode(),"
    elif request.body is not None:
        yield f"    content={request.body!r},"


def _part(part: BodyPart) -> str:
    name, kind = part.name.strip(), part.content_type.strip()
    if part.is_file:
        file = f'open({part.value!r}, "rb")'
        return f"({name!r}, ({PurePath(part.value).name!r}, {file}, {kind or type_of_file(part.value)!r}))"
    return f"({name!r}, (None, {part.value!r}{f', {kind!r}' if kind else ''}))"
