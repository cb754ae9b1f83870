"""A request and what came of it, made ready to be shown; the two never part."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.domain.service import Service
from desktop.models import ages
from desktop.models.notices import Notice
from desktop.models.pretty import MAX_BYTES, looks_like_json, pretty
from desktop.models.text_lines import TextLines
from desktop.models.verdict_words import verdict

_AT_ONCE_BYTES = 100_000
_SNIFFED_BYTES = 4096

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ShownBody:
    """A body to read: `lines`, whether they are coloured as JSON, and what there is to say about them."""

    lines: TextLines
    is_json: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer made ready: `verdict` is None for a good one; `answered_by` names service or third party."""

    response: PassthroughResponse
    body: ShownBody
    verdict: Notice | None
    answered_by: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was sent, when, through which account (in words), and what came: an answer, or why none."""

    draft: RequestDraft
    at: datetime
    through: str
    outcome: Answer | Notice


async def answer_of(response: PassthroughResponse, service: Service, third_party: str) -> Answer:
    """Makes an answer ready; a large body in a thread, so that the window goes on."""
    if len(response.body) > _AT_ONCE_BYTES:
        body = await asyncio.to_thread(shown_body, response)
    else:
        body = shown_body(response)
    answered_by = service.name if response.is_service_error else third_party
    return Answer(response, body, verdict(response, service, third_party), answered_by)


def shown_body(response: PassthroughResponse) -> ShownBody:
    """The body to read: JSON indented, other text as it came, and of a huge one the first part."""
    body, kind = response.body, response.content_type
    if not body:
        return ShownBody(TextLines(), note=_without_body(response))
    is_json = looks_like_json(body, kind)
    if len(body) > MAX_BYTES:
        note = translate("exchange", "The first {part} of {whole} are shown, as they came. Copy takes all.")
        note = note.format(part=ages.size(MAX_BYTES), whole=ages.size(len(body)))
        return ShownBody(TextLines(_beginning(body)), is_json, note)
    if not is_json and b"\0" in body[:_SNIFFED_BYTES]:
        note = translate("exchange", "This is not text ({kind}). What can be read of it is shown.")
        return ShownBody(TextLines(body), note=note.format(kind=kind or translate("exchange", "no type")))
    made = pretty(body, kind)
    if is_json and made is body:
        note = translate("exchange", "Shown as it came: it cannot be read as JSON.")
        return ShownBody(TextLines(body), is_json, note)
    return ShownBody(TextLines(made), is_json)


def _without_body(response: PassthroughResponse) -> str:
    if response.is_ok:
        return translate("exchange", "The answer has no body; its headers are in the next tab.")
    return translate("exchange", "The answer has no body.")


def _beginning(body: bytes) -> bytes:
    """At most MAX_BYTES of it, not ending inside a character."""
    end = MAX_BYTES
    while end > MAX_BYTES - 4 and body[end] & 0xC0 == 0x80:
        end -= 1
    return body[:end]
