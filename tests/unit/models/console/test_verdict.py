"""Whose error it is, why, and what helps: by the shapes of pica-api.md, sections 1 and 5."""

import json
from typing import Any

import pytest

from desktop.domain.errors import NetworkCause, SecretError, SecretTrouble, Unreachable
from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.domain.service import PICA
from desktop.models.console.verdict_kind import VerdictKind, kind_of
from desktop.models.console.verdict_texts import TEXTS
from desktop.models.console.verdict_words import verdict, with_network_step
from desktop.models.notices.notices import notice_of

WITHOUT_ID = RequestDraft(path="x")
WITH_ID = RequestDraft(path="x", action_id="conn_mod_def::a::b")


def response(status: int, body: Any = None, *, own: bool = False, **headers: str) -> PassthroughResponse:
    data = json.dumps(body).encode() if body is not None else b""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return PassthroughResponse(status, named, data, len(data), 0.1, is_service_error=own, reference="ref-1")


def e1(message: str) -> dict[str, object]:
    return {"type": "NotFound", "code": 2005, "status": 404, "key": "err::x", "message": message}


@pytest.mark.parametrize(
    ("answer", "draft", "kind", "fault", "step"),
    [
        (response(401, e1("no"), own=True), WITH_ID, "key_refused", "request", "key"),
        (response(401, {"error": "invalid"}), WITH_ID, "sign_in_lost", "third_party", "reconnect"),
        (
            response(404, e1("Invalid connection header"), own=True),
            WITH_ID, "connection_unknown", "request", "",
        ),
        (response(404, e1("Not found"), own=True), WITHOUT_ID, "action_wanted", "request", "action"),
        (response(404, e1("Not found"), own=True), WITH_ID, "service_knows_not", "request", "action"),
        (
            response(400, e1("Multiple connection model definitions found"), own=True),
            WITHOUT_ID, "action_wanted", "request", "action",
        ),
        (response(400, e1("The action x is GET"), own=True), WITH_ID, "action_wrong", "request", "action"),
        (response(403, e1("no"), own=True), WITH_ID, "key_lacks_right", "request", "key"),
        (
            response(403, {"error": {"message": "Request had insufficient authentication scopes."}}),
            WITH_ID, "scope_missing", "third_party", "reconnect",
        ),
        (response(403, {"message": "Not yours"}), WITH_ID, "forbidden", "third_party", ""),
        (response(404, {"message": "Not Found"}), WITH_ID, "not_found", "request", ""),
        (response(402, e1("quota"), own=True), WITH_ID, "plan", "service", ""),
        (response(429, retry_after="7"), WITH_ID, "rate", "third_party", "wait"),
        (response(429, e1("Rate limit exceeded"), own=True), WITH_ID, "rate", "service", "wait"),
        (
            response(500, e1("Failed to send request: error"), own=True),
            WITH_ID, "unreached", "third_party", "again",
        ),
        (response(503, own=True), WITH_ID, "trouble", "service", "again"),
        (response(503), WITH_ID, "trouble", "third_party", "again"),
        (response(422, {"errors": [{"detail": "amount is missing"}]}), WITH_ID, "refused", "request", ""),
        (response(302, location="https://a.example/"), WITH_ID, "redirect", "third_party", ""),
        (response(200, {"ok": False, "error": "missing_scope"}), WITH_ID, "says_no", "third_party", ""),
    ],
)  # fmt: skip
def test_each_failure_has_its_kind_fault_and_step(
    answer: PassthroughResponse, draft: RequestDraft, kind: str, fault: str, step: str
) -> None:
    assert kind_of(answer, draft) == kind
    said = verdict(answer, PICA, "Gmail", draft)
    assert said is not None
    assert (said.fault, said.step) == (fault, step)
    assert said.reference == "ref-1"
    assert "{" not in said.text


@pytest.mark.parametrize(
    ("answer", "cleared"),
    [
        (response(403, {"error": "insufficient scope"}), ("Network", "Pica", "Your key")),
        (response(404, {"message": "Not Found"}), ("Network", "Pica", "Your key", "Gmail")),
        (response(401, e1("no"), own=True), ("Network",)),
        (response(429, e1("Rate limit exceeded"), own=True), ("Network", "Gmail")),
        (response(500, e1("Failed to send request: error"), own=True), ("Network", "Pica", "Your key")),
        (response(503, own=True), ("Network",)),
        (response(400, e1("The action x is GET"), own=True), ("Network", "Your key", "Gmail")),
    ],
)
def test_who_is_surely_not_at_fault(answer: PassthroughResponse, cleared: tuple[str, ...]) -> None:
    said = verdict(answer, PICA, "Gmail", WITH_ID)
    assert said is not None
    assert said.cleared == cleared
    assert {"third_party": "Gmail", "service": "Pica"}.get(said.fault, "") not in cleared


def test_what_the_third_party_says_is_the_evidence() -> None:
    said = verdict(response(422, {"errors": [{"detail": "amount is missing"}]}), PICA, "Stripe")
    assert said is not None
    assert said.detail == "amount is missing"


def test_a_good_answer_has_no_verdict() -> None:
    assert verdict(response(200, {"ok": True}), PICA, "Slack") is None
    assert verdict(response(200, {"ok": False}), PICA, "Slack") is None  # no word for an error


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[" * 100_000,
        b'{"message": ' + b"[" * 100_000,
        b"\xff{",
        b'{"message": 7}',
        b'{"errors": []}',
        b'{"message": "too large to be read for a word of it", "rest": "' + b"x" * 300_000 + b'"}',
    ],
    ids=["cut", "deep", "deep within", "no text", "no words", "none", "huge"],
)
def test_any_body_is_read_as_far_as_it_goes(body: bytes) -> None:
    answer = PassthroughResponse(400, (), body, len(body), 0.1)
    said = verdict(answer, PICA, "Gmail")
    assert said is not None
    assert said.detail == ""


def test_every_kind_has_its_words() -> None:
    assert set(TEXTS) == set(VerdictKind)
    assert all(all(words()) for words in TEXTS.values())


def test_the_network_and_the_keyring_are_told_apart() -> None:
    gone = Unreachable(NetworkCause.CONNECT, host="api.picaos.com")
    said = with_network_step(gone, notice_of(gone, PICA))
    assert (said.fault, said.step) == ("network", "again")
    locked = SecretError(SecretTrouble.LOCKED)
    said = with_network_step(locked, notice_of(locked, PICA))
    assert (said.fault, said.step) == ("request", "key")
