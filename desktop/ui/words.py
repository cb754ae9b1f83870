"""The words, icons and tones of every state, in one place: told by icon and word, never by colour alone."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.identity import IdentityType
from desktop.domain.workspace import Environment

Tone = Literal["ok", "warn", "bad", "mute", "info", "live", "test"]
Verdict = Literal[
    "works", "sign_in_lost", "permission_missing", "plan_limit", "rate_limited", "third_party_down",
    "service_trouble", "cannot_be_tested", "not_verified",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Look:
    """How a state is told: an icon's name, a tone, and a word in the user's language."""

    icon: str
    tone: Tone
    word: str


_STATES: dict[ConnectionState, tuple[str, Tone, str]] = {
    ConnectionState.OPERATIONAL: ("check-circle", "ok", str(QT_TRANSLATE_NOOP("words", "Operational"))),
    ConnectionState.DEGRADED: ("triangle", "warn", str(QT_TRANSLATE_NOOP("words", "Degraded"))),
    ConnectionState.FAILED: ("octagon-x", "bad", str(QT_TRANSLATE_NOOP("words", "Failed"))),
    ConnectionState.UNKNOWN: ("question", "mute", str(QT_TRANSLATE_NOOP("words", "Unknown"))),
}
_PRESENCES: dict[Presence, tuple[str, Tone, str]] = {
    Presence.SAVED: ("disk-saved", "mute", str(QT_TRANSLATE_NOOP("words", "Saved"))),
    Presence.VAULT_ONLY: ("cloud", "mute", str(QT_TRANSLATE_NOOP("words", "Vault only"))),
    Presence.NOT_IN_VAULT: ("cloud-off", "bad", str(QT_TRANSLATE_NOOP("words", "Not in vault"))),
}
_VERDICTS: dict[Verdict, tuple[str, Tone, str]] = {
    "works": ("shield-check", "ok", str(QT_TRANSLATE_NOOP("words", "Works"))),
    "sign_in_lost": ("key-off", "bad", str(QT_TRANSLATE_NOOP("words", "Sign-in lost"))),
    "permission_missing": ("lock", "warn", str(QT_TRANSLATE_NOOP("words", "Permission missing"))),
    "plan_limit": ("gauge", "warn", str(QT_TRANSLATE_NOOP("words", "Plan limit"))),
    "rate_limited": ("hourglass", "warn", str(QT_TRANSLATE_NOOP("words", "Rate limited"))),
    "third_party_down": ("cloud-off", "bad", str(QT_TRANSLATE_NOOP("words", "Third party down"))),
    "service_trouble": ("server", "bad", str(QT_TRANSLATE_NOOP("words", "Service trouble"))),
    "cannot_be_tested": ("question", "mute", str(QT_TRANSLATE_NOOP("words", "Cannot be tested"))),
    "not_verified": ("shield", "mute", str(QT_TRANSLATE_NOOP("words", "Not verified yet"))),
}
_IDENTITY_TYPES: dict[IdentityType, tuple[str, str]] = {
    IdentityType.USER: ("user", str(QT_TRANSLATE_NOOP("words", "user"))),
    IdentityType.TEAM: ("users", str(QT_TRANSLATE_NOOP("words", "team"))),
    IdentityType.ORGANIZATION: ("building", str(QT_TRANSLATE_NOOP("words", "organization"))),
    IdentityType.PROJECT: ("folder", str(QT_TRANSLATE_NOOP("words", "project"))),
}


def _translated(text: str) -> str:
    return QCoreApplication.translate("words", text)


def state_look(state: ConnectionState) -> Look:
    """How the state the service reports is told."""
    icon, tone, word = _STATES[state]
    return Look(icon, tone, _translated(word))


def presence_look(presence: Presence) -> Look:
    """How it is told where a connection is found."""
    icon, tone, word = _PRESENCES[presence]
    return Look(icon, tone, _translated(word))


def verdict_look(verdict: Verdict) -> Look:
    """How a measured state is told."""
    icon, tone, word = _VERDICTS[verdict]
    return Look(icon, tone, _translated(word))


def environment_word(environment: Environment) -> str:
    """TEST or LIVE; the same in every language, as the service writes it."""
    return environment.value.upper()


def identity_type_word(type_: IdentityType) -> str:
    """The identity's type in the user's language."""
    return _translated(_IDENTITY_TYPES[type_][1])


def identity_type_icon(type_: IdentityType) -> str:
    """The icon of the identity's type."""
    return _IDENTITY_TYPES[type_][0]
