"""Commands as documentation prints them, and what a real curl in a real shell makes of each."""

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from desktop.domain.body import BodyKind, BodyPart, FileContent, StreamedBody
from desktop.domain.curl.request import CurlRequest, read_curl
from desktop.domain.curl.secrets import is_secret_field, is_secret_header
from desktop.domain.draft import parse_draft
from desktop.domain.request import PassthroughRequest
from desktop.domain.service import PICA
from desktop.domain.variables import filled
from desktop.sandbox.multipart import multipart_fields
from tests.fakes.upstream import Reply, Seen, upstream

FOLDER = Path(__file__).parents[1] / "data" / "curl"
_FILES = {
    "dramacat.gif": b"GIF89a\0\1",
    "notes.txt": b"some notes",
    "payload.json": b'{"a":1}',
    "contacts.csv": b"a,b",
}
_OWN = {
    "host",
    "user-agent",
    "accept",
    "content-length",
    "content-type",
    "proxy-connection",
    "accept-encoding",
}
_OWN |= {"expect", "connection", "upgrade", "http2-settings"}
_NAMES = re.compile(r"\$\{?([A-Za-z_]\w*)|(?<!\{)\{([A-Za-z_]\w*)\}(?!\})")


@dataclass(frozen=True)
class Command:
    """A command as a person pastes it, and the same for sh where it is written for Windows."""

    api: str
    text: str
    sh: str

    @property
    def names(self) -> set[str]:
        return {name for found in _NAMES.findall(self.sh) for name in found if name}


def commands() -> list[Command]:
    """All of the corpus that is to be understood."""
    found: list[Command] = []
    for file in sorted(FOLDER.glob("*.txt")):
        if file.stem != "refused":
            for text in _blocks(file):
                sh, _, windows = text.partition("\n===\n")
                found.append(Command(file.stem, windows or text, sh))
    return found


def refused() -> list[str]:
    """Commands that no request can be made of."""
    return _blocks(FOLDER / "refused.txt")


def read(command: Command) -> CurlRequest:
    """What this application makes of it."""
    return read_curl(command.text.replace("https://", "http://"), PICA)


async def sent(all_: Iterable[Command], folder: Path) -> list[Seen | None]:
    """What arrives when bash and curl run each; hosts are reached through a proxy of our own."""
    for name, data in _FILES.items():
        (folder / name).write_bytes(data)
    gcloud = folder / "gcloud"
    gcloud.write_text("#!/bin/sh\nprintf shell_output\n")
    gcloud.chmod(0o700)
    found: list[Seen | None] = []
    async with upstream(lambda _: Reply(200, (), b"{}")) as server:
        (folder / ".curlrc").write_text(f'proxy = "{server.url}"\nsilent\n')
        for command in all_:
            before = len(server.seen)
            text = command.sh.replace("https://", "http://")
            env = {name: name for name in command.names if name not in {"HOME", "PATH"}}
            env |= {"HOME": str(folder), "PATH": f"{folder}:/usr/bin:/bin"}
            script = 'curl() { command curl "$@"; }\n' + re.sub(r"(?m)^\$ ", "", text)
            quiet = asyncio.subprocess.DEVNULL
            process = await asyncio.create_subprocess_exec(
                "bash", "-c", script, env=env, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet
            )
            await asyncio.wait_for(process.wait(), 20)
            found.append(server.seen[before] if len(server.seen) == before + 1 else None)
    return found


def difference(command: Command, seen: Seen | None, folder: Path) -> str:
    """Where the request read differs from what curl sent; empty where it does not."""
    if seen is None:
        return "curl sent nothing, or more than once"
    values = {name: name for name in command.names | {"shell_output", "HOME", "x"}}
    draft = filled(replace(read(command).draft, connection_key="k"), values)
    files = replace(
        draft, parts=tuple(_here(p, folder) for p in draft.parts), body_file=_path(draft.body_file, folder)
    )
    request = parse_draft(files, PICA)
    checks = (
        ("method", request.method.value, seen.method),
        ("path", unquote(request.path), unquote(urlsplit(seen.target).path.removeprefix("/"))),
        ("query", list(request.query), _kept(parse_qsl(urlsplit(seen.target).query, keep_blank_values=True))),
        ("headers", _headers(request.headers), _headers(seen.headers)),
        ("body", _body(request, draft.body_kind), _seen_body(seen, draft.body_kind)),
    )
    return "; ".join(f"{what}: {ours!r} is not {theirs!r}" for what, ours, theirs in checks if ours != theirs)


def _blocks(file: Path) -> list[str]:
    return [block.strip("\n") for block in file.read_text().split("\n%%%\n")]


def _kept(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [pair for pair in pairs if not is_secret_field(pair[0])]


def _headers(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    named = {(name.lower(), value) for name, value in pairs}
    return {
        (name, value)
        for name, value in named
        if (name not in _OWN or (name == "user-agent" and not value.startswith("curl/")))
        and not is_secret_header(name)
    }


def _body(request: PassthroughRequest, kind: BodyKind) -> object:
    if request.body is None:
        return b""
    data = (
        b"".join(_bytes(piece) for piece in request.body.pieces)
        if isinstance(request.body, StreamedBody)
        else request.body
    )
    return _comparable(data, dict(request.headers).get("Content-Type", ""), kind)


def _seen_body(seen: Seen, kind: BodyKind) -> object:
    return _comparable(seen.body, seen.header("content-type"), kind)


def _comparable(data: bytes, content_type: str, kind: BodyKind) -> object:
    if kind is BodyKind.FORM:
        return _kept(parse_qsl(data.decode(), keep_blank_values=True))
    if kind is BodyKind.MULTIPART:
        parts = multipart_fields(content_type, data)
        # curl says application/octet-stream where it knows no type; -F name=<file sends no file name.
        return [{k: v for k, v in part.items() if k not in {"type"}} for part in parts]
    return data


def _here(part: BodyPart, folder: Path) -> BodyPart:
    return replace(part, value=_path(part.value, folder)) if part.is_file else part


def _path(path: str, folder: Path) -> str:
    return str(folder / path) if path else ""


def _bytes(piece: bytes | FileContent) -> bytes:
    return Path(piece.path).read_bytes() if isinstance(piece, FileContent) else piece
