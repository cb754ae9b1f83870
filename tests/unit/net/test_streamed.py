"""Bodies read from disk while they are sent."""

import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.body import FileContent, StreamedBody
from desktop.domain.errors import UserError
from desktop.net.http import MIB, HttpAnswer, HttpCall, HttpClient
from desktop.net.streamed import stream
from tests.fakes.upstream import Reply, Seen, upstream

Run = Callable[[Any], Any]


def sent(run: Run, body: StreamedBody) -> Seen:
    async def go() -> Seen:
        async with upstream(lambda _: Reply(200)) as server:
            client = HttpClient()
            try:
                answer: HttpAnswer = await client.call(HttpCall("POST", server.url + "/x", body=body))
                assert answer.status == 200
            finally:
                await client.aclose()
            return server.seen[0]

    return run(go())


def test_files_arrive_with_a_length(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "big"
    data = bytes(range(256)) * 4096
    file.write_bytes(data)
    seen = sent(run, StreamedBody((b"<", FileContent(str(file), len(data)), b">")))
    assert seen.body == b"<" + data + b">"
    assert seen.header("content-length") == str(len(data) + 2)
    assert not seen.header("transfer-encoding")


@pytest.mark.parametrize("announced", [5, 10_000_000])
def test_a_file_that_became_shorter_is_said(run: Run, tmp_path: Path, announced: int) -> None:
    file = tmp_path / "rows.csv"
    file.write_bytes(b"abc")
    with pytest.raises(UserError, match="shorter while it was sent") as caught:
        sent(run, StreamedBody((FileContent(str(file), announced),)))
    assert caught.value.field == "body"


def test_a_file_that_is_gone_is_said(run: Run, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be read"):
        sent(run, StreamedBody((FileContent(str(tmp_path / "gone"), 3),)))


def test_memory_stays_small(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "large"
    with file.open("wb") as made:
        made.truncate(64 * MIB)

    async def read() -> int:
        return sum([len(chunk) async for chunk in stream(StreamedBody((FileContent(str(file), 64 * MIB),)))])

    tracemalloc.start()
    try:
        assert run(read()) == 64 * MIB
        assert tracemalloc.get_traced_memory()[1] < 2 * MIB
    finally:
        tracemalloc.stop()
