"""A share of R5, and R5 against broken promises: crash, hang, wrong row, unsaid loss, a call sent twice."""

from collections.abc import Callable
from typing import Any

import pytest

from desktop.api import actions, convert, listing, refusal, vault_change
from desktop.domain.action import Action
from desktop.domain.connection import Connection
from desktop.domain.errors import Malformed, NetworkCause
from desktop.domain.verification import Evidence
from desktop.models.notices import notices
from desktop.models.notices.notice_words import NoticeWords
from desktop.models.verification import verification_words
from desktop.net import http
from desktop.net.retry import with_retries
from desktop.services import verify
from tests.fakes.faults.server import FaultServer
from tests.fakes.faults.table import FAULTS
from tests.proof import faults, operations
from tests.proof.figure import Share

Broken = Callable[..., str]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Broken:
    """What R5 finds for one fault and one operation with one thing replaced."""

    part = Share(0.99)  # with the shorter deadlines

    def call(fault: str, operation: str, place: object, name: str, value: object) -> str:
        assert faults.prove(part, only=[fault], by=[operation]).is_met
        monkeypatch.setattr(place, name, value)
        figure = faults.prove(part, only=[fault], by=[operation])
        assert not figure.is_met
        return "\n".join(figure.faults)

    return call


def test_there_are_at_least_seventy_faults_and_twelve_operations() -> None:
    assert len(FAULTS) >= 70
    assert len(operations.OPERATIONS) >= 12


def test_r5_a_share() -> None:
    figure = faults.prove(Share(0.03))
    assert figure.is_met, figure


def test_r5_sees_a_crash(broken: Broken) -> None:
    def target(answer: http.HttpAnswer) -> str:
        raise ValueError("Invalid IPv6 URL")

    assert "CRASH ValueError" in broken("302 to nonsense", "check key", refusal, "_target", target)


def test_r5_sees_a_hang() -> None:
    pair = FAULTS["stalls in the head"], operations.OPERATIONS[0]
    server = FaultServer(pair[0], faults.answer)
    assert "hangs" in faults.judge(pair, faults.Ended(TimeoutError(), 20.0), None, server)


def test_r5_sees_a_wrong_row(broken: Broken) -> None:
    real = convert.connection

    def invents(raw: bytes, **options: Any) -> Connection | None:
        return real(b'{"key": "test::made-up::default::1"}' if raw == b"null" else raw, **options)

    assert "WRONG ROWS" in broken("one row is null", "connections", convert, "connection", invents)


def test_r5_sees_a_loss_that_is_not_said(broken: Broken) -> None:
    assert "UNSAID" in broken("rows of null", "connections", listing, "joined", lambda *caveats: "")


def test_r5_sees_a_notice_without_a_next_step(broken: Broken) -> None:
    def terse(cause: NetworkCause, name: str, host: str) -> NoticeWords:
        return NoticeWords("No connection.", f"{host} is away.", "")

    assert "says only" in broken("connection refused", "connectors", notices, "network_words", terse)


def test_r5_sees_a_call_sent_twice(broken: Broken) -> None:
    async def stubborn(client: http.HttpClient, call: http.HttpCall, on_wait: Any = None) -> http.HttpAnswer:
        return await with_retries(lambda: client._once(call), 2, on_wait, 0.01)

    assert "asked" in broken("503 empty", "send POST", http.HttpClient, "call", stubborn)


@pytest.mark.parametrize("operation", ["send GET", "verify", "delete", "label"])
def test_r5_what_is_not_to_be_repeated_is_asked_once(operation: str) -> None:
    """In no share by chance alone: a 503 is what tempts to try again."""
    figure = faults.prove(Share(0.99), only=["503 empty"], by=[operation])
    assert figure.is_met, figure


@pytest.mark.parametrize("operation", ["delete", "label"])
def test_r5_sees_a_change_believed_to_a_sign_in_page(broken: Broken, operation: str) -> None:
    found = broken("captive portal", operation, vault_change, "_require_service", lambda answer, calls: None)
    assert "gives works" in found


@pytest.mark.parametrize("fault", ["captive portal", "truncated", "511"])
def test_r5_sees_a_connection_judged_by_what_is_in_the_way(broken: Broken, fault: str) -> None:
    name = next(each for each in FAULTS if fault in each)
    assert "gives" in broken(name, "verify", verify, "obstacle_of", lambda response: "")


def test_r5_sees_a_verdict_that_does_not_say_what_is_in_the_way(broken: Broken) -> None:
    def silent(evidence: Evidence) -> None:
        return None

    assert "says" in broken("connection refused", "verify", verification_words, "_obstacle_words", silent)


def test_r5_sees_an_action_that_is_said_not_to_be_there(broken: Broken) -> None:
    real = actions._usable

    def blind(*about: Any) -> tuple[Action, ...]:
        try:
            return real(*about)
        except Malformed:
            return ()

    assert "gives none" in broken("rows of null", "action", actions, "_usable", blind)
