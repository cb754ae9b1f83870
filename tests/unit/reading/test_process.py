"""The helper process: what it gets, how it ends, and that what it held is read again."""

import asyncio
import os
import signal
from collections.abc import Callable
from typing import Any

import pytest

from desktop.domain.reading import ReadingError
from desktop.reading import process
from desktop.reading.channel import Channel
from desktop.reading.reader import BodyReader

Run = Callable[[Any], Any]
BODY = b"[" + b",".join(b'{"id":%d,"name":"n%d"}' % (n, n) for n in range(20_000)) + b"]"


@pytest.fixture
def secret_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PICA_SECRET_KEY", "sk_test_canary_0123456789abcdef")
    monkeypatch.setenv("HTTPS_PROXY", "http://user:password@proxy.example")


def test_it_gets_nothing_of_ours(run: Run, secret_environment: None) -> None:
    async def go() -> bytes:
        helper = process.HelperProcess()
        await helper.start()
        pid = helper.pid
        with open(f"/proc/{pid}/environ", "rb") as file:  # noqa: ASYNC230, PTH123 # a line of /proc
            seen = file.read()
        await helper.aclose()
        return seen

    seen = run(go())
    assert b"PYTHONPATH" in seen
    assert b"canary" not in seen
    assert b"password" not in seen
    assert b"HOME=" not in seen


def test_in_a_bundle_it_is_the_program_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/authkit-desktop")
    assert process.command() == ["/opt/authkit-desktop", "--read-bodies"]
    assert "PYTHONPATH" not in process.environment()


def test_a_killed_one_is_started_again_and_reads_the_body_again(run: Run) -> None:
    async def go() -> None:
        reader = BodyReader()
        reading = await reader.open(BODY, "application/json")
        filtered = await reading.filtered("[?id < `3`]")
        assert (await reading.nodes((), 5, 1))[0].key == 5
        os.kill(reader.pids[0], signal.SIGKILL)
        assert (await reading.nodes((), 7, 1))[0].key == 7
        assert (await filtered.grid()).rows == 3
        await reading.aclose()
        await filtered.aclose()
        await reader.aclose()

    run(go())


def test_what_takes_too_long_is_ended(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.reading.reader.SEARCH_S", 0.3)

    async def go() -> None:
        reader = BodyReader()
        reading = await reader.open(b'["' + b"a" * 5_000 + b'"]')

        async def look_for(words: str) -> int:
            found = await reader.search(
                reading, words, is_regex=True, is_exact=True, on_found=lambda found: None
            )
            return found.count

        with pytest.raises(ReadingError, match="too long"):
            await look_for("(a+)+b")
        monkeypatch.setattr("desktop.reading.reader.SEARCH_S", 10.0)
        assert await look_for("a{5000}") == 1
        task = asyncio.ensure_future(look_for("(a+)+b"))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert await look_for("a$|aa") == 2_500
        await reading.aclose()
        await reader.aclose()

    run(go())


def test_it_ends_with_the_window(run: Run) -> None:
    async def go() -> int:
        helper = process.HelperProcess()
        await helper.start()
        pid = helper.pid
        helper.hang_up()
        status = await asyncio.to_thread(helper.wait, 5.0)
        assert status == 0
        await helper.aclose()
        return pid

    assert run(go())


def test_messages_go_through_plain_pipes_too() -> None:
    """As on Windows, where no file can be passed along."""
    ours, theirs = os.pipe()
    with open(ours, "rb", 0) as reader, open(theirs, "wb", 0) as writer:  # noqa: PTH123 # descriptors
        channel = Channel.of_pipes(reader, writer)  # type: ignore[arg-type] # FileIO, unbuffered
        channel.send({"do": "x"}, b"data" * 5_000)
        message = channel.receive()
    assert (message.head, message.data, message.file) == ({"do": "x"}, b"data" * 5_000, -1)
