"""Verdicts in words: the sign, what it means for this connection, and what to do next."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import NetworkCause
from desktop.domain.probe import WEB_PAGE
from desktop.domain.text import one_line
from desktop.domain.verification import Because, Evidence, Verdict, Verification
from desktop.models import ages
from desktop.models.notices.notice_words import NoticeWords
from desktop.models.notices.notices import Kind, Notice
from desktop.models.notices.sentences import together
from desktop.models.notices.service_words import network_words, refusal_words, web_page_words
from desktop.models.words import Sign

translate = QCoreApplication.translate
NOT_VERIFIED = "not_verified"


def sign(verdict: Verdict | None) -> Sign:
    """How a measured state is told; None: nobody looked yet."""
    match verdict:
        case Verdict.WORKS:
            return Sign("shield-check", "ok", translate("verification", "Works"))
        case Verdict.SIGN_IN_LOST:
            return Sign("key-off", "bad", translate("verification", "Sign-in lost"))
        case Verdict.PERMISSION_MISSING:
            return Sign("lock", "warn", translate("verification", "Permission missing"))
        case Verdict.PLAN_LIMIT:
            return Sign("gauge", "warn", translate("verification", "Plan limit"))
        case Verdict.RATE_LIMITED:
            return Sign("hourglass", "warn", translate("verification", "Rate limited"))
        case Verdict.THIRD_PARTY_DOWN:
            return Sign("cloud-off", "bad", translate("verification", "Third party down"))
        case Verdict.SERVICE_TROUBLE:
            return Sign("server", "bad", translate("verification", "Service trouble"))
        case Verdict.CANNOT_BE_TESTED:
            return Sign("question", "mute", translate("verification", "Cannot be tested"))
        case None:
            return Sign("shield", "mute", translate("verification", "Not verified yet"))


class _Words(NamedTuple):
    kind: Kind
    cause: str
    next_step: str


def notice(verification: Verification, name: str, identity: str, *, differs: bool) -> Notice:
    """The verdict as a card tells it. `name`: of the connector; `differs`: the service reports otherwise."""
    verdict, evidence = verification.verdict, verification.evidence
    told = _obstacle_words(evidence) or _special_words(evidence.because) or _words(verdict)
    named = {"name": name, "identity": identity}
    cause = told.cause.format(**named)
    if differs:
        reported = translate("verification", "The service reports it otherwise.")
        cause = together(cause, reported)
    if evidence.because is Because.NO_PROBE and evidence.detail:
        cause = together(cause, evidence.detail)
    step = told.next_step.format(**named)
    detail = one_line(evidence.detail) if evidence.because is Because.NO_ANSWER else ""
    return Notice(sign(verdict).word, cause, step, told.kind, detail=detail, reference=evidence.reference)


def evidence_line(evidence: Evidence) -> str:
    """What was asked and what came: "GET gmail/v1/users/me/profile  401  214 ms"."""
    if not evidence.request:
        return ""
    status = str(evidence.status) if evidence.status is not None else translate("verification", "no answer")
    return f"{evidence.request}  {status}  {ages.duration(evidence.elapsed_s)}"


def _words(verdict: Verdict) -> _Words:
    match verdict:
        case Verdict.WORKS:
            return _Words("info", _text("{name} answered as it should."), "")
        case Verdict.SIGN_IN_LOST:
            return _Words(
                "bad",
                _text("{name} no longer accepts the grant for this account."),
                _text("Reconnect as {identity} with the same account."),
            )
        case Verdict.PERMISSION_MISSING:
            return _Words(
                "warn",
                _text("{name} knows the account, but the grant does not allow this call."),
                _text("Reconnect and allow every permission that {name} asks about."),
            )
        case Verdict.PLAN_LIMIT:
            return _Words(
                "warn",
                _text("The account's plan at {name} is used up or does not include this."),
                _text("The account's owner has to look at the plan at {name}."),
            )
        case Verdict.RATE_LIMITED:
            return _Words(
                "warn",
                _text("{name} takes no more calls for the moment. The sign-in is good."),
                _text("Wait a few minutes, then verify again."),
            )
        case Verdict.THIRD_PARTY_DOWN:
            return _Words(
                "bad",
                _text("{name} itself does not work. Nothing is wrong with the connection."),
                _text("Look at the status page of {name}, and verify again later."),
            )
        case Verdict.SERVICE_TROUBLE:
            return _Words(
                "bad",
                _text("The call did not reach {name}: the service in between failed."),
                _text("Verify again; if it goes on, hand the reference to the service."),
            )
        case Verdict.CANNOT_BE_TESTED:
            return _Words(
                "info",
                _text("{name} does not know the call that the probe makes."),
                _text("Change the probe of this platform, or try a request by hand."),
            )


def _special_words(because: Because) -> _Words | None:
    match because:
        case Because.NO_PROBE:
            return _Words(
                "info",
                _text("No harmless call is known for {name}."),
                _text("Write a probe for it, or try a request by hand."),
            )
        case Because.NOT_IN_VAULT:
            return _Words(
                "bad",
                _text("The service no longer has this connection."),
                _text("Connect the account again as {identity}."),
            )
        case Because.NO_ANSWER:
            return _Words(
                "bad", _text("The service did not answer."), _text("Check the network, then verify again.")
            )
        case _:
            return None


def _obstacle_words(evidence: Evidence) -> _Words | None:
    """What stood in the way, as the rest of the application tells it."""
    if not evidence.obstacle:
        return None
    words = _found_in_the_way(evidence.obstacle, one_line(evidence.host))
    cause = f"{words.title} {words.cause}".replace("{", "{{").replace("}", "}}")
    return _Words("bad", cause, words.next_step.replace("{", "{{").replace("}", "}}"))


def _found_in_the_way(obstacle: str, host: str) -> NoticeWords:
    if obstacle == WEB_PAGE:
        return web_page_words(host, host)
    if obstacle.isdecimal():
        return refusal_words(int(obstacle), host, None)
    return network_words(NetworkCause(obstacle), host, host)


def _text(words: str) -> str:
    return translate("verification", words)
