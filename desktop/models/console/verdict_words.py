"""A passthrough answer that says no, in words: who refused, why, and what to do next."""

from dataclasses import replace
from http import HTTPStatus

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import DesktopError, SecretError, Unreachable
from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.domain.service import Service
from desktop.domain.text import one_line
from desktop.models.console.verdict_kind import (
    Fault,
    Party,
    Step,
    VerdictKind,
    cleared_by,
    fault_of,
    kind_of,
    message_of,
    step_of,
)
from desktop.models.console.verdict_texts import TEXTS
from desktop.models.notices.notices import Notice, retold

translate = QCoreApplication.translate

_MILD = frozenset({VerdictKind.PLAN, VerdictKind.RATE, VerdictKind.REDIRECT, VerdictKind.SAYS_NO})


def status_words(status: int) -> str:
    """Such as "404 Not Found"; an unknown status is its number."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def verdict(
    response: PassthroughResponse,
    service: Service,
    third_party: str,
    draft: RequestDraft | None = None,
) -> Notice | None:
    """Why the answer is no answer, None for a good one.

    `third_party` is the connector's display name, `draft` what was asked.
    """
    kind = kind_of(response, draft)
    if kind is None:
        return None

    def tell() -> Notice:
        return replace(_told(kind, response, service, third_party), again=tell)

    return tell()


def _told(kind: VerdictKind, response: PassthroughResponse, service: Service, third_party: str) -> Notice:
    texts = TEXTS[kind]()
    who = service.name if response.is_service_error else third_party
    named = {"who": who, "service": service.name, "third": third_party}
    seconds = _retry_after(response) if kind is VerdictKind.RATE else 0
    return Notice(
        texts.title.format(**named),
        texts.cause.format(**named),
        wait_words(seconds) if seconds else texts.next_step.format(**named),
        "warn" if kind in _MILD else "bad",
        detail=_evidence(response),
        reference=response.reference,
        retry_after_s=float(seconds) if seconds else None,
        fault=fault_of(kind, is_service=response.is_service_error).value,
        step=step_of(kind).value,
        cleared=tuple(
            party_words(party, service.name, third_party)
            for party in cleared_by(kind, is_service=response.is_service_error)
        ),
    )


def with_network_step(error: DesktopError, notice: Notice) -> Notice:
    """Why no answer came, with whose fault that is and the button that helps."""

    def tell() -> Notice:
        told = retold(notice)
        if isinstance(error, Unreachable):
            return replace(told, fault=Fault.NETWORK.value, step=Step.AGAIN.value, again=tell)
        if isinstance(error, SecretError):
            return replace(told, fault=Fault.REQUEST.value, step=Step.KEY.value, again=tell)
        return told

    return tell()


def wait_words(seconds: int) -> str:
    """How long to wait before the next try."""
    words = translate("verdict", "Wait {seconds} s, then send again; nothing is repeated by itself.")
    return words.format(seconds=seconds)


def party_words(party: Party, service: str, third_party: str) -> str:
    """Somebody who may be at fault or not, in a word or two."""
    match party:
        case Party.NETWORK:
            return translate("verdict", "Network")
        case Party.KEY:
            return translate("verdict", "Your key")
        case Party.SERVICE:
            return service
        case Party.THIRD_PARTY:
            return third_party


def fault_words(fault: str, service: str, third_party: str) -> str:
    """Whose error it is, in a word or two."""
    match fault:
        case "service":
            return service
        case "third_party":
            return third_party
        case "network":
            return translate("verdict", "Network")
        case "request":
            return translate("verdict", "This request")
        case _:
            return ""


def _evidence(response: PassthroughResponse) -> str:
    """What the other side says itself, or where a redirect leads."""
    if 300 <= response.status < 400:
        return one_line(_header(response, "location"))
    return one_line(message_of(response), 300)


def _retry_after(response: PassthroughResponse) -> int:
    text = _header(response, "retry-after").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0


def _header(response: PassthroughResponse, name: str) -> str:
    return next((value for key, value in response.headers if key.lower() == name), "")
