"""Requests as raw bytes, so that a test can send what no HTTP library would."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answer:
    """What came back until the server closed; status 0: nothing."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    wire: bytes = field(default=b"", repr=False)

    def all(self, name: str) -> list[str]:
        """Values of a header, by lower-case name."""
        return [value for key, value in self.headers if key == name]

    def one(self, name: str) -> str:
        """The value of a header that is there once, or an empty text."""
        values = self.all(name)
        assert len(values) < 2, (name, values)
        return values[0] if values else ""


def request(
    method: str, target: str, headers: Iterable[tuple[str, str]] = (), body: bytes | None = None
) -> bytes:
    """The bytes of a request; Content-Length is added with a body."""
    lines = [f"{method} {target} HTTP/1.1", *(f"{name}: {value}" for name, value in headers)]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + (body or b"")


async def ask(port: int, data: bytes, timeout_s: float = 10.0) -> Answer:
    """Sends `data` and reads until the server closes."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(data)
        async with asyncio.timeout(timeout_s):
            return parsed(await reader.read())
    except ConnectionError:
        return Answer(0)
    finally:
        writer.close()


def parsed(wire: bytes) -> Answer:
    """The answer in `wire`."""
    head, separator, body = wire.partition(b"\r\n\r\n")
    if not separator:
        return Answer(0, wire=wire)
    line, *fields = head.decode("latin-1").split("\r\n")
    pairs = (text.partition(":") for text in fields)
    headers = tuple((name.lower(), value.strip()) for name, _, value in pairs)
    return Answer(int(line.split(" ")[1]), headers, body, wire)
