"""A pasted cURL command in the form, and what is said about it."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from desktop.domain.curl.request import CurlRequest
from desktop.domain.text import one_line
from desktop.models.console.draft_form import DraftForm
from desktop.models.notices.sentences import together

translate = QCoreApplication.translate


def form_of_curl(found: CurlRequest, before: DraftForm) -> DraftForm:
    """The form for it; the connection that is chosen stays."""
    form = DraftForm.from_draft(found.draft)
    return replace(form, connection_key=before.connection_key, platform=before.platform)


def curl_refused(reason: str) -> str:
    """Why a command was not taken."""
    return translate("curl", "This cURL command is not taken. {reason}").format(reason=reason)


def curl_words(found: CurlRequest) -> str:
    """What was taken, and what was not."""
    parts = [translate("curl", "Read from a cURL command.")]
    if found.host:
        words = translate("curl", "The host {host} is left out: the chosen connection has its own.")
        parts.append(words.format(host=one_line(found.host, 80)))
    if found.dropped:
        words = translate("curl", "Secrets were not taken: {names}.")
        parts.append(words.format(names=", ".join(one_line(name, 40) for name in found.dropped)))
    if found.is_piped:
        parts.append(translate("curl", "What was to be done with the answer is left out."))
    return together(*parts)
