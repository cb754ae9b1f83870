"""A request and what came of it, made ready to be shown; the two never part."""

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.request import PassthroughResponse, RequestDraft
from desktop.domain.service import Service
from desktop.models.console.verdict_words import verdict
from desktop.models.notices.notices import Notice


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer made ready: `verdict` is None for a good one; `answered_by` names service or third party."""

    response: PassthroughResponse
    verdict: Notice | None
    answered_by: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was sent, when, through which account (in words), and what came: an answer, or why none."""

    draft: RequestDraft
    at: datetime
    through: str
    outcome: Answer | Notice


async def answer_of(
    response: PassthroughResponse, service: Service, third_party: str, draft: RequestDraft | None = None
) -> Answer:
    """Makes an answer ready; its body is read by who shows it."""
    answered_by = service.name if response.is_service_error else third_party
    return Answer(response, verdict(response, service, third_party, draft), answered_by)
