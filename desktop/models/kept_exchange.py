"""An earlier request and its answer, as far as history keeps them, made ready to be shown."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import key_tail
from desktop.domain.history import kept_response
from desktop.domain.request import HistoryEntry
from desktop.domain.service import Service
from desktop.models import ages
from desktop.models.exchange import Answer, Exchange, answer_of
from desktop.models.notices import Notice

translate = QCoreApplication.translate


async def kept_exchange(entry: HistoryEntry, service: Service, third_party: str) -> Exchange:
    """The exchange; what was not kept is said where it would stand."""
    through = f"{third_party}, {key_tail(entry.draft.connection_key)}"
    response = kept_response(entry)
    if response is None:
        return Exchange(entry.draft, entry.at, through, _no_answer(entry))
    answer = await answer_of(response, service, third_party)
    if note := _left_out(entry):
        answer = _with_note(answer, note)
    return Exchange(entry.draft, entry.at, through, answer)


def _left_out(entry: HistoryEntry) -> str:
    kept = len(entry.response_body or b"")
    if entry.response_bytes == 0 or kept >= entry.response_bytes:
        return ""
    whole = ages.size(entry.response_bytes)
    if not kept:
        note = translate("kept_exchange", "History did not keep the body of this answer, {whole}.")
        return note.format(whole=whole)
    note = translate("kept_exchange", "History kept the first {part} of {whole}.")
    return note.format(part=ages.size(kept), whole=whole)


def _with_note(answer: Answer, note: str) -> Answer:
    return replace(answer, body=replace(answer.body, note=note))


def _no_answer(entry: HistoryEntry) -> Notice:
    return Notice(
        translate("kept_exchange", "No answer"),
        entry.problem or translate("kept_exchange", "The request ended before an answer came."),
        translate("kept_exchange", "Send it again."),
        kind="info",
    )
