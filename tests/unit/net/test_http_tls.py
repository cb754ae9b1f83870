"""Certificates are verified, always, with what the system trusts."""

import asyncio
import os
import ssl
import sys
from collections.abc import Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import NetworkCause, Unreachable
from desktop.net.http import HttpCall, HttpClient
from tests.fakes.tls import certificate

Run = Callable[[Any], Any]

CALL = """
import asyncio, sys
from desktop.net.http import HttpCall, HttpClient
answer = asyncio.run(HttpClient().call(HttpCall("GET", sys.argv[1])))
print(answer.status, answer.body.decode())
"""


@asynccontextmanager
async def tls_server(file: Path) -> Any:
    """An https server with that certificate; yields its URL."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        await writer.drain()
        writer.close()

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=context)
    async with server:
        yield f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/"


def test_a_certificate_nobody_signed_is_refused(run: Run, tmp_path: Path) -> None:
    async def go() -> None:
        async with tls_server(certificate(tmp_path, "127.0.0.1")) as url:
            await HttpClient().call(HttpCall("GET", url))

    with pytest.raises(Unreachable) as caught:
        run(go())
    assert caught.value.cause is NetworkCause.TLS
    assert "self-signed" in caught.value.detail


@pytest.mark.parametrize(("address", "is_trusted"), [("127.0.0.1", True), ("127.0.0.2", False)])
def test_what_the_system_trusts_is_trusted_for_its_own_name(
    run: Run, tmp_path: Path, address: str, is_trusted: bool
) -> None:
    async def go() -> str:
        file = certificate(tmp_path, address)
        async with tls_server(file) as url:
            # A process of its own: the TLS context is made once a process, from this variable among others.
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-c", CALL, url),
                env={**os.environ, "SSL_CERT_FILE": str(file)},
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
            )
            return (await process.communicate())[0].decode()

    text = run(go())
    assert ("200 ok" in text) == is_trusted
    assert ("mismatch" in text) != is_trusted
