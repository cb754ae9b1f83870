"""The sentences of `notices.py`, by trouble."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.errors import AuthKitTrouble, SecretTrouble, StoreTrouble

translate = QCoreApplication.translate


class NoticeWords(NamedTuple):
    """Title, cause, next step; `may_be_gone`: the host itself may no longer be there."""

    title: str
    cause: str
    next_step: str
    kind: Literal["bad", "warn", "info"] = "bad"
    may_be_gone: bool = False


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


def _gone(path: str, _moved_to: str) -> NoticeWords:
    return NoticeWords(
        translate("notices", "A file or folder is gone."),
        translate("notices", "{path} was moved or removed.").format(path=path),
        translate("notices", "Put it back and try again, or choose another."),
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
    StoreTrouble.GONE: _gone,
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
