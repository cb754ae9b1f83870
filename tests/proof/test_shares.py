"""A seeded share of each proof, and each proof against its own broken promise: it has to see that."""

import time

import pytest

from desktop.authkit import server
from desktop.authkit.guard import Allow, Deny, Route, SessionPolicy, decide
from desktop.net.loopback import RequestHead
from tests.proof import guard, slow
from tests.proof.figure import Share


def test_r2_a_tenth() -> None:
    assert guard.prove(Share(0.1)).is_met


def test_r2_sees_an_origin_taken_by_its_beginning() -> None:
    def lax(policy: SessionPolicy, head: RequestHead) -> Allow | Deny:
        origins = head.all("origin")
        if len(origins) == 1 and origins[0].startswith(policy.widget_origin):
            return Allow(Route.TOKEN)
        return decide(policy, head)

    assert not guard.prove(Share(0.01), lax).is_met


def test_r3_fifty_slow_sockets() -> None:
    assert slow.prove(Share(0.25)).is_met


def test_r3_sees_sockets_that_live_too_long_and_calls_that_take_too_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def slowly(policy: SessionPolicy, head: RequestHead) -> Allow | Deny:
        time.sleep(0.06)
        return decide(policy, head)

    monkeypatch.setattr(server, "decide", slowly)
    figure = slow.prove(Share(0.25), cut_s=1.0)
    assert not figure.is_met
    assert any(fault.startswith("a slow socket lived") for fault in figure.faults)
    assert float(figure.words.split()[3]) > slow.P99_MS
