"""The words of a verdict: title, cause, next step, with {who}, {service} and {third} to be filled in."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.models.console.verdict_kind import VerdictKind

translate = QCoreApplication.translate


class VerdictTexts(NamedTuple):
    """What, why, what next."""

    title: str
    cause: str
    next_step: str


def _redirect() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} points elsewhere"),
        translate(
            "verdict",
            "The answer is a redirect, which is shown and never followed: it could carry the key along.",
        ),
        translate("verdict", "Use the address in the Location header if it is the service's own."),
    )


def _sign_in_lost() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} no longer accepts the sign-in of this account"),
        translate("verdict", "{service} passed the call on, and {who} answered 401."),
        translate("verdict", "Connect the account again; requests will work at once."),
    )


def _key_refused() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} refused the call"),
        translate("verdict", "The secret key or the connection key was not accepted."),
        translate(
            "verdict", "Check the workspace's key, and that key and connection are of one environment."
        ),
    )


def _connection_unknown() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} does not know this connection"),
        translate(
            "verdict", "The connection was deleted, or it belongs to another environment than the key."
        ),
        translate("verdict", "Choose another connection, or connect the account again."),
    )


def _action_wanted() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} wants to know which action this is"),
        translate("verdict", "No action id was sent, and the path alone does not tell."),
        translate("verdict", "Pick the action: it fills in the path and sends its id."),
    )


def _action_wrong() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} knows the action otherwise"),
        translate("verdict", "The action id does not fit the platform, the method or the path."),
        translate("verdict", "Pick the action again; it fills in method and path as they belong to it."),
    )


def _service_knows_not() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} knows no such action or connection"),
        translate(
            "verdict", "The path matches no action of this platform, or the connection key is unknown here."
        ),
        translate("verdict", "Check the path, or pick the action, which fills it in."),
    )


def _plan() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "The plan's limit is reached"),
        translate("verdict", "{who} answers no more calls on this plan."),
        translate("verdict", "Raise the plan, or wait for the next period."),
    )


def _key_lacks_right() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} does not let this key do that"),
        translate(
            "verdict", "The key is valid, but its rights or the connection's rules do not include this call."
        ),
        translate(
            "verdict", "Use a key with more rights, or change the connection's access rules at {service}."
        ),
    )


def _scope_missing() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} refused this request"),
        translate("verdict", "The sign-in is valid, but it does not include the permission for this."),
        translate("verdict", "Connect the account again and allow it, or use another account."),
    )


def _forbidden() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} refused this request"),
        translate("verdict", "The account is signed in, but it does not have the permission for this."),
        translate("verdict", "Use another account, or ask whoever owns this one for the right."),
    )


def _not_found() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} found nothing there"),
        translate("verdict", "The path or an id in it does not exist for this account."),
        translate("verdict", "Check the path and its ids."),
    )


def _method() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} does not take this method here"),
        translate("verdict", "The path exists, but not for this method."),
        translate("verdict", "Choose another method."),
    )


def _rate() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "Too many calls to {who}"),
        translate("verdict", "The rate limit is reached."),
        translate("verdict", "Wait a little, then send again; nothing is repeated by itself."),
    )


def _unreached() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{third} could not be reached"),
        translate("verdict", "{service} took the call and got no answer from {third}."),
        translate(
            "verdict", "Send again later. Whether a write took effect, only a look at the account tells."
        ),
    )


def _trouble() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} has trouble"),
        translate("verdict", "It answered that something went wrong on its side."),
        translate(
            "verdict", "Send again later. Whether a write took effect, only a look at the account tells."
        ),
    )


def _says_no() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} says that it did not do this"),
        translate("verdict", "The status is one of success, but the answer holds an error."),
        translate("verdict", "The word after “error” below says what is missing."),
    )


def _refused() -> VerdictTexts:
    return VerdictTexts(
        translate("verdict", "{who} did not accept this request"),
        translate(
            "verdict", "Something in the path, the query, the headers or the body is not as it wants it."
        ),
        translate("verdict", "The answer below usually says what."),
    )


TEXTS: dict[VerdictKind, Callable[[], VerdictTexts]] = {
    VerdictKind.REDIRECT: _redirect,
    VerdictKind.SIGN_IN_LOST: _sign_in_lost,
    VerdictKind.KEY_REFUSED: _key_refused,
    VerdictKind.CONNECTION_UNKNOWN: _connection_unknown,
    VerdictKind.ACTION_WANTED: _action_wanted,
    VerdictKind.ACTION_WRONG: _action_wrong,
    VerdictKind.SERVICE_KNOWS_NOT: _service_knows_not,
    VerdictKind.PLAN: _plan,
    VerdictKind.KEY_LACKS_RIGHT: _key_lacks_right,
    VerdictKind.SCOPE_MISSING: _scope_missing,
    VerdictKind.FORBIDDEN: _forbidden,
    VerdictKind.NOT_FOUND: _not_found,
    VerdictKind.METHOD: _method,
    VerdictKind.RATE: _rate,
    VerdictKind.UNREACHED: _unreached,
    VerdictKind.TROUBLE: _trouble,
    VerdictKind.SAYS_NO: _says_no,
    VerdictKind.REFUSED: _refused,
}
