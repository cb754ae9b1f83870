"""The hold on a data folder: one has it, the next hands over, strangers hear nothing."""

import asyncio
import os
import socket
import stat
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from desktop.app.system.instance import MAX_BYTES, Handed, Instance, hand_over, socket_path
from desktop.base.tasks import TaskScope
from tests.support.loops import Run, eventually

ASKED = Handed(True, "Acme ü", "authkit-desktop://connection/test::gmail")


def _raise(error: BaseException) -> None:
    raise error


async def _heard(first: Instance, second: Coroutine[Any, Any, Any]) -> tuple[list[Handed], Any]:
    """What the first run hears while the second does its part, and what that returns."""
    tasks, heard = TaskScope(_raise), list[Handed]()
    tasks.start("serve", first.serve(tasks, heard.append))
    try:
        return heard, await second
    finally:
        await tasks.aclose()


@pytest.fixture
def first(tmp_path: Path) -> Any:
    made = Instance.claim(tmp_path)
    assert made is not None
    yield made
    made.close()


def test_the_second_claim_is_refused_until_the_first_lets_go(tmp_path: Path, first: Instance) -> None:
    assert Instance.claim(tmp_path) is None
    first.close()
    again = Instance.claim(tmp_path)
    assert again is not None
    again.close()


def test_arguments_are_handed_over(tmp_path: Path, first: Instance, run: Run) -> None:
    heard, is_taken = run(_heard(first, asyncio.to_thread(hand_over, tmp_path, ASKED)))
    assert is_taken
    assert heard == [ASKED]


def test_socket_and_lock_are_their_owners_alone(tmp_path: Path, first: Instance) -> None:
    for name in ("instance.lock", "instance.sock"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


def test_a_socket_left_by_a_kill_is_in_nobodys_way(tmp_path: Path, run: Run) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(socket_path(tmp_path)))  # a closed socket leaves its file, as a kill does
    (tmp_path / "instance.lock").touch()
    assert not hand_over(tmp_path, ASKED)
    made = Instance.claim(tmp_path)
    assert made is not None
    heard, is_taken = run(_heard(made, asyncio.to_thread(hand_over, tmp_path, ASKED)))
    made.close()
    assert is_taken
    assert heard == [ASKED]


def test_a_first_run_that_never_answers_is_not_waited_for_long(tmp_path: Path, first: Instance) -> None:
    assert not hand_over(tmp_path, ASKED, answer_s=0.05)


def test_a_folder_with_a_long_name_works_too(tmp_path: Path, run: Run) -> None:
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    made = Instance.claim(deep)
    assert made is not None
    try:
        folder = socket_path(deep).parent
        assert folder != deep
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        heard, _ = run(_heard(made, asyncio.to_thread(hand_over, deep, ASKED)))
    finally:
        made.close()
    assert heard == [ASKED]
    assert not socket_path(deep).exists()


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"[]\n",
        b"\xff\n",
        b'{"demo": 1, "workspace": "", "link": ""}\n',
        b'{"demo": true, "workspace": "", "link": "", "key": "sk"}\n',
        b"[" * 10_000 + b"\n",
        b"x" * (MAX_BYTES + 1),
        b'{"demo": true, "workspace": "' + b"x" * MAX_BYTES + b'", "link": ""}\n',
        b'{"demo": true',
    ],
)
def test_a_stranger_to_the_protocol_hears_nothing(
    tmp_path: Path, first: Instance, run: Run, line: bytes
) -> None:
    def ask() -> bytes:
        with socket.socket(socket.AF_UNIX) as peer:
            peer.settimeout(3)
            peer.connect(str(socket_path(tmp_path)))
            peer.sendall(line)
            peer.shutdown(socket.SHUT_WR)
            try:
                return peer.recv(10)
            except ConnectionResetError:
                return b""

    heard, answer = run(_heard(first, asyncio.to_thread(ask)))
    assert answer == b""
    assert heard == []


def test_another_user_is_not_heard(
    tmp_path: Path, first: Instance, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = os.geteuid()

    async def second() -> bool:
        asked = asyncio.create_task(asyncio.to_thread(hand_over, tmp_path, ASKED))
        await eventually(asked.done)
        return asked.result()

    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    heard, is_taken = run(_heard(first, second()))
    assert not is_taken
    assert heard == []
