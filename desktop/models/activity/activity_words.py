"""What a call of the record means: a sentence, why, and what to do next."""

from datetime import UTC, datetime
from http import HTTPStatus

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.domain.activity import ActivityEntry, Source
from desktop.domain.errors import Refused
from desktop.domain.text import one_line
from desktop.models import ages, words
from desktop.models.notices.notices import Notice, notice_of
from desktop.models.notices.recorded_words import recorded_line
from desktop.models.words import Sign

translate = QCoreApplication.translate

CANCELLED = "Cancelled."  # how api/calls.py records a call that was stopped
_SERVERS = {Source.SESSION_SERVER, Source.DEVELOPER_ENDPOINT}
_PASSED_ON = {Source.CONSOLE, Source.PROBE}  # calls that the service passes on to a third party


def explain(entry: ActivityEntry, platform_name: str = "") -> Notice:
    """The call in sentences; `platform_name` is the third party's display name where there is one."""
    name = one_line(platform_name) or translate("activity", "The third party")
    if entry.status is None:
        return _no_answer(entry)
    if entry.status < 400:
        return _fine(entry, name)
    if entry.source in _SERVERS:
        return _turned_away(entry, entry.status)
    if is_third_party(entry):
        return _third_party(entry.status, name)
    return notice_of(Refused(entry.status, entry.cause, reference=entry.reference))


def happened(entry: ActivityEntry, platform_name: str = "") -> str:
    """The same in a few words, for a column: what was recorded, or the sentence it amounts to."""
    return recorded_line(one_line(entry.cause)) or explain(entry, platform_name).title


def is_third_party(entry: ActivityEntry) -> bool:
    """Whether the status is a third party's, passed on: the service's own refusals come with its words."""
    return entry.source in _PASSED_ON and not entry.cause


def status_sign(status: int | None) -> Sign:
    """The status with its standard phrase: "401 Unauthorized"; one that has none stands alone."""
    sign = words.answer(status)
    try:
        phrase = HTTPStatus(status).phrase if status is not None else ""
    except ValueError:
        phrase = ""
    return sign._replace(word=f"{sign.word} {phrase}".rstrip())


def moment(at: datetime, now: datetime) -> str:
    """The time of day for a narrow column; an earlier day is named: "14:02:49", "11 Mar, 14:02"."""
    local = at.astimezone()
    if local.date() == now.astimezone().date():
        return ages.clock_time(at)
    day = ages.date(at) if local.year != now.astimezone().year else ages.date(at).rsplit(" ", 1)[0]
    return translate("ages", "{day}, {time}").format(day=day, time=local.strftime("%H:%M"))


def exact_moment(at: datetime, now: datetime) -> str:
    """Day and time to the millisecond: "Today, 14:01:57.204"."""
    local = at.astimezone()
    is_today = local.date() == now.astimezone().date()
    day = translate("ages", "Today") if is_today else ages.date(at)
    time = f"{local.strftime('%H:%M:%S')}.{local.microsecond // 1000:03}"
    return translate("ages", "{day}, {time}").format(day=day, time=time)


def line(entry: ActivityEntry) -> str:
    """The call as one line of text to hand on; the time in UTC, keys by their tail as everywhere here."""
    at = entry.at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")[:-3] + "Z"
    status = str(entry.status) if entry.status is not None else words.answer(None).word
    request = f"{one_line(entry.method, 12)} {one_line(entry.path, 2000)}"
    parts = [at, words.source(entry.source), request, status, ages.duration(entry.elapsed_s)]
    rest = (entry.platform, entry.identity, entry.cause, entry.reference)
    return " · ".join([*parts, *(one_line(part) for part in rest if part)])


def _no_answer(entry: ActivityEntry) -> Notice:
    if entry.cause == CANCELLED:
        return Notice(
            translate("activity", "The call was cancelled."),
            translate("activity", "It was stopped here before an answer came."),
            translate("activity", "Whether the other side has seen it is not known."),
            kind="info",
        )
    cause = recorded_line(one_line(entry.cause)) or translate(
        "activity", "The connection ended without an answer."
    )
    return Notice(
        translate("activity", "No answer came."),
        cause,
        translate("activity", "Check the network and the address of the service, then try again."),
    )


def _fine(entry: ActivityEntry, name: str) -> Notice:
    if entry.status is not None and entry.status >= 300 and entry.source in _PASSED_ON:
        return Notice(
            translate("activity", "{name} points to another address.").format(name=name),
            translate("activity", "Redirects are not followed, so that no key goes to a host not chosen."),
            translate("activity", "Ask for the address in the Location header."),
            kind="info",
        )
    title = translate("activity", _done_by_service(entry) or _FINE[entry.source]).format(name=name)
    if entry.source in _SERVERS:
        title = translate("activity", _ANSWERS.get(entry.path, _FINE[entry.source]))
        if entry.method == "OPTIONS":
            title = translate("activity", "A browser asked whether it may call, and may.")
    return Notice(title, recorded_line(one_line(entry.cause)), "", kind="info")


def _done_by_service(entry: ActivityEntry) -> str:
    """What the service did where the source alone does not say it; empty where it does."""
    path = entry.path.partition("?")[0]
    if entry.source is Source.VAULT:
        return _VAULT.get(entry.method, "")
    if entry.source is Source.TOKEN and path.endswith("/flags"):
        return str(QT_TRANSLATE_NOOP("activity", "The service told what this account may use."))
    if entry.source is Source.CATALOGUE and ("/available-actions" in path or "/knowledge" in path):
        return str(QT_TRANSLATE_NOOP("activity", "The service listed actions."))
    return ""


def _turned_away(entry: ActivityEntry, status: int) -> Notice:
    if status >= 500 or status == 429:
        title = translate("activity", "No token was handed out.")
    else:
        title = translate("activity", _REFUSALS.get(status, "The request was turned away."))
    if entry.source is Source.SESSION_SERVER:
        step = translate("activity", "If AuthKit did not open, open a new session.")
    else:
        step = translate("activity", "Check the endpoint's address and its allowed origins in Settings.")
    return Notice(title, recorded_line(one_line(entry.cause)), step)


def _third_party(status: int, name: str) -> Notice:
    known = 500 if status >= 500 else status if status in _THIRD_PARTY else 400
    title, step = _THIRD_PARTY[known]
    cause = translate("activity", "The service passed the call on, and {name} answered {status}.")
    return Notice(
        translate("activity", title).format(name=name),
        cause.format(name=name, status=status),
        translate("activity", step).format(name=name),
        kind="warn" if words.is_limit(status) else "bad",
    )


_FINE = {
    Source.KEY_CHECK: str(QT_TRANSLATE_NOOP("activity", "The service accepted the key.")),
    Source.CATALOGUE: str(QT_TRANSLATE_NOOP("activity", "The service listed connectors.")),
    Source.VAULT: str(QT_TRANSLATE_NOOP("activity", "The service listed connections.")),
    Source.TOKEN: str(QT_TRANSLATE_NOOP("activity", "The service made a session token.")),
    Source.CONSOLE: str(QT_TRANSLATE_NOOP("activity", "{name} answered.")),
    Source.PROBE: str(QT_TRANSLATE_NOOP("activity", "{name} answered Verify's harmless call.")),
    Source.SESSION_SERVER: str(QT_TRANSLATE_NOOP("activity", "The session server answered.")),
    Source.DEVELOPER_ENDPOINT: str(
        QT_TRANSLATE_NOOP("activity", "The developer endpoint handed out a token.")
    ),
    Source.LOGO: str(QT_TRANSLATE_NOOP("activity", "A logo was fetched.")),
    Source.DOCTOR: str(QT_TRANSLATE_NOOP("activity", "The doctor looked whether the host answers.")),
}
_VAULT = {
    "PATCH": str(QT_TRANSLATE_NOOP("activity", "The service changed a connection's tags or name.")),
    "DELETE": str(QT_TRANSLATE_NOOP("activity", "The service deleted a connection.")),
}
_ANSWERS = {
    "host page": str(QT_TRANSLATE_NOOP("activity", "AuthKit's page was opened.")),
    "host script": str(QT_TRANSLATE_NOOP("activity", "AuthKit's page took its script.")),
    "host style": str(QT_TRANSLATE_NOOP("activity", "AuthKit's page took its style.")),
    "token": str(QT_TRANSLATE_NOOP("activity", "AuthKit got its token.")),
    "result": str(QT_TRANSLATE_NOOP("activity", "AuthKit reported how it ended.")),
}
_REFUSALS = {
    401: str(QT_TRANSLATE_NOOP("activity", "The request did not prove that it belongs to the session.")),
    403: str(QT_TRANSLATE_NOOP("activity", "A page that is not allowed asked.")),
    404: str(QT_TRANSLATE_NOOP("activity", "The address asked for does not exist.")),
    405: str(QT_TRANSLATE_NOOP("activity", "The method asked with is not answered.")),
    421: str(QT_TRANSLATE_NOOP("activity", "The request was meant for another host.")),
}
_THIRD_PARTY = {
    400: (
        str(QT_TRANSLATE_NOOP("activity", "{name} did not accept the request.")),
        str(
            QT_TRANSLATE_NOOP(
                "activity", "Check query, headers and body against the documentation of {name}."
            )
        ),
    ),
    401: (
        str(QT_TRANSLATE_NOOP("activity", "{name} no longer accepts the sign-in of this account.")),
        str(QT_TRANSLATE_NOOP("activity", "Connect the same account again; requests will work at once.")),
    ),
    402: (
        str(QT_TRANSLATE_NOOP("activity", "The plan at {name} is used up.")),
        str(QT_TRANSLATE_NOOP("activity", "Check the plan of the account at {name}.")),
    ),
    403: (
        str(QT_TRANSLATE_NOOP("activity", "{name} does not allow this.")),
        str(
            QT_TRANSLATE_NOOP(
                "activity", "Check what was permitted at sign-in; connect again with what is missing."
            )
        ),
    ),
    404: (
        str(QT_TRANSLATE_NOOP("activity", "{name} does not have this.")),
        str(QT_TRANSLATE_NOOP("activity", "Check the path and the ids in it.")),
    ),
    429: (
        str(QT_TRANSLATE_NOOP("activity", "{name} asks to wait.")),
        str(QT_TRANSLATE_NOOP("activity", "Wait a little, then send it again.")),
    ),
    500: (
        str(QT_TRANSLATE_NOOP("activity", "{name} has trouble of its own.")),
        str(QT_TRANSLATE_NOOP("activity", "Try again in a few minutes.")),
    ),
}
