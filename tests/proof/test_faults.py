"""A share of R5, and R5 against broken promises: crash, hang, wrong row, unsaid loss, a call sent twice."""

from collections.abc import Callable
from typing import Any

import pytest

from desktop.api import convert, listing, refusal
from desktop.domain.connection import Connection
from desktop.domain.errors import NetworkCause
from desktop.models import notices
from desktop.models.notice_words import NoticeWords
from desktop.net import http
from desktop.net.retry import with_retries
from tests.fakes.faults.server import FaultServer
from tests.fakes.faults.table import FAULTS
from tests.proof import faults, operations
from tests.proof.figure import Share

Broken = Callable[..., str]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    """What R5 finds for one fault with one thing replaced."""

    def call(fault: str, place: object, name: str, value: object) -> str:
        assert faults.prove(Share(), only=[fault]).is_met
        monkeypatch.setattr(place, name, value)
        figure = faults.prove(Share(), only=[fault])
        assert not figure.is_met
        return "\n".join(figure.faults)

    return call


def test_there_are_at_least_seventy_faults_and_twelve_operations() -> None:
    assert len(FAULTS) >= 70
    assert len(operations.OPERATIONS) >= 12


def test_r5_a_share() -> None:
    figure = faults.prove(Share(0.06))
    assert figure.is_met, figure


def test_r5_sees_a_crash(broken: Broken) -> None:
    def target(answer: http.HttpAnswer) -> str:
        raise ValueError("Invalid IPv6 URL")

    assert "CRASH ValueError" in broken("302 to nonsense", refusal, "_target", target)


def test_r5_sees_a_hang() -> None:
    pair = FAULTS["stalls in the head"], operations.OPERATIONS[0]
    server = FaultServer(pair[0], faults.answer)
    assert "hangs" in faults.judge(pair, faults.Ended(TimeoutError(), 20.0), None, server)


def test_r5_sees_a_wrong_row(broken: Broken) -> None:
    real = convert.connection

    def invents(raw: bytes, **options: Any) -> Connection | None:
        return real(b'{"key": "test::made-up::default::1"}' if raw == b"null" else raw, **options)

    assert "WRONG ROWS" in broken("one row is null", convert, "connection", invents)


def test_r5_sees_a_loss_that_is_not_said(broken: Broken) -> None:
    assert "UNSAID" in broken("rows of null", listing, "joined", lambda *caveats: "")


def test_r5_sees_a_notice_without_a_next_step(broken: Broken) -> None:
    def terse(cause: NetworkCause, name: str, host: str) -> NoticeWords:
        return NoticeWords("No connection.", f"{host} is away.", "")

    assert "says only" in broken("connection refused", notices, "network_words", terse)


def test_r5_sees_a_call_sent_twice(broken: Broken) -> None:
    async def stubborn(client: http.HttpClient, call: http.HttpCall, on_wait: Any = None) -> http.HttpAnswer:
        return await with_retries(lambda: client._once(call), 2, on_wait, 0.01)

    assert "asked" in broken("503 empty", http.HttpClient, "call", stubborn)
