"""The hold on a data folder: one has it, the next hands over, strangers hear nothing."""

import asyncio
import os
import socket
import stat
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from desktop.app.system import instance
from desktop.app.system.instance import MAX_BYTES, Handed, Instance, hand_over, socket_path
from desktop.base.tasks import TaskScope
from tests.support.loops import Run

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


def _answer(folder: Path, said: bytes, *, is_ended: bool = True) -> bytes:
    """What the first run answers to these bytes, as any program may send them."""
    with socket.socket(socket.AF_UNIX) as peer:
        peer.settimeout(3)
        peer.connect(str(socket_path(folder)))
        try:
            peer.sendall(said)
            if is_ended:
                peer.shutdown(socket.SHUT_WR)
            return peer.recv(10)
        except ConnectionError:
            return b""


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
    heard, answer = run(_heard(first, asyncio.to_thread(_answer, tmp_path, line)))
    assert answer == b""
    assert heard == []


def test_who_says_nothing_is_not_waited_for(
    tmp_path: Path, first: Instance, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(instance, "_READ_S", 0.05)
    _, answer = run(_heard(first, asyncio.to_thread(_answer, tmp_path, b'{"demo"', is_ended=False)))
    assert answer == b""


def test_another_user_is_neither_heard_nor_told(
    tmp_path: Path, first: Instance, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    heard, answer = run(_heard(first, asyncio.to_thread(_answer, tmp_path, ASKED.to_bytes())))
    assert (heard, answer) == ([], b"")


def test_nothing_is_handed_to_another_users_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    with socket.socket(socket.AF_UNIX) as theirs:
        theirs.bind(str(socket_path(tmp_path)))
        theirs.listen()
        assert not hand_over(tmp_path, ASKED, answer_s=0.2)
        peer, _ = theirs.accept()
        with peer:
            assert peer.recv(10) == b""


@pytest.mark.allow_log("WARNING desktop.app.system.instance")
def test_no_socket_is_made_in_a_folder_of_somebody_elses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    own = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: own + 1)
    made = Instance.claim(tmp_path)
    assert made is not None
    made.close()
    assert not socket_path(tmp_path).exists()
    assert "belongs to somebody else" in caplog.text
