"""Reading the answers of probes: where the status alone would mislead."""

import json
from dataclasses import replace
from typing import Any

import pytest

from desktop.domain.errors import UserError
from desktop.domain.probe import HARMLESS, Probe, Rule, obstacle_of, read_answer
from desktop.domain.request import BodyFault, Method, PassthroughResponse
from desktop.domain.verification import Because, Verdict
from desktop.store.probe_book import FileProbeBook


def answer(
    status: int = 200, body: Any = None, headers: tuple[tuple[str, str], ...] = (), *, own: bool = False
) -> PassthroughResponse:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return PassthroughResponse(status, headers, data, len(data), 0.1, is_service_error=own)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> FileProbeBook:
    return FileProbeBook(tmp_path_factory.mktemp("probes") / "probes.toml")


def test_forty_platforms_and_more_are_known_each_with_its_documentation(book: FileProbeBook) -> None:
    probes = book.all()
    assert len([probe for probe in probes if probe.is_usable]) >= 40
    assert all(probe.method in HARMLESS for probe in probes)
    assert all(probe.source.startswith("https://") for probe in probes)
    assert all(probe.is_usable or probe.reason for probe in probes)


@pytest.mark.parametrize("method", [each for each in Method if each not in HARMLESS])
def test_a_probe_that_could_write_is_refused(method: Method) -> None:
    with pytest.raises(UserError, match="GET or HEAD") as caught:
        Probe("gmail", "messages/send", method)
    assert caught.value.field == "method"


@pytest.mark.parametrize("path", ["../v1/vault/connections", "a//b", "a/%2e%2e/b"])
def test_a_probe_cannot_leave_the_passthrough(path: str) -> None:
    with pytest.raises(UserError):
        Probe("gmail", path)


def test_a_rule_that_is_no_pattern_is_refused() -> None:
    with pytest.raises(UserError, match="no regular expression"):
        Probe("gmail", "me", rules=(Rule(Verdict.WORKS, matches="("),))


LOST, SCOPE, PLAN = Verdict.SIGN_IN_LOST, Verdict.PERMISSION_MISSING, Verdict.PLAN_LIMIT
RATE, DOWN, WORKS = Verdict.RATE_LIMITED, Verdict.THIRD_PARTY_DOWN, Verdict.WORKS
UNTESTED = Verdict.CANNOT_BE_TESTED
GOOGLE_RATE = {"error": {"errors": [{"reason": "userRateLimitExceeded"}]}}


@pytest.mark.parametrize(
    ("platform", "response", "verdict"),
    [
        ("gmail", answer(200, {"emailAddress": "me@example.com"}), WORKS),
        ("gmail", answer(403, GOOGLE_RATE), RATE),
        ("gmail", answer(403, {"error": {"errors": [{"reason": "dailyLimitExceeded"}]}}), PLAN),
        ("gmail", answer(403, {"error": {"status": "PERMISSION_DENIED"}}), SCOPE),
        ("gmail", answer(401, {"error": {"status": "UNAUTHENTICATED"}}), LOST),
        ("slack", answer(200, {"ok": True, "user": "dana"}), WORKS),
        ("slack", answer(200, {"ok": False, "error": "token_revoked"}), LOST),
        ("slack", answer(200, {"ok": False, "error": "missing_scope"}), SCOPE),
        ("slack", answer(200, {"ok": False, "error": "something_new"}), UNTESTED),
        ("github", answer(403, {"message": "x"}, (("X-RateLimit-Remaining", "0"),)), RATE),
        ("hubspot", answer(429, {"policyName": "DAILY"}), PLAN),
        ("hubspot", answer(401, {"category": "MISSING_SCOPES"}), SCOPE),
        ("zendesk", answer(200, {"user": {"name": "Anonymous user", "email": "x"}}), LOST),
        ("attio", answer(200, {"active": False}), LOST),
        ("xero", answer(200, []), LOST),
        ("openai", answer(429, {"error": {"code": "insufficient_quota"}}), PLAN),
        ("facebook-pages", answer(400, {"error": {"code": 190}}), LOST),
        ("datadog", answer(403, {"errors": ["Forbidden"]}), LOST),
        ("asana", answer(500, b"<html>oops"), DOWN),
        ("asana", answer(404, {}), UNTESTED),
        ("asana", answer(200, b"\xff\xfe"), WORKS),
        ("asana", answer(200, b"[" * 100_000), WORKS),
    ],
)
def test_an_answer_is_read(
    book: FileProbeBook, platform: str, response: PassthroughResponse, verdict: Verdict
) -> None:
    probe = book.find(platform)
    assert probe is not None
    assert read_answer(probe, response).verdict is verdict


@pytest.mark.parametrize(
    ("response", "verdict", "because"),
    [
        (
            answer(401, {}, (("WWW-Authenticate", 'Bearer error="insufficient_scope"'),)),
            SCOPE,
            Because.CHALLENGE,
        ),
        (answer(401, {}, (("WWW-Authenticate", "Bearer"),)), LOST, Because.STATUS),
        (answer(403, {}, (("Retry-After", "3"),)), RATE, Because.QUOTA),
        (answer(403, {}), SCOPE, Because.STATUS),
        (answer(402, {}), PLAN, Because.STATUS),
        (answer(429, {"message": "monthly quota exceeded"}), PLAN, Because.QUOTA),
        (answer(429, {}), RATE, Because.STATUS),
        (answer(302, {}), UNTESTED, Because.NO_FIT),
        (answer(500, {}, own=True), Verdict.SERVICE_TROUBLE, Because.SERVICE_REFUSAL),
        (answer(429, {}, own=True), RATE, Because.SERVICE_REFUSAL),
        (answer(402, {}, own=True), PLAN, Because.SERVICE_REFUSAL),
    ],
)
def test_without_a_rule_the_answer_is_read_in_general(
    response: PassthroughResponse, verdict: Verdict, because: Because
) -> None:
    found = read_answer(Probe("any", "me"), response)
    assert (found.verdict, found.because) == (verdict, because)


def test_the_account_is_told_in_one_line(book: FileProbeBook) -> None:
    probe = book.find("notion")
    assert probe is not None
    found = read_answer(probe, answer(200, {"name": "Bot\n one", "bot": {}}))
    assert found.account == "Bot one"


class TestOwnProbes:
    """probes.toml in the data folder."""

    def test_an_own_probe_wins_and_can_be_given_up(self, book: FileProbeBook) -> None:
        built_in = book.find("gmail")
        book.keep(Probe("gmail", "gmail/v1/users/me/labels", rules=(Rule(LOST, (403,), "a.0", "x|y"),)))
        again = FileProbeBook(book.own_file)
        kept = again.find("gmail")
        assert kept is not None
        assert kept.is_own
        assert kept.path == "gmail/v1/users/me/labels"
        assert kept.rules == (Rule(LOST, (403,), "a.0", "x|y"),)
        again.forget("gmail")
        assert FileProbeBook(book.own_file).find("gmail") == built_in

    @pytest.mark.parametrize(
        "text", ["[[probe", '[[probe]]\nplatform = "x"\npath = "a"\nmethod = "POST"', "probe = 3"]
    )
    def test_a_damaged_file_is_said_and_left_as_it_is(self, tmp_path: Any, text: str) -> None:
        file = tmp_path / "probes.toml"
        file.write_text(text)
        book = FileProbeBook(file)
        assert book.find("gmail") is not None
        assert book.trouble
        with pytest.raises(Exception, match="probes"):
            book.keep(Probe("gmail", "me"))
        assert file.read_text() == text


PAGE = b"<!DOCTYPE html><html>Sign in to use the network"


@pytest.mark.parametrize(
    ("response", "obstacle"),
    [
        (answer(200, PAGE), "web_page"),
        (answer(407), "407"),
        (answer(511, PAGE), "511"),
        (replace(answer(200, b'{"ok": tr'), fault=BodyFault.CUT), "broken"),
        (replace(answer(401), fault=BodyFault.TIMED_OUT), "timeout"),
        (replace(answer(200, b'{"ok": true}'), fault=BodyFault.MISLABELLED), "broken"),
        (answer(404, PAGE), ""),  # an API's own page
        (answer(407, own=True), ""),
        (answer(200, {"ok": True}), ""),
    ],
)
def test_what_stands_in_the_way_is_no_answer_of_the_third_party(
    response: PassthroughResponse, obstacle: str
) -> None:
    assert obstacle_of(response) == obstacle
