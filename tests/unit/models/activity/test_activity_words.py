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


@pytest.mark.parametrize(
    ("source", "method", "path", "word"),
    [
        (Source.VAULT, "GET", "/v1/vault/connections?limit=100", "listed connections"),
        (Source.VAULT, "PATCH", "/v1/vault/connections/1", "changed"),
        (Source.VAULT, "DELETE", "/v1/vault/connections/1", "deleted"),
        (Source.TOKEN, "POST", "/v1/authkit?limit=100", "session token"),
        (Source.TOKEN, "GET", "/v1/users/flags", "account may use"),
        (Source.CATALOGUE, "GET", "/v1/available-connectors?limit=300", "listed connectors"),
        (Source.CATALOGUE, "GET", "/v1/available-actions/gmail", "listed actions"),
        (Source.CATALOGUE, "GET", "/v1/knowledge?_id=1", "listed actions"),
    ],
)
def test_what_the_service_did_is_told_by_what_was_asked(
    qapp: object, source: Source, method: str, path: str, word: str
) -> None:
    assert word in happened(ActivityEntry(datetime.now(UTC), source, method, path, 200, 0.2))
