"""A share of R15, and R15 without the redaction of each sink."""

import importlib
from typing import Any

import pytest

from desktop.base import redact
from tests.proof import redaction
from tests.proof.figure import Share

SINKS = {
    "log": ("desktop.base.log", "redact"),
    "history": ("desktop.services.console", "redact"),
    "activity": ("desktop.api.calls", "redact"),
    "activity of refusals": ("desktop.api.refusal", "redact"),
    "copied code": ("desktop.domain.code.request", "redact_values"),
    "copied code of a body": ("desktop.domain.code.request", "redact_bytes"),
    "drafts": ("desktop.services.recovery", "redact"),
    "session log": ("desktop.models.session_words", "redact"),
}


def test_r15_a_share() -> None:
    assert redaction.prove(Share(0.002)).is_met


@pytest.mark.parametrize("sink", SINKS)
def test_r15_sees_a_sink_that_keeps_keys(sink: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name = SINKS[sink]

    def as_it_is(text: Any, mask: str = "") -> Any:
        return text

    monkeypatch.setattr(importlib.import_module(module), name, as_it_is)
    assert not redaction.prove(Share(0.0002)).is_met


@pytest.mark.parametrize("encoding", range(6))
def test_r15_sees_an_encoding_that_is_forgotten(encoding: int, monkeypatch: pytest.MonkeyPatch) -> None:
    every = redact._forms

    def fewer(value: str) -> tuple[str, ...]:
        return tuple(form for at, form in enumerate(every(value)) if at % 6 != encoding)

    monkeypatch.setattr(redact, "_forms", fewer)
    assert not redaction.prove(Share(0.0004)).is_met
