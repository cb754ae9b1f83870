"""A harmless call for each platform, and the rules that read its answer.

Status alone misleads: some platforms answer 200 with a lost sign-in, 401 for a missing scope, 403 for a rate
limit, 429 for a plan limit. A probe's own rules are asked first, then what the answer says in general.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from desktop.domain.errors import NetworkCause, UserError
from desktop.domain.passthrough import check_path
from desktop.domain.request import BodyFault, Method, Pairs, PassthroughResponse
from desktop.domain.text import is_web_page
from desktop.domain.verification import Because, Verdict

HARMLESS = frozenset({Method.GET, Method.HEAD})
MAX_READ_BYTES = 1 << 20  # of an answer that rules look at
_SEARCHED_CHARS = 1 << 16
MAX_ACCOUNT_CHARS = 120
_QUOTED_CHARS = 80
WEB_PAGE = "web_page"
_ON_THE_WAY = frozenset({407, 511})  # of a proxy and of a network that wants a sign-in, never of an API
_NOT_WHOLE = {
    BodyFault.CUT: NetworkCause.BROKEN,
    BodyFault.TIMED_OUT: NetworkCause.TIMEOUT,
    BodyFault.DAMAGED: NetworkCause.BROKEN,
    BodyFault.MISLABELLED: NetworkCause.BROKEN,  # readable, and not what the third party sent
    BodyFault.BOMB: NetworkCause.TOO_LARGE,
    BodyFault.TOO_LARGE: NetworkCause.TOO_LARGE,
}
_PLAN_WORDS = re.compile(
    r"insufficient_quota|quota[_ ]?exceeded|exceeded your current quota|daily[_ ]?limit|monthly|billing"
    r"|upgrade your plan|payment_required",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Gives `verdict` where all that is named fits. `at` is a path of names and indexes in the JSON answer
    ("error.errors.0.reason"), or "header:name"; `matches` is found anywhere in what stands there."""

    verdict: Verdict
    statuses: tuple[int, ...] = ()  # none: any
    at: str = ""
    matches: str = ""
    is_absent: bool = False  # fits where nothing (or null) stands there

    @property
    def is_by_status_alone(self) -> bool:
        """Such rules are tried last: an answer often says more than its status."""
        return not self.at and not self.matches


@dataclass(frozen=True, slots=True)
class Probe:
    """How a platform is asked. An empty `path`: there is no usable GET, `reason` says why."""

    platform: str
    path: str
    method: Method = Method.GET
    query: Pairs = ()
    headers: Pairs = ()
    rules: tuple[Rule, ...] = ()
    account: str = ""  # where the answer names the account: JSON paths, parted by "|"
    source: str = ""  # the documentation it was written from
    reason: str = ""
    is_own: bool = False  # written or changed by the user

    def __post_init__(self) -> None:
        """Raises UserError for anything that is not harmless or cannot be sent."""
        if self.method not in HARMLESS:
            raise UserError("method", "A probe only reads: choose GET or HEAD.")
        if self.path:
            check_path(self.path)
        for rule in self.rules:
            _pattern(rule.matches)

    @property
    def is_usable(self) -> bool:
        """Whether there is something to ask."""
        return bool(self.path)


@dataclass(frozen=True, slots=True)
class Finding:
    """What an answer shows."""

    verdict: Verdict
    because: Because
    detail: str = ""
    account: str = ""


def obstacle_of(response: PassthroughResponse) -> str:
    """What came in the place of the third party's whole answer; empty where it is one.

    A NetworkCause's value for one that is not whole, `WEB_PAGE` for a page of the network's, or the status of
    what stands in the way. None of them says anything about the connection.
    """
    if response.status in _ON_THE_WAY and not response.is_service_error:
        return str(response.status)
    if response.fault is not None and response.fault in _NOT_WHOLE:
        return _NOT_WHOLE[response.fault].value
    is_page = 200 <= response.status < 300 and is_web_page(response.body)
    return WEB_PAGE if is_page else ""


def read_answer(probe: Probe, response: PassthroughResponse) -> Finding:
    """The verdict on the answer to a probe."""
    if response.is_service_error:
        return _of_service(response)
    answer = _Answer(response)
    told = (
        answer.first_fit(rule for rule in probe.rules if not rule.is_by_status_alone)
        or _hint(answer)
        or answer.first_fit(rule for rule in probe.rules if rule.is_by_status_alone)
    )
    if told is not None:
        return told if told.verdict is not Verdict.WORKS else _works(answer, probe)
    verdict, because = _by_status(answer.status)
    return _works(answer, probe) if verdict is Verdict.WORKS else Finding(verdict, because)


def _works(answer: "_Answer", probe: Probe) -> Finding:
    return Finding(Verdict.WORKS, Because.STATUS, account=answer.account(probe.account))


def _of_service(response: PassthroughResponse) -> Finding:
    if response.status == 429:
        return Finding(Verdict.RATE_LIMITED, Because.SERVICE_REFUSAL)
    if response.status == 402:
        return Finding(Verdict.PLAN_LIMIT, Because.SERVICE_REFUSAL)
    return Finding(Verdict.SERVICE_TROUBLE, Because.SERVICE_REFUSAL)


def _hint(answer: "_Answer") -> Finding | None:
    """What an answer of any platform may say beside its status."""
    if answer.status not in {401, 403, 429}:
        return None
    challenge = answer.header("www-authenticate")
    if "insufficient_scope" in challenge:
        return Finding(Verdict.PERMISSION_MISSING, Because.CHALLENGE, challenge[:200])
    if answer.status == 401:
        return None
    if plan := _PLAN_WORDS.search(answer.text, 0, _SEARCHED_CHARS):
        return Finding(Verdict.PLAN_LIMIT, Because.QUOTA, plan[0])
    is_limited = answer.header("retry-after") or answer.header("x-ratelimit-remaining") == "0"
    return Finding(Verdict.RATE_LIMITED, Because.QUOTA) if is_limited and answer.status == 403 else None


def _by_status(status: int) -> tuple[Verdict, Because]:
    match status:
        case 401:
            return Verdict.SIGN_IN_LOST, Because.STATUS
        case 402:
            return Verdict.PLAN_LIMIT, Because.STATUS
        case 403:
            return Verdict.PERMISSION_MISSING, Because.STATUS
        case 429:
            return Verdict.RATE_LIMITED, Because.STATUS
        case _ if 200 <= status < 300:
            return Verdict.WORKS, Because.STATUS
        case _ if status >= 500:
            return Verdict.THIRD_PARTY_DOWN, Because.STATUS
        case _:
            return Verdict.CANNOT_BE_TESTED, Because.NO_FIT


class _Answer:
    """An answer as rules look at it."""

    def __init__(self, response: PassthroughResponse) -> None:
        self.status = response.status
        self.text = response.body[:MAX_READ_BYTES].decode("utf-8", "replace")
        self._headers = {name.lower(): value for name, value in response.headers}
        try:
            self._json: Any = json.loads(self.text)
        except (ValueError, RecursionError):
            self._json = None

    def header(self, name: str) -> str:
        """A header's value, or an empty text."""
        return self._headers.get(name, "")

    def first_fit(self, rules: Iterable[Rule]) -> Finding | None:
        """What the first of the rules that fits says."""
        for rule in rules:
            if (detail := self._fit(rule)) is not None:
                return Finding(rule.verdict, Because.RULE, detail)
        return None

    def _fit(self, rule: Rule) -> str | None:
        """What the rule found, in a few words; None where it does not fit."""
        if rule.statuses and self.status not in rule.statuses:
            return None
        if not rule.at and not rule.matches:
            return str(self.status)
        found = self._at(rule.at)
        if rule.is_absent:
            return f"{rule.at}: –" if found in {None, ""} else None
        if found is None or (match := _pattern(rule.matches).search(found, 0, _SEARCHED_CHARS)) is None:
            return None
        return f"{rule.at or 'body'}: {_around(found, match)}"

    def account(self, paths: str) -> str:
        """The first of the named places that holds something."""
        told = (self._at(path) for path in paths.split("|") if path)
        return next((" ".join(text.split())[:MAX_ACCOUNT_CHARS] for text in told if text), "")

    def _at(self, place: str) -> str | None:
        if not place:
            return self.text
        if place.startswith("header:"):
            return self._headers.get(place.removeprefix("header:").lower())
        return _text(_walk(self._json, place.split(".")))


def _walk(value: Any, steps: Iterable[str]) -> Any:
    for step in steps:
        if isinstance(value, Mapping):
            value = cast("Mapping[str, Any]", value).get(step)
        elif isinstance(value, Sequence) and not isinstance(value, str) and step.isdigit():
            items = cast("Sequence[Any]", value)
            value = items[int(step)] if int(step) < len(items) else None
        else:
            return None
    return value


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return value if isinstance(value, str) else json.dumps(value)


def _around(text: str, match: re.Match[str]) -> str:
    start = max(match.start() - 10, 0)
    return " ".join(text[start : start + _QUOTED_CHARS].split())


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise UserError(
            "matches", "“{text}” is no regular expression: {error}.", text=text, error=error
        ) from error
