"""Half of R1's share, and R1 against its own broken promises: it has to see each."""

import pytest

from desktop.authkit import guard as guard_module
from desktop.authkit import journal, server
from desktop.authkit.guard import Deny, SessionPolicy
from desktop.net import loopback_connection
from desktop.net.loopback import RequestHead
from tests.proof import fuzz
from tests.proof.figure import Share


def test_r1_twenty_five_thousand() -> None:
    """The other half of the 50,000 is in `test_fuzz_more.py`: files are what the two processes share."""
    assert fuzz.prove(Share(0.025)).is_met


def broken_r1(monkeypatch: pytest.MonkeyPatch, place: object, name: str, value: object) -> tuple[str, ...]:
    """What R1 finds with one thing replaced."""
    monkeypatch.setattr(place, name, value)
    figure = fuzz.prove(Share(0.002))
    assert not figure.is_met
    return figure.faults


def test_r1_sees_a_nonce_that_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = broken_r1(monkeypatch, guard_module, "_is_nonce_right", lambda policy, head: True)
    assert any(fault.startswith("unauthorised") for fault in faults)


def test_r1_sees_raw_bytes_that_are_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = broken_r1(monkeypatch, loopback_connection, "head_fault", lambda head, limits: None)
    assert any(fault.startswith("unauthorised") for fault in faults)


def test_r1_sees_the_path_in_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = broken_r1(monkeypatch, journal, "origin_words", lambda head: head.target if head else "")
    assert "a secret in a log" in faults


def test_r1_sees_a_secret_in_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def telling(policy: SessionPolicy, route: object, head: RequestHead) -> tuple[tuple[str, str], ...]:
        return (("X-Path", policy.secret),)

    faults = broken_r1(monkeypatch, server, "reply_headers", telling)
    assert any(fault.startswith("a secret in the answer") for fault in faults)


def test_r1_sees_an_unhandled_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(body: bytes) -> None:
        raise ArithmeticError

    faults = broken_r1(monkeypatch, server, "parse_report", fails)
    assert any(fault.startswith("unhandled error") for fault in faults)


def test_r1_sees_a_server_that_refuses_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = broken_r1(monkeypatch, server, "decide", lambda policy, head: Deny(404, "not_found"))
    assert any("a legal request was answered" in fault for fault in faults)
