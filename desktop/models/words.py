"""The words, icons and tones of states: one place, so that tables, drawers and cards agree."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.activity import Source
from desktop.domain.connection import ConnectionState, Presence
from desktop.domain.identity import Identity, IdentityType
from desktop.domain.text import one_line

translate = QCoreApplication.translate


class Sign(NamedTuple):
    """An icon, the theme token it is drawn in, and a word."""

    icon: str
    tone: str
    word: str


def reported(state: ConnectionState) -> Sign:
    """The state the service reports."""
    match state:
        case ConnectionState.OPERATIONAL:
            return Sign("check-circle", "ok", translate("words", "Operational"))
        case ConnectionState.DEGRADED:
            return Sign("triangle", "warn", translate("words", "Degraded"))
        case ConnectionState.FAILED:
            return Sign("octagon-x", "bad", translate("words", "Failed"))
        case ConnectionState.UNKNOWN:
            return Sign("question", "mute", translate("words", "Unknown"))


def saved_here(presence: Presence) -> Sign:
    """Whether a connection is saved here, only in the vault, or gone from it."""
    match presence:
        case Presence.SAVED:
            return Sign("disk-saved", "text2", translate("words", "Saved"))
        case Presence.VAULT_ONLY:
            return Sign("cloud", "text2", translate("words", "Vault only"))
        case Presence.NOT_IN_VAULT:
            return Sign("cloud-off", "bad", translate("words", "Not in vault"))


def identity(of: Identity) -> str:
    """Whose, in one line: "user 42"."""
    return f"{identity_type(of.type.value)} {one_line(of.id)}"


def identity_type(name: str) -> str:
    """The identity type in words; an unknown one as it came."""
    known = {
        IdentityType.USER.value: translate("words", "user"),
        IdentityType.TEAM.value: translate("words", "team"),
        IdentityType.ORGANIZATION.value: translate("words", "organization"),
        IdentityType.PROJECT.value: translate("words", "project"),
    }
    return known.get(name, name)


def identity_icon(name: str) -> str:
    """The icon of an identity type."""
    icons = {"team": "users", "organization": "building", "project": "folder"}
    return icons.get(name, "user")


def source(of: Source) -> str:
    """Who made or answered a call."""
    names = {
        Source.KEY_CHECK: translate("words", "Key check"),
        Source.CATALOGUE: translate("words", "Catalogue"),
        Source.VAULT: translate("words", "Vault"),
        Source.TOKEN: translate("words", "Token"),
        Source.CONSOLE: translate("words", "Console"),
        Source.PROBE: translate("words", "Verify"),
        Source.SESSION_SERVER: translate("words", "Session server"),
        Source.DEVELOPER_ENDPOINT: translate("words", "Developer endpoint"),
        Source.LOGO: translate("words", "Logo"),
        Source.DOCTOR: translate("words", "Doctor"),
    }
    return names[of]


def answer(status: int | None) -> Sign:
    """A status code, or that no answer came."""
    if status is None:
        return Sign("octagon-x", "bad", translate("words", "No reply"))
    if status < 400:
        return Sign("check-circle", "ok", str(status))
    return (
        Sign("triangle", "warn", str(status)) if is_limit(status) else Sign("octagon-x", "bad", str(status))
    )


def is_limit(status: int | None) -> bool:
    """Whether an answer says that a rate or a plan is used up."""
    return status in {402, 429}


METHOD_TONES = {"GET": "ok", "POST": "info", "PUT": "warn", "PATCH": "warn", "DELETE": "bad"}


def method_tone(method: str) -> str:
    """The tone a method is written in."""
    return METHOD_TONES.get(method.upper(), "text2")


def platform_name(platform: str) -> str:
    """A readable name for a platform whose connector is not known: "google-drive" is Google Drive."""
    return platform.replace("-", " ").replace("_", " ").title()


def keyring(name: str) -> str:
    """The keyring in words; one that has a name of its own keeps it."""
    return translate("words", "system keyring") if name == "system keyring" else name
