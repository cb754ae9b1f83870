"""What a reconnect brought, in words."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.text import one_line
from desktop.models.connections.connection_words import identity
from desktop.models.connections.row_copies import quoted
from desktop.services.reconnect import Account, Match, Reconnection, ToldBy


class Told(NamedTuple):
    """A sentence with an icon and its tone."""

    icon: str
    tone: str
    words: str


def title(done: Reconnection, name: str) -> str:
    """ "Gmail of user 42 is connected again"."""
    return _text("{name} of {whose} is connected again").format(name=name, whose=identity(done.old))


def key(done: Reconnection) -> Told:
    """Whether the key is new."""
    if done.is_same_key:
        return Told("check-circle", "ok", _text("The same key: programs that use it go on working."))
    return Told("key", "warn", _text("A new key: programs that keep the old one must be told."))


def platform(done: Reconnection, name_of_new: str) -> Told:
    """Whether it is the same platform."""
    if done.platform is Match.SAME:
        return Told("check-circle", "ok", _text("The same platform."))
    return Told("octagon-x", "bad", _text("Another platform: {name}.").format(name=name_of_new))


def account(done: Reconnection) -> Told:
    """Whether it is the same account, and what tells so."""
    old, new = done.old_account, done.new_account
    match done.account:
        case Match.SAME if new.told_by is ToldBy.NAME:
            return Told("question", "mute", _text("The same name, {account}.").format(account=_shown(new)))
        case Match.SAME:
            return Told(
                "check-circle", "ok", _text("The same account, {account}.").format(account=_shown(new))
            )
        case Match.OTHER:
            words = _text("Another account: it was {old}, now it is {new}.")
            return Told("octagon-x", "bad", words.format(old=_shown(old), new=_shown(new)))
        case Match.UNKNOWN:
            return Told("question", "mute", _unknown(old, new))


def _unknown(old: Account, new: Account) -> str:
    if new.told_by is ToldBy.PROBE:
        words = _text("The account is {new}; whose it was before is not known.")
        return words.format(new=_shown(new))
    if old.text or new.text:
        words = _text("Whether it is the same account is not known. Names: {old}, now {new}.")
        return words.format(old=_shown(old), new=_shown(new))
    return _text("Whether it is the same account is not known: nothing told it before.")


def as_update(done: Reconnection) -> str:
    """SQL that puts the new key in the old one's place in the guide's table."""
    new, old = quoted(done.new.key), quoted(done.old.key)
    return f"UPDATE user_connections SET connection_key = {new} WHERE connection_key = {old};"


def _shown(account_: Account) -> str:
    return one_line(account_.text, 60) or "–"


def _text(words: str) -> str:
    return QCoreApplication.translate("reconnect", words)
