"""What an answer that says no means: whose fault, why, and the step that helps (pica-api.md, 1 and 5)."""

import json
import re
from enum import StrEnum
from typing import Any, cast

from desktop.domain.request import PassthroughResponse, RequestDraft

_MAX_READ = 256 * 1024
_ACTION = re.compile(r"action|model definition|operation|supported", re.IGNORECASE)
_CONNECTION = re.compile(r"connection", re.IGNORECASE)
_UPSTREAM = re.compile(r"failed to send request|upstream", re.IGNORECASE)
_SCOPE = re.compile(r"scope|permission|insufficient", re.IGNORECASE)


class Fault(StrEnum):
    """Who can mend it."""

    SERVICE = "service"
    THIRD_PARTY = "third_party"
    NETWORK = "network"
    REQUEST = "request"


class Party(StrEnum):
    """Who can be surely not at fault."""

    NETWORK = "network"
    SERVICE = "service"
    KEY = "key"
    THIRD_PARTY = "third_party"


class Step(StrEnum):
    """What a button can do about it."""

    RECONNECT = "reconnect"
    KEY = "key"
    ACTION = "action"
    WAIT = "wait"
    AGAIN = "again"
    NONE = ""


class VerdictKind(StrEnum):
    """What happened; each has its words in `verdict_texts`."""

    REDIRECT = "redirect"
    SIGN_IN_LOST = "sign_in_lost"
    KEY_REFUSED = "key_refused"
    CONNECTION_UNKNOWN = "connection_unknown"
    ACTION_WANTED = "action_wanted"
    ACTION_WRONG = "action_wrong"
    PLAN = "plan"
    KEY_LACKS_RIGHT = "key_lacks_right"
    SCOPE_MISSING = "scope_missing"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    SERVICE_KNOWS_NOT = "service_knows_not"
    METHOD = "method"
    RATE = "rate"
    UNREACHED = "unreached"
    TROUBLE = "trouble"
    SAYS_NO = "says_no"  # 2xx, and the body says that it failed
    REFUSED = "refused"


_FAULTS = {
    VerdictKind.KEY_REFUSED: Fault.REQUEST,
    VerdictKind.KEY_LACKS_RIGHT: Fault.REQUEST,
    VerdictKind.CONNECTION_UNKNOWN: Fault.REQUEST,
    VerdictKind.ACTION_WANTED: Fault.REQUEST,
    VerdictKind.ACTION_WRONG: Fault.REQUEST,
    VerdictKind.SERVICE_KNOWS_NOT: Fault.REQUEST,
    VerdictKind.NOT_FOUND: Fault.REQUEST,
    VerdictKind.METHOD: Fault.REQUEST,
    VerdictKind.REFUSED: Fault.REQUEST,
    VerdictKind.UNREACHED: Fault.THIRD_PARTY,
    VerdictKind.SIGN_IN_LOST: Fault.THIRD_PARTY,
    VerdictKind.SCOPE_MISSING: Fault.THIRD_PARTY,
    VerdictKind.FORBIDDEN: Fault.THIRD_PARTY,
    VerdictKind.SAYS_NO: Fault.THIRD_PARTY,
}
_STEPS = {
    VerdictKind.SIGN_IN_LOST: Step.RECONNECT,
    VerdictKind.SCOPE_MISSING: Step.RECONNECT,
    VerdictKind.KEY_REFUSED: Step.KEY,
    VerdictKind.KEY_LACKS_RIGHT: Step.KEY,
    VerdictKind.ACTION_WANTED: Step.ACTION,
    VerdictKind.ACTION_WRONG: Step.ACTION,
    VerdictKind.SERVICE_KNOWS_NOT: Step.ACTION,
    VerdictKind.RATE: Step.WAIT,
    VerdictKind.UNREACHED: Step.AGAIN,
    VerdictKind.TROUBLE: Step.AGAIN,
}

# Of the service's own refusals: a third party that was not reached, a key by which it looked further.
_CLEARED_BY_SERVICE = {
    VerdictKind.KEY_LACKS_RIGHT: (Party.THIRD_PARTY,),
    VerdictKind.CONNECTION_UNKNOWN: (Party.KEY, Party.THIRD_PARTY),
    VerdictKind.ACTION_WANTED: (Party.KEY, Party.THIRD_PARTY),
    VerdictKind.ACTION_WRONG: (Party.KEY, Party.THIRD_PARTY),
    VerdictKind.PLAN: (Party.KEY, Party.THIRD_PARTY),
    VerdictKind.SERVICE_KNOWS_NOT: (Party.THIRD_PARTY,),
    VerdictKind.METHOD: (Party.THIRD_PARTY,),
    VerdictKind.RATE: (Party.THIRD_PARTY,),
    VerdictKind.REFUSED: (Party.THIRD_PARTY,),
    VerdictKind.UNREACHED: (Party.SERVICE, Party.KEY),
}


def fault_of(kind: VerdictKind, *, is_service: bool) -> Fault:
    """Whose error it is; where the kind does not say, whoever answered."""
    return _FAULTS.get(kind, Fault.SERVICE if is_service else Fault.THIRD_PARTY)


def cleared_by(kind: VerdictKind, *, is_service: bool) -> tuple[Party, ...]:
    """Who is surely not at fault. Whatever answers, the network brought it; what the third party answers came
    through the service, which took the key."""
    if is_service:
        return (Party.NETWORK, *_CLEARED_BY_SERVICE.get(kind, ()))
    through = (Party.NETWORK, Party.SERVICE, Party.KEY)
    return (*through, Party.THIRD_PARTY) if _FAULTS.get(kind) is Fault.REQUEST else through


def step_of(kind: VerdictKind) -> Step:
    """The button that helps."""
    return _STEPS.get(kind, Step.NONE)


def kind_of(response: PassthroughResponse, draft: RequestDraft | None = None) -> VerdictKind | None:
    """What the answer means; None for a good one. `draft` is what was asked."""
    said = message_of(response)
    if response.is_ok:
        return VerdictKind.SAYS_NO if _says_no(response) else None
    if response.status < 400:
        return VerdictKind.REDIRECT
    if response.is_service_error:
        return _of_service(response.status, said, has_action=draft is None or bool(draft.action_id))
    return _of_third_party(response.status, said)


def message_of(response: PassthroughResponse) -> str:
    """The sentence in an error's body, whichever of the common shapes it has; empty for none."""
    value = _object(response)
    for name in ("error", "message", "detail", "error_description", "errors", "title"):
        if found := _sentence(value.get(name)):
            return found
    return ""


def _of_service(status: int, said: str, *, has_action: bool) -> VerdictKind:
    if status in {400, 404} and not has_action and (status == 404 or _ACTION.search(said)):
        is_connection = _CONNECTION.search(said) and not _ACTION.search(said)
        return VerdictKind.CONNECTION_UNKNOWN if is_connection else VerdictKind.ACTION_WANTED
    if status in {400, 404} and _CONNECTION.search(said) and not _ACTION.search(said):
        return VerdictKind.CONNECTION_UNKNOWN
    if status in {400, 404, 405} and _ACTION.search(said):
        return VerdictKind.ACTION_WRONG
    if status >= 500 and _UPSTREAM.search(said):
        return VerdictKind.UNREACHED
    known = {
        401: VerdictKind.KEY_REFUSED,
        402: VerdictKind.PLAN,
        403: VerdictKind.KEY_LACKS_RIGHT,
        404: VerdictKind.SERVICE_KNOWS_NOT,
        405: VerdictKind.METHOD,
        429: VerdictKind.RATE,
    }
    return known.get(status, VerdictKind.TROUBLE if status >= 500 else VerdictKind.REFUSED)


def _of_third_party(status: int, said: str) -> VerdictKind:
    if status == 403:
        return VerdictKind.SCOPE_MISSING if _SCOPE.search(said) else VerdictKind.FORBIDDEN
    known = {
        401: VerdictKind.SIGN_IN_LOST,
        402: VerdictKind.PLAN,
        404: VerdictKind.NOT_FOUND,
        405: VerdictKind.METHOD,
        429: VerdictKind.RATE,
    }
    return known.get(status, VerdictKind.TROUBLE if status >= 500 else VerdictKind.REFUSED)


def _says_no(response: PassthroughResponse) -> bool:
    """Slack's manner: 200, `"ok": false` and a word for the error."""
    value = _object(response)
    return value.get("ok") is False and isinstance(value.get("error"), str)


def _object(response: PassthroughResponse) -> dict[str, Any]:
    body = response.body
    if len(body) > _MAX_READ or body.lstrip()[:1] != b"{":
        return {}
    try:
        value: Any = json.loads(body.decode("utf-8", "replace"), parse_int=_number, parse_float=_number)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _number(_digits: str) -> int:
    """Numbers say nothing here, and one of 5,000 digits is too long for int()."""
    return 0


def _sentence(value: Any) -> str:
    if isinstance(value, list) and value:
        value = cast("list[Any]", value)[0]
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        value = members.get("message") or members.get("detail") or members.get("description")
    return value.strip() if isinstance(value, str) else ""
