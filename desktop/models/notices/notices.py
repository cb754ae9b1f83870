"""Every error in words: what is the matter, why, and what to do next."""

import dataclasses
import hashlib
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QCoreApplication

from desktop.domain.errors import (
    AuthKitError,
    AuthKitTrouble,
    Malformed,
    Refused,
    SecretError,
    ServiceError,
    StoreError,
    SupportModeOn,
    Unreachable,
    UserError,
)
from desktop.domain.service import ONE, PICA, Service
from desktop.domain.text import one_line
from desktop.models import ages
from desktop.models.notices.notice_words import (
    ERROR_PARTS,
    SECRET_WORDS,
    SESSION_WORDS,
    STORE_WORDS,
    NoticeWords,
)
from desktop.models.notices.service_words import network_words, refusal_words, web_page_words

translate = QCoreApplication.translate

Kind = Literal["bad", "warn", "info"]


@dataclass(frozen=True, slots=True)
class Notice:
    """Trouble as it is shown: `title` what, `cause` why, `next_step` what to do; whole short sentences.

    `field` names the form field it belongs to; `detail` is foreign text, shown as plain text;
    `reference` finds it again in the log or at the service; `offers_one` asks for a button that
    chooses One; `retry_after_s` is a wait that the service asked for; `again` says it
    anew, in the language of then.
    """

    title: str
    cause: str
    next_step: str
    kind: Kind = "bad"
    field: str = ""
    detail: str = ""
    reference: str = ""
    offers_one: bool = False
    is_key_refused: bool = False
    retry_after_s: float | None = None
    fault: str = ""  # of a request that failed: a `verdict_kind.Fault`
    step: str = ""  # what a button can do about it: a `verdict_kind.Step`
    cleared: tuple[str, ...] = ()  # who is surely not at fault, in words
    again: "Callable[[], Notice] | None" = dataclasses.field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        # A sentence that begins with "the service" or "the system's keyring" begins with a capital.
        for part in ("title", "cause", "next_step"):
            words: str = getattr(self, part)
            if words.startswith(_lower_starts()):
                object.__setattr__(self, part, words[:1].upper() + words[1:])

    @property
    def text(self) -> str:
        """All of it in one paragraph, for a screen reader or the clipboard."""
        parts = (self.title, self.cause, self.next_step)
        return " ".join(part for part in parts if part)


def notice_of(error: BaseException, service: Service | None = None) -> Notice:
    """The words for an error; `service` names who was called. Anything outside the tree is a bug."""
    return replace(_notice_of(error, service), again=lambda: notice_of(error, service))


def retold(notice: Notice) -> Notice:
    """The same in the language in force; one that cannot be said anew stays."""
    return notice.again() if notice.again is not None else notice


def user_words(error: UserError) -> str:
    """What a UserError says, in the language in force, numbers as that language writes them."""
    words = translate("errors", error.template)
    if not error.values:
        return words
    return words.format(**{name: _said(value) for name, value in error.values.items()})


def _said(value: object) -> str:
    if isinstance(value, UserError):
        return user_words(value)
    if isinstance(value, int):
        return ages.number(value)
    return translate("errors", str(value)) if str(value) in ERROR_PARTS else str(value)


def _notice_of(error: BaseException, service: Service | None) -> Notice:
    match error:
        case SupportModeOn():
            return support_notice(error)
        case UserError():
            return Notice(user_words(error), "", "", field=error.field)
        case SecretError():
            return _notice(SECRET_WORDS[error.trouble](one_line(error.backend) or _keyring()))
        case ServiceError():
            return _service_notice(error, service)
        case StoreError():
            return _notice(STORE_WORDS[error.trouble](error.path, error.moved_to))
        case AuthKitError():
            return _session_notice(error, service)
        case _:
            return _bug(error)


def support_notice(error: SupportModeOn) -> Notice:
    """Why something was refused, and how to get it."""
    from desktop.models.settings.support_mode_words import refused, way_out  # only while support mode is on

    return Notice(refused(), way_out(error.writing), "", kind="warn")


def bug_reference(error: BaseException) -> str:
    """A short name for a bug, the same each time it strikes at the same place; the log holds it too."""
    frames = traceback.extract_tb(error.__traceback__)
    place = "|".join(f"{frame.name}:{frame.lineno}" for frame in frames[-3:])
    return hashlib.sha256(f"{type(error).__name__}|{place}".encode()).hexdigest()[:8]


def _lower_starts() -> tuple[str, ...]:
    return (_name_of(None), _keyring())


def _notice(words: NoticeWords) -> Notice:
    return Notice(words.title, words.cause, words.next_step, kind=words.kind)


def _name_of(service: Service | None) -> str:
    return service.name if service is not None else translate("notices", "the service")


def _keyring() -> str:
    return translate("notices", "the system's keyring")


def _service_notice(error: ServiceError, service: Service | None) -> Notice:
    name = (
        service.name if service is not None else one_line(error.host) or translate("notices", "The service")
    )
    host = one_line(error.host) or (service.api_host if service is not None else name)
    match error:
        case Unreachable():
            return _unreachable(error, name, host, service)
        case Refused():
            return _refused(error, name)
        case Malformed():
            if error.is_web_page:
                return _web_page(error, name, host)
            cause = translate("notices", "{host} sent something else than its API promises: {where}.")
            return Notice(
                translate("notices", "{name} gave an answer that cannot be read.").format(name=name),
                cause.format(host=host, where=one_line(error.where)),
                translate("notices", "Try again later. If it goes on, check the address of the service."),
                reference=error.reference,
            )
        case _:
            return Notice(
                translate("notices", "The call to {name} failed.").format(name=name),
                translate("notices", "{host} could not do what was asked.").format(host=host),
                translate("notices", "Try again."),
                detail=one_line(str(error)),
                reference=error.reference,
            )


def _web_page(error: Malformed, name: str, host: str) -> Notice:
    words = web_page_words(name, host)
    return Notice(
        words.title, words.cause, words.next_step, detail=one_line(error.where), reference=error.reference
    )


def _unreachable(error: Unreachable, name: str, host: str, service: Service | None) -> Notice:
    words = network_words(error.cause, name, host)
    # Pica has become One; its own host may be gone for good. A moved (custom) service is not Pica any more.
    is_pica = service is not None and service.id == PICA.id and error.host in {"", PICA.api_host, host}
    offers_one = is_pica and words.may_be_gone
    next_step = words.next_step
    if offers_one:
        hint = translate(
            "notices", "Pica has become {one}. If your key is from {one}, choose {one} and try again."
        )
        next_step = hint.format(one=ONE.name)
    return Notice(
        words.title,
        words.cause,
        next_step,
        kind=words.kind,
        detail=one_line(error.detail),
        offers_one=offers_one,
    )


def _refused(error: Refused, name: str) -> Notice:
    words = refusal_words(error.status, name, error.retry_after_s)
    return Notice(
        words.title,
        words.cause,
        words.next_step,
        kind=words.kind,
        field="key" if error.status == 401 else "",
        detail=one_line(error.message),
        reference=error.reference,
        is_key_refused=error.status == 401,
        retry_after_s=error.retry_after_s if error.status == 429 else None,
    )


def _session_notice(error: AuthKitError, service: Service | None) -> Notice:
    name = _name_of(service)
    words = SESSION_WORDS[error.trouble](name)
    kind: Kind = "warn" if error.trouble is AuthKitTrouble.EXPIRED else words.kind
    return Notice(words.title, words.cause, words.next_step, kind=kind, detail=one_line(error.detail))


def _bug(error: BaseException) -> Notice:
    reference = bug_reference(error)
    return Notice(
        translate("notices", "Something in this application went wrong."),
        translate(
            "notices", "This is a fault of ours and not of yours. The log holds it as {reference}."
        ).format(reference=reference),
        translate("notices", "Try again. If it comes back, report it with the reference."),
        detail=type(error).__name__,
        reference=reference,
    )
