"""The events of a connection in words."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.base.redact import key_tail
from desktop.domain.connection import ConnectionState
from desktop.domain.timeline import EventKind, TimelineEvent
from desktop.domain.verification import Verdict
from desktop.models import words
from desktop.models.verification import verification_words


class EventWords(NamedTuple):
    """An icon with its tone, what happened, and more about it."""

    icon: str
    tone: str
    title: str
    detail: str = ""


def event_words(event: TimelineEvent) -> EventWords:
    """What happened."""
    told = event.told
    match event.kind:
        case EventKind.SEEN:
            return EventWords("eye", "text2", _text("First seen here"), _state(told("state")))
        case EventKind.STATE:
            change = _text("{before}, now {after}").format(
                before=_state(told("from")), after=_state(told("to"))
            )
            sign = words.reported(_known_state(told("to")))
            return EventWords(sign.icon, sign.tone, _text("Reported state changed"), change)
        case EventKind.GONE:
            return EventWords("cloud-off", "bad", _text("Gone from the vault"))
        case EventKind.VERDICT:
            return _verdict(event)
        case EventKind.CONNECTED:
            return EventWords("plus", "ok", _text("Connected here"), told("identity"))
        case EventKind.RECONNECTED:
            return EventWords("refresh", "ok", _text("Reconnected"), _reconnected(event))
        case EventKind.REQUEST:
            return EventWords("send", "text2", f"{told('method')} {told('path')}", told("status"))
        case EventKind.CHANGED:
            change = _text("{before}, now {after}").format(
                before=told("from") or "–", after=told("to") or "–"
            )
            return EventWords("tag", "text2", _text("{what} changed").format(what=told("what")), change)
        case EventKind.DELETED:
            return EventWords("trash", "bad", _text("Deleted here"))
        case EventKind.NOTE:
            return EventWords("edit", "text2", _text("Note changed"), told("text"))


def _verdict(event: TimelineEvent) -> EventWords:
    verdict = next((each for each in Verdict if each.value == event.told("verdict")), None)
    sign = verification_words.sign(verdict)
    reported = _text("Reported: {state}").format(state=_state(event.told("reported")))
    return EventWords(sign.icon, sign.tone, _text("Verified: {verdict}").format(verdict=sign.word), reported)


def _reconnected(event: TimelineEvent) -> str:
    old, new = event.told("old_key"), event.told("new_key")
    if old == new:
        return _text("Same key")
    return _text("{before}, now {after}").format(before=key_tail(old), after=key_tail(new))


def _state(value: str) -> str:
    return words.reported(_known_state(value)).word


def _known_state(value: str) -> ConnectionState:
    return next((each for each in ConnectionState if each.value == value), ConnectionState.UNKNOWN)


def _text(words_: str) -> str:
    return QCoreApplication.translate("timeline", words_)
