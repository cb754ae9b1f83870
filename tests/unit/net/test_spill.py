"""Bodies over the cap: all of it in a private file, the beginning in memory, nothing left at the end."""

import gzip
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.request import BodyFault
from desktop.net.http import HttpAnswer, HttpCall, HttpClient
from desktop.net.spill import Spill, remove_leftovers
from tests.fakes.upstream import Reply, upstream

Run = Callable[[Any], Any]
BODY = random.Random(4).randbytes(1 << 20)


def answer(run: Run, reply: Reply, spill: Spill, look: Callable[[HttpAnswer], None]) -> None:
    async def go() -> None:
        async with upstream(lambda _: reply) as server:
            client = HttpClient(spill=spill)
            call = HttpCall("GET", server.url + "/x", max_bytes=100_000, is_watched=True)
            look(await client.call(call))
            await client.aclose()

    run(go())


def written(spill: Spill) -> Path:
    file = spill.new()
    file.write(b"x")
    file.close()
    return file.path


@pytest.mark.parametrize("packed", [False, True])
def test_a_body_over_the_cap_goes_into_a_private_file(run: Run, tmp_path: Path, packed: bool) -> None:
    headers = (("Content-Encoding", "gzip"),) if packed else ()
    reply = Reply(200, headers, gzip.compress(BODY) if packed else BODY)

    def look(answer: HttpAnswer) -> None:
        assert answer.file is not None
        assert answer.file.read_bytes() == BODY
        assert answer.file.stat().st_mode & 0o777 == 0o600
        assert answer.file.parent.stat().st_mode & 0o777 == 0o700
        assert answer.body == BODY[:1000]
        assert (answer.file_bytes, answer.fault) == (len(BODY), None)

    answer(run, reply, Spill(tmp_path / "bodies", shown_bytes=1000), look)
    assert not list((tmp_path / "bodies").iterdir())


def test_a_file_has_a_cap_too(run: Run, tmp_path: Path) -> None:
    def look(answer: HttpAnswer) -> None:
        assert answer.fault is BodyFault.TOO_LARGE
        assert answer.file is not None
        assert answer.file.stat().st_size <= 300_000

    answer(run, Reply(200, (), BODY), Spill(tmp_path, max_bytes=300_000), look)


def test_only_the_newest_files_stay(tmp_path: Path) -> None:
    spill = Spill(tmp_path, kept=2)
    paths = [written(spill) for _ in range(4)]
    assert [path.exists() for path in paths] == [False, False, True, True]


def test_what_a_crashed_run_left_is_removed(tmp_path: Path) -> None:
    spill = Spill(tmp_path)
    left = written(spill)
    other = tmp_path / "other.txt"
    other.write_text("mine")
    remove_leftovers(tmp_path)
    assert not left.exists()
    assert other.exists()
