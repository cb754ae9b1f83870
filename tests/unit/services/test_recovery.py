"""What was typed survives a crash, a kill and a clean end, without its secrets."""

import json
import stat
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from desktop.base import redact
from desktop.base.tasks import TaskScope
from desktop.services import recovery
from desktop.services.recovery import Json, Recovery
from tests.support.canary import CANARY, assert_no_canary
from tests.support.loops import Run, eventually


def _raise(error: BaseException) -> None:
    raise error


def _recovery(path: Path, *, is_restoring: bool = True) -> Recovery:
    return Recovery(path, TaskScope(_raise), is_restoring=is_restoring, within_s=0.02)


def _killed(path: Path, **drafts: Json) -> Coroutine[Any, Any, None]:
    """A run that keeps these and is gone without a word."""

    async def work() -> None:
        kept = _recovery(path)
        for name, value in drafts.items():
            kept.keep(name, lambda value=value: value)
        before = _inode(path)
        await eventually(lambda: _inode(path) != before, timeout_s=1.0)
        await kept._tasks.aclose()

    return work()


def _ended(path: Path, **drafts: Json) -> Coroutine[Any, Any, None]:
    async def work() -> None:
        kept = _recovery(path)
        for name, value in drafts.items():
            kept.keep(name, lambda value=value: value)
        await kept.aclose()

    return work()


def _inode(path: Path) -> int:
    return path.stat().st_ino if path.exists() else 0


def _drafts(path: Path) -> dict[str, Any]:
    return json.loads(path.read_bytes())["drafts"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "recovery.json"


def test_what_a_kill_left_is_offered_and_kept(path: Path, run: Run) -> None:
    run(_killed(path, console={"path": "gmail/v1"}, search="user:42"))
    after = _recovery(path)
    assert after.is_offered
    assert after.kept("console") == {"path": "gmail/v1"}
    assert after.kept("search") == "user:42"
    assert after.kept("nothing") is None


def test_after_a_clean_end_nothing_is_offered_but_forms_come_back(path: Path, run: Run) -> None:
    run(_ended(path, console=[1, 2]))
    after = _recovery(path)
    assert not after.is_offered
    assert after.kept("console") == [1, 2]


def test_the_file_is_its_owners_alone(path: Path, run: Run) -> None:
    run(_killed(path, a="b"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_second_crash_before_a_choice_loses_neither(path: Path, run: Run) -> None:
    run(_killed(path, console="first", notes="kept"))
    run(_killed(path, console="second"))
    after = _recovery(path)
    assert (after.kept("console"), after.kept("notes")) == ("second", "kept")


def test_an_end_before_a_choice_offers_again(path: Path, run: Run) -> None:
    run(_killed(path, console="typed"))

    async def look_and_leave() -> None:
        kept = _recovery(path)
        assert kept.is_offered
        await kept.aclose()

    run(look_and_leave())
    assert _recovery(path).is_offered


def test_what_was_decided_is_offered_no_more(path: Path, run: Run) -> None:
    run(_killed(path, console="typed"))

    async def decide() -> None:
        kept = _recovery(path)
        kept.decide()
        assert not kept.is_offered
        await kept.aclose()

    run(decide())
    after = _recovery(path)
    assert not after.is_offered
    assert after.kept("console") is None


def test_safe_mode_restores_nothing_and_loses_nothing(path: Path, run: Run) -> None:
    run(_killed(path, console="typed"))

    async def safely() -> None:
        kept = _recovery(path, is_restoring=False)
        assert not kept.is_offered
        assert kept.kept("console") is None
        kept.keep("search", lambda: "x")
        await kept.aclose()

    run(safely())
    assert _recovery(path).kept("console") == "typed"


def test_safe_mode_keeps_what_a_clean_end_left_for_the_start_after_it(path: Path, run: Run) -> None:
    run(_ended(path, console="typed"))

    async def safely() -> None:
        kept = _recovery(path, is_restoring=False)
        assert kept.take("console") is None
        kept.keep("console", lambda: "typed in safe mode")
        await kept.aclose()

    run(safely())
    assert _recovery(path).kept("console") == "typed"


def test_what_is_taken_stays_kept_and_is_offered_no_more(path: Path, run: Run) -> None:
    run(_killed(path, console="typed", notes="n"))

    async def take_and_crash() -> None:
        kept = _recovery(path)
        assert kept.take("console") == "typed"
        before = _inode(path)
        await eventually(lambda: _inode(path) != before)
        await kept._tasks.aclose()

    run(take_and_crash())
    after = _recovery(path)
    assert (after.kept("console"), after.kept("notes")) == ("typed", "n")

    async def take_both() -> None:
        kept = _recovery(path)
        kept.take("console")
        kept.take("notes")
        assert not kept.is_offered
        await kept.aclose()

    run(take_both())
    assert _recovery(path).take("console") == "typed"


def test_a_burst_of_typing_reads_the_form_once_or_twice(path: Path, run: Run) -> None:
    reads: list[int] = []

    async def work() -> None:
        kept = _recovery(path)
        for count in range(200):
            kept.keep("a", lambda count=count: reads.append(count) or count)
        await eventually(path.exists)
        assert _drafts(path) == {"a": 199}
        await kept.aclose()

    run(work())
    assert reads == [199]


@pytest.mark.parametrize(
    "draft",
    [
        f'{{"token": "{CANARY}"}}',
        {"headers": [["Authorization", "Bearer another-token-1"], ["X-A", CANARY]]},
        {"headers": [{"name": "cookie", "value": "another-token-2", "is_on": True}]},
        {CANARY[:4]: [[{"deep": CANARY}]]},
    ],
)
def test_no_secret_is_written(path: Path, run: Run, draft: Json) -> None:
    redact.register(CANARY)
    try:
        run(_killed(path, console=draft))
    finally:
        redact.forget(CANARY)
    assert_no_canary(path)
    assert b"another-token" not in path.read_bytes()


def test_what_is_no_secret_comes_back_to_the_letter(path: Path, run: Run) -> None:
    odd = {"body": 'ü\ud800\x00"\u2028', "rows": [["a", "b", True], []], "n": 1.5}
    run(_killed(path, console=odd))
    assert _recovery(path).kept("console") == odd


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b'{"drafts": 3}', b"\xff", b"[" * 100_000])
def test_a_file_that_is_none_is_nothing(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    after = _recovery(path)
    assert not after.is_offered
    assert after.kept("console") is None


@pytest.mark.allow_log("drafts are not kept")
def test_a_folder_that_cannot_be_written_is_said_once(path: Path, run: Run, monkeypatch: Any) -> None:
    def refuse(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(recovery, "write_private", refuse)
    heard: list[OSError] = []

    async def work() -> None:
        kept = _recovery(path)
        kept.on_failed = heard.append
        kept.keep("a", lambda: "b")
        await eventually(lambda: heard)
        kept.keep("a", lambda: "c")
        await kept.aclose()

    run(work())
    assert len(heard) == 1
