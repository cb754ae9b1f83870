"""Random console requests, and what arrives when the code made of them is run by the real thing."""

import asyncio
import os
import random
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from desktop.domain.body import BodyKind, BodyPart, FileContent, StreamedBody
from desktop.domain.code.curl_cmd import curl_cmd
from desktop.domain.code.curl_powershell import curl_powershell
from desktop.domain.code.curl_sh import curl_sh
from desktop.domain.code.javascript_fetch import javascript_fetch
from desktop.domain.code.python_httpx import python_httpx
from desktop.domain.code.request import CodeRequest, code_request
from desktop.domain.curl.words import split
from desktop.domain.draft import parse_draft
from desktop.domain.passthrough import passthrough_url
from desktop.domain.request import Method, PassthroughRequest, RequestDraft
from desktop.domain.service import PICA, Service
from desktop.sandbox.multipart import multipart_fields
from tests.fakes.upstream import Reply, Seen, upstream

WRITERS = {
    "curl_sh": curl_sh,
    "curl_powershell": curl_powershell,
    "curl_cmd": curl_cmd,
    "python_httpx": python_httpx,
    "javascript_fetch": javascript_fetch,
}
KEY = "sk $1 'x' \"y\""
_SIGNS = "abc XYZ 019 '\"`$%^&|<>(){}[]!?*#~;:,.=+-_@/\\\\äß日本🎉"
_LINES = _SIGNS + "\n\t"


@dataclass(frozen=True)
class Made:
    """A request and the service it goes to."""

    request: PassthroughRequest
    service: Service

    @property
    def code(self) -> CodeRequest:
        return code_request(self.request, self.service)


def drafts(seed: int, folder: Path) -> Iterable[RequestDraft]:
    """Requests without end, all of which can be sent."""
    rng = random.Random(seed)
    file = folder / "a 'file'.csv"
    file.write_bytes(bytes(range(256)))
    while True:
        yield _draft(rng, file)


def made(draft: RequestDraft, url: str = "http://127.0.0.1:9") -> Made:
    """The draft for a service at `url`."""
    service = replace(PICA, api_base=url)
    return Made(parse_draft(draft, service), service)


async def arrived(
    all_: Iterable[RequestDraft], language: str, folder: Path
) -> list[tuple[Made, Seen | None]]:
    """Each request beside what a server in the service's place received from the code."""
    found: list[tuple[Made, Seen | None]] = []
    async with upstream(lambda _: Reply(200, (), b"ok")) as server:
        for draft in all_:
            one = made(draft, server.url)
            before = len(server.seen)
            await _run(language, WRITERS[language](one.code), folder)
            found.append((one, server.seen[before] if len(server.seen) == before + 1 else None))
    return found


def difference(one: Made, seen: Seen | None) -> str:
    """Where what arrived differs from the request; empty where it does not."""
    if seen is None:
        return "nothing arrived, or more than once"
    wanted, request = urlsplit(passthrough_url(one.service, one.request)), one.request
    got = urlsplit(seen.target)
    headers = {(name.lower(), value.strip()) for name, value in seen.headers}
    checks = [
        ("method", request.method.value, seen.method),
        ("path", wanted.path, got.path),
        ("query", parse_qsl(wanted.query, True), parse_qsl(got.query, True)),
        ("key", KEY, seen.header("x-pica-secret")),
        ("connection", request.connection_key, seen.header("x-pica-connection-key")),
        ("body", *_bodies(request, seen)),
    ]
    for name, value in request.headers:
        if not (request.parts and name.lower() == "content-type"):
            checks.append((name, (name.lower(), value.strip()) in headers, True))
    return "; ".join(f"{what}: {want!r} is not {have!r}" for what, want, have in checks if want != have)


def _bodies(request: PassthroughRequest, seen: Seen) -> tuple[object, object]:
    body = request.body
    data = b"".join(map(_bytes, body.pieces)) if isinstance(body, StreamedBody) else body or b""
    if not request.parts:
        return data, seen.body
    kind = dict(request.headers)["Content-Type"]
    return multipart_fields(kind, data), multipart_fields(seen.header("content-type"), seen.body)


def _bytes(piece: bytes | FileContent) -> bytes:
    return Path(piece.path).read_bytes() if isinstance(piece, FileContent) else piece


async def _run(language: str, code: str, folder: Path) -> None:
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "PICA_SECRET_KEY": KEY, "LANG": "C.UTF-8"}
    stdin = b""
    if language == "curl_sh":
        command = ["sh", "-c", code]
    elif language == "curl_powershell":
        command, stdin = ["curl", "--silent", "--config", "-"], _here_string(code)
    elif language == "curl_cmd":
        command = ["curl", "--silent", *(_filled(word) for word in split(code).words[1:])]
    elif language == "python_httpx":
        command = [sys.executable, "-c", code]
    else:
        program = folder / "request.mjs"
        program.write_text(code)
        command = ["node", str(program)]
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(*command, env=env, stdin=pipe, stdout=pipe, stderr=pipe)
    await asyncio.wait_for(process.communicate(stdin), 30)


def _here_string(code: str) -> bytes:
    """What PowerShell makes of an expandable here-string, and pipes into curl."""
    text = code.split('@"\n', 1)[1].rsplit('\n"@', 1)[0]
    text = text.replace("${env:PICA_SECRET_KEY}", KEY.replace("\\", "\\\\").replace('"', '\\"'))
    return re.sub(r"`(.)", r"\1", text, flags=re.DOTALL).encode()


def _filled(word: str) -> str:
    return word.replace("{{PICA_SECRET_KEY}}", KEY)


def _text(rng: random.Random, signs: str, most: int = 12) -> str:
    return "".join(rng.choice(signs) for _ in range(rng.randint(1, most)))


def _draft(rng: random.Random, file: Path) -> RequestDraft:
    plain = (
        _SIGNS.replace("\\", "")
        .replace("?", "")
        .replace("#", "")
        .replace("/", "")
        .replace("{", "")
        .replace("%", "")
    )
    path = "/".join("x" + _text(rng, plain).replace(".", "") for _ in range(rng.randint(1, 4)))
    ascii_ = "".join(sign for sign in _SIGNS if sign.isascii())
    kind = rng.choice(list(BodyKind))
    return RequestDraft(
        connection_key=f"test::x::default::{rng.getrandbits(64):x}|o'neil $HOME",
        method=rng.choice([Method.GET, Method.POST, Method.PUT, Method.PATCH, Method.DELETE, Method.POST]),
        path=path,
        query=tuple(
            (_text(rng, _SIGNS).strip() or "q", _text(rng, _SIGNS)) for _ in range(rng.randint(0, 3))
        ),
        headers=tuple((f"X-Own-{n}", "v" + _text(rng, ascii_).strip()) for n in range(rng.randint(0, 2))),
        body=f'{{"a": "{rng.randint(0, 9)}'
        + r"\n ü $HOME `id` %PATH% ^ & | it"
        + "'s"
        + '",\n  "b": [1, null]}'
        if kind is BodyKind.JSON
        else _text(rng, _LINES, 40),
        body_kind=kind,
        parts=_parts(rng, kind, file),
        body_file=str(file),
        action_id="conn_mod_def::a::b" if rng.random() < 0.5 else "",
    )


def _parts(rng: random.Random, kind: BodyKind, file: Path) -> tuple[BodyPart, ...]:
    signs = _SIGNS.replace("\\", "") if kind is BodyKind.MULTIPART else _SIGNS
    parts = [BodyPart(f"n{n}{_text(rng, 'abc-_.')}", _text(rng, signs)) for n in range(rng.randint(1, 3))]
    if kind is BodyKind.MULTIPART:
        parts.append(BodyPart("file", str(file), True, rng.choice(["", "text/csv"])))
    return tuple(parts)
