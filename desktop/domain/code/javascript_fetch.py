"""A request for JavaScript with fetch, as Node.js 18 and later runs it (a module: `node request.mjs`)."""

import json
from collections.abc import Iterator
from pathlib import PurePath

from desktop.domain.body import BodyPart
from desktop.domain.code.request import CodeHeader, CodeRequest, refusal
from desktop.domain.multipart import type_of_file
from desktop.domain.text import one_line


def javascript_fetch(request: CodeRequest) -> str:
    """A program that sends it and prints the answer. Raises UserError (field "body")."""
    lines = [*_before(request), f"const response = await fetch({_literal(request.url)}, {{"]
    lines += [f"  method: {_literal(request.method)},", '  redirect: "manual",', "  headers: ["]
    lines += [f"    {_header(header)}," for header in request.headers]
    lines += ["  ],", *_body(request), "});"]
    lines += ["console.log(response.status, response.statusText);", "console.log(await response.text());", ""]
    return "\n".join(lines)


def _before(request: CodeRequest) -> Iterator[str]:
    if request.file or any(part.is_file for part in request.parts):
        yield 'import { readFile } from "node:fs/promises";'
        yield ""
    if request.parts:
        yield "const form = new FormData();"
        yield from (_part(part) for part in request.parts)


def _header(header: CodeHeader) -> str:
    value = f"process.env.{header.variable}" if header.variable else _literal(header.value)
    return f"[{_literal(header.name)}, {value}]"


def _body(request: CodeRequest) -> Iterator[str]:
    if request.parts:
        yield "  body: form,"
    elif request.file:
        yield f"  body: await readFile({_literal(request.file)}),"
    elif request.text is not None:
        yield f"  body: {_literal(request.text)},"
    elif request.body is not None:
        yield f'  body: Buffer.from({_literal(request.body.hex())}, "hex"),'


def _part(part: BodyPart) -> str:
    name, kind = part.name.strip(), part.content_type.strip()
    if part.is_file:
        type_ = _literal(kind or type_of_file(part.value))
        blob = f"new Blob([await readFile({_literal(part.value)})], {{ type: {type_} }})"
        return f"form.append({_literal(name)}, {blob}, {_literal(PurePath(part.value).name)});"
    if kind or "\n" in part.value:
        raise refusal(
            "fetch sends the field “{name}” differently: with a type or line ends.", name=one_line(name, 40)
        )
    return f"form.append({_literal(name)}, {_literal(part.value)});"


def _literal(text: str) -> str:
    # JSON is JavaScript; in a page, "</script>" would end the script.
    return json.dumps(text, ensure_ascii=False).replace("</", "<\\/")
