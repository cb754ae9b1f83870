"""What the doctor says: names of checks, what was found and why, what to do next, and what the buttons do."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.check import CheckGroup, CheckId, CheckResult, Finding, Fix, Outcome
from desktop.domain.service import Service
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.doctor.doctor_findings import CAUSES, NEXT_STEPS
from desktop.models.notices.notices import notice_of
from desktop.models.notices.sentences import together
from desktop.models.words import Sign

translate = QCoreApplication.translate

_TITLES = {
    CheckId.KEYRING: str(QT_TRANSLATE_NOOP("doctor", "Keyring can be used")),
    CheckId.KEY_PRESENT: str(QT_TRANSLATE_NOOP("doctor", "Secret key is there")),
    CheckId.KEY_ACCEPTED: str(QT_TRANSLATE_NOOP("doctor", "Secret key accepted")),
    CheckId.ENVIRONMENT: str(QT_TRANSLATE_NOOP("doctor", "Environment matches the key")),
    CheckId.ADDRESSES: str(QT_TRANSLATE_NOOP("doctor", "Addresses of the service are whole")),
    CheckId.SERVICE_HOST: str(QT_TRANSLATE_NOOP("doctor", "Service can be reached")),
    CheckId.CATALOGUE: str(QT_TRANSLATE_NOOP("doctor", "Catalogue is not empty")),
    CheckId.RATE_LIMIT: str(QT_TRANSLATE_NOOP("doctor", "Rate limit has room")),
    CheckId.CLOCK: str(QT_TRANSLATE_NOOP("doctor", "Clock is right")),
    CheckId.WIDGET_HOST: str(QT_TRANSLATE_NOOP("doctor", "Widget host can be reached")),
    CheckId.PREFLIGHT: str(QT_TRANSLATE_NOOP("doctor", "Preflight answered with 204")),
    CheckId.TOKEN: str(QT_TRANSLATE_NOOP("doctor", "Token is sent unwrapped")),
    CheckId.TOKEN_URL: str(QT_TRANSLATE_NOOP("doctor", "Token URL is absolute")),
    CheckId.DISPLAY_NAME: str(QT_TRANSLATE_NOOP("doctor", "Display name is sent, not the platform id")),
    CheckId.ENDPOINT_PREFLIGHT: str(QT_TRANSLATE_NOOP("doctor", "Developer endpoint answers the preflight")),
    CheckId.ENDPOINT_PORT: str(QT_TRANSLATE_NOOP("doctor", "Developer endpoint's port")),
    CheckId.ENDPOINT_ORIGINS: str(QT_TRANSLATE_NOOP("doctor", "Only named origins are allowed")),
    CheckId.CONNECTION_SAVED: str(QT_TRANSLATE_NOOP("doctor", "A connection is saved and read again")),
    CheckId.DATABASE: str(QT_TRANSLATE_NOOP("doctor", "Database can be written")),
    CheckId.SETTINGS: str(QT_TRANSLATE_NOOP("doctor", "Settings can be read")),
    CheckId.DISK: str(QT_TRANSLATE_NOOP("doctor", "Disk has room")),
    CheckId.PERMISSIONS: str(QT_TRANSLATE_NOOP("doctor", "Folders are private")),
    CheckId.VERSIONS: str(QT_TRANSLATE_NOOP("doctor", "Python and Qt fit")),
    CheckId.SANDBOX: str(QT_TRANSLATE_NOOP("doctor", "Web engine is sandboxed")),
    CheckId.ENGINE: str(QT_TRANSLATE_NOOP("doctor", "Web engine loads")),
    CheckId.FONTS: str(QT_TRANSLATE_NOOP("doctor", "Fonts are there, Chinese too")),
}

_GROUPS = {
    CheckGroup.KEY: str(QT_TRANSLATE_NOOP("doctor", "Key and service")),
    CheckGroup.SESSION: str(QT_TRANSLATE_NOOP("doctor", "Session server and widget")),
    CheckGroup.ENDPOINT: str(QT_TRANSLATE_NOOP("doctor", "Developer endpoint")),
    CheckGroup.STORAGE: str(QT_TRANSLATE_NOOP("doctor", "What is kept")),
    CheckGroup.COMPUTER: str(QT_TRANSLATE_NOOP("doctor", "This computer")),
}

_FIXES = {
    Fix.RETRY: str(QT_TRANSLATE_NOOP("doctor", "Check again")),
    Fix.ADD_WORKSPACE: str(QT_TRANSLATE_NOOP("doctor", "Add a workspace")),
    Fix.GIVE_KEY: str(QT_TRANSLATE_NOOP("doctor", "Give the key")),
    Fix.OPEN_KEYS: str(QT_TRANSLATE_NOOP("doctor", "Open API keys")),
    Fix.OPEN_AUTHKIT: str(QT_TRANSLATE_NOOP("doctor", "Open the dashboard")),
    Fix.EDIT_WORKSPACE: str(QT_TRANSLATE_NOOP("doctor", "Edit workspace")),
    Fix.CHOOSE_PORT: str(QT_TRANSLATE_NOOP("doctor", "Choose a free port")),
    Fix.EDIT_ENDPOINT: str(QT_TRANSLATE_NOOP("doctor", "Open its settings")),
    Fix.OPEN_NETWORK: str(QT_TRANSLATE_NOOP("doctor", "Open network settings")),
    Fix.REPAIR_PERMISSIONS: str(QT_TRANSLATE_NOOP("doctor", "Repair permissions")),
    Fix.OPEN_FOLDER: str(QT_TRANSLATE_NOOP("doctor", "Open folder")),
    Fix.LOAD_ENGINE: str(QT_TRANSLATE_NOOP("doctor", "Load it now")),
}


@dataclass(frozen=True, slots=True)
class CheckWords:
    """One result for people; foreign text in it is on one line."""

    title: str
    cause: str
    next_step: str = ""


def title(id_: CheckId) -> str:
    """What a check looks at, as a statement that is true when it passes."""
    return translate("doctor", _TITLES[id_])


def group_title(group: CheckGroup) -> str:
    """The name of a group."""
    return translate("doctor", _GROUPS[group])


def fix_words(fix: Fix) -> str:
    """What is on the button."""
    return translate("doctor", _FIXES[fix])


def sign(outcome: Outcome | None) -> Sign:
    """The outcome's chip; None: not looked at yet."""
    match outcome:
        case Outcome.PASS:
            return Sign("check-circle", "ok", translate("doctor", "Pass"))
        case Outcome.WARN:
            return Sign("triangle", "warn", translate("doctor", "Warning"))
        case Outcome.FAIL:
            return Sign("octagon-x", "bad", translate("doctor", "Fail"))
        case Outcome.SKIPPED:
            return Sign("minus", "mute", translate("doctor", "Not checked"))
        case None:
            return Sign("clock", "mute", translate("doctor", "Waiting"))


def running_sign() -> Sign:
    """While a check runs."""
    return Sign("hourglass", "info", translate("doctor", "Checking"))


def words_of(result: CheckResult, service: Service | None) -> CheckWords:
    """What a result says, in the language in force."""
    found = result.found
    if found.error is not None:
        notice = notice_of(found.error, service)
        cause = together(notice.title, notice.cause)
        return CheckWords(title(result.id), cause, notice.next_step)
    facts = {name: _shown(name, value) for name, value in found.facts}
    cause = translate("doctor", CAUSES[found.finding]).format(**facts)
    step = NEXT_STEPS.get(found.finding, "")
    return CheckWords(title(result.id), cause, translate("doctor", step).format(**facts) if step else "")


def what_is_checked() -> str:
    """The sentence beside the page."""
    return translate(
        "doctor",
        "Every row of the guide's troubleshooting table, and the things this application needs itself.",
    )


def what_is_this() -> str:
    """What the page is for."""
    return translate(
        "doctor",
        "It tries the things that usually go wrong, without changing anything, and offers to mend them.",
    )


def _shown(name: str, value: str) -> str:
    match name:
        case "bytes":
            return ages.size(int(value))
        case "count":
            return ages.number(int(value))
        case "check":
            return title(CheckId(value))
        case "folder" | "path" | "paths" | "url":
            return one_line(value, 400)
        case _:
            return one_line(value)


assert set(CAUSES) | {Finding.ERROR} == set(Finding)
