"""Trying again: what is worth another try, how long is waited for it, and what a server's wait means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from desktop.domain.errors import NetworkCause, Unreachable
from desktop.net import retry
from desktop.net.retry import own_wait_s, retry_after_s, with_retries
from tests.support.loops import Run

NOW = datetime(2026, 1, 31, 12, tzinfo=UTC)


@dataclass
class Answer:
    status: int
    retry_after: str = ""

    def header(self, name: str) -> str:
        return self.retry_after if name == "retry-after" else ""


class Tried:
    """Gives these answers in turn, and remembers what was waited."""

    def __init__(self, answers: Sequence[Answer | NetworkCause], monkeypatch: pytest.MonkeyPatch) -> None:
        self._answers = list(answers)
        self.waited: list[float] = []
        self.told: list[float] = []

        async def sleep(seconds: float) -> None:
            self.waited.append(seconds)

        monkeypatch.setattr(retry.asyncio, "sleep", sleep)

    async def once(self) -> Answer:
        answer = self._answers.pop(0)
        if isinstance(answer, NetworkCause):
            raise Unreachable(answer, host="api.example.com")
        return answer

    async def all(self, retries: int = 2) -> int:
        """The status in the end."""
        return (await with_retries(self.once, retries, self.told.append)).status


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_a_status_that_passes_is_tried_again(run: Run, monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    async def work() -> None:
        tried = Tried([Answer(status), Answer(200)], monkeypatch)
        assert await tried.all() == 200
        assert len(tried.waited) == 1

    run(work())


def test_what_the_server_asks_for_is_waited_and_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work() -> None:
        tried = Tried([Answer(503, "7"), Answer(200)], monkeypatch)
        assert await tried.all() == 200
        assert tried.waited == tried.told == [7.0]

    run(work())


def test_a_wait_beyond_a_minute_is_not_waited_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work() -> None:
        tried = Tried([Answer(429, "3600"), Answer(200)], monkeypatch)
        assert await tried.all() == 429
        assert tried.waited == []

    run(work())


@pytest.mark.parametrize("cause", NetworkCause)
def test_only_what_never_reached_the_server_is_tried_again(
    run: Run, monkeypatch: pytest.MonkeyPatch, cause: NetworkCause
) -> None:
    async def work() -> None:
        tried = Tried([cause, Answer(200)], monkeypatch)
        if cause in {NetworkCause.NAME, NetworkCause.CONNECT, NetworkCause.BROKEN}:
            assert await tried.all() == 200
        else:
            with pytest.raises(Unreachable):
                await tried.all()
            assert tried.waited == []

    run(work())


def test_clients_do_not_march_in_step() -> None:
    for number in range(4):
        waits = [own_wait_s(number) for _ in range(200)]
        assert 0.25 * 2**number <= min(waits) < max(waits) <= 0.5 * 2**number


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", None),
        ("5", 5.0),
        (" 0.5 ", 0.5),
        ("-3", 0.0),
        ("nan", None),
        ("inf", None),
        ("1e300", None),
        ("soon", None),
        ("Sat, 31 Jan 2026 12:00:30 GMT", 30.0),
        ("Sat, 31 Jan 2026 12:00:30 -0000", 30.0),  # without a zone: UTC
        ("Sat, 31 Jan 2026 11:00:00 GMT", 0.0),
    ],
)
def test_a_servers_wait_is_read_as_it_is_meant(text: str, seconds: float | None) -> None:
    assert retry_after_s(text, NOW) == seconds
