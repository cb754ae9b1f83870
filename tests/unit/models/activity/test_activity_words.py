"""Every kind of call has its sentence."""

from datetime import UTC, datetime

import pytest

from desktop.domain.activity import ActivityEntry, Source
from desktop.models.activity.activity_words import explain, happened, is_third_party


def call(source: Source, status: int | None) -> ActivityEntry:
    return ActivityEntry(datetime.now(UTC), source, "GET", "gmail/v1/me", status, 0.2)


@pytest.mark.parametrize("source", Source)
@pytest.mark.parametrize("status", [200, 302, 401, 429, 503, None])
def test_it_is_said_whatever_the_call_and_its_answer(source: Source, status: int | None) -> None:
    assert explain(call(source, status), "Gmail").title
    assert happened(call(source, status), "Gmail")


def test_what_a_probe_was_refused_is_the_third_party_s(qapp: object) -> None:
    assert is_third_party(call(Source.PROBE, 401))
    assert "Gmail" in explain(call(Source.PROBE, 401), "Gmail").title
