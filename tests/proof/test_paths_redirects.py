"""Shares of R8 and R9, and both against their own broken promise."""

from dataclasses import replace

import pytest

from desktop.domain import passthrough
from desktop.domain.passthrough import PREFIX
from desktop.domain.service import PICA
from desktop.net.http import HttpAnswer, HttpCall, HttpClient
from desktop.net.retry import OnWait
from tests.proof import paths, redirects
from tests.proof.figure import Share


def test_r8_twenty_thousand() -> None:
    assert paths.prove(Share(0.02)).is_met


def test_r8_sees_that_nothing_is_guarded() -> None:
    assert not paths.prove(Share(0.001), lambda text: PICA.api_base + PREFIX + text).is_met


def test_r8_sees_escapes_that_are_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passthrough, "_decodings", lambda text: [text])
    monkeypatch.setattr(passthrough, "_assert_confined", lambda url, service: None)
    assert not paths.prove(Share(0.002)).is_met


def test_r9_a_twentieth() -> None:
    assert redirects.prove(Share(0.05)).is_met


class Following(HttpClient):
    """What many clients do by default."""

    async def call(self, call: HttpCall, on_wait: OnWait | None = None) -> HttpAnswer:
        answer = await super().call(call, on_wait)
        location = answer.header("location")
        if location.startswith("http:"):
            return await super().call(replace(call, url=location, retries=0), on_wait)
        return answer


def test_r9_sees_a_client_that_follows() -> None:
    figure = redirects.prove(Share(0.05), Following)
    assert not figure.is_met
    assert "(0 bytes" not in figure.words
    assert any("raw bytes of a secret" in fault for fault in figure.faults)
