"""The report: all that is known of a case, and no secret in it, whatever the third party answered."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.base import redact
from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.connection import (
    Connection,
    ConnectionId,
    ConnectionKey,
    ConnectionState,
    InspectedConnection,
)
from desktop.domain.identity import Identity
from desktop.domain.service import ONE
from desktop.domain.verification import Evidence, Verdict, Verification
from desktop.domain.workspace import Environment, Workspace, WorkspaceId
from desktop.models.connections.many_report import MAX_CASES, report_of_many
from desktop.models.connections.report import Case, report

AT = datetime(2026, 1, 31, 12, tzinfo=UTC)
KEY = ConnectionKey("live::gmail::default::0123456789abcdef")
HERE = Workspace(WorkspaceId("here"), "Here", ONE, Environment.LIVE)
ROW = InspectedConnection(
    Connection(
        KEY,
        ConnectionId("conn-1"),
        "gmail",
        Environment.LIVE,
        ConnectionState.OPERATIONAL,
        Identity("anna@acme.test"),
    ),
    None,
)
SECRET = "sk_live_0123456789abcdef"


def call(status: int | None, reference: str) -> ActivityEntry:
    tail, path = redact.key_tail(KEY), "/v1/passthrough/gmail"
    return ActivityEntry(AT, Source.CONSOLE, "GET", path, status, 0.1, tail, reference=reference)


def case(excerpt: str = "") -> Case:
    evidence = Evidence("GET gmail/v1/users/me/profile", 401, excerpt=excerpt, reference="ref-verdict")
    found = Verification(HERE.id, KEY, AT, Verdict.SIGN_IN_LOST, evidence)
    calls = [call(401, "ref-401"), call(200, "ref-200"), call(None, "")]
    return Case(ROW, "Gmail", HERE, found, calls, [("AuthKit Desktop", "1.0")], AT)


def test_it_tells_states_verdict_evidence_and_correlation_ids() -> None:
    text = report(case())
    for part in (
        "Gmail",
        "anna@acme.test",
        "Operational",
        "Sign-in lost",
        "ref-verdict",
        "ref-401",
        "conn-1",
        "1.0",
    ):
        assert part in text, part
    assert "ref-200" not in text  # it did not fail


@pytest.mark.parametrize(
    "text", [SECRET, f"Authorization: Bearer {SECRET}", f'{{"x-one-secret": "{SECRET}"}}', KEY]
)
def test_no_secret_gets_out(text: str) -> None:
    redact.register(SECRET)
    try:
        told = report(case(excerpt=text))
    finally:
        redact.forget(SECRET)
    assert SECRET not in told
    assert KEY not in told


def test_the_identity_is_masked_if_wanted_wherever_it_stands() -> None:
    told = report(case(excerpt='{"email": "anna@acme.test"}'), is_masked=True)
    assert "anna@acme.test" not in told
    assert "a•••t" in told


def test_an_answer_cannot_leave_its_fence() -> None:
    told = report(case(excerpt="```\n# forged"))
    assert "````\n```\n# forged\n````" in told


def test_an_identitys_cases_are_one_text_with_a_table_and_no_key() -> None:
    other = replace(ROW, vault=replace(ROW.vault, key=ConnectionKey(f"{KEY}-2"), platform="slack"))
    cases = [case(), replace(case(), row=other, name="Slack", verification=None)]
    text = report_of_many(cases)
    assert text.startswith("# Connection report: user anna@acme.test\n")
    assert "| gmail | user anna@acme.test |" in text
    assert "| slack |" in text
    assert text.count("### Verified by this application") == 2
    assert text.count("## Versions") == 1
    assert KEY not in text
    assert "anna@acme.test" not in report_of_many(cases, is_masked=True)
    whose = replace(other, vault=replace(other.vault, identity=Identity("bob")))
    mixed = report_of_many([case(), replace(case(), row=whose)])
    assert mixed.startswith("# Connection report: 2 connections\n")


def test_of_very_many_the_rest_stands_in_the_table_alone() -> None:
    text = report_of_many([case()] * (MAX_CASES + 20))
    assert text.count("\n| gmail |") == MAX_CASES + 20
    assert text.count("### Verified") == MAX_CASES
    assert "20 more stand in the table alone." in text
