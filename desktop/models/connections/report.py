"""One connection's case as Markdown, to be handed on: what is known, and no secret."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import key_tail, redact
from desktop.domain.activity import ActivityEntry
from desktop.domain.connection import InspectedConnection
from desktop.domain.export import markdown_text
from desktop.domain.verification import Verification
from desktop.domain.workspace import Workspace
from desktop.models import words
from desktop.models.verification.verification_words import notice, sign

MAX_CALLS = 20


@dataclass(frozen=True, slots=True)
class Case:
    """All that a report tells from. `name` is the connector's; `versions` names and versions."""

    row: InspectedConnection
    name: str
    workspace: Workspace
    verification: Verification | None
    calls: Sequence[ActivityEntry]
    versions: Sequence[tuple[str, str]]
    at: datetime


def report(case: Case, *, is_masked: bool = False) -> str:
    """The case; with `is_masked` the identity by its ends alone. Secrets go by value and by name."""
    title = _text("Connection report: {name}").format(name=_md(case.name))
    parts = [f"# {title}", *told(case, is_masked=is_masked), *versions(case)]
    return without_secrets(parts, [case], is_masked=is_masked)


def told(case: Case, *, level: int = 2, is_masked: bool = False) -> list[str]:
    """All of a case but for its title and the versions; its own heads are of this level."""
    identity = masked(case.row.identity_id) if is_masked else case.row.identity_id
    head = "#" * level
    return [_facts(case, identity), *_measured(case, identity, head), *_calls(case, head)]


def without_secrets(parts: Sequence[str], cases: Sequence[Case], *, is_masked: bool) -> str:
    """The parts as one text: keys by their tails, and identities by their ends if wanted."""
    text = redact("\n\n".join(parts) + "\n")
    for row in (case.row for case in cases):
        text = text.replace(row.key, key_tail(row.key))
    if is_masked:
        # Longest first: one identity may be a part of another.
        for id_ in sorted({case.row.identity_id for case in cases}, key=len, reverse=True):
            text = text.replace(id_, masked(id_)) if len(id_) > 2 else text
    return text


def masked(text: str) -> str:
    """Its first and last character, to tell identities apart; dots alone for a short one."""
    return "•••" if len(text) < 6 else f"{text[0]}•••{text[-1]}"


def failing(calls: Sequence[ActivityEntry], row: InspectedConnection) -> list[ActivityEntry]:
    """The connection's calls that failed, newest first."""
    names = {row.key, key_tail(row.key)}
    mine = [call for call in calls if call.connection_key in names]
    bad = [call for call in mine if call.status is None or call.status >= 400]
    return sorted(bad, key=lambda call: call.at, reverse=True)[:MAX_CALLS]


def _facts(case: Case, identity: str) -> str:
    row, workspace = case.row, case.workspace
    who = f"{words.identity_type(row.identity_type)} {identity}".strip() if identity else ""
    name, *host = workspace.service.titles
    service = " ".join([f"{name}, {row.environment.value.upper()}", *(f"({each})" for each in host)])
    return _list(
        (_text("Identity"), who),
        (_text("Platform"), row.platform),
        (_text("Connection key"), key_tail(row.key)),
        (_text("Connection id"), row.vault.id if row.vault is not None else ""),
        (_text("Service"), service),
        (_text("Reported state"), words.reported(row.state).word),
        (_text("Saved here"), words.saved_here(row.presence).word),
        (_text("Created"), _time(row.created_at) if row.created_at is not None else ""),
        (_text("Reported on"), _time(case.at)),
    )


def _measured(case: Case, identity: str, mark: str) -> list[str]:
    found = case.verification
    head = f"{mark} {_text('Verified by this application')}"
    if found is None:
        return [head, _text("Not verified yet")]
    evidence, differs = found.evidence, found.contradicts(case.row.state)
    said = notice(found, case.name, identity, differs=differs)
    status = _text("No answer") if evidence.status is None else str(evidence.status)
    lines = _list(
        (_text("Verdict"), sign(found.verdict).word),
        (_text("Verified"), _time(found.at)),
        (_text("Why"), said.cause),
        (_text("Next step"), said.next_step),
        (_text("Request"), evidence.request),
        (_text("Answer"), status),
        (_text("Found in the answer"), evidence.detail),
        (_text("Correlation id"), evidence.reference),
    )
    return [head, lines, *([_fenced(evidence.excerpt)] if evidence.excerpt else [])]


def _calls(case: Case, mark: str) -> list[str]:
    bad = failing(case.calls, case.row)
    if not bad:
        return []
    rows = [
        f"- {_time(call.at)} · {_md(call.method)} {_md(call.path)} · "
        f"{call.status if call.status is not None else _text('No answer')} · "
        f"{_md(call.reference) or _text('no correlation id')}"
        for call in bad
    ]
    return [f"{mark} {_text('Failing requests')}", "\n".join(rows)]


def versions(case: Case) -> list[str]:
    """What the report was made with."""
    return [f"## {_text('Versions')}", _list(*case.versions)]


def _list(*facts: tuple[str, str]) -> str:
    return "\n".join(f"- **{name}**: {_md(value)}" for name, value in facts if value)


def _fenced(text: str) -> str:
    """As code; the fence is longer than any inside."""
    ticks = "```"
    while ticks in text:
        ticks += "`"
    return f"{ticks}\n{text}\n{ticks}"


def _md(text: str) -> str:
    return markdown_text(text)


def _time(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def _text(text: str) -> str:
    return QCoreApplication.translate("report", text)
