"""The sentences of `notices.py`, by trouble."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.errors import AuthKitTrouble, NetworkCause, SecretTrouble, StoreTrouble

translate = QCoreApplication.translate


class NoticeWords(NamedTuple):
    """Title, cause, next step; `may_be_gone`: the host itself may no longer be there."""

    title: str
    cause: str
    next_step: str
    kind: Literal["bad", "warn", "info"] = "bad"
    may_be_gone: bool = False


def network_words(cause: NetworkCause, name: str, host: str) -> NoticeWords:
    """Why no answer came from the host."""
    match cause:
        case NetworkCause.NAME:
            title = translate("notices", "{name} cannot be found.")
            why = translate("notices", "No address is known for {host}. This computer may be offline.")
            step = translate("notices", "Check the network and the address of the service, then try again.")
        case NetworkCause.CONNECT:
            title = translate("notices", "{name} cannot be reached.")
            why = translate(
                "notices", "{host} takes no connection. The network or a firewall may be in the way."
            )
            step = translate("notices", "Check the network, then try again.")
        case NetworkCause.TLS:
            title = translate("notices", "The connection to {name} is not safe.")
            why = translate(
                "notices", "The certificate of {host} is not trusted by this computer. Nothing was sent."
            )
            step = translate(
                "notices", "Check the clock of this computer, and whether a proxy inspects its traffic."
            )
        case NetworkCause.HANDSHAKE:
            title = translate("notices", "No safe connection to {name} came about.")
            why = translate("notices", "{host} does not speak TLS as it should. Nothing was sent.")
            step = translate(
                "notices",
                "Try again. If it goes on, check the service's address, and whether a firewall interferes.",
            )
        case NetworkCause.PROXY:
            title = translate("notices", "The proxy did not let the call through.")
            why = translate(
                "notices", "The way to {host} leads through a proxy, which refused or did not answer."
            )
            step = translate(
                "notices", "Check the proxy, its name and its password in Settings, Network; then try again."
            )
        case NetworkCause.TIMEOUT:
            title = translate("notices", "{name} did not answer in time.")
            why = translate("notices", "{host} was asked and stayed silent.")
            step = translate("notices", "Try again. If it goes on, check the network.")
        case NetworkCause.BROKEN:
            title = translate("notices", "The answer of {name} broke off.")
            why = translate("notices", "The connection to {host} ended before the whole answer was here.")
            step = translate("notices", "Try again.")
        case NetworkCause.TOO_LARGE:
            title = translate("notices", "The answer of {name} is too large.")
            why = translate("notices", "{host} sent more than this application takes in.")
            step = translate("notices", "Ask for less, for example with a limit in the query.")
    gone = cause not in {NetworkCause.PROXY, NetworkCause.BROKEN, NetworkCause.TOO_LARGE}
    title, why, step = (text.format(name=name, host=host) for text in (title, why, step))
    return NoticeWords(title, why, step, may_be_gone=gone)


def web_page_words(name: str, host: str) -> NoticeWords:
    """A page for people came where an answer was expected."""
    title = translate("notices", "A web page came instead of {name}.")
    why = translate("notices", "{host} was asked and a page for people came back. {sign_in}")
    return NoticeWords(
        title.format(name=name), why.format(host=host, sign_in=_sign_in_first()), _open_a_browser()
    )


def _sign_in_first() -> str:
    return translate("notices", "This network may want you to sign in first, as in a hotel or on a train.")


def _open_a_browser() -> str:
    return translate(
        "notices",
        "Open any page in your browser and sign in, or check the address of the service; then try again.",
    )


def refusal_words(status: int, name: str, retry_after_s: float | None) -> NoticeWords:
    """Why the service said no."""
    if status == 429:
        return _limit_words(name, retry_after_s)
    kind: Literal["bad", "warn"] = "warn" if status == 402 else "bad"
    title, why, step = (text.format(name=name, status=status) for text in _refusal(status))
    return NoticeWords(title, why, step, kind)


def _limit_words(name: str, retry_after_s: float | None) -> NoticeWords:
    title = translate("notices", "{name} asks to wait.").format(name=name)
    cause = translate("notices", "More calls were made than its rate limit allows (429).")
    if retry_after_s is None:
        return NoticeWords(title, cause, translate("notices", "Try again in a minute."), "warn")
    step = translate("notices", "Try again in {seconds} s.").format(seconds=max(1, round(retry_after_s)))
    return NoticeWords(title, cause, step, "warn")


def _refusal(status: int) -> tuple[str, str, str]:
    match status:
        case 401:
            return (
                translate("notices", "{name} did not accept this key."),
                translate(
                    "notices",
                    "It answered 401: the key is wrong, was replaced, or belongs to another service.",
                ),
                translate("notices", "Copy the key again from the dashboard of {name} and paste it."),
            )
        case 402:
            return (
                translate("notices", "The plan at {name} is used up."),
                translate("notices", "It answered 402: this needs a larger plan or a payment."),
                translate("notices", "Check the plan in the dashboard of {name}."),
            )
        case 403:
            return (
                translate("notices", "{name} does not allow this."),
                translate("notices", "It answered 403: the key is good, but it may not do this."),
                translate("notices", "Check what the key may do in the dashboard of {name}."),
            )
        case 404:
            return (
                translate("notices", "{name} does not have this."),
                translate("notices", "It answered 404: it is gone, or the address of the service is wrong."),
                translate("notices", "Read the list again. For a custom service, check its address."),
            )
        case 407:
            return (
                translate("notices", "The proxy asks who you are."),
                translate("notices", "A proxy on the way answered 407: it wants a name and a password."),
                translate("notices", "Enter them in Settings, Network, then try again."),
            )
        case 511:
            return (
                translate("notices", "The network lets nothing through yet."),
                translate("notices", "It answered 511. {sign_in}").format(sign_in=_sign_in_first()),
                _open_a_browser(),
            )
        case 409:
            return (
                translate("notices", "{name} holds something else by now."),
                translate("notices", "It answered 409: what was asked does not fit what it holds."),
                translate("notices", "Read the list again, then try again."),
            )
        case _ if status >= 500:
            return (
                translate("notices", "{name} has trouble of its own."),
                translate("notices", "It answered {status}. Key and network are in order."),
                translate("notices", "Try again in a few minutes."),
            )
        case 400 | 422:
            return (
                translate("notices", "{name} cannot use what was sent."),
                translate("notices", "It answered {status}: a value is missing or has the wrong form."),
                translate("notices", "Check what was typed, then try again."),
            )
        case _ if 300 <= status < 400:
            return (
                translate("notices", "{name} sends the call elsewhere."),
                translate("notices", "It answered {status}. The key is never sent on to another address."),
                translate("notices", "Check the address of the service."),
            )
        case _:
            return (
                translate("notices", "{name} refused the call."),
                translate("notices", "It answered {status}."),
                translate("notices", "Try again. If it goes on, check the address of the service."),
            )


def _no_keyring(_backend: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "Keys stay in memory for this run."),
        translate("notices", "This computer has no keyring that keeps them safe."),
        translate("notices", "Go on now and paste the key again at the next start, or set up a keyring."),
        "warn",
    )


def _locked(backend: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The keyring is locked."),
        translate("notices", "Keys are kept in {backend}, and it is not open.").format(backend=backend),
        translate("notices", "Unlock it and try again, or go on with the key in memory for this run."),
        "warn",
    )


def _keyring_refused(backend: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The keyring did not keep the key."),
        translate("notices", "Access to {backend} was refused.").format(backend=backend),
        translate(
            "notices", "Allow this application in the keyring and try again, or keep the key in memory."
        ),
    )


def _keyring_timeout(backend: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The keyring does not answer."),
        translate("notices", "{backend} may be waiting for its password in another window.").format(
            backend=backend
        ),
        translate("notices", "Look for that window, or go on with the key in memory for this run."),
        "warn",
    )


def _keyring_missing(backend: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The key of this workspace is missing."),
        translate("notices", "It is no longer in {backend}.").format(backend=backend),
        translate("notices", "Paste the key again."),
    )


SECRET_WORDS: dict[SecretTrouble, Callable[[str], NoticeWords]] = {
    SecretTrouble.NO_KEYRING: _no_keyring,
    SecretTrouble.LOCKED: _locked,
    SecretTrouble.REFUSED: _keyring_refused,
    SecretTrouble.TIMEOUT: _keyring_timeout,
    SecretTrouble.MISSING: _keyring_missing,
}


def _damaged(path: str, moved_to: str) -> NoticeWords:
    step = translate("notices", "A new one is begun. The connections are read again from the service.")
    if moved_to:
        step = translate("notices", "It was moved to {moved_to}; nothing was deleted. A new one is begun.")
    return NoticeWords(
        translate("notices", "A file was damaged."),
        translate("notices", "{path} cannot be read.").format(path=path),
        step.format(moved_to=moved_to),
        "warn",
    )


def _newer(path: str, moved_to: str) -> NoticeWords:
    step = translate("notices", "Use the newer version. Until then nothing is written to it.")
    if moved_to:
        step = translate("notices", "It was moved to {moved_to}, where a newer version finds it.")
    return NoticeWords(
        translate("notices", "A file is from a newer version."),
        translate("notices", "{path} was written by a newer AuthKit Desktop.").format(path=path),
        step.format(moved_to=moved_to),
        "warn",
    )


def _full(path: str, _moved_to: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The disk is full."),
        translate("notices", "{path} could not be written. What was saved before is safe.").format(path=path),
        translate("notices", "Free some space, then try again."),
    )


def _read_only(path: str, _moved_to: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The data folder cannot be written."),
        translate("notices", "{path} is read-only for this user.").format(path=path),
        translate("notices", "Change its permissions, or start with another folder (--data-dir)."),
    )


def _busy(path: str, _moved_to: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The database is in use."),
        translate("notices", "Another program holds {path}.").format(path=path),
        translate("notices", "Close the other program, then try again."),
        "warn",
    )


def _other_file(path: str, _moved_to: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "A file could not be read or written."),
        translate("notices", "The system gave no access to {path}.").format(path=path),
        translate("notices", "Check the disk and the permissions of the file, then try again."),
    )


STORE_WORDS: dict[StoreTrouble, Callable[[str, str], NoticeWords]] = {
    StoreTrouble.DAMAGED: _damaged,
    StoreTrouble.NEWER: _newer,
    StoreTrouble.FULL: _full,
    StoreTrouble.READ_ONLY: _read_only,
    StoreTrouble.BUSY: _busy,
    StoreTrouble.OTHER: _other_file,
}


def _widget_error(name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The account was not connected."),
        translate("notices", "The AuthKit page of {name} reported an error.").format(name=name),
        translate("notices", "Try again, or continue in the browser."),
    )


def _expired(_name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The AuthKit session has ended."),
        translate("notices", "A session stays open for at most 15 minutes. Nothing was saved."),
        translate("notices", "Open a new session."),
        "warn",
    )


def _crashed(_name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The AuthKit page has crashed."),
        translate("notices", "The session was closed for safety. Nothing was saved."),
        translate("notices", "Try again, or continue in the browser."),
    )


def _wrong_nonces(_name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The session was closed for safety."),
        translate("notices", "Something on this computer asked for tokens with wrong credentials 50 times."),
        translate("notices", "Close web pages you do not know, then open a new session."),
    )


def _not_in_vault(name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The new connection was not found."),
        translate("notices", "AuthKit reported success, but {name} does not list it.").format(name=name),
        translate("notices", "Read the connections again in a moment. Nothing was saved here."),
        "warn",
    )


def _wrong_identity(name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The connection belongs to somebody else."),
        translate("notices", "{name} lists it for another identity than this session's.").format(name=name),
        translate("notices", "Check the identity, then connect again. Nothing was saved here."),
    )


def _page_failed(name: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "The AuthKit page did not load."),
        translate("notices", "The page of {name} could not be opened.").format(name=name),
        translate("notices", "Check the network, then try again, or continue in the browser."),
    )


SESSION_WORDS: dict[AuthKitTrouble, Callable[[str], NoticeWords]] = {
    AuthKitTrouble.WIDGET_ERROR: _widget_error,
    AuthKitTrouble.EXPIRED: _expired,
    AuthKitTrouble.CRASHED: _crashed,
    AuthKitTrouble.WRONG_NONCES: _wrong_nonces,
    AuthKitTrouble.NOT_IN_VAULT: _not_in_vault,
    AuthKitTrouble.WRONG_IDENTITY: _wrong_identity,
    AuthKitTrouble.PAGE_FAILED: _page_failed,
}

# Parts of a UserError that the domain takes from Python's own parsers, or names itself.
ERROR_PARTS = frozenset(
    str(each)
    for each in (
        QT_TRANSLATE_NOOP("errors", "A probe"),
        QT_TRANSLATE_NOOP("errors", "expecting value"),
        QT_TRANSLATE_NOOP("errors", "expecting ',' delimiter"),
        QT_TRANSLATE_NOOP("errors", "expecting ':' delimiter"),
        QT_TRANSLATE_NOOP("errors", "expecting property name enclosed in double quotes"),
        QT_TRANSLATE_NOOP("errors", "illegal trailing comma before end of object"),
        QT_TRANSLATE_NOOP("errors", "illegal trailing comma before end of array"),
        QT_TRANSLATE_NOOP("errors", "unterminated string starting"),
        QT_TRANSLATE_NOOP("errors", "invalid control character"),
        QT_TRANSLATE_NOOP("errors", "invalid \\uXXXX escape"),
        QT_TRANSLATE_NOOP("errors", "extra data"),
        QT_TRANSLATE_NOOP("errors", "NaN is not allowed in JSON"),
        QT_TRANSLATE_NOOP("errors", "Infinity is not allowed in JSON"),
        QT_TRANSLATE_NOOP("errors", "-Infinity is not allowed in JSON"),
    )
)
