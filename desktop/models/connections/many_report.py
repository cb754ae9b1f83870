"""The cases of one identity, or of several connections, as one Markdown text; no secret in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import key_tail
from desktop.domain.export import markdown_text
from desktop.models import ages, words
from desktop.models.connections.report import Case, masked, told, versions, without_secrets
from desktop.models.verification.verification_words import sign

MAX_CASES = 100  # told in full; of more, the table alone


def report_of_many(cases: Sequence[Case], *, is_masked: bool = False) -> str:
    """A table of all, then each in full. Raises ValueError without a case."""
    if not cases:
        raise ValueError("a report needs a connection")
    parts = [f"# {_title(cases, is_masked)}", _table(cases, is_masked)]
    for case in cases[:MAX_CASES]:
        parts.append(f"## {markdown_text(case.name)}, {key_tail(case.row.key)}")
        parts += told(case, level=3, is_masked=is_masked)
    if len(cases) > MAX_CASES:
        left = _text("{count} more stand in the table alone.")
        parts.append(left.format(count=ages.number(len(cases) - MAX_CASES)))
    return without_secrets([*parts, *versions(cases[0])], cases, is_masked=is_masked)


def _title(cases: Sequence[Case], is_masked: bool) -> str:
    whose = {(case.row.identity_type, case.row.identity_id) for case in cases}
    kind, id_ = whose.pop()
    if whose or not id_:
        return _text("Connection report: {count} connections").format(count=ages.number(len(cases)))
    identity = f"{words.identity_type(kind)} {markdown_text(masked(id_) if is_masked else id_)}"
    return _text("Connection report: {name}").format(name=identity)


def _table(cases: Sequence[Case], is_masked: bool) -> str:
    heads = (_text("Platform"), _text("Identity"), _text("Key"), _text("Reported"), _text("Verified"))
    rows = [heads, ("---",) * len(heads), *(_cells(case, is_masked) for case in cases)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cells(case: Case, is_masked: bool) -> tuple[str, ...]:
    row, found = case.row, case.verification
    id_ = masked(row.identity_id) if is_masked and row.identity_id else row.identity_id
    verdict = sign(found.verdict if found is not None else None).word
    age = f", {ages.age(found.at, case.at)}" if found is not None else ""
    texts = (
        row.platform,
        f"{words.identity_type(row.identity_type)} {id_}".strip(),
        key_tail(row.key),
        words.reported(row.state).word,
        verdict + age,
    )
    return tuple(markdown_text(text) for text in texts)


def _text(text: str) -> str:
    return QCoreApplication.translate("report", text)
