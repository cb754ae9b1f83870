"""A probe as a person types it: texts that may be wrong, parsed once into a Probe, or into errors."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import parse_qsl, quote, urlencode

from desktop.domain.draft import parse_header, parse_query_row
from desktop.domain.errors import DraftErrors, UserError
from desktop.domain.passthrough import parse_path
from desktop.domain.probe import Probe, Rule
from desktop.domain.request import Method, Pairs
from desktop.domain.service import Service
from desktop.domain.verification import Verdict

MAX_RULES, MAX_CHARS = 40, 500
_PLATFORM = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RuleDraft:
    """One rule: statuses as "401, 403"."""

    verdict: str = Verdict.SIGN_IN_LOST.value
    statuses: str = ""
    at: str = ""
    matches: str = ""
    is_absent: bool = False


@dataclass(frozen=True, slots=True)
class ProbeDraft:
    """All of it as text: the query as "a=1&b=2", headers one a line as "Name: value"."""

    platform: str = ""
    method: str = Method.GET.value
    path: str = ""
    query: str = ""
    headers: str = ""
    account: str = ""
    rules: tuple[RuleDraft, ...] = ()
    source: str = ""


def rule_field(number: int) -> str:
    """The field that an error in a rule belongs to; rules are counted from 0."""
    return f"rule {number}"


def probe_draft(probe: Probe) -> ProbeDraft:
    """A probe to be typed into."""
    return ProbeDraft(
        platform=probe.platform,
        method=probe.method.value,
        path=probe.path,
        query=urlencode(probe.query, quote_via=quote, safe=",:/@ $*()"),
        headers="\n".join(f"{name}: {value}" for name, value in probe.headers),
        account=probe.account,
        rules=tuple(_rule_draft(rule) for rule in probe.rules),
        source=probe.source,
    )


def parse_probe(draft: ProbeDraft, service: Service) -> Probe:
    """The user's own probe. Raises DraftErrors: all that is wrong, each with its field."""
    errors: list[UserError] = []
    platform = _collect(errors, lambda: _parse_platform(draft.platform), "")
    path, behind = _collect(errors, lambda: parse_path(draft.path, service), ("", ()))
    query = _collect(errors, lambda: _query(draft.query), ())
    headers = _collect(errors, lambda: _headers(draft.headers, service), ())
    account = _collect(errors, lambda: _account(draft.account), "")
    rules = [
        _collect(errors, lambda at=at: _rule(at, draft.rules[at]), None) for at in range(len(draft.rules))
    ]
    if len(draft.rules) > MAX_RULES:
        errors.append(UserError("rules", "A probe has at most {most} rules.", most=MAX_RULES))
    if errors:
        raise DraftErrors(tuple(errors))
    try:
        return Probe(
            platform=platform,
            path=path,
            method=Method(draft.method),
            query=(*behind, *query),
            headers=headers,
            rules=tuple(rule for rule in rules if rule is not None),
            account=account,
            source=draft.source,
            is_own=True,
        )
    except UserError as error:
        raise DraftErrors((error,)) from error


def _rule_draft(rule: Rule) -> RuleDraft:
    statuses = ", ".join(map(str, rule.statuses))
    return RuleDraft(rule.verdict.value, statuses, rule.at, rule.matches, rule.is_absent)


def _collect(errors: list[UserError], parse: Callable[[], T], fallback: T) -> T:
    try:
        return parse()
    except UserError as error:
        errors.append(error)
        return fallback


def _parse_platform(text: str) -> str:
    platform = text.strip().lower()
    if not _PLATFORM.fullmatch(platform):
        raise UserError(
            "platform", "A platform id is of small letters, digits and dashes, such as google-drive."
        )
    return platform


def _query(text: str) -> Pairs:
    rows = parse_qsl(text.strip().removeprefix("?"), keep_blank_values=True)
    if text.strip() and not rows:
        raise UserError("query", "Type the query as name=value, parted by &.")
    return tuple(parse_query_row(name, value) for name, value in rows)


def _headers(text: str, service: Service) -> Pairs:
    parsed: list[tuple[str, str]] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        name, colon, value = line.partition(":")
        if not colon:
            raise UserError("headers", "Type each header as Name: value, one a line.")
        parsed.append(parse_header(name, value.strip(), service))
    return tuple(parsed)


def _account(text: str) -> str:
    account = text.strip()
    if len(account) > MAX_CHARS:
        raise UserError("account", "This is too long.")
    return account


def _rule(number: int, draft: RuleDraft) -> Rule:
    field = rule_field(number)
    statuses = tuple(_status(field, each) for each in re.split(r"[\s,]+", draft.statuses.strip()) if each)
    at, matches = draft.at.strip(), draft.matches
    if len(at) > MAX_CHARS or len(matches) > MAX_CHARS:
        raise UserError(field, "This is too long.")
    if draft.is_absent and not at:
        raise UserError(field, "Say where nothing is to stand.")
    if not statuses and not at and not matches:
        raise UserError(field, "A rule needs a status, a place in the answer, or what stands there.")
    if matches or not draft.is_absent:
        _compiled(field, matches)
    return Rule(Verdict(draft.verdict), statuses, at, matches, draft.is_absent)


def _status(field: str, text: str) -> int:
    if not re.fullmatch(r"[1-5]\d\d", text, re.ASCII):
        raise UserError(field, "“{text}” is no status: type numbers such as 401, 403.", text=text[:40])
    return int(text)


def _compiled(field: str, matches: str) -> None:
    try:
        re.compile(matches)
    except re.error as error:
        raise UserError(
            field, "“{text}” is no regular expression: {error}.", text=matches, error=error
        ) from error
