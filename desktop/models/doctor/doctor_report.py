"""The doctor's results as text: for the clipboard, the command line and the support bundle; redacted."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import MASK, redact
from desktop.domain.check import GROUPS, CheckResult, Outcome
from desktop.domain.workspace import Workspace
from desktop.models import ages
from desktop.models.doctor.doctor_words import group_title, sign, words_of

translate = QCoreApplication.translate


def report(
    results: Iterable[CheckResult], workspace: Workspace | None, at: datetime, *, is_anonymous: bool = False
) -> str:
    """A head and a readable table, group by group; under what failed its next step.

    With `is_anonymous` the names of workspace and account are masked too: they are a customer's.
    """
    found = {result.id: result for result in results}
    service = workspace.service if workspace is not None else None
    lines = [_head(workspace, at), summary(tuple(found.values()))]
    rows = [(group, [found[id_] for id_ in ids if id_ in found]) for group, ids in GROUPS.items()]
    shown = {result.id: words_of(result, service) for result in found.values()}
    width = max((len(words.title) for words in shown.values()), default=0)
    mark = max((len(sign(outcome).word) for outcome in Outcome), default=0)
    for group, members in rows:
        if not members:
            continue
        lines += ["", group_title(group)]
        for result in members:
            words = shown[result.id]
            word = sign(result.outcome).word
            span = ages.duration(result.elapsed_s)
            lines.append(f"  {word:<{mark}}  {words.title:<{width}}  {words.cause}  [{span}]")
            if words.next_step and result.outcome is not Outcome.PASS:
                lines.append(f"  {'':<{mark}}  {'':<{width}}  → {words.next_step}")
    text = redact("\n".join(lines) + "\n")
    return _masked(text, workspace, found.values()) if is_anonymous else text


def summary(results: Sequence[CheckResult]) -> str:
    """`2 failed · 1 warning · 9 passed`."""
    parts = [
        count_words(outcome, sum(result.outcome is outcome for result in results))
        for outcome in (Outcome.FAIL, Outcome.WARN, Outcome.PASS, Outcome.SKIPPED)
    ]
    return " · ".join(part for part in parts if part)


def count_words(outcome: Outcome, count: int) -> str:
    """How many ended so; empty for none."""
    if not count:
        return ""
    match outcome:
        case Outcome.FAIL:
            words = translate("doctor", "{count} failed")
        case Outcome.WARN if count == 1:
            words = translate("doctor", "{count} warning")
        case Outcome.WARN:
            words = translate("doctor", "{count} warnings")
        case Outcome.PASS:
            words = translate("doctor", "{count} passed")
        case Outcome.SKIPPED:
            words = translate("doctor", "{count} not checked")
    return words.format(count=ages.number(count))


def _masked(text: str, workspace: Workspace | None, results: Iterable[CheckResult]) -> str:
    names = [value for each in results for name, value in each.found.facts if name == "account"]
    names += [workspace.name] if workspace is not None else []
    for name in filter(None, names):
        text = text.replace(name, MASK)
    return text


def _head(workspace: Workspace | None, at: datetime) -> str:
    from desktop import __version__

    time = at.astimezone().strftime("%Y-%m-%d %H:%M:%S %z")
    if workspace is None:
        return translate("doctor", "AuthKit Desktop {version}, no workspace, {time}").format(
            version=__version__, time=time
        )
    return translate(
        "doctor", "AuthKit Desktop {version}, {workspace} ({environment}, {service}), {time}"
    ).format(
        version=__version__,
        workspace=workspace.name,
        environment=workspace.environment.value.upper(),
        service=workspace.service.name,
        time=time,
    )
