"""An earlier request and its answer, as far as history keeps them, made ready to be shown."""

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import key_tail
from desktop.domain.history import kept_response
from desktop.domain.request import HistoryEntry
from desktop.domain.service import Service
from desktop.models.console.exchange import Exchange, answer_of
from desktop.models.notices.notices import Notice

translate = QCoreApplication.translate


async def kept_exchange(entry: HistoryEntry, service: Service, third_party: str) -> Exchange:
    """The exchange; what was not kept is said where it would stand."""
    through = f"{third_party}, {key_tail(entry.draft.connection_key)}"
    response = kept_response(entry)
    if response is None:
        return Exchange(entry.draft, entry.at, through, _no_answer(entry))
    return Exchange(entry.draft, entry.at, through, await answer_of(response, service, third_party))


def _no_answer(entry: HistoryEntry) -> Notice:
    return Notice(
        translate("kept_exchange", "No answer"),
        entry.problem or translate("kept_exchange", "The request ended before an answer came."),
        translate("kept_exchange", "Send it again."),
        kind="info",
    )
